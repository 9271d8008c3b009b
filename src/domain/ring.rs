//! The Ring: the board takes one need at a time, aloud, and helpers answer.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    DoorId, Gathering, GatheringId, GuestId, LineId, Pair, Register, RingId, Side, Spoken, Stamp,
    State, Visit,
};

mod later;

pub use later::Unanswered;

/// How long a need may have, in minutes.
pub const RING_MIN: RangeInclusive<u32> = 1..=5;

/// How many needs it takes to begin: fewer is not a round of asking.
pub const RING_LEAST: usize = 3;

/// The most a need can get by a minute more, in seconds.
pub const TURN_MOST_S: u32 = 600;

/// How long the board says whose need comes next before its time begins, in seconds.
pub const LEAD_IN_S: i64 = 5;

/// How long so many needs take, each with so much time and the moment before it, in seconds.
#[must_use]
pub fn ring_s(turn_s: u32, needs: usize) -> u32 {
    let lead_in_s = u32::try_from(LEAD_IN_S).unwrap_or_default();
    let needs = u32::try_from(needs).unwrap_or(u32::MAX);
    needs.saturating_mul(turn_s.saturating_add(lead_in_s))
}

/// One need the Ring takes: whose, and which line; where it is none, its owner says it themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Turn {
    /// Whose.
    pub guest: GuestId,
    /// Which need.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<LineId>,
}

/// How somebody answers a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hand {
    /// "I can."
    Can,
    /// "I know somebody."
    Knows,
}

/// Why two are introduced whom the Ring brought together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Raised {
    /// Who answered.
    pub helper: GuestId,
    /// How.
    pub hand: Hand,
    /// The need as it was said; `None` where its owner said it themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need: Option<Spoken>,
}

/// Where a Ring stands from one moment on; one value, so that the parts of two never mix.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stand {
    /// The need that is taken; `None` before the first.
    pub turn: Option<Turn>,
    /// How much time it has left, in seconds.
    pub left_s: u32,
    /// Whether the time stands still.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub paused: bool,
    /// Whether the board says first whose need comes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fresh: bool,
    /// Whether it stands still because the program stopped, not because a host wanted a rest.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stopped: bool,
}

/// What happened in a Ring. Ids and numbers only: nothing in here has to be blanked when somebody is
/// forgotten.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each field is of a documented type that says what it is")]
pub enum RingEvent {
    /// A host began it: so many minutes a need, in this order.
    Started { minutes: u32, order: Vec<Turn> },
    /// A host wants another order.
    Ordered { order: Vec<Turn> },
    /// Another need, more time, or a rest.
    Turned { stand: Stand },
    /// Somebody answered a need, or took that back.
    Answered { turn: Turn, guest: GuestId, hand: Option<Hand> },
    /// A host ended it, or let it go on.
    Ended { ended: bool },
}

impl RingEvent {
    /// Whom it is about.
    #[must_use]
    pub fn about(&self) -> Vec<GuestId> {
        match self {
            Self::Answered { guest, .. } => vec![*guest],
            Self::Started { .. }
            | Self::Ordered { .. }
            | Self::Turned { .. }
            | Self::Ended { .. } => Vec::new(),
        }
    }

    pub(super) fn is_within_bounds(&self) -> bool {
        match self {
            Self::Started { minutes, .. } => RING_MIN.contains(minutes),
            Self::Turned { stand } => stand.left_s <= TURN_MOST_S,
            Self::Ordered { .. } | Self::Answered { .. } | Self::Ended { .. } => true,
        }
    }
}

/// A Ring as folded so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ring {
    /// When it began, and the minutes of a need.
    started: Register<Option<(DateTime<Utc>, u32)>>,
    order: Register<Vec<Turn>>,
    stand: Register<(Option<DateTime<Utc>>, Stand)>,
    ended: Register<Option<DateTime<Utc>>>,
    /// Every need it ever stood at.
    taken: BTreeSet<Turn>,
    hands: BTreeMap<(Turn, GuestId), Register<Option<Hand>>>,
}

impl Ring {
    pub(super) fn fold(&mut self, event: &RingEvent, stamp: Stamp, at: DateTime<Utc>) {
        match event {
            RingEvent::Started { minutes, order } => {
                self.started.set(stamp, Some((at, *minutes)));
                self.order.set(stamp, order.clone());
            }
            RingEvent::Ordered { order } => self.order.set(stamp, order.clone()),
            RingEvent::Turned { stand } => {
                self.taken.extend(stand.turn);
                self.stand.set(stamp, (Some(at), *stand));
            }
            RingEvent::Answered { turn, guest, hand } => {
                self.hands.entry((*turn, *guest)).or_default().set(stamp, *hand);
            }
            RingEvent::Ended { ended } => self.ended.set(stamp, ended.then_some(at)),
        }
    }

