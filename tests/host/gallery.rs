//! The Corruptors' gallery: what each answer leads to, and the habits that are named.

#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use egui::Key;
use porchlight::desk::HandClock;
use porchlight::domain::Command;
use porchlight::ui::desk::DeskPlace;

use crate::evening;
use crate::stage::Stage;

const FIELD: &str = "Name a habit, never a person.";

fn gallery() -> Stage {
    let clock = HandClock::at(evening::now());
    let desk = evening::lively(&clock);
    Stage::on(desk, clock, DeskPlace::Corruptors)
}

/// A host types a habit into the empty frame.
fn name(stage: &mut Stage, habit: &str) {
    stage.tab_to(FIELD);
    stage.screen.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    stage.type_text(habit);
    stage.key(Key::Enter);
}

fn named(stage: &Stage) -> Vec<(String, bool)> {
    let evening = stage.desk().evening().unwrap();
    let all = evening.nominations();
    all.map(|(_, it)| (it.habit().to_owned(), it.is_let_through())).collect()
}

#[test]
fn the_five_hang_with_what_they_say_and_how_the_porch_answers() {
    let mut stage = gallery();
    for said in ["The Sales Manager", "The Marketer", "The Automator", "The Fool", "The Taker"] {
        stage.assert_shows(said);
    }
    stage.assert_shows("“Let the bots do the talking.”");
    let stops = [
        "Meet the Corruptors",
        "On our porch: No leads to count. Contact takes two yeses.",
        "On our porch: No sponsor slots, no return on anyone. We count kept promises.",
        "On our porch: Nothing is sent for you. A person says hello.",
        "On our porch: Nobody leaves unmet. Longest wait goes first.",
        "On our porch: Asking is always welcome. Pitching isn’t.",
        FIELD,
    ];
    assert_eq!(stage.focused().as_deref(), Some(stops[0]));
    for stop in stops.iter().skip(1) {
        stage.key(Key::Tab);
        assert_eq!(stage.focused().as_deref(), Some(*stop));
    }
}

#[test]
fn every_answer_leads_to_its_rule_by_enter_and_by_tap() {
    for (answer, rule) in [
        ("No leads to count. Contact takes two yeses.", "both said yes"),
        ("No sponsor slots, no return on anyone. We count kept promises.", "moves anybody up"),
        ("Nothing is sent for you. A person says hello.", "sends no message to anybody"),
        ("Nobody leaves unmet. Longest wait goes first.", "before anybody is a second time"),
        ("Asking is always welcome. Pitching isn’t.", "reads like a pitch"),
    ] {
        let mut stage = gallery();
        let label = format!("On our porch: {answer}");
        stage.tab_to(&label);
        stage.key(Key::Enter);
        assert!(stage.tells(rule), "{rule} is not among {:?}", stage.labels());
        assert_eq!(stage.focused().as_deref(), Some(answer), "the sheet lands on its title");
        stage.key(Key::Escape);
        assert!(!stage.tells(rule));
        stage.tap(&label);
        assert!(stage.tells(rule));
        stage.tap("Close");
        assert!(!stage.tells(rule));
    }
}

#[test]
fn a_rule_opens_the_screen_that_shows_it() {
    let mut stage = gallery();
    stage.tap("On our porch: Nobody leaves unmet. Longest wait goes first.");
    stage.tap("See who is waiting");
    assert_eq!(stage.screen.state().screens.place(), DeskPlace::Room);
    let mut stage = gallery();
    stage.tap("On our porch: No leads to count. Contact takes two yeses.");
    stage.tap("Open Follow-ups");
    assert_eq!(stage.screen.state().screens.place(), DeskPlace::FollowUps);
}

#[test]
fn back_and_escape_lead_to_where_one_came_from() {
    let mut stage = gallery();
    stage.tap("Back");
    assert_eq!(stage.screen.state().screens.place(), DeskPlace::Room);
    stage.tap("Settings");
    stage.tap("Corruptors");
    assert_eq!(stage.screen.state().screens.place(), DeskPlace::Corruptors);
    stage.key(Key::Escape);
    assert_eq!(stage.screen.state().screens.place(), DeskPlace::Settings);
}

#[test]
fn a_habit_is_nominated_and_a_person_an_address_and_a_pitch_are_not() {
    let mut stage = gallery();
    for (typed, says) in [
        ("ana pereira", "That looks like a person. What’s the habit?"),
        ("Ana talks over people", "That looks like a person. What’s the habit?"),
        ("write to me@posta.example", "No addresses or numbers, please. What’s the habit?"),
        ("Get 20% off our services, book today", "That reads like a pitch. What’s the habit?"),
    ] {
        name(&mut stage, typed);
        stage.assert_shows(says);
        assert_eq!(named(&stage), [], "{typed}");
    }
    name(&mut stage, "The Name-Dropper");
    stage.assert_shows("Noted. It may be read out at the end.");
    assert_eq!(named(&stage), [("The Name-Dropper".to_owned(), false)]);
}

#[test]
fn one_tap_lets_a_habit_through_and_another_holds_it_back() {
    let mut stage = gallery();
    name(&mut stage, "The Name-Dropper");
    name(&mut stage, "the name-dropper");
    stage.tap("Named: 2");
    stage.assert_shows("named 2 times");
    stage.tap("Let it through: The Name-Dropper");
    assert!(named(&stage).iter().all(|(_, shown)| *shown), "{:?}", named(&stage));
    stage.tap("Hold it back: The Name-Dropper");
    assert!(named(&stage).iter().all(|(_, shown)| !shown), "{:?}", named(&stage));
}

#[test]
fn with_no_gathering_nothing_can_be_named() {
    let clock = HandClock::at(evening::now());
    let mut desk = porchlight::desk::Desk::in_memory(Box::new(clock.clone())).unwrap();
    desk.submit(Command::NameHouse { name: "Empty".to_owned() }).unwrap();
    let mut stage = Stage::on(desk, clock, DeskPlace::Corruptors);
    stage.tab_to(FIELD);
    stage.type_text("The Interrupter");
    stage.key(Key::Enter);
    stage.assert_shows("The Taker");
}
