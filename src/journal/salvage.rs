//! What can be read of a damaged file: entry by entry, from whichever side it can be reached.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, Row};

use crate::domain::{DoorId, Entry};

use super::append::is_far_ahead;
use super::damage::{self, Damage};
use super::row;

/// The name of an entry.
type Place = (DoorId, u64);

/// The most ticks that are tried one by one.
const TRIES: i64 = 1_000_000;

/// The most entries that may be missing before it is no house any more.
const MOST_MISSING: u64 = 1_000_000;

/// Entries that are what was written, and what is known of those that are not.
#[derive(Debug, Default)]
pub(super) struct Salvage {
    sound: BTreeMap<Place, Entry>,
    /// Rows that are not what was written.
    damaged: BTreeMap<Place, Damage>,
    /// What the index lists, with its ticks.
    listed: BTreeMap<Place, i64>,
    /// Lost or mended before.
    recorded: BTreeMap<Place, Damage>,
    /// Taken from elsewhere.
    mended: BTreeMap<Place, Damage>,
    /// Whether every row could be walked over: of the table, and of the index.
    is_whole: [bool; 2],
}

impl Salvage {
    pub(super) fn of(conn: &Connection) -> Self {
        let mut found = Self::default();
        found.walk_index(conn);
        found.walk_table(conn);
        found.drop_far_ahead();
        let recorded = damage::recorded(conn).unwrap_or_default();
        found.recorded = recorded.into_iter().map(|it| ((it.door, it.seq), it)).collect();
        found
    }

    /// Adds what another reading of the same file shows.
    pub(super) fn join(&mut self, other: Self) {
        for (place, entry) in other.sound {
            self.sound.entry(place).or_insert(entry);
        }
        for (place, damage) in other.recorded {
            self.recorded.entry(place).or_insert(damage);
        }
    }

    /// All that is sound, in (tick, door) order.
    pub(super) fn entries(&self) -> impl Iterator<Item = &Entry> {
        let mut all: Vec<_> = self.sound.values().collect();
        all.sort_by_key(|entry| entry.stamp());
        all.into_iter()
    }

    /// Whether nothing was written after what is known to have been.
    pub(super) fn has_known_end(&self) -> bool {
        self.is_whole.contains(&true)
    }

    /// Something that was written may be nowhere in it.
    pub(super) const fn end_is_unknown(&mut self) {
        self.is_whole = [false; 2];
    }

    /// Whether every entry that was there is.
    pub(super) fn is_all_there(&self) -> bool {
        self.has_known_end() && self.missing().is_empty()
    }

    /// Takes what is missing from a backup called `name`; and what came after everything that is
    /// known here, where `is_of_one_line`: nobody ever went back behind it.
    pub(super) fn fill(&mut self, backup: &Self, name: &str, is_of_one_line: bool) {
        let missing = self.missing();
        let beyond = is_of_one_line && !self.has_known_end();
        for (place, entry) in &backup.sound {
            if missing.contains(place) || (beyond && !self.sound.contains_key(place)) {
                let at_place = Damage::at_place(entry.door, entry.seq);
                let (at, about) = (Some(entry.at), entry.about.clone());
                let mended = Damage { at, about, mended_from: Some(name.to_owned()), ..at_place };
                self.mended.insert(*place, mended);
                self.sound.insert(*place, entry.clone());
            }
        }
    }

    /// Everything that was ever damaged, and what became of it.
    pub(super) fn damage(&self) -> Vec<Damage> {
        let lost = self.missing().into_iter().map(|(door, seq)| {
            let unread = || Damage::at_place(door, seq);
            let known = self.damaged.get(&(door, seq)).or_else(|| self.recorded.get(&(door, seq)));
            ((door, seq), known.cloned().unwrap_or_else(unread))
        });
        let mut all = self.recorded.clone();
        all.extend(lost);
        all.extend(self.may_be_lost());
        all.extend(self.mended.clone());
        all.into_values().collect()
    }

    /// Where nobody knows what was written last, each door may have written after its last.
    fn may_be_lost(&self) -> BTreeMap<Place, Damage> {
        if self.has_known_end() {
            return BTreeMap::new();
        }
        let last: BTreeMap<_, _> = self.sound.keys().copied().collect();
        let next = last.into_iter().map(|(door, last)| (door, last + 1));
        next.map(|(door, seq)| ((door, seq), Damage::at_place(door, seq))).collect()
    }

