//! When guests are forgotten who did not choose to be remembered.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::State;
use crate::domain::{Gathering, GatheringId, GuestId};

/// The fewest and the most days a house may remember such guests.
pub const REMEMBER_DAYS: std::ops::RangeInclusive<u32> = 1..=3650;

/// How long nobody is forgotten by itself at a gathering whose plan or list was just written: a day
/// in the wrong year is noticed by then.
const WRITTEN_JUST_NOW: TimeDelta = TimeDelta::days(7);

/// When somebody's time comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// Whose.
    pub guest: GuestId,
    /// So many days after the last gathering they were on the list of, as the house says.
    pub at: DateTime<Utc>,
    /// When Porchlight forgets them by itself: then, or some days after that list was written.
    pub by_itself: DateTime<Utc>,
}

/// The end of what somebody was part of, and when that was last written to.
#[derive(Clone, Copy)]
struct Last {
    end: DateTime<Utc>,
    listed: DateTime<Utc>,
}

impl State {
    /// Everyone who did not choose to be remembered and was on the list of a gathering, whether
    /// they came or not, soonest first. Not those of a gathering whose plan has not arrived: nobody
    /// knows when it ends. Somebody expected at a gathering to come is due after that one; times
    /// later than `now` of what is said to have happened count for nothing.
    ///
    /// Cost: one look at every visit of the house.
    #[must_use]
    pub fn due(&self, now: DateTime<Utc>) -> Vec<Due> {
        let days = TimeDelta::days(self.remember_days().into());
        let due = |(guest, last): (GuestId, Option<Last>)| {
            let Last { end, listed } = last?;
            let at = end.checked_add_signed(days)?;
            let by_itself = listed.checked_add_signed(WRITTEN_JUST_NOW).map_or(at, |it| at.max(it));
            let known = self.guest(guest).filter(|it| !it.is_remembered());
            known.map(|_| Due { guest, at, by_itself })
        };
        let mut all: Vec<_> = self.lasts(now).into_iter().filter_map(due).collect();
        all.sort_unstable_by_key(|due| (due.by_itself, due.guest));
        all
    }

    /// The gatherings whose named habits are forgotten, with when: so many days after it ended, as
    /// the house says, or some days after its plan or list was written. Soonest first.
    #[must_use]
    pub fn nominations_due(&self) -> Vec<(GatheringId, DateTime<Utc>)> {
        let days = TimeDelta::days(self.remember_days().into());
        let due = |(id, evening): (&GatheringId, &Gathering)| {
            evening.nominations().next()?;
            let ends = evening.plan()?.ends;
            let listed = evening.listed.unwrap_or(ends);
            let at = ends.checked_add_signed(days)?;
            Some((*id, listed.checked_add_signed(WRITTEN_JUST_NOW).map_or(at, |it| at.max(it))))
        };
        let mut all: Vec<_> = self.gatherings.iter().filter_map(due).collect();
        all.sort_unstable_by_key(|(id, at)| (*at, *id));
        all
    }

    /// Of everybody with a visit, the last; `None` where one of them has no plan yet.
    fn lasts(&self, now: DateTime<Utc>) -> BTreeMap<GuestId, Option<Last>> {
        let mut lasts = BTreeMap::new();
        for evening in self.gatherings.values() {
            for (guest, _) in evening.visits() {
                let here = evening.last_of(guest, now);
                let last = lasts.entry(guest).or_insert(here);
                *last = last
                    .zip(here)
                    .map(|(a, b)| Last { end: a.end.max(b.end), listed: a.listed.max(b.listed) });
            }
        }
        lasts
    }
}

impl Gathering {
    fn last_of(&self, guest: GuestId, now: DateTime<Utc>) -> Option<Last> {
        let ends = self.plan()?.ends;
        let moved = self.visit(guest)?.movements().map(|movement| movement.at);
        let end = moved.filter(|at| *at <= now).fold(ends, DateTime::max);
        let listed = self.listed.filter(|at| *at <= now).unwrap_or(ends);
        Some(Last { end, listed })
    }
}
