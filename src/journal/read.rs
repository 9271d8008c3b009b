//! From the file to entries.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, params};

use crate::domain::{DoorId, Entry};

use super::append::is_far_ahead;
use super::checksum::{Key, Keys};
use super::damage::{self, Damage};
use super::open::connect;
use super::{Journal, ReadError, ahead, row, shared};

/// The last `seq` known of each door: what a reader has seen, or a file holds.
pub type Seen = BTreeMap<DoorId, u64>;

impl Journal {
    /// Hands over every entry in (tick, door) order. Cost: one walk along the file, which touches
    /// every page that holds entries, so that damage anywhere among them is noticed. What looks
    /// damaged is looked at again, over a connection of its own and while nobody writes, before it
    /// is believed.
    ///
    /// Comes back with the entries that are there and are not what was written: those were not
    /// handed over.
    ///
    /// # Errors
    /// A file that cannot be read to its end; what was handed over until then is sound.
    pub fn read(&self, each: &mut dyn FnMut(Entry)) -> Result<Vec<Damage>, ReadError> {
        let mut last = None;
        // The second look hands over what the first did not come to.
        let mut hand_over = |entry: Entry| {
            if last < Some(entry.stamp()) {
                last = Some(entry.stamp());
                each(entry);
            }
        };
        let look = if self.house.is_some() { Look::First } else { Look::Last };
        let mut read = look_through(&self.conn, look, &mut hand_over);
        if let (Err(ReadError::Damaged { .. }), Some(house)) = (&read, &self.house) {
            read = read_alone(&house.path, &mut hand_over);
        }
        // What is kept aside is seldom needed, and a page of it may be damaged as well.
        let read = read.and_then(|damaged| Ok(ahead::walk(&self.conn).map(|()| damaged)?));
        // The pages that were walked over are not needed again soon.
        let shrunk = self.conn.execute_batch("PRAGMA shrink_memory");
        self.explain(read.and_then(|damaged| Ok(shrunk.map(|()| damaged)?)))
    }

    /// Hands over what other Porchlights wrote to this house since the last look, in (tick, door)
    /// order, and says how much that was. Costs microseconds when there is nothing.
    ///
    /// # Errors
    /// As [`Journal::read`]; the next look then starts from the same place.
    pub fn poll(&mut self, each: &mut dyn FnMut(Entry)) -> Result<usize, ReadError> {
        self.stand_on_the_file()?;
        let Some(News { entries, seen, version, door, renamed }) = self.explain(self.news())?
        else {
            return Ok(0);
        };
        let count = entries.len();
        entries.into_iter().for_each(each);
        self.seen = seen;
        self.version = Some(version);
        self.door = door.unwrap_or(self.door);
        self.is_renamed |= std::mem::replace(&mut self.renamed, renamed) != renamed;
        Ok(count)
    }

    /// When the latest entry was written, by the clock of its door. Cost: one walk along the file.
    ///
    /// # Errors
    /// As [`Journal::read`].
    pub fn newest_at(&self) -> Result<Option<DateTime<Utc>>, ReadError> {
        let at_ms = self.conn.query_row(include_str!("sql/latest.sql"), [], |row| row.get(1));
        let at_ms = self.explain(at_ms.map_err(ReadError::from))?;
        Ok(DateTime::from_timestamp_millis(at_ms).filter(|_| !self.is_empty()))
    }

    /// Entries beyond `seen`, in (tick, door) order: what a door lacks that has seen so much.
    ///
    /// # Errors
    /// As [`Journal::read`].
    pub fn since(&self, seen: &Seen) -> Result<Vec<Entry>, ReadError> {
        self.explain(entries_since(&self.conn, seen).map(|(entries, _)| entries))
    }

    fn news(&self) -> Result<Option<News>, ReadError> {
        let snapshot = self.conn.unchecked_transaction()?;
        let version = data_version(&snapshot)?;
        if Some(version) == self.version {
            return Ok(None);
        }
        let (entries, seen) = entries_since(&snapshot, &self.seen)?;
        let (door, renamed) = (shared::own_door(&snapshot)?, shared::times_renamed(&snapshot)?);
        Ok(Some(News { entries, seen, version, door, renamed }))
    }
}

