//! Forgetting: no copy of a guest's words stays in the file, its log or its backups.
//!
//! It happens in two steps. *Blanking* is part of the transaction that takes in the entry which
//! says that a guest is forgotten, so no state of the file knows that entry and the words.
//! *Sweeping* rewrites the file, its log and its backups, where old pages may still hold the words;
//! it is remembered until it is done, and done at the latest with the next backup.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::{Connection, TransactionBehavior, params};

use crate::domain::{Body, GuestId};

use super::{AppendError, BackupError, Journal, backup, row};

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
    /// made and verified, then the older ones and what [`restore`](super::restore) set aside are
    /// deleted). A copy of an entry about them that arrives later is stored without its words.
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
    for (tick, door, body) in bodies_about(conn, &news)? {
        blank.execute(params![tick, door, body])?;
    }
    Ok(())
}

type Blanked = (i64, [u8; 16], Option<String>);

/// The entries about any of `guests`, with what is left of their bodies.
fn bodies_about(conn: &Connection, guests: &BTreeSet<GuestId>) -> rusqlite::Result<Vec<Blanked>> {
    let mut query = conn.prepare(include_str!("sql/bodies.sql"))?;
    let mut rows = query.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        if row::about(row, 2)?.iter().any(|guest| guests.contains(guest)) {
            let left = match row::body(row, 3)? {
                Body::Known(fact) => row::json(&fact.without_words()),
                Body::Unknown(_) | Body::Blank => None,
            };
            found.push((row.get(0)?, row.get(1)?, left));
        }
    }
    Ok(found)
}

/// Everybody this file has forgotten.
pub(super) fn forgotten(conn: &Connection) -> rusqlite::Result<BTreeSet<GuestId>> {
    let mut query = conn.prepare(include_str!("sql/forgotten.sql"))?;
    let guests = query.query_map([], |row| row::guest(row, 0))?;
    guests.collect()
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
    conn.execute(include_str!("sql/swept.sql"), []).map_err(failed)?;
    Ok(())
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
