//! Disks that change what was written: whatever they change is refused, mended or named, and alone.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use porchlight::desk::Desk;
use porchlight::domain::{DoorId, Entry, Fact, GatheringId, GuestId};
use porchlight::journal::{BackupError, Damage, Journal, backup_now, newest_backup};

use crate::common::{clock, door, entry, house, noted, read_all};

const PAGE: usize = 4096;

fn open(path: &Path) -> Result<Desk, porchlight::journal::OpenError> {
    Desk::open(path, clock())
}

fn ticket(guest: u128, code: &str) -> Fact {
    let (gathering, guest) = (GatheringId::from(1), GuestId::from(guest));
    Fact::TicketIssued { gathering, guest, code: code.into() }
}

/// What two doors wrote: names of every length, and tickets.
fn written(ticks: std::ops::RangeInclusive<u64>) -> Vec<Entry> {
    ticks
        .map(|tick| {
            let (of, seq) = if tick % 3 == 0 { (2, tick / 3) } else { (1, tick - tick / 3) };
            let fact = match tick % 4 {
                0 => ticket(tick.into(), &format!("TICKET-{tick}")),
                _ => noted(tick.into(), &"Ana Pereira ".repeat(1 + tick as usize * 7 % 40)),
            };
            entry(of, seq, tick, fact)
        })
        .collect()
}

/// A house with a backup of two thirds of it, and its log as a killed program leaves it.
fn filled(path: &Path, log: &Path) -> Vec<Entry> {
    let mut journal = Journal::open(path, door(1)).unwrap();
    journal.append(&written(1..=400)).unwrap();
    journal.backup_now().unwrap();
    drop(journal);
    let mut journal = Journal::open(path, door(1)).unwrap();
    written(401..=600).chunks(10).for_each(|some| journal.append(some).unwrap());
    fs::copy(path, log).unwrap();
    let wal = |path: &Path| PathBuf::from(format!("{}-wal", path.display()));
    fs::copy(wal(path), wal(log)).unwrap();
    drop(journal);
    assert!(!wal(path).exists());
    written(1..=600)
}

/// A xorshift generator.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % most
    }
}

/// Does what disks do.
fn hurt(bytes: &mut [u8], dice: &mut Dice) -> String {
    let at = dice.below(bytes.len());
    let (sector, page) = (at / 512 * 512, at / PAGE * PAGE);
    match dice.below(4) {
        0 => bytes[at] ^= 1 << dice.below(8),
        1 => bytes[sector..].iter_mut().take(512).for_each(|it| *it = 0),
        2 => bytes[page..].iter_mut().take(PAGE).for_each(|it| *it = dice.below(256) as u8),
        _ => {
            let from = dice.below(bytes.len() / PAGE) * PAGE;
            let other = bytes[from..from + PAGE].to_vec();
            bytes[page..].iter_mut().zip(other).for_each(|(it, new)| *it = new);
        }
    }
    format!("byte {at}")
}

#[derive(Debug, Default)]
struct Tally {
    refused: usize,
    untouched: usize,
    mended: usize,
    named: usize,
}

/// Opens a house and compares it with what was written.
fn judge(path: &Path, truth: &BTreeMap<(DoorId, u64), Entry>, tally: &mut Tally, harm: &str) {
    let desk = match open(path) {
        Ok(desk) => desk,
        Err(error) => {
            assert!(error.to_string().contains(" is "), "{harm}: {error}");
            tally.refused += 1;
            return;
        }
    };
    let damage = desk.damage().unwrap();
    let mut there = BTreeSet::new();
    desk.journal()
        .read(&mut |entry| {
            let place = (entry.door, entry.seq);
            assert_eq!(Some(&entry), truth.get(&place), "{harm}: taken in changed");
            assert!(there.insert(place));
        })
        .unwrap();
    let lost: BTreeSet<_> = damage.iter().filter(|it| it.mended_from.is_none()).collect_places();
    for place in truth.keys().filter(|place| !there.contains(*place)) {
        // Where nobody knows how many there were, the first after the last is named.
        let after = |it: &&(DoorId, u64)| it.0 == place.0 && it.1 <= place.1;
        let is_named = lost.contains(place)
            || lost.iter().rfind(after).is_some_and(|from| {
                there.range((place.0, from.1)..=(place.0, u64::MAX)).next().is_none()
            });
        assert!(is_named, "{harm}: entry {} of {} is gone in silence", place.1, place.0);
    }
    let count = if damage.is_empty() {
        &mut tally.untouched
    } else if lost.is_empty() {
        &mut tally.mended
    } else {
        &mut tally.named
    };
    *count += 1;
}

