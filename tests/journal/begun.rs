//! A house is begun where there is no file, by whoever may begin one, and nowhere else; where one is
//! and cannot be written to, it is read.

use std::fs;
use std::path::Path;

use porchlight::desk::{Desk, Trouble};
use porchlight::domain::{Command, GuestId};
use porchlight::journal::{AppendError, Journal, OpenError};

use crate::common::disk::Disk;
use crate::common::{clock, door, entry, house, noted, read_all};

/// What lies in a folder.
fn inside(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name());
    files.map(|name| name.into_string().unwrap()).collect()
}

#[test]
fn an_empty_file_with_nothing_beside_it_is_asked_about_and_not_begun_in() {
    for bytes in ["", "S", "SQLite format 3\0 and", "\0"] {
        let (folder, path) = house();
        fs::write(&path, bytes).unwrap();
        for opened in [Journal::open(&path, door(1)), Journal::open_there(&path, door(1))] {
            let refused = opened.unwrap_err();
            assert!(matches!(refused, OpenError::Empty { .. }), "{refused:?}");
            assert!(refused.to_string().contains("delete it to begin one"), "{refused}");
        }
        assert_eq!(fs::read_to_string(&path).unwrap(), bytes);
        assert_eq!(inside(folder.path()), ["our.house"]);
        fs::remove_file(&path).unwrap();
        drop(Journal::open(&path, door(1)).unwrap());
    }
}

#[test]
fn a_house_that_was_emptied_with_its_copies_deleted_is_not_begun_anew() {
    let (_folder, path) = house();
    drop(Journal::open(&path, door(1)).unwrap());
    fs::write(&path, "").unwrap();
    let refused = Journal::open(&path, door(1)).unwrap_err();
    assert!(matches!(refused, OpenError::Empty { .. }), "{refused:?}");
}

#[test]
fn a_program_killed_as_it_began_a_house_leaves_none_and_the_next_begins_it() {
    let (folder, path) = house();
    fs::write(folder.path().join("our.house.begun"), "half a house").unwrap();
    fs::write(folder.path().join("our.house.begun-journal"), "of it").unwrap();
    drop(Journal::open(&path, door(1)).unwrap());
    let left = inside(folder.path());
    assert!(!left.iter().any(|name| name.contains("begun")), "{left:?}");
}

#[test]
fn whoever_wants_a_house_that_is_there_makes_none() {
    let (folder, path) = house();
    let asked: [fn(&Path) -> OpenError; 3] = [
        |path| Journal::open_there(path, door(1)).unwrap_err(),
        |path| Desk::open_there(path, clock()).err().unwrap(),
        |path| Desk::open_to_read(path, clock()).err().unwrap(),
    ];
    for ask in asked {
        let refused = ask(&path);
        assert!(matches!(refused, OpenError::NoHouse { .. }), "{refused:?}");
        assert!(refused.to_string().contains("check its name"), "{refused}");
    }
    assert_eq!(inside(folder.path()), [""; 0]);
    drop(Journal::open(&path, door(1)).unwrap());
    drop(Journal::open_there(&path, door(1)).unwrap());
}

#[test]
fn where_there_is_no_room_to_begin_a_house_no_empty_file_is_left() {
    let Some(disk) = Disk::new(512) else {
        return eprintln!("beginning on a full disk: no right to mount, so not tested");
    };
    let (path, ballast) = (disk.path().join("our.house"), disk.path().join("holiday-pictures"));
    fs::write(&ballast, vec![7; 1 << 20]).unwrap_err();
    let refused = Journal::open(&path, door(1)).unwrap_err();
    assert!(matches!(refused, OpenError::DiskFull), "{refused:?}");
    assert!(!path.exists() && !disk.path().join("our.house.begun").exists());
    fs::remove_file(&ballast).unwrap();
    drop(Journal::open(&path, door(1)).unwrap());
}

#[test]
fn on_a_disk_with_no_byte_free_a_house_is_read_and_says_why_nothing_is_saved() {
    let Some(disk) = Disk::new(1024) else {
        return eprintln!("reading on a full disk: no right to mount, so not tested");
    };
    let path = disk.path().join("our.house");
    let mut journal = Journal::open(&path, door(1)).unwrap();
    journal.append(&[entry(1, 1, 1, noted(1, "Ana"))]).unwrap();
    drop(journal);
    assert!(!inside(&disk.path()).contains(&"our.house-wal".to_owned()));
    fs::write(disk.path().join("holiday-pictures"), vec![7; 2 << 20]).unwrap_err();
    let before = fs::read(&path).unwrap();
    let mut desk = Desk::open_to_read(&path, clock()).unwrap();
    assert_eq!(desk.state().guest(GuestId::from(1)).unwrap().name().full(), "Ana");
    assert_eq!(read_all(desk.journal()).len(), 1);
    let refused = desk.submit(Command::NameHouse { name: "Ours".to_owned() }).unwrap_err();
    assert!(matches!(refused, Trouble::NotSaved(AppendError::DiskFull)), "{refused:?}");
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = elsewhere.path().join("copy.house");
    desk.journal().backup(&copy).unwrap();
    drop(desk);
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(read_all(&Journal::open_there(&copy, door(2)).unwrap()).len(), 1);
}