    /// When it began.
    #[must_use]
    pub fn started_at(&self) -> Option<DateTime<Utc>> {
        self.started.get().map(|it| it.0)
    }

    /// How long a need has, in seconds.
    #[must_use]
    pub fn turn_s(&self) -> u32 {
        self.started.get().map_or(0, |it| it.1.saturating_mul(60))
    }

    /// When a host ended it.
    #[must_use]
    pub const fn ended_at(&self) -> Option<DateTime<Utc>> {
        *self.ended.get()
    }

    /// Whether it goes on.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.started_at().is_some() && self.ended_at().is_none()
    }

    /// Where it stands, and since when.
    #[must_use]
    pub fn stand(&self) -> (Option<DateTime<Utc>>, Stand) {
        *self.stand.get()
    }

    /// The need that is taken.
    #[must_use]
    pub fn turn(&self) -> Option<Turn> {
        self.stand().1.turn
    }

    /// Whether its time stands still.
    #[must_use]
    pub fn is_paused(&self) -> bool {
        self.stand().1.paused
    }

    /// Whether its time stands still since the program stopped, until a host lets it go on.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.is_paused() && self.stand().1.stopped
    }

    /// Needs in the order a host gave them, whether they can still be taken or not.
    #[must_use]
    pub fn order(&self) -> &[Turn] {
        self.order.get()
    }

    /// Whether it stood at a need.
    #[must_use]
    pub fn has_taken(&self, turn: Turn) -> bool {
        self.taken.contains(&turn)
    }

    /// Whether the board says first whose need comes, at `now`.
    #[must_use]
    pub fn leads_in(&self, now: DateTime<Utc>) -> bool {
        let (at, stand) = self.stand();
        let begins = |at: DateTime<Utc>| (now - at).num_seconds() < LEAD_IN_S;
        stand.turn.is_some() && stand.fresh && !stand.paused && at.is_some_and(begins)
    }

    /// How much time the need has left at `now`, in seconds: never more than it was given, since
    /// doors' clocks differ.
    #[must_use]
    pub fn left_s(&self, now: DateTime<Utc>) -> u32 {
        let (at, stand) = self.stand();
        if stand.paused {
            return stand.left_s;
        }
        let lead_in = if stand.fresh { LEAD_IN_S } else { 0 };
        let gone_s = at.map_or(0, |at| (now - at).num_seconds() - lead_in).max(0);
        stand.left_s.saturating_sub(u32::try_from(gone_s).unwrap_or(u32::MAX))
    }

    /// When a host led it last, and at which door.
    #[must_use]
    pub fn led_last(&self) -> Option<(DateTime<Utc>, DoorId)> {
        let turned = self.stand().0.map(|at| (at, self.stand.stamp().door()));
        turned.or_else(|| Some((self.started_at()?, self.started.stamp().door())))
    }

    /// What somebody answered to a need.
    #[must_use]
    pub fn hand(&self, turn: Turn, guest: GuestId) -> Option<Hand> {
        self.hands.get(&(turn, guest)).and_then(|it| *it.get())
    }

    /// Everybody who answered a need, in the order of their answers.
    fn hands(&self, turn: Turn) -> impl Iterator<Item = (GuestId, Hand)> {
        let first = GuestId::new(uuid::Uuid::nil());
        let theirs = self.hands.range((turn, first)..).take_while(|((at, _), _)| *at == turn);
        let of = |((_, guest), it): (&(Turn, GuestId), &Register<Option<Hand>>)| {
            Some((it.stamp(), *guest, (*it.get())?))
        };
        let mut hands: Vec<_> = theirs.filter_map(of).collect();
        hands.sort_unstable();
        hands.into_iter().map(|(_, guest, hand)| (guest, hand))
    }

    /// How many answers it got.
    #[must_use]
    pub fn count_hands(&self) -> usize {
        self.hands.values().filter(|it| it.get().is_some()).count()
    }
}

impl Gathering {
    /// One Ring, once somebody began it.
    #[must_use]
    pub fn ring(&self, id: RingId) -> Option<&Ring> {
        self.rings.get(&id).filter(|it| it.started_at().is_some())
    }

