//! What comes from other doors: whom it is about is computed, what is far ahead waits, and nothing is
//! half taken.

use std::path::Path;

use porchlight::desk::Desk;
use porchlight::domain::{Body, Command, Entry, Fact, GuestId, TICKS_AHEAD};
use porchlight::journal::{AppendError, Journal, Seen};
use rusqlite::{Connection, OpenFlags};

use crate::common::{clock, door, entry, files_holding, house, noted, read_all};

fn open(path: &Path) -> Desk {
    Desk::open(path, clock()).unwrap()
}

fn named(name: &str) -> Command {
    Command::NameHouse { name: name.to_owned() }
}

/// "Their name is...", in an envelope that says whatever it likes.
fn about(of: u128, seq: u64, tick: u64, about: &[u128], fact: Fact) -> Entry {
    let about = about.iter().map(|guest| GuestId::from(*guest)).collect();
    Entry { about, ..entry(of, seq, tick, fact) }
}

/// An entry with a tick that no door comes to.
fn far(of: u128, seq: u64, fact: Fact) -> Entry {
    Entry { tick: i64::MAX as u64 - 9_999 + seq, ..entry(of, seq, 9, fact) }
}

fn name_of(desk: &Desk, guest: u128) -> String {
    desk.state().guest(GuestId::from(guest)).map(|it| it.name().full()).unwrap_or_default()
}

