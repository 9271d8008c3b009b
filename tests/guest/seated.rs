//! Tables about something, on K5: where there is a place, and sitting down.
#![allow(clippy::unwrap_used, reason = "these are tests, though not all in test functions")]

use porchlight::desk::Desk;
use porchlight::domain::{Command, GuestId, TOPIC_PLACES, TopicId, TopicWish};

use crate::stage::{Stage, id, invite, let_in};

const BEN: &str = "T-BEN-0004";

fn topic(desk: &mut Desk, topic: TopicId, wish: TopicWish) {
    let gathering = desk.tonight().unwrap();
    desk.submit(Command::Topic { gathering, topic, wish }).unwrap();
}

fn table(desk: &mut Desk, name: &str) -> TopicId {
    let id = desk.mint();
    let name = name.to_owned();
    topic(desk, id, TopicWish::Name { name, spot: String::new(), by: None });
    id
}

fn sits(desk: &mut Desk, at: TopicId, full: &str) {
    let_in(desk, full);
    let guest = id(desk, full);
    topic(desk, at, TopicWish::Join { guest, joined: true });
}

fn at(stage: &Stage, topic: usize) -> Vec<GuestId> {
    let evening = stage.desk().evening().unwrap();
    evening.at_topic(evening.topics().nth(topic).unwrap().0)
}

#[test]
fn whoever_scans_finds_a_place_and_gets_up_again() {
    let mut stage = Stage::with(|desk| {
        let bees = table(desk, "Bees");
        table(desk, "Polski");
        sits(desk, bees, "Ana Pereira");
        sits(desk, bees, "Noor Haddad");
        let_in(desk, "Ben Ashby");
    });
    stage.scan(BEN);
    stage.tap("Show me people");
    stage.tap("Tables tonight");
    stage.assert_shows("Sit at Bees: 2 of 5 places");
    stage.assert_shows("Sit at Polski: 0 of 5 places");
    let named = |it: &&String| it.contains("Bees") && it.contains("Noor");
    assert_eq!(stage.words().iter().find(named), None, "how many, never who");
    stage.tap("Sit at Bees: 2 of 5 places");
    assert_eq!(at(&stage, 0).len(), 3);
    stage.tap("You sit at Bees");
    stage.tap("Sit at Polski: 0 of 5 places");
    assert_eq!((at(&stage, 0).len(), at(&stage, 1).len()), (2, 1), "at one table at a time");
    // On K5 it is the button, in the sheet the table.
    stage.tap("You sit at Polski");
    stage.tap("You sit at Polski");
    assert!(at(&stage, 1).is_empty());
    stage.assert_shows("Tables tonight");
}

/// So many others sit down at a table.
fn others_sit(desk: &mut Desk, topic: TopicId, many: usize) {
    for n in 0..many {
        let name = format!("Guest{n} Quiet");
        invite(desk, &name);
        sits(desk, topic, &name);
    }
}

#[test]
fn a_full_table_is_told_and_cannot_be_sat_down_at() {
    let mut stage = Stage::with(|desk| {
        let bees = table(desk, "Bees");
        others_sit(desk, bees, TOPIC_PLACES);
        let_in(desk, "Ben Ashby");
    });
    stage.scan(BEN);
    stage.tap("Show me people");
    stage.tap("Tables tonight");
    stage.assert_shows("Bees: All five places are taken");
    assert!(!stage.tells("Sit at Bees"));
    stage.tap("Close");
    assert_eq!(at(&stage, 0).len(), TOPIC_PLACES);
}

#[test]
fn a_table_that_a_host_closes_meanwhile_is_gone() {
    let mut stage = Stage::with(|desk| {
        let bees = table(desk, "Bees");
        others_sit(desk, bees, TOPIC_PLACES - 1);
        let_in(desk, "Ben Ashby");
    });
    stage.scan(BEN);
    stage.tap("Show me people");
    stage.tap("Tables tonight");
    stage.assert_shows("Sit at Bees: 4 of 5 places");
    let desk = stage.screen.state_mut().desk_mut();
    let bees = desk.evening().unwrap().topics().next().unwrap().0;
    topic(desk, bees, TopicWish::Open { open: false });
    stage.settle();
    assert!(!stage.tells("Bees"), "a host closed it: {:?}", stage.labels());
}

#[test]
fn without_a_table_and_by_name_nothing_is_offered() {
    let mut stage = Stage::with(|desk| let_in(desk, "Ben Ashby"));
    stage.scan(BEN);
    stage.tap("Show me people");
    assert!(!stage.shows("Tables tonight"));
    let mut stage = Stage::with(|desk| {
        table(desk, "Bees");
    });
    stage.type_text("ben a");
    stage.key(egui::Key::Enter);
    stage.tap("Check me in");
    stage.tap("Show me people");
    assert!(!stage.shows("Tables tonight"));
}
