//! Damaged files are said in words with the newest backup at hand; restoring puts a whole one in
//! place and loses nothing on the way.

use std::fs::{self, OpenOptions};
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use porchlight::domain::{Body, Fact, GuestId, State};
use porchlight::journal::{
    BackupError, Journal, OpenError, Version, backup_now, check, newest_backup, restore,
};

use crate::common::{door, entry, files_holding, house, noted, read_all};

/// A house with some thousand guests, a few hundred pages, closed again.
fn filled(path: &Path) {
    let mut journal = Journal::open(path, door(1)).unwrap();
    let entries: Vec<_> =
        (1..=3000).map(|seq| entry(1, seq, seq, noted(u128::from(seq), "Ana Pereira"))).collect();
    journal.append(&entries).unwrap();
}

fn overwrite(path: &Path, at: u64, bytes: &[u8]) {
    let mut file = OpenOptions::new().write(true).open(path).unwrap();
    file.seek(SeekFrom::Start(at)).unwrap();
    file.write_all(bytes).unwrap();
}

/// Bytes with no pattern (a xorshift generator), the same every time.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    (0..length).map(|_| next()).collect()
}

type Harm = (&'static str, fn(&Path, usize));

/// What opening and reading says, and the backup it offers.
fn trouble(path: &Path) -> Option<(String, Option<PathBuf>)> {
    let read = || {
        let journal = Journal::open(path, door(1))?;
        if let Some(found) = journal.read(&mut |_| ())?.first() {
            let (what, newest_backup) = (found.to_string(), newest_backup(path));
            return Err(OpenError::Damaged { what, newest_backup });
        }
        journal.setting("printer").map_err(OpenError::from)
    };
    let error = read().err()?;
    let says = error.to_string();
    assert!(matches!(error, OpenError::Damaged { .. } | OpenError::Missing { .. }), "{error:?}");
    Some((says, error.copy().map(Path::to_owned)))
}

#[test]
fn a_damaged_house_says_so_and_offers_its_newest_whole_backup() {
    let (_folder, path) = house();
    filled(&path);
    let older = backup_now(&path).unwrap();
    let newer = backup_now(&path).unwrap();
    let whole = fs::read(&path).unwrap();
    let length = whole.len();
    assert!(length > 100 * 4096);
    let harms: [Harm; 6] = [
        ("its header is overwritten", |path, _| overwrite(path, 0, &noise(100))),
        ("its first page is overwritten", |path, _| overwrite(path, 0, &noise(4096))),
        ("half of it is missing", |path, length| {
            OpenOptions::new().write(true).open(path).unwrap().set_len(length as u64 / 2).unwrap();
        }),
        ("a page in the middle is overwritten", |path, _| overwrite(path, 60 * 4096, &noise(4096))),
        ("ten pages are blank", |path, _| overwrite(path, 40 * 4096, &vec![0; 40_960])),
        ("it is empty", |path, _| fs::write(path, "").unwrap()),
    ];
    for (harm, hurt) in harms {
        fs::write(&path, &whole).unwrap();
        hurt(&path, length);
        let (says, offered) = trouble(&path).unwrap_or_else(|| panic!("{harm}: not noticed"));
        let says_what = says.contains("damaged") || says.contains("is missing or empty");
        assert!(says_what && says.contains("backup"), "{harm}: {says}");
        assert_eq!(offered.as_ref(), Some(&newer), "{harm}");
    }
    for page in (0..length / 4096).step_by(5) {
        fs::write(&path, &whole).unwrap();
        overwrite(&path, page as u64 * 4096, &noise(4096));
        let (_, offered) = trouble(&path).unwrap_or_else(|| panic!("page {page}: not noticed"));
        assert_eq!(offered.as_ref(), Some(&newer), "page {page}");
    }
    fs::write(&newer, noise(9000)).unwrap();
    assert_eq!(newest_backup(&path), Some(older), "a damaged backup is not offered");
}

#[test]
fn damage_beyond_the_entries_is_found_before_it_replaces_a_good_backup() {
    let (_folder, path) = house();
    filled(&path);
    let good = backup_now(&path).unwrap();
    // An index is not read when folding: overwrite one of its pages, wherever it lies.
    let whole = fs::read(&path).unwrap();
    let is_leaf_of_an_index = |page: &usize| whole[page * 4096] == 10;
    let page = (1..whole.len() / 4096).rfind(is_leaf_of_an_index).unwrap();
    overwrite(&path, page as u64 * 4096, &noise(4096));
    assert!(matches!(check(&path), Err(BackupError::Damaged { .. })));
    let refused = backup_now(&path).unwrap_err();
    assert!(matches!(refused, BackupError::Damaged { .. }), "{refused}");
    assert_eq!(newest_backup(&path), Some(good));
    assert!(files_holding(path.parent().unwrap(), b"SQLite format 3").len() == 2, "no draft left");
}

#[test]
fn words_that_are_no_json_are_damage_not_an_unknown_fact() {
    let (_folder, path) = house();
    filled(&path);
    let whole = fs::read(&path).unwrap();
    let word = b"guest_noted";
    let at = whole.windows(word.len()).position(|window| window == word).unwrap();
    overwrite(&path, at as u64 - 3, b"\x01\x02\x03\x04");
    let journal = Journal::open(&path, door(1)).unwrap();
    let mut sound = 0;
    let found = journal.read(&mut |_| sound += 1).unwrap();
    assert_eq!((found.len(), sound), (1, 2999), "one alone, and it is named");
    assert_eq!(found[0].door, door(1));
}

#[test]
fn a_missing_house_with_backups_is_not_quietly_begun_anew() {
    let (_folder, path) = house();
    filled(&path);
    let backup = backup_now(&path).unwrap();
    fs::remove_file(&path).unwrap();
    let (says, offered) = trouble(&path).unwrap();
    assert!(says.contains("missing"), "{says}");
    assert_eq!(offered, Some(backup.clone()));
    assert_eq!(restore(&backup, &path).unwrap(), None);
    assert_eq!(read_all(&Journal::open(&path, door(2)).unwrap()).len(), 3000);
}

#[test]
fn five_backups_stay_and_each_is_one_whole_plain_file() {
    let (_folder, path) = house();
    let mut journal = Journal::open(&path, door(1)).unwrap();
    let mut made = Vec::new();
    for seq in 1..=7 {
        journal.append(&[entry(1, seq, seq, noted(u128::from(seq), "Ana"))]).unwrap();
        made.push(journal.backup_now().unwrap().unwrap());
    }
    let there: Vec<_> = made.iter().map(|path| path.exists()).collect();
    assert_eq!(there, [false, false, true, true, true, true, true]);
    let folder = made[6].parent().unwrap();
    assert_eq!(fs::read_dir(folder).unwrap().count(), 5, "no log, no draft beside them");
    assert_eq!(newest_backup(&path), Some(made[6].clone()));
    let copy = path.with_file_name("plain.house");
    fs::copy(&made[4], &copy).unwrap();
    assert_eq!(read_all(&Journal::open(&copy, door(2)).unwrap()).len(), 5);
}

#[test]
fn a_backup_never_takes_the_place_of_another_file_or_of_the_house() {
    let (_folder, path) = house();
    let journal = Journal::open(&path, door(1)).unwrap();
    let list = path.with_file_name("guests.csv");
    fs::write(&list, "name\nAna\n").unwrap();
    let refused = journal.backup(&list).unwrap_err();
    assert!(matches!(refused, BackupError::NotUsable(OpenError::NotAHouse { .. })), "{refused}");
    assert_eq!(fs::read_to_string(&list).unwrap(), "name\nAna\n");
    let refused = journal.backup(&path).unwrap_err();
    assert!(matches!(refused, BackupError::Itself { .. }), "{refused}");
    let other = path.with_file_name("other.house");
    let open = Journal::open(&other, door(2)).unwrap();
    assert!(matches!(journal.backup(&other), Err(BackupError::InUse)));
    drop(open);
    let before = fs::read(&other).unwrap();
    assert!(matches!(journal.backup(&other), Err(BackupError::Taken { .. })), "another house");
    assert_eq!(fs::read(&other).unwrap(), before);
    let nowhere = journal.backup(Path::new("/nowhere/at/all.house")).unwrap_err();
    assert!(nowhere.to_string().contains("check that the folder is there"), "{nowhere}");
}

#[test]
fn a_backup_takes_the_place_of_an_older_one_of_its_house_and_of_no_newer_one() {
    let (_folder, path) = house();
    let [stick, notes] = ["stick.house", "stick.house.part"].map(|name| path.with_file_name(name));
    let mut journal = Journal::open(&path, door(1)).unwrap();
    journal.backup(&stick).unwrap();
    for seq in 1..=3 {
        journal.append(&[entry(1, seq, seq, noted(7, "Ana"))]).unwrap();
        journal.backup(&stick).unwrap();
    }
    let older = journal.backup_now().unwrap().unwrap();
    journal.append(&[entry(1, 4, 4, noted(8, "Ben"))]).unwrap();
    fs::write(&notes, "bring chairs").unwrap();
    assert!(matches!(journal.backup(&stick), Err(BackupError::Taken { .. })), "a file of ours");
    assert_eq!(fs::read_to_string(&notes).unwrap(), "bring chairs");
    fs::remove_file(&notes).unwrap();
    journal.backup(&stick).unwrap();
    drop(journal);
    restore(&older, &path).unwrap();
    let mut journal = Journal::open(&path, door(2)).unwrap();
    let newer = fs::read(&stick).unwrap();
    let refused = journal.backup(&stick).unwrap_err();
    assert!(matches!(refused, BackupError::Taken { .. }), "Ben is only there: {refused}");
    assert_eq!(fs::read(&stick).unwrap(), newer);
    // A copy that went its own way under the same door.
    let [one, two] = [9, 10].map(|at| entry(1, 4, at, noted(9, "Cleo")));
    let (mut a, mut b) =
        (Journal::in_memory(door(1)).unwrap(), Journal::in_memory(door(1)).unwrap());
    for seq in 1..=3 {
        let same = [entry(1, seq, seq, noted(7, "Ana"))];
        a.append(&same).unwrap();
        b.append(&same).unwrap();
    }
    a.append(&[one]).unwrap();
    b.append(&[two]).unwrap();
    let cloned = path.with_file_name("cloned.house");
    a.backup(&cloned).unwrap();
    assert!(matches!(b.backup(&cloned), Err(BackupError::Taken { .. })));
    a.backup(&cloned).unwrap();
    journal.append(&[entry(2, 1, 9, noted(9, "Cleo"))]).unwrap();
}

#[test]
fn restoring_keeps_what_was_there_aside_and_never_gives_a_number_twice() {
    let (_folder, path) = house();
    let mut journal = Journal::open(&path, door(1)).unwrap();
    journal.append(&[entry(1, 1, 1, noted(1, "Ana"))]).unwrap();
    let backup = journal.backup_now().unwrap().unwrap();
    journal.append(&[entry(1, 2, 2, noted(2, "Ben"))]).unwrap();
    drop(journal);
    let aside = restore(&backup, &path).unwrap().unwrap();
    let restored = Journal::open(&path, door(2)).unwrap();
    assert_eq!((restored.door(), restored.next_seq()), (door(2), 1));
    assert_eq!(read_all(&restored).len(), 1);
    let set_aside = Journal::open(&aside, door(3)).unwrap();
    assert_eq!(read_all(&set_aside).len(), 2, "Ben is not lost");
    drop((restored, set_aside));
    fs::write(&backup, noise(5000)).unwrap();
    restore(&backup, &path).unwrap_err();
    assert_eq!(read_all(&Journal::open(&path, door(2)).unwrap()).len(), 1, "left as it was");
}

#[test]
fn restoring_an_older_backup_does_not_bring_forgotten_guests_back() {
    let (_folder, path) = house();
    let elsewhere = path.with_file_name("stick.house");
    let mut journal = Journal::open(&path, door(1)).unwrap();
    let ana = GuestId::from(7);
    journal.append(&[entry(1, 1, 1, noted(7, "Ana-Quillfeather"))]).unwrap();
    journal.backup(&elsewhere).unwrap();
    journal.append(&[entry(1, 2, 2, Fact::GuestForgotten { guest: ana })]).unwrap();
    journal.forget(ana).unwrap();
    drop(journal);
    restore(&elsewhere, &path).unwrap();
    assert_eq!(files_holding(path.parent().unwrap(), b"Quillfeather"), [elsewhere]);
    let mut state = State::default();
    for entry in read_all(&Journal::open(&path, door(2)).unwrap()) {
        state.apply(&entry);
    }
    assert!(state.is_forgotten(ana));
}

#[test]
fn a_copy_of_a_house_lying_elsewhere_writes_as_a_door_of_its_own() {
    let (_folder, path) = house();
    filled(&path);
    let copy = path.with_file_name("copy.house");
    fs::copy(&path, &copy).unwrap();
    let journal = Journal::open(&copy, door(2)).unwrap();
    assert_eq!((journal.door(), journal.next_seq()), (door(2), 1));
    assert_eq!(Journal::open(&path, door(3)).unwrap().door(), door(1));
}

#[test]
fn a_newer_house_is_refused_and_not_a_byte_of_it_changes() {
    let (_folder, path) = house();
    filled(&path);
    // user_version is bytes 60 to 63 of the header, big-endian.
    overwrite(&path, 60, &[0, 9, 0, 3]);
    let before = fs::read(&path).unwrap();
    let refused = Journal::open(&path, door(1)).unwrap_err();
    assert!(
        matches!(refused, OpenError::Newer { found: Version { major: 9, minor: 3 }, .. }),
        "{refused:?}"
    );
    assert!(refused.to_string().ends_with("update Porchlight to open it"), "{refused}");
    assert_eq!(fs::read(&path).unwrap(), before);
    assert!(matches!(backup_now(&path), Err(BackupError::NotUsable(OpenError::Newer { .. }))));
}

#[test]
fn forgetting_reaches_backups_what_was_set_aside_and_late_copies() {
    let (_folder, path) = house();
    let folder = path.parent().unwrap();
    let mut journal = Journal::open(&path, door(1)).unwrap();
    let said = entry(1, 1, 1, noted(7, "Ana-Quillfeather"));
    journal.append(std::slice::from_ref(&said)).unwrap();
    let backup = journal.backup_now().unwrap().unwrap();
    drop(journal);
    restore(&backup, &path).unwrap().unwrap();
    assert!(files_holding(folder, b"Quillfeather").len() >= 3, "it would find them");
    let mut journal = Journal::open(&path, door(2)).unwrap();
    let guest = GuestId::from(7);
    let leaving = entry(2, 1, 2, Fact::GuestForgotten { guest });
    journal.append(&[leaving]).unwrap();
    let blank = Body::Known(noted(7, "").without_words());
    assert_eq!(read_all(&journal)[0].body, blank, "in the same transaction");
    // The program ends here, and somebody else finishes with the next backup.
    drop(journal);
    backup_now(&path).unwrap();
    assert!(files_holding(folder, b"Quillfeather").is_empty());
    let mut journal = Journal::open(&path, door(2)).unwrap();
    journal.append(&[said, entry(3, 1, 3, noted(7, "Ana-Quillfeather"))]).unwrap();
    drop(journal);
    assert!(files_holding(folder, b"Quillfeather").is_empty());
}

#[test]
fn forgetting_takes_the_words_out_of_what_was_set_aside_and_leaves_the_rest_there() {
    let (_folder, path) = house();
    let mut journal = Journal::open(&path, door(1)).unwrap();
    journal.append(&[entry(1, 1, 1, noted(7, "Ana-Quillfeather"))]).unwrap();
    let backup = journal.backup_now().unwrap().unwrap();
    journal.append(&[entry(1, 2, 2, noted(8, "Ben Only-There"))]).unwrap();
    drop(journal);
    let aside = restore(&backup, &path).unwrap().unwrap();
    let mut journal = Journal::open(&path, door(2)).unwrap();
    let guest = GuestId::from(7);
    journal.append(&[entry(2, 1, 2, Fact::GuestForgotten { guest })]).unwrap();
    journal.forget(guest).unwrap();
    let set_aside = read_all(&Journal::open(&aside, door(3)).unwrap());
    assert!(set_aside.iter().any(|it| it.body == Body::Known(noted(8, "Ben Only-There"))));
    assert!(files_holding(path.parent().unwrap(), b"Quillfeather").is_empty());
    // One that nobody can read is left to a person, who is told.
    fs::write(&aside, noise(9000)).unwrap();
    let guest = GuestId::from(9);
    journal.append(&[entry(2, 2, 3, Fact::GuestForgotten { guest })]).unwrap();
    let told = journal.forget(guest).unwrap_err().to_string();
    assert!(told.contains("aside-1") && told.contains("delete it"), "{told}");
    assert!(aside.exists());
    journal.backup_now().unwrap();
}

#[test]
fn forgetting_many_leaves_nothing_in_the_slack_of_pages_that_were_split() {
    let (_folder, path) = house();
    let mut journal = Journal::open(&path, door(1)).unwrap();
    // Two doors by turns, the later ticks first, so that full pages are split in the middle.
    for (of, ticks) in [(1, 1), (2, 0)] {
        let entries: Vec<_> = (1..=1500_u64)
            .map(|seq| {
                let name = format!("Quillfeather {}", "long name ".repeat(seq as usize % 40));
                entry(of, seq, seq * 2 + ticks, noted(u128::from(seq % 50), &name))
            })
            .collect();
        entries.chunks(50).for_each(|some| journal.append(some).unwrap());
    }
    let all: Vec<_> = (0..50).map(GuestId::from).collect();
    journal.forget_all(&all).unwrap();
    assert!(read_all(&journal).len() == 3000);
    drop(journal);
    assert!(files_holding(path.parent().unwrap(), b"Quillfeather").is_empty());
    assert!(files_holding(path.parent().unwrap(), b"long name").is_empty());
}
