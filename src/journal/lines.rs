//! Entries as lines of JSON, to carry from one door to another: `{"entries":1}`, then one each, as
//! `{"door":..,"seq":1,"tick":1,"at":1780000000000,"about":[..],"fact":{..}}`. Codes are in it, too.

use std::io::{self, BufRead, Read as _, Write};

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use thiserror::Error;

use crate::domain::{ABOUT_MOST, Body, DoorId, ENTRY_BYTES, Entry, GuestId};

use super::row;

/// The format of such a file.
const FORMAT: u32 = 1;

/// The most a line takes: an entry, the ids of whom it is about, and what is around them.
const LINE_BYTES: usize = ENTRY_BYTES + ABOUT_MOST * 64 + 1024;

/// The most a file takes: a year of large evenings. All of it is held in memory at once.
const FILE_BYTES: usize = 256 << 20;

/// Why a file of entries was not read. Nothing of it was taken in.
#[derive(Debug, Error)]
pub enum LinesError {
    /// The disk.
    #[error("the file cannot be read: {0}; try again, or copy it anew")]
    Io(#[from] io::Error),
    /// Some other file, or a newer format.
    #[error(
        "this is no file of entries that this Porchlight can read; choose one that a door wrote, or update Porchlight"
    )]
    NoEntries,
    /// A line is no entry.
    #[error(
        "line {line} of the file {what}; nothing was taken in, write the file anew at the other door"
    )]
    Line {
        /// From 1.
        line: usize,
        /// What is wrong with it.
        what: &'static str,
    },
    /// Larger than any house.
    #[error("the file is larger than {} MB, more than any door writes; nothing was taken in", FILE_BYTES >> 20)]
    Large,
}

#[derive(Serialize, Deserialize)]
struct Head {
    entries: u32,
}

#[derive(Serialize, Deserialize)]
struct Line {
    door: DoorId,
    seq: u64,
    tick: u64,
    /// Milliseconds since 1970, UTC.
    at: i64,
    about: Vec<GuestId>,
    fact: Option<Box<RawValue>>,
}

/// Writes entries for another door.
///
/// # Errors
/// The system's.
pub fn write_entries(entries: &[Entry], to: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *to, &Head { entries: FORMAT })?;
    for entry in entries {
        let fact = match &entry.body {
            Body::Known(fact) => Some(serde_json::value::to_raw_value(fact)?),
            Body::Unknown(raw) => Some(RawValue::from_string(one_line(raw))?),
            Body::Blank => None,
        };
        let Entry { door, seq, tick, at, about, .. } = entry;
        let (at, about) = (at.timestamp_millis(), about.clone());
        to.write_all(b"\n")?;
        serde_json::to_writer(
            &mut *to,
            &Line { door: *door, seq: *seq, tick: *tick, at, about, fact },
        )?;
    }
    to.write_all(b"\n")
}

/// JSON breaks lines only between its parts.
fn one_line(raw: &str) -> String {
    raw.replace(['\n', '\r'], " ")
}

/// Reads a file of entries, each checked by itself: its size, its time, whom it is about. Memory: as
/// much as the file, and a bit.
///
/// # Errors
/// See [`LinesError`].
pub fn read_entries(from: &mut dyn BufRead) -> Result<Vec<Entry>, LinesError> {
    let (mut entries, mut bytes, mut text) = (Vec::new(), 0, Vec::new());
    for line in 1.. {
        text.clear();
        let read = from.take(LINE_BYTES as u64 + 1).read_until(b'\n', &mut text)?;
        bytes += read;
        let what = if read > LINE_BYTES {
            "is longer than any entry"
        } else if bytes > FILE_BYTES {
            return Err(LinesError::Large);
        } else if line == 1 {
            let head = serde_json::from_slice::<Head>(&text);
            if head.is_ok_and(|head| head.entries == FORMAT) {
                continue;
            }
            return Err(LinesError::NoEntries);
        } else if read == 0 {
            break;
        } else {
            match entry(&text) {
                Ok(entry) => {
                    entries.push(entry);
                    continue;
                }
                Err(what) => what,
            }
        };
        return Err(LinesError::Line { line, what });
    }
    Ok(entries)
}

fn entry(line: &[u8]) -> Result<Entry, &'static str> {
    let line: Line = serde_json::from_slice(line).map_err(|_error| "is no entry")?;
    let Line { door, seq, tick, at, about, fact } = line;
    if about.len() > ABOUT_MOST {
        return Err("is about more guests than any entry");
    }
    let at = row::moment(at).ok_or("has a time that cannot be meant")?;
    let body = match fact {
        None => Body::Blank,
        Some(raw) => row::fact(raw.get()).ok_or("holds no fact")?,
    };
    Ok(Entry { door, seq, tick, at, about, body }.addressed())
}
