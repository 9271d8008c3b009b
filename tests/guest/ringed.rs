//! What the Ring asked for, answered on K5 afterwards.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "these are tests, though not all in test functions"
)]

use egui_kittest::kittest::Queryable as _;
use porchlight::desk::Desk;
use porchlight::domain::{
    Command, Hand, HowToMeet, Manner, RingWish, ScreenName, Side, Step, Turn,
};

use crate::ring::{BEN, asks, at_ana, comes_in, reasons, ring, wish};
use crate::stage::{Stage, by_name, id, keep_apart, let_in, say};

const ANA: &str = "Ana Pereira";
const ASKED: &str = "Ana asked the room for “A sewing machine”.";

/// The Ring took everybody's need, and is over.
pub(crate) fn over(desk: &mut Desk) {
    at_ana(desk);
    (0..3).for_each(|_| wish(desk, RingWish::Go { step: Step::Next }));
}

/// Somebody scans their badge and looks for people.
fn people_of(stage: &mut Stage, ticket: &str) {
    stage.scan(ticket);
    stage.tap("Show me people");
}

/// Where the answers of all cards begin.
fn answers_of(stage: &Stage) -> Vec<f32> {
    let no = stage.labels().into_iter().filter(|it| it.starts_with("Not now"));
    let labels: std::collections::BTreeSet<_> = no.collect();
    let tops = |it: &String| {
        stage.screen.query_all_by_label(it).map(|it| it.rect().top()).collect::<Vec<_>>()
    };
    labels.iter().flat_map(tops).collect()
}

/// One has more to say than there is room: then all are higher, and no higher than it takes.
#[test]
fn the_cards_below_what_the_ring_asked_are_of_one_height() {
    let mut stage = Stage::with(over);
    people_of(&mut stage, BEN);
    stage.assert_shows(ASKED);
    let answers = answers_of(&stage);
    assert!(answers.len() > 1, "{:?}", stage.labels());
    assert!(answers.iter().all(|it| (it - answers[0]).abs() < 1.0), "{answers:?}");
    assert!(!stage.tells("More below"), "{answers:?}");
}

fn hand(stage: &Stage, owner: &str, helper: &str) -> Option<Hand> {
    let evening = stage.desk().evening().unwrap();
    let turn = |it: &&Turn| it.guest == id(stage.desk(), owner);
    let turn = *evening.ring_order(ring(stage)).iter().find(turn).unwrap();
    ring(stage).hand(turn, id(stage.desk(), helper))
}

#[test]
fn whoever_did_not_answer_in_the_ring_may_afterwards() {
    let mut stage = Stage::with(over);
    people_of(&mut stage, BEN);
    stage.assert_shows(ASKED);
    assert!(!stage.tells("Pereira"), "only the name she chose");
    assert_eq!(hand(&stage, ANA, "Ben Ashby"), None, "nothing is chosen before");
    stage.tap("I can");
    assert_eq!(hand(&stage, ANA, "Ben Ashby"), Some(Hand::Can));
    let raised = reasons(&stage, ANA, "Ben Ashby").unwrap().raised.unwrap();
    assert_eq!(raised.need.unwrap().text, "A sewing machine");
    assert!(stage.tells("Thank you. Find Ana "), "{:?}", stage.labels());
    stage.assert_shows("You raised a hand");
    stage.assert_shows("Another one");
    people_of(&mut stage, BEN);
    assert!(!stage.shows(ASKED), "it is answered");
}

#[test]
fn it_may_be_that_they_know_somebody_and_it_can_be_taken_back() {
    let mut stage = Stage::with(over);
    people_of(&mut stage, BEN);
    stage.tap("I know somebody");
    assert_eq!(hand(&stage, ANA, "Ben Ashby"), Some(Hand::Knows));
    // The first is of the row above the cards.
    stage.screen.get_all_by_label("Change my mind").next().unwrap().click();
    stage.settle();
    assert_eq!(hand(&stage, ANA, "Ben Ashby"), None);
    stage.assert_shows(ASKED);
}