trait Places {
    fn collect_places(self) -> BTreeSet<(DoorId, u64)>;
}

impl<'a, I: Iterator<Item = &'a Damage>> Places for I {
    fn collect_places(self) -> BTreeSet<(DoorId, u64)> {
        self.map(|it| (it.door, it.seq)).collect()
    }
}

/// A folder with a copy of a house, its log and its backups.
fn copy_of(original: &Path, name: &Path) -> (tempfile::TempDir, PathBuf) {
    let (folder, path) = house();
    let there = |end: &str| PathBuf::from(format!("{}{end}", name.display()));
    let here = |end: &str| PathBuf::from(format!("{}{end}", path.display()));
    fs::copy(name, &path).unwrap();
    if there("-wal").exists() {
        fs::copy(there("-wal"), here("-wal")).unwrap();
    }
    let backup = newest_backup(original).unwrap();
    fs::create_dir(here("-backups")).unwrap();
    fs::copy(backup, here("-backups").join("backup-000001.house")).unwrap();
    (folder, path)
}

/// A hundred damages to one kind of file, and what came of them.
fn hundred(seeds: std::ops::Range<u64>, is_killed: bool, end: &str) -> Tally {
    let (folder, path) = house();
    let killed = folder.path().join("killed.house");
    let truth: BTreeMap<_, _> =
        filled(&path, &killed).into_iter().map(|it| ((it.door, it.seq), it)).collect();
    let mut tally = Tally::default();
    for seed in seeds {
        let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let (_folder, copy) = copy_of(&path, if is_killed { &killed } else { &path });
        let file = PathBuf::from(format!("{}{end}", copy.display()));
        let mut bytes = fs::read(&file).unwrap();
        let harm = format!("seed {seed}, {}", hurt(&mut bytes, &mut dice));
        fs::write(&file, bytes).unwrap();
        judge(&copy, &truth, &mut tally, &harm);
    }
    eprintln!("{tally:?}");
    tally
}

#[test]
fn of_a_hundred_damages_to_a_house_none_is_taken_in_changed_or_lost_in_silence() {
    let tally = hundred(0..100, false, "");
    assert!(tally.mended + tally.named > 50 && tally.refused < 10, "{tally:?}");
}

#[test]
fn of_a_hundred_damages_to_a_house_with_a_log_none_is_taken_in_changed_or_lost_in_silence() {
    let tally = hundred(100..200, true, "");
    assert!(tally.mended + tally.named > 30 && tally.refused < 10, "{tally:?}");
}

#[test]
fn of_a_hundred_damages_to_a_log_none_is_taken_in_changed_or_lost_in_silence() {
    let tally = hundred(200..300, true, "-wal");
    assert!(tally.refused < 10, "{tally:?}");
}

