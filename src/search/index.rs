//! The index: everybody who can be found, kept up to date one guest at a time.

use std::collections::{BTreeSet, HashMap};

use super::lines::{Lines, Opening, opening};
use super::record::{self, Part, Searchable};
use super::words::{Place, Words};
use crate::domain::GuestId;

/// Everybody who can be found.
///
/// Memory: about 200 bytes a guest (10 MB for 50,000).
#[derive(Clone, Debug, Default)]
pub struct Index {
    pub(super) places: HashMap<GuestId, Place>,
    pub(super) lines: Lines,
    pub(super) words: Words,
    /// How each e-mail address begins; the whole of it stands in the line.
    pub(super) mails: BTreeSet<(Opening, Place)>,
}

impl Index {
    /// An index of nobody.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// An index of nobody, with room for so many: one that grows leaves gaps in memory behind.
    #[must_use]
    pub fn with_room(guests: usize) -> Self {
        Self {
            places: HashMap::with_capacity(guests),
            lines: Lines::with_room(guests),
            ..Self::default()
        }
    }

    /// How many guests can be found, the hidden ones included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// True if nobody can be found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Adds a guest, or replaces what is known about them. Cost: some microseconds, however many
    /// guests there are.
    pub fn insert(&mut self, guest: GuestId, searchable: &Searchable<'_>) {
        let line = record::write(searchable);
        if self.knows(guest, searchable.hidden, &line) {
            return;
        }
        self.remove(guest);
        let place = self.lines.insert(guest, searchable.hidden, &line);
        self.places.insert(guest, place);
        for part in name_parts(&line) {
            self.words.insert(part.text, place);
        }
        let mail = record::mail(&line);
        if !mail.is_empty() {
            self.mails.insert((opening(mail), place));
        }
    }

    fn knows(&self, guest: GuestId, is_hidden: bool, line: &str) -> bool {
        let entry = self.places.get(&guest).and_then(|place| self.lines.entry(*place));
        entry.is_some_and(|it| it.is_hidden == is_hidden && self.lines.line(it) == line)
    }

    /// Takes a guest out. Cost: that of adding them.
    pub fn remove(&mut self, guest: GuestId) {
        let Some(place) = self.places.remove(&guest) else {
            return;
        };
        if let Some(entry) = self.lines.entry(place) {
            let line = self.lines.line(entry);
            for part in name_parts(line) {
                self.words.remove(part.text, place);
            }
            self.mails.remove(&(opening(record::mail(line)), place));
        }
        self.lines.remove(place);
    }
}

fn name_parts(line: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    record::parts(line, &mut parts);
    parts
}
