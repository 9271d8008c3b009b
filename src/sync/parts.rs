//! Segments that are too large for one message go in several, one after the other.
//!
//! A hub takes messages of 256 KiB, while a single entry may have megabytes: a round that seats 20,000.
//! Every part but the last holds nothing yet, so that what a hub has of a door still is a beginning of
//! its entries. Who publishes may stop in the middle: then whoever goes on begins with the first part
//! again, sealed anew, and leaves whoever seems to be at it the time to finish.

use std::time::Duration;

use crate::domain::DoorId;

use super::{Message, Part, Segment, seal, segment};

/// So much of a segment goes in one message: with what the hub adds, below what it takes.
pub(super) const PART_BYTES: usize = 192 << 10;

/// So long after a part nobody else begins anew, and so long what has come of a segment is kept.
const AT_IT: Duration = Duration::from_millis(1_500);
const KEPT: Duration = Duration::from_secs(30);

/// So many bytes of segments that are not whole are kept at once.
const MOST_BYTES: usize = 32 << 20;

/// A segment as messages of at most so many bytes.
pub(super) fn cut(segment: Segment, most: usize) -> Vec<Segment> {
    if segment.sealed.len() <= most {
        return vec![segment];
    }
    let (whole, chunks) = (seal::tag(&segment.sealed), segment.sealed.chunks(most));
    let of = u32::try_from(chunks.len()).unwrap_or(u32::MAX);
    let part = |(number, sealed): (u32, &[u8])| {
        let part = Some(Part { whole, number, of });
        Segment { part, sealed: sealed.to_vec(), ..segment }
    };
    (1..).zip(chunks).map(part).collect()
}

/// What a message brings.
pub(super) enum Brought<'m> {
    /// A whole segment in one.
    One(&'m Segment),
    /// The last part of one.
    Last(Segment),
    /// A part, and others are to come.
    Part,
    /// A part of which others did not come.
    Odd,
}

/// Segments of which not all parts have come.
#[derive(Debug, Default)]
pub(super) struct Parts {
    coming: Vec<Coming>,
}

#[derive(Debug)]
struct Coming {
    is_fix: bool,
    /// As it will be; with the last part that came.
    segment: Segment,
    part: Part,
    at: Duration,
}

impl Parts {
    /// Takes in a message.
    pub(super) fn take<'m>(&mut self, message: &'m Message, running: Duration) -> Brought<'m> {
        let Message { is_fix, segment, .. } = message;
        let Some(part) = segment.part else {
            self.begin_anew(segment.door, *is_fix);
            return Brought::One(segment);
        };
        if part.number == 1 {
            self.begin_anew(segment.door, *is_fix);
            self.coming.retain(|it| it.part.whole != part.whole);
            let whole = Segment { part: None, ..segment.clone() };
            self.coming.push(Coming { is_fix: *is_fix, segment: whole, part, at: running });
            self.bound();
            return Brought::Part;
        }
        let place = self.coming.iter().position(|it| it.goes_on_with(*is_fix, segment, part));
        let Some(place) = place else { return Brought::Odd };
        let mut coming = self.coming.remove(place);
        coming.segment.sealed.extend_from_slice(&segment.sealed);
        if coming.segment.sealed.len() > segment::SEALED_BYTES {
            return Brought::Odd;
        }
        if part.number == part.of {
            return Brought::Last(coming.segment);
        }
        self.coming.push(Coming { part, at: running, ..coming });
        self.bound();
        Brought::Part
    }

    /// Lets go of what nobody goes on with any more.
    pub(super) fn look(&mut self, running: Duration) {
        self.coming.retain(|it| running.saturating_sub(it.at) < KEPT);
    }

    /// Whether anything is not whole yet.
    pub(super) const fn are_coming(&self) -> bool {
        !self.coming.is_empty()
    }

    /// Whether somebody is just publishing a door's entries.
    pub(super) fn is_somebody_at(&self, door: DoorId, running: Duration) -> bool {
        let is_at = |it: &Coming| {
            !it.is_fix && it.segment.door == door && running.saturating_sub(it.at) < AT_IT
        };
        self.coming.iter().any(is_at)
    }

    /// What came of a door's entries before is not gone on with: another one goes on from there. Fixes
    /// may come from several at once.
    fn begin_anew(&mut self, door: DoorId, is_fix: bool) {
        self.coming.retain(|it| is_fix || it.is_fix || it.segment.door != door);
    }

    fn bound(&mut self) {
        let mut left = MOST_BYTES;
        // The newest stay.
        for it in (0..self.coming.len()).rev() {
            let bytes = self.coming.get(it).map_or(0, |it| it.segment.sealed.len());
            if bytes > left {
                self.coming.drain(..=it);
                return;
            }
            left -= bytes;
        }
    }
}

