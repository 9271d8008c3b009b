//! What no door could have written is not believed, and never keeps anybody from writing; a house
//! that cannot be written to can be read.

use std::path::{Path, PathBuf};

use porchlight::desk::{Desk, Trouble};
use porchlight::domain::{Body, Command, Entry, Fact, GatheringId, GuestId, Plan, Refusal};
use porchlight::journal::{AppendError, Journal, OpenError, restore};
use rusqlite::{Connection, OpenFlags, params};

use crate::common::disk::Disk;
use crate::common::{clock, door, entry, house, noted, read_all};

fn open(path: &Path) -> Desk {
    Desk::open(path, clock()).unwrap()
}

fn named(name: &str) -> Command {
    Command::NameHouse { name: name.to_owned() }
}

fn plan(starts: &str, ends: &str) -> Plan {
    let (starts, ends) = (starts.parse().unwrap(), ends.parse().unwrap());
    let (venue, zone, spots) = (String::new(), "UTC".to_owned(), Vec::new());
    Plan { name: "Soup".to_owned(), venue, starts, ends, zone, spots }
}

/// A house of the first format, whose entries have no checksums, with rows as somebody made them.
fn made_by_hand(path: &Path, rows: &[(i64, i64, i64, &str)]) {
    let conn = Connection::open_with_flags(path, OpenFlags::default()).unwrap();
    conn.execute_batch(include_str!("../../src/journal/sql/schema/1.sql")).unwrap();
    conn.execute_batch("PRAGMA application_id = 0x50726368; PRAGMA user_version = 1").unwrap();
    let insert = "INSERT INTO entry VALUES (?1, ?2, ?3, ?4, '[]', ?5)";
    for (tick, seq, at, body) in rows {
        conn.execute(insert, params![tick, door(9).uuid().as_bytes(), seq, at, body]).unwrap();
    }
}

const NAMED: &str = r#"{"house_named":{"name":"Ours"}}"#;
const NOW: i64 = 1_780_000_000_000;

#[test]
fn a_file_with_such_an_entry_is_opened_with_the_rest_and_writing_goes_on() {
    let (folder, path) = house();
    made_by_hand(&path, &[(1, 1, NOW, NAMED), (i64::MAX, 2, NOW, NAMED), (2, 3, NOW, NAMED)]);
    let elsewhere = folder.path().join("new.house");
    let refused = restore(&path, &elsewhere).unwrap_err().to_string();
    assert!(refused.contains("entry 2 of door") && !elsewhere.exists(), "{refused}");
    let mut desk = open(&path);
    desk.submit(named("Still ours")).unwrap();
    assert_eq!(read_all(desk.journal()).len(), 3);
    assert_eq!(desk.damage().unwrap()[0].seq, 2);
    drop(desk);
    assert_eq!(open(&path).state().house(), "Still ours");
}

#[test]
fn facts_with_times_no_evening_has_are_kept_and_not_believed() {
    let (_folder, path) = house();
    let id = GatheringId::from(7);
    let far = format!(
        r#"{{"gathering_planned":{{"gathering":"{id}","plan":{{"name":"Late","starts":"+262142-01-01T00:00:00Z","ends":"+262142-01-02T00:00:00Z","zone":"UTC"}}}}}}"#
    );
    made_by_hand(&path, &[(1, 1, NOW, NAMED), (2, 2, NOW, &far), (3, 3, NOW, NAMED)]);
    let mut desk = open(&path);
    assert_eq!(desk.state().gatherings().count(), 0);
    assert_eq!(read_all(desk.journal())[1].body, Body::Unknown(far));
    let plan = plan("+262142-01-01T00:00:00Z", "+262142-01-02T00:00:00Z");
    let refused = desk.submit(Command::PlanGathering { gathering: id, plan: plan.clone() });
    assert!(matches!(refused, Err(Trouble::Refused(Refusal::OutOfBounds))), "{refused:?}");
    let fact = Fact::GatheringPlanned { gathering: id, plan };
    let merged = desk.merge(&[entry(2, 1, 9, fact)]);
    assert!(matches!(merged, Err(AppendError::Malformed { .. })), "{merged:?}");
    let days = desk.submit(Command::SetRememberDays { days: u32::MAX });
    assert!(matches!(days, Err(Trouble::Refused(_))), "{days:?}");
}

#[test]
fn entries_of_times_and_sizes_no_door_writes_are_refused() {
    let mut journal = Journal::in_memory(door(1)).unwrap();
    let far = "+200000-01-01T00:00:00Z".parse().unwrap();
    let large = "x".repeat(5 << 20);
    for odd in
        [Entry { at: far, ..entry(2, 1, 1, noted(1, "Ana")) }, entry(2, 1, 1, noted(1, &large))]
    {
        let refused = journal.append(&[odd]);
        assert!(matches!(refused, Err(AppendError::Malformed { .. })), "{refused:?}");
    }
}

/// What a house says of itself on a disk that cannot be written to.
fn is_read(path: &Path) {
    let refused = Desk::open(path, clock()).err().unwrap();
    assert!(matches!(refused, OpenError::ReadOnly { .. }), "{refused:?}");
    let mut desk = Desk::open_to_read(path, clock()).unwrap();
    assert_eq!(desk.state().guest(GuestId::from(1)).unwrap().name().full(), "Ana");
    let refused = desk.submit(named("Ours")).unwrap_err().to_string();
    assert_eq!(refused.matches("nothing was saved").count(), 1, "{refused}");
    assert!(refused.contains("cannot be written to"), "{refused}");
}

#[test]
fn a_house_that_cannot_be_written_to_is_read_also_with_the_log_of_a_killed_program() {
    let Some(disk) = Disk::new(4096) else {
        return eprintln!("read-only: no right to mount, so not tested");
    };
    let [path, killed] = ["our.house", "killed.house"].map(|name| disk.path().join(name));
    let mut journal = Journal::open(&path, door(1)).unwrap();
    journal.append(&[entry(1, 1, 1, noted(1, "Ana"))]).unwrap();
    for end in ["", "-wal"] {
        let file = |path: &Path| PathBuf::from(format!("{}{end}", path.display()));
        std::fs::copy(file(&path), file(&killed)).unwrap();
    }
    drop(journal);
    assert!(disk.protect());
    is_read(&path);
    is_read(&killed);
    let missing = Desk::open_to_read(&disk.path().join("a-new.house"), clock());
    assert!(matches!(missing, Err(OpenError::NoHouse { .. })));
}
