//! Everything that is true now, folded from entries. Any order, any repetition: the same state.

mod apply;
mod forget;
mod learn;
mod retention;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use chrono::{DateTime, Utc};

use super::holders::Holders;
use super::roll::Roll;
use super::{
    DoorId, Gathering, GatheringId, Guest, GuestId, Introduction, IntroductionId, Movement, Pair,
    Plan, Register, Round, Stamp, Table, Text,
};

pub use retention::{Due, REMEMBER_DAYS};

/// What two guests are to each other, across all gatherings.
#[derive(Clone, Debug, Default, PartialEq)]
struct History {
    apart: Register<Option<DateTime<Utc>>>,
    acquainted: Register<bool>,
    suggested: BTreeSet<(GatheringId, IntroductionId)>,
    /// They came on one booking, at some gathering.
    together: bool,
}

/// The whole house. Fold entries with [`State::apply`]; read with everything else.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    house: Register<String>,
    staff_code: Register<String>,
    remember_days: Register<Option<u32>>,
    doors: BTreeMap<DoorId, Register<String>>,
    /// When doors were removed that did not join again.
    removed: BTreeMap<DoorId, Register<Option<DateTime<Utc>>>>,
    guests: Roll<GuestId, Guest>,
    gatherings: BTreeMap<GatheringId, Gathering>,
    badges: Roll<Text, Holders>,
    pairs: BTreeMap<Pair, History>,
    forgotten: BTreeMap<GuestId, DateTime<Utc>>,
    /// When each door last wrote anything, by its own clock.
    pub(super) wrote: BTreeMap<DoorId, DateTime<Utc>>,
    last: Stamp,
}

/// What a scanned code means tonight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scan {
    /// A ticket for tonight, or a badge.
    Guest(GuestId),
    /// A ticket for another gathering.
    Elsewhere {
        /// Which.
        gathering: GatheringId,
        /// Whose.
        guest: GuestId,
    },
    /// Nobody's.
    Unknown,
}

/// How many days guests are remembered unless the house says otherwise.
const DAYS_UNLESS_SAID: u32 = 30;

impl State {
    /// The house's name; empty until it has one.
    #[must_use]
    pub fn house(&self) -> &str {
        self.house.get()
    }

    /// The argon2 hash of the staff code, once set.
    #[must_use]
    pub fn staff_code(&self) -> Option<&str> {
        Some(self.staff_code.get().as_str()).filter(|hash| !hash.is_empty())
    }

    /// Days until guests who did not ask to be remembered are forgotten.
    #[must_use]
    pub fn remember_days(&self) -> u32 {
        let days = self.remember_days.get().unwrap_or(DAYS_UNLESS_SAID);
        days.clamp(*REMEMBER_DAYS.start(), *REMEMBER_DAYS.end())
    }

    /// A door's name, if it was given one.
    #[must_use]
    pub fn door(&self, door: DoorId) -> Option<&str> {
        self.doors.get(&door).map(|name| name.get().as_str())
    }

    /// When a door was removed; `None` where it was not, or joined the others again.
    #[must_use]
    pub fn removed_at(&self, door: DoorId) -> Option<DateTime<Utc>> {
        self.removed.get(&door).and_then(|it| *it.get())
    }

    /// What the door of a movement is called, if it has a name.
    #[must_use]
    pub fn door_of<'a>(&'a self, movement: &'a Movement) -> Option<&'a str> {
        movement.door.as_deref().or_else(|| self.door(movement.stamp.door()))
    }

    /// A guest, unless unknown or forgotten.
    #[must_use]
    pub fn guest(&self, guest: GuestId) -> Option<&Guest> {
        self.guests.get(&guest).filter(|_| !self.is_forgotten(guest))
    }

    /// Every guest of the house who is not forgotten, by id.
    pub fn guests(&self) -> impl Iterator<Item = (GuestId, &Guest)> {
        let known = self.guests.iter().filter(|(id, _)| !self.is_forgotten(**id));
        known.map(|(id, guest)| (*id, guest))
    }

    /// A gathering whose plan is known.
    #[must_use]
    pub fn gathering(&self, gathering: GatheringId) -> Option<&Gathering> {
        self.gatherings.get(&gathering).filter(|it| it.plan().is_some())
    }

    /// Every gathering whose plan is known, by id.
    pub fn gatherings(&self) -> impl Iterator<Item = (GatheringId, &Gathering)> {
        let planned = self.gatherings.iter().filter(|(_, it)| it.plan().is_some());
        planned.map(|(id, gathering)| (*id, gathering))
    }

