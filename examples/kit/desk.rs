//! The desk.

use egui::{Pos2, Rect, Ui, pos2, vec2};
use porchlight::ui::{
    icons::Icon,
    theme::{Look, TypeStyle},
    widgets::{
        Button, Field, Kind, Select, Slip, StepperWords, Text, Toast, Tone, card_frame, nav_ui,
        note_frame, paint_card, progress_ui, segments_ui, stepper_ui, strong, tag_ui,
    },
};

use super::at;

pub(super) fn room(ui: &mut Ui) {
    rail(ui);
    at(ui, 212.0, 20.0, 1044.0, title);
    paint_card(ui, Rect::from_min_size(pos2(212.0, 86.0), vec2(276.0, 694.0)));
    at(ui, 504.0, 86.0, 496.0, |ui| {
        card_frame(ui).inner_margin(20).show(ui, suggestion);
        notes(ui);
    });
    at(ui, 1016.0, 86.0, 240.0, |ui| {
        card_frame(ui).inner_margin(16).show(ui, round);
        let mut column = 1;
        let fields = [(0, "Name"), (1, "Leave out")];
        Select::new("Company", 162.0).left_out(true).show(ui, &fields, &mut column);
        ui.add(Button::outlined("Introduce them").desk().enabled(false));
    });
    Toast::new("Introduced Olu and Svetlana", "Undo").show(ui.ctx());
}

fn rail(ui: &mut Ui) {
    let dusk = Look::of(ui).tokens.dusk900;
    ui.painter().rect_filled(Rect::from_min_size(Pos2::ZERO, vec2(188.0, 800.0)), 0, dusk);
    at(ui, 10.0, 82.0, 168.0, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        nav_ui(ui, Icon::People, "Room", None, true);
        nav_ui(ui, Icon::Screen, "Projector", None, false);
        nav_ui(ui, Icon::File, "Guest list", Some("Six rows need a look."), false);
        nav_ui(ui, Icon::Mask, "Corruptors", None, false);
    });
}

fn title(ui: &mut Ui) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        ui.add(Text::heading("The room", TypeStyle::H1_DESK, 1));
        tag_ui(ui, Tone::Leaf, Some(Icon::Check), "86 in");
        tag_ui(ui, Tone::Amber, Some(Icon::Clock), "11 not introduced yet");
        tag_ui(ui, Tone::Clay, None, "Row 3");
        let pause = Button::outlined("Pause the board").desk();
        ui.add(pause.icon(Icon::Pause).icon_size(22.0).keycap("P"));
    });
}

fn suggestion(ui: &mut Ui) {
    let why = format!("Svetlana can lend {} Olu asked for", strong("a sewing machine"));
    ui.add(Text::new(&why, TypeStyle::DESK_BODY));
    ui.horizontal(|ui| {
        let mut opener = "“What will you sew?”".to_owned();
        let field = Field::new("opener", "Opener", &mut opener).desk().width(268.0);
        field.icon(Icon::Speech).trailing_icon(Icon::Pencil).show(ui);
        let spots = [(0, "Green sofa"), (1, "Window bench")];
        Select::new("Place", 176.0).icon(Icon::Place).show(ui, &spots, &mut 0);
    });
    let introduce = Button::primary("Introduce them").tall(60.0).width(454.0);
    ui.add(introduce.icon(Icon::Screen).keycap("A"));
    ui.horizontal(|ui| {
        let small = |button: Button<'static>| {
            button.desk().padding(6.0).style(TypeStyle::DESK_TABLE_STRONG)
        };
        ui.add(small(Button::outlined("Skip")).keycap("S"));
        ui.add(small(Button::outlined("They know each other")).keycap("K"));
        ui.add(small(Button::new(Kind::Clay, "Not these two")));
    });
}

fn notes(ui: &mut Ui) {
    note_frame(ui, Tone::Amber).show(ui, |ui| {
        ui.set_width(400.0);
        ui.add(Text::new("This reads like a pitch.", TypeStyle::BODY_STRONG));
        ui.horizontal(|ui| {
            ui.add(Button::new(Kind::Firm, "Reword it").desk().icon(Icon::Pencil));
            ui.add(Button::quiet("Keep it as it is").desk());
        });
    });
    let clay = Look::of(ui).tokens.clay;
    note_frame(ui, Tone::Clay).show(ui, |ui| {
        ui.add(Text::new("We don’t know that code.", TypeStyle::BODY_STRONG).color(clay));
    });
    let line = "Someone to check my first tax return";
    Slip::new(Icon::Help, line, "Remove").eye(false, "Show").show(ui);
    progress_ui(ui, "Reading", 0.4);
}

fn round(ui: &mut Ui) {
    for (name, mut value) in [("Minutes", 8), ("Tables", 12)] {
        ui.horizontal(|ui| {
            ui.add(Text::new(name, TypeStyle::SMALL));
            let words = StepperWords { name, less: "less", more: "more" };
            stepper_ui(ui, words, &mut value, 1..=12);
        });
    }
    ui.add(Button::outlined("Start a round").desk().icon(Icon::Play).width(206.0));
    segments_ui(ui, "Circles of", &[(3, "3"), (4, "4"), (5, "5")], &mut 4);
}
