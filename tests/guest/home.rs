//! Going home (K6): who did you meet, what did you promise, good night.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "these are tests, though not all in test functions"
)]

use chrono::TimeDelta;
use egui::Key;
use porchlight::desk::Desk;
use porchlight::domain::{Command, Consent, Pair, Plan, Reasons, ScreenName, Side, Swap, Visit};

use crate::stage::{Stage, id, let_in, say, six};

pub(crate) const HOME: &str = "I’m heading home. Two short questions, and a slip to keep.";

/// Ana P., Ben, Noor and Anouck are in; a host introduced Ana and Ben, and a circle of the other
/// three with Ana; Ana is asked about swapping each time. The next evening is planned.
pub(crate) fn furnished(desk: &mut Desk) {
    for name in ["Ana Pereira", "Ben Ashby", "Noor Haddad", "Anouck Vidal"] {
        let_in(desk, name);
    }
    let gathering = desk.tonight().unwrap();
    say(desk, "Ben Ashby", Side::Need, "Somebody to talk to about my divorce");
    let guest = id(desk, "Ana Pereira");
    let consent = Consent { screen: ScreenName::None, swap: Swap::AskEachTime };
    desk.submit(Command::Choose { gathering, guest, consent }).unwrap();
    introduce(desk, &["Ana Pereira", "Ben Ashby"], "Window bench");
    introduce(desk, &["Ana Pereira", "Noor Haddad", "Anouck Vidal"], "Green sofa");
    plan_next(desk);
}

fn introduce(desk: &mut Desk, names: &[&str], spot: &str) {
    let (gathering, introduction) = (desk.tonight().unwrap(), desk.mint());
    let guests = names.iter().map(|it| id(desk, it)).collect();
    let reasons = Reasons { spot: spot.to_owned(), ..Reasons::default() };
    let wish = Command::Suggest { gathering, introduction, guests, reasons, by_hand: true };
    desk.submit(wish).unwrap();
    desk.submit(Command::Introduce { gathering, introduction, made: true }).unwrap();
}

fn plan_next(desk: &mut Desk) {
    let gathering = desk.mint();
    let plan = Plan {
        name: "Winter supper".to_owned(),
        venue: String::new(),
        starts: six() + TimeDelta::days(28),
        ends: six() + TimeDelta::days(28) + TimeDelta::hours(3),
        zone: "Europe/Zurich".to_owned(),
        spots: Vec::new(),
    };
    desk.submit(Command::PlanGathering { gathering, plan }).unwrap();
}

/// Ana held up her ticket and goes home.
fn ana_goes_home() -> Stage {
    let mut stage = Stage::with(furnished);
    stage.scan("T-ANA-0001");
    stage.tap(HOME);
    stage
}

pub(crate) const BEN: &str = "Ben. At the window bench, 19:15";
pub(crate) const CIRCLE: &str = "Circle of three: Noor, Anouck. On the green sofa, 19:15";

pub(crate) fn says_met(stage: &Stage, from: &str, of: &str) -> bool {
    let desk = stage.desk();
    desk.evening().unwrap().says_met(id(desk, from), id(desk, of))
}

pub(crate) fn promises(stage: &Stage) -> Vec<(String, Option<String>)> {
    let ana = id(stage.desk(), "Ana Pereira");
    let evening = stage.desk().evening().unwrap();
    let all = evening.promised_by(ana);
    all.map(|(_, it)| (it.text.clone(), it.by.map(|day| day.to_string()))).collect()
}

#[test]
fn the_tap_checks_out_and_the_way_goes_by_whom_they_met_to_good_night() {
    let mut stage = ana_goes_home();
    assert!(!stage.is_in("Ana Pereira"));
    stage.assert_shows("Who did you meet tonight?");
    stage.tap(BEN);
    assert!(says_met(&stage, "Ana Pereira", "Ben Ashby"));
    stage.assert_shows("1 person");
    stage.tap("Next");
    stage.assert_shows("Did you promise anything?");
    stage.tap("Did you promise him anything?");
    stage.type_text("Look at his pear tree");
    stage.tap("By 18 Dec");
    stage.tap("Yes, if he does too");
    stage.tap("Not really");
    stage.tap("Good night");
    stage.assert_shows("Good night, Ana");
    stage.assert_shows("You met Ben, and promised one thing.");
    assert_eq!(promises(&stage), [("Look at his pear tree".into(), Some("2026-12-18".into()))]);
    let desk = stage.desk();
    let (ana, ben) = (id(desk, "Ana Pereira"), id(desk, "Ben Ashby"));
    let evening = desk.evening().unwrap();
    assert_eq!(evening.glad(ana, ben), Some(false));
    let swapped = evening.introductions_of_two(Pair::new(ana, ben)).next();
    assert_eq!(swapped.unwrap().1.swap_answer(ana), Some(true));
    stage.tap("Good night");
    stage.assert_shows(Stage::says("k1-welcome"));
}

