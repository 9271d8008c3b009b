//! "See you again?", above the cards of K5: about people who met before and are both here. Nobody
//! learns what another answered unless both would.

use egui::Ui;

use super::greeting::{Ask, ask_ui};
use super::{People, Unsaved};
use crate::domain::{By, GuestId};
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;

impl People {
    /// What somebody answered was saved, or not. A yes can be taken back where it was said; where
    /// both would, their card is looked for.
    pub(in crate::ui::guest) fn again_said(
        &mut self,
        with: GuestId,
        again: Option<bool>,
        both: bool,
        saved: bool,
    ) {
        self.unsaved = (!saved).then_some(Unsaved::Again);
        if saved {
            self.gladly = Some(with).filter(|_| again == Some(true) && !both);
            if both {
                self.shown = None;
            }
        }
    }

    /// The question about the next they met before, and what they said just now; only to somebody
    /// known by code.
    pub(super) fn again_ui(&self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let tonight = view.desk.tonight().filter(|_| self.own.by() == By::Code)?;
        let evening = view.evening()?;
        let met = view.desk.state().met_before(tonight, self.guest);
        let said = |other: GuestId| evening.again(self.guest, other);
        let open = met.iter().copied().find(|it| said(*it).is_none());
        let told = self.gladly.or_else(|| open.xor(met.first().copied()));
        let told = told.filter(|it| met.contains(it) && said(*it) == Some(true));
        let mut wish = None;
        if let Some(other) = told {
            let says = about(view, "k5-again-gladly", other);
            let back = vec![("k5-change-my-mind", Wish::Again(other, None))];
            wish = ask_ui(ui, view, &Ask { says: &says, answers: back, failed: false });
        }
        if let Some(other) = open {
            let says = about(view, "k5-again", other);
            let answers = vec![
                ("k5-again-yes", Wish::Again(other, Some(true))),
                ("k5-again-no", Wish::Again(other, Some(false))),
            ];
            let failed = self.unsaved == Some(Unsaved::Again);
            wish = ask_ui(ui, view, &Ask { says: &says, answers, failed }).or(wish);
        }
        wish
    }
}

fn about(view: &View<'_>, key: &str, other: GuestId) -> String {
    view.say_with(key, &[("name", view.on_badge(other).into())])
}
