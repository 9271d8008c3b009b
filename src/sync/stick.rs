//! What happened at a door, in a file that is carried on a stick: the same segments that a hub holds.
//!
//! Lines of JSON: a head, then a segment each. The head says which key of which house it is sealed with,
//! and seals how far the segments go, so that a file that was cut is told. It has the house's keys in it,
//! too, sealed with a code that is shown once, when the file is saved: that is what a machine without a
//! key of this house is told, at a door without a network. The code has 49 bits, and trying one costs
//! what argon2id costs with 64 MiB and three passes.

use std::io::{self, BufRead, Read as _};

use argon2::{Algorithm, Argon2, Params, Version};
use base64ct::{Base64, Encoding as _};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::domain::{DoorId, Entry};
use crate::journal::{AppendError, Journal, ReadError, Seen};

use super::handover::Keys;
use super::seal::Purpose;
use super::segment::{self, MOST_ENTRIES, SEALED_BYTES};
use super::share::{Secrets, dice};
use super::{HouseId, HouseKey, Segment};

/// The format; the one before it is not sealed ([`crate::journal::read_entries`]).
const FORMAT: u32 = 2;

/// The longest line, and the most a file takes: all of it is held in memory at once.
const LINE_BYTES: u64 = (2 * SEALED_BYTES) as u64;
const FILE_BYTES: u64 = 512 << 20;

/// What trying a code costs.
const MEMORY_KIB: u32 = 64 << 10;
const PASSES: u32 = 3;
const SALT: usize = 16;

/// What a code is made of: nothing that is read as something else, in two groups of five.
const LETTERS: &[u8; 31] = b"ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const CODE: usize = 10;

/// Why a file was not opened.
#[derive(Debug, Error)]
pub enum StickError {
    /// The disk.
    #[error("the file cannot be read: {0}; try again, or copy it anew")]
    Io(#[from] io::Error),
    /// This house's secrets cannot be read.
    #[error(transparent)]
    Unread(#[from] ReadError),
    /// Not as it was written.
    #[error(
        "the file is cut, or was changed on its way; nothing was taken in, save it anew at the other door"
    )]
    Torn,
    /// No key of that house is here.
    #[error(
        "this machine needs the code that was shown when the file was saved: give it with --code"
    )]
    NeedsCode,
    /// The code does not fit.
    #[error(
        "the code does not open this file; look at it once more, or save the file anew at the other door"
    )]
    WrongCode,
}

#[derive(Serialize, Deserialize)]
struct Head {
    entries: u32,
    house: HouseId,
    /// The how manieth key of the house.
    number: u64,
    /// How far the segments go, sealed with that key.
    holds: String,
    /// The house's keys, sealed with what follows from the code and this.
    salt: String,
    keys: String,
}

#[derive(Serialize, Deserialize)]
struct Line {
    door: DoorId,
    first: u64,
    last: u64,
    sealed: String,
}

/// A file as it was read, still sealed.
pub struct Stick {
    head: Head,
    segments: Vec<Segment>,
}

/// What was in it.
pub struct Opened {
    /// Each door's, in their order.
    pub entries: Vec<Entry>,
    /// Whether a key of this house opened it, and not the code.
    pub is_of_this_house: bool,
    learned: Option<Keys>,
}

/// A file to be written.
#[derive(Clone)]
pub struct Sealed {
    /// The whole of it.
    pub bytes: Vec<u8>,
    /// What opens it where no key of the house is. Nothing keeps it.
    pub code: String,
    /// How many entries are in it.
    pub entries: u64,
}

