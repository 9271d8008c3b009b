//! What several test programs share.
#![allow(dead_code, reason = "each test program uses some of it")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "these are tests, though not in test functions"
)]

pub(crate) mod child;
pub(crate) mod disk;
pub(crate) mod evenings;
pub(crate) mod histories;
pub(crate) mod parties;
pub(crate) mod pieces;
pub(crate) mod rounds;
pub(crate) mod tickets;
pub(crate) mod wishes;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use porchlight::desk::{Clock, HandClock};
use porchlight::domain::{Body, Details, DoorId, Entry, Fact, GuestId, Name};
use porchlight::journal::Journal;
use tempfile::TempDir;

/// The path of a house that is not there yet, in a folder that goes with the test.
pub(crate) fn house() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("our.house");
    (folder, path)
}

/// A clock that stands still.
pub(crate) fn clock() -> Box<dyn Clock> {
    Box::new(HandClock::at(at_s(0)))
}

/// A door by a small number.
pub(crate) fn door(number: u128) -> DoorId {
    DoorId::from(number)
}

/// A moment, by seconds.
pub(crate) fn at_s(seconds: u64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_780_000_000 + i64::try_from(seconds).unwrap(), 0).unwrap()
}

/// An entry of a door, with its place and its tick.
pub(crate) fn entry(of: u128, seq: u64, tick: u64, fact: Fact) -> Entry {
    let about = fact.about();
    Entry { door: door(of), seq, tick, at: at_s(tick), about, body: Body::Known(fact) }
}

/// "Their name is..."
pub(crate) fn noted(guest: u128, name: &str) -> Fact {
    let details = Details { name: Some(Name::parse(name)), ..Details::default() };
    Fact::GuestNoted { guest: GuestId::from(guest), details }
}

/// Everything in a journal.
pub(crate) fn read_all(journal: &Journal) -> Vec<Entry> {
    let mut entries = Vec::new();
    journal.read(&mut |entry| entries.push(entry)).unwrap();
    entries
}

/// The files below a folder whose bytes hold `needle`.
pub(crate) fn files_holding(folder: &Path, needle: &[u8]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            found.extend(files_holding(&path, needle));
        } else {
            let bytes = std::fs::read(&path).unwrap();
            if bytes.windows(needle.len()).any(|window| window == needle) {
                found.push(path);
            }
        }
    }
    found
}