    /// The first gathering to begin once another one ends, with its plan.
    #[must_use]
    pub fn next_gathering(&self, after: GatheringId) -> Option<(GatheringId, &Plan)> {
        let ends = self.gathering(after)?.plan()?.ends;
        let plans = self.gatherings().filter_map(|(id, it)| Some((id, it.plan()?)));
        let later = plans.filter(|(id, plan)| *id != after && plan.starts >= ends);
        later.min_by_key(|(id, plan)| (plan.starts, *id))
    }

    /// Whether a guest asked to be forgotten.
    #[must_use]
    pub fn is_forgotten(&self, guest: GuestId) -> bool {
        self.forgotten.contains_key(&guest)
    }

    /// How many guests are forgotten.
    #[must_use]
    pub fn count_forgotten(&self) -> usize {
        self.forgotten.len()
    }

    /// Since when a guest is forgotten.
    #[must_use]
    pub fn forgotten_at(&self, guest: GuestId) -> Option<DateTime<Utc>> {
        self.forgotten.get(&guest).copied()
    }

    /// Whether two guests are kept apart.
    #[must_use]
    pub fn is_apart(&self, pair: Pair) -> bool {
        self.apart_since(pair).is_some()
    }

    /// Whether a guest may be told of another by name: of everybody but whom they are kept apart from.
    #[must_use]
    pub fn may_be_told_of(&self, guest: GuestId, other: GuestId) -> bool {
        guest == other || !self.is_apart(Pair::new(guest, other))
    }

    /// Who is sent to a table: everybody who was given a seat there, but whoever is kept apart since from
    /// somebody at it.
    pub fn seated(&self, table: &Table) -> impl Iterator<Item = GuestId> {
        let fits = |it: &GuestId| table.guests.iter().all(|other| self.may_be_told_of(*it, *other));
        table.guests.iter().copied().filter(fits)
    }

    /// The table of a round that a guest is sent to, and its place, from 0.
    #[must_use]
    pub fn seat<'r>(&self, round: &'r Round, guest: GuestId) -> Option<(usize, &'r Table)> {
        let place = round.table_of(guest)?;
        let table = round.tables().get(place)?;
        self.seated(table).any(|it| it == guest).then_some((place, table))
    }

    /// Since when two guests are kept apart.
    #[must_use]
    pub fn apart_since(&self, pair: Pair) -> Option<DateTime<Utc>> {
        self.pairs.get(&pair).and_then(|history| *history.apart.get())
    }

    /// Whether two guests know each other: one of them or a host said so, or they came on one
    /// booking.
    #[must_use]
    pub fn is_acquainted(&self, pair: Pair) -> bool {
        self.pairs.get(&pair).is_some_and(|history| {
            let recognised = |(gathering, introduction): &(GatheringId, IntroductionId)| {
                let evening = self.gatherings.get(gathering);
                let found = evening.and_then(|it| it.introduction(*introduction));
                found.is_some_and(|it| it.is_recognised_by(pair))
            };
            *history.acquainted.get()
                || history.together
                || history.suggested.iter().any(recognised)
        })
    }

    /// Whether two guests were introduced at any gathering, or are about to be: suggested to each
    /// other and open at `now`, or declined; or sat at one table. What nobody answered in time may
    /// be suggested again.
    #[must_use]
    pub fn is_introduced(&self, pair: Pair, now: DateTime<Utc>) -> bool {
        self.is_taken(pair, now) || self.have_sat_together(pair)
    }

    /// The same without the tables, which cost more to look through.
    #[must_use]
    pub fn is_taken(&self, pair: Pair, now: DateTime<Utc>) -> bool {
        self.introductions_between(pair).any(|(_, it)| it.is_settled() || it.is_open(now))
    }

    /// Whether two guests sat at one table of a round, at any gathering, or do.
    #[must_use]
    pub fn have_sat_together(&self, pair: Pair) -> bool {
        let mut rounds = self.gatherings.values().flat_map(Gathering::rounds);
        rounds.any(|(_, round)| round.is_shared_by(pair))
    }

    /// Every table people sat at, of every round that was held, at any gathering.
    pub fn tables(&self) -> impl Iterator<Item = (GatheringId, &Table)> {
        self.gatherings.iter().flat_map(|(id, evening)| {
            let held = evening.rounds().filter(|(_, round)| round.is_held());
            held.flat_map(|(_, round)| round.tables()).map(|table| (*id, table))
        })
    }

    /// Every introduction that two guests were both part of, at any gathering.
    pub fn introductions_between(
        &self,
        pair: Pair,
    ) -> impl Iterator<Item = (GatheringId, &Introduction)> {
        let suggested = self.pairs.get(&pair).into_iter().flat_map(|history| &history.suggested);
        suggested.filter_map(|(gathering, introduction)| {
            let evening = self.gatherings.get(gathering)?;
            Some((*gathering, evening.introduction(*introduction)?))
        })
    }

    /// Every two guests with a history at any gathering: suggested, acquainted or kept apart, now
    /// or once. In their order.
    pub fn pairs(&self) -> impl Iterator<Item = Pair> {
        self.pairs.keys().copied()
    }

    /// Those of [`Self::pairs`] from one on.
    pub fn pairs_from(&self, from: Bound<Pair>) -> impl Iterator<Item = Pair> {
        self.pairs.range((from, Bound::Unbounded)).map(|(pair, _)| *pair)
    }

    /// What a scanned code means at `gathering`. Codes are matched exactly.
    #[must_use]
    pub fn scan(&self, gathering: GatheringId, code: &str) -> Scan {
        let tonight = self.gatherings.get(&gathering).and_then(|it| it.holder(code));
        let badge = || self.badges.get(code).and_then(Holders::latest);
        if let Some(guest) = tonight.or_else(badge) {
            return Scan::Guest(guest);
        }
        let mut others = self.gatherings.iter().rev().filter(|(id, _)| **id != gathering);
        others
            .find_map(|(id, it)| Some(Scan::Elsewhere { gathering: *id, guest: it.holder(code)? }))
            .unwrap_or(Scan::Unknown)
    }

    /// Whether it is a guest's first gathering: as they said, else by what the house remembers.
    #[must_use]
    pub fn is_first_time(&self, gathering: GatheringId, guest: GuestId) -> bool {
        let been_before = |it: &Gathering| it.visit(guest).is_some_and(|v| v.arrival().is_some());
        let said = self.guest(guest).and_then(Guest::said_first_time);
        said.unwrap_or_else(|| {
            !self.gatherings.iter().any(|(id, it)| *id != gathering && been_before(it))
        })
    }

    /// The latest stamp folded so far: the next entry's tick is one more.
    #[must_use]
    pub const fn last_stamp(&self) -> Stamp {
        self.last
    }
}