#[test]
fn nobody_has_to_answer_and_each_is_asked_once_while_they_stand_there() {
    let mut stage = Stage::with(over);
    people_of(&mut stage, BEN);
    let mut said = Vec::new();
    for _ in 0..3 {
        let asked = stage.words().into_iter().find(|it| it.contains("asked the room for"));
        said.push(asked.unwrap());
        stage.tap("Not this one");
    }
    said.sort();
    said.dedup();
    assert_eq!(said.len(), 3, "{said:?}");
    assert!(!stage.tells("asked the room for"));
    assert_eq!(ring(&stage).count_hands(), 0, "that they passed is kept nowhere");
}

#[test]
fn a_need_that_others_answered_is_only_for_whoever_offers_it() {
    let before = |desk: &mut Desk| {
        say(desk, "Noor Haddad", Side::Offer, "Lend a sewing machine");
        over(desk);
        let turn = desk.evening().unwrap().aloud().find(|it| it.guest == id(desk, ANA)).unwrap();
        let (guest, hand) = (id(desk, "Ana Rusu"), Some(Hand::Knows));
        wish(desk, RingWish::Answer { turn, guest, hand, spot: String::new() });
    };
    let mut stage = Stage::with(before);
    people_of(&mut stage, BEN);
    assert!(stage.tells("asked the room for") && !stage.shows(ASKED));
    stage.tap("Not this one");
    assert!(!stage.shows(ASKED), "Ana was answered, and Ben offers nothing of the kind");
    people_of(&mut stage, "T-NOOR-005");
    stage.assert_shows(ASKED);
}

#[test]
fn the_one_that_the_ring_stands_at_is_asked_where_badges_are_scanned_not_here() {
    let mut stage = Stage::with(at_ana);
    stage.scan(BEN);
    stage.tap("Just looking. On to your choices");
    stage.tap("Show me people");
    assert!(!stage.tells("asked the room for"), "{:?}", stage.labels());
}

#[test]
fn what_its_owner_took_back_is_asked_for_no_more_within_a_frame() {
    let mut stage = Stage::with(over);
    people_of(&mut stage, BEN);
    stage.assert_shows(ASKED);
    let desk = stage.screen.state_mut().desk_mut();
    let turn = desk.evening().unwrap().aloud().find(|it| it.guest == id(desk, ANA)).unwrap();
    let (gathering, line) = (desk.tonight().unwrap(), turn.line.unwrap());
    desk.submit(Command::Show { gathering, guest: turn.guest, line, shown: false }).unwrap();
    stage.settle();
    assert!(!stage.shows(ASKED) && !stage.tells("sewing"), "{:?}", stage.labels());
}

#[test]
fn nobody_is_asked_for_whom_they_are_kept_apart_from_or_who_wants_to_be_let_alone() {
    let mut stage = Stage::with(|desk| {
        over(desk);
        keep_apart(desk, ANA, "Ben Ashby");
        let (gathering, guest) = (desk.tonight().unwrap(), id(desk, "Noor Haddad"));
        let manner = Manner { meet: Some(HowToMeet::NotTonight), ..Manner::default() };
        desk.submit(Command::ChooseManner { gathering, guest, manner }).unwrap();
        let (gathering, guest) = (desk.tonight().unwrap(), id(desk, "Ana Rusu"));
        desk.submit(Command::CheckOut { gathering, guest }).unwrap();
    });
    people_of(&mut stage, BEN);
    assert!(!stage.tells("asked the room for"), "{:?}", stage.labels());
}

#[test]
fn whoever_chose_no_name_is_somebody_before_an_answer_introduces_them() {
    let mut stage = Stage::with(|desk| {
        comes_in(desk, "Ana Rusu", ScreenName::None);
        comes_in(desk, ANA, ScreenName::None);
        let_in(desk, "Noor Haddad");
        let_in(desk, "Ben Ashby");
        let order = ["Ana Rusu", ANA, "Noor Haddad"].map(|it| asks(desk, it, "A tent")).to_vec();
        wish(desk, RingWish::Start { minutes: 1, order });
        (0..4).for_each(|_| wish(desk, RingWish::Go { step: Step::Next }));
    });
    people_of(&mut stage, BEN);
    stage.assert_shows("Somebody asked the room for “A tent”.");
}

#[test]
fn by_name_nobody_reads_or_answers_it() {
    let stage = by_name(("Ben Ashby", "ben a"), over);
    assert!(!stage.tells("asked the room for"), "{:?}", stage.labels());
}
