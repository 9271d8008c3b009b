//! Chains: a door's entries, each after the one before it, and what becomes of one that forks.
//!
//! A door numbers what it writes, so its entries are a chain. Where a house file was copied, or put back
//! from an old copy, and went on writing as the same door, two entries stand in one place, and the chain
//! forks. Nobody has to be asked which is right, as both happened: of the two the one with the smaller
//! (tick, time) keeps the door's name, and the other is the first of a door of its own, whose name
//! follows from that entry alone. So everybody who comes to know both sides, in whatever order and
//! however often, names all of their entries alike.

use rusqlite::{Connection, params};
use sha2::{Digest as _, Sha256};
use uuid::Builder;

use crate::domain::{Body, DoorId, Entry, Fact, Stamp};

use super::append::{insert_all, is_copy};
use super::{AppendError, Seen, ahead, row};

/// What is known of the entry before a stretch: enough to tell whether that goes on from what is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hinge {
    /// Its tick.
    pub tick: u64,
    /// Its time, in milliseconds since 1970.
    pub at_ms: i64,
}

/// Entries of one door in a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// The entry before them; none before a door's first.
    pub before: Option<Hinge>,
    /// At least one, each the next after the one before it.
    pub entries: Vec<Entry>,
}

impl Hinge {
    /// What is told of an entry.
    #[must_use]
    pub fn of(entry: &Entry) -> Self {
        Self { tick: entry.tick, at_ms: entry.at.timestamp_millis() }
    }

    /// Whether this side of a fork keeps the name; `None` where they cannot be told apart.
    fn precedes(self, other: Self) -> Option<bool> {
        ((self.tick, self.at_ms) != (other.tick, other.at_ms))
            .then_some((self.tick, self.at_ms) < (other.tick, other.at_ms))
    }

    /// The name of a door that begins with this entry, where a chain forked.
    fn names(self) -> DoorId {
        let mut sum = Sha256::new();
        sum.update(b"porchlight: a chain forked here");
        sum.update(self.tick.to_le_bytes());
        sum.update(self.at_ms.to_le_bytes());
        let mut name = [0; 16];
        name.iter_mut().zip(sum.finalize()).for_each(|(to, from)| *to = from);
        DoorId::new(Builder::from_custom_bytes(name).into_uuid())
    }
}

/// A chain, as it is called here.
#[derive(Clone, Copy)]
struct Chain {
    name: DoorId,
    /// The tick it begins with, where it is a fork: what was said of its door's movements from then on
    /// is said of its own.
    since: Option<u64>,
}

/// Where a stretch goes on.
enum Place {
    /// At this place of a chain that is here.
    At(Chain, u64),
    /// The entries before it are missing.
    Beyond,
    /// After an entry that is not the one here.
    Astray,
}

/// What was done with a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Laid {
    /// It is here; up to this number it kept the name it came by, or it is of a fork from its first on.
    Here(Option<u64>),
    /// It is here up to what is far ahead of every other entry: that is kept aside.
    Aside,
    /// What comes before it is missing.
    Beyond,
    /// It is of a chain of which the beginning was never seen here.
    Astray,
}

/// Lays stretches into a house.
pub(super) struct Loom<'c> {
    pub(super) conn: &'c Connection,
    /// How far each door has come.
    pub(super) seen: Seen,
    /// The door this house writes as.
    pub(super) own: DoorId,
    /// Whether anything of that door came from outside: another house writes as it, too.
    pub(super) is_copied: bool,
    /// Whether entries that were here have another name now.
    pub(super) is_renamed: bool,
}

