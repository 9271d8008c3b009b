//! A ticket whose entry the disk damaged: nobody who holds one is turned away without a word.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use porchlight::desk::{Desk, HandClock};
use porchlight::words::{Language, Words};
use tempfile::TempDir;

use crate::stage::{STAFF, Stage, furnish, six};

/// A door to a house in which Ben's ticket cannot be read any more.
fn without_bens_ticket() -> (TempDir, Stage) {
    let folder = tempfile::tempdir().unwrap();
    let (house, clock) = (folder.path().join("our.house"), HandClock::at(six()));
    let open = || Desk::open(&house, Box::new(clock.clone())).unwrap();
    drop(furnish(open()));
    let mut bytes = std::fs::read(&house).unwrap();
    let code = b"T-BEN-0004";
    let found = bytes.windows(code.len()).position(|it| it == code).unwrap();
    *bytes.get_mut(found).unwrap() ^= 0x20;
    std::fs::write(&house, bytes).unwrap();
    let desk = open();
    (folder, Stage::on(desk, clock))
}

/// What hosts read of such a ticket.
fn told() -> String {
    let told = Words::new(Language::En).say_with("scan-lost", &[("n", 1.into())]);
    assert!(told.contains("may be this ticket. Let them in by name, then bring"), "{told}");
    told
}

#[test]
fn a_guest_whose_ticket_may_be_lost_is_sent_to_a_host_and_a_host_is_told_what_to_do() {
    let (_folder, mut stage) = without_bens_ticket();
    stage.scan("T-BEN-0004");
    stage.assert_shows(Stage::says("k1-lost-code"));
    stage.scan("T-NOOR-005");
    stage.assert_shows("Hello, Noor");
    stage.tap("Start over");
    stage.tap("Staff");
    stage.type_text(STAFF);
    stage.scan("T-BEN-0004");
    stage.assert_shows(&told());
}

#[test]
fn at_the_desk_a_ticket_that_may_be_lost_is_told_of_and_others_are_unknown_in_a_whole_house() {
    let open_desk = |stage: &mut Stage| {
        stage.tap("Staff");
        stage.type_text(STAFF);
        stage.tap("Open the desk");
        stage.scan("T-NOBODY-9");
    };
    let (_folder, mut stage) = without_bens_ticket();
    open_desk(&mut stage);
    stage.assert_shows(&told());
    let mut stage = Stage::new();
    open_desk(&mut stage);
    stage.assert_shows("We don’t know that code.");
}
