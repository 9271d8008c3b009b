//! The house file keeps what it was given, in order, once, for several Porchlights at a time.

use porchlight::domain::{Body, Entry, Fact, GuestId};
use porchlight::journal::{AppendError, Journal, OpenError};

use crate::common::{door, entry, files_holding, house, noted, read_all};

#[test]
fn what_was_appended_is_there_after_reopening_in_order_and_once() {
    let (_folder, path) = house();
    let mut journal = Journal::open(&path, door(1)).unwrap();
    assert_eq!(journal.next_seq(), 1);
    let ours = [entry(1, 1, 2, noted(7, "Ana")), entry(1, 2, 3, noted(8, "Ben"))];
    let theirs = entry(2, 1, 1, noted(9, "Cleo"));
    journal.append(&ours).unwrap();
    journal.append(std::slice::from_ref(&theirs)).unwrap();
    journal.append(&[ours[0].clone(), theirs.clone()]).unwrap();
    drop(journal);
    let journal = Journal::open(&path, door(5)).unwrap();
    assert_eq!(journal.door(), door(1), "a house keeps its door");
    assert_eq!(journal.next_seq(), 3);
    assert_eq!(read_all(&journal), [theirs, ours[0].clone(), ours[1].clone()]);
}

#[test]
fn a_gap_or_a_second_entry_in_one_place_saves_nothing_of_the_batch() {
    let mut journal = Journal::in_memory(door(1)).unwrap();
    let first = entry(1, 1, 1, noted(7, "Ana"));
    let gap = journal.append(&[first.clone(), entry(2, 2, 2, noted(8, "Ben"))]);
    assert!(matches!(gap, Err(AppendError::Gap { next: 1, found: 2, .. })), "{gap:?}");
    assert!(read_all(&journal).is_empty());
    journal.append(&[first]).unwrap();
    let clone = journal.append(&[entry(1, 1, 9, noted(7, "Ana"))]);
    assert!(matches!(clone, Err(AppendError::Conflict { seq: 1, .. })), "{clone:?}");
}

#[test]
fn a_fact_from_a_newer_porchlight_is_kept_byte_for_byte() {
    let (_folder, path) = house();
    let raw = r#"{ "danced":{"guest" : "0000-1", "steps":1.50e3} }"#;
    let unknown = Entry { body: Body::Unknown(raw.to_owned()), ..entry(3, 1, 1, noted(1, "")) };
    Journal::open(&path, door(1)).unwrap().append(std::slice::from_ref(&unknown)).unwrap();
    let journal = Journal::open(&path, door(1)).unwrap();
    assert_eq!(read_all(&journal), [unknown]);
}

#[test]
fn two_porchlights_share_a_house_and_neither_decides_on_an_old_state() {
    let (_folder, path) = house();
    let mut window = Journal::open(&path, door(1)).unwrap();
    let mut script = Journal::open(&path, door(2)).unwrap();
    assert_eq!(script.door(), door(1), "one house, one door");
    let from_script = entry(1, 1, 1, noted(7, "Ana"));
    script.append(std::slice::from_ref(&from_script)).unwrap();
    let late = window.append(&[entry(1, 1, 1, noted(8, "Ben"))]);
    assert!(matches!(late, Err(AppendError::Behind)), "{late:?}");
    let mut news = Vec::new();
    assert_eq!(window.poll(&mut |entry| news.push(entry)).unwrap(), 1);
    assert_eq!(news, [from_script]);
    assert_eq!(window.next_seq(), 2);
    window.append(&[entry(1, 2, 2, noted(8, "Ben"))]).unwrap();
    assert_eq!(window.poll(&mut |_| panic!("nobody else wrote")).unwrap(), 0);
    assert_eq!(script.poll(&mut |_| ()).unwrap(), 1);
}

#[test]
fn settings_stay_with_the_file() {
    let (_folder, path) = house();
    let mut journal = Journal::open(&path, door(1)).unwrap();
    assert_eq!(journal.setting("printer").unwrap(), None);
    journal.set_setting("printer", "Label").unwrap();
    journal.set_setting("printer", "Etikett").unwrap();
    drop(journal);
    let journal = Journal::open(&path, door(1)).unwrap();
    assert_eq!(journal.setting("printer").unwrap().as_deref(), Some("Etikett"));
}

#[test]
fn somebody_elses_file_is_refused_and_left_as_it_was() {
    let (_folder, path) = house();
    std::fs::write(&path, "name,email\nAna,ana@example.org\n").unwrap();
    let refused = Journal::open(&path, door(1));
    assert!(matches!(refused, Err(OpenError::NotAHouse { .. })), "{refused:?}");
    assert_eq!(std::fs::read(&path).unwrap(), b"name,email\nAna,ana@example.org\n");
}

#[test]
fn forgetting_leaves_no_word_in_file_log_or_backups_and_keeps_the_entries() {
    let (_folder, path) = house();
    let mut journal = Journal::open(&path, door(1)).unwrap();
    let word = "Zacharias-Quillfeather";
    let copy = entry(1, 2, 2, noted(8, word));
    journal.append(&[entry(1, 1, 1, noted(7, "Ana")), copy.clone()]).unwrap();
    journal.backup_now().unwrap();
    let guest = GuestId::from(8);
    journal.append(&[entry(1, 3, 3, Fact::GuestForgotten { guest })]).unwrap();
    journal.forget(guest).unwrap();
    let late = entry(2, 1, 4, noted(8, word));
    journal.append(&[copy, late]).unwrap();
    let entries = read_all(&journal);
    assert_eq!(entries.len(), 4);
    assert_eq!(entries[1].body, Body::Known(noted(8, word).without_words()));
    assert_eq!(entries[3].body, Body::Known(noted(8, word).without_words()));
    drop(journal);
    let found = files_holding(path.parent().unwrap(), word.as_bytes());
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn an_entry_that_is_no_proper_entry_is_refused_with_its_whole_batch() {
    let mut journal = Journal::in_memory(door(1)).unwrap();
    let first = entry(1, 1, 5, noted(7, "Ana"));
    let raw = Body::Unknown("not JSON".to_owned());
    for odd in [
        entry(1, 2, 5, noted(8, "Ben")),
        entry(1, 2, 0, noted(8, "Ben")),
        Entry { tick: u64::MAX, ..entry(1, 2, 6, noted(8, "Ben")) },
        Entry { body: raw.clone(), ..entry(1, 2, 6, noted(8, "Ben")) },
    ] {
        let refused = journal.append(&[first.clone(), odd]);
        assert!(matches!(refused, Err(AppendError::Malformed { seq: 2, .. })), "{refused:?}");
        assert_eq!(journal.next_seq(), 1);
        assert!(read_all(&journal).is_empty());
    }
}
