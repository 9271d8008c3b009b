//! The desk in a low window with large text: 1024 by 600 pixels at 150 %.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use egui::{Key, vec2};
use egui_kittest::kittest::Queryable as _;
use porchlight::desk::HandClock;
use porchlight::domain::{Command, HelpReason};
use porchlight::ui::desk::DeskPlace;

use crate::evening;
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

/// The places of the rail, as they are called.
const PLACES: [(&str, DeskPlace); 6] = [
    ("Room", DeskPlace::Room),
    ("Projector", DeskPlace::Projector),
    ("Guest list", DeskPlace::GuestList),
    ("Doors", DeskPlace::Doors),
    ("Follow-ups", DeskPlace::FollowUps),
    ("Settings", DeskPlace::Settings),
];

/// The desk in a window of this size, with somebody who calls for a host or not.
fn desk(size: egui::Vec2, calls: bool) -> Stage {
    let mut stage = crate::ring::stage(|clock| {
        let mut desk = evening::room(clock);
        if calls {
            let (gathering, help, reason) =
                (desk.tonight().unwrap(), desk.mint(), HelpReason::Asked);
            desk.submit(Command::AskHelp { gathering, help, reason, guest: None }).unwrap();
        }
        desk
    });
    stage.screen.set_size(size);
    stage.settle();
    stage
}

impl Stage {
    /// Whether the place in the rail can be seen whole, above what stands below the places.
    fn is_in_view(&self, label: &str) -> bool {
        let place = self.screen.query_all_by_label(label).next().unwrap().rect();
        let below = ["More places", "Door A would like a host", "Look"];
        let below = below.iter().filter_map(|it| self.screen.query_all_by_label(it).next());
        let below = below.map(|it| it.rect().top()).fold(f32::MAX, f32::min);
        place.top() >= 0.0 && place.bottom() <= below
    }
}

#[test]
fn every_place_of_the_rail_is_come_to_by_mouse() {
    for size in [LOW, vec2(911.0, 512.0), vec2(1280.0, 400.0), vec2(683.0, 340.0)] {
        for calls in [false, true] {
            for (label, place) in PLACES {
                let mut stage = desk(size, calls);
                for _ in 0..4 {
                    if stage.is_in_view(label) {
                        break;
                    }
                    stage.tap("More places");
                }
                assert!(stage.is_in_view(label), "{size} {calls}: {label}");
                stage.tap(label);
                assert_eq!(stage.screen.state().screens.place(), place, "{size} {calls}");
                assert!(stage.is_in_view(label), "{size} {calls}: where one is");
            }
        }
    }
}

#[test]
fn every_place_of_the_rail_is_come_to_by_keys_and_seen() {
    for calls in [false, true] {
        let mut stage = desk(LOW, calls);
        stage.key(Key::F6);
        for (label, place) in PLACES {
            stage.tab_to(label);
            stage.settle();
            assert!(stage.is_in_view(label), "{label}");
            stage.key(Key::Enter);
            assert_eq!(stage.screen.state().screens.place(), place);
            stage.key(Key::F6);
            assert_eq!(stage.focused().as_deref(), Some(label));
            assert!(stage.is_in_view(label), "{label}");
        }
    }
}

#[test]
fn whatever_the_tab_key_comes_to_at_any_place_can_be_seen() {
    for place in DeskPlace::ALL {
        let clock = HandClock::at(evening::now());
        let mut stage = Stage::on(evening::lively(&clock), clock, place);
        stage.screen.set_size(LOW);
        stage.settle();
        let hidden = stage.stops_out_of_view(60);
        assert!(hidden.is_empty(), "{place:?}: {hidden:#?}");
    }
}
