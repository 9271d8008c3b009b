//! H2: the room, run by keyboard.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use egui::Key;
use porchlight::desk::HandClock;
use porchlight::domain::{Command, HelpReason, Pair};
use porchlight::ui::desk::{DeskErrand, DeskPlace};

use crate::evening::{self, id};
use crate::stage::Stage;

fn stage() -> Stage {
    let clock = HandClock::at(evening::now());
    let desk = evening::lively(&clock);
    Stage::on(desk, clock, DeskPlace::Room)
}

fn made(stage: &Stage) -> usize {
    stage.desk().evening().unwrap().introductions().filter(|(_, it)| it.is_made()).count()
}

#[test]
fn the_longest_wait_is_suggested_and_one_letter_introduces_them() {
    let mut stage = stage();
    stage.assert_shows("Olu, meet Svetlana");
    stage.assert_shows("Olu has waited longest. Svetlana waits too.");
    stage.assert_shows("Olu A., 41 min, First time");
    assert_eq!(stage.focused().as_deref(), Some("The room"));
    stage.key(Key::A);
    assert_eq!(made(&stage), 4);
    stage.assert_shows("Olu A. and Svetlana I. are on the board.");
    stage.ctrl(Key::Z);
    assert_eq!(made(&stage), 3);
    stage.assert_shows("Olu, meet Svetlana");
}

/// Opens somebody's sheet by their name, and has somebody else in mind for them.
fn by_hand(stage: &mut Stage, who: &str, other: &str) {
    stage.tab_to("Somebody in mind?");
    stage.type_text(who);
    stage.key(Key::Enter);
    stage.tap("Somebody else…");
    stage.tab_to("Meet who?");
    stage.type_text(other);
    stage.key(Key::Enter);
}

#[test]
fn two_introduced_by_hand_and_taken_back_have_no_card_of_each_other() {
    let mut stage = stage();
    let open = |stage: &Stage| {
        let now = stage.desk().now();
        stage.desk().evening().unwrap().introductions().filter(|(_, it)| it.is_open(now)).count()
    };
    let before = open(&stage);
    by_hand(&mut stage, "Ana Pereira", "Hamid Rahimi");
    stage.tab_to("Introduce");
    stage.key(Key::Enter);
    assert_eq!(made(&stage), 4);
    stage.assert_shows("Ana P. and Hamid R. are on the board.");
    stage.tap("Undo");
    assert_eq!((made(&stage), open(&stage)), (3, before));
}

#[test]
fn a_host_reads_that_the_screen_had_to_start_again() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::lively(&clock);
    let at = (evening::now() - chrono::TimeDelta::minutes(8)).to_rfc3339();
    desk.keep("faults", &at);
    let stage = Stage::on(desk, clock, DeskPlace::Room);
    stage
        .assert_shows("The screen had to start again at 19:04. Nothing that was answered is lost.");
}

#[test]
fn a_skipped_pair_comes_back_with_undo() {
    let mut stage = stage();
    stage.key(Key::S);
    stage.assert_shows("Skipped Olu A. and Svetlana I. for now.");
    assert!(!stage.shows("Olu, meet Svetlana"));
    stage.tap("Undo");
    stage.assert_shows("Olu, meet Svetlana");
    assert_eq!(made(&stage), 3);
}

#[test]
fn letters_do_nothing_while_somebody_writes() {
    let mut stage = stage();
    stage.tab_to("Somebody in mind?");
    stage.key(Key::A);
    stage.key(Key::K);
    assert_eq!(made(&stage), 3);
    stage.assert_shows("Olu, meet Svetlana");
}

#[test]
fn they_know_each_other_and_not_these_two_are_written_down() {
    let mut stage = stage();
    let pair = |stage: &Stage, a, b| Pair::new(id(stage.desk(), a), id(stage.desk(), b));
    let known = pair(&stage, "Olu Adeyemi", "Svetlana Ivanova");
    stage.key(Key::K);
    assert!(stage.desk().state().is_acquainted(known));
    assert!(!stage.shows("Olu, meet Svetlana"));
    stage.tap("Undo");
    assert!(!stage.desk().state().is_acquainted(known));
    stage.tap("Not these two");
    assert!(!stage.desk().state().is_apart(known), "it asks first");
    stage.key(Key::A);
    assert_eq!(made(&stage), 3, "a letter goes nowhere while it asks");
    stage.tap("Keep them apart");
    assert!(stage.desk().state().is_apart(known));
    stage.assert_shows("Kept apart.");
}

