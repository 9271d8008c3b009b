//! Promises that come back: the people (K5) greet whoever made one with it until it is answered.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use chrono::TimeDelta;
use porchlight::desk::Desk;
use porchlight::domain::{Command, Outcome, Plan, PromiseId, Word};

use crate::home::furnished;
use crate::stage::{Stage, id, six};

/// Ana promised Ben something at an earlier evening, and is in tonight.
fn promised_before(desk: &mut Desk) -> PromiseId {
    furnished(desk);
    let gathering = desk.mint();
    let plan = Plan {
        name: "Autumn supper".to_owned(),
        venue: String::new(),
        starts: six() - TimeDelta::days(28),
        ends: six() - TimeDelta::days(28) + TimeDelta::hours(3),
        zone: "Europe/Zurich".to_owned(),
        spots: Vec::new(),
    };
    desk.submit(Command::PlanGathering { gathering, plan }).unwrap();
    let (from, to, promise) = (id(desk, "Ana Pereira"), id(desk, "Ben Ashby"), desk.mint());
    let word = Word { from, to, text: "Send the checklist".to_owned(), by: None };
    desk.submit(Command::Promise { gathering, promise, word }).unwrap();
    promise
}

const ASKED: &str = "You promised Ben: “Send the checklist”. Did it happen?";

fn outcome(desk: &Desk) -> Option<Outcome> {
    let every = desk.state().gatherings().flat_map(|(_, it)| it.promises());
    every.filter_map(|(_, it)| it.outcome()).map(|(outcome, _)| outcome).next()
}

#[test]
fn the_people_greet_with_a_promise_until_it_is_answered() {
    for (answer, said) in
        [("Yes", Outcome::Kept), ("Not yet", Outcome::NotYet), ("Let it go", Outcome::LetGo)]
    {
        let mut stage = Stage::with(|desk| {
            promised_before(desk);
        });
        let badge = stage.guest("Ana Pereira").badge_code().unwrap().to_owned();
        stage.scan(&badge);
        stage.tap("Show me people");
        stage.assert_shows(ASKED);
        stage.tap(answer);
        assert!(!stage.shows(ASKED), "{answer}");
        assert_eq!(outcome(stage.desk()), Some(said));
        stage.scan(&badge);
        stage.tap("Show me people");
        assert!(!stage.shows(ASKED), "once an evening");
    }
}

#[test]
fn nobody_known_by_name_is_greeted_with_a_promise_nor_whom_it_was_made_to() {
    let mut stage = Stage::with(|desk| {
        promised_before(desk);
    });
    let badge = stage.guest("Ben Ashby").badge_code().unwrap().to_owned();
    stage.scan(&badge);
    stage.tap("Show me people");
    assert!(!stage.tells("checklist"));
}
