//! "See you again?" at K5.
#![allow(clippy::unwrap_used, reason = "these are tests, though not all in test functions")]

use porchlight::desk::Desk;
use porchlight::domain::{CheckIn, Command, Details, GatheringId, Reasons};

use crate::stage::{Stage, arrival, autumn_supper, by_name, comes, id, let_in};

const ASK: &str = "You met Ben before. See each other again? Only two yeses are told.";
const TOLD: &str = "You’d gladly see Ben again. If you both would, this screen tells you both.";

fn came(desk: &mut Desk, gathering: GatheringId, name: &str) {
    let details = Details { remember: Some(true), ..Details::default() };
    let arrival = arrival(desk, gathering, name);
    comes(desk, CheckIn { details, ..arrival });
}

/// Ana P. and Ben met last month, are remembered, and are in.
fn met(desk: &mut Desk) {
    let (gathering, introduction) = (autumn_supper(desk), desk.mint());
    came(desk, gathering, "Ana Pereira");
    came(desk, gathering, "Ben Ashby");
    let guests = ["Ana Pereira", "Ben Ashby"].map(|it| id(desk, it)).into();
    let (reasons, by_hand) = (Reasons::default(), true);
    desk.submit(Command::Suggest { gathering, introduction, guests, reasons, by_hand }).unwrap();
    desk.submit(Command::Meet { gathering, introduction }).unwrap();
    for (guest, with) in [("Ana Pereira", "Ben Ashby"), ("Ben Ashby", "Ana Pereira")] {
        let (guest, with) = (id(desk, guest), id(desk, with));
        let glad = Some(true);
        desk.submit(Command::SayGlad { gathering, guest, with, glad }).unwrap();
    }
    let_in(desk, "Ana Pereira");
    let_in(desk, "Ben Ashby");
}

fn people_of(stage: &mut Stage, ticket: &str) {
    stage.scan(ticket);
    stage.tap("Show me people");
}

#[test]
fn one_who_would_is_told_to_nobody_and_two_find_their_card() {
    let mut stage = Stage::with(met);
    people_of(&mut stage, "T-ANA-0001");
    stage.assert_shows(ASK);
    stage.touch("Gladly");
    stage.assert_shows(TOLD);
    people_of(&mut stage, "T-BEN-0004");
    assert!(!stage.tells("gladly see"), "nothing tells Ben of it");
    assert!(!stage.shows("You met before, and both said “gladly again”"));
    stage.tap("Gladly");
    stage.assert_shows("You met before, and both said “gladly again”");
    people_of(&mut stage, "T-ANA-0001");
    stage.assert_shows("You met before, and both said “gladly again”");
    assert!(!stage.shows(ASK));
}

#[test]
fn a_no_is_silent_and_is_not_asked_again() {
    let mut stage = Stage::with(met);
    people_of(&mut stage, "T-ANA-0001");
    stage.tap("Not this time");
    assert!(!stage.shows(ASK));
    people_of(&mut stage, "T-ANA-0001");
    assert!(!stage.shows(ASK));
    people_of(&mut stage, "T-BEN-0004");
    stage.tap("Gladly");
    assert!(!stage.tells("both said"));
}

#[test]
fn a_yes_can_be_taken_back() {
    let mut stage = Stage::with(met);
    people_of(&mut stage, "T-ANA-0001");
    stage.tap("Gladly");
    stage.tap("Change my mind");
    stage.assert_shows(ASK);
    people_of(&mut stage, "T-BEN-0004");
    stage.tap("Gladly");
    assert!(!stage.tells("both said"));
}

#[test]
fn by_name_nobody_is_told_whom_they_met() {
    let stage = by_name(("Ana Pereira", "ana p"), met);
    assert!(!stage.tells("Ben"), "{:?}", stage.labels());
}
