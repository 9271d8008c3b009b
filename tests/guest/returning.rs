//! A returning guest at K4: lines of last time, kept, put anew, or dropped.
#![allow(clippy::unwrap_used, reason = "these are tests, though not all in test functions")]

use egui::Key;
use porchlight::desk::{Desk, saying};
use porchlight::domain::{CheckIn, Command, Details, Side};

use crate::stage::{Stage, arrival, autumn_supper, comes, id};

/// Noor, who is remembered if she said so, came last month and said three things.
fn last_month(remember: bool) -> impl FnOnce(&mut Desk) {
    move |desk| {
        let (gathering, guest) = (autumn_supper(desk), id(desk, "Noor Haddad"));
        let details = Details { remember: Some(remember), ..Details::default() };
        let arrival = arrival(desk, gathering, "Noor Haddad");
        comes(desk, CheckIn { details, ..arrival });
        for (side, text) in [
            (Side::Offer, "Prune a fruit tree"),
            (Side::Need, "A ladder for a week"),
            (Side::Need, "Somebody to talk to about my divorce"),
        ] {
            let (line, saying) = (desk.mint(), saying(side, text));
            desk.submit(Command::Say { gathering, guest, line, saying }).unwrap();
        }
    }
}

fn back(remember: bool) -> Stage {
    let mut stage = Stage::with(last_month(remember));
    stage.scan("T-NOOR-005");
    stage.tap("Check me in");
    stage
}

fn said(stage: &Stage) -> Vec<String> {
    stage.visit("Noor Haddad").lines().map(|(_, line)| line.text().to_owned()).collect()
}

#[test]
fn lines_of_last_time_stand_there_and_count_for_nothing_until_they_are_kept() {
    let mut stage = back(true);
    stage.assert_shows("From last time. Still true?");
    stage.assert_shows("Keep “Prune a fruit tree”");
    assert!(said(&stage).is_empty());
    stage.touch("Keep “Prune a fruit tree”");
    assert_eq!(said(&stage), ["Prune a fruit tree"]);
    stage.assert_shows("Kept: Prune a fruit tree");
    assert!(!stage.shows("Keep “Prune a fruit tree”"));
    stage.tap("Show me people");
    assert_eq!(said(&stage).len(), 1, "blank means no");
}

#[test]
fn one_tap_keeps_them_all_and_the_delicate_one_off_the_big_screen() {
    let mut stage = back(true);
    stage.tap("Keep all");
    assert_eq!(said(&stage).len(), 3);
    assert!(!stage.tells("Still true?"));
    assert!(!stage.shows("Show “Somebody to talk to about my divorce” on the big screen"));
    stage.assert_shows("Show “A ladder for a week” on the big screen");
    assert_eq!(stage.focused().as_deref(), Some("You’re in, Noor. Anything to give or ask?"));
}

#[test]
fn a_line_is_put_into_other_words_and_the_old_ones_wait_no_more() {
    let mut stage = back(true);
    stage.tap("Change “A ladder for a week”");
    assert!(!stage.shows("Keep “A ladder for a week”"), "it stands in the field");
    stage.type_text("A long ladder");
    stage.key(Key::Enter);
    assert_eq!(said(&stage), ["A long ladder"]);
    assert!(!stage.shows("Keep “A ladder for a week”"));
    stage.assert_shows("Keep “Prune a fruit tree”");
}

#[test]
fn a_line_changed_to_the_same_words_is_kept() {
    let mut stage = back(true);
    stage.tap("Change “A ladder for a week”");
    stage.tap("Show me people");
    assert_eq!(said(&stage), ["A ladder for a week"]);
}

#[test]
fn a_line_that_is_dropped_is_gone_here_and_the_next_time() {
    let mut stage = back(true);
    stage.tap("Drop “Prune a fruit tree”");
    assert!(!stage.shows("Keep “Prune a fruit tree”"));
    stage.scan("T-NOOR-005");
    stage.tap("Add a line");
    assert!(!stage.shows("Keep “Prune a fruit tree”"));
    stage.assert_shows("Keep “A ladder for a week”");
}

#[test]
fn the_keyboard_comes_to_every_line_and_its_three_answers() {
    let mut stage = back(true);
    stage.tab_to("Keep all");
    for stop in ["Keep “Prune a fruit tree”", "Change “Prune a fruit tree”"] {
        stage.key(Key::Tab);
        assert_eq!(stage.focused().as_deref(), Some(stop));
    }
    stage.key(Key::Tab);
    assert_eq!(stage.focused().as_deref(), Some("Drop “Prune a fruit tree”"));
    stage.key(Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some("Keep “A ladder for a week”"));
    stage.key(Key::Space);
    assert_eq!(said(&stage), ["A ladder for a week"]);
}

#[test]
fn who_did_not_choose_to_be_remembered_finds_nothing() {
    let stage = back(false);
    assert!(!stage.tells("last time"));
    assert!(!stage.tells("Prune"));
}

#[test]
fn by_name_nothing_of_last_time_is_told() {
    let mut stage = Stage::with(last_month(true));
    stage.type_text("noor h");
    stage.key(Key::Enter);
    stage.tap("Check me in");
    for secret in ["last time", "Prune", "ladder for", "divorce", "Keep"] {
        assert!(!stage.tells(secret), "{secret}");
    }
}
