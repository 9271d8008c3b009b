//! Why two people might like to meet, told to a host.

use super::delicate::{Opened, delicate_in, discreet};
use crate::domain::{GuestId, LineId, Reasons};
use crate::matching::{Named, Reader, Reason, Teller, Tie};
use crate::ui::desk::view::DeskView;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, height, step};
use crate::ui::why::{Setting, quotes_ui};
use crate::ui::widgets::{Button, Text, marked};
use egui::Ui;

/// The most reasons on a card.
const MOST: usize = 3;

/// What a host reads of why.
pub(super) struct Told {
    /// What may be read now.
    pub(super) reasons: Vec<Reason>,
    /// Delicate lines that more is to be said of, once a host asks to read it.
    pub(super) hidden: Vec<LineId>,
}

/// The reasons for people at the desk, by their first names; one that says so where there is none.
/// What speaks of a delicate line waits until that is `opened`.
pub(super) fn told(
    view: &DeskView<'_>,
    guests: &[GuestId],
    reasons: &Reasons,
    opened: &Opened,
) -> Told {
    let named = guests.iter().map(|it| Named { guest: *it, name: view.first_name(*it) });
    let people: Vec<_> = named.collect();
    let teller = Teller { words: view.words, reader: Reader::Host, people: &people };
    let delicate = delicate_in(view, reasons);
    let mut told = teller.reasons(&discreet(reasons, &delicate, opened));
    told.truncate(MOST);
    let hidden: Vec<_> = delicate.into_iter().filter(|it| !opened.has(*it)).collect();
    if told.is_empty() && hidden.is_empty() {
        let lead = view.say("why-nothing-yet").to_owned();
        told.push(Reason { lead, quotes: Vec::new(), tie: Tie::Bare });
    }
    Told { reasons: told, hidden }
}

impl Told {
    /// The first of them in few words.
    pub(super) fn brief(&self, view: &DeskView<'_>) -> String {
        let first = self.reasons.first().map(|it| it.lead.clone());
        first.unwrap_or_else(|| view.say("h2-private-reason").to_owned())
    }

    /// All of them, `gap` points apart, at most `most`; the delicate lines a host wants to read.
    pub(super) fn ui(
        &self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        (style, gap): (TypeStyle, f32),
        most: usize,
    ) -> Option<Vec<LineId>> {
        for reason in self.reasons.iter().take(most) {
            reason_ui(ui, reason, style);
            ui.add_space(gap);
        }
        if self.hidden.is_empty() {
            return None;
        }
        let wants = ui.horizontal(|ui| {
            ui.set_min_height(height::DESK);
            ui.spacing_mut().item_spacing.x = step::S12;
            icon_ui(ui, Icon::Lock, 20.0, Look::of(ui).tokens.soft);
            ui.add(Text::new(view.say("h2-private-reason"), style).soft());
            ui.add(Button::outlined(view.say("h2-private-show")).desk().padding(12.0)).clicked()
        });
        ui.add_space(gap);
        wants.inner.then(|| self.hidden.clone())
    }
}

/// Two lines tied together, or a sentence that needs none.
pub(super) fn reason_ui(ui: &mut Ui, reason: &Reason, style: TypeStyle) {
    if reason.tie == Tie::Raised {
        return sentence_ui(ui, Icon::Hand, &marked(&reason.sentence()), style);
    }
    if !reason.quotes.is_empty() {
        return quotes_ui(ui, reason, Setting { style, rows: None });
    }
    sentence_ui(ui, Icon::Both, &reason.lead, style);
}

fn sentence_ui(ui: &mut Ui, icon: Icon, says: &str, style: TypeStyle) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = step::S12;
        icon_ui(ui, icon, style.line.min(23.0), Look::of(ui).tokens.ink);
        ui.add(Text::new(says, style));
    });
}
