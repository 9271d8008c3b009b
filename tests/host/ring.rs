//! The Ring, as a host leads it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "this is for tests, though not in test functions"
)]

use std::time::Duration;

use chrono::TimeDelta;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use porchlight::desk::{Desk, HandClock, RingWatch};
use porchlight::domain::{Command, GuestId, Hand, Ring, RingId, RingWish, Side, Step, Turn};
use porchlight::followup::{Paper, TableLists};
use porchlight::ui::desk::DeskPlace;
use porchlight::ui::host::Board;
use porchlight::words::{Language, Words};

use crate::board::{SIZE, painted_at, words_of};
use crate::evening::{self, id};
use crate::stage::Stage;

/// Everybody whose need may be said in the Ring.
const ASK: [&str; 4] = ["Ana Pereira", "Kofi Boateng", "Olu Adeyemi", "June Ferrari"];

/// The first need of somebody, open and agreed to.
fn agrees(desk: &mut Desk, full: &str) -> Turn {
    let (gathering, guest) = (desk.tonight().unwrap(), id(desk, full));
    let visit = desk.evening().unwrap().visit(guest).unwrap();
    let (line, _) = visit.lines_of(Side::Need).next().unwrap();
    desk.submit(Command::Show { gathering, guest, line, shown: true }).unwrap();
    desk.submit(Command::SayAloud { gathering, guest, line, aloud: true }).unwrap();
    Turn { guest, line: Some(line) }
}

pub(crate) fn asking(clock: &HandClock) -> Desk {
    let mut desk = evening::room(clock);
    for full in ASK {
        agrees(&mut desk, full);
    }
    desk
}

pub(crate) fn wish(desk: &mut Desk, wish: RingWish) {
    let gathering = desk.tonight().unwrap();
    let known = desk.evening().unwrap().rings().next().map(|it| it.0);
    let ring = known.unwrap_or_else(|| desk.mint());
    desk.submit(Command::Ring { gathering, ring, wish }).unwrap();
}

/// A Ring of these four, begun.
pub(crate) fn begun(clock: &HandClock) -> Desk {
    begun_in(evening::room(clock))
}

pub(crate) fn begun_in(mut desk: Desk) -> Desk {
    let order = ASK.map(|full| agrees(&mut desk, full)).to_vec();
    wish(&mut desk, RingWish::Start { minutes: 2, order });
    desk
}

pub(crate) fn go(desk: &mut Desk, step: Step) {
    wish(desk, RingWish::Go { step });
}

pub(crate) fn raise(desk: &mut Desk, full: &str, hand: Option<Hand>) {
    let turn = ring(desk).1.turn().unwrap();
    let guest = id(desk, full);
    let spot = desk.evening().unwrap().ring_spot(turn).to_owned();
    wish(desk, RingWish::Answer { turn, guest, hand, spot });
}

pub(crate) fn ring(desk: &Desk) -> (RingId, &Ring) {
    desk.evening().unwrap().rings().next().unwrap()
}

/// A host in the room of somebody's desk.
pub(crate) fn stage(before: impl FnOnce(&HandClock) -> Desk) -> Stage {
    let clock = HandClock::at(evening::now());
    let desk = before(&clock);
    Stage::on(desk, clock, DeskPlace::Room)
}

/// The same with the controls of the Ring open.
pub(crate) fn at_the_ring() -> Stage {
    let mut stage = stage(asking);
    stage.tap("Programme");
    stage.tap("Open the Ring");
    stage
}

/// Begins the Ring, once its order is found, with its first need.
pub(crate) fn begin(stage: &mut Stage) {
    stage.tap("Start the Ring");
    for _ in 0..600 {
        if stage.shows("First need") {
            break;
        }
        std::thread::sleep(Duration::from_millis(20));
        stage.settle();
    }
    stage.tap("First need");
}

/// The same with the Ring begun and at its first need.
pub(crate) fn led() -> Stage {
    let mut stage = at_the_ring();
    begin(&mut stage);
    stage
}

pub(crate) fn turn(stage: &Stage) -> Turn {
    ring(stage.desk()).1.turn().unwrap()
}

pub(crate) fn read(desk: &Desk) -> String {
    words_of(&painted_at(&mut Board::default(), desk, SIZE, 0.0)).join("\n")
}

pub(crate) fn later(clock: &HandClock, seconds: i64) {
    clock.advance(TimeDelta::seconds(seconds));
}

#[test]
fn a_ring_takes_three_people_and_says_how_many_are_missing() {
    let mut stage = stage(evening::room);
    stage.tap("Programme");
    stage.assert_shows("0 agreed to be read");
    stage.tap("Open the Ring");
    stage.assert_shows("3 more people who’d say theirs aloud, and we can start.");
    stage.tap("Two letters of a name");
    stage.type_text("mei");
    stage.key(Key::Enter);
    stage.assert_shows("2 more people who’d say theirs aloud, and we can start.");
    stage.tap("Not Mei P. after all");
    stage.assert_shows("3 more people who’d say theirs aloud, and we can start.");
}

