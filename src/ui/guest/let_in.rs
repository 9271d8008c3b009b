//! "Not tonight, just let me in": they are in, and nothing more is asked.

use egui::Ui;

use super::own::OwnLines;
use super::shell::{Step, band_ui, body_ui, enter_on, fitting, foot_ui, heading_ui};
use super::view::View;
use super::wish::Wish;
use crate::domain::GuestId;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Text, marked};

/// Somebody who is in and asked to be left alone.
#[derive(Clone, Debug)]
pub(super) struct LetIn {
    guest: GuestId,
    own: OwnLines,
}

impl LetIn {
    /// Who it is, and which of their lines they may see.
    #[must_use]
    pub(super) const fn of(guest: GuestId, own: OwnLines) -> Self {
        Self { guest, own }
    }

    /// Who it is.
    #[must_use]
    pub(super) const fn guest(&self) -> GuestId {
        self.guest
    }

    /// Which of their lines they may see.
    #[must_use]
    pub(super) const fn own(&self) -> &OwnLines {
        &self.own
    }

    /// Shows the screen.
    pub(super) fn ui(&self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let top = if view.shell.is_low() { 16.0 } else { 64.0 };
        let mut enter = false;
        let body = body_ui(ui, view, view.shell.foot_height(), top, |ui| {
            let name = view.on_badge(self.guest);
            let title = view.say_with("let-in-title", &[("name", name.as_str().into())]);
            let style = fitting(ui, &title, &[TypeStyle::H1, TypeStyle::H1_DESK]);
            let spoken = Step::GiveAndAsk.spoken(view);
            let heading = heading_ui(ui, view, &title, style, &spoken);
            enter = enter_on(ui, &heading);
            let Some(key) = view.badge_key("printer-printing-strong", "printer-done") else {
                return;
            };
            ui.add_space(step::S8);
            let mut says = marked(&view.words.bold(key));
            if !view.printer.needs_a_host() {
                says = format!("{says} {}", view.say("k5-tray"));
            }
            ui.add(Text::new(&says, TypeStyle::BODY));
        });
        let more = Button::quiet(view.say("let-in-more")).big().padding(18.0);
        let done = Button::primary(view.say("k5-done")).big();
        let [more, done] = foot_ui(ui, view, &body, |_| {}, [more, done]);
        let band = band_ui(ui, view, Step::GiveAndAsk);
        let more = more.clicked().then_some(Wish::GiveAfterAll);
        more.or((done.clicked() || enter).then_some(Wish::StartOver)).or(band)
    }
}
