//! "We met" on a card (K5): each one's own word, which the other's screen does not tell.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "these are tests, though not all in test functions"
)]

use porchlight::domain::{Command, Pair, Reasons};

use crate::stage::{Stage, id, let_in};

/// Ana and Ben are in; a host introduced them.
fn introduced() -> Stage {
    Stage::with(|desk| {
        let_in(desk, "Ana Pereira");
        let_in(desk, "Ben Ashby");
        let (gathering, introduction) = (desk.tonight().unwrap(), desk.mint());
        let guests = vec![id(desk, "Ana Pereira"), id(desk, "Ben Ashby")];
        let (reasons, by_hand) = (Reasons::default(), true);
        let wish = Command::Suggest { gathering, introduction, guests, reasons, by_hand };
        desk.submit(wish).unwrap();
        desk.submit(Command::Introduce { gathering, introduction, made: true }).unwrap();
    })
}

fn have_met(stage: &Stage) -> bool {
    let [ana, ben] = ["Ana Pereira", "Ben Ashby"].map(|it| id(stage.desk(), it));
    stage.desk().evening().unwrap().have_met(Pair::new(ana, ben))
}

fn people_of(stage: &mut Stage, full: &str) {
    let badge = stage.guest(full).badge_code().unwrap().to_owned();
    stage.scan(&badge);
    stage.tap("Show me people");
}

fn says_met(stage: &mut Stage, full: &str) {
    people_of(stage, full);
    stage.tap("I’d like that");
    stage.tap("We met");
}

#[test]
fn one_alone_has_not_met_somebody_and_both_have() {
    let mut stage = introduced();
    says_met(&mut stage, "Ana Pereira");
    stage.assert_shows("You said you met");
    assert!(!have_met(&stage));
    says_met(&mut stage, "Ben Ashby");
    assert!(have_met(&stage));
    stage.tap("You said you met");
    assert!(!have_met(&stage), "a tap more takes it back");
    stage.assert_shows("We met");
}

#[test]
fn a_card_does_not_tell_what_the_other_said() {
    let mut stage = introduced();
    people_of(&mut stage, "Ben Ashby");
    let before = stage.words();
    says_met(&mut stage, "Ana Pereira");
    people_of(&mut stage, "Ben Ashby");
    assert_eq!(stage.words(), before);
}
