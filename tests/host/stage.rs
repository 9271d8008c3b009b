//! The desk on a screen.

use porchlight::desk::{Desk, HandClock};
use porchlight::ui::desk::{DeskErrand, DeskPlace, DeskScreens, Surroundings};
use porchlight::ui::fonts;
use porchlight::ui::guest::Home;
use porchlight::ui::theme::Look;
use porchlight::words::{Language, Words};

/// What is on the screen.
pub(crate) struct Open {
    pub(crate) desk: Desk,
    pub(crate) screens: DeskScreens,
    pub(crate) errands: Vec<DeskErrand>,
    pub(crate) around: Surroundings,
}

/// A host at the desk.
pub(crate) type Stage = crate::hands::Stage<Open>;

impl Stage {
    /// The desk of a house, unlocked at a place.
    pub(crate) fn on(desk: Desk, clock: HandClock, place: DeskPlace) -> Self {
        let mut screens = DeskScreens::new(
            &desk,
            Home { look: Look::default(), words: Words::new(Language::En) },
        );
        screens.go(&desk, place);
        let prepare = |ctx: &egui::Context| {
            fonts::install(ctx);
            Look { less_movement: true, ..Look::default() }.apply(ctx);
        };
        let show = |ui: &mut egui::Ui, open: &mut Open| {
            open.screens.ui(ui, &mut open.desk, &open.around);
            open.errands.extend(open.screens.errands());
        };
        let (errands, around) = (Vec::new(), Surroundings::default());
        Self::open(Open { desk, screens, errands, around }, clock, false, prepare, show)
    }

    pub(crate) fn desk(&self) -> &Desk {
        &self.screen.state().desk
    }
}
