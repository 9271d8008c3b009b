//! From entries to the file: all of a batch, on the disk, or none of it.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use crate::domain::{Body, Entry, Fact, GuestId, TICKS_AHEAD};

use super::{AppendError, Journal, Seen, damage, forget, meaning, read, row};

impl Journal {
    /// Writes entries: one transaction, on the disk when this returns. Takes this door's own, in
    /// order from [`Journal::next_seq`], and other doors', each in its order. An entry that is
    /// there already is left as it is.
    ///
    /// Cost: one fsync, and about 10 µs an entry; one walk along the file where somebody is
    /// forgotten.
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

/// Inserts what is new, forgets whom it says to forget, and returns how far each door has come.
pub(super) fn insert_all(
    conn: &Connection,
    entries: &[Entry],
    mut seen: Seen,
) -> Result<Seen, AppendError> {
    let mut insert = conn.prepare_cached(include_str!("sql/insert.sql"))?;
    let mut leaving = BTreeSet::new();
    // The key's own first column: found at once, however long the house is.
    let mut highest =
        conn.query_row(include_str!("sql/highest.sql"), [], |row| row::whole(row, 0))?;
    for entry in entries {
        let Entry { door, seq, .. } = *entry;
        let last = seen.get(&door).copied().unwrap_or_default();
        if seq <= last && damage::is_lost(conn, entry)? {
            row::insert(&mut insert, &without_forgotten(conn, entry)?)?;
            leaving.extend(who_leaves(entry));
            meaning::follow(conn, entry)?;
            damage::mended(conn, entry, "another door")?;
        } else if seq <= last {
            same_entry(conn, entry)?;
        } else if seq == last + 1 {
            if entry.tick > highest.saturating_add(TICKS_AHEAD) {
                let what = "its tick is far ahead of every other";
                return Err(AppendError::Malformed { door, seq, what });
            }
            highest = highest.max(entry.tick);
            row::insert(&mut insert, &without_forgotten(conn, entry)?)?;
            leaving.extend(who_leaves(entry));
            meaning::follow(conn, entry)?;
            seen.insert(door, seq);
        } else {
            return Err(AppendError::Gap { door, next: last + 1, found: seq });
        }
    }
    forget::blank(conn, &leaving)?;
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
pub(super) fn without_forgotten(conn: &Connection, entry: &Entry) -> Result<Entry, AppendError> {
    let mut query = conn.prepare_cached(include_str!("sql/is_forgotten.sql"))?;
    for guest in &entry.about {
        if query.query_row([guest.uuid().as_bytes()], |row| row.get(0))? {
            return Ok(blanked(entry));
        }
    }
    Ok(entry.clone())
}

/// The same entry without anybody's words.
fn blanked(entry: &Entry) -> Entry {
    let body = match &entry.body {
        Body::Known(fact) => Body::Known(fact.without_words()),
        Body::Unknown(_) | Body::Blank => Body::Blank,
    };
    Entry { body, ..entry.clone() }
}

pub(super) fn who_leaves(entry: &Entry) -> Option<GuestId> {
    match entry.body {
        Body::Known(Fact::GuestForgotten { guest }) => Some(guest),
        Body::Known(_) | Body::Unknown(_) | Body::Blank => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::DoorId;

    /// How SQLite goes about a statement.
    fn steps(conn: &Connection, statement: &str) -> Vec<String> {
        let mut explain = conn.prepare(&format!("EXPLAIN QUERY PLAN {statement}")).unwrap();
        let all = (1..=explain.parameter_count()).map(|_| 0);
        let steps = explain.query_map(rusqlite::params_from_iter(all), |row| row.get(3)).unwrap();
        steps.map(Result::unwrap).collect()
    }

    #[test]
    fn a_check_in_costs_the_same_however_long_the_house_is() {
        let journal = Journal::in_memory(DoorId::from(1)).unwrap();
        for statement in [
            include_str!("sql/doors.sql"),
            include_str!("sql/drop_meaning.sql"),
            include_str!("sql/highest.sql"),
            include_str!("sql/is_forgotten.sql"),
            include_str!("sql/is_lost.sql"),
            include_str!("sql/stamp.sql"),
        ] {
            let steps = steps(&journal.conn, statement);
            let walks = |it: &String| {
                ["entry", "meaning", "forgotten", "damage"]
                    .iter()
                    .any(|table| it.starts_with(&format!("SCAN {table}")))
            };
            assert!(!steps.is_empty() && !steps.iter().any(walks), "{statement}: {steps:?}");
        }
        let walk = steps(&journal.conn, include_str!("sql/latest.sql"));
        assert!(
            walk.iter().any(|it| it.starts_with("SCAN entry")),
            "the test sees a walk: {walk:?}"
        );
    }
}
