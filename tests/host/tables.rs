//! H1 while a round is on: who sits where, how long, and never a name without its owner's choice.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "this is for tests, though not in test functions"
)]

use chrono::TimeDelta;
use porchlight::desk::{Desk, HandClock};
use porchlight::domain::{
    Command, Consent, Details, GuestId, RoundId, ScreenName, Sitting, Swap, Table,
};
use porchlight::ui::host::Board;
use proptest::prelude::*;

use crate::board::{SIZE, painted_at, secret_names, words_of};
use crate::evening::{self, PEOPLE, id};

/// Everybody who is in sits down for eight minutes, in the order they came.
pub(crate) fn sit_down(desk: &mut Desk, tables: usize) -> RoundId {
    let mut guests: Vec<GuestId> =
        desk.evening().unwrap().present().map(|(guest, _)| guest).collect();
    guests.sort_by_key(|guest| {
        desk.evening().unwrap().visit(*guest).unwrap().arrival().map(|it| it.at)
    });
    let mut laid = vec![Table::default(); tables];
    for (at, guest) in guests.into_iter().enumerate() {
        laid[at % tables].guests.push(guest);
    }
    let sitting = Sitting { minutes: 8, tables: laid, opener: "opener-any-1".to_owned() };
    let (gathering, round) = (desk.tonight().unwrap(), desk.mint());
    desk.submit(Command::StartRound { gathering, round, sitting }).unwrap();
    round
}

fn board() -> (Board, Desk, HandClock) {
    let clock = HandClock::at(evening::now());
    let desk = evening::lively(&clock);
    (Board::default(), desk, clock)
}

/// Every text on the board, without the blanks that keep a name together.
fn read(board: &mut Board, desk: &Desk) -> Vec<String> {
    let texts = painted_at(board, desk, SIZE, 0.0);
    assert!(texts.iter().all(|(_, size)| *size >= 35.9), "{texts:?}");
    words_of(&texts).into_iter().map(|text| text.replace('\u{a0}', " ")).collect()
}

#[track_caller]
fn assert_says(texts: &[String], expected: &[&str]) {
    for text in expected {
        assert!(texts.iter().any(|it| it == text), "{text:?} is not among {texts:#?}");
    }
}

#[test]
fn a_round_says_who_sits_where_how_long_and_what_to_begin_with() {
    let (mut board, mut desk, clock) = board();
    sit_down(&mut desk, 3);
    clock.advance(TimeDelta::seconds(78));
    let texts = read(&mut board, &desk);
    assert_says(
        &texts,
        &[
            "Find your table",
            "19:13",
            "6:42",
            "To start",
            "No name up here? Scan your badge or ticket at a door.",
            "Table 1",
            "Ana, Kofi, Mei, Olu A.",
            "Table 3",
        ],
    );
    assert!(texts.join(" ").contains("What are you learning just now?"), "{texts:#?}");
    assert!(!texts.iter().any(|text| text.contains("June") || text.contains("Carmen")));
    assert!(!texts.iter().any(|text| text.contains("Ana, meet Ben")));
}

#[test]
fn when_its_time_is_over_the_introductions_come_back_by_themselves() {
    let (mut board, mut desk, clock) = board();
    sit_down(&mut desk, 3);
    clock.advance(TimeDelta::seconds(479));
    assert_says(&read(&mut board, &desk), &["0:01", "Find your table"]);
    clock.advance(TimeDelta::seconds(1));
    let texts = read(&mut board, &desk);
    assert_says(&texts, &["Neighbours’ Night", "Ana, meet Ben"]);
    assert!(!texts.contains(&"Find your table".to_owned()));
}

#[test]
fn a_round_that_is_ended_or_called_off_leaves_the_board_at_once() {
    for ends in [true, false] {
        let (mut board, mut desk, _) = board();
        let round = sit_down(&mut desk, 3);
        assert_says(&read(&mut board, &desk), &["8:00"]);
        let gathering = desk.tonight().unwrap();
        let wish = if ends {
            Command::EndRound { gathering, round, ended: true }
        } else {
            Command::CallOffRound { gathering, round }
        };
        desk.submit(wish).unwrap();
        assert_says(&read(&mut board, &desk), &["Ana, meet Ben"]);
    }
}

