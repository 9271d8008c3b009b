//! The first start of a door, by keys and in a low window.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use egui::{Key, vec2};
use egui_kittest::kittest::Queryable as _;
use porchlight::desk::{Desk, HandClock};

use crate::stage::{STAFF, Stage, six};

/// A door that was never open.
fn first_start() -> Stage {
    let clock = HandClock::at(six());
    let desk = Desk::in_memory(Box::new(clock.clone())).unwrap();
    Stage::on(desk, clock)
}

impl Stage {
    #[track_caller]
    fn assert_begins_at(&self, title: &str) {
        self.assert_shows(title);
        let title = self.screen.query_all_by_label(title).next().unwrap().rect();
        assert!(title.top() >= 0.0, "{title}");
    }
}

#[test]
fn in_a_low_window_each_step_begins_at_its_title() {
    let mut stage = first_start();
    // 1024 by 600 pixels at 150 %.
    stage.screen.set_size(vec2(683.0, 400.0));
    stage.settle();
    stage.wheel(2000.0);
    stage.type_text(STAFF);
    stage.type_text(STAFF);
    stage.assert_begins_at("What’s the gathering?");
    stage.fill("Name", "Supper");
    stage.key(Key::Enter);
    stage.assert_begins_at("Is there a guest list?");
}
