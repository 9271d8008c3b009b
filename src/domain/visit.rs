//! A guest's being at a gathering.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::chosen::Chosen;
use super::few::Few;
use super::{Consent, DoorId, IntroductionId, Line, LineId, Manner, Register, Side, Stamp};

/// What the guest list says about a visit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Booking {
    /// Whether they are still expected; a cancelled ticket takes it back.
    pub expected: bool,
    /// Unnamed people who come along.
    #[serde(default)]
    pub companions: u32,
    /// The list says that nobody comes along; else it says nothing.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub alone: bool,
    /// When they booked, if the list says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booked_on: Option<NaiveDate>,
}

impl Booking {
    /// How many come along, if the list says.
    #[must_use]
    pub fn said_companions(&self) -> Option<u32> {
        (self.companions > 0 || self.alone).then_some(self.companions)
    }
}

/// Where somebody stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// On the list.
    Expected,
    /// Inside.
    In,
    /// Was inside, left.
    Out,
    /// Not (or no longer) expected, never arrived.
    Absent,
}

/// How somebody was let in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// A ticket or badge was scanned.
    #[default]
    Code,
    /// They found their own name.
    Name,
    /// Not on the list; added at the door.
    WalkIn,
    /// A host did it.
    Staff,
}

/// Through the door, one way or the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Movement {
    /// The entry that says so; orders movements and names one for undo.
    pub stamp: Stamp,
    /// When.
    pub at: DateTime<Utc>,
    /// In (and how), or out.
    pub way: Way,
    /// What that door is called, where it is not the one that wrote it.
    pub door: Option<Box<str>>,
}

/// Which way through the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// In, and how they were let in.
    In(By),
    /// Out.
    Out,
}

/// A visit as folded so far. What only those have who came or said something lies in one box, to
/// keep a list of 50,000 small.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Visit {
    pub(super) booking: Register<Booking>,
    stay: Option<Box<Stay>>,
}

/// What came of a visit once somebody did something about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Stay {
    pub(super) consent: Chosen<Consent>,
    pub(super) manner: Chosen<Manner>,
    pub(super) leaving: Register<Option<DateTime<Utc>>>,
    /// In order of their stamps, each once.
    pub(super) movements: Vec<Movement>,
    /// Stamps of movements taken back, in order, each once.
    pub(super) undone: Vec<Stamp>,
    /// Check-ins at a second door, by their stamps: whether a host said that they are fine.
    pub(super) settled: Few<Stamp, Register<bool>>,
    pub(super) lines: Few<LineId, Line>,
    pub(super) introductions: Few<IntroductionId, ()>,
    /// When they began to wait for a place, or stopped: in order of their stamps, each once.
    pub(super) waits: Vec<Waiting>,
    /// Whether hosts want to be told when they arrive.
    pub(super) watched: Register<bool>,
}

/// They began to wait, or stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Waiting {
    pub(super) stamp: Stamp,
    pub(super) at: DateTime<Utc>,
    pub(super) waits: bool,
}

/// The stay of those who have none yet.
static NO_STAY: Stay = Stay {
    consent: Chosen::new(),
    manner: Chosen::new(),
    leaving: Register::new(None),
    movements: Vec::new(),
    undone: Vec::new(),
    settled: Few::new(),
    lines: Few::new(),
    introductions: Few::new(),
    waits: Vec::new(),
    watched: Register::new(false),
};

impl Visit {
    pub(super) fn stay(&self) -> &Stay {
        self.stay.as_deref().unwrap_or(&NO_STAY)
    }

    pub(super) fn stay_mut(&mut self) -> &mut Stay {
        self.stay.get_or_insert_default()
    }

    /// The stay, if there is one.
    pub(super) fn known_stay_mut(&mut self) -> Option<&mut Stay> {
        self.stay.as_deref_mut()
    }

    /// What the list says.
    #[must_use]
    pub const fn booking(&self) -> &Booking {
        self.booking.get()
    }

    /// What they said yes to.
    #[must_use]
    pub fn consent(&self) -> Consent {
        self.stay().consent.get()
    }

    /// When they said they have to leave, if they did.
    #[must_use]
    pub fn leaving(&self) -> Option<DateTime<Utc>> {
        *self.stay().leaving.get()
    }

    /// Movements that stand, oldest first.
    #[must_use]
    pub fn movements(&self) -> impl DoubleEndedIterator<Item = &Movement> {
        let Stay { movements, undone, .. } = self.stay();
        movements.iter().filter(|movement| undone.binary_search(&movement.stamp).is_err())
    }

    /// The latest movement that stands.
    #[must_use]
    pub fn last_movement(&self) -> Option<&Movement> {
        self.movements().next_back()
    }

    /// Where they stand.
    #[must_use]
    pub fn presence(&self) -> Presence {
        match self.last_movement().map(|movement| movement.way) {
            Some(Way::In(_)) => Presence::In,
            Some(Way::Out) => Presence::Out,
            None if self.booking().expected => Presence::Expected,
            None => Presence::Absent,
        }
    }

    /// Whether the list took the invitation back, and they never came: their ticket opens nothing.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.booking.stamp() != Stamp::default() && self.presence() == Presence::Absent
    }

    /// Whether they are inside.
    #[must_use]
    pub fn is_in(&self) -> bool {
        self.presence() == Presence::In
    }

    /// The earliest arrival that stands: the one every door agrees on.
    #[must_use]
    pub fn arrival(&self) -> Option<&Movement> {
        let ins = self.movements().filter(|movement| matches!(movement.way, Way::In(_)));
        ins.min_by_key(|movement| (movement.at, movement.stamp))
    }

    /// The door of the earliest arrival.
    #[must_use]
    pub fn arrived_by(&self) -> Option<DoorId> {
        self.arrival().map(|movement| movement.stamp.door())
    }

    /// Lines that stand, in the order they were said.
    pub fn lines(&self) -> impl Iterator<Item = (LineId, &Line)> {
        let lines = self.stay().lines.iter().map(|(id, line)| (*id, line));
        lines.filter(|(_, line)| line.stands())
    }

    /// Lines the guest took away: a guest list that still has them does not bring them back.
    pub fn removed_lines(&self) -> impl Iterator<Item = &Line> {
        self.stay().lines.values().filter(|line| line.removed && !line.text().is_empty())
    }

    /// The introductions they are part of, oldest first.
    pub(super) fn introductions(&self) -> impl Iterator<Item = IntroductionId> {
        self.stay().introductions.keys().copied()
    }

    /// Lines of one side that stand.
    pub fn lines_of(&self, side: Side) -> impl Iterator<Item = (LineId, &Line)> {
        self.lines().filter(move |(_, line)| line.side() == side)
    }
}