    /// Every Ring that was begun, oldest id first.
    pub fn rings(&self) -> impl Iterator<Item = (RingId, &Ring)> {
        let started = self.rings.iter().filter(|(_, it)| it.started_at().is_some());
        started.map(|(id, ring)| (*id, ring))
    }

    /// The Ring that goes on; where two doors began one each, the later.
    #[must_use]
    pub fn ring_on(&self) -> Option<(RingId, &Ring)> {
        let on = self.rings().filter(|(_, it)| it.is_on());
        on.max_by_key(|(id, it)| (it.started_at(), *id))
    }

    /// Whether a need can be taken: its owner is in and did not ask to be left alone, opened it for
    /// the big screen and agreed to hear it aloud; or says it themselves.
    #[must_use]
    pub fn may_be_taken(&self, turn: Turn) -> bool {
        let Some(visit) = self.visit(turn.guest).filter(|it| it.meets_people()) else {
            return false;
        };
        turn.line.is_none_or(|id| {
            visit.lines_of(Side::Need).any(|(it, line)| it == id && line.is_aloud())
        })
    }

    /// Where whoever answers a need finds its owner: one of the gathering's spots, the same at every
    /// door; empty where it has none.
    #[must_use]
    pub fn ring_spot(&self, turn: Turn) -> &str {
        let spots = self.plan().map_or(&[][..], |plan| plan.spots.as_slice());
        let at = turn.guest.uuid().as_u128() % (spots.len().max(1) as u128);
        spots.get(usize::try_from(at).unwrap_or_default()).map_or("", |spot| spot.trim())
    }

    /// Whether a Ring of tonight stood at a need.
    #[must_use]
    pub fn was_taken(&self, turn: Turn) -> bool {
        self.rings.values().any(|ring| ring.has_taken(turn))
    }

    /// Every need whose owner agreed to hear it aloud, by id of the owner.
    pub fn aloud(&self) -> impl Iterator<Item = Turn> {
        let theirs = |(guest, visit): (GuestId, &Visit)| {
            let needs = visit.lines_of(Side::Need).filter(|(_, line)| line.is_aloud());
            let turn = |(id, _)| Turn { guest, line: Some(id) };
            needs.map(turn).collect::<Vec<_>>()
        };
        self.visits().filter(|(_, visit)| visit.meets_people()).flat_map(theirs)
    }

    /// The needs of a Ring as they are taken: up to where it stands as they were; then in the order a
    /// host gave them and those that came later, nobody's second before everybody's first. Without
    /// those that cannot be taken any more, but for the one it stands at.
    ///
    /// Cost: one look at every visit, and O(needs log needs).
    #[must_use]
    pub fn ring_order(&self, ring: &Ring) -> Vec<Turn> {
        let known: BTreeSet<Turn> = ring.order().iter().copied().collect();
        let later = self.aloud().filter(|turn| !known.contains(turn));
        let stays = |turn: &Turn| self.may_be_taken(*turn) || ring.turn() == Some(*turn);
        let given = ring.order().iter().copied().filter(stays);
        let mut asked: BTreeMap<GuestId, usize> = BTreeMap::new();
        let mut turns: Vec<(usize, Turn)> = given
            .chain(later)
            .map(|turn| {
                let before = asked.entry(turn.guest).or_default();
                *before += 1;
                (*before, turn)
            })
            .collect();
        let passed =
            turns.iter().position(|(_, it)| ring.turn() == Some(*it)).map_or(0, |at| at + 1);
        if let Some(rest) = turns.get_mut(passed..) {
            rest.sort_by_key(|(nth, _)| *nth);
        }
        turns.into_iter().map(|(_, turn)| turn).collect()
    }
}

impl State {
    /// Who answered a need, in the order of their answers; nobody who is kept apart from its owner,
    /// which is nobody's to learn.
    #[must_use]
    pub fn helpers(&self, gathering: GatheringId, ring: &Ring, turn: Turn) -> Vec<(GuestId, Hand)> {
        let evening = self.gathering(gathering);
        let is_here = |guest: GuestId| {
            !self.is_forgotten(guest) && evening.is_some_and(|it| it.visit(guest).is_some())
        };
        let may = |(guest, _): &(GuestId, Hand)| {
            is_here(*guest) && !self.is_apart(Pair::new(*guest, turn.guest))
        };
        ring.hands(turn).filter(may).collect()
    }
}