impl Coming {
    fn goes_on_with(&self, is_fix: bool, next: &Segment, part: Part) -> bool {
        let Segment { door, first, last, .. } = &self.segment;
        let Part { whole, number, of } = self.part;
        (is_fix, next.door, next.first, next.last) == (self.is_fix, *door, *first, *last)
            && part == Part { whole, number: number + 1, of }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(door: u128, bytes: u8) -> Segment {
        let sealed = (0..bytes).collect();
        Segment { door: DoorId::from(door), first: 1, last: 1, part: None, sealed }
    }

    fn message(is_fix: bool, segment: Segment) -> Message {
        Message { seq: 1, turn: 1, left: 0, is_fix, segment }
    }

    /// What came whole of all these.
    fn whole(parts: &mut Parts, messages: &[(bool, Segment)]) -> Vec<Segment> {
        let mut all = Vec::new();
        for (is_fix, segment) in messages {
            match parts.take(&message(*is_fix, segment.clone()), Duration::ZERO) {
                Brought::One(one) => all.push(one.clone()),
                Brought::Last(last) => all.push(last),
                Brought::Part | Brought::Odd => {}
            }
        }
        all
    }

    fn in_parts(is_fix: bool, segment: &Segment, most: usize) -> Vec<(bool, Segment)> {
        cut(segment.clone(), most).into_iter().map(|it| (is_fix, it)).collect()
    }

    #[test]
    fn a_segment_in_parts_of_any_size_comes_as_it_was() {
        let one = segment(1, 100);
        for most in 1..120 {
            let parts = in_parts(false, &one, most);
            assert_eq!(parts.len(), 100_usize.div_ceil(most));
            assert!(parts.iter().all(|(_, it)| it.sealed.len() <= most));
            let mut coming = Parts::default();
            assert_eq!(whole(&mut coming, &parts), std::slice::from_ref(&one));
            assert!(!coming.are_coming());
        }
    }

    #[test]
    fn parts_of_several_doors_and_fixes_may_come_in_between() {
        let (one, other, fix) = (segment(1, 90), segment(2, 80), segment(1, 70));
        let all =
            [in_parts(false, &one, 40), in_parts(false, &other, 40), in_parts(true, &fix, 40)];
        let mixed: Vec<_> =
            (0..3).flat_map(|n| all.iter().filter_map(move |it| it.get(n).cloned())).collect();
        assert_eq!(whole(&mut Parts::default(), &mixed), [other, fix, one]);
    }

    #[test]
    fn who_begins_anew_is_followed_and_what_lacks_a_part_is_none() {
        let (one, again) = (segment(1, 90), segment(1, 91));
        let (first, second) = (in_parts(false, &one, 40), in_parts(false, &again, 40));
        let mut parts = Parts::default();
        let half = [&first[..2], &second[..]].concat();
        assert_eq!(whole(&mut parts, &half), [again]);
        assert_eq!(whole(&mut parts, &first[2..]), [], "nobody goes on with the first");
        let hole = [&first[..1], &first[2..]].concat();
        assert_eq!(whole(&mut parts, &hole), []);
        assert!(parts.is_somebody_at(DoorId::from(1), Duration::ZERO));
        assert!(!parts.is_somebody_at(DoorId::from(1), AT_IT));
        parts.look(KEPT);
        assert!(!parts.are_coming());
    }
}
