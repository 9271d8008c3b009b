//! Formats of the house file: older ones are brought forward, newer ones that only add are kept,
//! and what another program changed is refused.

use std::path::Path;

use porchlight::domain::{Body, Entry, Fact, GuestId};
use porchlight::journal::{BackupError, Journal, OpenError, mend, newest_backup, restore};
use rusqlite::{Connection, OpenFlags, params};

use crate::common::{at_s, door, entry, house, noted, read_all};

fn sql(path: &Path) -> Connection {
    Connection::open_with_flags(path, OpenFlags::default()).unwrap()
}

/// A house as Porchlights wrote it before entries had checksums.
fn first_format(path: &Path, names: &[&str]) {
    let conn = sql(path);
    conn.execute_batch(include_str!("../../src/journal/sql/schema/1.sql")).unwrap();
    conn.execute_batch("PRAGMA application_id = 0x50726368; PRAGMA user_version = 1").unwrap();
    let place = "elsewhere";
    conn.execute("INSERT INTO own VALUES (1, ?1, ?2)", params![door(1).uuid().as_bytes(), place])
        .unwrap();
    for (seq, name) in (1_i64..).zip(names) {
        let guest = seq as u128;
        let body = serde_json::to_string(&noted(guest, name)).unwrap();
        let about = serde_json::to_string(&[GuestId::from(guest)]).unwrap();
        let at = at_s(seq as u64).timestamp_millis();
        let insert = "INSERT INTO entry VALUES (?1, ?2, ?1, ?3, ?4, ?5)";
        conn.execute(insert, params![seq, door(1).uuid().as_bytes(), at, about, body]).unwrap();
    }
}

#[test]
fn a_house_of_the_first_format_gets_checksums_after_a_backup_and_stays_the_same() {
    let (_folder, path) = house();
    let names = ["Ana Pereira", "Zoë Ægir", "O'Brien \"the\" 2nd"];
    first_format(&path, &names);
    let expected: Vec<_> =
        (1..).zip(names).map(|(n, name)| entry(1, n, n, noted(n.into(), name))).collect();
    assert_eq!(read_all(&Journal::open(&path, door(2)).unwrap()), expected);
    let backup = newest_backup(&path).unwrap();
    let version: u32 =
        sql(&backup).pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    assert_eq!(version, 1, "as it was before");
    sql(&path).execute_batch("UPDATE entry SET at = at + 1 WHERE seq = 2").unwrap();
    let journal = Journal::open(&path, door(2)).unwrap();
    assert_eq!(journal.read(&mut |_| ()).unwrap()[0].seq, 2, "they hold");
}

#[test]
fn a_backup_of_the_first_format_is_restored_and_forgets_whom_the_house_forgot() {
    let (folder, path) = house();
    let old = folder.path().join("old.house");
    first_format(&old, &["Ana Pereira", "Ben Okri"]);
    let mut journal = Journal::open(&path, door(3)).unwrap();
    let guest = GuestId::from(1);
    journal.append(&[entry(3, 1, 1, Fact::GuestForgotten { guest })]).unwrap();
    drop(journal);
    restore(&old, &path).unwrap();
    let entries = read_all(&Journal::open(&path, door(4)).unwrap());
    assert_eq!(entries[0].body, Body::Known(noted(1, "").without_words()));
    assert_eq!(entries[1].body, Body::Known(noted(2, "Ben Okri")));
}