impl Sealed {
    /// Everything a house holds. A house that has no key has one from now on, where it can be kept.
    ///
    /// # Errors
    /// [`ReadError`] if the house cannot be read.
    pub fn of(journal: &mut Journal) -> Result<Self, ReadError> {
        let keys = own_keys(journal)?;
        let (mut lines, mut holds, mut entries) = (Vec::new(), Seen::new(), 0);
        for door in journal.held()?.into_keys() {
            let mut after = 0;
            loop {
                let stretch = journal.stretch(door, after, MOST_ENTRIES as u64)?;
                let sealed = segment::seal(&keys.key, &stretch, &mut dice);
                let Some(Segment { first, last, sealed, .. }) = sealed else { break };
                entries += last - after;
                holds.insert(door, last);
                after = last;
                let sealed = Base64::encode_string(&sealed);
                line(&mut lines, &Line { door, first, last, sealed });
            }
        }
        let (code, salt) = (new_code(), [dice(), dice()].map(u64::to_le_bytes).concat());
        let [holds, own] = [as_json(&holds), as_json(&keys)];
        let holds = keys.key.seal_words(Purpose::Stick, &holds, &mut dice);
        // It cannot fail with what it costs here.
        let by_code = code_key(keys.key.house, &code, &salt);
        let own = by_code.map(|it| it.seal_words(Purpose::StickKeys, &own, &mut dice));
        let [holds, salt, own] =
            [holds, salt, own.unwrap_or_default()].map(|it| Base64::encode_string(&it));
        let HouseKey { house, number, .. } = keys.key;
        let mut bytes = Vec::new();
        line(&mut bytes, &Head { entries: FORMAT, house, number, holds, salt, keys: own });
        bytes.append(&mut lines);
        Ok(Self { bytes, code, entries })
    }
}

impl Stick {
    /// Reads a file; `None` for one that is none of these, of which only the first line was read then.
    ///
    /// # Errors
    /// [`StickError`].
    pub fn read(first: &[u8], rest: &mut dyn BufRead) -> Result<Option<Self>, StickError> {
        #[derive(Deserialize)]
        struct Format {
            entries: u32,
        }
        let format = serde_json::from_slice::<Format>(first);
        if !format.is_ok_and(|it| it.entries == FORMAT) {
            return Ok(None);
        }
        let head: Head = serde_json::from_slice(first).map_err(|_odd| StickError::Torn)?;
        let (mut segments, mut text, mut bytes) = (Vec::new(), Vec::new(), 0);
        loop {
            text.clear();
            let read = rest.take(LINE_BYTES).read_until(b'\n', &mut text)? as u64;
            bytes += read;
            match read {
                0 => return Ok(Some(Self { head, segments })),
                LINE_BYTES.. => return Err(StickError::Torn),
                _ if bytes > FILE_BYTES => return Err(StickError::Torn),
                _ => segments.push(segment_of(&text).ok_or(StickError::Torn)?),
            }
        }
    }

    /// What is in it, by a key this house has or had, or else by the code.
    ///
    /// # Errors
    /// [`StickError`].
    pub fn open(&self, journal: &Journal, code: Option<&str>) -> Result<Opened, StickError> {
        let known = Secrets::of(journal)?.ring();
        let is_it = |it: &&HouseKey| it.house == self.head.house && it.number == self.head.number;
        if let Some(key) = known.iter().find(is_it) {
            let entries = self.entries(key)?;
            return Ok(Opened { entries, is_of_this_house: true, learned: None });
        }
        let code = code.ok_or(StickError::NeedsCode)?;
        let keys = self.keys(code).filter(|it| is_it(&&it.key)).ok_or(StickError::WrongCode)?;
        let entries = self.entries(&keys.key)?;
        Ok(Opened { entries, is_of_this_house: false, learned: Some(keys) })
    }

    /// Whether a house holds all that is in it, going by what is not sealed.
    #[must_use]
    pub fn is_held(&self, held: &Seen) -> bool {
        self.segments.iter().all(|it| held.get(&it.door).is_some_and(|last| *last >= it.last))
    }

    fn entries(&self, key: &HouseKey) -> Result<Vec<Entry>, StickError> {
        let holds = Base64::decode_vec(&self.head.holds).ok();
        let holds = holds.and_then(|it| key.open_words(Purpose::Stick, &it));
        let holds: Option<Seen> = holds.and_then(|it| serde_json::from_slice(&it).ok());
        let (mut reached, mut entries) = (Seen::new(), Vec::new());
        for segment in &self.segments {
            let last = reached.entry(segment.door).or_default();
            if segment.first != *last + 1 {
                return Err(StickError::Torn);
            }
            *last = segment.last;
            entries.extend(key.entries(segment).ok_or(StickError::Torn)?);
        }
        if holds == Some(reached) { Ok(entries) } else { Err(StickError::Torn) }
    }

