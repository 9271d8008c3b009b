//! "Glad you met?", above the cards of K5: one tap about whom they met last time, or earlier tonight.
//! What is tapped is seen by nobody, and never again by whoever tapped it.

use egui::Ui;

use super::greeting::{Ask, ask_ui};
use super::{People, Unsaved};
use crate::domain::{By, GatheringId, GuestId};
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;

/// Whom somebody met before this screen, and where; one is asked about at a time.
#[derive(Clone, Debug, Default)]
pub(super) struct Glad {
    /// `None` before the screen was drawn once: what is said on it is asked about on a later one.
    open: Option<Vec<(GatheringId, GuestId)>>,
}

impl People {
    /// An answer was saved, or not.
    pub(in crate::ui::guest) fn glad_said(&mut self, with: GuestId, saved: bool) {
        self.unsaved = (!saved).then_some(Unsaved::Glad);
        if let Some(open) = self.glad.open.as_mut().filter(|_| saved) {
            open.retain(|(_, other)| *other != with);
        }
    }

    /// The question about the next they met; only to somebody known by code.
    pub(super) fn glad_ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
        let tonight = view.desk.tonight().filter(|_| self.own.by() == By::Code)?;
        let guest = self.guest;
        let open =
            self.glad.open.get_or_insert_with(|| view.desk.state().glad_to_ask(tonight, guest));
        let (gathering, other) = open.iter().copied().find(|it| view.guest(it.1).is_some())?;
        let key = if gathering == tonight { "k5-glad" } else { "k5-glad-last" };
        let says = view.say_with(key, &[("name", view.on_badge(other).into())]);
        let wish = |glad| Wish::Glad((gathering, other), glad);
        let answers = vec![
            ("shared-yes", wish(Some(true))),
            ("k6-glad-no", wish(Some(false))),
            ("k5-glad-skip", wish(None)),
        ];
        let failed = self.unsaved == Some(Unsaved::Glad);
        ask_ui(ui, view, &Ask { says: &says, answers, failed })
    }
}
