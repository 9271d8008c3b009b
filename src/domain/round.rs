//! A round: everybody at tables, for some minutes.

use std::ops::RangeInclusive;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{GuestId, IntroductionId, Pair, Register};

/// How long a round may last, in minutes.
pub const ROUND_MIN: RangeInclusive<u32> = 1..=60;

/// How many people a table is laid for. Two may be left at one that somebody just got up from.
pub const AT_A_TABLE: RangeInclusive<usize> = 3..=10;

/// Who sits together and for how long. Ids only: what is said about anybody stands elsewhere, so
/// nothing in here has to be blanked when somebody is forgotten.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sitting {
    /// How long, in minutes.
    pub minutes: u32,
    /// The tables in their order: the first is table 1.
    pub tables: Vec<Table>,
    /// The question all begin with: the key of an opener.
    #[serde(default)]
    pub opener: String,
}

/// Who sits at one table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Who.
    pub guests: Vec<GuestId>,
    /// One of the gathering's spots; empty where the table is called by its number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub spot: String,
    /// The introduction it is, where it is a circle. Sitting in a round is none by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub circle: Option<IntroductionId>,
    /// Dealt by chance, to see what meaning is worth: not by what people said.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_chance: bool,
}

/// A sitting, when it began, and where each guest sits; one value, so that the parts of two never
/// mix.
#[derive(Clone, Debug, Default, PartialEq)]
struct Seating {
    at: Option<DateTime<Utc>>,
    sitting: Sitting,
    /// The place of everybody's table, in the order of guests, each once.
    seats: Vec<(GuestId, usize)>,
}

/// A round as folded so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Round {
    seating: Register<Seating>,
    pub(super) ended: Register<Option<DateTime<Utc>>>,
    pub(super) called_off: bool,
}

impl Seating {
    /// A sitting without those who `is_gone`; tables keep their numbers.
    fn new(at: DateTime<Utc>, sitting: &Sitting, is_gone: impl Fn(GuestId) -> bool) -> Self {
        let mut sitting = sitting.clone();
        let mut seats = Vec::new();
        for (place, table) in sitting.tables.iter_mut().enumerate() {
            table.guests.retain(|guest| !is_gone(*guest));
            seats.extend(table.guests.iter().map(|guest| (*guest, place)));
        }
        seats.sort_unstable();
        seats.dedup_by_key(|(guest, _)| *guest);
        Self { at: Some(at), sitting, seats }
    }
}

impl Round {
    pub(super) fn start(
        &mut self,
        (stamp, at): (super::Stamp, DateTime<Utc>),
        sitting: &Sitting,
        is_gone: impl Fn(GuestId) -> bool,
    ) {
        self.seating.set(stamp, Seating::new(at, sitting, is_gone));
    }

    /// Takes somebody's seat away.
    pub(super) fn forget(&mut self, guest: GuestId) {
        let Seating { at: Some(at), sitting, .. } = self.seating.get() else { return };
        if self.table_of(guest).is_some() {
            self.seating.blank(Seating::new(*at, sitting, |it| it == guest));
        }
    }

    /// The tables in their order.
    #[must_use]
    pub fn tables(&self) -> &[Table] {
        &self.seating.get().sitting.tables
    }

    /// The question all begin with: the key of an opener.
    #[must_use]
    pub fn opener(&self) -> &str {
        &self.seating.get().sitting.opener
    }

    /// How long it was meant to last, in minutes.
    #[must_use]
    pub const fn minutes(&self) -> u32 {
        self.seating.get().sitting.minutes
    }

    /// When it began.
    #[must_use]
    pub const fn started_at(&self) -> Option<DateTime<Utc>> {
        self.seating.get().at
    }

    /// When a host ended it, if one did.
    #[must_use]
    pub const fn ended_at(&self) -> Option<DateTime<Utc>> {
        *self.ended.get()
    }

    /// When its time is over, if nobody ends it.
    #[must_use]
    pub fn ends_at(&self) -> Option<DateTime<Utc>> {
        self.started_at().map(|at| at + TimeDelta::minutes(self.minutes().into()))
    }

    /// Whether people sit, or sat, at its tables: it was not called off.
    #[must_use]
    pub const fn is_held(&self) -> bool {
        self.started_at().is_some() && !self.called_off
    }

    /// Whether it is under way at `now`.
    #[must_use]
    pub fn is_on(&self, now: DateTime<Utc>) -> bool {
        self.is_held() && self.ended_at().is_none() && self.ends_at().is_some_and(|at| now < at)
    }

    /// How much of it is left at `now`, in seconds: never more than there was, since doors' clocks
    /// differ.
    #[must_use]
    pub fn left_s(&self, now: DateTime<Utc>) -> u32 {
        if !self.is_on(now) {
            return 0;
        }
        let left = self.ends_at().map_or(TimeDelta::zero(), |at| at - now);
        // A second that has begun still counts.
        let left_s = u32::try_from((left.num_milliseconds() + 999) / 1000).unwrap_or_default();
        left_s.min(self.minutes().saturating_mul(60))
    }

    /// The place of a guest's table, from 0.
    #[must_use]
    pub fn table_of(&self, guest: GuestId) -> Option<usize> {
        let seats = &self.seating.get().seats;
        let at = seats.binary_search_by_key(&guest, |seat| seat.0).ok()?;
        seats.get(at).map(|seat| seat.1)
    }

    /// Whether two sit, or sat, at one table.
    #[must_use]
    pub fn is_shared_by(&self, pair: Pair) -> bool {
        let (a, b) = pair.both();
        self.is_held() && self.table_of(a).is_some_and(|table| self.table_of(b) == Some(table))
    }
}
