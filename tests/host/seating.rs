//! H2's programme: a round and circles, as a host starts, sees and ends them.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is for tests, though not in test functions"
)]

use std::time::Duration;

use chrono::TimeDelta;
use egui::Key;
use porchlight::desk::{Desk, HandClock};
use porchlight::domain::{Command, GuestId, Pair, Round, Sitting, Table};
use porchlight::followup::Seats;
use porchlight::ui::desk::DeskPlace;
use porchlight::words::{Language, Words};

use crate::evening::{self, id};
use crate::person::look;
use crate::stage::Stage;
use crate::tables::sit_down;

fn lively() -> (Desk, HandClock) {
    let clock = HandClock::at(evening::now());
    (evening::lively(&clock), clock)
}

fn stage() -> Stage {
    let (desk, clock) = lively();
    Stage::on(desk, clock, DeskPlace::Room)
}

/// Waits for the worker.
#[track_caller]
fn wait_for(stage: &mut Stage, label: &str) {
    for _ in 0..600 {
        if stage.shows(label) {
            // What came in the same frame is laid out in the next one.
            return stage.settle();
        }
        std::thread::sleep(Duration::from_millis(20));
        stage.settle();
    }
    stage.assert_shows(label);
}

/// Taps one of the programme's buttons.
#[track_caller]
fn tap(stage: &mut Stage, label: &str) {
    if !stage.shows(label) {
        stage.tap("Programme");
    }
    stage.tap(label);
}

/// Starts a round and waits until it is on.
#[track_caller]
pub(crate) fn start(stage: &mut Stage) {
    tap(stage, "Start a round");
    wait_for(stage, "A round, 8:00");
}

fn round(stage: &Stage) -> Option<&Round> {
    let desk = stage.desk();
    desk.evening().unwrap().round_on(desk.now()).map(|(_, round)| round)
}

fn seated(stage: &Stage) -> Vec<Vec<GuestId>> {
    let tables = round(stage).unwrap().tables().iter();
    tables.map(|table| table.guests.clone()).collect()
}

#[test]
fn a_round_is_started_seen_and_undone() {
    let mut stage = stage();
    stage.tap("Programme");
    stage.assert_shows("A round");
    stage.assert_shows("7 at each");
    start(&mut stage);
    assert!(!stage.shows("7 at each"), "the room again");
    stage.assert_shows("Started a round at 2 tables.");
    stage.tap("A round, 8:00");
    stage.assert_shows("A round is on");
    stage.assert_shows("8:00 left");
    stage.assert_shows("2 tables");
    stage.key(Key::Escape);
    let tables = seated(&stage);
    assert_eq!(tables.iter().map(Vec::len).collect::<Vec<_>>(), [7, 7]);
    stage.tap("Undo");
    stage.assert_shows("Programme");
    assert!(round(&stage).is_none());
    let state = stage.desk().state();
    let pair = Pair::among(tables.first().unwrap()).next().unwrap();
    assert!(!state.have_sat_together(pair), "nobody sat");
}

#[test]
fn the_host_sees_who_sits_where_also_those_off_the_screen() {
    let mut stage = stage();
    start(&mut stage);
    stage.tap("A round, 8:00");
    stage.tap("Who sits where");
    let tables = seated(&stage);
    let june = id(stage.desk(), "June Ferrari");
    let place = tables.iter().position(|it| it.contains(&june)).unwrap() + 1;
    stage.assert_shows(&table_row(&stage, &tables, 0));
    stage.assert_shows(&table_row(&stage, &tables, 1));
    stage.tab_to("Find a name");
    stage.type_text("fer");
    stage.assert_shows(&format!("June Ferrari: Table {place}"));
    assert!(!stage.shows(&table_row(&stage, &tables, 0)));
    stage.key(Key::Escape);
    stage.assert_shows("A round, 8:00");
    stage.tap("A round, 8:00");
    stage.tap("Who sits where");
    stage.assert_shows(&table_row(&stage, &tables, 1));
    stage.wait(480);
    assert!(!stage.shows("Find a name"), "the round is over");
}

/// "Table 1: Ana P., Ben K."
fn table_row(stage: &Stage, tables: &[Vec<GuestId>], at: usize) -> String {
    let short = |guest: &GuestId| stage.desk().state().guest(*guest).unwrap().name().short();
    let mut names: Vec<_> = tables.get(at).unwrap().iter().map(short).collect();
    names.sort_by_key(|it| it.to_lowercase());
    format!("Table {}: {}", at + 1, names.join(", "))
}

