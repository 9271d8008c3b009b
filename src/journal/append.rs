//! From entries to the file: all of a batch, on the disk, or none of it.

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use crate::domain::{Body, Entry};

use super::{AppendError, Journal, Seen, read, row};

impl Journal {
    /// Writes entries: one transaction, on the disk when this returns. Takes this door's own, in
    /// order from [`Journal::next_seq`], and other doors', each in its order. An entry that is
    /// there already is left as it is.
    ///
    /// Cost: one fsync, and about 10 µs an entry.
    ///
    /// # Errors
    /// See [`AppendError`]: nothing of the batch was saved, and trying again is safe. After
    /// [`AppendError::Behind`], [`Journal::poll`] first.
    pub fn append(&mut self, entries: &[Entry]) -> Result<(), AppendError> {
        if entries.is_empty() {
            return Ok(());
        }
        self.guarded(|journal| journal.write(entries))
    }

    /// Runs something that writes, between two looks at whether the file is still in its place. An
    /// error leaves it open what reached the file, so the next append looks.
    pub(super) fn guarded<T>(
        &mut self,
        write: impl FnOnce(&mut Self) -> Result<T, AppendError>,
    ) -> Result<T, AppendError> {
        self.stand_on_the_file()?;
        let outcome = write(self).and_then(|done| self.stand_on_the_file().map(|()| done));
        if outcome.is_err() {
            self.version = None;
        }
        outcome
    }

    fn stand_on_the_file(&self) -> Result<(), AppendError> {
        match &self.house {
            Some(house) if !house.is_there() => Err(AppendError::Gone),
            _ => Ok(()),
        }
    }

    fn write(&mut self, entries: &[Entry]) -> Result<(), AppendError> {
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let version = read::data_version(&tx)?;
        let alone = self.version == Some(version);
        let before = if alone { self.seen.clone() } else { read::doors(&tx)? };
        let behind = before != self.seen;
        if behind && entries.iter().any(|entry| entry.door == self.door) {
            return Err(AppendError::Behind);
        }
        let after = insert_all(&tx, entries, before.clone())?;
        tx.commit()?;
        // What this caller wrote it has seen, except beyond a stretch that another wrote.
        for (door, last) in after {
            if self.seen.get(&door) == before.get(&door) {
                self.seen.insert(door, last);
            }
        }
        self.version = (!behind).then_some(version);
        Ok(())
    }
}

/// Inserts what is new and returns how far each door has come.
fn insert_all(conn: &Connection, entries: &[Entry], mut seen: Seen) -> Result<Seen, AppendError> {
    let mut insert = conn.prepare_cached(include_str!("sql/insert.sql"))?;
    for entry in entries {
        let Entry { door, seq, .. } = *entry;
        let last = seen.entry(door).or_insert(0);
        if seq <= *last {
            same_entry(conn, entry)?;
        } else if seq == *last + 1 {
            row::insert(&mut insert, &without_forgotten(conn, entry)?)?;
            *last = seq;
        } else {
            return Err(AppendError::Gap { door, next: *last + 1, found: seq });
        }
    }
    seen.retain(|_, last| *last > 0);
    Ok(seen)
}

/// A repetition must be of the same entry, which its time tells; bodies may differ by forgetting.
fn same_entry(conn: &Connection, entry: &Entry) -> Result<(), AppendError> {
    let mut query = conn.prepare_cached(include_str!("sql/stamp.sql"))?;
    let place = i64::try_from(entry.seq).unwrap_or(i64::MAX);
    let found = query.query_row(params![entry.door.uuid().as_bytes(), place], |row| {
        Ok((row::whole(row, 0)?, row.get::<_, i64>(1)?))
    });
    if found.optional()? == Some((entry.tick, entry.at.timestamp_millis())) {
        Ok(())
    } else {
        Err(AppendError::Conflict { door: entry.door, seq: entry.seq })
    }
}

/// A late copy of an entry about somebody forgotten is stored without their words.
fn without_forgotten(conn: &Connection, entry: &Entry) -> Result<Entry, AppendError> {
    let mut query = conn.prepare_cached(include_str!("sql/is_forgotten.sql"))?;
    for guest in &entry.about {
        if query.query_row([guest.uuid().as_bytes()], |row| row.get(0))? {
            return Ok(blanked(entry));
        }
    }
    Ok(entry.clone())
}

/// The same entry without anybody's words.
pub(super) fn blanked(entry: &Entry) -> Entry {
    let body = match &entry.body {
        Body::Known(fact) => Body::Known(fact.without_words()),
        Body::Unknown(_) | Body::Blank => Body::Blank,
    };
    Entry { body, ..entry.clone() }
}