/// Changes one letter in the file, wherever a word stands first.
fn misspell(path: &Path, word: &str) {
    let mut bytes = fs::read(path).unwrap();
    let found = bytes.windows(word.len()).position(|it| it == word.as_bytes()).unwrap();
    bytes[found] ^= 0x20;
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_ticket_a_disk_changed_comes_back_from_the_newest_backup_and_the_rest_stays() {
    let (_folder, path) = house();
    let mut journal = Journal::open(&path, door(1)).unwrap();
    let early = [entry(1, 1, 1, noted(1, "Ana")), entry(1, 2, 2, ticket(1, "LANTERN-7"))];
    journal.append(&early).unwrap();
    let backup = journal.backup_now().unwrap().unwrap();
    let late = entry(1, 3, 3, noted(2, "Ben"));
    journal.append(std::slice::from_ref(&late)).unwrap();
    drop(journal);
    // An unknown fact, for any reader who does not look at checksums.
    misspell(&path, "ticket_issued");
    let desk = open(&path).unwrap();
    assert_eq!(read_all(desk.journal()), [early[0].clone(), early[1].clone(), late]);
    let damage = desk.damage().unwrap();
    assert_eq!(damage.len(), 1);
    assert_eq!((damage[0].seq, &damage[0].about[..]), (2, &[GuestId::from(1)][..]));
    let name = backup.file_name().unwrap().to_str();
    assert_eq!(damage[0].mended_from.as_deref(), name);
    assert_eq!(desk.door(), door(1), "it writes on as the door it was");
}

#[test]
fn what_no_backup_has_is_named_and_comes_back_from_another_door() {
    let (_folder, path) = house();
    let mut journal = Journal::open(&path, door(1)).unwrap();
    let all = [
        entry(1, 1, 1, noted(1, "Ana")),
        entry(1, 2, 2, ticket(1, "LANTERN-7")),
        entry(1, 3, 3, noted(2, "Ben")),
    ];
    journal.append(&all).unwrap();
    drop(journal);
    misspell(&path, "ticket_issued");
    let mut desk = open(&path).unwrap();
    assert_eq!(read_all(desk.journal()), [all[0].clone(), all[2].clone()]);
    let lost = desk.damage().unwrap();
    assert_eq!(lost[0].mended_from, None);
    let says = lost[0].to_string();
    assert!(
        says.contains("entry 2 of door") && says.contains("2026-05-28") && says.contains("about"),
        "{says}"
    );
    backup_now(&path).unwrap();
    desk.merge(&all).unwrap();
    assert_eq!(read_all(desk.journal()), all);
    assert_eq!(desk.damage().unwrap()[0].mended_from.as_deref(), Some("another door"));
}

#[test]
fn while_another_has_the_house_open_the_rest_is_read_and_the_damage_named() {
    let (_folder, path) = house();
    let mut journal = Journal::open(&path, door(1)).unwrap();
    let all = [entry(1, 1, 1, noted(1, "Ana")), entry(1, 2, 2, ticket(1, "LANTERN-7"))];
    journal.append(&all).unwrap();
    journal.backup_now().unwrap();
    drop(journal);
    misspell(&path, "ticket_issued");
    let other = Journal::open(&path, door(1)).unwrap();
    let desk = open(&path).unwrap();
    assert_eq!(desk.damage().unwrap().len(), 1);
    assert!(desk.state().guest(GuestId::from(1)).is_some());
    drop((other, desk));
    assert_eq!(read_all(open(&path).unwrap().journal()), all);
}

#[test]
fn a_damaged_house_pushes_no_backup_out_nor_does_one_with_less_in_it() {
    let (_folder, path) = house();
    let mut journal = Journal::open(&path, door(1)).unwrap();
    journal.append(&[entry(1, 1, 1, noted(1, "Ana"))]).unwrap();
    let first = journal.backup_now().unwrap().unwrap();
    journal.append(&[entry(1, 2, 2, ticket(1, "LANTERN-7"))]).unwrap();
    let fuller = journal.backup_now().unwrap().unwrap();
    drop(journal);
    let whole = fs::read(&path).unwrap();
    misspell(&path, "ticket_issued");
    for _ in 0..7 {
        let refused = backup_now(&path).unwrap_err();
        assert!(matches!(refused, BackupError::Damaged { .. }), "{refused}");
    }
    assert!(first.exists() && fuller.exists());
    fs::write(&path, whole).unwrap();
    porchlight::journal::restore(&first, &path).unwrap();
    for _ in 0..7 {
        backup_now(&path).unwrap();
    }
    assert!(fuller.exists(), "it holds more than the newest ones");
    assert!(!first.exists());
}
