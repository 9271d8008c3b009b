//! The gatherings of the house before this one, and what of them counts here.

use std::cmp::Reverse;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::Serialize;

use crate::domain::{Gathering, GatheringId, Guest, GuestId, Plan, State, Visit};

use super::super::sheet::local_day;
use super::{Count, Glad, Report};

/// So long before a gathering begins, people are taken to come in to it.
const EARLY: TimeDelta = TimeDelta::hours(2);

/// The most earlier gatherings that one is told beside.
pub const BESIDE: usize = 12;

/// One gathering of the house in few numbers, as its own report tells them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Evening {
    /// The day it began, at its place.
    pub day: NaiveDate,
    /// People who came.
    pub arrived: Count,
    /// Of those, first-timers.
    pub first_timers: Count,
    /// Of those, introduced to somebody.
    pub first_timers_introduced: Count,
    /// Half of those who were introduced waited no longer.
    pub wait_median_min: Option<i64>,
    /// Introductions made.
    pub introductions: Count,
    /// Of those, introductions that became a meeting.
    pub met: Count,
    /// Whether people were glad they met.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub glad: Option<Glad>,
    /// Promises of earlier gatherings that were kept.
    pub promises_kept: Count,
}

impl Evening {
    /// One gathering as it is known at `now`; `None` where it is unknown. Cost: as of
    /// [`Report::of`].
    #[must_use]
    pub fn of(state: &State, gathering: GatheringId, now: DateTime<Utc>) -> Option<Self> {
        let plan = state.gathering(gathering)?.plan()?;
        Some(Report::of(state, gathering, now).in_few_numbers(local_day(plan.starts, &plan.zone)))
    }
}

impl Report {
    /// The numbers it has beside other evenings.
    #[must_use]
    pub fn in_few_numbers(&self, day: NaiveDate) -> Evening {
        Evening {
            day,
            arrived: self.arrived,
            first_timers: self.first_timers,
            first_timers_introduced: self.first_timers_introduced,
            wait_median_min: self.waits.everybody.map(|it| it.median_min),
            introductions: self.introductions,
            met: self.met,
            glad: self.glad,
            promises_kept: self.kept_since_last_time,
        }
    }
}

/// The gatherings of the house that began before this one, the last first; those to which nobody
/// came are none.
#[must_use]
pub fn earlier(state: &State, gathering: GatheringId) -> Vec<GatheringId> {
    let begins = |it: &Gathering| it.plan().map(|plan| plan.starts);
    let Some(here) = state.gathering(gathering).and_then(begins) else { return Vec::new() };
    let mut before: Vec<_> = state
        .gatherings()
        .filter(|(id, it)| *id != gathering && begins(it).is_some_and(|it| it < here))
        .filter(|(_, it)| it.visits().any(|(_, visit)| visit.arrival().is_some()))
        .map(|(id, it)| (begins(it), id))
        .collect();
    before.sort_unstable_by_key(|it| Reverse(*it));
    before.into_iter().map(|(_, id)| id).collect()
}

/// The last of them in few numbers, the oldest first. Cost: as of so many reports.
#[must_use]
pub fn before(state: &State, gathering: GatheringId, now: DateTime<Utc>) -> Vec<Evening> {
    let last = earlier(state, gathering).into_iter().take(BESIDE).rev();
    last.filter_map(|it| Evening::of(state, it, now)).collect()
}

/// Whether somebody had been here before: at one of the `earlier` gatherings, or as they or a list
/// said.
pub(super) fn been_before(state: &State, earlier: &[GatheringId], guest: GuestId) -> bool {
    let came_to = |id: &GatheringId| {
        let visit = state.gathering(*id).and_then(|it| it.visit(guest));
        visit.and_then(Visit::arrival).is_some()
    };
    let said = state.guest(guest).and_then(Guest::said_first_time);
    said == Some(false) || earlier.iter().any(came_to)
}

/// When people begin to come in to the next gathering of the house.
pub(super) fn opens_next(state: &State, gathering: GatheringId) -> Option<DateTime<Utc>> {
    let begins = |it: &Plan| it.starts;
    let here = state.gathering(gathering)?.plan().map(begins)?;
    let all = state.gatherings().filter_map(|(_, it)| it.plan().map(begins));
    all.filter(|it| *it > here).min().map(|it| it - EARLY)
}

/// How many promises of earlier gatherings were said to be kept at this one, or after it and before
/// the next. Cost: O(promises of the house).
pub(super) fn kept_since_last_time(state: &State, gathering: GatheringId) -> usize {
    let Some(plan) = state.gathering(gathering).and_then(Gathering::plan) else { return 0 };
    let (from, until) = (plan.starts - EARLY, opens_next(state, gathering));
    let is_here = |at: DateTime<Utc>| at >= from && until.is_none_or(|until| at < until);
    let earlier = earlier(state, gathering).into_iter().filter_map(|it| state.gathering(it));
    let promises = earlier.flat_map(Gathering::promises).map(|it| it.1);
    let kept = promises.filter(|it| it.kept() == Some(true) && it.word().is_some());
    kept.filter(|it| it.outcome().is_some_and(|(_, at)| is_here(at))).count()
}
