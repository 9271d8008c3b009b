//! Entries from outside, and those among them that are far ahead.
//!
//! A tick is one more than any its door had seen, so one far ahead of every other is a fault or a
//! lie; folded in, it would use up the ticks that are left for everybody. Such an entry, and what its
//! door wrote after it, is kept aside: not folded, not counted as seen, shown to hosts. It comes in
//! once it is not far ahead any more; or a host drops it. Whoever holds it can send it again.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};

use crate::domain::{DoorId, Entry, FACT_BYTES, GuestId};

use super::append::{Inserted, highest, insert_all, is_far_ahead, without_forgotten};
use super::{AppendError, Journal, ReadError, Seen, row};

/// So many are kept aside; what comes beyond is left to whoever sent it.
const MOST: usize = 1_000;

/// What one door wrote far ahead of every other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// Which door.
    pub door: DoorId,
    /// How many of its entries are kept aside.
    pub entries: usize,
    /// When the first of them was written, by the clock of the door.
    pub since: DateTime<Utc>,
}

impl Journal {
    /// Takes in what was written in another copy of this house, each door's entries in their order,
    /// and hands back those that are new here. What is far ahead is kept aside.
    ///
    /// # Errors
    /// As [`Journal::append`]: nothing was taken in.
    pub fn merge(&mut self, entries: &[Entry]) -> Result<Vec<Entry>, AppendError> {
        if entries.is_empty() {
            return Ok(Vec::new());
        }
        self.guarded(|journal| {
            journal.write(entries, |conn, seen| {
                let Inserted { seen, fresh } = take_in(conn, entries, seen)?;
                Ok((seen, fresh))
            })
        })
    }

    /// What is kept aside, a door each.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn ahead(&self) -> Result<Vec<Ahead>, ReadError> {
        let all = self.explain(kept(&self.conn).map_err(ReadError::from))?;
        let mut doors: BTreeMap<DoorId, Ahead> = BTreeMap::new();
        for Entry { door, at, .. } in all {
            let of = doors.entry(door).or_insert(Ahead { door, entries: 0, since: at });
            of.entries += 1;
            of.since = of.since.min(at);
        }
        Ok(doors.into_values().collect())
    }

    /// Drops what a door wrote far ahead.
    ///
    /// # Errors
    /// As [`Journal::append`].
    pub fn drop_ahead(&mut self, door: DoorId) -> Result<(), AppendError> {
        self.guarded(|journal| {
            let all = include_str!("sql/drop_ahead_of_door.sql");
            journal.conn.execute(all, [door.uuid().as_bytes()])?;
            Ok(())
        })
    }
}

fn take_in(conn: &Connection, entries: &[Entry], seen: Seen) -> Result<Inserted, AppendError> {
    let far = which_are_far(conn, entries, &seen)?;
    let of = |is_far: bool| {
        let all = entries.iter().zip(&far).filter(move |(_, it)| **it == is_far);
        all.map(|(entry, _)| entry.clone()).collect::<Vec<_>>()
    };
    let near = if far.contains(&true) { Cow::Owned(of(false)) } else { Cow::Borrowed(entries) };
    let mut all = insert_all(conn, &near, seen)?;
    if is_any(conn)? {
        come_near(conn, &mut all)?;
    }
    keep(conn, &of(true))?;
    Ok(all)
}

/// Which of them are kept aside.
fn which_are_far(
    conn: &Connection,
    entries: &[Entry],
    seen: &Seen,
) -> Result<Vec<bool>, AppendError> {
    let (mut highest, mut come) = (highest(conn)?, seen.clone());
    let mut waiting = BTreeSet::new();
    if is_any(conn)? {
        waiting.extend(kept(conn)?.into_iter().map(|entry| entry.door));
    }
    let is_far = |entry: &Entry| {
        let next = come.get(&entry.door).map_or(1, |last| last + 1);
        let waits = entry.seq > next && waiting.contains(&entry.door);
        if waits || (entry.seq >= next && is_far_ahead(entry.tick, highest)) {
            waiting.insert(entry.door);
            return true;
        }
        if entry.seq == next {
            come.insert(entry.door, next);
            highest = highest.max(entry.tick);
        }
        false
    };
    Ok(entries.iter().map(is_far).collect())
}

