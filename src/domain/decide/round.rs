//! Rounds and circles: who may sit down, and until when.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::{
    AT_A_TABLE, Fact, Gathering, GatheringId, GuestId, IntroductionId, Pair, ROUND_MIN, Reasons,
    Refusal, Round, RoundId, Sitting, State, Table, Visit,
};

use super::room::{left_alone, no_child};
use super::{known_gathering, known_guest, one};

/// The fewest tables of a round; a circle may be the only one.
const TABLES: usize = 2;

/// The least and the most people of a circle from which somebody may just have got up.
const CIRCLE: std::ops::RangeInclusive<usize> = 2..=5;

/// How long a round can be called off as if it never was, in seconds: nobody sits yet.
const NOBODY_SITS_S: i64 = 60;

/// A circle somebody wants to make: an introduction of three to five, and where they meet.
#[derive(Clone, Debug, PartialEq)]
pub struct Circle {
    /// A fresh id.
    pub introduction: IntroductionId,
    /// Who.
    pub guests: Vec<GuestId>,
    /// Why, with the opener and the spot.
    pub reasons: Reasons,
}

/// Circles somebody wants to make.
pub(super) struct Wish {
    pub(super) gathering: GatheringId,
    pub(super) round: RoundId,
    pub(super) minutes: u32,
    pub(super) opener: String,
    pub(super) circles: Vec<Circle>,
}

pub(super) fn start(
    state: &State,
    gathering: GatheringId,
    round: RoundId,
    sitting: Sitting,
    now: DateTime<Utc>,
) -> Result<Vec<Fact>, Refusal> {
    let evening = known_gathering(state, gathering)?;
    if evening.round(round).is_some() {
        return Ok(Vec::new());
    }
    may_begin(evening, sitting.minutes, TABLES * AT_A_TABLE.start(), now)?;
    if sitting.tables.len() < TABLES {
        return Err(Refusal::TooFewTables { tables: sitting.tables.len(), least: TABLES });
    }
    for table in &sitting.tables {
        let (guests, most) = (table.guests.len(), *AT_A_TABLE.end());
        if !(2..=most).contains(&guests) {
            return Err(Refusal::TableSize { guests, least: 2, most });
        }
    }
    let tables: Vec<_> = sitting.tables.iter().map(|it| it.guests.as_slice()).collect();
    may_sit(state, evening, &tables)?;
    Ok(one(Fact::RoundStarted { gathering, round, sitting }))
}

/// The circles as a round of their own, each an introduction that the host made.
pub(super) fn circles(state: &State, wish: Wish, now: DateTime<Utc>) -> Result<Vec<Fact>, Refusal> {
    let Wish { gathering, round, minutes, opener, circles } = wish;
    let evening = known_gathering(state, gathering)?;
    if evening.round(round).is_some() {
        return Ok(Vec::new());
    }
    may_begin(evening, minutes, *AT_A_TABLE.start(), now)?;
    if circles.is_empty() {
        return Err(Refusal::TooFewTables { tables: 0, least: 1 });
    }
    if let Some(odd) = circles.iter().find(|it| !CIRCLE.contains(&it.guests.len())) {
        return Err(Refusal::WrongNumber { guests: odd.guests.len() });
    }
    let tables: Vec<_> = circles.iter().map(|it| it.guests.as_slice()).collect();
    may_sit(state, evening, &tables)?;
    let table = |it: &Circle| Table {
        guests: it.guests.clone(),
        spot: it.reasons.spot.clone(),
        circle: Some(it.introduction),
        by_chance: false,
    };
    let sitting = Sitting { minutes, tables: circles.iter().map(table).collect(), opener };
    let made = circles.into_iter().flat_map(|Circle { introduction, guests, reasons }| {
        [
            Fact::IntroductionSuggested { gathering, introduction, guests, reasons },
            Fact::IntroductionMade { gathering, introduction, made: true },
        ]
    });
    Ok(one(Fact::RoundStarted { gathering, round, sitting }).into_iter().chain(made).collect())
}

/// Ends a round before its time, or lets it go on.
pub(super) fn end(
    state: &State,
    gathering: GatheringId,
    round: RoundId,
    ended: bool,
    now: DateTime<Utc>,
) -> Result<Vec<Fact>, Refusal> {
    let evening = known_gathering(state, gathering)?;
    let found = known_round(evening, round)?;
    let is_over = found.ends_at().is_none_or(|at| at <= now);
    if found.ended_at().is_some() == ended || is_over || !found.is_held() {
        return Ok(Vec::new());
    }
    if !ended {
        no_other_is_on(evening, now)?;
    }
    Ok(one(Fact::RoundEnded { gathering, round, ended }))
}

/// Takes a round back before anybody sits, with the introductions its circles are.
pub(super) fn call_off(
    state: &State,
    gathering: GatheringId,
    round: RoundId,
    now: DateTime<Utc>,
) -> Result<Vec<Fact>, Refusal> {
    let evening = known_gathering(state, gathering)?;
    let found = known_round(evening, round)?;
    if !found.is_held() {
        return Ok(Vec::new());
    }
    let late = |at: DateTime<Utc>| now - at > TimeDelta::seconds(NOBODY_SITS_S);
    if found.started_at().is_some_and(late) {
        return Err(Refusal::RoundIsHeld { round });
    }
    let circles = found.tables().iter().filter_map(|table| table.circle);
    let unmade = circles.flat_map(|introduction| {
        [
            Fact::IntroductionMade { gathering, introduction, made: false },
            Fact::IntroductionWithdrawn { gathering, introduction },
        ]
    });
    Ok(one(Fact::RoundCalledOff { gathering, round }).into_iter().chain(unmade).collect())
}

/// Whether a round of so many minutes may begin with those who are in.
fn may_begin(
    evening: &Gathering,
    minutes: u32,
    least: usize,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    if !ROUND_MIN.contains(&minutes) {
        return Err(Refusal::RoundLength { minutes, most: *ROUND_MIN.end() });
    }
    no_other_is_on(evening, now)?;
    let inside = evening.present().filter(|(_, visit)| visit.meets_people()).count();
    if inside < least { Err(Refusal::TooFewIn { inside, least }) } else { Ok(()) }
}

fn no_other_is_on(evening: &Gathering, now: DateTime<Utc>) -> Result<(), Refusal> {
    match evening.round_on(now).and_then(|(round, it)| Some((round, it.ends_at()?))) {
        Some((round, ends)) => Err(Refusal::RoundIsOn { round, ends }),
        None => Ok(()),
    }
}

/// Whether everybody is in, has one seat, and sits with nobody they are kept apart from.
fn may_sit(state: &State, evening: &Gathering, tables: &[&[GuestId]]) -> Result<(), Refusal> {
    let mut seated = BTreeSet::new();
    for guests in tables {
        for guest in *guests {
            known_guest(state, *guest)?;
            if !evening.visit(*guest).is_some_and(Visit::is_in) {
                return Err(Refusal::NotIn { guest: *guest });
            }
            no_child(state, *guest)?;
            left_alone(evening, *guest)?;
            if !seated.insert(*guest) {
                return Err(Refusal::SeatedTwice { guest: *guest });
            }
        }
        if let Some(pair) = Pair::among(guests).find(|pair| state.is_apart(*pair)) {
            return Err(Refusal::KeptApart { guests: pair.both() });
        }
    }
    Ok(())
}

fn known_round(evening: &Gathering, round: RoundId) -> Result<&Round, Refusal> {
    evening.round(round).ok_or(Refusal::UnknownRound { round })
}
