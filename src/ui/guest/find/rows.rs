//! Those who were found: just enough for each to know themselves.

use egui::Ui;

use crate::desk::Hint;
use crate::domain::GuestId;
use crate::search::Hit;
use crate::ui::art::{self, LampState};
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::theme::Look;
use crate::ui::widgets::RowCard;
use chrono::Datelike;

/// The rows; `focus` moves to the first.
pub(super) fn rows_ui(ui: &mut Ui, view: &View<'_>, hits: &[Hit], focus: bool) -> Option<Wish> {
    let t = Look::of(ui).tokens;
    let mut wish = None;
    for (place, hit) in hits.iter().enumerate() {
        let Some(guest) = view.guest(hit.guest) else { continue };
        let (name, initials) = (guest.name().at_the_door(), guest.name().initials());
        let hint = hint(view, hit.guest);
        let row = RowCard::new(&name, &hint).show(ui, |painter, rect| {
            art::lamp(painter, rect.center(), rect.width(), &initials, LampState::Warm, &t);
        });
        if focus && place == 0 {
            row.request_focus();
        }
        if row.clicked() {
            wish = Some(Wish::Choose(hit.guest));
        }
        // Five rows are as many as fit the design's screen, a little closer.
        ui.add_space(if view.shell.is_wide() && hits.len() < 5 { 12.0 } else { 8.0 });
    }
    wish
}

/// The one thing besides a first name and an initial.
pub(super) fn hint(view: &View<'_>, guest: GuestId) -> String {
    let Some(gathering) = view.desk.tonight() else { return String::new() };
    match view.desk.hint(gathering, guest) {
        Hint::PhoneEnds(digits) => view.say_with("k2-hint-phone", &[("digits", digits.into())]),
        Hint::EmailStarts(start) => view.say_with("k2-hint-email", &[("start", start.into())]),
        Hint::Booked(day) => view.say_with("k2-hint-booked", &[("month", day.month().into())]),
        Hint::AskHost => view.say("k2-hint-host").to_owned(),
    }
}
