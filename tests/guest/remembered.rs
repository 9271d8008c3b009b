//! "Shall we remember you?", asked once on the way home.
#![allow(clippy::unwrap_used, reason = "these are tests, though not all in test functions")]

use egui::Key;
use porchlight::desk::Desk;
use porchlight::domain::{Command, Details};

use crate::home::{HOME, furnished};
use crate::stage::{Stage, id};

const ASK: &str = "Shall we remember you?";

fn ana_at_good_night(also: impl FnOnce(&mut Desk)) -> Stage {
    let mut stage = Stage::with(|desk| {
        furnished(desk);
        also(desk);
    });
    good_night(&mut stage);
    stage
}

fn good_night(stage: &mut Stage) {
    stage.scan("T-ANA-0001");
    stage.tap(HOME);
    stage.tap("Skip, good night");
}

fn note(desk: &mut Desk, details: Details) {
    let guest = id(desk, "Ana Pereira");
    desk.submit(Command::Note { guest, details }).unwrap();
}

/// What Ana said, if she did.
fn said(stage: &Stage) -> Option<bool> {
    let desk = stage.desk();
    desk.state().guest(id(desk, "Ana Pereira")).unwrap().said_remember()
}

#[test]
fn nothing_is_chosen_and_blank_means_no() {
    let mut stage = ana_at_good_night(|_| {});
    stage.assert_shows(ASK);
    stage.assert_shows("A yes keeps your name and lines. Otherwise you’re forgotten in 30 days.");
    stage.tap("Good night");
    assert_eq!(said(&stage), None);
    let desk = stage.desk();
    assert!(!desk.state().guest(id(desk, "Ana Pereira")).unwrap().is_remembered());
}

#[test]
fn a_yes_is_saved_at_once_said_and_asked_no_more() {
    let mut stage = ana_at_good_night(|_| {});
    stage.touch("Yes, please");
    assert_eq!(said(&stage), Some(true));
    assert!(stage.tells("Saved: we’ll remember you"));
    stage.tap("I’m staying after all");
    good_night(&mut stage);
    assert!(!stage.shows(ASK));
}

#[test]
fn a_no_is_an_answer_and_may_still_become_a_yes_there() {
    let mut stage = ana_at_good_night(|_| {});
    stage.tab_to("No, thank you");
    stage.key(Key::Enter);
    assert_eq!(said(&stage), Some(false));
    assert!(stage.tells("forgotten 30 days after"));
    stage.tab_to("Yes, please");
    stage.key(Key::Space);
    assert_eq!(said(&stage), Some(true));
    stage.tab_to("No, thank you");
    stage.key(Key::Enter);
    stage.tap("I’m staying after all");
    good_night(&mut stage);
    assert!(!stage.shows(ASK), "not asked again");
}

#[test]
fn whoever_chose_in_my_choices_is_not_asked() {
    for remember in [true, false] {
        let details = Details { remember: Some(remember), ..Details::default() };
        let stage = ana_at_good_night(|desk| note(desk, details));
        assert!(!stage.shows(ASK), "{remember}");
    }
}

#[test]
fn children_and_whoever_was_found_by_name_are_not_asked() {
    let mut stage = Stage::with(|desk| {
        furnished(desk);
        note(desk, Details { child: Some(true), ..Details::default() });
    });
    stage.scan("T-ANA-0001");
    stage.tap(HOME);
    assert!(!stage.shows(ASK));
    let mut stage = Stage::with(furnished);
    stage.type_text("ana p");
    stage.key(Key::Enter);
    stage.tap("I’m heading home. Hold up your badge first to take your people with you.");
    stage.assert_shows("Good night");
    assert!(!stage.shows(ASK));
}
