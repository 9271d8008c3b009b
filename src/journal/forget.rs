//! Forgetting: no copy of a guest's words stays in the file, its log or its backups.
//!
//! It happens in two steps. *Blanking* is part of the transaction that takes in the entry which
//! says that a guest is forgotten, so no state of the file knows that entry and the words.
//! *Sweeping* rewrites the file, its log and its backups, where old pages may still hold the words;
//! it is remembered until it is done, and done at the latest with the next backup.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::DateTime;
use rusqlite::{Connection, Row, TransactionBehavior, params};
use uuid::Uuid;

use crate::domain::{Body, DoorId, Entry, Fact, GuestId};

use super::append::insert_all;
use super::backup::{self, whole_house};
use super::cause::Cause;
use super::checksum::Stored;
use super::copies::set_aside;
use super::open::settle;
use super::{AppendError, BackupError, Journal, read, row, schema};

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
    /// the file), not in the log (truncated), not in the backups beside the house (a new one is
    /// made and verified, then the older ones are deleted), not in what
    /// [`restore`](super::restore) set aside (which stays, without the words). A copy of an entry about them that arrives later is stored without its words.
    ///
    /// Append [`Fact::GuestForgotten`](crate::domain::Fact::GuestForgotten) first, so that other
    /// doors learn of it. Files copied elsewhere by hand are out of reach.
    ///
    /// Cost: writes the file anew once, however many guests: about a second for 100,000 entries.
    ///
    /// # Errors
    /// As [`Journal::append`], and [`AppendError::Unswept`]. Calling it again, with or without
    /// guests, finishes what was begun; so does the next backup.
    pub fn forget_all(&mut self, guests: &[GuestId]) -> Result<(), AppendError> {
        let guests: BTreeSet<_> = guests.iter().copied().collect();
        self.guarded(|journal| {
            let tx = journal.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            blank(&tx, &guests)?;
            tx.commit()?;
            Ok(())
        })?;
        let house = self.house.as_ref().map(|house| house.path.as_path());
        sweep(&self.conn, house).map_err(AppendError::Unswept)
    }
}

/// Blanks the words about guests who were not forgotten yet. Cost: one walk along the file, none
/// if all were.
pub(super) fn blank(conn: &Connection, guests: &BTreeSet<GuestId>) -> rusqlite::Result<()> {
    let mut forget = conn.prepare_cached(include_str!("sql/forget.sql"))?;
    let mut news = BTreeSet::new();
    for guest in guests {
        if forget.execute([guest.uuid().as_bytes()])? > 0 {
            news.insert(*guest);
        }
    }
    if news.is_empty() {
        return Ok(());
    }
    let mut blank = conn.prepare_cached(include_str!("sql/blank.sql"))?;
    for Blanked { tick, door, body, sum } in bodies_about(conn, &news)? {
        blank.execute(params![tick, door, body, sum])?;
    }
    Ok(())
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
        if !row::is_sound(row) || row::about(row, 4).map_or(true, may_be) {
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
    insert_all(conn, &notes, read::doors(conn)?)?;
    Ok(())
}

/// Blanks in every house that was set aside what this one has forgotten; they themselves stay.
fn forget_aside(conn: &Connection, house: &Path) -> Result<(), BackupError> {
    let all = forgotten(conn).map_err(|error| BackupError::new(house, error))?;
    let tried = set_aside(house)
        .into_iter()
        .map(|aside| forget_in(&aside, &all).map_err(|error| still_held(aside, error)));
    // All of them, whatever becomes of one.
    tried.collect::<Vec<_>>().into_iter().collect()
}

/// Damage will not pass; everything else may.
fn still_held(aside: PathBuf, error: BackupError) -> BackupError {
    match error {
        BackupError::Damaged { what, .. } => BackupError::HoldsWords { path: aside, what },
        BackupError::NotUsable(error) => {
            BackupError::HoldsWords { path: aside, what: error.to_string() }
        }
        BackupError::InUse
        | BackupError::Itself { .. }
        | BackupError::Taken { .. }
        | BackupError::HoldsWords { .. }
        | BackupError::DiskFull
        | BackupError::Io { .. } => error,
    }
}

/// Makes a house that nobody has open forget guests.
fn forget_in(house: &Path, guests: &BTreeSet<GuestId>) -> Result<(), BackupError> {
    let failed = |cause: Cause| BackupError::new(house, cause);
    let mut conn = whole_house(house)?;
    settle(&conn).map_err(|error| failed(error.into()))?;
    schema::upgrade(&mut conn).map_err(|error| failed(error.into()))?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate);
    let tx = tx.map_err(|error| failed(error.into()))?;
    note(&tx, guests).map_err(|error| {
        let is_damage = matches!(error, AppendError::Damaged(_));
        let cause = if is_damage { Cause::Damaged } else { Cause::Other };
        failed(cause(error.to_string()))
    })?;
    tx.commit().map_err(|error| failed(error.into()))?;
    sweep(&conn, None)
}

/// Leaves no old page, log or backup with words that were blanked. Nothing to do most of the time.
pub(super) fn sweep(conn: &Connection, house: Option<&Path>) -> Result<(), BackupError> {
    let failed = |error| BackupError::new(house.unwrap_or(Path::new("")), error);
    let unswept: bool =
        conn.query_row(include_str!("sql/is_unswept.sql"), [], |row| row.get(0)).map_err(failed)?;
    if !unswept {
        return Ok(());
    }
    rewrite(conn).map_err(failed)?;
    if let Some(house) = house {
        backup::replace_all(conn, house)?;
    }
    let aside = house.map_or(Ok(()), |house| forget_aside(conn, house));
    // One that is damaged is told of once, and keeps nobody from going on.
    if matches!(aside, Ok(()) | Err(BackupError::HoldsWords { .. })) {
        conn.execute(include_str!("sql/swept.sql"), []).map_err(failed)?;
    }
    aside
}

/// Writes the file anew without free space, and empties its log.
fn rewrite(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch("VACUUM")?;
    let busy: bool = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy { Err(still_read()) } else { Ok(()) }
}

/// Somebody reads an older page of the log at this moment.
fn still_read() -> rusqlite::Error {
    let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY);
    rusqlite::Error::SqliteFailure(code, None)
}