#[test]
fn whoever_has_no_seat_is_on_the_host_s_list_as_such() {
    let (mut desk, clock) = lively();
    let tables = sit_down(&mut desk, 2);
    let late = id(&desk, "Carmen Ruiz");
    let (gathering, guest) = (desk.tonight().unwrap(), late);
    desk.submit(Command::EndRound { gathering, round: tables, ended: true }).unwrap();
    let others: Vec<_> =
        desk.evening().unwrap().present().map(|(it, _)| it).filter(|it| *it != guest).collect();
    let laid = others.chunks(7).map(|it| Table { guests: it.to_vec(), ..Table::default() });
    let sitting = Sitting { minutes: 8, tables: laid.collect(), opener: String::new() };
    let round = desk.mint();
    desk.submit(Command::StartRound { gathering, round, sitting }).unwrap();
    let mut stage = Stage::on(desk, clock, DeskPlace::Room);
    stage.tap("A round, 8:00");
    stage.tap("Who sits where");
    stage.assert_shows("No table yet: Carmen R.");
    stage.tab_to("Find a name");
    stage.type_text("carmen");
    stage.assert_shows("Carmen Ruiz: No table yet");
}

#[test]
fn whoever_is_kept_apart_from_somebody_at_their_table_since_needs_another() {
    let (mut desk, clock) = lively();
    sit_down(&mut desk, 2);
    let [ana, mei] = ["Ana Pereira", "Mei Park"].map(|name| id(&desk, name));
    desk.submit(Command::KeepApart { guests: (ana, mei), apart: true }).unwrap();
    let mut stage = Stage::on(desk, clock, DeskPlace::Room);
    stage.tap("A round, 8:00");
    stage.tap("Who sits where");
    stage.assert_shows("No table yet: Ana P., Mei P.");
    stage.tab_to("Find a name");
    stage.type_text("ana");
    stage.assert_shows("Ana Pereira: No table yet");
    stage.key(Key::Escape);
    look(&mut stage, "Ana Pereira");
    stage.assert_shows(
        "Has a seat with somebody they are kept apart from since: show them another table.",
    );
    let desk = stage.desk();
    let (gathering, state) = (desk.tonight().unwrap(), desk.state());
    let paper = Seats::of(state, gathering, round(&stage).unwrap(), Words::new(Language::En));
    assert_eq!(paper.by_name.len(), 12, "{:?}", paper.by_name);
    assert!(!paper.by_name.iter().any(|[name, _]| name == "Ana P." || name == "Mei P."));
}

#[test]
fn minutes_and_tables_are_chosen_with_the_keyboard_alone() {
    let mut stage = stage();
    stage.tab_to("Programme");
    stage.key(Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some("Programme"), "the heading of the sheet");
    stage.tab_to("Minutes: More");
    stage.key(Key::Enter);
    stage.key(Key::ArrowUp);
    stage.tab_to("Tables: More");
    stage.key(Key::Enter);
    stage.assert_shows("4 or 5 at each");
    stage.tab_to("Start a round");
    stage.key(Key::Enter);
    wait_for(&mut stage, "A round, 10:00");
    assert_eq!((round(&stage).unwrap().minutes(), seated(&stage).len()), (10, 3));
    stage.tab_to("A round, 10:00");
    stage.key(Key::Enter);
    stage.tab_to("End the round");
    stage.key(Key::Enter);
    assert!(round(&stage).is_none());
    stage.assert_shows("The round is over.");
    stage.ctrl(Key::Z);
    assert!(round(&stage).is_some(), "it goes on");
    stage.assert_shows("A round, 10:00");
}

#[test]
fn what_is_left_of_a_round_is_counted_and_then_another_may_begin() {
    let mut stage = stage();
    start(&mut stage);
    stage.wait(78);
    stage.tap("A round, 6:42");
    stage.assert_shows("6:42 left");
    assert!(!stage.shows("Start a round"));
    stage.wait(402);
    stage.assert_shows("Start a round");
}

#[test]
fn who_is_kept_apart_never_shares_a_table() {
    let (mut desk, clock) = lively();
    let all: Vec<_> = desk.evening().unwrap().present().map(|(guest, _)| guest).collect();
    let ana = id(&desk, "Ana Pereira");
    for other in all.into_iter().filter(|it| *it != ana).take(6) {
        desk.submit(Command::KeepApart { guests: (ana, other), apart: true }).unwrap();
    }
    let mut stage = Stage::on(desk, clock, DeskPlace::Room);
    start(&mut stage);
    let state = stage.desk().state();
    for guests in seated(&stage) {
        assert!(!Pair::among(&guests).any(|pair| state.is_apart(pair)));
    }
}

#[test]
fn a_second_round_seats_others_together() {
    let mut stage = stage();
    stage.tap("Programme");
    stage.tab_to("Tables: More");
    stage.key(Key::Enter);
    stage.key(Key::Enter);
    start(&mut stage);
    let first = seated(&stage);
    let together = |pair: Pair| {
        let (a, b) = pair.both();
        first.iter().any(|guests| guests.contains(&a) && guests.contains(&b))
    };
    stage.wait(480);
    start(&mut stage);
    for guests in seated(&stage) {
        let again = Pair::among(&guests).filter(|pair| together(*pair)).count();
        assert!(again <= 1, "{again} of {} pairs sit together again", guests.len());
    }
}

