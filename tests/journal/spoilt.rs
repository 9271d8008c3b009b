//! A house that another program cuts, empties or writes over while it is open: nothing is
//! acknowledged that is not in a real house on disk, and no house is begun in its place.

use std::fs::{self, OpenOptions};
use std::path::Path;

use porchlight::domain::{Entry, Fact, GuestId};
use porchlight::journal::{AppendError, Journal, OpenError, restore};

use crate::common::{door, entry, house, noted, read_all};

fn next(journal: &Journal) -> Entry {
    let seq = journal.next_seq();
    entry(1, seq, seq, noted(u128::from(seq), &"Ana ".repeat(100)))
}

/// A house that is open, with a backup beside it and entries both in the file and in its log.
fn open(path: &Path) -> Journal {
    let mut journal = Journal::open(path, door(1)).unwrap();
    let name = "Ana ".repeat(100);
    let many: Vec<_> =
        (1..=200).map(|seq| entry(1, seq, seq, noted(u128::from(seq), &name))).collect();
    journal.append(&many).unwrap();
    drop(journal);
    let mut journal = Journal::open(path, door(1)).unwrap();
    journal.backup_now().unwrap();
    journal.append(&[next(&journal)]).unwrap();
    journal
}

fn cut(path: &Path, bytes: u64) {
    OpenOptions::new().write(true).open(path).unwrap().set_len(bytes).unwrap();
}

