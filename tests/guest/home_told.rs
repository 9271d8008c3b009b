//! Going home (K6): what it tells of others, and what it never does.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "these are tests, though not all in test functions"
)]

use egui::Key;
use porchlight::desk::{Desk, HandClock};
use porchlight::domain::{Command, Pair, Word};

use crate::home::{BEN, CIRCLE, HOME, furnished};
use crate::stage::{Stage, house, id, keep_apart, six};

/// Everything there is to read on the way home of one guest, whatever the others said.
fn read_by_ana(before: impl FnOnce(&mut Desk)) -> Vec<String> {
    let mut stage = Stage::with(|desk| {
        furnished(desk);
        before(desk);
    });
    stage.scan("T-ANA-0001");
    stage.tap(HOME);
    let mut read = stage.words();
    stage.tap(BEN);
    stage.tap("Next");
    read.extend(stage.words());
    stage.tap("Good night");
    read.extend(stage.words());
    read
}

#[test]
fn nothing_on_the_way_tells_what_others_said_or_how_to_reach_them() {
    let silent = read_by_ana(|_| {});
    let told = read_by_ana(|desk| {
        let gathering = desk.tonight().unwrap();
        let (guest, with) = (id(desk, "Ben Ashby"), id(desk, "Ana Pereira"));
        let (met, scanned, glad) = (true, false, Some(false));
        desk.submit(Command::SayMet { gathering, guest, with, met, scanned }).unwrap();
        desk.submit(Command::SayGlad { gathering, guest, with, glad }).unwrap();
        let word = Word { from: guest, to: with, text: "Bring soup".to_owned(), by: None };
        let promise = desk.mint();
        desk.submit(Command::Promise { gathering, promise, word }).unwrap();
        let found = desk.evening().unwrap().introductions_of_two(Pair::new(guest, with)).next();
        let (introduction, yes) = (found.unwrap().0, true);
        desk.submit(Command::AnswerSwap { gathering, introduction, guest, yes }).unwrap();
    });
    assert_eq!(silent, told);
    let all = silent.join("\n").to_lowercase();
    for never in ["@", "ashby", "haddad", "vidal", "pereira", "divorce", "soup"] {
        assert!(!all.contains(never), "{never} in {all}");
    }
}

#[test]
fn people_take_their_cards_along_as_plain_text() {
    let clock = HandClock::at(six());
    let mut desk = house(&clock);
    furnished(&mut desk);
    let mut stage = Stage::on(desk, clock);
    let badge = stage.guest("Ana Pereira").badge_code().unwrap().to_owned();
    stage.scan(&badge);
    stage.tap("Show me people");
    stage.tap("Take it with you");
    let code = stage.words().into_iter().find(|it| it.contains("People to meet"));
    let code = code.unwrap_or_else(|| panic!("{:#?}", stage.words()));
    assert!(code.contains("- Ben, at the window bench"), "{code}");
    assert!(!code.contains('@') && !code.contains("Ashby"), "{code}");
    stage.key(Key::Escape);
    stage.assert_shows("I’m done, thanks");
}

#[test]
fn who_is_kept_apart_since_is_neither_asked_about_nor_among_ones_people() {
    let mut stage = Stage::with(|desk| {
        furnished(desk);
        keep_apart(desk, "Ana Pereira", "Ben Ashby");
    });
    stage.scan("T-ANA-0001");
    assert!(!stage.tells("Ben"), "{:#?}", stage.labels());
    stage.tap(HOME);
    stage.assert_shows(CIRCLE);
    assert!(!stage.tells("Ben"), "{:#?}", stage.labels());
}