#[test]
fn a_host_leads_it_from_its_first_need_to_its_end() {
    let mut stage = at_the_ring();
    stage.assert_shows("4 agreed to be read");
    stage.assert_shows("4 needs, about 9 minutes, until 19:20");
    stage.assert_shows(
        "“Everybody asks. Small is fine. Say it, look round, and leave the talking for after.”",
    );
    begin(&mut stage);
    stage.assert_shows("1 of 4");
    stage.assert_shows("No answers yet");
    let first = turn(&stage);
    stage.key(Key::PageDown);
    stage.assert_shows("2 of 4");
    stage.key(Key::PageUp);
    assert_eq!(turn(&stage), first);
    stage.key(Key::S);
    assert_ne!(turn(&stage), first, "skipped: it comes last");
    for _ in 0..2 {
        stage.tap("Next need");
    }
    stage.tap("Next need");
    assert_eq!(turn(&stage), first);
    stage.tap("End after this one");
    stage.assert_shows("The Ring is over");
    stage.assert_shows("“Go and find each other. The board says where.”");
    stage.tap("Go on after all");
    stage.assert_shows("4 of 4");
    stage.tap("End the Ring");
    stage.assert_shows("End it here?");
    stage.tap("End the Ring");
    stage.tap("Back to the room");
    stage.assert_shows("The room");
}

#[test]
fn a_host_sees_how_long_it_lasts_and_that_fewer_minutes_make_it_shorter() {
    let mut stage = at_the_ring();
    stage.assert_shows("4 needs, about 9 minutes, until 19:20");
    stage.tap("Minutes for each: Fewer");
    stage.assert_shows("4 needs, about 5 minutes, until 19:16");
    stage.tap("Two letters of a name");
    stage.type_text("mei");
    stage.key(Key::Enter);
    stage.assert_shows("5 needs, about 6 minutes, until 19:17");
    stage.assert_shows("4 agreed to be read, 1 says it themselves");
    begin(&mut stage);
    stage.assert_shows("4 more needs, about 6 minutes, until 19:17");
    stage.wait(60);
    stage.assert_shows("4 more needs, about 5 minutes, until 19:17");
    for _ in 0..4 {
        stage.key(Key::PageDown);
    }
    stage.assert_shows("The last one, until about 19:14");
}

#[test]
fn the_time_rests_and_grows_by_key_and_never_while_somebody_types() {
    let mut stage = led();
    stage.wait(65);
    stage.assert_shows("1:00");
    stage.key(Key::M);
    stage.assert_shows("2:00");
    stage.key(Key::B);
    stage.assert_shows("Paused");
    stage.wait(300);
    stage.assert_shows("2:00");
    stage.key(Key::B);
    stage.wait(30);
    stage.assert_shows("1:30");
    stage.tap("Who raised a hand?");
    stage.type_text("mbs");
    stage.assert_shows("1:30");
    assert!(!ring(stage.desk()).1.is_paused());
    let before = turn(&stage);
    stage.key(Key::PageDown);
    assert_ne!(turn(&stage), before, "a presenter’s keys work while a field has the focus");
}

#[test]
fn ending_early_says_how_many_go_first_next_time() {
    let mut stage = led();
    stage.tap("End the Ring");
    stage.assert_shows("End it here? 3 needs go first next time.");
    stage.tap("Not yet");
    assert!(ring(stage.desk()).1.is_on());
    stage.tap("End the Ring");
    stage.key(Key::Escape);
    assert!(ring(stage.desk()).1.is_on());
}

#[test]
fn by_keys_alone_each_part_of_it_begins_at_its_title_and_names_come_as_they_stand() {
    let mut stage = at_the_ring();
    let at_title = |stage: &Stage, title: &str| {
        assert_eq!(stage.focused().as_deref(), Some(title));
    };
    at_title(&stage, "The Ring");
    begin(&mut stage);
    stage.tap("Who raised a hand?");
    stage.type_text("ha");
    let found = |stage: &Stage| {
        let mut names = ["Hamid R.", "Noor H."].map(|it| (stage.left_of(it), it));
        names.sort_by(|a, b| a.0.total_cmp(&b.0));
        names.map(|it| it.1)
    };
    for name in found(&stage) {
        stage.key(Key::Tab);
        assert_eq!(stage.focused().as_deref(), Some(name));
    }
    for _ in ASK {
        stage.key(Key::PageDown);
    }
    stage.assert_shows("The Ring is over");
    at_title(&stage, "The Ring");
    stage.key(Key::Tab);
    stage.key(Key::Enter);
    at_title(&stage, "The room");
}

#[test]
fn the_order_is_changed_with_alt_and_the_arrows() {
    let mut stage = led();
    let order = |stage: &Stage| {
        let evening = stage.desk().evening().unwrap();
        evening.ring_order(ring(stage.desk()).1)
    };
    let before = order(&stage);
    let label = |stage: &Stage, n: usize| {
        stage.labels().into_iter().find(|it| it.starts_with(&format!("{n}. "))).unwrap()
    };
    let second = label(&stage, 2);
    stage.tap(&second);
    stage.screen.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    stage.settle();
    let after = order(&stage);
    assert_eq!([after[0], after[1], after[2]], [before[0], before[2], before[1]]);
    stage.screen.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    stage.settle();
    assert_eq!(order(&stage), before, "the focus went with the row");
}