#[test]
fn where_there_is_nobody_to_tap_nobody_is_asked_to() {
    let asks = "Tap the ones you talked with. It counts when both of you say so.";
    ana_goes_home().assert_shows(asks);
    let mut stage = Stage::with(|desk| let_in(desk, "Ana Pereira"));
    stage.scan("T-ANA-0001");
    stage.tap(HOME);
    stage.assert_shows("Nobody was introduced to you tonight.");
    assert!(!stage.shows(asks));
}

#[test]
fn somebody_goes_home_with_the_keyboard_alone() {
    let mut stage = Stage::with(furnished);
    stage.scan("T-ANA-0001");
    stage.tab_to(HOME);
    stage.key(Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some("Who did you meet tonight?"));
    stage.tab_to(BEN);
    stage.key(Key::Space);
    stage.tab_to("Next");
    stage.key(Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some("Did you promise anything?"));
    stage.key(Key::Tab);
    assert_eq!(stage.focused().as_deref(), Some("Did you promise him anything?"));
    stage.type_text("Look at his pear tree");
    stage.tab_to("Good night");
    stage.key(Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some("Good night, Ana"));
    assert_eq!(promises(&stage).len(), 1);
    stage.key(Key::Escape);
    stage.assert_shows(Stage::says("k1-welcome"));
}

#[test]
fn a_circle_is_one_row_that_opens_to_its_people() {
    let mut stage = ana_goes_home();
    assert!(!stage.shows("Noor"));
    stage.tap(CIRCLE);
    stage.tap("Noor");
    assert!(says_met(&stage, "Ana Pereira", "Noor Haddad"));
    assert!(!says_met(&stage, "Ana Pereira", "Anouck Vidal"));
    stage.tap("Noor");
    assert!(!says_met(&stage, "Ana Pereira", "Noor Haddad"), "a tap more takes it back");
    stage.tap("Next");
    stage.assert_shows("Good night, Ana");
}

#[test]
fn another_badge_adds_a_row_and_ones_own_starts_afresh() {
    let mut stage = Stage::with(|desk| {
        furnished(desk);
        let_in(desk, "Ana Rusu");
    });
    let badge = |stage: &Stage, name: &str| stage.guest(name).badge_code().unwrap().to_owned();
    stage.scan("T-ANA-0001");
    stage.tap(HOME);
    let rusu = badge(&stage, "Ana Rusu");
    stage.scan(&rusu);
    stage.assert_shows("Ana. You scanned each other");
    assert!(says_met(&stage, "Ana Pereira", "Ana Rusu"));
    assert!(!says_met(&stage, "Ana Rusu", "Ana Pereira"));
    let own = badge(&stage, "Ana Pereira");
    stage.scan(&own);
    assert!(!stage.shows("Who did you meet tonight?"));
    // The other finds the row, too, with nothing ticked.
    stage.scan(&rusu);
    stage.tap(HOME);
    stage.assert_shows("Ana. You scanned each other");
}

#[test]
fn another_ticket_adds_a_row_as_a_badge_does() {
    let mut stage = Stage::with(|desk| {
        furnished(desk);
        let_in(desk, "Ana Rusu");
    });
    stage.scan("T-ANA-0001");
    stage.tap(HOME);
    stage.scan("T-ANA-0002");
    stage.assert_shows("Who did you meet tonight?");
    stage.assert_shows("Ana. You scanned each other");
    assert!(says_met(&stage, "Ana Pereira", "Ana Rusu"));
    // Somebody who did not come has not been met.
    stage.scan("T-ANAIS-03");
    stage.assert_shows("Who did you meet tonight?");
    stage.assert_shows(Stage::says("k6-not-here"));
}

#[test]
fn from_the_promises_there_is_a_way_back_with_the_words_kept() {
    let mut stage = ana_goes_home();
    stage.tap(BEN);
    stage.tap("Next");
    stage.key(Key::Tab);
    stage.type_text("Send the checklist");
    stage.tap("Back");
    stage.assert_shows("Who did you meet tonight?");
    stage.tap("Next");
    let promised = |stage: &Stage| {
        let evening = stage.desk().evening().unwrap();
        let (ana, ben) = (id(stage.desk(), "Ana Pereira"), id(stage.desk(), "Ben Ashby"));
        evening.promised(ana, ben).map(|(_, word)| word.text.clone()).collect::<Vec<_>>()
    };
    assert_eq!(promised(&stage), ["Send the checklist"]);
    stage.tap("Back");
    stage.tap("Next");
    stage.tap("Good night");
    assert_eq!(promised(&stage), ["Send the checklist"], "one promise, however often looked at");
}

