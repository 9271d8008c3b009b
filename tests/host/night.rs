//! The board says good night.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use chrono::TimeDelta;
use porchlight::desk::{Desk, HandClock};
use porchlight::domain::{Command, Gathering, Plan};
use porchlight::ui::host::Board;

use crate::board::{SIZE, painted_at};
use crate::evening;

fn over(clock: &HandClock) -> Desk {
    let mut desk = evening::lively(clock);
    let gathering = desk.tonight().unwrap();
    desk.submit(Command::EndEvening { gathering, ended: true }).unwrap();
    desk
}

fn read(desk: &Desk) -> Vec<String> {
    let mut board = Board::default();
    painted_at(&mut board, desk, SIZE, 0.0).into_iter().map(|(text, _)| text).collect()
}

#[test]
fn a_night_ends_with_counts_and_without_a_name() {
    let clock = HandClock::at(evening::now());
    let desk = over(&clock);
    let texts = read(&desk);
    for said in
        ["Good night", "14", "came", "We’ll light it again soon.", "Your page is at the door."]
    {
        assert!(texts.iter().any(|it| it == said), "{said} is not among {texts:?}");
    }
    for person in &evening::PEOPLE {
        let first = person.name.split(' ').next().unwrap();
        assert!(!texts.iter().any(|text| text.contains(first)), "{first} in {texts:?}");
    }
    assert!(!texts.iter().any(|it| it == "promises"), "nobody promised anything: {texts:?}");
}

#[test]
fn the_next_evening_of_the_house_is_announced() {
    let clock = HandClock::at(evening::now());
    let mut desk = over(&clock);
    let plan = desk.evening().and_then(Gathering::plan).unwrap().clone();
    let later = TimeDelta::days(28);
    let plan = Plan { starts: plan.starts + later, ends: plan.ends + later, ..plan };
    desk.submit(Command::PlanGathering { gathering: desk.mint(), plan }).unwrap();
    let texts = read(&desk);
    for said in ["We meet again on", "Thursday 18 December, 18:00"] {
        assert!(texts.iter().any(|it| it == said), "{said} is not among {texts:?}");
    }
}

#[test]
fn only_habits_a_host_let_through_are_said_at_the_end() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::lively(&clock);
    let gathering = desk.tonight().unwrap();
    for (habit, shown) in [("The Name-Dropper", true), ("Looks over your shoulder", false)] {
        let nomination = desk.mint();
        let habit = habit.to_owned();
        desk.submit(Command::Nominate { gathering, nomination, habit }).unwrap();
        desk.submit(Command::ShowNomination { gathering, nomination, shown }).unwrap();
    }
    desk.submit(Command::EndEvening { gathering, ended: true }).unwrap();
    let texts = read(&desk);
    let said = |part: &str| texts.iter().any(|it| it.contains(part));
    assert!(said("Guests named, too: The Name-Dropper"), "{texts:?}");
    assert!(!said("shoulder"), "{texts:?}");
}
