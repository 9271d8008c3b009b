//! From the file to entries.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, params};

use crate::domain::{DoorId, Entry};

use super::open::connect;
use super::{Journal, ReadError, row};

/// The last `seq` known of each door: what a reader has seen, or a file holds.
pub type Seen = BTreeMap<DoorId, u64>;

impl Journal {
    /// Hands over every entry in (tick, door) order. Cost: one walk along the file, which touches
    /// every page that holds entries, so that damage anywhere among them is noticed. What looks
    /// damaged is looked at again, over a connection of its own and while nobody writes, before it
    /// is believed.
    ///
    /// # Errors
    /// A file that cannot be read to its end; what was handed over until then is sound.
    pub fn read(&self, each: &mut dyn FnMut(Entry)) -> Result<(), ReadError> {
        let mut last = None;
        // The second look hands over what the first did not come to.
        let mut hand_over = |entry: Entry| {
            if last < Some(entry.stamp()) {
                last = Some(entry.stamp());
                each(entry);
            }
        };
        let mut read = read_all(&self.conn, &mut hand_over);
        if let (Err(ReadError::Damaged { .. }), Some(house)) = (&read, &self.house) {
            read = read_alone(&house.path, &mut hand_over);
        }
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

/// [`read_all`] with nothing remembered from before, while nobody writes.
fn read_alone(house: &Path, each: &mut dyn FnMut(Entry)) -> Result<(), ReadError> {
    let conn = connect(house, OpenFlags::empty())?;
    // Without the right to write, at least nobody here does.
    let _nobody_writes = Transaction::new_unchecked(&conn, TransactionBehavior::Immediate).ok();
    read_all(&conn, each)
}

/// The table and its index are compared as they were at one moment: others may be writing.
fn read_all(conn: &Connection, each: &mut dyn FnMut(Entry)) -> Result<(), ReadError> {
    let moment = conn.is_autocommit().then(|| conn.unchecked_transaction()).transpose()?;
    let read = compare(conn, each);
    drop(moment);
    read
}

fn compare(conn: &Connection, each: &mut dyn FnMut(Entry)) -> Result<(), ReadError> {
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

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{OpenFlags, connect};
    use crate::domain::{Body, DoorId, Entry, Fact};
    use crate::journal::Journal;

    fn entry(seq: u64) -> Entry {
        let fact = Fact::DoorNamed { name: "Front ".repeat(200) };
        let (door, at) = (DoorId::from(1), chrono::DateTime::UNIX_EPOCH);
        Entry { door, seq, tick: seq, at, about: Vec::new(), body: Body::Known(fact) }
    }

    #[test]
    fn a_fault_that_is_gone_at_the_second_look_is_not_believed_and_nothing_is_told_twice() {
        let folder = tempfile::tempdir().unwrap();
        let [house, spoilt] = ["our.house", "spoilt"].map(|name| folder.path().join(name));
        let mut journal = Journal::open(&house, DoorId::from(1)).unwrap();
        journal.append(&(1..=100).map(entry).collect::<Vec<_>>()).unwrap();
        journal.backup(&spoilt).unwrap();
        let mut bytes = fs::read(&spoilt).unwrap();
        let middle = bytes.len() / 2 / 4096 * 4096;
        bytes[middle..middle + 4096].fill(0xA7);
        fs::write(&spoilt, bytes).unwrap();
        // What this one reads of its house is spoilt; what lies on the disk is not.
        journal.conn = connect(&spoilt, OpenFlags::empty()).unwrap();
        let mut told = Vec::new();
        journal.read(&mut |entry| told.push(entry.seq)).unwrap();
        assert!(told.into_iter().eq(1..=100));
    }
}
