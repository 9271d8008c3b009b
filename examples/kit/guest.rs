//! Guest screens.

use egui::{Align, Color32, Layout, Painter, Pos2, Rect, Stroke, Ui, UiBuilder, Vec2, pos2, vec2};
use porchlight::ui::{
    icons::{Icon, icon_ui},
    theme::{Look, TypeStyle},
    widgets::{
        Button, Chip, CodePad, CodePadWords, Dialog, Field, Keyboard, KeyboardWords, Kind, RowCard,
        Text, Tone, chips_ui, choices_ui, paint_band, paint_foot, scroll_ui, segments_ui, strong,
        tiles_ui, well_frame,
    },
};

use super::at;

pub(super) fn answers(ui: &mut Ui) {
    let t = Look::of(ui).tokens;
    ui.painter().rect_filled(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 112.0)), 0.0, t.dusk900);
    at(ui, 32.0, 28.0, 800.0, |ui| {
        ui.horizontal(|ui| {
            ui.add(Button::on_dusk("Start over").icon(Icon::Back).padding(18.0));
            ui.add(Button::on_dusk("Text size").letters().words_hidden().padding(16.0));
            ui.add(Button::icon_only(Kind::OnDusk, Icon::Contrast, "Contrast"));
            ui.add(Button::on_dusk("Help").icon(Icon::Help).icon_size(26.0).padding(15.0));
            ui.add(Button::new(Kind::QuietOnDusk, "Staff").icon(Icon::Lock));
        });
    });
    let mut an = "an".to_owned();
    let mut ana = "Ana".to_owned();
    let mut empty = String::new();
    at(ui, 64.0, 142.0, 484.0, |ui| {
        ui.add(Text::heading("What’s your name?", TypeStyle::H1, 1));
        Field::new("search", "Name", &mut an)
            .search()
            .trailing(Button::quiet("Clear").desk().tall(52.0).icon(Icon::Close).tint(t.soft))
            .show(ui);
        ui.add(Text::new("4 people match. Tap yourself.", TypeStyle::SMALL).soft());
        Field::new("badge", "Name on your badge", &mut ana).trailing_icon(Icon::Pencil).show(ui);
        Field::new("bad", "Name on your badge", &mut empty)
            .placeholder("One thing that would help")
            .trailing(Button::outlined("Add").desk().icon(Icon::Plus).padding(14.0).enabled(false))
            .error(Some("What should your badge say?"))
            .show(ui);
        let mut who = Some(0);
        chips_ui(
            ui,
            "Pronouns",
            &[(0, "she/her"), (1, "he/him"), (2, "they/them"), (3, "Other…")],
            &mut who,
        );
        ui.add(Chip::new("A ladder"));
        let mut kind = Some(0);
        tiles_ui(
            ui,
            "Kind",
            &[
                (0, Icon::Help, "Help"),
                (1, Icon::KnowHow, "Know-how"),
                (2, Icon::Thing, "A thing"),
                (3, Icon::Intro, "An intro"),
                (4, Icon::Cup, "Company"),
            ],
            &mut kind,
        );
        let mut n = 4;
        segments_ui(ui, "Circles of", &[(3, "3"), (4, "4"), (5, "5")], &mut n);
    });
    at(ui, 612.0, 142.0, 604.0, |ui| {
        ui.add(Text::heading("May the big screen introduce you?", TypeStyle::H3, 2));
        ui.add(Text::new("Everyone in the room can see it.", TypeStyle::SMALL).soft());
        let mut yes = Some(1);
        choices_ui(
            ui,
            "Screen",
            &[
                (0, format!("Yes, as {}", strong("Ana"))),
                (1, format!("Yes, as {}", strong("Ana P."))),
                (2, "No, keep me off the screen".to_owned()),
            ],
            &mut yes,
        );
        ui.horizontal(|ui| {
            ui.add(Button::primary("Check me in").big());
            ui.add(Button::quiet("Skip for now").big());
        });
        ui.horizontal(|ui| {
            ui.add(Button::outlined("I’m not on the list").icon(Icon::Plus));
            ui.add(Button::new(Kind::Leaf, "Lovely").icon(Icon::Check));
            ui.add(Button::sand("Not now").desk());
        });
        ui.horizontal(|ui| {
            ui.add(
                Button::primary("Introduce them")
                    .tall(60.0)
                    .icon(Icon::Screen)
                    .keycap("A")
                    .width(300.0),
            );
            ui.add(Button::outlined("Skip").desk().keycap("S"));
            ui.add(Button::new(Kind::Clay, "Not these two").desk());
        });
        ui.horizontal(|ui| {
            ui.add(Button::new(Kind::Firm, "Reword it").desk().icon(Icon::Pencil));
            ui.add(Button::quiet("Keep it as it is").desk());
            ui.add(Button::primary("Off").enabled(false));
        });
    });
}

fn lamp(initials: &'static str, color: Color32, fill: Color32) -> impl FnOnce(&Painter, Rect) {
    move |painter, rect| {
        painter.circle(rect.center(), 24.5, fill, Stroke::new(3.0, color));
        let font = TypeStyle::H3.sized(20.0, 20.0).font_id();
        painter.text(
            rect.center(),
            egui::Align2::CENTER_CENTER,
            initials,
            font,
            Color32::from_gray(30),
        );
    }
}

