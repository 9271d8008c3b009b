//! Before there is anything to check: choosing, dropping, reading.

use egui::{Id, LayerId, Order, Ui};

use super::Tap;
use super::page::{body_ui, header_ui, single_ui};
use super::reading::Reading;
use crate::domain::Gathering;
use crate::ui::desk::view::{DeskView, count};
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Text, Tone, announce_ui, note_frame, progress_ui};

const WIDTH: f32 = 640.0;

/// Nothing was chosen yet.
pub(super) fn first_ui(ui: &mut Ui, view: &DeskView<'_>, trouble: Option<&str>) -> Option<Tap> {
    header_ui(ui, view, view.say("o1-title"), |_| ());
    body_ui(ui, view, ("first", 420.0), |ui, rect| {
        single_ui(ui, rect, WIDTH, |ui| match view.evening() {
            None => no_gathering_ui(ui, view),
            Some(evening) => choose_ui(ui, view, evening, trouble),
        })
    })
}

fn no_gathering_ui(ui: &mut Ui, view: &DeskView<'_>) -> Option<Tap> {
    icon_ui(ui, Icon::Door, 56.0, Look::of(ui).tokens.soft);
    ui.add(Text::new(view.say("o1-no-gathering"), TypeStyle::H2_DESK).centered());
    ui.add(Button::outlined(view.say("rail-doors")).desk()).clicked().then_some(Tap::Doors)
}

fn choose_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    evening: &Gathering,
    trouble: Option<&str>,
) -> Option<Tap> {
    let t = Look::of(ui).tokens;
    icon_ui(ui, Icon::File, 56.0, t.soft);
    ui.add(Text::new(view.say("o1-drop"), TypeStyle::H2_DESK).centered());
    ui.add(Text::new(view.say("o1-drop-hint"), TypeStyle::DESK_BODY).soft().centered());
    if let Some(key) = trouble {
        let says = view.say(key);
        note_frame(ui, Tone::Clay).show(ui, |ui| {
            ui.add(Text::new(says, TypeStyle::DESK_BODY_STRONG).color(t.clay));
        });
        announce_ui(ui, "list", says);
    }
    let choose = Button::primary(view.say("o1-choose")).icon(Icon::File);
    let tapped = ui.add(choose).clicked().then_some(Tap::Choose);
    let expected = evening.visits().filter(|(_, visit)| visit.booking().expected).count();
    ui.add(
        Text::new(&view.count("o1-expected", expected), TypeStyle::DESK_SMALL).soft().centered(),
    );
    tapped
}

/// A file is being read.
pub(super) fn reading_ui(ui: &mut Ui, view: &DeskView<'_>, reading: &Reading) -> Option<Tap> {
    header_ui(ui, view, view.say("o1-title"), |_| ());
    body_ui(ui, view, ("reading", 420.0), |ui, rect| {
        single_ui(ui, rect, WIDTH, |ui| {
            let rows = view.say_with("o1-reading", &[("n", count(reading.rows()))]);
            ui.add(Text::new(&reading.name, TypeStyle::H3_DESK).rows(1).centered());
            ui.add(Text::new(&rows, TypeStyle::DESK_BODY).soft().centered());
            progress_ui(ui, &rows, reading.progress());
            let cancel = Button::outlined(view.say("shared-cancel")).desk();
            ui.add(cancel).clicked().then_some(Tap::StartOver)
        })
    })
}

/// Somebody holds a file over the window.
pub(super) fn hover_ui(ui: &Ui, view: &DeskView<'_>) {
    if ui.input(|input| input.raw.hovered_files.is_empty()) || view.evening().is_none() {
        return;
    }
    let t = Look::of(ui).tokens;
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Foreground, Id::unique("drop")));
    painter.rect_filled(ui.ctx().content_rect(), 0, t.scrim());
    let says = Text::new(view.say("o1-drop-now"), TypeStyle::H1).color(t.on_dusk());
    let words = says.galley(ui, view.rect.width());
    painter.galley(view.rect.center() - words.size() / 2.0, words, t.on_dusk());
}
