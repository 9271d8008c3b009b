//! From the file to entries.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};

use crate::domain::{DoorId, Entry};

use super::{Journal, ReadError, row};

/// The last `seq` known of each door: what a reader has seen, or a file holds.
pub type Seen = BTreeMap<DoorId, u64>;

impl Journal {
    /// Hands over every entry in (tick, door) order. Cost: one walk along the file.
    ///
    /// # Errors
    /// A file that cannot be read to its end; what was handed over until then is sound.
    pub fn read(&self, each: &mut dyn FnMut(Entry)) -> Result<(), ReadError> {
        self.explain(read_all(&self.conn, each))
    }

    /// Hands over what other Porchlights wrote to this house since the last look, in (tick, door)
    /// order, and says how much that was. Costs microseconds when there is nothing.
    ///
    /// # Errors
    /// As [`Journal::read`]; the next look then starts from the same place.
    pub fn poll(&mut self, each: &mut dyn FnMut(Entry)) -> Result<usize, ReadError> {
        let news = self.news();
        let (entries, seen, version) = match self.explain(news)? {
            Some(news) => news,
            None => return Ok(0),
        };
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
    while let Some(row) = rows.next()? {
        each(row::entry(row)?);
    }
    Ok(())
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