impl Gathering {
    /// Whose ticket a code is: the one it was given to last.
    #[must_use]
    pub fn holder(&self, code: &str) -> Option<GuestId> {
        self.tickets.get(code).and_then(Holders::latest)
    }

    /// Whether a guest holds a ticket that is good.
    #[must_use]
    pub fn has_ticket(&self, guest: GuestId, code: &str) -> bool {
        let is_given = self.tickets.get(code).is_some_and(|it| it.since(guest).is_some());
        is_given && !self.is_withdrawn(guest, code)
    }

    /// Whether the list took a guest's ticket back and did not give it out again.
    #[must_use]
    pub fn is_withdrawn(&self, guest: GuestId, code: &str) -> bool {
        let back = self.withdrawn.get(code).and_then(|it| it.since(guest));
        back.is_some() && back > self.tickets.get(code).and_then(|it| it.since(guest))
    }

    /// Every ticket code that is good and who holds it, by code.
    pub fn tickets(&self) -> impl Iterator<Item = (&str, GuestId)> {
        self.given_tickets().filter(|(code, guest)| !self.is_withdrawn(*guest, code))
    }

    /// Every ticket code that the list took back, and from whom, by code.
    pub fn withdrawn_tickets(&self) -> impl Iterator<Item = (&str, GuestId)> {
        self.given_tickets().filter(|(code, guest)| self.is_withdrawn(*guest, code))
    }

    fn given_tickets(&self) -> impl Iterator<Item = (&str, GuestId)> {
        let given = self.tickets.iter();
        given.filter_map(|(code, who)| Some((code.as_ref(), who.latest()?)))
    }
}

impl super::Visit {
    /// Whether a line with these words already stands on that side.
    #[must_use]
    pub fn has_said(&self, side: super::Side, text: &str) -> bool {
        self.lines_of(side).any(|(_, line)| line.text() == text)
    }
}

#[cfg(test)]
mod tests {
    use std::mem::size_of;

    use super::*;
    use crate::domain::Visit;

    /// What a list of 50,000 consists of: a megabyte is 20 bytes a guest.
    #[test]
    fn a_guest_who_is_only_expected_is_small() {
        assert_eq!(size_of::<Stamp>(), 16);
        assert!(size_of::<(GuestId, Guest)>() <= 168, "{}", size_of::<(GuestId, Guest)>());
        assert!(size_of::<(GuestId, Visit)>() <= 56, "{}", size_of::<(GuestId, Visit)>());
        assert!(size_of::<(Text, Holders)>() <= 64, "{}", size_of::<(Text, Holders)>());
    }
}
