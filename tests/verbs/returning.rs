//! What a returning guest said last time, by verb.

use std::path::Path;

use chrono::TimeDelta;
use porchlight::desk::{Desk, HandClock, saying};
use porchlight::domain::{By, CheckIn, Command, Details, Gathering, Plan, Side};
use serde_json::json;

use crate::program::Program;

/// Ana came the month before and offered bread; whether she chose to be remembered.
fn house(remember: bool) -> Program {
    let program = Program::with_list();
    let house = program.path("house.porchlight");
    let clock = HandClock::at("2026-10-20T18:00:00Z".parse().unwrap());
    let mut desk = Desk::open(Path::new(&house), Box::new(clock)).unwrap();
    let mut guests = desk.state().guests();
    let guest = guests.find(|(_, it)| it.name().full() == "Ana Pereira").unwrap().0;
    drop(guests);
    let gathering = desk.mint();
    let november = desk.evening().and_then(Gathering::plan).unwrap();
    let starts = november.starts - TimeDelta::days(31);
    let plan = Plan { starts, ends: starts + TimeDelta::hours(4), ..november.clone() };
    desk.submit(Command::PlanGathering { gathering, plan }).unwrap();
    let (by, badge_code, consent, door) = (By::Code, "".into(), None, None);
    let details = Details { remember: Some(remember), ..Details::default() };
    let came = CheckIn { gathering, guest, by, badge_code, details, consent, manner: None, door };
    desk.submit(Command::CheckIn(Box::new(came))).unwrap();
    for (side, text) in [(Side::Offer, "Bake bread"), (Side::Need, "A running friend")] {
        let line = desk.mint();
        let saying = saying(side, text);
        desk.submit(Command::Say { gathering, guest, line, saying }).unwrap();
    }
    program
}

const SAY: [&str; 3] = ["say", "Ana Pereira", "--gathering"];

fn say(program: &Program, more: &[&str]) -> (serde_json::Value, i32) {
    let all = program.json(&["gathering", "list"]);
    let mut all: Vec<_> = all.as_array().unwrap().iter().collect();
    all.sort_by_key(|it| it["starts"].as_str().unwrap().to_owned());
    let tonight = all.last().unwrap()["gathering"].as_str().unwrap();
    program.answer(&[&SAY[..], &[tonight], more].concat())
}

#[test]
fn lines_of_last_time_are_told_kept_and_dropped() {
    let program = house(true);
    let (told, code) = say(&program, &[]);
    assert_eq!((told["from_last_time"].as_array().unwrap().len(), code), (2, 0));
    assert_eq!(told["from_last_time"][0]["text"], json!("Bake bread"));
    let (kept, code) = say(&program, &["--keep", "bake BREAD", "--drop", "A running friend"]);
    assert_eq!((&kept["added"], &kept["from_last_time"], code), (&json!(1), &json!(null), 0));
    let (again, code) = say(&program, &["--keep", "Bake bread"]);
    assert_eq!((&again["verdict"], code), (&json!("refused"), 3));
}

#[test]
fn all_of_them_are_kept_at_once() {
    let program = house(true);
    let (kept, code) = say(&program, &["--keep", "all"]);
    assert_eq!((&kept["added"], &kept["from_last_time"], code), (&json!(2), &json!(null), 0));
}

#[test]
fn who_did_not_choose_to_be_remembered_has_none() {
    let program = house(false);
    let (told, _) = say(&program, &["--keep", "all"]);
    assert_eq!((&told["added"], &told["from_last_time"]), (&json!(0), &json!(null)));
}

#[test]
fn examples_and_repeats_are_set_by_verb() {
    let program = Program::with_list();
    assert_eq!(program.json(&["gathering", "examples"]), json!({}), "ours");
    let set = ["gathering", "examples", "--offer", "Fix a bike", "--offer", "Bake bread"];
    assert_eq!(program.json(&set), json!({"offers": ["Fix a bike", "Bake bread"]}));
    assert_eq!(program.json(&["gathering", "examples", "--ours"]), json!({}));
    let monthly = program.json(&["gathering", "repeat", "monthly"]);
    // The third Friday of December, at six in Zurich.
    let told = (&monthly["repeat"], &monthly["next"]);
    assert_eq!(told, (&json!("monthly"), &json!("2026-12-18T18:00:00Z")));
    let never = program.json(&["gathering", "repeat", "never"]);
    assert_eq!(never["next"], json!(null));
}
