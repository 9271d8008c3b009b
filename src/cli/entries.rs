//! What `doctor` finds among the entries: damaged ones, and facts that nobody here knows.

use std::collections::BTreeMap;
use std::fmt::Display;

use chrono::{DateTime, TimeDelta, TimeZone as _, Utc};
use serde::Serialize;

use crate::desk::Desk;
use crate::domain::{Body, DoorId, GuestId};
use crate::journal::{Ahead, Damage};

use super::failure::Failure;

/// So far ahead no clock is by mistake of a time zone.
const ONE_DAY: TimeDelta = TimeDelta::days(1);

/// How many are named in a sentence each.
const NAMED: usize = 10;

#[derive(Debug, Serialize)]
pub(super) struct Entries {
    /// Damaged once: mended since, or lost.
    damaged: Vec<Found>,
    /// Facts of a newer Porchlight, kept as they are.
    unknown: usize,
    /// When the first of them was written.
    unknown_since: Option<DateTime<Utc>>,
    /// Every door that wrote to this house.
    doors: Vec<DoorCount>,
    /// Kept aside: far ahead of every other.
    ahead: Vec<FarAhead>,
    /// Doors whose clock was more than a day ahead of this one's, or was never set.
    odd_clocks: Vec<OddClock>,
    #[serde(skip)]
    says: Vec<String>,
}

#[derive(Debug, Serialize)]
struct DoorCount {
    door: DoorId,
    name: Option<String>,
    entries: u64,
}

#[derive(Debug, Serialize)]
struct FarAhead {
    door: DoorId,
    name: Option<String>,
    entries: usize,
    since: DateTime<Utc>,
}

#[derive(Debug, Serialize)]
struct OddClock {
    door: DoorId,
    name: Option<String>,
    /// The time it said that is furthest from any that can be.
    at: DateTime<Utc>,
}

#[derive(Debug, Serialize)]
struct Found {
    door: DoorId,
    seq: u64,
    at: Option<DateTime<Utc>>,
    about: Vec<GuestId>,
    mended_from: Option<String>,
}

impl Entries {
    pub(super) fn of(desk: &Desk) -> Result<Self, Failure> {
        let (mut unknown, mut unknown_since) = (0, None);
        let (set_since, soon) = (Utc.with_ymd_and_hms(2000, 1, 1, 0, 0, 0), desk.now() + ONE_DAY);
        let mut doors: BTreeMap<DoorId, u64> = BTreeMap::new();
        let mut odd_clocks: BTreeMap<DoorId, DateTime<Utc>> = BTreeMap::new();
        desk.journal().read(&mut |entry| {
            *doors.entry(entry.door).or_default() += 1;
            // Order never depends on clocks, so what they say is taken in, and told.
            if entry.at > soon || set_since.single().is_some_and(|since| entry.at < since) {
                odd_clocks.insert(entry.door, entry.at);
            }
            if matches!(entry.body, Body::Unknown(_)) {
                unknown += 1;
                unknown_since =
                    Some(unknown_since.map_or(entry.at, |at: DateTime<_>| at.min(entry.at)));
            }
        })?;
        let damage = desk.damage()?;
        let says = damage.iter().map(sentence).collect();
        let damaged = damage.into_iter().map(|it| {
            let Damage { door, seq, at, about, mended_from } = it;
            Found { door, seq, at, about, mended_from }
        });
        let name = |door| desk.state().door(door).map(str::to_owned);
        let of = |(door, entries)| DoorCount { door, name: name(door), entries };
        let doors = doors.into_iter().map(of).collect();
        let ahead = desk.ahead()?.into_iter().map(|Ahead { door, entries, since }| FarAhead {
            door,
            name: name(door),
            entries,
            since,
        });
        let ahead = ahead.collect();
        let odd = |(door, at)| OddClock { door, name: name(door), at };
        let odd_clocks = odd_clocks.into_iter().map(odd).collect();
        let damaged = damaged.collect();
        Ok(Self { damaged, unknown, unknown_since, doors, ahead, odd_clocks, says })
    }

    /// A line each.
    pub(super) fn sentences(&self) -> Vec<String> {
        let lost = self.damaged.iter().filter(|it| it.mended_from.is_none()).count();
        let mended = self.damaged.len() - lost;
        let mut lines = vec![if self.damaged.is_empty() {
            "Entries    all are as they were written".to_owned()
        } else {
            format!("Entries    damaged by the disk: {mended} mended, {lost} lost")
        }];
        lines.extend(self.says.iter().take(NAMED).map(|says| format!("           {says}")));
        let since = self.unknown_since.map(|at| at.format("%Y-%m-%d %H:%M UTC"));
        lines.extend(since.map(|since| {
            format!("Unknown    {} facts this version does not know, since {since}", self.unknown)
        }));
        lines.extend(self.doors.iter().take(NAMED).map(|it| {
            let door = called(it.name.as_deref(), it.door);
            format!("Door       {door} wrote {} entries", it.entries)
        }));
        lines.extend(self.ahead.iter().map(|it| {
            let (door, count, at) = (called(it.name.as_deref(), it.door), it.entries, minute(it.since));
            format!(
                "Aside      {count} entries of {door} are far ahead of every other, since {at}: not believed; \
                 mend that door's house, or `porchlight entries drop {}`",
                it.door
            )
        }));
        lines.extend(self.odd_clocks.iter().map(|it| {
            let (door, at) = (called(it.name.as_deref(), it.door), minute(it.at));
            format!(
                "Clock      {door} said it was {at}: set the clock there right, or the one here"
            )
        }));
        lines
    }
}

fn called(name: Option<&str>, door: DoorId) -> String {
    name.map_or_else(|| format!("door {door}"), |name| format!("\"{name}\" (door {door})"))
}

fn minute(at: DateTime<Utc>) -> impl Display {
    at.format("%Y-%m-%d %H:%M UTC")
}

fn sentence(damage: &Damage) -> String {
    match &damage.mended_from {
        Some(from) => format!("mended from {from}: {damage}"),
        None => format!("lost: {damage}"),
    }
}
