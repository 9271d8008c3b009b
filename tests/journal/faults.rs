//! Real faults of real disks: whoever appends is told that nothing was saved, nothing that was
//! acknowledged is lost, and it goes on when the disk is back.
//!
//! The best way to each fault needs the right to mount; where that is missing a humbler way is
//! taken, and each test prints which.

use std::fs;
use std::path::Path;

use porchlight::domain::Entry;
use porchlight::journal::{AppendError, Journal, OpenError, check};
use rusqlite::OpenFlags;

use crate::common::child::{self, heard};
use crate::common::disk::Disk;
use crate::common::{door, entry, house, noted, read_all};

/// The next entry of this journal's door, of about two kilobytes.
fn next(journal: &Journal) -> Entry {
    let seq = journal.next_seq();
    entry(1, seq, seq, noted(u128::from(seq), &"Ana ".repeat(500)))
}

/// Appends until it fails; how many there are then, and why.
fn append_until_it_fails(journal: &mut Journal) -> (u64, AppendError) {
    for _ in 0..100_000 {
        let entry = next(journal);
        if let Err(error) = journal.append(std::slice::from_ref(&entry)) {
            return (entry.seq - 1, error);
        }
    }
    panic!("this disk never fails");
}

fn kept(path: &Path) -> Vec<u64> {
    read_all(&Journal::open(path, door(1)).unwrap()).iter().map(|entry| entry.seq).collect()
}

#[test]
fn a_full_disk_saves_nothing_more_and_goes_on_once_there_is_room() {
    let Some(disk) = Disk::new(2400) else {
        eprintln!("disk full: no right to mount, so by a limit on the size of files");
        return by_file_limit();
    };
    eprintln!("disk full: by a tmpfs of 2.4 MB");
    let path = disk.path().join("our.house");
    let ballast = disk.path().join("holiday-pictures");
    fs::write(&ballast, vec![7; 1_000_000]).unwrap();
    let mut journal = Journal::open(&path, door(1)).unwrap();
    let (saved, error) = append_until_it_fails(&mut journal);
    assert!(matches!(error, AppendError::DiskFull), "{error:?}");
    assert!(error.to_string().contains("nothing was saved: the disk is full"), "{error}");
    let pair = [next(&journal), entry(2, 1, 9999, noted(1, &"Ben ".repeat(9000)))];
    assert!(matches!(journal.append(&pair), Err(AppendError::DiskFull)), "it stays full");
    assert_eq!(read_all(&journal).len() as u64, saved, "and can still be read");
    let refused = journal.backup_now().unwrap_err().to_string();
    assert!(refused.starts_with("the disk is full"), "{refused}");
    fs::remove_file(&ballast).unwrap();
    journal.append(&[next(&journal)]).unwrap();
    drop(journal);
    assert!(kept(&path).into_iter().eq(1..=saved + 1));
    check(&path).unwrap();
}

#[test]
fn opening_a_house_on_a_full_disk_says_so() {
    let Some(disk) = Disk::new(1024) else {
        return eprintln!("opening on a full disk: no right to mount, so not tested");
    };
    let path = disk.path().join("our.house");
    let mut journal = Journal::open(&path, door(1)).unwrap();
    journal.append(&[next(&journal)]).unwrap();
    drop(journal);
    fs::write(disk.path().join("holiday-pictures"), vec![7; 2_000_000]).unwrap_err();
    for house in [path, disk.path().join("a-new.house")] {
        let error = Journal::open(&house, door(1)).unwrap_err();
        assert!(matches!(error, OpenError::DiskFull), "{error:?}");
    }
}

/// A child whose files may not grow beyond a limit: appends until it fails, and says how far it
/// came and why.
#[test]
fn child_meets_its_limit() {
    let Some((house, _)) = child::task() else { return };
    let mut journal = Journal::open(&house, door(1)).unwrap();
    let (saved, error) = append_until_it_fails(&mut journal);
    assert_eq!(read_all(&journal).len() as u64, saved);
    child::say(&format!("{saved} {error}"));
}

