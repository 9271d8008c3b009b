//! The desk in a low window with large text: 1024 by 600 pixels at 150 %.

use egui::{Key, vec2};
use egui_kittest::kittest::Queryable as _;

use crate::ring::{begin, ring, turn};
use crate::stage::Stage;

/// That window, in points.
const LOW: egui::Vec2 = vec2(683.0, 400.0);

/// The desk's Ring in such a window.
fn at_the_ring() -> Stage {
    let mut stage = crate::ring::at_the_ring();
    stage.screen.set_size(LOW);
    stage.settle();
    stage
}

/// Asserts that the need that is read out now is where a host sees it.
#[track_caller]
fn assert_reads(stage: &Stage) {
    let turn = turn(stage);
    let need = stage.desk().evening().unwrap().aloud_text(turn).unwrap();
    let seen = stage.screen.query_all_by_label(need).next().unwrap().rect();
    assert!(seen.top() >= 86.0 && seen.bottom() <= LOW.y, "{need:?} at {seen:?}");
}

#[test]
fn each_part_of_the_ring_and_each_need_begins_at_its_top() {
    let mut stage = at_the_ring();
    stage.wheel(stage.top_of("Start the Ring") - 120.0);
    begin(&mut stage);
    assert_reads(&stage);
    stage.wheel(2000.0);
    stage.key(Key::PageDown);
    assert_reads(&stage);
    stage.wheel(2000.0);
    stage.key(Key::PageDown);
    stage.key(Key::PageDown);
    stage.wheel(2000.0);
    stage.key(Key::PageDown);
    assert!(!ring(stage.desk()).1.is_on());
    assert!(stage.top_of("The Ring is over") >= 86.0);
}