    fn keys(&self, code: &str) -> Option<Keys> {
        let [salt, sealed] =
            [&self.head.salt, &self.head.keys].map(|it| Base64::decode_vec(it).ok());
        let salt = salt.filter(|it| it.len() == SALT)?;
        let key = code_key(self.head.house, code, &salt)?;
        serde_json::from_slice(&key.open_words(Purpose::StickKeys, &sealed?)?).ok()
    }
}

impl Opened {
    /// What was not sealed.
    #[must_use]
    pub const fn plain(entries: Vec<Entry>) -> Self {
        Self { entries, is_of_this_house: false, learned: None }
    }

    /// Has the house keep the keys that the code opened: what is carried on needs no code, and a house
    /// that had none has these.
    ///
    /// # Errors
    /// [`AppendError`] if the disk says no.
    pub fn keep_keys(&self, journal: &mut Journal) -> Result<(), AppendError> {
        let Some(keys) = self.learned.clone() else { return Ok(()) };
        Secrets::change(journal, |secrets| {
            match secrets.stick.iter_mut().find(|it| it.key.house == keys.key.house) {
                Some(known) if known.key.number < keys.key.number => *known = keys,
                Some(_newer) => {}
                None => secrets.stick.push(keys),
            }
        })
    }
}

impl Secrets {
    /// The keys that what is saved here is sealed with; none in a house that is alone.
    pub(super) fn own_keys(&self) -> Option<Keys> {
        let shared = self.share.clone().map(super::Share::keys);
        shared.or_else(|| self.stick.first().cloned())
    }

    /// Every key the house has or had.
    fn ring(self) -> Vec<HouseKey> {
        let shared = self.share.map(super::Share::keys);
        let all = shared.into_iter().chain(self.stick);
        all.flat_map(|Keys { key, former, .. }| std::iter::once(key).chain(former)).collect()
    }
}

fn own_keys(journal: &mut Journal) -> Result<Keys, ReadError> {
    if let Some(keys) = Secrets::of(journal)?.own_keys() {
        return Ok(keys);
    }
    let kept = Secrets::change(journal, |secrets| {
        // Another program may have been quicker.
        secrets.own_keys().unwrap_or_else(|| {
            secrets.stick.push(Keys::new());
            secrets.stick.last().cloned().unwrap_or_else(Keys::new)
        })
    });
    // In memory, and on a disk that says no, a file can be saved all the same: its code opens it.
    Ok(kept.unwrap_or_else(|_unkept| Keys::new()))
}

fn segment_of(line: &[u8]) -> Option<Segment> {
    let Line { door, first, last, sealed } = serde_json::from_slice(line).ok()?;
    let sealed = Base64::decode_vec(&sealed).ok()?;
    Some(Segment { door, first, last, part: None, sealed })
}

fn line(to: &mut Vec<u8>, it: &impl Serialize) {
    to.append(&mut as_json(it));
    to.push(b'\n');
}

/// None of what is written here can fail to be.
fn as_json(it: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(it).unwrap_or_default()
}

fn new_code() -> String {
    let letter = |_| {
        let nth = usize::try_from(dice() % LETTERS.len() as u64).unwrap_or_default();
        char::from(LETTERS.get(nth).copied().unwrap_or(b'A'))
    };
    let letters: Vec<char> = (0..CODE).map(letter).collect();
    let groups = letters.chunks(CODE / 2).map(|it| it.iter().collect::<String>());
    groups.collect::<Vec<_>>().join("-")
}

/// The key that follows from a code, however it was written down.
fn code_key(house: HouseId, code: &str, salt: &[u8]) -> Option<HouseKey> {
    let letters = code.chars().filter(char::is_ascii_alphanumeric);
    let code: String = letters.map(|it| it.to_ascii_uppercase()).collect();
    let params = Params::new(MEMORY_KIB, PASSES, 1, None).ok()?;
    let mut key = [0; 32];
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon.hash_password_into(code.as_bytes(), salt, &mut key).ok()?;
    Some(HouseKey::new(house, key))
}

#[cfg(test)]
mod tests;
