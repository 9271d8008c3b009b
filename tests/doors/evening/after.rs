//! What has to be true after an evening.

use std::collections::{BTreeMap, BTreeSet};

use porchlight::domain::{Body, Entry, Fact, GuestId, State};
use porchlight::journal::Journal;

use super::{Door, Evening};
use crate::common::read_all;

impl Evening {
    /// Whether so many doors hold the same, and the hub nobody who is forgotten.
    pub(super) fn agree(&self, doors: usize) -> bool {
        let held = |it: &Door| (it.journal.held().unwrap(), it.journal.forgotten().unwrap());
        let first = held(&self.doors[0]);
        self.doors[..doors].iter().all(|it| held(it) == first)
            && self.doors[..doors].iter().all(|it| {
                let (link, _) = it.program.as_ref().unwrap();
                link.doors(&it.journal, self.running).queue == 0
            })
            && self.names_on_the_hub().is_empty()
    }

    /// How each door is, for whoever looks into a seed.
    pub(crate) fn tell(&self) {
        for door in &self.doors {
            let (held, own) = (door.journal.held().unwrap(), door.journal.door());
            let doors =
                door.program.as_ref().map(|(link, _)| link.doors(&door.journal, self.running));
            let doors = doors.map(|it| (it.queue, it.trouble, it.refused));
            eprintln!("door {} writes as {own}: {doors:?}", door.number);
            for (door, last) in held {
                eprintln!("    {door}: {last}");
            }
        }
    }

    /// Everything that has to be true in the end.
    pub(crate) fn check(&self) {
        let all: Vec<_> = self.doors.iter().map(|it| read_all(&it.journal)).collect();
        for (door, entries) in self.doors.iter().zip(&all) {
            let number = door.number;
            assert_eq!(entries, &all[0], "the journals of door {number} and the first");
            assert_eq!(fold(entries), fold(&all[0]), "their states");
        }
        let said = times_noted(&all[0]);
        let twice: Vec<_> = said.iter().filter(|(_, times)| **times > 1).collect();
        assert!(twice.is_empty(), "twice: {twice:?}");
        let lost: Vec<_> = self.must.iter().filter(|guest| !said.contains_key(guest)).collect();
        assert!(lost.is_empty(), "lost: {lost:?}");
        let state = fold(&all[0]);
        let hub = self.hub.borrow();
        let left = hub
            .segments()
            .into_iter()
            .find(|it| self.keys.1.iter().any(|key| key.entries(it).is_some()));
        assert_eq!(left, None, "whoever was removed can read it");
        for guest in &self.forgotten {
            let name = state.guest(*guest).map(|it| it.name().full()).unwrap_or_default();
            let is_known = self.doors[0].journal.forgotten().unwrap().contains(guest);
            assert!(!is_known || name.is_empty(), "{name} came back");
        }
    }

    /// How many of those who came are missing somewhere.
    pub(crate) fn missing(&self) -> usize {
        let said: Vec<_> = self.doors.iter().map(|it| guests_in(&it.journal)).collect();
        self.must.iter().filter(|guest| !said.iter().all(|it| it.contains(guest))).count()
    }

    /// Names of those who are forgotten that the hub's disk still holds, for whoever has the key.
    pub(crate) fn names_on_the_hub(&self) -> Vec<String> {
        let hub = self.hub.borrow();
        let entries =
            hub.segments().into_iter().filter_map(|it| self.keys.0.entries(&it)).flatten();
        let name = |entry: Entry| match entry.body {
            Body::Known(Fact::GuestNoted { details, .. }) => details.name.map(|it| it.full()),
            Body::Known(_) | Body::Unknown(_) | Body::Blank => None,
        };
        let mut found: Vec<String> = entries.filter_map(name).collect();
        let forgotten = self.doors[0].journal.forgotten().unwrap();
        let is_forgotten = |name: &String| {
            let number = name.rsplit('-').next().and_then(|it| it.parse::<u128>().ok());
            number.is_some_and(|it| forgotten.contains(&GuestId::from(it)))
        };
        found.retain(is_forgotten);
        found
    }
}

fn times_noted(entries: &[Entry]) -> BTreeMap<GuestId, usize> {
    let mut times = BTreeMap::new();
    for entry in entries {
        if let Body::Known(Fact::GuestNoted { guest, .. }) = &entry.body {
            *times.entry(*guest).or_default() += 1;
        }
    }
    times
}

/// Whom a journal tells of.
pub(super) fn guests_in(journal: &Journal) -> BTreeSet<GuestId> {
    times_noted(&read_all(journal)).into_keys().collect()
}

fn fold(entries: &[Entry]) -> State {
    let mut state = State::default();
    for entry in entries {
        state.apply(entry);
    }
    state
}