type Harm = (&'static str, fn(&Path));

const HARMS: [Harm; 7] = [
    ("emptied", |path| cut(path, 0)),
    ("cut to one byte", |path| cut(path, 1)),
    ("cut to one page", |path| cut(path, 4096)),
    ("cut to a half", |path| cut(path, fs::metadata(path).unwrap().len() / 2 / 4096 * 4096)),
    ("written over with words", |path| fs::write(path, "Ana\n".repeat(100_000)).unwrap()),
    ("written over with another house", |path| {
        let other = path.with_file_name("other.house");
        let mut journal = Journal::open(&other, door(9)).unwrap();
        let many: Vec<_> = (1..=900).map(|seq| entry(9, seq, seq, noted(7, "Ben"))).collect();
        journal.append(&many).unwrap();
        drop(journal);
        // As `cp` does it: the file stays the same one.
        fs::write(path, fs::read(other).unwrap()).unwrap();
    }),
    ("its log emptied", |path| cut(&path.with_file_name("our.house-wal"), 0)),
];

#[test]
fn nothing_is_acknowledged_into_a_house_that_was_spoilt_while_it_was_open() {
    for (harm, hurt) in HARMS {
        let (_folder, path) = house();
        let mut journal = open(&path);
        hurt(&path);
        for _ in 0..3 {
            let error = journal.append(&[next(&journal)]).expect_err(harm);
            assert!(error.to_string().starts_with("nothing was saved"), "{harm}: {error}");
            assert!(!matches!(error, AppendError::Gone), "{harm}: {error}");
        }
        drop(journal);
    }
}

#[test]
fn after_it_was_emptied_or_cut_while_open_no_house_is_begun_in_its_place() {
    for (harm, hurt) in &HARMS[..2] {
        let (_folder, path) = house();
        let mut journal = open(&path);
        hurt(&path);
        journal.append(&[next(&journal)]).expect_err(harm);
        for _ in 0..2 {
            let refused = Journal::open(&path, door(1)).unwrap_err();
            let OpenError::Missing { copy: Some(copy), .. } = refused else {
                panic!("{refused:?}")
            };
            assert!(copy.ends_with("our.house-backups/backup-000001.house"));
        }
        drop(journal);
        let OpenError::Missing { copy: Some(copy), .. } =
            Journal::open(&path, door(1)).unwrap_err()
        else {
            panic!("{harm}: begun anew")
        };
        let log = fs::read(path.with_file_name("our.house-wal")).unwrap();
        assert!(!log.is_empty(), "{harm}: what was only in the log is still there");
        restore(&copy, &path).unwrap();
        assert_eq!(read_all(&Journal::open(&path, door(2)).unwrap()).len(), 200);
        assert_eq!(fs::read(path.with_file_name("our.house-aside-1-wal")).unwrap(), log);
    }
}

#[test]
fn a_missing_house_beside_anything_that_was_one_is_asked_about() {
    let begun = |path: &Path| Journal::open(path, door(1)).is_ok();
    for beside in ["-aside-1", ".restored", "-backups/backup-000001.house", "-wal"] {
        let (_folder, path) = house();
        drop(open(&path));
        let kept = path.with_file_name(format!("our.house{beside}"));
        if !kept.exists() {
            fs::rename(&path, &kept).unwrap();
            fs::remove_dir_all(path.with_file_name("our.house-backups")).unwrap();
        }
        fs::remove_file(&path).ok();
        assert!(!begun(&path), "missing, beside {beside}");
        fs::write(&path, "").unwrap();
        assert!(!begun(&path), "empty, beside {beside}");
        assert_eq!(fs::read(&path).unwrap(), b"");
        if beside != "-wal" {
            restore(&kept, &path).unwrap();
            assert!(read_all(&Journal::open(&path, door(2)).unwrap()).len() >= 200, "{beside}");
        }
    }
}

#[test]
fn a_house_that_shrinks_by_forgetting_elsewhere_goes_on() {
    let (_folder, path) = house();
    let mut journal = open(&path);
    let mut other = Journal::open(&path, door(1)).unwrap();
    let all: Vec<_> = (1..=150_u128).map(GuestId::from).collect();
    let seq = other.next_seq();
    let leaving = all.iter().zip(seq..);
    let leaving: Vec<_> = leaving
        .map(|(guest, seq)| entry(1, seq, seq, Fact::GuestForgotten { guest: *guest }))
        .collect();
    let before = fs::metadata(&path).unwrap().len();
    other.append(&leaving).unwrap();
    other.forget_all(&all).unwrap();
    assert!(fs::metadata(&path).unwrap().len() < before, "it did shrink");
    assert_eq!(journal.poll(&mut |_| ()).unwrap(), 150);
    journal.append(&[next(&journal)]).unwrap();
    assert_eq!(read_all(&journal).len(), 201 + 150 + 1);
}

#[cfg(unix)]
#[test]
fn a_house_is_one_house_by_whatever_path_it_is_reached() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().unwrap();
    let real = folder.path().join("real");
    fs::create_dir(&real).unwrap();
    let path = real.join("our.house");
    symlink(&real, folder.path().join("folder")).unwrap();
    symlink("real/our.house", folder.path().join("relative.house")).unwrap();
    symlink(&path, folder.path().join("absolute.house")).unwrap();
    drop(Journal::open(&path, door(1)).unwrap());
    let ways = ["folder/our.house", "relative.house", "absolute.house", "real/../real/our.house"];
    let mut open: Vec<_> =
        ways.map(|way| Journal::open(&folder.path().join(way), door(5)).unwrap()).into();
    for (seq, journal) in (1..).zip(&mut open) {
        journal.poll(&mut |_| ()).unwrap();
        journal.append(&[entry(1, seq, seq, noted(7, "Ana"))]).unwrap();
        journal.backup_now().unwrap().unwrap();
    }
    let backup = real.join("our.house-backups/backup-000004.house");
    assert!(backup.exists(), "all backups lie together");
    let refused = restore(&backup, &folder.path().join("relative.house")).unwrap_err().to_string();
    assert!(refused.contains("open in another Porchlight"), "{refused}");
    drop(open);
    restore(&backup, &folder.path().join("relative.house")).unwrap().unwrap();
    let link = fs::symlink_metadata(folder.path().join("relative.house")).unwrap();
    assert!(link.is_symlink(), "the house was restored where it lies");
    assert_eq!(read_all(&Journal::open(&path, door(2)).unwrap()).len(), 4);
    fs::remove_file(&path).unwrap();
    fs::remove_dir_all(real.join("our.house-backups")).unwrap();
    let dangling = Journal::open(&folder.path().join("relative.house"), door(1)).unwrap_err();
    assert!(matches!(dangling, OpenError::Missing { .. }), "{dangling:?}");
}