    /// The entries that were here once: up to the last known of each door, all that are not sound.
    fn missing(&self) -> BTreeSet<Place> {
        let mut last: BTreeMap<DoorId, u64> = BTreeMap::new();
        for (door, seq) in self.sound.keys().chain(&self.claimed()).chain(self.recorded.keys()) {
            let last = last.entry(*door).or_default();
            *last = (*last).max(*seq);
        }
        let places = last.into_iter().flat_map(|(door, last)| {
            (1..=last.min(MOST_MISSING + self.sound.len() as u64)).map(move |seq| (door, seq))
        });
        places.filter(|place| !self.sound.contains_key(place)).collect()
    }

    /// Places of entries that cannot be read. The index and a row may both be damaged, and invent
    /// others: nothing is believed that two of door, number and tick of a sound entry speak against.
    fn claimed(&self) -> Vec<Place> {
        let all = || self.sound.values().map(|it| (it.door, it.seq, it.tick as i64));
        let by_tick: BTreeSet<_> = all().map(|(door, _, tick)| (door, tick)).collect();
        let of_others: BTreeSet<_> = all().map(|(_, seq, tick)| (seq, tick)).collect();
        let doors: BTreeSet<_> = all().map(|(door, ..)| door).collect();
        let is_believed = |((door, seq), tick): &(&Place, &i64)| {
            let is_known = doors.contains(door) || !of_others.contains(&(*seq, **tick));
            is_known && !by_tick.contains(&(*door, **tick))
        };
        let by_index = self.listed.iter().filter(is_believed).map(|(place, _)| *place);
        let is_listed = |place: &&Place| {
            if self.is_whole[1] {
                self.listed.contains_key(place)
            } else {
                doors.contains(&place.0)
            }
        };
        by_index.chain(self.damaged.keys().filter(is_listed).copied()).collect()
    }

    fn walk_index(&mut self, conn: &Connection) {
        let mut list = |row: &Row<'_>| {
            let place = row::door(row, 0).ok().zip(row::whole(row, 1).ok());
            self.listed.extend(place.zip(row.get(2).ok()));
        };
        let whole = walk(conn, include_str!("sql/listed.sql"), &mut list);
        if !whole {
            walk(conn, include_str!("sql/listed_back.sql"), &mut list);
        }
        self.is_whole[1] = whole;
    }

    fn walk_table(&mut self, conn: &Connection) {
        let whole = walk(conn, include_str!("sql/read.sql"), &mut |row| self.take(row));
        if !whole {
            let until = self.last_tick();
            walk(conn, include_str!("sql/read_back.sql"), &mut |row| self.take(row));
            self.try_each(conn, until);
        }
        self.is_whole[0] = whole;
    }

    /// What no door came to is no entry.
    fn drop_far_ahead(&mut self) {
        let mut highest = 0;
        let all: Vec<_> = self.entries().cloned().collect();
        for Entry { door, seq, at, about, tick, .. } in all {
            if !is_far_ahead(tick, highest) {
                highest = tick;
                continue;
            }
            self.sound.remove(&(door, seq));
            let far = Damage { at: Some(at), about, ..Damage::at_place(door, seq) };
            self.damaged.insert((door, seq), far);
        }
    }

    /// Looks for entries between the pages that cannot be read, tick by tick.
    fn try_each(&mut self, conn: &Connection, after: i64) {
        let found: BTreeSet<_> = self.sound.values().map(|entry| entry.tick as i64).collect();
        let by_index = self.listed.values().copied();
        let last = found.last().copied().unwrap_or_default();
        let between = (after..=last).take(TRIES as usize);
        let ticks: BTreeSet<_> = by_index.chain(between).filter(|it| !found.contains(it)).collect();
        let Ok(mut query) = conn.prepare(include_str!("sql/at_tick.sql")) else { return };
        for tick in ticks {
            let Ok(mut rows) = query.query([tick]) else { continue };
            while let Ok(Some(row)) = rows.next() {
                self.take(row);
            }
        }
    }

    fn last_tick(&self) -> i64 {
        self.sound.values().map(|entry| entry.tick as i64).max().unwrap_or_default()
    }

    fn take(&mut self, row: &Row<'_>) {
        if let Ok(entry) = row::entry(row) {
            self.sound.insert((entry.door, entry.seq), entry);
        } else if let Some(damage) = Damage::in_row(row) {
            self.damaged.entry((damage.door, damage.seq)).or_insert(damage);
        }
    }
}

/// Walks along a query as far as it goes, and says whether that was the end of it.
fn walk(conn: &Connection, query: &str, each: &mut dyn FnMut(&Row<'_>)) -> bool {
    let mut walk = || -> rusqlite::Result<()> {
        let mut query = conn.prepare(query)?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            each(row);
        }
        Ok(())
    };
    walk().is_ok()
}
