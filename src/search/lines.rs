//! The lines of all guests, one behind the other in one text that can be looked through at a go.

use std::ops::Range;

use memchr::memmem;

use super::words::Place;
use crate::domain::GuestId;

/// Garbage that is worth no tidying up, in bytes.
const LITTER: usize = 1 << 16;

/// Bytes of a line with a name, an address, a code and a number.
const USUAL_LINE: usize = 80;

/// One guest's place in the index.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) guest: GuestId,
    pub(super) is_hidden: bool,
    /// How the line begins, for a quick alphabetical order.
    pub(super) opening: Opening,
    start: u32,
    len: u32,
}

impl Entry {
    fn range(&self) -> Range<usize> {
        self.start as usize..(self.start + self.len) as usize
    }
}

/// The first bytes of a text, sorting like them; zeros where it is shorter.
pub(super) type Opening = [u8; 8];

/// How a text begins.
pub(super) fn opening(text: &str) -> Opening {
    let mut bytes = text.bytes();
    std::array::from_fn(|_| bytes.next().unwrap_or_default())
}

/// Entries by place, and their lines.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    entries: Vec<Option<Entry>>,
    free: Vec<Place>,
    text: String,
    /// Where each line starts and whose it was, in ascending order; some are no longer in use.
    starts: Vec<(u32, Place)>,
    /// Bytes of text that are in use.
    live: usize,
}

impl Lines {
    /// No lines, with room for so many of usual length.
    pub(super) fn with_room(guests: usize) -> Self {
        Self {
            entries: Vec::with_capacity(guests),
            text: String::with_capacity(guests * USUAL_LINE),
            starts: Vec::with_capacity(guests),
            ..Self::default()
        }
    }

    /// Keeps a guest's line. Cost: its length.
    pub(super) fn insert(&mut self, guest: GuestId, is_hidden: bool, line: &str) -> Place {
        let place = self.free.pop().unwrap_or(self.entries.len() as Place);
        let (start, len) = self.append(place, line);
        let entry = Entry { guest, is_hidden, opening: opening(line), start, len };
        match self.entries.get_mut(place as usize) {
            Some(free) => *free = Some(entry),
            None => self.entries.push(Some(entry)),
        }
        place
    }

    /// Forgets a place. Its text is overwritten when half of all text is out of use.
    pub(super) fn remove(&mut self, place: Place) {
        let Some(entry) = self.entries.get_mut(place as usize).and_then(Option::take) else {
            return;
        };
        self.free.push(place);
        self.live -= entry.len as usize + 1;
        if self.text.len() > 2 * self.live + LITTER {
            self.tidy();
        }
    }

    pub(super) fn entry(&self, place: Place) -> Option<&Entry> {
        self.entries.get(place as usize)?.as_ref()
    }

    pub(super) fn line(&self, entry: &Entry) -> &str {
        self.text.get(entry.range()).unwrap_or_default()
    }

    /// What sorts a place among those with the same initials.
    pub(super) fn alphabetical(&self, place: Place) -> Option<(&str, GuestId)> {
        self.entry(place).map(|entry| (self.line(entry), entry.guest))
    }

    /// One more than the greatest place in use.
    pub(super) fn places(&self) -> usize {
        self.entries.len()
    }

    /// Places whose line has `part` somewhere, each once. Cost: one pass over all text.
    pub(super) fn containing<'a>(&'a self, part: &'a str) -> impl Iterator<Item = Place> + 'a {
        let finder = memmem::Finder::new(part.as_bytes());
        let mut starts = self.starts.iter().peekable();
        let mut from = 0;
        std::iter::from_fn(move || {
            loop {
                let at = from + finder.find(self.text.as_bytes().get(from..)?)?;
                let &(start, place) = last_until(&mut starts, at)?;
                from = starts.peek().map_or(self.text.len(), |&&(next, _)| next as usize);
                if self.entry(place).is_some_and(|entry| entry.start == start) {
                    return Some(place);
                }
            }
        })
    }

    fn append(&mut self, place: Place, line: &str) -> (u32, u32) {
        let start = self.text.len() as u32;
        self.starts.push((start, place));
        self.text.push_str(line);
        self.text.push('\n');
        self.live += line.len() + 1;
        (start, line.len() as u32)
    }

    fn tidy(&mut self) {
        let mut text = String::with_capacity(self.live);
        self.starts.clear();
        for (entry, place) in self.entries.iter_mut().zip(0..) {
            let Some(entry) = entry else { continue };
            let line = self.text.get(entry.range()).unwrap_or_default();
            entry.start = text.len() as u32;
            self.starts.push((entry.start, place));
            text.push_str(line);
            text.push('\n');
        }
        self.text = text;
    }
}

/// The last start that is not behind `at`, having moved on to it.
fn last_until<'a>(
    starts: &mut std::iter::Peekable<std::slice::Iter<'a, (u32, Place)>>,
    at: usize,
) -> Option<&'a (u32, Place)> {
    let mut last = None;
    while let Some(start) = starts.next_if(|&&(start, _)| start as usize <= at) {
        last = Some(start);
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_small() {
        assert!(size_of::<Option<Entry>>() <= 36);
    }

    #[test]
    fn text_is_tidied_and_still_found() {
        let mut lines = Lines::default();
        let long = "x".repeat(LITTER / 4);
        let places: Vec<_> = (0..12)
            .map(|n| lines.insert(GuestId::from(n), false, &format!("{n} {long}")))
            .collect();
        for place in &places[..11] {
            lines.remove(*place);
        }
        assert!(lines.text.len() < 2 * lines.live + LITTER);
        assert_eq!(lines.containing("xx").collect::<Vec<_>>(), [places[11]]);
        assert_eq!(lines.containing("11 x").count(), 1);
        assert_eq!(lines.containing("3 x").count(), 0);
    }

    #[test]
    fn a_place_is_used_again_without_its_old_text() {
        let mut lines = Lines::default();
        let ana = lines.insert(GuestId::from(1), false, "ana");
        lines.remove(ana);
        assert_eq!(lines.insert(GuestId::from(2), false, "bob"), ana);
        assert_eq!(lines.containing("ana").count(), 0);
        assert_eq!(lines.containing("b").collect::<Vec<_>>(), [ana]);
    }
}
