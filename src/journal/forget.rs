//! Forgetting: no copy of a guest's words stays in the file, its log or its backups.

use std::collections::BTreeSet;

use rusqlite::{Connection, Transaction, TransactionBehavior, params};

use crate::domain::{Body, GuestId};

use super::{AppendError, Journal, backup, row};

impl Journal {
    /// [`Journal::forget_all`] of one guest.
    ///
    /// # Errors
    /// As there.
    pub fn forget(&mut self, guest: GuestId) -> Result<(), AppendError> {
        self.forget_all(&[guest])
    }

    /// Blanks the words in every entry about these guests, now and when a copy of one arrives
    /// later; envelopes and ids stay, so that counts stay true. Append
    /// [`Fact::GuestForgotten`](crate::domain::Fact::GuestForgotten) first, so that other doors
    /// learn of it.
    ///
    /// Afterwards the words are nowhere in the file (`secure_delete`, then `VACUUM` rewrites it),
    /// not in its log (truncated), and not in the backups: a new one is made and verified, then the
    /// older ones are deleted. Files copied elsewhere by hand are out of reach.
    ///
    /// Cost: rewrites the file once, however many guests; half a second for 50,000 entries.
    ///
    /// # Errors
    /// As [`Journal::append`], or backups that could not be replaced. Calling it again finishes
    /// what was begun.
    pub fn forget_all(&mut self, guests: &[GuestId]) -> Result<(), AppendError> {
        let guests: BTreeSet<_> = guests.iter().copied().collect();
        self.guarded(|journal| {
            let tx = journal.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            blank_all(&tx, &guests)?;
            tx.commit()?;
            rewrite(&journal.conn)?;
            Ok(())
        })?;
        self.house.as_ref().map_or(Ok(()), |house| {
            backup::replace_all(&self.conn, &house.path)
                .map_err(|error| AppendError::Other(format!("older backups remain: {error}")))
        })
    }
}

fn blank_all(tx: &Transaction<'_>, guests: &BTreeSet<GuestId>) -> rusqlite::Result<()> {
    let mut forget = tx.prepare_cached(include_str!("sql/forget.sql"))?;
    for guest in guests {
        forget.execute([guest.uuid().as_bytes()])?;
    }
    let mut blank = tx.prepare_cached(include_str!("sql/blank.sql"))?;
    for (tick, door, body) in bodies_about(tx, guests)? {
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

/// Leaves no old page behind, in the file or its log.
fn rewrite(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch("VACUUM")?;
    let busy: bool = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy { Err(rusqlite::Error::ExecuteReturnedResults) } else { Ok(()) }
}