/// What others wrote since the last look.
struct News {
    entries: Vec<Entry>,
    seen: Seen,
    version: i64,
    /// The door the house writes as now.
    door: Option<DoorId>,
    /// How often entries were given other names.
    renamed: u64,
}

/// [`read_all`] with nothing remembered from before, while nobody writes.
fn read_alone(house: &Path, each: &mut dyn FnMut(Entry)) -> Result<Vec<Damage>, ReadError> {
    let conn = connect(house, OpenFlags::empty())?;
    // Without the right to write, at least nobody here does.
    let _nobody_writes = Transaction::new_unchecked(&conn, TransactionBehavior::Immediate).ok();
    read_all(&conn, each)
}

/// Every entry of a file that nobody else writes to.
pub(super) fn read_all(
    conn: &Connection,
    each: &mut dyn FnMut(Entry),
) -> Result<Vec<Damage>, ReadError> {
    look_through(conn, Look::Last, each)
}

/// Whether what looks damaged is believed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    /// It ends at the first fault, of any kind.
    First,
    /// A fault in one entry keeps nobody from the others.
    Last,
}

/// The table and its index are compared as they were at one moment: others may be writing.
fn look_through(
    conn: &Connection,
    look: Look,
    each: &mut dyn FnMut(Entry),
) -> Result<Vec<Damage>, ReadError> {
    let moment = conn.is_autocommit().then(|| conn.unchecked_transaction()).transpose()?;
    let read = compare(conn, look, each);
    drop(moment);
    read
}

fn compare(
    conn: &Connection,
    look: Look,
    each: &mut dyn FnMut(Entry),
) -> Result<Vec<Damage>, ReadError> {
    let mut statement = conn.prepare(include_str!("sql/read.sql"))?;
    let mut rows = statement.query([])?;
    let (mut held, mut damaged, mut highest) = (Keys::default(), Vec::new(), 0);
    while let Some(row) = rows.next()? {
        match row::entry(row).and_then(|entry| not_far_ahead(entry, &mut highest)) {
            Ok(entry) => each(entry),
            Err(odd) if look == Look::First => return Err(odd.into()),
            Err(_odd) => damaged.extend(Damage::in_row(row)),
        }
        if let Some(key) = Key::read(row) {
            held.add(&key);
        }
    }
    if listed(conn)? == held { Ok(damaged) } else { Err(differs()) }
}

/// An entry whose tick follows those before it closely enough to be one a door came to.
pub(super) fn not_far_ahead(entry: Entry, highest: &mut u64) -> rusqlite::Result<Entry> {
    if is_far_ahead(entry.tick, *highest) {
        return Err(row::odd(2, "a tick far ahead of every other"));
    }
    *highest = entry.tick.max(*highest);
    Ok(entry)
}

/// The keys in the index. Every door numbers its entries from 1, and those that are missing must be
/// known to be lost.
fn listed(conn: &Connection) -> Result<Keys, ReadError> {
    let lost = damage::recorded(conn)?;
    let mut lost = lost.iter().filter(|it| it.mended_from.is_none());
    let mut statement = conn.prepare(include_str!("sql/listed.sql"))?;
    let mut rows = statement.query([])?;
    let (mut keys, mut last) = (Keys::default(), None);
    while let Some(row) = rows.next()? {
        let Some(key) = Key::read(row) else { return Err(differs()) };
        let (door, seq) = (row::door(row, 0)?, row::whole(row, 1)?);
        let mut next = last.filter(|(it, _)| *it == door).map_or(1, |(_, last)| last + 1);
        while next < seq && lost.any(|it| (it.door, it.seq) == (door, next)) {
            next += 1;
        }
        if next != seq {
            return Err(missing(door, next));
        }
        keys.add(&key);
        last = Some((door, seq));
    }
    Ok(keys)
}

fn differs() -> ReadError {
    ReadError::Damaged { what: "its index and its entries differ".to_owned(), newest_backup: None }
}

fn missing(door: DoorId, seq: u64) -> ReadError {
    let what = format!("entry {seq} of door {door} is missing");
    ReadError::Damaged { what, newest_backup: None }
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