fn by_file_limit() {
    let (_folder, path) = house();
    let test = child::command("faults::child_meets_its_limit", &path, "");
    let mut shell = std::process::Command::new("bash");
    // The signal that comes with the limit is ignored, so that writing fails instead.
    shell.args(["-c", "trap '' XFSZ; ulimit -f 600; exec \"$@\"", "bash"]);
    shell.arg(test.get_program()).args(test.get_args()).stdout(std::process::Stdio::piped());
    shell.envs(test.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let mut child = shell.spawn().unwrap();
    let said = heard(child.stdout.take().unwrap());
    assert!(child.wait().unwrap().success());
    let (saved, why) = said[0].split_once(' ').unwrap();
    assert!(why.starts_with("nothing was saved"), "{why}");
    let saved: u64 = saved.parse().unwrap();
    assert!(saved > 20);
    assert!(kept(&path).into_iter().eq(1..=saved), "what was acknowledged, and nothing else");
    let mut journal = Journal::open(&path, door(1)).unwrap();
    journal.append(&[next(&journal)]).unwrap();
}

#[test]
fn a_limit_on_files_saves_nothing_more_and_loses_nothing() {
    by_file_limit();
}

#[test]
fn a_disk_that_is_pulled_out_and_put_back_goes_on_without_a_restart() {
    let Some(disk) = Disk::new(4096) else {
        return eprintln!("removed medium: no right to mount, so only moved folders are tested");
    };
    eprintln!("removed medium: by a lazy unmount");
    let path = disk.path().join("our.house");
    let mut journal = Journal::open(&path, door(1)).unwrap();
    journal.append(&[next(&journal)]).unwrap();
    assert!(disk.pull_out());
    for _ in 0..2 {
        let error = journal.append(&[next(&journal)]).unwrap_err();
        assert!(matches!(error, AppendError::Gone), "{error:?}");
        assert!(error.to_string().contains("put it back"), "{error}");
    }
    assert!(journal.poll(&mut |_| ()).is_err());
    assert!(!path.exists(), "nothing is begun anew in the empty folder");
    assert!(disk.put_in());
    journal.append(&[next(&journal)]).unwrap();
    drop(journal);
    assert_eq!(kept(&path), [1, 2]);
}

#[test]
fn a_house_that_is_moved_away_and_back_goes_on() {
    let (_folder, path) = house();
    let mut journal = Journal::open(&path, door(1)).unwrap();
    journal.append(&[next(&journal)]).unwrap();
    let away = path.with_file_name("away.house");
    fs::rename(&path, &away).unwrap();
    assert!(matches!(journal.append(&[next(&journal)]), Err(AppendError::Gone)));
    assert!(matches!(journal.set_setting("a", "b"), Err(AppendError::Gone)));
    fs::rename(&away, &path).unwrap();
    journal.append(&[next(&journal)]).unwrap();
    assert_eq!(read_all(&journal).len(), 2);
}

#[test]
fn a_house_whose_log_is_deleted_acknowledges_nothing_into_the_void() {
    let (_folder, path) = house();
    let mut journal = Journal::open(&path, door(1)).unwrap();
    journal.append(&[next(&journal)]).unwrap();
    fs::remove_file(path.with_file_name("our.house-wal")).unwrap();
    let error = journal.append(&[next(&journal)]).unwrap_err();
    assert!(matches!(error, AppendError::Gone | AppendError::Replaced), "{error:?}");
}

#[test]
fn another_disk_in_the_place_of_the_house_is_not_written_to() {
    let folder = tempfile::tempdir().unwrap();
    let [stick, drawer] = ["stick", "drawer"].map(|name| folder.path().join(name));
    fs::create_dir(&stick).unwrap();
    let path = stick.join("our.house");
    let mut journal = Journal::open(&path, door(1)).unwrap();
    journal.append(&[next(&journal)]).unwrap();
    let older = folder.path().join("older.house");
    journal.backup(&older).unwrap();
    journal.append(&[next(&journal)]).unwrap();
    fs::rename(&stick, &drawer).unwrap();
    // The wrong stick: an older copy of the house is on it.
    fs::create_dir(&stick).unwrap();
    fs::copy(&older, &path).unwrap();
    let error = journal.append(&[next(&journal)]).unwrap_err();
    assert!(matches!(error, AppendError::Replaced), "{error:?}");
    fs::write(&path, "").unwrap();
    let error = journal.append(&[next(&journal)]).unwrap_err();
    assert!(matches!(error, AppendError::Replaced), "{error:?}");
    assert_eq!(fs::read(&path).unwrap(), b"", "nothing is begun in it");
    // The right one.
    fs::remove_dir_all(&stick).unwrap();
    fs::rename(&drawer, &stick).unwrap();
    journal.append(&[next(&journal)]).unwrap();
    drop(journal);
    assert_eq!(kept(&path), [1, 2, 3]);
}

#[test]
fn a_write_protected_house_is_refused_in_words() {
    let says_so = |path: &Path| match Journal::open(path, door(1)) {
        Err(error @ OpenError::ReadOnly { .. }) => {
            assert!(error.to_string().contains("allow writing there"), "{error}");
        }
        other => panic!("{other:?}"),
    };
    if let Some(disk) = Disk::new(4096) {
        eprintln!("read-only: by a protected disk");
        let path = disk.path().join("our.house");
        let mut journal = Journal::open(&path, door(1)).unwrap();
        journal.append(&[next(&journal)]).unwrap();
        drop(journal);
        assert!(disk.protect());
        says_so(&path);
        says_so(&disk.path().join("a-new.house"));
        return;
    }
    let (folder, path) = house();
    drop(Journal::open(&path, door(1)).unwrap());
    let set = |read_only| {
        for it in [path.as_path(), folder.path()] {
            let mut permissions = fs::metadata(it).unwrap().permissions();
            permissions.set_readonly(read_only);
            fs::set_permissions(it, permissions).unwrap();
        }
    };
    set(true);
    if fs::write(folder.path().join("probe"), "").is_ok() {
        eprintln!("read-only: skipped, since permissions do not bind this user");
    } else {
        eprintln!("read-only: by permissions");
        says_so(&path);
        says_so(&folder.path().join("a-new.house"));
    }
    set(false);
}

#[test]
fn a_program_that_keeps_the_house_busy_is_waited_for_and_then_told_of() {
    let (_folder, path) = house();
    let mut journal = Journal::open(&path, door(1)).unwrap();
    journal.append(&[next(&journal)]).unwrap();
    // Another program holds on to the file for longer than anybody waits.
    let blocker = rusqlite::Connection::open_with_flags(&path, OpenFlags::default()).unwrap();
    blocker.execute_batch("BEGIN IMMEDIATE").unwrap();
    let error = journal.append(&[next(&journal)]).unwrap_err();
    assert!(matches!(error, AppendError::Busy), "{error:?}");
    blocker.execute_batch("ROLLBACK").unwrap();
    journal.append(&[next(&journal)]).unwrap();
}

#[test]
fn folders_that_are_not_there_and_folders_as_houses_are_said_in_words() {
    let (folder, path) = house();
    let missing = Journal::open(&folder.path().join("no/such/our.house"), door(1)).unwrap_err();
    assert!(matches!(missing, OpenError::Io { .. }), "{missing:?}");
    assert!(missing.to_string().contains("check that its folder is there"), "{missing}");
    let not_a_file = Journal::open(folder.path(), door(1)).unwrap_err();
    assert!(matches!(not_a_file, OpenError::NotAHouse { .. }), "{not_a_file:?}");
    drop(path);
}
