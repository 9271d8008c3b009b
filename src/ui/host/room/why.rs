//! Why two people might like to meet, told to a host.

use crate::domain::{GuestId, Reasons};
use crate::matching::{Named, Reader, Reason, Teller, Tie};
use crate::ui::desk::view::DeskView;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, step};
use crate::ui::why::{Setting, quotes_ui};
use crate::ui::widgets::Text;
use egui::Ui;

/// The most reasons on a card.
const MOST: usize = 3;

/// The reasons for people at the desk, by their first names; one that says so where there is none.
pub(super) fn reasons(view: &DeskView<'_>, guests: &[GuestId], reasons: &Reasons) -> Vec<Reason> {
    let named = guests.iter().map(|it| Named { guest: *it, name: view.first_name(*it) });
    let people: Vec<_> = named.collect();
    let teller = Teller { words: view.words, reader: Reader::Host, people: &people };
    let mut told = teller.reasons(reasons);
    told.truncate(MOST);
    if told.is_empty() {
        let lead = view.say("why-nothing-yet").to_owned();
        told.push(Reason { lead, quotes: Vec::new(), tie: Tie::Bare });
    }
    told
}

/// Two lines tied together, or a sentence that needs none.
pub(super) fn reason_ui(ui: &mut Ui, reason: &Reason, style: TypeStyle) {
    if !reason.quotes.is_empty() {
        return quotes_ui(ui, reason, Setting { style, rows: None });
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = step::S12;
        let ink = Look::of(ui).tokens.ink;
        icon_ui(ui, Icon::Both, style.line.min(23.0), ink);
        ui.add(Text::new(&reason.lead, style));
    });
}
