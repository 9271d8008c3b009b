//! Forgetting: no copy of a guest's words stays in the file, its log or its backups.
//!
//! It happens in two steps. *Blanking* is part of the transaction that takes in the entry which
//! says that a guest is forgotten, so no state of the file knows that entry and the words.
//! *Sweeping* (`sweep.rs`) rewrites the file, its log and its backups, where old pages may still hold
//! the words; it is remembered until it is done, by whoever has the house open next.

use std::collections::BTreeSet;

use chrono::DateTime;
use rusqlite::{Connection, Row, TransactionBehavior, params};
use uuid::Uuid;

use crate::domain::{Body, DoorId, Entry, Fact, GuestId};

use super::append::insert_all;
use super::checksum::Stored;
use super::{AppendError, Journal, ahead, meaning, read, row};

impl Journal {
    /// [`Journal::forget_all`] of one guest.
    ///
    /// # Errors
    /// As there.
    pub fn forget(&mut self, guest: GuestId) -> Result<(), AppendError> {
        self.forget_all(&[guest])
    }

    /// Makes sure that no words about these guests are left: not in any entry (envelopes and ids
    /// stay, so that counts stay true), not in free pages (`secure_delete`, and `VACUUM` rewrites
    /// the file), not in the log (truncated), not in the backups beside the house or in what
    /// [`restore`](super::restore) set aside (which are rewritten in the same way), not in drafts. A
    /// copy of an entry about them that arrives later is stored without its words.
    ///
    /// Append [`Fact::GuestForgotten`] first, so that other
    /// doors learn of it. Files copied elsewhere by hand are out of reach.
    ///
    /// Cost: one walk along the file, and that of [`Journal::sweep`].
    ///
    /// # Errors
    /// As [`Journal::append`], and [`AppendError::Unswept`]: then [`Journal::sweep`] goes on, here
    /// or wherever the house is opened next.
    pub fn forget_all(&mut self, guests: &[GuestId]) -> Result<(), AppendError> {
        let guests: BTreeSet<_> = guests.iter().copied().collect();
        self.guarded(|journal| {
            let tx = journal.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            blank(&tx, &guests)?;
            tx.commit()?;
            Ok(())
        })?;
        self.sweep().map_err(AppendError::Unswept)
    }
}

/// Blanks the words about guests who were not forgotten yet, wherever this file holds them: a table
/// with anything said by guests, or made from what they said, is cleared of them here, in the same
/// transaction. Cost: one walk along the file, none if all were.
pub(super) fn blank(conn: &Connection, guests: &BTreeSet<GuestId>) -> rusqlite::Result<()> {
    let mut forget = conn.prepare_cached(include_str!("sql/forget.sql"))?;
    let mut news = BTreeSet::new();
    for guest in guests {
        if forget.execute([guest.uuid().as_bytes()])? > 0 {
            news.insert(*guest);
            meaning::forget(conn, *guest)?;
        }
    }
    if news.is_empty() {
        return Ok(());
    }
    let mut blank = conn.prepare_cached(include_str!("sql/blank.sql"))?;
    for Blanked { tick, door, body, sum } in bodies_about(conn, &news)? {
        blank.execute(params![tick, door, body, sum])?;
    }
    ahead::forget(conn, &news)
}

/// An entry's place, and what is left of it.
struct Blanked {
    tick: i64,
    door: [u8; 16],
    body: Option<String>,
    sum: i64,
}

/// The entries about any of `guests`, with what is left of their bodies.
fn bodies_about(conn: &Connection, guests: &BTreeSet<GuestId>) -> rusqlite::Result<Vec<Blanked>> {
    let mut query = conn.prepare(include_str!("sql/bodies.sql"))?;
    let mut rows = query.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        // Of a damaged entry nobody knows whom it is about.
        let may_be = |about: Vec<_>| about.iter().any(|guest| guests.contains(guest));
        if !row::is_sound(row) || row::concerned(row).map_or(true, may_be) {
            found.push(blanked(row)?);
        }
    }
    Ok(found)
}

/// A damaged entry keeps the checksum it has, and stays found.
fn blanked(row: &Row<'_>) -> rusqlite::Result<Blanked> {
    let left = match row::body(row, 5) {
        Ok(Body::Known(fact)) => row::json(&fact.without_words()),
        Ok(Body::Unknown(_) | Body::Blank) | Err(_) => None,
    };
    let stored = Stored::read(row).filter(|_| row::is_sound(row));
    let sum = stored.map(|stored| Stored { body: left.as_deref(), ..stored }.sum().into());
    let sum = sum.map_or_else(|| row.get(6), Ok)?;
    Ok(Blanked { tick: row.get(2)?, door: row.get(0)?, body: left, sum })
}

/// Everybody this file has forgotten.
pub(super) fn forgotten(conn: &Connection) -> rusqlite::Result<BTreeSet<GuestId>> {
    let mut query = conn.prepare(include_str!("sql/forgotten.sql"))?;
    let guests = query.query_map([], |row| row::guest(row, 0))?;
    guests.collect()
}

/// Writes down that guests are forgotten, as a door of its own.
pub(super) fn note(conn: &Connection, leaving: &BTreeSet<GuestId>) -> Result<(), AppendError> {
    let already = forgotten(conn)?;
    let (tick, at_ms) = conn.query_row(include_str!("sql/latest.sql"), [], |row| {
        Ok((row::whole(row, 0)?, row.get::<_, i64>(1)?))
    })?;
    let door = DoorId::new(Uuid::now_v7());
    let note = |(seq, guest): (u64, &GuestId)| Entry {
        door,
        seq,
        tick: tick + seq,
        at: DateTime::from_timestamp_millis(at_ms).unwrap_or_default(),
        about: vec![*guest],
        body: Body::Known(Fact::GuestForgotten { guest: *guest }),
    };
    let notes: Vec<_> = (1..).zip(leaving.difference(&already)).map(note).collect();
    insert_all(conn, &notes, read::doors(conn)?).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every table, and what it holds of guests.
    const TABLES: [(&str, &str); 7] = [
        ("ahead", "words, which `blank` takes out"),
        ("damage", "ids"),
        ("entry", "words, which `blank` takes out"),
        ("forgotten", "ids"),
        ("meaning", "what their lines mean, which `blank` takes out"),
        ("own", "nothing"),
        ("setting", "nothing: paths, a printer, how screens look"),
    ];

    #[test]
    fn every_table_is_cleared_of_the_forgotten_or_holds_nothing_of_them() {
        let journal = Journal::in_memory(DoorId::new(Uuid::nil())).unwrap();
        let query = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
        let mut query = journal.conn.prepare(query).unwrap();
        let tables = query.query_map([], |row| row.get(0)).unwrap();
        let tables: Vec<String> = tables.map(Result::unwrap).collect();
        // A new one: if it holds anything of guests, clear it in `blank`, then list it here.
        assert_eq!(tables, TABLES.map(|(name, _)| name));
    }
}