fn people(ui: &mut Ui) {
    let t = Look::of(ui).tokens;
    ui.spacing_mut().item_spacing.y = 12.0;
    for (name, hint, initials) in [
        ("Ana P.", "phone ends in 42", "AP"),
        ("Ana R.", "email starts with “ar”", "AR"),
        ("Anaïs D.", "phone ends in 17", "AD"),
    ] {
        RowCard::new(name, hint).show(ui, lamp(initials, t.amber, t.amber_wash));
    }
    RowCard::new("Andrew O.", "Checked in at 18:04, Door B")
        .tag(Tone::Leaf, Icon::Check, "Already in")
        .show(ui, lamp("AO", t.leaf, t.leaf_wash));
}

pub(super) fn search(ui: &mut Ui) {
    let t = Look::of(ui).tokens;
    paint_band(ui, Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 112.0)));
    let mut an = "an".to_owned();
    at(ui, 64.0, 142.0, 760.0, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        ui.add(Text::heading("What’s your name?", TypeStyle::H1, 1));
        ui.add_space(16.0);
        Field::new("search", "Name", &mut an)
            .search()
            .trailing(
                Button::quiet("Clear")
                    .desk()
                    .tall(52.0)
                    .padding(16.0)
                    .icon(Icon::Close)
                    .tint(t.soft),
            )
            .show(ui);
        ui.add_space(16.0);
        ui.add(Text::new("4 people match. Tap yourself.", TypeStyle::SMALL).soft());
        ui.add_space(12.0);
        people(ui);
    });
    at(ui, 880.0, 142.0, 336.0, |ui| {
        well_frame(ui).show(ui, |ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            ui.add(Text::heading("Not seeing yourself?", TypeStyle::H3, 2));
            ui.add_space(8.0);
            ui.add(
                Text::new("You’re still welcome. We can add you in a moment.", TypeStyle::SMALL)
                    .soft(),
            );
            ui.add_space(18.0);
            ui.add(Button::outlined("I’m not on the list").icon(Icon::Plus).width(288.0));
            ui.add_space(12.0);
            ui.add(Button::outlined("Ask a host").icon(Icon::Help).width(288.0));
        });
    });
}

pub(super) fn portrait(ui: &mut Ui) {
    paint_band(ui, Rect::from_min_size(Pos2::ZERO, vec2(800.0, 112.0)));
    let mut an = "an".to_owned();
    at(ui, 40.0, 204.0, 720.0, |ui| {
        ui.add(Text::heading("What’s your name?", TypeStyle::H1, 1));
        Field::new("search", "Name", &mut an).search().tall(80.0).show(ui);
        people(ui);
    });
    let words = KeyboardWords {
        space: "space",
        enter: "Find me",
        backspace: "Backspace",
        letters: "Other letters",
        figures: "Figures",
    };
    let panel = Rect::from_min_max(pos2(0.0, 860.0), pos2(800.0, 1280.0));
    Keyboard::default().show(ui, panel, Field::id_of("search"), words, false);
}

pub(super) fn staff(ui: &mut Ui) {
    search(ui);
    Dialog::new("Staff code", 480.0).show(ui.ctx(), |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let t = Look::of(ui).tokens;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            icon_ui(ui, Icon::Lock, 30.0, t.ink);
            ui.add(Text::heading("Staff code", TypeStyle::H2, 1));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add(Button::icon_only(Kind::Quiet, Icon::Close, "Close").padding(12.0));
            });
        });
        ui.add_space(16.0);
        let mut pad = CodePad::default();
        let words = CodePadWords { name: "Staff code", clear: "Clear", backspace: "Backspace" };
        pad.show(ui, words, false);
        ui.add_space(16.0);
        ui.add(
            Text::new(
                &format!("Not a host? {}", strong("Tap anywhere outside to go back.")),
                TypeStyle::SMALL,
            )
            .soft()
            .centered(),
        );
    });
}

pub(super) fn large(ui: &mut Ui) {
    let screen = ui.max_rect();
    paint_band(ui, Rect::from_min_size(screen.min, vec2(screen.width(), 72.0)));
    let foot = Rect::from_min_max(pos2(0.0, screen.bottom() - 84.0), screen.max);
    paint_foot(ui, foot);
    let body = Rect::from_min_max(pos2(40.0, 80.0), pos2(screen.right() - 14.0, foot.top() - 8.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(body));
    let mut ana = "Ana".to_owned();
    let shown = scroll_ui(&mut child, "hello", |ui| {
        ui.add(Text::heading("Hello, Ana", TypeStyle::H1, 1));
        ui.add(Text::new("Here’s your badge. Make it yours.", TypeStyle::BODY).soft());
        Field::new("search", "Name on your badge", &mut ana).trailing_icon(Icon::Pencil).show(ui);
        let mut who = Some(0);
        chips_ui(
            ui,
            "Pronouns",
            &[(0, "she/her"), (1, "he/him"), (2, "they/them"), (3, "Other…")],
            &mut who,
        );
        ui.add(Text::heading("May the big screen introduce you?", TypeStyle::H3, 2));
        let mut yes: Option<u8> = None;
        choices_ui(
            ui,
            "Screen",
            &[
                (0, format!("Yes, as {}", strong("Ana"))),
                (1, format!("Yes, as {}", strong("Ana P."))),
            ],
            &mut yes,
        );
    });
    let inner = foot.shrink2(vec2(24.0, 12.0));
    if shown.more_below {
        let mut left = ui.new_child(
            UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center)),
        );
        left.add(Button::quiet("More below").icon(Icon::Down));
    }
    let mut right =
        ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::right_to_left(Align::Center)));
    right.add(Button::primary("Check me in").big().tall(60.0));
}