impl Loom<'_> {
    /// Takes in what of a stretch is new. What is far ahead of every other entry is kept aside, and
    /// what comes after it.
    ///
    /// # Errors
    /// What is wrong with it, or with the disk; part of it may lie there then.
    pub(super) fn lay(&mut self, stretch: &Stretch) -> Result<Laid, AppendError> {
        let Some(first) = stretch.entries.first() else { return Ok(Laid::Here(None)) };
        let (chain, seq) = match self.place(stretch.before, first)? {
            Place::At(chain, seq) => (chain, seq),
            Place::Beyond => return Ok(Laid::Beyond),
            Place::Astray => return Ok(Laid::Astray),
        };
        let (near, far) = stretch.entries.split_at(ahead::near(self.conn, &stretch.entries)?);
        let is_new = self.seen.get(&chain.name).map_or(1, |last| last + 1) == seq;
        let kept = if chain.name == first.door && is_new {
            self.insert(near)?;
            seq + near.len() as u64 - 1
        } else {
            self.lay_along(chain, seq, near.to_vec())?
        };
        if !far.is_empty() {
            ahead::keep(self.conn, far)?;
            return Ok(Laid::Aside);
        }
        Ok(Laid::Here((chain.name == first.door).then_some(kept)))
    }

    /// Where a stretch goes on, by the entry before it.
    fn place(&self, before: Option<Hinge>, first: &Entry) -> Result<Place, AppendError> {
        let own = Chain { name: first.door, since: None };
        let Some(before) = before.filter(|_| first.seq > 1) else { return Ok(Place::At(own, 1)) };
        let here = one(self.conn, first.door, first.seq - 1)?;
        // One that cannot be read is believed to be the same.
        let is_known = self.seen.get(&first.door).is_some_and(|last| *last >= first.seq - 1);
        if is_known && here.as_ref().is_none_or(|it| Hinge::of(it) == before) {
            return Ok(Place::At(self.chain(first.door)?, first.seq));
        }
        for entry in at_tick(self.conn, before)? {
            let chain = self.chain(entry.door)?;
            if chain.since.is_some() {
                return Ok(Place::At(chain, entry.seq + 1));
            }
        }
        Ok(if here.is_some() { Place::Astray } else { Place::Beyond })
    }

    /// A chain by its name: that of a fork follows from its first entry.
    fn chain(&self, name: DoorId) -> rusqlite::Result<Chain> {
        let first = one(self.conn, name, 1)?.map(|it| Hinge::of(&it));
        let since = first.filter(|it| it.names() == name).map(|it| it.tick);
        Ok(Chain { name, since })
    }

    /// Lays entries along a chain from a place on, and says up to which place they kept its name.
    fn lay_along(
        &mut self,
        mut chain: Chain,
        mut seq: u64,
        entries: Vec<Entry>,
    ) -> Result<u64, AppendError> {
        let mut kept = None;
        for entry in entries {
            let mut entry = renamed(entry, chain, seq);
            while let Some(here) = self.other_here(&entry)? {
                let (side, other) = (Hinge::of(&entry), Hinge::of(&here));
                let Entry { door, seq: place, .. } = entry;
                match side.precedes(other) {
                    None => return Err(AppendError::Conflict { door, seq: place }),
                    Some(true) => self.fork_off(&here)?,
                    Some(false) => {
                        kept.get_or_insert(place - 1);
                        chain = Chain { name: side.names(), since: Some(side.tick) };
                        seq = 1;
                        entry = renamed(entry, chain, seq);
                    }
                }
            }
            self.insert(&[entry])?;
            seq += 1;
        }
        Ok(kept.unwrap_or(seq - 1))
    }

    /// What stands in the place of an entry, if that is another.
    fn other_here(&self, entry: &Entry) -> rusqlite::Result<Option<Entry>> {
        let here = one(self.conn, entry.door, entry.seq)?;
        Ok(here.filter(|it| !is_copy(it, entry)))
    }

    /// Gives what is here from an entry on the name that follows from it.
    fn fork_off(&mut self, from: &Entry) -> Result<(), AppendError> {
        let tail = self.take_out(from)?;
        self.is_renamed = true;
        let side = Hinge::of(from);
        let fork = Chain { name: side.names(), since: Some(side.tick) };
        self.lay_along(fork, 1, tail).map(drop)
    }

    fn take_out(&mut self, from: &Entry) -> Result<Vec<Entry>, AppendError> {
        let Entry { door, seq, .. } = *from;
        let tail = after(self.conn, door, seq - 1, u64::MAX)?;
        let is_whole =
            tail.iter().map(|it| it.seq).eq(seq..=self.seen.get(&door).copied().unwrap_or(0));
        if !is_whole {
            let what = "its door's chain forks where entries are damaged";
            return Err(AppendError::Malformed { door, seq, what });
        }
        let mut cut = self.conn.prepare_cached(include_str!("sql/cut.sql"))?;
        cut.execute(params![door.uuid().as_bytes(), place(seq)])?;
        self.seen.insert(door, seq - 1);
        self.is_copied |= door == self.own;
        Ok(tail)
    }

    fn insert(&mut self, entries: &[Entry]) -> Result<(), AppendError> {
        let is_next = |it: &Entry| self.seen.get(&it.door).is_none_or(|last| it.seq > *last);
        self.is_copied |= entries.iter().any(|it| it.door == self.own && is_next(it));
        let seen = std::mem::take(&mut self.seen);
        self.seen = insert_all(self.conn, entries, seen)?.seen;
        Ok(())
    }
}

/// The entry as it is called in a chain.
fn renamed(entry: Entry, chain: Chain, seq: u64) -> Entry {
    let (was, door) = (entry.door, chain.name);
    let mut entry = Entry { door, seq, ..entry };
    if let (
        Body::Known(Fact::MovementUndone { movement, .. } | Fact::TwoDoorsSettled { movement, .. }),
        Some(since),
    ) = (&mut entry.body, chain.since)
        && movement.door() == was
        && movement.tick() >= since
    {
        *movement = Stamp::new(movement.tick(), door);
    }
    entry
}

/// The entry in a place, if it can be read.
pub(super) fn one(conn: &Connection, door: DoorId, seq: u64) -> rusqlite::Result<Option<Entry>> {
    let mut query = conn.prepare_cached(include_str!("sql/one.sql"))?;
    let mut rows = query.query(params![door.uuid().as_bytes(), place(seq)])?;
    Ok(rows.next()?.and_then(|row| row::entry(row).ok()))
}

/// The entries of a moment.
fn at_tick(conn: &Connection, at: Hinge) -> rusqlite::Result<Vec<Entry>> {
    let mut query = conn.prepare_cached(include_str!("sql/at_tick.sql"))?;
    let all = query.query_map([place(at.tick)], |row| Ok(row::entry(row).ok()))?;
    let all: Vec<_> = all.filter_map(Result::transpose).collect::<rusqlite::Result<_>>()?;
    Ok(all.into_iter().filter(|it| Hinge::of(it) == at).collect())
}

/// So many entries of a door after a place; fewer where one cannot be read.
pub(super) fn after(
    conn: &Connection,
    door: DoorId,
    seq: u64,
    most: u64,
) -> rusqlite::Result<Vec<Entry>> {
    let mut query = conn.prepare_cached(include_str!("sql/after.sql"))?;
    let mut rows = query.query(params![door.uuid().as_bytes(), place(seq), place(most)])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        match row::entry(row) {
            Ok(entry) if entry.seq == seq + 1 + found.len() as u64 => found.push(entry),
            Ok(_) | Err(_) => break,
        }
    }
    Ok(found)
}

fn place(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
