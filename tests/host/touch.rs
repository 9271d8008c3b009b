//! The desk on a tablet without keys.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use egui::{Key, Pos2};
use egui_kittest::kittest::Queryable as _;
use porchlight::desk::HandClock;
use porchlight::ui::desk::DeskPlace;

use crate::evening;
use crate::stage::Stage;

fn stage() -> Stage {
    let clock = HandClock::at(evening::now());
    let desk = evening::lively(&clock);
    Stage::on(desk, clock, DeskPlace::Room)
}

impl Stage {
    fn middle(&self, label: &str) -> Pos2 {
        let node = self.screen.query_all_by_label(label).last().unwrap();
        node.rect().center()
    }
}

#[test]
fn a_touched_field_opens_the_painted_keys_and_they_write_into_it() {
    let mut stage = stage();
    stage.touch("Somebody in mind?");
    stage.assert_shows("m");
    for letter in ["m", "e", "i"] {
        stage.touch(letter);
    }
    stage.assert_shows("Mei Park");
    stage.touch("Figures and signs");
    stage.assert_shows("7");
    let lock = stage.middle("Lock");
    assert!(lock.y > stage.middle("7").y - 400.0, "the rail stays where it is");
}

#[test]
fn whoever_has_keys_gets_none_painted() {
    let mut stage = stage();
    stage.key(Key::F6);
    stage.touch("Somebody in mind?");
    assert!(!stage.shows("Figures and signs"));
}
