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
        let all = |conn: &Connection, seen| Ok((insert_all(conn, entries, seen)?.seen, ()));
        self.guarded(|journal| journal.write(entries, all))
    }

    /// Writes entries by `insert`, which says how far each door has come with them.
    pub(super) fn write<T>(
        &mut self,
        entries: &[Entry],
        insert: impl FnOnce(&Connection, Seen) -> Result<(Seen, T), AppendError>,
    ) -> Result<T, AppendError> {
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let version = read::data_version(&tx)?;
        let alone = self.version == Some(version);
        let before = if alone { self.seen.clone() } else { read::doors(&tx)? };
        let behind = before != self.seen;
        if behind && entries.iter().any(|entry| entry.door == self.door) {
            return Err(AppendError::Behind);
        }
        let (after, done) = insert(&tx, before.clone())?;
        tx.commit()?;
        // What this caller wrote it has seen, except beyond a stretch that another wrote.
        for (door, last) in after {
            if self.seen.get(&door) == before.get(&door) {
                self.seen.insert(door, last);
            }
        }
        self.version = (!behind).then_some(version);
        Ok(done)
    }
}

/// What became of entries.
pub(super) struct Inserted {
    /// How far each door has come with them.
    pub(super) seen: Seen,
    /// Those that could not be read here before, about whom they are about.
    pub(super) fresh: Vec<Entry>,
}

/// Inserts what is new, and forgets whom it says to forget.
pub(super) fn insert_all(
    conn: &Connection,
    entries: &[Entry],
    mut seen: Seen,
) -> Result<Inserted, AppendError> {
    let mut insert = conn.prepare_cached(include_str!("sql/insert.sql"))?;
    let (mut leaving, mut fresh) = (BTreeSet::new(), Vec::new());
    let mut highest = highest(conn)?;
    for entry in entries {
        let Entry { door, seq, tick, .. } = *entry;
        let last = seen.get(&door).copied().unwrap_or_default();
        if seq == 0 {
            let what = "numbers begin at 1";
            return Err(AppendError::Malformed { door, seq, what });
        }
        if seq > last + 1 {
            return Err(AppendError::Gap { door, next: last + 1, found: seq });
        }
        let comes_back = seq <= last && damage::is_lost(conn, entry)?;
        if seq <= last && !comes_back {
            if !is_held(conn, entry)? {
                fresh.push(entry.clone().addressed());
            }
            continue;
        }
        if is_far_ahead(tick, highest) {
            let what = "its tick is far ahead of every other";
            return Err(AppendError::Malformed { door, seq, what });
        }
        highest = highest.max(tick);
        let entry = entry.clone().addressed();
        row::insert(&mut insert, &without_forgotten(conn, &entry)?)?;
        leaving.extend(who_leaves(&entry));
        meaning::follow(conn, &entry)?;
        if comes_back {
            damage::mended(conn, &entry, "another door")?;
        }
        seen.insert(door, seq.max(last));
        fresh.push(entry);
    }
    forget::blank(conn, &leaving)?;
    Ok(Inserted { seen, fresh })
}

/// The highest tick in a file. The key's own first column: found at once, however long the house is.
pub(super) fn highest(conn: &Connection) -> rusqlite::Result<u64> {
    conn.query_row(include_str!("sql/highest.sql"), [], |row| row::whole(row, 0))
}

/// Whether no door came to this tick by writing.
pub(super) const fn is_far_ahead(tick: u64, highest: u64) -> bool {
    tick > highest.saturating_add(TICKS_AHEAD)
}

/// Whether the entry in this place can be read; it must be the same one.
fn is_held(conn: &Connection, entry: &Entry) -> Result<bool, AppendError> {
    let Entry { door, seq, .. } = *entry;
    let mut query = conn.prepare_cached(include_str!("sql/one.sql"))?;
    let place = i64::try_from(seq).unwrap_or(i64::MAX);
    let found =
        query.query_row(params![door.uuid().as_bytes(), place], |row| Ok(row::entry(row).ok()));
    match found.optional()? {
        Some(None) => Ok(false),
        Some(Some(held)) if is_copy(&held, entry) => Ok(true),
        Some(Some(_)) | None => Err(AppendError::Conflict { door, seq }),
    }
}

/// Whether two entries in one place are one, as far as that can be told: of its bodies either may
/// be blanked by forgetting, and what is not known here cannot be compared.
pub(super) fn is_copy(held: &Entry, other: &Entry) -> bool {
    let is_one_moment =
        held.tick == other.tick && held.at.timestamp_millis() == other.at.timestamp_millis();
    is_one_moment
        && match (&held.body, &other.body) {
            (Body::Known(one), Body::Known(other)) => is_one_fact(one, other),
            (Body::Unknown(_) | Body::Blank, _) | (_, Body::Unknown(_) | Body::Blank) => true,
        }
}

fn is_one_fact(one: &Fact, other: &Fact) -> bool {
    let ([ids, same_ids], is_suggestion) =
        ([one, other].map(Fact::without_words), matches!(one, Fact::IntroductionSuggested { .. }));
    // The fit of a suggestion has more digits than JSON carries for certain.
    ids == same_ids && (is_suggestion || one == other || *one == ids || *other == ids)
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
            include_str!("sql/one.sql"),
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
