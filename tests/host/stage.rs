//! The desk on a screen.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use egui_kittest::kittest::Queryable as _;
use porchlight::desk::{Desk, HandClock};
use porchlight::ui::desk::{DeskErrand, DeskPlace, DeskScreens, Surroundings};
use porchlight::ui::fonts;
use porchlight::ui::guest::Home;
use porchlight::ui::scanner::Scan;
use porchlight::ui::theme::Look;
use porchlight::words::{Language, Words};

/// What is on the screen.
pub(crate) struct Open {
    pub(crate) desk: Desk,
    pub(crate) screens: DeskScreens,
    pub(crate) errands: Vec<DeskErrand>,
    pub(crate) scans: Vec<Scan>,
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
            for scan in std::mem::take(&mut open.scans) {
                open.screens.scanned(ui, &mut open.desk, scan);
            }
            open.screens.ui(ui, &mut open.desk, &open.around);
            open.errands.extend(open.screens.errands());
        };
        let (errands, scans, around) = (Vec::new(), Vec::new(), Surroundings::default());
        Self::open(Open { desk, screens, errands, scans, around }, clock, false, prepare, show)
    }

    /// Holds a code before the scanner.
    pub(crate) fn scan(&mut self, code: &str) {
        self.screen.state_mut().scans.push(Scan::seen(code.to_owned()));
        self.settle();
    }

    /// Where what has this label begins; the first of several.
    pub(crate) fn top_of(&self, label: &str) -> f32 {
        self.rect_of(label).top()
    }

    /// The same from the left.
    pub(crate) fn left_of(&self, label: &str) -> f32 {
        self.rect_of(label).left()
    }

    fn rect_of(&self, label: &str) -> egui::Rect {
        self.screen.query_all_by_label(label).next().unwrap().rect()
    }

    pub(crate) fn desk(&self) -> &Desk {
        &self.screen.state().desk
    }
}
