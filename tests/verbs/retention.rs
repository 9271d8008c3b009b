//! Guests who did not choose to be remembered are forgotten when the house says.

use std::path::Path;

use chrono::TimeDelta;
use porchlight::desk::{Clock, Desk, HandClock, SystemClock};
use porchlight::domain::{By, CheckIn, Command, Details, Name, Plan};

use crate::common::files_holding;
use crate::program::Program;

const WORD: &[u8] = b"Quillfeather";

/// Somebody was at a gathering so many days ago, and a day before her time a program looked.
fn been_there(program: &Program, days_ago: i64) {
    let now = SystemClock.now();
    let ended = now - TimeDelta::days(days_ago);
    let clock = HandClock::at(ended - TimeDelta::hours(1));
    let house = program.path("house.porchlight");
    let mut desk = Desk::open(Path::new(&house), Box::new(clock)).unwrap();
    let (gathering, guest) = (desk.mint(), desk.mint());
    let plan = Plan {
        name: "Supper".to_owned(),
        venue: String::new(),
        starts: ended - TimeDelta::hours(3),
        ends: ended,
        zone: "UTC".to_owned(),
        spots: Vec::new(),
    };
    desk.submit(Command::PlanGathering { gathering, plan }).unwrap();
    let details = Details { name: Some(Name::parse("Ana Quillfeather")), ..Details::default() };
    let (by, badge_code, consent) = (By::WalkIn, "".into(), None);
    let door = None;
    let check_in =
        CheckIn { gathering, guest, by, badge_code, details, consent, manner: None, door };
    desk.submit(Command::CheckIn(Box::new(check_in))).unwrap();
    assert_eq!(desk.keep_retention(ended + TimeDelta::days(29)).unwrap(), 0);
}

fn holders(program: &Program) -> usize {
    files_holding(Path::new(&program.path("")), WORD).len()
}

#[test]
fn any_verb_forgets_whose_time_has_come() {
    let program = Program::new();
    been_there(&program, 31);
    assert!(holders(&program) > 0);
    program.run(&["gathering", "list"]);
    assert_eq!(holders(&program), 0);
    let journal = String::from_utf8(program.run(&["journal"]).stdout).unwrap();
    assert!(journal.contains("guest_forgotten"));
}

#[test]
fn nobody_is_forgotten_before_or_while_the_clock_is_in_doubt() {
    for days_ago in [29, 500] {
        let program = Program::new();
        been_there(&program, days_ago);
        program.run(&["gathering", "list"]);
        assert!(holders(&program) > 0, "{days_ago} days");
    }
    let program = Program::new();
    been_there(&program, 500);
    let complaint = program.complaint(&["forget", "--due"]);
    assert!(complaint.contains("--clock-is-right"), "{complaint}");
    let told = program.json(&["forget", "--due", "--clock-is-right"]);
    assert_eq!(told["forgotten"].as_array().unwrap().len(), 1);
    assert_eq!(holders(&program), 0);
}

#[test]
fn the_days_are_set_and_shown_with_who_is_next() {
    let program = Program::new();
    been_there(&program, 10);
    let told = program.json(&["remember"]);
    let on = (SystemClock.now() + TimeDelta::days(20)).date_naive();
    assert_eq!((&told["days"], &told["due"][0]["guests"]), (&30.into(), &1.into()));
    assert_eq!(told["due"][0]["on"], on.to_string());
    assert_eq!(program.json(&["remember", "--days", "90"])["days"], 90);
    assert_eq!(program.json(&["remember"])["days"], 90);
    for days in ["0", "3651"] {
        let complaint = program.complaint(&["remember", "--days", days]);
        assert!(complaint.contains("1 to 3650 days"), "{complaint}");
    }
    assert_eq!(program.json(&["forget", "--due"])["forgotten"], serde_json::json!([]));
    program.json(&["remember", "--days", "7"]);
    let told = program.json(&["forget", "--due", "--dry-run"]);
    assert_eq!(told["would_forget"].as_array().unwrap().len(), 1);
    assert!(holders(&program) > 0, "nobody is forgotten by a look");
    assert_eq!(program.json(&["remember"])["keeps"]["visits"], 1);
    assert_eq!(program.json(&["forget", "--due"])["forgotten"].as_array().unwrap().len(), 1);
    assert_eq!(holders(&program), 0);
}

#[test]
fn the_time_a_verb_is_told_forgets_nobody() {
    let program = Program::with_list();
    let before = program.json(&["gathering", "list"])[0]["expected"].clone();
    for at in ["2036-01-01T00:00:00Z", "2036-01-03T00:00:00Z", "2026-11-20T18:00:00Z"] {
        program.run(&["check-out", "k3v9x2m4", "--at", at]);
    }
    assert_eq!(program.json(&["gathering", "list"])[0]["expected"], before);
}
