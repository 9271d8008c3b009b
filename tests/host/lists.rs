//! The Ring at tables, on paper: each table's own list, of a room of thirty and of one of two hundred.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "this is for tests, though not in test functions"
)]

use std::collections::BTreeSet;

use egui::Key;
use porchlight::desk::{Desk, HandClock, saying};
use porchlight::domain::{Command, Gathering, GuestId, RingWish, Side};
use porchlight::followup::{Paper, TableLists};
use porchlight::ui::desk::DeskPlace;
use porchlight::words::{Language, Words};

use crate::evening::{self, fill};
use crate::ring::wish;
use crate::stage::Stage;

/// So many people, each with a need that may be said in the Ring.
fn who_ask(clock: &HandClock, people: usize) -> Desk {
    let mut desk = evening::planned(clock);
    fill(&mut desk, people);
    let gathering = desk.tonight().unwrap();
    let all: Vec<GuestId> = desk.evening().unwrap().present().map(|it| it.0).collect();
    for (n, guest) in all.into_iter().enumerate() {
        let line = desk.mint();
        let text = format!("A ladder of {n} rungs, for one weekend");
        let saying = saying(Side::Need, &text);
        desk.submit(Command::Say { gathering, guest, line, saying }).unwrap();
        desk.submit(Command::Show { gathering, guest, line, shown: true }).unwrap();
        desk.submit(Command::SayAloud { gathering, guest, line, aloud: true }).unwrap();
    }
    desk
}

/// The same with the Ring begun.
fn asking(clock: &HandClock, people: usize) -> Desk {
    let mut desk = who_ask(clock, people);
    let order = desk.evening().unwrap().aloud().collect();
    wish(&mut desk, RingWish::Start { minutes: 2, order });
    desk
}

fn lists(desk: &Desk) -> TableLists {
    let gathering = desk.tonight().unwrap();
    TableLists::of(desk.state(), gathering, desk.now(), Words::new(Language::En))
}

#[test]
fn everybody_of_two_hundred_stands_on_one_table_s_list_once() {
    let clock = HandClock::at(evening::now());
    let mut desk = asking(&clock, 200);
    for seated in [false, true] {
        if seated {
            crate::tables::sit_down(&mut desk, 25);
        }
        let lists = lists(&desk);
        assert_eq!(lists.tables.len(), 25);
        let needs: Vec<_> =
            lists.tables.iter().flat_map(|it| &it.asks).map(|it| &it.need).collect();
        assert_eq!((needs.len(), needs.iter().collect::<BTreeSet<_>>().len()), (200, 200));
        let most = lists.tables.iter().map(|it| it.asks.len()).max();
        assert!(most <= Some(8), "{most:?} at one table");
        let pages = lists.pages(Paper::A4).unwrap();
        let document = lopdf::Document::load_mem(&pages).unwrap();
        assert_eq!(document.get_pages().len(), 25, "a page for a table");
        let all: Vec<u32> = document.get_pages().into_keys().collect();
        let text = document.extract_text(&all).unwrap();
        assert!((1..=25).all(|n| text.contains(&format!("Table {n}"))), "{text}");
        let whole = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!((0..200).all(|n| whole.contains(&format!("ladder of {n} rungs"))), "{whole}");
    }
}

#[test]
fn where_there_is_no_printer_for_pages_the_lists_are_saved() {
    let folder = tempfile::tempdir().unwrap();
    let clock = HandClock::at(evening::now());
    let desk = asking(&clock, 30);
    let mut stage = Stage::on(desk, clock, DeskPlace::Room);
    stage.tap("Table lists");
    stage.assert_shows("Choose a folder");
    stage.key(Key::PageDown);
    assert!(stage.desk().evening().and_then(Gathering::ring_on).unwrap().1.turn().is_none());
    stage.tap("Or type where the folder is");
    stage.type_text(&folder.path().display().to_string());
    stage.key(Key::Enter);
    stage.tap("Save here");
    let says = format!("The pages are in {}.", folder.path().display());
    stage.wait_until(|stage| stage.tells(&says));
    let written: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap()).collect();
    assert_eq!(written.len(), 1);
    let pages = std::fs::read(written[0].path()).unwrap();
    assert!(pages.starts_with(b"%PDF"));
    assert_eq!(written[0].file_name(), "The Ring, table by table.pdf");
}

#[test]
fn a_room_of_twelve_asks_aloud_and_needs_no_lists() {
    let clock = HandClock::at(evening::now());
    let desk = asking(&clock, 12);
    let stage = Stage::on(desk, clock, DeskPlace::Room);
    stage.assert_shows("The Ring");
    assert!(!stage.shows("Table lists"));
}

#[test]
fn a_ring_of_an_hour_says_that_tables_can_go_round_by_themselves() {
    let clock = HandClock::at(evening::now());
    let mut stage = Stage::on(who_ask(&clock, 30), clock, DeskPlace::Room);
    stage.tap("Programme");
    stage.tap("Open the Ring");
    stage.assert_shows("30 needs, about 63 minutes, until 20:14");
    assert!(stage.tells("Table lists"), "{:?}", stage.words());
    stage.tap("Minutes for each: Fewer");
    stage.assert_shows("30 needs, about 33 minutes, until 19:44");
    assert!(!stage.tells("Table lists"), "{:?}", stage.words());
}
