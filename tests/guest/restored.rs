//! Backups at the desk: made now, and gone back to.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use porchlight::desk::{Desk, HandClock};
use porchlight::journal;
use tempfile::TempDir;

use crate::stage::{STAFF, Stage, furnish, six};

/// The desk's settings over a house in a folder.
fn settings() -> (Stage, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let house = folder.path().join("our.house");
    let clock = HandClock::at(six());
    let desk = furnish(Desk::open(&house, Box::new(clock.clone())).unwrap());
    let mut stage = Stage::on(desk, clock);
    stage.tap("Staff");
    stage.type_text(STAFF);
    stage.tap("Open the desk");
    stage.tap("Settings");
    (stage, folder)
}

/// Waits for a worker.
#[track_caller]
fn wait_for(stage: &mut Stage, what: &str, is_so: impl Fn(&Stage) -> bool) {
    let start = Instant::now();
    while !is_so(stage) {
        assert!(start.elapsed() < Duration::from_mins(2), "{what}: {:#?}", stage.labels());
        std::thread::sleep(Duration::from_millis(20));
        stage.settle();
    }
}

fn backups(house: &Path) -> usize {
    journal::backups(house).len()
}

#[test]
fn a_backup_is_made_when_somebody_wants_one_and_said_with_its_size() {
    let (mut stage, folder) = settings();
    let house = folder.path().join("our.house");
    wait_for(&mut stage, "the first", |stage| {
        backups(&house) == 1 && stage.shows("Back up now") && stage.shows("Backed up.")
    });
    stage.tap("Back up now");
    wait_for(&mut stage, "the second", |stage| backups(&house) == 2 && stage.shows("Back up now"));
    wait_for(&mut stage, "its size", |stage| stage.tells("Checked by opening it."));
}

#[test]
fn going_back_to_a_backup_says_what_comes_back_takes_the_code_and_throws_nothing_away() {
    let (mut stage, folder) = settings();
    let house = folder.path().join("our.house");
    wait_for(&mut stage, "a backup", |stage| backups(&house) == 1 && stage.shows("Back up now"));
    let entries = stage.desk().journal().len();
    stage.tap("Doors");
    stage.tap("Settings");
    stage.tab_to("Name of this door");
    stage.type_text("x");
    stage.key(egui::Key::Enter);
    stage.wait(TimeDelta::minutes(1).num_seconds());
    assert_eq!(stage.desk().state().door(stage.desk().door()), Some("Door Bx"));
    stage.tap("Restore…");
    let holds = format!("Entries in it: {entries},");
    wait_for(&mut stage, "what it holds", |stage| stage.tells(&holds));
    assert!(
        stage.tells("The house file has 1 more entries than the copy"),
        "{:#?}",
        stage.labels()
    );
    assert!(stage.tells("Nothing is thrown away"));
    stage.tab_to("Staff code");
    stage.type_text("000000");
    stage.tap("Go back to this backup");
    stage.assert_shows("That isn’t the code. Try once more.");
    stage.tab_to("Staff code");
    stage.type_text(STAFF);
    stage.tap("Go back to this backup");
    wait_for(&mut stage, "the house opens", |stage| {
        stage.screen.state().is_open() && !stage.shows("Settings")
    });
    assert_eq!(stage.desk().journal().len(), entries, "as it was");
    let kept = std::fs::read_dir(folder.path()).unwrap().flatten();
    let kept = kept.filter(|it| it.path() != house && journal::everything(&it.path()).entries > 0);
    assert_eq!(kept.count(), 1, "and the other one is beside it");
}
