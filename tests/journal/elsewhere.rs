//! Copies made elsewhere are out of reach, so the house remembers where they are.

use std::fs;

use porchlight::domain::{Fact, GuestId};
use porchlight::journal::{Journal, restore};

use crate::common::{at_s, door, entry, house, noted};

/// A house of Ana and Ben, both numbered as they are named.
fn of_two(path: &std::path::Path) -> Journal {
    let mut journal = Journal::open(path, door(1)).unwrap();
    journal.append(&[entry(1, 1, 1, noted(1, "Ana")), entry(1, 2, 2, noted(2, "Ben"))]).unwrap();
    journal
}

fn forget(journal: &mut Journal, guest: u128) {
    let (seq, guest) = (journal.next_seq(), GuestId::from(guest));
    journal.append(&[entry(1, seq, seq, Fact::GuestForgotten { guest })]).unwrap();
}

fn behind(journal: &Journal) -> Vec<String> {
    let name = |path: &std::path::Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    journal.copies_behind().unwrap().iter().map(|it| name(&it.path)).collect()
}

#[test]
fn a_copy_is_behind_once_somebody_is_forgotten_until_it_is_made_anew_or_deleted() {
    let (folder, path) = house();
    let mut journal = of_two(&path);
    let [first, second] = ["first.house", "second.house"].map(|name| folder.path().join(name));
    for copy in [&first, &second] {
        journal.backup(copy).unwrap();
        journal.note_copy(copy, at_s(9)).unwrap();
    }
    assert_eq!(behind(&journal), [""; 0], "nobody is forgotten yet");
    forget(&mut journal, 1);
    assert_eq!(behind(&journal), ["first.house", "second.house"]);
    assert_eq!(journal.copies_behind().unwrap()[0].made, at_s(9));
    journal.backup(&first).unwrap();
    journal.note_copy(&first, at_s(20)).unwrap();
    assert_eq!(behind(&journal), ["second.house"], "the first is of now");
    fs::remove_file(&second).unwrap();
    assert_eq!(behind(&journal), [""; 0]);
    forget(&mut journal, 2);
    assert_eq!(behind(&journal), ["first.house"]);
}

#[test]
fn a_copy_on_a_disk_that_is_put_away_is_still_told_of() {
    let (folder, path) = house();
    let mut journal = of_two(&path);
    let stick = folder.path().join("stick");
    fs::create_dir(&stick).unwrap();
    let copy = stick.join("copy.house");
    journal.backup(&copy).unwrap();
    journal.note_copy(&copy, at_s(9)).unwrap();
    forget(&mut journal, 1);
    fs::rename(&stick, folder.path().join("drawer")).unwrap();
    assert_eq!(behind(&journal), ["copy.house"], "its folder is away");
    fs::create_dir(&stick).unwrap();
    assert_eq!(behind(&journal), ["copy.house"], "another stick is in");
    assert!(!journal.copies_behind().unwrap()[0].is_there());
}

#[test]
fn a_restored_house_knows_of_copies_that_were_made_since() {
    let (folder, path) = house();
    let mut journal = of_two(&path);
    let [old, late] = ["old.house", "late.house"].map(|name| folder.path().join(name));
    journal.backup(&old).unwrap();
    journal.note_copy(&old, at_s(9)).unwrap();
    journal.backup(&late).unwrap();
    journal.note_copy(&late, at_s(10)).unwrap();
    drop(journal);
    restore(&old, &path).unwrap();
    let mut journal = Journal::open(&path, door(2)).unwrap();
    let seq = journal.next_seq();
    let guest = GuestId::from(1);
    journal.append(&[entry(2, seq, 9, Fact::GuestForgotten { guest })]).unwrap();
    assert_eq!(behind(&journal), ["old.house", "late.house"]);
}