#[test]
fn somebody_without_a_line_says_it_themselves() {
    let mut stage = led();
    stage.tap("Somebody says it themselves");
    stage.type_text("carmen");
    stage.key(Key::Enter);
    stage.assert_shows("1 of 5");
    for _ in 0..4 {
        stage.key(Key::PageDown);
    }
    stage.assert_shows("4 agreed to be read, 1 says it themselves");
    assert_eq!(turn(&stage), Turn { guest: id(stage.desk(), "Carmen Ruiz"), line: None });
    let board = read(stage.desk());
    assert!(!board.contains("Carmen"), "she chose no name: {board}");
}

#[test]
fn after_a_restart_it_goes_on_where_it_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let clock = HandClock::at(evening::now());
    let house = folder.path().join("house.porchlight");
    {
        let empty = Desk::open(&house, Box::new(clock.clone())).unwrap();
        let mut desk = begun_in(evening::fill_room(empty, &clock));
        go(&mut desk, Step::Next);
        go(&mut desk, Step::Next);
        raise(&mut desk, "Svetlana Ivanova", Some(Hand::Can));
        later(&clock, 40);
    }
    let mut desk = Desk::open_there(&house, Box::new(clock.clone())).unwrap();
    RingWatch::default().look_after(&mut desk);
    let before = ring(&desk).1.turn().unwrap();
    let mut stage = Stage::on(desk, clock, DeskPlace::Room);
    stage.wait(600);
    stage.assert_shows("The Ring stopped at Kofi. Go on?");
    stage.assert_shows("1 answer so far");
    assert!(read(stage.desk()).contains("Paused"), "and on the board its time stands still");
    stage.tap("Go on");
    assert_eq!(turn(&stage), before);
    stage.assert_shows("2:00");
    stage.assert_shows("Next need");
}

#[test]
fn table_lists_hold_each_table_s_own_needs_and_chosen_names_only() {
    let clock = HandClock::at(evening::now());
    let desk = begun(&clock);
    let (state, gathering) = (desk.state(), desk.tonight().unwrap());
    let lists = TableLists::of(state, gathering, desk.now(), Words::new(Language::En));
    assert_eq!(lists.tables.len(), 1, "four who ask are one group");
    let asks: Vec<_> = lists.tables[0].asks.iter().map(|it| it.whose.as_str()).collect();
    assert!(asks.contains(&"Ana could use") && asks.contains(&"Somebody could use"), "{asks:?}");
    assert!(!asks.iter().any(|it| it.contains("June")), "{asks:?}");
    let pages = lists.pages(Paper::A4).unwrap();
    assert!(pages.starts_with(b"%PDF"));
    let mut desk = desk;
    crate::tables::sit_down(&mut desk, 3);
    let (state, now) = (desk.state(), desk.now());
    let lists = TableLists::of(state, gathering, now, Words::new(Language::En));
    assert_eq!(lists.tables.len(), 3);
    assert_eq!(lists.tables.iter().map(|it| it.asks.len()).sum::<usize>(), 4);
    let round = desk.evening().unwrap().round_on(now).unwrap().1;
    let asks = |guest: GuestId| desk.evening().unwrap().aloud().any(|it| it.guest == guest);
    let apart = round.tables().iter().find_map(|table| {
        let one = table.guests.iter().copied().find(|it| asks(*it))?;
        Some((one, table.guests.iter().copied().find(|it| *it != one && !asks(*it))?))
    });
    desk.submit(Command::KeepApart { guests: apart.unwrap(), apart: true }).unwrap();
    let lists = TableLists::of(desk.state(), gathering, now, Words::new(Language::En));
    let asked: Vec<_> = lists.tables.iter().map(|it| (it.name.as_str(), it.asks.len())).collect();
    assert_eq!(asked.last(), Some(&("No table yet", 1)), "{asked:?}");
    assert_eq!(asked.iter().map(|it| it.1).sum::<usize>(), 4);
}

#[test]
fn in_a_small_window_nothing_of_it_lies_over_anything_else() {
    let mut stage = led();
    // 1024 by 600 pixels at 150 %.
    stage.screen.set_size(egui::vec2(683.0, 400.0));
    stage.settle();
    let (end, skip) = (stage.left_of("End the Ring"), stage.top_of("Skip"));
    let more = stage.screen.get_by_label("A minute more").rect();
    for tag in ["1 of 4", "No answers yet"] {
        let rects = stage.screen.query_all_by_label(tag).map(|it| it.rect());
        assert!(rects.into_iter().all(|it| it.right() <= end), "{tag}");
    }
    assert!(more.right() <= 683.0 && skip > more.bottom(), "{more:?} {skip}");
}
