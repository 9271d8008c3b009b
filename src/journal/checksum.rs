//! A checksum of each entry: what a disk changed is found, and found alone.
//!
//! CRC-32 finds every change of up to three bits and of up to 32 bits in a row at the lengths of
//! entries, and passes one in four thousand million of all others. It is not against people: whoever
//! writes to the file can write checksums too.

use crc32fast::Hasher;
use rusqlite::{Connection, Row, params};

/// What an entry and its place in the index both hold.
#[derive(Clone, Copy)]
pub(super) struct Key<'a> {
    pub(super) door: &'a [u8],
    pub(super) seq: i64,
    pub(super) tick: i64,
}

impl<'a> Key<'a> {
    /// Reads `door, seq, tick`; `None` where a type is not what it must be.
    pub(super) fn read(row: &'a Row<'_>) -> Option<Self> {
        let number = |column| row.get_ref(column).ok()?.as_i64().ok();
        Some(Self { door: row.get_ref(0).ok()?.as_blob().ok()?, seq: number(1)?, tick: number(2)? })
    }

    fn sum(&self) -> u32 {
        self.hasher().finalize()
    }

    fn hasher(&self) -> Hasher {
        let mut hasher = Hasher::new();
        hasher.update(self.door);
        hasher.update(&self.seq.to_le_bytes());
        hasher.update(&self.tick.to_le_bytes());
        hasher
    }
}

/// Adds up keys in any order: two files with equal sums hold the same keys, but for one chance in
/// thousands of millions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Keys {
    count: u64,
    sum: u64,
}

impl Keys {
    pub(super) fn add(&mut self, key: &Key<'_>) {
        self.count += 1;
        self.sum = self.sum.wrapping_add(key.sum().into());
    }
}

/// What an entry's row holds, but for the checksum.
#[derive(Clone, Copy)]
pub(super) struct Stored<'a> {
    pub(super) key: Key<'a>,
    pub(super) at: i64,
    pub(super) about: &'a str,
    pub(super) body: Option<&'a str>,
}

impl<'a> Stored<'a> {
    /// Reads `door, seq, tick, at, about, body`; `None` where a type is not what it must be.
    pub(super) fn read(row: &'a Row<'_>) -> Option<Self> {
        let value = |column| row.get_ref(column).ok();
        Some(Self {
            key: Key::read(row)?,
            at: value(3)?.as_i64().ok()?,
            about: value(4)?.as_str().ok()?,
            body: value(5)?.as_str_or_null().ok()?,
        })
    }

    /// The checksum of all of it.
    pub(super) fn sum(&self) -> u32 {
        let mut hasher = self.key.hasher();
        hasher.update(&self.at.to_le_bytes());
        hasher.update(&(self.about.len() as u64).to_le_bytes());
        hasher.update(self.about.as_bytes());
        if let Some(body) = self.body {
            hasher.update(&[1]);
            hasher.update(body.as_bytes());
        }
        hasher.finalize()
    }
}

/// Gives every entry its checksum, as the step to the format that has them.
pub(super) fn fill(conn: &Connection) -> rusqlite::Result<()> {
    let mut query = conn.prepare(include_str!("sql/read.sql"))?;
    let mut set = conn.prepare(include_str!("sql/set_sum.sql"))?;
    let mut sums = Vec::new();
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        // What is no entry stays without one, and is found when it is read.
        if let Some(stored) = Stored::read(row) {
            sums.push((stored.key.tick, stored.key.door.to_vec(), stored.sum()));
        }
    }
    sums.iter().try_for_each(|(tick, door, sum)| set.execute(params![tick, door, sum]).map(drop))
}
