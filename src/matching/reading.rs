//! Reading who is in, a little at a time.

use std::collections::HashSet;
use std::ops::Bound;

use chrono::{DateTime, Utc};

use crate::domain::{Gathering, GatheringId, Guest, GuestId, IntroductionId, Pair, Reasons, State};

use super::meaning::Meanings;
use super::person::{Census, Person};
use super::room::{Room, RoomLine, Spot};

/// A [`Room`] on its way: read from the state in small portions, so that a window stays smooth in a
/// hall of thousands, and put in order at the end, which a worker can do.
///
/// What changes in the state meanwhile may be in it or not. Whatever is found in a room is asked
/// again when it is wished for, so that does no harm.
pub struct Reading {
    gathering: GatheringId,
    now: DateTime<Utc>,
    meanings: Meanings,
    stage: Stage,
    census: Census,
    pub(super) everybody: Vec<(Person, Vec<RoomLine>)>,
    here: HashSet<GuestId>,
    /// Never suggested to each other.
    pub(super) barred: Vec<Pair>,
    pub(super) open: Vec<Open>,
    pub(super) spots: Vec<Spot>,
}

/// What is read next.
enum Stage {
    Guests(std::vec::IntoIter<GuestId>),
    /// Those with a history, after this one.
    Pairs(Bound<Pair>),
    Tables,
    /// After this one.
    Introductions(Bound<IntroductionId>),
    Done,
}

/// An introduction that waits for its answers.
pub(super) struct Open {
    pub(super) id: IntroductionId,
    pub(super) guests: Vec<GuestId>,
    pub(super) reasons: Reasons,
    pub(super) may_yield: bool,
}

/// How many are read before it is asked again whether to go on.
const PORTION: usize = 64;

impl Reading {
    /// Begins to read who is in at `gathering` and did not ask to be left alone, and what suggesting may know at `now`; an unknown
    /// gathering is an empty room. Cost: O(guests).
    #[must_use]
    pub fn begin(state: &State, gathering: GatheringId, now: DateTime<Utc>) -> Self {
        let evening = state.gathering(gathering);
        let guests: Vec<_> =
            evening.into_iter().flat_map(Gathering::present).map(|it| it.0).collect();
        let names = evening.and_then(Gathering::plan).map(|plan| plan.spots.as_slice());
        let spot = |name: &String| Spot { name: name.clone(), uses: 0 };
        Self {
            gathering,
            now,
            meanings: Meanings::default(),
            census: Census::new(state, gathering, now),
            everybody: Vec::with_capacity(guests.len()),
            here: HashSet::with_capacity(guests.len()),
            stage: Stage::Guests(guests.into_iter()),
            barred: Vec::new(),
            open: Vec::new(),
            spots: names.unwrap_or_default().iter().map(spot).collect(),
        }
    }

    /// The same, whose lines fit by what they mean as far as that is known.
    #[must_use]
    pub fn meaning(self, meanings: &Meanings) -> Self {
        Self { meanings: meanings.clone(), ..self }
    }

    /// How many are in, of those read and those still to be.
    #[must_use]
    pub fn len(&self) -> usize {
        let left = if let Stage::Guests(left) = &self.stage { left.len() } else { 0 };
        self.everybody.len() + left
    }

    /// Whether nobody is in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Reads on while `go_on` says so, asked every few dozen; whether all is read. Cost: O(guests
    /// and introductions of the evening, pairs with a history) in all.
    pub fn read_on(&mut self, state: &State, mut go_on: impl FnMut() -> bool) -> bool {
        let Some(evening) = state.gathering(self.gathering) else { return true };
        while !matches!(self.stage, Stage::Done) {
            self.portion(state, evening);
            if !go_on() {
                break;
            }
        }
        matches!(self.stage, Stage::Done)
    }

    /// The room as far as it was read.
    #[must_use]
    pub fn finish(mut self) -> Room {
        self.everybody.sort_by_key(|(person, _)| person.turn());
        let languages = std::mem::take(&mut self.census.languages);
        let meanings = std::mem::take(&mut self.meanings);
        Room::of(self, languages).meaning(&meanings)
    }

    fn portion(&mut self, state: &State, evening: &Gathering) {
        self.stage = match std::mem::replace(&mut self.stage, Stage::Done) {
            Stage::Guests(mut left) => {
                let some: Vec<_> = left.by_ref().take(PORTION).collect();
                for guest in some {
                    self.guest(state, evening, guest);
                }
                let is_over = left.len() == 0;
                if is_over { Stage::Pairs(Bound::Unbounded) } else { Stage::Guests(left) }
            }
            Stage::Pairs(after) => match self.pairs(state, after) {
                Some(last) => Stage::Pairs(Bound::Excluded(last)),
                None => Stage::Tables,
            },
            Stage::Tables => {
                let tables = state.tables().map(|(_, table)| &table.guests);
                self.barred.extend(tables.flat_map(|guests| Pair::among(guests)));
                Stage::Introductions(Bound::Unbounded)
            }
            Stage::Introductions(after) => match self.introductions(evening, after) {
                Some(last) => Stage::Introductions(Bound::Excluded(last)),
                None => Stage::Done,
            },
            Stage::Done => Stage::Done,
        };
    }

    fn guest(&mut self, state: &State, evening: &Gathering, guest: GuestId) {
        let is_introducible = state.guest(guest).is_some_and(Guest::is_introducible);
        let visit = evening.visit(guest).filter(|it| it.meets_people() && is_introducible);
        if let Some(found) = visit.and_then(|it| self.census.read(state, evening, guest, it)) {
            self.here.insert(guest);
            self.everybody.push(found);
        }
    }

    /// Apart, acquainted or introduced, at any gathering: never suggested again. The last one read.
    fn pairs(&mut self, state: &State, after: Bound<Pair>) -> Option<Pair> {
        let mut last = None;
        for pair in state.pairs_from(after).take(PORTION) {
            last = Some(pair);
            let (a, b) = pair.both();
            let here = self.here.contains(&a) && self.here.contains(&b);
            let barred = || {
                state.is_apart(pair) || state.is_taken(pair, self.now) || state.is_acquainted(pair)
            };
            if here && barred() {
                self.barred.push(pair);
            }
        }
        last
    }

    /// Where people were sent, and what waits for answers. The last one read.
    fn introductions(
        &mut self,
        evening: &Gathering,
        after: Bound<IntroductionId>,
    ) -> Option<IntroductionId> {
        let mut last = None;
        for (id, it) in evening.introductions_from(after).take(PORTION) {
            last = Some(id);
            let reasons = it.reasons();
            if let Some(spot) = self.spots.iter_mut().find(|spot| spot.name == reasons.spot) {
                spot.uses += 1;
            }
            if evening.is_open(it, self.now) {
                let (guests, reasons) = (it.guests().to_vec(), reasons.clone());
                self.open.push(Open { id, guests, reasons, may_yield: it.may_yield(self.now) });
            }
        }
        last
    }
}