#[test]
fn twelve_tables_a_page_and_a_page_stands_eight_seconds() {
    let (mut board, mut desk, clock) = board();
    evening::fill(&mut desk, 46);
    sit_down(&mut desk, 20);
    let shown = |texts: &[String]| {
        let numbers = texts.iter().filter_map(|it| it.strip_prefix("Table ")?.parse().ok());
        numbers.collect::<Vec<usize>>()
    };
    let first = read(&mut board, &desk);
    assert_eq!(shown(&first), (1..=12).collect::<Vec<_>>());
    assert_says(&first, &["1 to 12 of 20"]);
    clock.advance(TimeDelta::seconds(8));
    assert_eq!(shown(&read(&mut board, &desk)), (13..=20).collect::<Vec<_>>());
    clock.advance(TimeDelta::seconds(8));
    assert_eq!(shown(&read(&mut board, &desk)), (1..=12).collect::<Vec<_>>());
}

#[test]
fn who_leaves_takes_the_name_along() {
    let (mut board, mut desk, _) = board();
    sit_down(&mut desk, 3);
    let (gathering, guest) = (desk.tonight().unwrap(), id(&desk, "Kofi Boateng"));
    desk.submit(Command::CheckOut { gathering, guest }).unwrap();
    assert_says(&read(&mut board, &desk), &["Ana, Mei, Olu A."]);
}

#[test]
fn whoever_is_kept_apart_from_somebody_at_their_table_since_is_not_called_to_it() {
    let (mut board, mut desk, _) = board();
    sit_down(&mut desk, 3);
    assert_says(&read(&mut board, &desk), &["Ana, Kofi, Mei, Olu A."]);
    let guests = (id(&desk, "Ana Pereira"), id(&desk, "Kofi Boateng"));
    desk.submit(Command::KeepApart { guests, apart: true }).unwrap();
    let texts = read(&mut board, &desk);
    assert_says(&texts, &["Table 1", "Mei, Olu A."]);
    assert!(!texts.iter().any(|it| it.contains("Ana") || it.contains("Kofi")), "{texts:#?}");
    desk.submit(Command::KeepApart { guests, apart: false }).unwrap();
    assert_says(&read(&mut board, &desk), &["Ana, Kofi, Mei, Olu A."]);
}

#[test]
fn long_names_are_whole_and_no_smaller_than_the_others() {
    let (mut board, mut desk, _) = board();
    for (name, badge) in [
        ("Ana Pereira", "Wilhelmina-Alexandrina Featherstonehaugh"),
        ("Kofi Boateng", "María de los Ángeles Guadalupe"),
        ("Mei Park", "Nguyễn Thị Minh Khai Phương Thảo"),
    ] {
        let details = Details { badge_name: Some(badge.into()), ..Details::default() };
        desk.submit(Command::Note { guest: id(&desk, name), details }).unwrap();
    }
    sit_down(&mut desk, 2);
    let all = read(&mut board, &desk).join("\n");
    for name in ["Wilhelmina-Alexandrina", "Guadalupe", "Thảo", "Tomasz"] {
        assert!(all.contains(name), "{name} is not on the board: {all}");
    }
    assert!(!all.contains('…'), "{all}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn no_name_is_at_a_table_without_its_owners_choice(
        choices in proptest::collection::vec(0..3_usize, PEOPLE.len()),
        gone in proptest::collection::vec(any::<bool>(), PEOPLE.len()),
        tables in 2..4_usize,
    ) {
        let (mut board, mut desk, _) = board();
        let gathering = desk.tonight().unwrap();
        sit_down(&mut desk, tables);
        for ((person, choice), gone) in PEOPLE.iter().zip(choices).zip(gone) {
            let guest = id(&desk, person.name);
            let screen = [ScreenName::None, ScreenName::First, ScreenName::FirstInitial][choice];
            let consent = Consent { screen, swap: Swap::Yes };
            desk.submit(Command::Choose { gathering, guest, consent }).unwrap();
            if gone {
                desk.submit(Command::CheckOut { gathering, guest }).unwrap();
            }
        }
        let all = read(&mut board, &desk).join("\n");
        let gathered = format!("{:?}", board.scene());
        for name in secret_names(&desk) {
            let word = |text: &str| text.split(|c: char| !c.is_alphanumeric()).any(|it| it == name);
            prop_assert!(!word(&all), "{name} is on the board: {all}");
            prop_assert!(!word(&gathered), "{name} reached the board: {gathered}");
        }
    }
}
