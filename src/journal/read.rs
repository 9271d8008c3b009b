//! From the file to entries.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};

use crate::domain::{DoorId, Entry};

use super::{Journal, ReadError, row};

/// The last `seq` known of each door: what a reader has seen, or a file holds.
pub type Seen = BTreeMap<DoorId, u64>;

impl Journal {
    /// Hands over every entry in (tick, door) order. Cost: one walk along the file, which touches
    /// every page that holds entries, so that damage anywhere among them is noticed.
    ///
    /// # Errors
    /// A file that cannot be read to its end; what was handed over until then is sound.
    pub fn read(&self, each: &mut dyn FnMut(Entry)) -> Result<(), ReadError> {
        let read = read_all(&self.conn, each);
        // The pages that were walked over are not needed again soon.
        let shrunk = self.conn.execute_batch("PRAGMA shrink_memory");
        self.explain(read.and(shrunk.map_err(ReadError::from)))
    }

    /// Hands over what other Porchlights wrote to this house since the last look, in (tick, door)
    /// order, and says how much that was. Costs microseconds when there is nothing.
    ///
    /// # Errors
    /// As [`Journal::read`]; the next look then starts from the same place.
    pub fn poll(&mut self, each: &mut dyn FnMut(Entry)) -> Result<usize, ReadError> {
        self.stand_on_the_file()?;
        let Some((entries, seen, version)) = self.explain(self.news())? else { return Ok(0) };
        let count = entries.len();
        entries.into_iter().for_each(each);
        self.seen = seen;
        self.version = Some(version);
        Ok(count)
    }

    /// Entries beyond `seen`, in (tick, door) order: what a door lacks that has seen so much.
    ///
    /// # Errors
    /// As [`Journal::read`].
    pub fn since(&self, seen: &Seen) -> Result<Vec<Entry>, ReadError> {
        self.explain(entries_since(&self.conn, seen).map(|(entries, _)| entries))
    }

    fn news(&self) -> Result<Option<(Vec<Entry>, Seen, i64)>, ReadError> {
        let snapshot = self.conn.unchecked_transaction()?;
        let version = data_version(&snapshot)?;
        if Some(version) == self.version {
            return Ok(None);
        }
        let (entries, seen) = entries_since(&snapshot, &self.seen)?;
        Ok(Some((entries, seen, version)))
    }
}

fn read_all(conn: &Connection, each: &mut dyn FnMut(Entry)) -> Result<(), ReadError> {
    let mut statement = conn.prepare(include_str!("sql/read.sql"))?;
    let mut rows = statement.query([])?;
    let (mut count, mut sum) = (0, 0);
    while let Some(row) = rows.next()? {
        let entry = row::entry(row)?;
        count += 1;
        sum += entry.seq & 0xFFFF;
        each(entry);
    }
    let listed = conn.query_row(include_str!("sql/count_by_door.sql"), [], |row| {
        Ok((row::whole(row, 0)?, row::whole(row, 1)?))
    })?;
    if listed == (count, sum) { Ok(()) } else { Err(differs()) }
}

fn differs() -> ReadError {
    ReadError::Damaged { what: "its index and its entries differ".to_owned(), newest_backup: None }
}

fn entries_since(conn: &Connection, seen: &Seen) -> Result<(Vec<Entry>, Seen), ReadError> {
    let held = doors(conn)?;
    let mut statement = conn.prepare_cached(include_str!("sql/since.sql"))?;
    let mut entries = Vec::new();
    for (door, last) in &held {
        let known = seen.get(door).copied().unwrap_or_default();
        if *last > known {
            let known = i64::try_from(known).unwrap_or(i64::MAX);
            let mut rows = statement.query(params![door.uuid().as_bytes(), known])?;
            while let Some(row) = rows.next()? {
                entries.push(row::entry(row)?);
            }
        }
    }
    entries.sort_by_key(Entry::stamp);
    Ok((entries, held))
}

/// The last `seq` of every door in the file.
pub(super) fn doors(conn: &Connection) -> rusqlite::Result<Seen> {
    let mut statement = conn.prepare_cached(include_str!("sql/doors.sql"))?;
    let pairs = statement.query_map([], |row| Ok((row::door(row, 0)?, row::whole(row, 1)?)))?;
    pairs.collect()
}

/// Changes whenever another connection commits to the file.
pub(super) fn data_version(conn: &Connection) -> rusqlite::Result<i64> {
    conn.pragma_query_value(None, "data_version", |row| row.get(0))
}