#[test]
fn by_name_it_says_good_night_and_no_more() {
    let mut stage = Stage::with(furnished);
    stage.type_text("ana p");
    stage.key(Key::Enter);
    stage.tap("I’m heading home. Hold up your badge first to take your people with you.");
    assert!(!stage.is_in("Ana Pereira"));
    stage.assert_shows("Good night");
    for told in ["Ben", "Noor", "Take it with you", "Winter", "Ana"] {
        assert!(!stage.tells(told), "{told}");
    }
    stage.tap("I’m staying after all");
    assert!(stage.is_in("Ana Pereira"));
}

#[test]
fn staying_after_all_undoes_leaving_and_keeps_what_was_tapped() {
    let mut stage = ana_goes_home();
    stage.tap(BEN);
    stage.tap("Skip, good night");
    stage.tap("I’m staying after all");
    assert!(stage.is_in("Ana Pereira"));
    assert!(says_met(&stage, "Ana Pereira", "Ben Ashby"));
    let visit: &Visit = stage.visit("Ana Pereira");
    assert_eq!(visit.movements().count(), 1, "as if they had never left");
}

#[test]
fn quiet_time_keeps_leaving_and_taps_and_not_words_half_typed() {
    let mut stage = ana_goes_home();
    stage.tap(BEN);
    stage.tap("Next");
    stage.tap("Did you promise him anything?");
    stage.type_text("Look at");
    stage.wait(31);
    stage.assert_shows("Still there?");
    assert!(!stage.shows(Stage::says("quiet-forgets")), "they do not stay checked in");
    stage.wait(11);
    stage.assert_shows(Stage::says("k1-welcome"));
    assert!(!stage.is_in("Ana Pereira") && says_met(&stage, "Ana Pereira", "Ben Ashby"));
    assert_eq!(promises(&stage), []);
}

#[test]
fn two_people_stand_on_a_page() {
    let mut stage = ana_goes_home();
    stage.tap(BEN);
    stage.tap(CIRCLE);
    stage.tap("Noor");
    stage.tap("Anouck");
    stage.tap("Next");
    assert!(!stage.shows("Good night"));
    stage.tap("Next person");
    stage.tap("Good night");
    stage.assert_shows("Good night, Ana");
    stage.assert_shows("You met Ben, Noor and Anouck.");
}

#[test]
fn a_promise_can_be_reworded_and_taken_back_on_the_way_home() {
    let mut stage = ana_goes_home();
    stage.tap(BEN);
    stage.tap("Next");
    stage.tap("Did you promise him anything?");
    stage.type_text("Soup");
    stage.tap("Good night");
    stage.tap("I’m staying after all");
    stage.scan("T-ANA-0001");
    stage.tap(HOME);
    stage.tap("Next");
    stage.tap("Did you promise him anything?");
    stage.type_text(", hot");
    stage.tap("Good night");
    assert_eq!(promises(&stage), [("Soup, hot".into(), None)]);
    stage.tap("I’m staying after all");
    stage.scan("T-ANA-0001");
    stage.tap(HOME);
    stage.tap("Next");
    stage.tap("Did you promise him anything?");
    for _ in 0..12 {
        stage.key(Key::Backspace);
    }
    stage.tap("Good night");
    assert_eq!(promises(&stage), []);
}

#[test]
fn escape_goes_to_good_night_and_keeps_the_words_that_stand_there() {
    let mut stage = ana_goes_home();
    stage.tap(BEN);
    stage.tap("Next");
    stage.tap("Did you promise him anything?");
    stage.type_text("Look at his pear tree");
    stage.key(Key::Escape);
    stage.assert_shows("Good night, Ana");
    assert_eq!(promises(&stage), [("Look at his pear tree".into(), None)]);
}

#[test]
fn words_to_somebody_who_is_forgotten_meanwhile_keep_nobody_from_going() {
    let mut stage = ana_goes_home();
    stage.tap(BEN);
    stage.tap("Next");
    stage.tap("Did you promise him anything?");
    stage.type_text("Look at his pear tree");
    // At another door.
    let desk = stage.screen.state_mut().desk_mut();
    let guest = id(desk, "Ben Ashby");
    desk.submit(Command::Forget { guest }).unwrap();
    stage.tap("Good night");
    stage.assert_shows("Good night, Ana");
    assert_eq!(promises(&stage), []);
}

#[test]
fn two_of_one_name_are_two_rows() {
    let mut stage = Stage::with(|desk| {
        furnished(desk);
        for name in ["Ben Yardley", "Ben Zane"] {
            crate::stage::invite(desk, name);
            let_in(desk, name);
            introduce(desk, &["Ana Pereira", name], "Window bench");
        }
    });
    stage.scan("T-ANA-0001");
    stage.tap(HOME);
    stage.tap(BEN);
    let names = ["Ben Ashby", "Ben Yardley", "Ben Zane"];
    let met = names.into_iter().filter(|it| says_met(&stage, "Ana Pereira", it)).count();
    assert_eq!(met, 1);
}
