//! Between a stretch of entries and a segment.
//!
//! A segment begins with the entry before its first, without words: whoever reads it sees whether it
//! goes on from what they hold. Its lines are those of a file of entries, and are checked as those are.

use crate::domain::{Body, DoorId, ENTRY_BYTES, Entry};
use crate::journal::{Hinge, Stretch, read_entries, write_entries};

use super::seal::Dice;
use super::{HouseKey, Segment};

/// The most entries of a segment, and the most bytes of several: a round of thousands goes alone.
pub(super) const MOST_ENTRIES: usize = 500;
const MOST_BYTES: usize = 48 << 10;

/// What no segment reaches: the largest entry, and what is around it.
pub(super) const SEALED_BYTES: usize = ENTRY_BYTES + (256 << 10);

/// Seals as many entries of a stretch as make one segment; `None` where there is none to send.
pub(super) fn seal(key: &HouseKey, stretch: &Stretch, dice: &mut Dice<'_>) -> Option<Segment> {
    let first = stretch.entries.first()?;
    let mut lines = Vec::new();
    let before = stretch.before.filter(|_| first.seq > 1);
    let hinge = before.and_then(|it| before_first(it, first));
    let all: Vec<Entry> =
        hinge.iter().chain(&stretch.entries).take(1 + MOST_ENTRIES).cloned().collect();
    write_entries(&all, &mut lines).ok()?;
    let ends: Vec<usize> = lines
        .iter()
        .enumerate()
        .filter(|(_, byte)| **byte == b'\n')
        .map(|(at, _)| at + 1)
        .collect();
    // A line for the format, perhaps one for the entry before, and at least one more.
    let around = 1 + usize::from(hinge.is_some());
    let fitting = ends.iter().filter(|end| **end <= MOST_BYTES).count().max(around + 1);
    let entries = (fitting - around).min(MOST_ENTRIES).min(stretch.entries.len());
    lines.truncate(ends.get(around + entries - 1).copied()?);
    let last = first.seq + entries as u64 - 1;
    let (door, first, part) = (first.door, first.seq, None);
    let mut segment = Segment { door, first, last, part, sealed: Vec::new() };
    key.seal_segment(&mut segment, &lines, dice);
    Some(segment)
}

impl HouseKey {
    /// The entries of a segment; `None` for one that no door of this house sealed, or not as it is.
    #[must_use]
    pub fn entries(&self, segment: &Segment) -> Option<Vec<Entry>> {
        open(self, segment).map(|it| it.entries)
    }
}

/// Opens a segment; `None` for one that no door of this house sealed, or not as it is.
pub(super) fn open(key: &HouseKey, segment: &Segment) -> Option<Stretch> {
    if segment.sealed.len() > SEALED_BYTES || segment.first == 0 || segment.last < segment.first {
        return None;
    }
    let lines = key.open_segment(segment)?;
    let mut entries = read_entries(&mut lines.as_slice()).ok()?;
    let is_hinged = segment.first > 1;
    if entries.is_empty() || entries.len() > MOST_ENTRIES + 1 {
        return None;
    }
    let from = segment.first - u64::from(is_hinged);
    let is_in_a_row = entries.iter().map(|it| it.seq).eq(from..=segment.last);
    if !is_in_a_row || entries.iter().any(|it| it.door != segment.door) {
        return None;
    }
    let before = is_hinged.then(|| Hinge::of(&entries.remove(0)));
    Some(Stretch { before, entries })
}

/// The entry before a stretch, without words.
fn before_first(hinge: Hinge, first: &Entry) -> Option<Entry> {
    let Hinge { tick, at_ms } = hinge;
    let at = chrono::DateTime::from_timestamp_millis(at_ms)?;
    let (door, seq): (DoorId, u64) = (first.door, first.seq - 1);
    Some(Entry { door, seq, tick, at, about: Vec::new(), body: Body::Blank })
}
