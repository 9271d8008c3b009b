//! One evening in a house.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    Admits, Asks, DoorId, Examples, GuestId, HelpId, Introduction, IntroductionId, Item,
    Nomination, NominationId, PartyId, Promise, PromiseId, Register, Repeat, Ring, RingId, Round,
    RoundId, Text, Topic, TopicId, Visit, Wifi, holders::Holders, roll::Roll,
};

/// What organizers decide about a gathering.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// "Neighbours' Night".
    pub name: String,
    /// Where, if said.
    #[serde(default)]
    pub venue: String,
    /// Doors open.
    pub starts: DateTime<Utc>,
    /// Doors close.
    pub ends: DateTime<Utc>,
    /// The IANA zone its clock runs on: "Europe/Zurich".
    pub zone: String,
    /// Places where people can meet: "Window bench".
    #[serde(default)]
    pub spots: Vec<String>,
}

/// A gathering as folded so far. Entries may arrive before its plan does.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gathering {
    pub(super) plan: Register<Option<Plan>>,
    pub(super) visits: Roll<GuestId, Visit>,
    pub(super) tickets: Roll<Text, Holders>,
    /// Tickets that were taken back, and when last: one that is given out again after is good.
    pub(super) withdrawn: Roll<Text, Holders>,
    pub(super) ticket_keys: BTreeMap<Text, Register<Option<Admits>>>,
    pub(super) blocked: BTreeMap<Text, Register<bool>>,
    pub(super) introductions: BTreeMap<IntroductionId, Introduction>,
    pub(super) rounds: BTreeMap<RoundId, Round>,
    pub(super) rings: BTreeMap<RingId, Ring>,
    pub(super) topics: BTreeMap<TopicId, Topic>,
    pub(super) promises: BTreeMap<PromiseId, Promise>,
    pub(super) helps: BTreeMap<HelpId, Help>,
    pub(super) nominations: BTreeMap<NominationId, Nomination>,
    /// How many places there are; 0 where nobody counts them.
    pub(super) capacity: Register<u32>,
    /// The organizer's own examples, once they chose.
    pub(super) examples: Register<Option<Examples>>,
    /// Whether it comes again, once somebody said.
    pub(super) repeat: Register<Option<Repeat>>,
    /// What guests are asked beside the rest.
    pub(super) asks: Register<Asks>,
    /// What happens when, in order.
    pub(super) agenda: Register<Vec<Item>>,
    pub(super) wifi: Register<Option<Wifi>>,
    /// What a host has to say to everybody.
    pub(super) announcement: Register<String>,
    /// Whether the first would see the second again.
    pub(super) again: BTreeMap<(GuestId, GuestId), Register<Option<bool>>>,
    /// Everybody who ever was of a booking.
    pub(super) parties: BTreeMap<PartyId, BTreeSet<GuestId>>,
    /// Of which booking somebody is now, and their place in it.
    pub(super) joined: BTreeMap<GuestId, Register<Option<(PartyId, u32)>>>,
    /// When somebody ended the evening, unless its doors were opened again.
    pub(super) ended: Register<Option<DateTime<Utc>>>,
    /// When its plan or its list was last written to.
    pub(super) listed: Option<DateTime<Utc>>,
}

/// Why a guest called for a host.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HelpReason {
    /// They tapped "Call a host".
    #[default]
    Asked,
    /// "That wasn't me": somebody else may have used their name.
    WasNotMe,
    /// Too many searches in a minute.
    ManySearches,
    /// The printer needs a hand.
    Printer,
    /// A check-in could not be saved.
    NotSaved,
}

/// A call for a host, open until one takes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Help {
    pub(super) asked: Register<Option<Call>>,
    /// When a host first took it.
    pub(super) taken: Option<DateTime<Utc>>,
}

/// Who called, where, when and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Call {
    /// The door it came from.
    pub door: DoorId,
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: HelpReason,
    /// About whom, if the screen knew.
    pub guest: Option<GuestId>,
}

impl Gathering {
    /// The plan, once it has arrived.
    #[must_use]
    pub const fn plan(&self) -> Option<&Plan> {
        self.plan.get().as_ref()
    }

    /// When somebody ended the evening: nobody comes in any more but by staff.
    #[must_use]
    pub const fn ended_at(&self) -> Option<DateTime<Utc>> {
        *self.ended.get()
    }

