//! The desk on a screen, and hands that touch it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "this is for tests, though not in test functions"
)]

use chrono::TimeDelta;
use egui::{Event, Key, Modifiers, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
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
}

/// A host at the desk.
pub(crate) struct Stage {
    pub(crate) screen: Harness<'static, Open>,
    pub(crate) clock: HandClock,
}

impl Stage {
    /// The desk of a house, unlocked at a place.
    pub(crate) fn on(desk: Desk, clock: HandClock, place: DeskPlace) -> Self {
        let mut screens = DeskScreens::new(
            &desk,
            Home { look: Look::default(), words: Words::new(Language::En) },
        );
        screens.go(&desk, place);
        let screen = Harness::builder()
            .with_size(Vec2::new(1280.0, 800.0))
            .with_step_dt(0.25)
            .with_context_setup(|ctx| {
                fonts::install(ctx);
                Look { less_movement: true, ..Look::default() }.apply(ctx);
            })
            .build_ui_state(
                |ui, open: &mut Open| {
                    open.screens.ui(ui, &mut open.desk, &Surroundings::default());
                    open.errands.extend(open.screens.errands());
                },
                Open { desk, screens, errands: Vec::new() },
            );
        let mut stage = Self { screen, clock };
        stage.settle();
        stage
    }

    /// Lets the screen come to rest.
    pub(crate) fn settle(&mut self) {
        self.screen.run_steps(8);
    }

    pub(crate) fn desk(&self) -> &Desk {
        &self.screen.state().desk
    }

    /// Everything there is to read.
    pub(crate) fn labels(&self) -> Vec<String> {
        let all = self.screen.query_all(By::new());
        all.filter_map(|node| node.accesskit_node().label()).filter(|it| !it.is_empty()).collect()
    }

    #[track_caller]
    pub(crate) fn assert_shows(&self, text: &str) {
        assert!(self.shows(text), "{text:?} is not among {:#?}", self.labels());
    }

    pub(crate) fn shows(&self, text: &str) -> bool {
        self.screen.query_all_by_label(text).next().is_some()
    }

    /// Taps what has this label; the last of several.
    #[track_caller]
    pub(crate) fn tap(&mut self, label: &str) {
        let Some(node) = self.screen.query_all_by_label(label).last() else {
            panic!("{label:?} is not among {:#?}", self.labels());
        };
        node.click();
        self.settle();
    }

    pub(crate) fn key(&mut self, key: Key) {
        self.screen.key_press(key);
        self.settle();
    }

    pub(crate) fn ctrl(&mut self, key: Key) {
        self.screen.key_press_modifiers(Modifiers::COMMAND, key);
        self.settle();
    }

    pub(crate) fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            self.screen.event(Event::Text(letter.to_string()));
            self.screen.run_steps(2);
        }
        self.settle();
    }

    /// What has the focus.
    pub(crate) fn focused(&self) -> Option<String> {
        let mut all = self.screen.query_all(By::new());
        let focused = all.find(|node| node.accesskit_node().is_focused());
        focused.and_then(|node| node.accesskit_node().label())
    }

    /// Goes on with the Tab key until something has the focus.
    #[track_caller]
    pub(crate) fn tab_to(&mut self, label: &str) {
        let mut passed = Vec::new();
        for _ in 0..60 {
            let focused = self.focused();
            if focused.as_deref() == Some(label) {
                return;
            }
            passed.push(focused);
            self.screen.key_press(Key::Tab);
            self.screen.run_steps(2);
        }
        panic!("the Tab key never came to {label:?}: {passed:?}");
    }

    pub(crate) fn wait(&mut self, seconds: i64) {
        self.clock.advance(TimeDelta::seconds(seconds));
        self.settle();
    }
}