#[test]
fn blanked_entries_keep_right_checksums_and_merge_with_copies_that_were_not_blanked() {
    let (_folder, path) = house();
    let mut journal = Journal::open(&path, door(1)).unwrap();
    let said = entry(2, 1, 1, noted(7, "Ana"));
    let odd = Body::Unknown(r#"{"danced":{"steps":3}}"#.to_owned());
    let unknown = Entry { body: odd, ..entry(2, 2, 2, noted(7, "")) };
    journal.append(&[said.clone(), unknown.clone()]).unwrap();
    let guest = GuestId::from(7);
    journal.append(&[entry(1, 1, 3, Fact::GuestForgotten { guest })]).unwrap();
    journal.forget(guest).unwrap();
    journal.append(&[said, unknown]).unwrap();
    let mut bodies = Vec::new();
    let damaged = journal.read(&mut |entry| bodies.push(entry.body)).unwrap();
    assert_eq!(damaged, []);
    assert_eq!(bodies[..2], [Body::Known(noted(7, "").without_words()), Body::Blank]);
}

#[test]
fn a_house_that_another_program_changed_is_refused_in_one_sentence_by_every_way_in() {
    let harms = [
        "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM entry WHERE tick = new.tick; END",
        "CREATE VIEW v AS SELECT body FROM entry",
        "CREATE TABLE extra (a)",
        "ALTER TABLE setting ADD COLUMN a TEXT",
    ];
    for harm in harms {
        let (folder, path) = house();
        Journal::open(&path, door(1)).unwrap().append(&[entry(1, 1, 1, noted(1, "Ana"))]).unwrap();
        sql(&path).execute_batch(harm).unwrap();
        let refused = Journal::open(&path, door(1)).unwrap_err();
        assert!(matches!(refused, OpenError::Altered { .. }), "{harm}: {refused:?}");
        assert!(refused.to_string().contains("another program has changed it"), "{refused}");
        let refused = restore(&path, &folder.path().join("new.house")).unwrap_err();
        let altered = matches!(refused, BackupError::NotUsable(OpenError::Altered { .. }));
        assert!(altered, "{harm}: {refused:?}");
    }
}

#[test]
fn a_newer_house_that_only_adds_is_opened_and_what_it_added_stays() {
    let (_folder, path) = house();
    Journal::open(&path, door(1)).unwrap();
    sql(&path)
        .execute_batch(
            "CREATE TABLE moth (wing); INSERT INTO moth VALUES (7); PRAGMA user_version = 65541",
        )
        .unwrap();
    let mut journal = Journal::open(&path, door(1)).unwrap();
    let odd = Body::Unknown(r#"{ "moth_seen":{"wing":7} }"#.to_owned());
    let odd = Entry { body: odd, ..entry(1, 2, 2, noted(1, "")) };
    journal.append(&[entry(1, 1, 1, noted(1, "Ana")), odd.clone()]).unwrap();
    drop(journal);
    let journal = Journal::open(&path, door(1)).unwrap();
    assert_eq!(read_all(&journal)[1], odd, "a fact nobody here knows, byte for byte");
    drop(journal);
    let conn = sql(&path);
    let version: u32 = conn.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    let wing: u32 = conn.query_row("SELECT wing FROM moth", [], |row| row.get(0)).unwrap();
    assert_eq!((version, wing), (65541, 7));
}

#[test]
fn a_house_of_an_older_minor_is_brought_forward_after_a_backup_and_mended_where_it_is_damaged() {
    let (_folder, path) = house();
    let mut journal = Journal::open(&path, door(1)).unwrap();
    let all: Vec<_> = (1..=3).map(|n| entry(1, n, n, noted(n.into(), "Ana"))).collect();
    journal.append(&all).unwrap();
    drop(journal);
    let back =
        "DROP TABLE ahead; PRAGMA user_version = 65537; UPDATE entry SET sum = 0 WHERE seq = 2";
    sql(&path).execute_batch(back).unwrap();
    let damaged = mend(&path).unwrap();
    assert_eq!((damaged.len(), damaged[0].seq), (1, 2));
    let journal = Journal::open(&path, door(1)).unwrap();
    assert_eq!(read_all(&journal), [all[0].clone(), all[2].clone()]);
    assert_eq!(journal.ahead().unwrap(), []);
}

#[test]
fn a_file_with_a_gap_in_a_doors_numbers_is_not_taken() {
    let (folder, path) = house();
    let mut journal = Journal::open(&path, door(1)).unwrap();
    let entries: Vec<_> = (1..=9).map(|n| entry(1, n, n, noted(n.into(), "Ana"))).collect();
    journal.append(&entries).unwrap();
    drop(journal);
    sql(&path).execute_batch("DELETE FROM entry WHERE seq IN (4, 5)").unwrap();
    let found = Journal::open(&path, door(1)).unwrap().read(&mut |_| ()).unwrap_err();
    assert!(found.to_string().contains("entry 4 of door"), "{found}");
    let refused = restore(&path, &folder.path().join("new.house")).unwrap_err();
    assert!(matches!(refused, BackupError::Damaged { .. }), "{refused}");
}
