//! The Ring, as the room reads it on the board.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "this is for tests, though not in test functions"
)]

use egui::vec2;
use porchlight::desk::{Desk, HandClock};
use porchlight::domain::{Command, Consent, Hand, RingWish, ScreenName, Side, Step, Swap, Turn};
use porchlight::ui::host::Board;
use proptest::prelude::*;

use crate::board::{SIZE, painted_at, secret_names, words_of};
use crate::evening::{self, PEOPLE, id};
use crate::ring::{begun, go, later, raise, read, ring, wish};

#[test]
fn the_board_says_whose_turn_it_is_then_what_and_then_where() {
    let clock = HandClock::at(evening::now());
    let mut desk = begun(&clock);
    let text = read(&desk);
    assert!(text.contains("The Ring") && text.contains("Everybody asks. Small is fine."), "{text}");
    go(&mut desk, Step::Next);
    let text = read(&desk);
    assert!(text.contains("Next: Ana") && !text.contains("tax return"), "{text}");
    later(&clock, 51);
    let text = read(&desk);
    for part in [
        "Ana could use",
        "Help with my first tax return",
        "Who can help? Who knows somebody?",
        "1:14",
        "Who is first?",
        "1 of 4",
        "Raise a hand, or scan your badge at any door.",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    raise(&mut desk, "Ben Kowalski", Some(Hand::Can));
    assert!(read(&desk).contains("person can help Ana"));
    raise(&mut desk, "Carmen Ruiz", Some(Hand::Knows));
    let text = read(&desk);
    assert!(text.contains("people can help Ana") && text.contains("Ben"), "{text}");
    assert!(!text.contains("Carmen"), "she chose no name: {text}");
    go(&mut desk, Step::Pause);
    later(&clock, 500);
    assert!(read(&desk).contains("Paused"));
    go(&mut desk, Step::Resume);
    later(&clock, 80);
    let text = read(&desk);
    assert!(text.contains("Thank you. Find each other "), "{text}");
}

#[test]
fn a_need_that_nobody_answers_ends_kindly_and_one_without_a_name_is_somebodys() {
    let clock = HandClock::at(evening::now());
    let mut desk = begun(&clock);
    (0..4).for_each(|_| go(&mut desk, Step::Next));
    assert!(read(&desk).contains("Next: Somebody"));
    later(&clock, 10);
    let text = read(&desk);
    assert!(text.contains("Somebody could use") && !text.contains("June"), "{text}");
    later(&clock, 300);
    assert!(read(&desk).contains("Nobody yet. Tell a host if you think of someone."));
}

#[test]
fn what_is_taken_back_in_the_middle_of_its_time_leaves_the_board_at_once() {
    let clock = HandClock::at(evening::now());
    let mut desk = begun(&clock);
    go(&mut desk, Step::Next);
    later(&clock, 20);
    assert!(read(&desk).contains("tax return"));
    let turn = ring(&desk).1.turn().unwrap();
    let (gathering, guest, line) = (desk.tonight().unwrap(), turn.guest, turn.line.unwrap());
    desk.submit(Command::SayAloud { gathering, guest, line, aloud: false }).unwrap();
    let text = read(&desk);
    assert!(!text.contains("tax return") && !text.contains("Ana"), "{text}");
    desk.submit(Command::SayAloud { gathering, guest, line, aloud: true }).unwrap();
    assert!(read(&desk).contains("tax return"));
    desk.submit(Command::CheckOut { gathering, guest }).unwrap();
    assert!(!read(&desk).contains("tax return"));
}

#[test]
fn nothing_of_the_ring_is_small_in_any_window_and_a_long_need_is_whole() {
    let clock = HandClock::at(evening::now());
    let mut desk = begun(&clock);
    let long = "Somebody who would read eighty letters aloud without losing their breath, truly";
    let (gathering, guest, line) = (desk.tonight().unwrap(), id(&desk, "Mei Park"), desk.mint());
    let saying = porchlight::desk::saying(Side::Need, long);
    desk.submit(Command::Say { gathering, guest, line, saying }).unwrap();
    desk.submit(Command::Show { gathering, guest, line, shown: true }).unwrap();
    desk.submit(Command::SayAloud { gathering, guest, line, aloud: true }).unwrap();
    (0..5).for_each(|_| go(&mut desk, Step::Next));
    later(&clock, 30);
    for (size, least) in [(SIZE, 35.9), (vec2(1280.0, 720.0), 23.9), (vec2(1024.0, 768.0), 19.1)] {
        let texts = painted_at(&mut Board::default(), &desk, size, 0.0);
        for (text, set) in &texts {
            assert!(*set >= least, "{text:?} is set in {set} of {least}");
        }
        let need = texts.iter().find(|(text, _)| text == long).unwrap();
        assert!(need.1 >= 71.0 * size.x / SIZE.x, "{need:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whoever takes part in whatever Ring: no name that its owner did not choose, and no need whose
    /// owner did not open it and agree.
    #[test]
    fn a_ring_shows_no_name_and_no_need_without_its_owners_choice(
        choices in proptest::collection::vec((0..3_usize, any::<bool>(), any::<bool>()), PEOPLE.len()),
        steps in proptest::collection::vec((0..6_usize, 0..PEOPLE.len(), any::<bool>()), 1..16),
        back in proptest::collection::vec((0..PEOPLE.len(), 0..3_usize), 0..4),
    ) {
        let clock = HandClock::at(evening::now());
        let mut desk = evening::room(&clock);
        let gathering = desk.tonight().unwrap();
        let mut lines = Vec::new();
        for (n, (person, (choice, open, aloud))) in PEOPLE.iter().zip(&choices).enumerate() {
            let (guest, line) = (id(&desk, person.name), desk.mint());
            let saying = porchlight::desk::saying(Side::Need, &format!("A zither called zz{n}q"));
            desk.submit(Command::Say { gathering, guest, line, saying }).unwrap();
            desk.submit(Command::Show { gathering, guest, line, shown: *open }).unwrap();
            desk.submit(Command::SayAloud { gathering, guest, line, aloud: *aloud }).unwrap();
            let screen = [ScreenName::None, ScreenName::First, ScreenName::FirstInitial][*choice];
            let consent = Consent { screen, swap: Swap::No };
            desk.submit(Command::Choose { gathering, guest, consent }).unwrap();
            lines.push((guest, line));
        }
        let mut order: Vec<_> = desk.evening().unwrap().aloud().collect();
        // Three at least, some of whom say it themselves.
        order.extend(lines.iter().take(3).map(|(guest, _)| Turn { guest: *guest, line: None }));
        wish(&mut desk, RingWish::Start { minutes: 1, order });
        let mut board = Board::default();
        let check = |board: &mut Board, desk: &Desk| -> Result<(), TestCaseError> {
            let painted = words_of(&painted_at(board, desk, SIZE, 0.0)).join("\n");
            let scene = board.scene();
            let gathered = format!("{painted}{scene:?}");
            for name in secret_names(desk) {
                let mut words = gathered.split(|c: char| !c.is_alphanumeric());
                prop_assert!(!words.any(|it| it == name), "{name} is on the board: {gathered}");
            }
            let asked = format!("{:?}{}", scene.aloud, if ring(desk).1.is_on() { &painted } else { "" });
            for (n, (guest, line)) in lines.iter().enumerate() {
                let visit = desk.evening().unwrap().visit(*guest).unwrap();
                let said = visit.lines().find(|(id, _)| id == line).map(|it| it.1);
                let said = said.filter(|_| visit.is_in());
                let text = format!("zz{n}q");
                let may_be_read = said.is_some_and(porchlight::domain::Line::is_on_screen);
                prop_assert!(may_be_read || !gathered.contains(&text), "{text}: {gathered}");
                let may_be_asked = said.is_some_and(porchlight::domain::Line::is_aloud);
                prop_assert!(may_be_asked || !asked.contains(&text), "{text}: {asked}");
            }
            Ok(())
        };
        let mut back = back.into_iter();
        for (step, other, can) in steps {
            let step = [Step::Next, Step::Next, Step::Back, Step::Skip, Step::Pause, Step::Resume][step];
            if ring(&desk).1.is_on() {
                go(&mut desk, step);
            }
            let now = ring(&desk).1.turn();
            if let Some(turn) = now.filter(|it| it.guest != lines[other].0) {
                let hand = Some(if can { Hand::Can } else { Hand::Knows });
                let wish = RingWish::Answer { turn, guest: lines[other].0, hand, spot: String::new() };
                let ring = ring(&desk).0;
                desk.submit(Command::Ring { gathering, ring, wish }).ok();
            }
            check(&mut board, &desk)?;
            later(&clock, 7);
            check(&mut board, &desk)?;
            if let Some((who, what)) = back.next() {
                let (guest, line) = lines[who];
                let taken = match what {
                    0 => Command::Show { gathering, guest, line, shown: false },
                    1 => Command::CheckOut { gathering, guest },
                    _ => Command::Choose { gathering, guest, consent: Consent::default() },
                };
                desk.submit(taken).ok();
                check(&mut board, &desk)?;
            }
            later(&clock, 40);
            check(&mut board, &desk)?;
        }
    }
}
