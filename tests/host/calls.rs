//! H1: needs that nobody here offers, as calls to the room.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use porchlight::desk::{Desk, HandClock};
use porchlight::domain::{Command, Side};
use porchlight::ui::host::Board;
use proptest::prelude::*;

use crate::board::{SIZE, painted_at, words_of};
use crate::evening::{self, PEOPLE, id};

/// All there is to read on the board while a call stands.
fn read(desk: &Desk) -> String {
    words_of(&painted_at(&mut Board::default(), desk, SIZE, 20.0)).join("\n")
}

fn called(desk: &Desk) -> Vec<String> {
    let mut board = Board::default();
    painted_at(&mut board, desk, SIZE, 0.0);
    board.scene().calls
}

fn show(desk: &mut Desk, name: &str, shown: bool) {
    let (gathering, guest) = (desk.tonight().unwrap(), id(desk, name));
    let visit = desk.evening().unwrap().visit(guest).unwrap();
    let lines: Vec<_> = visit.lines_of(Side::Need).map(|(line, _)| line).collect();
    for line in lines {
        // Refused where it is kept private.
        desk.submit(Command::Show { gathering, guest, line, shown }).ok();
    }
}

#[test]
fn a_need_nobody_offers_is_called_out_once_its_owner_opens_its_eye() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::room(&clock);
    assert!(called(&desk).is_empty());
    show(&mut desk, "Mei Park", true);
    let all = read(&desk);
    assert!(all.contains("Can you help?"), "{all}");
    assert!(all.contains("Mei asks for “A printer for one page”"), "{all}");
    show(&mut desk, "Mei Park", false);
    assert!(!read(&desk).contains("printer"));
}

#[test]
fn those_who_just_came_in_have_their_turn_beside_the_calls() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::room(&clock);
    show(&mut desk, "Mei Park", true);
    let at = |seconds| words_of(&painted_at(&mut Board::default(), &desk, SIZE, seconds)).join(" ");
    assert!(at(0.0).contains("Just in") && !at(0.0).contains("Can you help?"));
    assert!(at(20.0).contains("Can you help?") && !at(20.0).contains("Just in"));
    assert!(at(40.0).contains("Just in"));
}

#[test]
fn somebody_off_the_screen_is_called_somebody() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::room(&clock);
    let (gathering, guest, line) =
        (desk.tonight().unwrap(), id(&desk, "June Ferrari"), desk.mint());
    let saying = porchlight::desk::saying(Side::Need, "Borrow a telescope");
    desk.submit(Command::Say { gathering, guest, line, saying }).unwrap();
    desk.submit(Command::Show { gathering, guest, line, shown: true }).unwrap();
    let all = read(&desk);
    assert!(all.contains("Somebody here asks for “Borrow a telescope”"), "{all}");
    assert!(!all.contains("June"), "{all}");
}

#[test]
fn a_call_leaves_with_its_owner_and_its_line() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::room(&clock);
    show(&mut desk, "Mei Park", true);
    let mut board = Board::default();
    painted_at(&mut board, &desk, SIZE, 0.0);
    assert_eq!(board.scene().calls.len(), 1);
    let (gathering, guest) = (desk.tonight().unwrap(), id(&desk, "Mei Park"));
    desk.submit(Command::CheckOut { gathering, guest }).unwrap();
    painted_at(&mut board, &desk, SIZE, 0.0);
    assert!(
        board.scene().calls.is_empty(),
        "at once, though needs are looked through once a minute"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn no_need_is_called_out_unless_its_eye_is_open(
        open in proptest::collection::vec(any::<bool>(), PEOPLE.len()),
    ) {
        let clock = HandClock::at(evening::now());
        let mut desk = evening::room(&clock);
        let gathering = desk.tonight().unwrap();
        for (n, (person, open)) in PEOPLE.iter().zip(&open).enumerate() {
            let (guest, line) = (id(&desk, person.name), desk.mint());
            let saying = porchlight::desk::saying(Side::Need, &format!("A zither called zz{n}q"));
            desk.submit(Command::Say { gathering, guest, line, saying }).unwrap();
            desk.submit(Command::Show { gathering, guest, line, shown: *open }).unwrap();
        }
        let mut board = Board::default();
        let mut all = String::new();
        for second in [0.0, 20.0, 60.0, 100.0] {
            all += &words_of(&painted_at(&mut board, &desk, SIZE, second)).join("\n");
        }
        let scene = board.scene();
        for (n, open) in open.iter().enumerate() {
            let mark = format!("zz{n}q");
            prop_assert_eq!(scene.calls.iter().any(|call| call.contains(&mark)), *open, "{}", n);
            prop_assert!(*open || !all.contains(&mark), "{mark} is on the board: {all}");
            prop_assert!(*open || !format!("{scene:?}").contains(&mark), "{mark} reached it");
        }
    }
}