    /// Everybody with a visit here, by id.
    pub fn visits(&self) -> impl Iterator<Item = (GuestId, &Visit)> {
        self.visits.iter().map(|(guest, visit)| (*guest, visit))
    }

    /// The visit of one guest.
    #[must_use]
    pub fn visit(&self, guest: GuestId) -> Option<&Visit> {
        self.visits.get(&guest)
    }

    /// Everybody who is in now, by id.
    pub fn present(&self) -> impl Iterator<Item = (GuestId, &Visit)> {
        self.visits().filter(|(_, visit)| visit.is_in())
    }

    /// Every introduction of the evening, oldest id first.
    pub fn introductions(&self) -> impl Iterator<Item = (IntroductionId, &Introduction)> {
        self.introductions.iter().map(|(id, introduction)| (*id, introduction))
    }

    /// Those of [`Self::introductions`] from one on.
    pub fn introductions_from(
        &self,
        from: Bound<IntroductionId>,
    ) -> impl Iterator<Item = (IntroductionId, &Introduction)> {
        self.introductions.range((from, Bound::Unbounded)).map(|(id, it)| (*id, it))
    }

    /// One introduction.
    #[must_use]
    pub fn introduction(&self, id: IntroductionId) -> Option<&Introduction> {
        self.introductions.get(&id)
    }

    /// The introductions one guest is part of, oldest first.
    pub fn introductions_of(
        &self,
        guest: GuestId,
    ) -> impl Iterator<Item = (IntroductionId, &Introduction)> {
        let ids = self.visits.get(&guest).into_iter().flat_map(Visit::introductions);
        ids.filter_map(|id| Some((id, self.introductions.get(&id)?)))
    }

    /// How many introductions a guest has open at `now`.
    #[must_use]
    pub fn open_introductions(&self, guest: GuestId, now: DateTime<Utc>) -> usize {
        self.introductions_of(guest).filter(|(_, it)| self.is_open(it, now)).count()
    }

    /// Whether an introduction takes a place of its guests at `now`: it is open, all are in, and none
    /// asked to be left alone.
    #[must_use]
    pub fn is_open(&self, introduction: &Introduction, now: DateTime<Utc>) -> bool {
        let is_here = |guest: &GuestId| self.visit(*guest).is_some_and(Visit::meets_people);
        introduction.is_open(now) && introduction.guests().iter().all(is_here)
    }

    /// One round, once somebody started it.
    #[must_use]
    pub fn round(&self, id: RoundId) -> Option<&Round> {
        self.rounds.get(&id).filter(|it| it.started_at().is_some())
    }

    /// Every round that was started, oldest id first; also those called off.
    pub fn rounds(&self) -> impl Iterator<Item = (RoundId, &Round)> {
        let started = self.rounds.iter().filter(|(_, it)| it.started_at().is_some());
        started.map(|(id, round)| (*id, round))
    }

    /// The round that is under way at `now`; where two doors started one each, the later.
    #[must_use]
    pub fn round_on(&self, now: DateTime<Utc>) -> Option<(RoundId, &Round)> {
        let on = self.rounds().filter(|(_, it)| it.is_on(now));
        on.max_by_key(|(id, it)| (it.started_at(), *id))
    }

    /// Every promise of the evening.
    pub fn promises(&self) -> impl Iterator<Item = (PromiseId, &Promise)> {
        self.promises.iter().map(|(id, promise)| (*id, promise))
    }

    /// Calls no host has taken yet, oldest id first.
    pub fn open_calls(&self) -> impl Iterator<Item = (HelpId, Call)> {
        let open = self.helps.iter().filter(|(_, help)| help.taken.is_none());
        open.filter_map(|(id, help)| Some((*id, (*help.asked.get())?)))
    }

    /// When a host last took a call from a door: they are on their way there.
    #[must_use]
    pub fn host_comes_to(&self, door: DoorId) -> Option<DateTime<Utc>> {
        let from = |it: &&Help| it.asked.get().is_some_and(|call| call.door == door);
        self.helps.values().filter(from).filter_map(|it| it.taken).max()
    }

    /// Habits guests named in "Who is missing?", oldest id first; none that is forgotten.
    pub fn nominations(&self) -> impl Iterator<Item = (NominationId, &Nomination)> {
        let named = self.nominations.iter().filter(|(_, it)| !it.habit().is_empty());
        named.map(|(id, nomination)| (*id, nomination))
    }
}