#[test]
fn circles_are_shown_to_the_host_before_they_are_made() {
    let mut stage = stage();
    stage.tap("Programme");
    stage.tap("3");
    tap(&mut stage, "Make circles");
    wait_for(&mut stage, "Introduce them all");
    stage.assert_shows("4 circles");
    assert!(round(&stage).is_none());
    let before = stage.desk().evening().unwrap().introductions().count();
    stage.tap("Not now");
    assert!(!stage.shows("Introduce them all"));
    tap(&mut stage, "Make circles");
    wait_for(&mut stage, "Introduce them all");
    stage.tap("Introduce them all");
    stage.assert_shows("Introduced 4 circles.");
    stage.assert_shows("A round, 20:00");
    let evening = stage.desk().evening().unwrap();
    let circles: Vec<_> =
        evening.introductions().map(|(_, it)| it).filter(|it| it.guests().len() > 2).collect();
    assert_eq!(evening.introductions().count(), before + 4);
    assert!(circles.len() == 4 && circles.iter().all(|it| it.is_made()));
    assert!(round(&stage).unwrap().tables().iter().all(|table| !table.spot.is_empty()));
    stage.tap("Undo");
    let evening = stage.desk().evening().unwrap();
    let made = evening.introductions().filter(|(_, it)| it.is_made() && it.guests().len() > 2);
    assert_eq!(made.count(), 0);
    assert!(round(&stage).is_none());
}

#[test]
fn a_sheet_of_circles_closes_with_escape_and_letters_do_nothing_meanwhile() {
    let mut stage = stage();
    tap(&mut stage, "Make circles");
    wait_for(&mut stage, "Introduce them all");
    stage.key(Key::S);
    assert!(!stage.shows("Skipped Olu A. and Svetlana I. for now."));
    stage.key(Key::Escape);
    assert!(!stage.shows("Introduce them all"));
    assert!(round(&stage).is_none());
}

#[test]
fn five_people_are_too_few_for_a_round_and_enough_for_a_circle() {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::planned(&clock);
    evening::fill(&mut desk, 5);
    let mut stage = Stage::on(desk, clock, DeskPlace::Room);
    stage.tap("Programme");
    stage.assert_shows("It takes six people.");
    stage.tap("Start a round");
    assert!(round(&stage).is_none() && !stage.shows("Finding tables"));
    tap(&mut stage, "Make circles");
    wait_for(&mut stage, "One circle");
    stage.tap("Introduce them all");
    stage.assert_shows("Introduced one circle.");
}

#[test]
fn a_round_found_while_the_host_went_elsewhere_does_not_begin() {
    let mut stage = stage();
    tap(&mut stage, "Start a round");
    if round(&stage).is_none() {
        stage.key(Key::Escape);
        stage.ctrl(Key::Num2);
        std::thread::sleep(Duration::from_millis(500));
        stage.settle();
        stage.ctrl(Key::Num1);
        stage.assert_shows("Programme");
    }
}

#[test]
fn a_round_that_another_door_started_is_seen_and_ended_here() {
    let (mut desk, clock) = lively();
    sit_down(&mut desk, 3);
    clock.advance(TimeDelta::seconds(60));
    let mut stage = Stage::on(desk, clock, DeskPlace::Room);
    stage.tap("A round, 7:00");
    stage.assert_shows("7:00 left");
    stage.assert_shows("3 tables");
    stage.tap("End the round");
    stage.assert_shows("Programme");
}

#[test]
fn a_board_at_rest_stays_at_rest_while_a_round_is_on() {
    let mut stage = stage();
    start(&mut stage);
    stage.ctrl(Key::Num2);
    stage.assert_shows("Find your table");
    stage.assert_shows("8:00 left");
    stage.key(Key::P);
    assert!(!stage.shows("Find your table"));
    stage.assert_shows("Keep talking. The board is having a rest. New introductions soon.");
    stage.wait(60);
    stage.key(Key::P);
    stage.assert_shows("7:00 left");
    stage.wait(420);
    assert!(!stage.shows("Find your table"), "its time is over");
}

#[test]
fn the_desk_in_spanish_says_all_of_it() {
    let (desk, clock) = lively();
    let mut stage = Stage::on(desk, clock, DeskPlace::Room);
    stage.tap("Look");
    stage.tap("Español");
    stage.tap("Cerrar");
    stage.tap("Programa");
    for label in ["Una ronda", "de 7", "Minutos: Más", "Mesas: Menos", "Corros de", "Hacer corros"]
    {
        stage.assert_shows(label);
    }
    stage.tap("Empezar");
    wait_for(&mut stage, "Ronda, 8:00");
    stage.assert_shows("Ha empezado una ronda en 2 mesas.");
}
