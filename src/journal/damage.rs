//! What is known of entries that a disk changed.

use std::fmt;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Row, params};

use crate::domain::{DoorId, Entry, GuestId};

use super::{Journal, ReadError, row};

/// An entry that was found damaged, as far as it can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// Who wrote it.
    pub door: DoorId,
    /// Its place in that door's journal.
    pub seq: u64,
    /// When it was written.
    pub at: Option<DateTime<Utc>>,
    /// Whom it was about.
    pub about: Vec<GuestId>,
    /// The file it was taken from again; `None` while it is lost.
    pub mended_from: Option<String>,
}

impl Damage {
    /// An entry of which only the place is known.
    pub(super) const fn at_place(door: DoorId, seq: u64) -> Self {
        Self { door, seq, at: None, about: Vec::new(), mended_from: None }
    }

    /// What a damaged row still says; `None` where not even its place can be read.
    pub(super) fn in_row(row: &Row<'_>) -> Option<Self> {
        let at = row.get(3).ok().and_then(row::moment);
        let about = row::about(row, 4).unwrap_or_default();
        let (door, seq) = (row::door(row, 0).ok()?, row::whole(row, 1).ok()?);
        Some(Self { at, about, ..Self::at_place(door, seq) })
    }
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "entry {} of door {}", self.seq, self.door)?;
        if let Some(at) = self.at {
            write!(f, ", of {}", at.format("%Y-%m-%d %H:%M UTC"))?;
        }
        match self.about.as_slice() {
            [] => Ok(()),
            [guest] => write!(f, ", about {guest}"),
            more => write!(f, ", about {} guests", more.len()),
        }
    }
}

impl Journal {
    /// Every entry that was ever found damaged in this house, and what became of it.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn damage(&self) -> Result<Vec<Damage>, ReadError> {
        self.explain(recorded(&self.conn).map_err(ReadError::from))
    }
}

pub(super) fn recorded(conn: &Connection) -> rusqlite::Result<Vec<Damage>> {
    let mut query = conn.prepare(include_str!("sql/damage.sql"))?;
    let found = query.query_map([], |row| {
        let at: Option<i64> = row.get(2)?;
        Ok(Damage {
            door: row::door(row, 0)?,
            seq: row::whole(row, 1)?,
            at: at.and_then(DateTime::from_timestamp_millis),
            about: row::about(row, 3)?,
            mended_from: row.get(4)?,
        })
    })?;
    found.collect()
}

/// Writes down what was found, or what became of it since.
pub(super) fn record(conn: &Connection, damage: &Damage) -> rusqlite::Result<()> {
    let Damage { door, seq, at, about, mended_from } = damage;
    let (seq, at) = (i64::try_from(*seq).unwrap_or(i64::MAX), at.map(|at| at.timestamp_millis()));
    let about = row::json(about).unwrap_or_else(|| "[]".to_owned());
    let mut statement = conn.prepare_cached(include_str!("sql/set_damage.sql"))?;
    statement.execute(params![door.uuid().as_bytes(), seq, at, about, mended_from])?;
    Ok(())
}

/// Writes down where a lost entry came back from.
pub(super) fn mended(conn: &Connection, entry: &Entry, from: &str) -> rusqlite::Result<()> {
    let found = Damage::at_place(entry.door, entry.seq);
    record(conn, &Damage { mended_from: Some(from.to_owned()), ..found })
}

/// Whether an entry was here and is no more.
pub(super) fn is_lost(conn: &Connection, entry: &Entry) -> rusqlite::Result<bool> {
    let mut query = conn.prepare_cached(include_str!("sql/is_lost.sql"))?;
    let seq = i64::try_from(entry.seq).unwrap_or(i64::MAX);
    query.query_row(params![entry.door.uuid().as_bytes(), seq], |row| row.get(0))
}