#[test]
fn an_envelope_that_names_nobody_keeps_no_words_from_being_forgotten() {
    let (_folder, path) = house();
    let mut desk = open(&path);
    let word = "Zacharias-Quillfeather";
    let [early, late] = [1, 2].map(|n| about(2, n, n, &[], noted(7, word)));
    desk.merge(&[early]).unwrap();
    assert_eq!(name_of(&desk, 7), word);
    desk.merge(&[entry(3, 1, 9, Fact::GuestForgotten { guest: GuestId::from(7) })]).unwrap();
    desk.merge(&[late]).unwrap();
    assert_eq!(name_of(&desk, 7), "");
    desk.sweep().unwrap();
    let said = read_all(desk.journal());
    assert!(said.iter().all(|it| it.about == [GuestId::from(7)]), "{said:?}");
    drop(desk);
    let found = files_holding(path.parent().unwrap(), word.as_bytes());
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn an_envelope_that_names_somebody_else_has_nobodys_words_blanked() {
    let mut desk = Desk::in_memory(clock()).unwrap();
    let [early, late] = [1, 2].map(|n| about(2, n, n, &[8, 9], noted(7, "Ana")));
    desk.merge(&[early, entry(3, 1, 9, Fact::GuestForgotten { guest: GuestId::from(8) })]).unwrap();
    desk.merge(&[late]).unwrap();
    assert_eq!(name_of(&desk, 7), "Ana");
    let said = read_all(desk.journal());
    assert_eq!(said.iter().filter(|it| it.body == Body::Known(noted(7, "Ana"))).count(), 2);
}

#[test]
fn words_that_an_older_version_did_not_know_are_forgotten_by_what_they_say() {
    let (_folder, path) = house();
    // It wrote down what it was told: that this is about nobody.
    let mut journal = Journal::open(&path, door(1)).unwrap();
    journal.append(&[entry(1, 1, 1, noted(7, "Zacharias"))]).unwrap();
    drop(journal);
    let conn = Connection::open_with_flags(&path, OpenFlags::default()).unwrap();
    let row = conn.query_row("SELECT door, seq, tick, at, body FROM entry", [], |row| {
        Ok((
            row.get::<_, Vec<u8>>(0)?,
            row.get::<_, i64>(1)?,
            row.get::<_, i64>(2)?,
            row.get::<_, i64>(3)?,
            row.get::<_, String>(4)?,
        ))
    });
    let (of, seq, tick, at, body) = row.unwrap();
    let mut sum = crc32fast::Hasher::new();
    for part in [&of[..], &seq.to_le_bytes(), &tick.to_le_bytes(), &at.to_le_bytes()] {
        sum.update(part);
    }
    sum.update(&2_u64.to_le_bytes());
    sum.update(b"[]\x01");
    sum.update(body.as_bytes());
    conn.execute("UPDATE entry SET about = '[]', sum = ?1", [sum.finalize()]).unwrap();
    drop(conn);
    let mut journal = Journal::open(&path, door(1)).unwrap();
    assert_eq!(journal.read(&mut |_| ()).unwrap(), [], "the checksum is right");
    journal.forget(GuestId::from(7)).unwrap();
    assert_eq!(read_all(&journal)[0].body, Body::Known(noted(7, "").without_words()));
}

#[test]
fn an_unknown_fact_is_about_whom_its_envelope_says_within_bounds() {
    let mut desk = Desk::in_memory(clock()).unwrap();
    let odd = |seq: u64, guests: usize| {
        let body = Body::Unknown(r#"{"danced":{"steps":3}}"#.to_owned());
        let about = (0..guests as u128).map(GuestId::from).collect();
        Entry { about, body, ..entry(2, seq, seq, noted(1, "")) }
    };
    desk.merge(&[odd(1, 12)]).unwrap();
    let refused = desk.merge(&[odd(2, 20_000)]).unwrap_err();
    assert!(refused.to_string().contains("more guests than any entry"), "{refused}");
    desk.merge(&[odd(2, 0)]).unwrap();
    desk.merge(&[entry(3, 1, 9, Fact::GuestForgotten { guest: GuestId::from(5) })]).unwrap();
    let all = read_all(desk.journal());
    assert!(all[0].body == Body::Blank && all[1].body != Body::Blank, "{all:?}");
}

#[test]
fn what_is_far_ahead_waits_and_writing_goes_on() {
    let (_folder, path) = house();
    let mut desk = open(&path);
    desk.submit(named("Ours")).unwrap();
    let all = [
        entry(2, 1, 1, noted(1, "Ana")),
        far(2, 2, noted(2, "Ben")),
        entry(2, 3, 7, noted(3, "Cleo")),
        entry(3, 1, 8, noted(4, "Dan")),
    ];
    for _again in 0..2 {
        desk.merge(&all).unwrap();
        desk.submit(named("Still ours")).unwrap();
        assert_eq!([1, 2, 3, 4].map(|it| name_of(&desk, it)), ["Ana", "", "", "Dan"]);
        let ahead = desk.ahead().unwrap();
        assert_eq!((ahead.len(), ahead[0].door, ahead[0].entries), (1, door(2), 2));
    }
    assert!(desk.state().last_stamp().tick() < 100);
    drop(desk);
    let mut desk = open(&path);
    assert_eq!(desk.damage().unwrap(), []);
    assert_eq!(desk.ahead().unwrap()[0].entries, 2);
    // What the door wrote then, as it was before it went astray.
    desk.merge(&[entry(2, 2, 6, noted(2, "Ben"))]).unwrap();
    assert_eq!(
        [2, 3].map(|it| name_of(&desk, it)),
        ["Ben", "Cleo"],
        "what waited for it came, too"
    );
    assert_eq!(desk.ahead().unwrap(), []);
    desk.submit(named("Ours again")).unwrap();
}

#[test]
fn what_was_far_ahead_comes_in_once_it_is_not() {
    let mut desk = Desk::in_memory(clock()).unwrap();
    let (step, last) = (TICKS_AHEAD - 5, TICKS_AHEAD + 9);
    desk.merge(&[entry(2, 1, last, noted(2, "Ben")), entry(2, 2, last + 1, noted(3, "Cleo"))])
        .unwrap();
    assert_eq!(name_of(&desk, 2), "");
    desk.merge(&[entry(3, 1, step, noted(1, "Ana"))]).unwrap();
    assert_eq!([1, 2, 3].map(|it| name_of(&desk, it)), ["Ana", "Ben", "Cleo"]);
    assert_eq!(desk.ahead().unwrap(), []);
    assert_eq!(read_all(desk.journal()).len(), 3);
}

#[test]
fn a_host_drops_what_is_far_ahead_and_forgetting_drops_it_too() {
    let (_folder, path) = house();
    let mut desk = open(&path);
    let word = "Zacharias-Quillfeather";
    desk.merge(&[far(2, 1, noted(7, word)), far(3, 1, noted(8, "Ana"))]).unwrap();
    desk.merge(&[entry(4, 1, 1, Fact::GuestForgotten { guest: GuestId::from(7) })]).unwrap();
    desk.sweep().unwrap();
    assert_eq!(desk.ahead().unwrap().len(), 1);
    desk.merge(&[far(2, 1, noted(7, word))]).unwrap();
    desk.drop_ahead(door(3)).unwrap();
    assert_eq!(desk.ahead().unwrap()[0].door, door(2), "without their words");
    drop(desk);
    let found = files_holding(path.parent().unwrap(), word.as_bytes());
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn no_more_is_kept_aside_than_fits_and_nobody_is_kept_from_writing() {
    let mut desk = Desk::in_memory(clock()).unwrap();
    let many: Vec<_> = (1..=5_000).map(|n| far(2, n, noted(7, "Ana"))).collect();
    desk.merge(&many).unwrap();
    assert_eq!(desk.ahead().unwrap()[0].entries, 1_000);
    desk.submit(named("Ours")).unwrap();
}

#[test]
fn a_second_entry_in_one_place_is_refused_and_not_believed() {
    let mut desk = Desk::in_memory(clock()).unwrap();
    let said = entry(2, 1, 1, noted(7, "Ana"));
    desk.merge(std::slice::from_ref(&said)).unwrap();
    for other in [noted(7, "Zoe"), noted(8, "Ana"), Fact::HouseNamed { name: "Theirs".to_owned() }]
    {
        let refused = desk.merge(&[entry(3, 1, 2, noted(9, "Ben")), entry(2, 1, 1, other)]);
        assert!(matches!(refused, Err(AppendError::Conflict { seq: 1, .. })), "{refused:?}");
        assert_eq!([7, 8, 9].map(|it| name_of(&desk, it)), ["Ana", "", ""]);
    }
    // Either may have been blanked by forgetting.
    let blanked = Entry { body: Body::Known(noted(7, "").without_words()), ..said.clone() };
    desk.merge(&[blanked, Entry { body: Body::Blank, ..said }]).unwrap();
    assert_eq!(name_of(&desk, 7), "Ana");
    assert_eq!(desk.journal().since(&Seen::new()).unwrap().len(), 1);
}