/// How many of a door's entries in a row are not far ahead.
pub(super) fn near(conn: &Connection, entries: &[Entry]) -> rusqlite::Result<usize> {
    let mut highest = highest(conn)?;
    let far = entries.iter().position(|entry| {
        let is_far = is_far_ahead(entry.tick, highest);
        highest = highest.max(entry.tick);
        is_far
    });
    Ok(far.unwrap_or(entries.len()))
}

/// Takes in what is not far ahead any more, and drops what came in another way.
pub(super) fn come_near(conn: &Connection, all: &mut Inserted) -> Result<(), AppendError> {
    let mut waiting = kept(conn)?;
    loop {
        let (mut left, mut came_in) = (Vec::new(), false);
        for entry in waiting {
            let next = all.seen.get(&entry.door).map_or(1, |last| last + 1);
            if entry.seq > next || (entry.seq == next && is_far_ahead(entry.tick, highest(conn)?)) {
                left.push(entry);
                continue;
            }
            drop_one(conn, &entry)?;
            if entry.seq < next {
                continue;
            }
            match insert_all(conn, &[entry], all.seen.clone()) {
                Ok(more) => {
                    came_in = true;
                    all.seen = more.seen;
                    all.fresh.extend(more.fresh);
                }
                // One that is no proper entry keeps nobody else's from coming in.
                Err(AppendError::Malformed { .. } | AppendError::Conflict { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        if !came_in {
            return Ok(());
        }
        waiting = left;
    }
}

pub(super) fn keep(conn: &Connection, far: &[Entry]) -> Result<(), AppendError> {
    if far.is_empty() {
        return Ok(());
    }
    let mut room = MOST.saturating_sub(kept(conn)?.len());
    let mut keep = conn.prepare_cached(include_str!("sql/keep_ahead.sql"))?;
    for entry in far {
        let entry = without_forgotten(conn, &entry.clone().addressed())?;
        let is_small = row::bytes(&entry) <= FACT_BYTES;
        if room > 0 && is_small {
            row::insert(&mut keep, &entry)?;
            room -= 1;
        }
    }
    Ok(())
}

/// Copies what damaged readings of a house still have aside.
pub(super) fn copy(from: &[Connection], to: &Connection) -> Result<(), AppendError> {
    from.iter().try_for_each(|it| keep(to, &kept(it).unwrap_or_default()))
}

/// What is said of guests far ahead goes with them, and what nobody can read any more.
pub(super) fn forget(conn: &Connection, guests: &BTreeSet<GuestId>) -> rusqlite::Result<()> {
    let mut query = conn.prepare_cached(include_str!("sql/ahead.sql"))?;
    let mut rows = query.query([])?;
    let mut leaving: Vec<([u8; 16], i64)> = Vec::new();
    while let Some(row) = rows.next()? {
        let about = row::entry(row).map(|entry| entry.about);
        if about.map_or(true, |about| about.iter().any(|guest| guests.contains(guest))) {
            leaving.push((row.get(0)?, row.get(1)?));
        }
    }
    let mut drop = conn.prepare_cached(include_str!("sql/drop_ahead.sql"))?;
    leaving.into_iter().try_for_each(|place| drop.execute(place).map(|_count| ()))
}

fn drop_one(conn: &Connection, entry: &Entry) -> rusqlite::Result<()> {
    let seq = i64::try_from(entry.seq).unwrap_or(i64::MAX);
    let mut drop = conn.prepare_cached(include_str!("sql/drop_ahead.sql"))?;
    drop.execute(params![entry.door.uuid().as_bytes(), seq]).map(|_count| ())
}

/// Touches every page of what is kept aside.
pub(super) fn walk(conn: &Connection) -> rusqlite::Result<()> {
    kept(conn).map(drop)
}

pub(super) fn is_any(conn: &Connection) -> rusqlite::Result<bool> {
    let mut query = conn.prepare_cached(include_str!("sql/is_ahead.sql"))?;
    query.query_row([], |row| row.get(0))
}

/// All that are kept aside and can be read, each door's in their order.
fn kept(conn: &Connection) -> rusqlite::Result<Vec<Entry>> {
    let mut query = conn.prepare_cached(include_str!("sql/ahead.sql"))?;
    let all = query.query_map([], |row| Ok(row::entry(row).ok()))?;
    all.filter_map(Result::transpose).collect()
}