#[test]
fn two_are_introduced_by_hand_with_the_keyboard_alone() {
    let mut stage = stage();
    stage.tab_to("Somebody in mind?");
    stage.type_text("mei");
    stage.assert_shows("Mei Park");
    stage.key(Key::Enter);
    stage.tab_to("Somebody else…");
    stage.key(Key::Enter);
    stage.type_text("hamid");
    stage.key(Key::Enter);
    stage.tab_to("Hamid R.");
    stage.key(Key::Tab);
    assert_eq!(stage.focused().as_deref(), Some("Introduce"));
    stage.key(Key::Enter);
    assert_eq!(made(&stage), 4);
    stage.assert_shows("Mei P. and Hamid R. are on the board.");
    let evening = stage.desk().evening().unwrap();
    let latest = evening.introductions().map(|(_, it)| it).max_by_key(|it| it.made_at()).unwrap();
    assert!(!latest.reasons().opener.is_empty() && !latest.reasons().spot.is_empty());
}

#[test]
fn a_call_for_a_host_stands_above_until_somebody_goes() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::lively(&clock);
    let (gathering, help) = (desk.tonight().unwrap(), desk.mint());
    let reason = HelpReason::Asked;
    desk.submit(Command::AskHelp { gathering, help, reason, guest: None }).unwrap();
    let mut stage = Stage::on(desk, clock, DeskPlace::Room);
    stage.assert_shows("19:12  Door A would like a host");
    stage.tap("I’m on my way");
    assert!(!stage.shows("19:12  Door A would like a host"));
    assert_eq!(stage.desk().evening().unwrap().open_calls().count(), 0);
}

#[test]
fn a_call_for_a_host_is_seen_from_every_place_of_the_desk() {
    for place in DeskPlace::ALL.into_iter().filter(|it| *it != DeskPlace::Room) {
        let clock = HandClock::at(evening::now());
        let mut desk = evening::lively(&clock);
        let (gathering, help) = (desk.tonight().unwrap(), desk.mint());
        let reason = HelpReason::Printer;
        desk.submit(Command::AskHelp { gathering, help, reason, guest: None }).unwrap();
        let mut stage = Stage::on(desk, clock, place);
        stage.tap("Door A would like a host");
        stage.tap("I’m on my way");
        assert_eq!(stage.desk().evening().unwrap().open_calls().count(), 0, "{place:?}");
        assert!(!stage.shows("Door A would like a host"), "{place:?}");
    }
}

#[test]
fn a_room_that_is_too_small_says_how_many_it_takes() {
    let clock = HandClock::at(evening::now());
    let desk = evening::planned(&clock);
    let stage = Stage::on(desk, clock, DeskPlace::Room);
    stage.assert_shows("Two more people and we can start.");
}

#[test]
fn figures_lead_to_places_f6_to_the_rail_and_quiet_to_the_lock() {
    let mut stage = stage();
    stage.ctrl(Key::Num2);
    assert_eq!(stage.focused().as_deref(), Some("Projector"));
    stage.assert_shows("What the room sees");
    stage.key(Key::F6);
    stage.key(Key::Tab);
    assert_eq!(stage.focused().as_deref(), Some("Guest list"));
    stage.key(Key::F6);
    stage.wait(599);
    assert!(stage.screen.state().errands.is_empty());
    stage.wait(601);
    assert!(stage.screen.state().errands.contains(&DeskErrand::Lock));
}

#[test]
fn the_board_rests_and_is_lit_again_by_its_letter() {
    let mut stage = stage();
    stage.ctrl(Key::Num2);
    stage.key(Key::P);
    stage.assert_shows("Keep talking. The board is having a rest. New introductions soon.");
    stage.key(Key::P);
    assert!(!stage.shows("Keep talking. The board is having a rest. New introductions soon."));
}

#[test]
fn a_large_hall_is_looked_at_while_the_screen_goes_on() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::lively(&clock);
    evening::fill(&mut desk, 270);
    let mut stage = Stage::on(desk, clock, DeskPlace::Room);
    for _ in 0..200 {
        if stage.shows("Olu, meet Svetlana") {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
        stage.settle();
    }
    stage.assert_shows("Olu, meet Svetlana");
    stage.key(Key::A);
    assert_eq!(made(&stage), 4);
    assert!(!stage.shows("Olu, meet Svetlana"), "not twice, though the hall is looked at anew");
}

#[test]
fn every_control_is_reached_by_key_and_the_board_last() {
    let stops = stage().stops().join(" > ");
    println!("{stops}");
    let order = [
        "Introduce them",
        "Not these two",
        "Somebody in mind?",
        "Olu A., 41 min",
        "Programme",
        "Pause the board",
    ];
    let at: Vec<_> = order.iter().map(|label| stops.find(label)).collect();
    assert!(at.iter().all(Option::is_some) && at.is_sorted(), "{stops}");
}
