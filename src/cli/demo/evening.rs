//! A made-up evening: the demo list through the real import, and half of the people in.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use crate::cli::failure::Failure;
use crate::desk::{Desk, HandClock, StaffCode, fresh_badge_code};
use crate::domain::{
    Answer, By, CheckIn, Command, Consent, Details, Gathering, GatheringId, GuestId, HowToMeet,
    Introduction, LineId, Manner, OPEN_AT_ONCE, Plan, Reasons, ScreenName, Side, Swap,
};
use crate::intake::{self, Columns, Decisions, House};
use crate::matching::encoder::Vector;
use crate::matching::known::known;
use crate::matching::{Suggestion, heard_by_meaning, next_for_host, suggest_for};
use crate::ui::tour::STAFF_CODE;

/// The list, as its ticketing system wrote it.
const LIST: &[u8] = include_bytes!("../../../data/demo.csv");

/// Minutes from the doors opening to now.
pub(super) const OPEN_SINCE_MIN: i64 = 72;

/// How many of the 120 are in by now, and over how many minutes they came.
const INSIDE: usize = 60;
const CAME_OVER_MIN: i64 = 66;

/// Guests from this one on have come so lately that half of them are still reading.
const READING_FROM: usize = 46;

/// How long somebody waits for a first introduction, in minutes, until the host brings them one.
const HOST_AFTER_MIN: i64 = 25;

/// How long two who both said yes wait to be told, in minutes.
const TOLD_AFTER_MIN: i64 = 4;

const SPOTS: [&str; 6] =
    ["Window bench", "Kitchen table", "Green sofa", "Piano corner", "Garden door", "Bookshelf"];

/// A throw-away house in the middle of its evening, 72 minutes after the doors opened.
pub(super) fn evening(now: DateTime<Utc>, zone: &str) -> Result<Desk, Failure> {
    let clock = HandClock::at(now - TimeDelta::minutes(OPEN_SINCE_MIN));
    let mut desk = Desk::in_memory(Box::new(clock.clone()))?;
    let gathering = plan(&mut desk, now, zone)?;
    desk.submit(Command::NameDoor { name: "Door A".to_owned() })?;
    let hash = StaffCode::hash(STAFF_CODE);
    let hash = hash.map_err(|error| Failure::Sentence(error.to_string()))?;
    desk.submit(Command::SetStaffCode { hash })?;
    invite(&mut desk, gathering)?;
    judge(&mut desk, gathering)?;
    let guests = arriving(&desk);
    let all = i64::try_from(guests.len()).unwrap_or(i64::MAX).max(1);
    for ((i, guest), nth) in guests.into_iter().enumerate().zip(0..) {
        let since_opening = TimeDelta::minutes(CAME_OVER_MIN * nth / all);
        clock.set(now - TimeDelta::minutes(OPEN_SINCE_MIN) + since_opening);
        host(&mut desk, gathering)?;
        come_in(&mut desk, gathering, guest, i)?;
        meet(&mut desk, gathering, guest, i)?;
    }
    clock.set(now);
    Ok(desk)
}

fn plan(desk: &mut Desk, now: DateTime<Utc>, zone: &str) -> Result<GatheringId, Failure> {
    let starts = now - TimeDelta::minutes(OPEN_SINCE_MIN);
    let gathering = desk.mint();
    let plan = Plan {
        name: "Neighbours’ Night".to_owned(),
        venue: "The old tram depot".to_owned(),
        starts,
        ends: starts + TimeDelta::hours(3),
        zone: zone.to_owned(),
        spots: SPOTS.map(str::to_owned).to_vec(),
    };
    desk.submit(Command::PlanGathering { gathering, plan })?;
    Ok(gathering)
}

fn invite(desk: &mut Desk, gathering: GatheringId) -> Result<(), Failure> {
    let table = intake::read(LIST, "demo.csv", &|_| {});
    let table = table.map_err(|unreadable| Failure::Sentence(unreadable.to_string()))?;
    let columns = Columns::guess(&table);
    let house = House::of(desk.state(), gathering);
    let plan = intake::plan(&table, &columns, house, &Decisions::default(), &|_| {});
    desk.submit_all(desk.invitations(gathering, &plan))?;
    Ok(())
}

/// What the lines of the list mean comes with the program: they are judged by it at once.
fn judge(desk: &mut Desk, gathering: GatheringId) -> Result<(), Failure> {
    let known = meanings(desk);
    let visits = desk.evening().into_iter().flat_map(Gathering::visits);
    let lines: Vec<_> = visits
        .flat_map(|(guest, visit)| visit.lines().map(move |(id, it)| (guest, id, it.saying())))
        .map(|(guest, id, saying)| (guest, id, saying.clone()))
        .collect();
    let vectors: BTreeMap<_, _> = known.iter().map(|(line, vector)| (*line, vector)).collect();
    for (guest, line, said) in lines {
        let Some(vector) = vectors.get(&line) else { continue };
        let saying = heard_by_meaning(said.side, &said.text, vector);
        if saying != said {
            desk.submit(Command::Say { gathering, guest, line, saying })?;
        }
    }
    desk.know_meanings(known);
    Ok(())
}

/// What the evening's lines mean, as far as it comes with the program.
pub(super) fn meanings(desk: &Desk) -> Vec<(LineId, Vector)> {
    let visits = desk.evening().into_iter().flat_map(Gathering::visits);
    let lines = visits.flat_map(|(_, visit)| visit.lines());
    lines.filter_map(|(id, it)| Some((id, known(it.saying().side, it.text())?))).collect()
}

/// Every other guest of the list, until enough are in. Ana stays outside for now: she is who the
/// pictures and the first visitor are.
fn arriving(desk: &Desk) -> Vec<GuestId> {
    let ana =
        |guest: GuestId| desk.state().guest(guest).is_some_and(|it| it.name().first() == "Ana");
    let listed = desk.evening().into_iter().flat_map(Gathering::visits);
    let listed: Vec<_> = listed.map(|(guest, _)| guest).filter(|guest| !ana(*guest)).collect();
    let every_other = |from| listed.iter().skip(from).step_by(2).copied();
    every_other(0).chain(every_other(1)).take(INSIDE).collect()
}

/// Some say how they would like to meet; most leave it blank.
fn manner(i: usize) -> Manner {
    let meet = match i % 5 {
        1 => Some(HowToMeet::Introduce),
        3 => Some(HowToMeet::Suggest),
        _ => None,
    };
    Manner { meet, ..Manner::default() }
}

fn come_in(
    desk: &mut Desk,
    gathering: GatheringId,
    guest: GuestId,
    i: usize,
) -> Result<(), Failure> {
    let screen = match i % 6 {
        0 | 1 | 3 => ScreenName::First,
        2 | 4 => ScreenName::FirstInitial,
        _ => ScreenName::None,
    };
    let swap = [Swap::AskEachTime, Swap::Yes, Swap::No].into_iter().cycle().nth(i);
    let consent = Consent { screen, swap: swap.unwrap_or_default() };
    desk.submit(Command::CheckIn(Box::new(CheckIn {
        gathering,
        guest,
        by: if i.is_multiple_of(3) { By::Name } else { By::Code },
        badge_code: fresh_badge_code(),
        details: Details::default(),
        consent: Some(consent),
        manner: Some(manner(i)).filter(|it| *it != Manner::default()),
        door: None,
    })))?;
    let needs: Vec<LineId> = desk
        .evening()
        .and_then(|evening| evening.visit(guest))
        .into_iter()
        .flat_map(|visit| visit.lines_of(Side::Need))
        .filter(|(_, line)| !line.saying().support && !i.is_multiple_of(4))
        .map(|(line, _)| line)
        .collect();
    for line in needs {
        desk.submit(Command::Show { gathering, guest, line, shown: true })?;
    }
    Ok(())
}

/// Most look at their people; who can help each other says yes, and some of the others do.
fn meet(desk: &mut Desk, gathering: GatheringId, guest: GuestId, i: usize) -> Result<(), Failure> {
    let room = desk.room(gathering);
    let most = if i % 5 == 4 { 0 } else { OPEN_AT_ONCE };
    let is_reading = i >= READING_FROM && i.is_multiple_of(2);
    for (place, suggestion) in suggest_for(&room, guest, most).into_iter().enumerate() {
        let Reasons { gives, shared, .. } = &suggestion.reasons;
        let (helps, shares) = (!gives.is_empty(), !shared.is_empty());
        let introduction = desk.mint();
        let answering = suggestion.guests.clone();
        for wish in suggestion.wishes(gathering, introduction) {
            desk.submit(wish)?;
        }
        if is_reading {
            continue;
        }
        if helps || (shares && place == 0 && i.is_multiple_of(3)) {
            for guest in answering {
                let answer = Answer::Yes;
                desk.submit(Command::Answer { gathering, introduction, guest, answer })?;
            }
            if i.is_multiple_of(4) {
                desk.submit(Command::Meet { gathering, introduction })?;
            }
        }
    }
    Ok(())
}

/// The host tells those who both said yes a while ago.
fn tell(desk: &mut Desk, gathering: GatheringId) -> Result<(), Failure> {
    let long_ago = desk.now() - TimeDelta::minutes(TOLD_AFTER_MIN);
    let introductions = desk.evening().into_iter().flat_map(Gathering::introductions);
    let is_due = |it: &Introduction| {
        let is_open = it.made_at().is_none() && !it.has_met();
        is_open && it.introduced_at().is_some_and(|at| at < long_ago)
    };
    let due: Vec<_> = introductions.filter(|(_, it)| is_due(it)).map(|it| it.0).collect();
    for introduction in due {
        desk.submit(Command::Introduce { gathering, introduction, made: true })?;
    }
    Ok(())
}

/// The host brings people together who have waited for long.
fn host(desk: &mut Desk, gathering: GatheringId) -> Result<(), Failure> {
    tell(desk, gathering)?;
    let room = desk.room(gathering);
    let long_ago = desk.now() - TimeDelta::minutes(HOST_AFTER_MIN);
    let waiting = room.waiting().into_iter().filter(|it| it.since < long_ago);
    let waiting: Vec<_> = waiting.map(|it| it.guest).collect();
    let is_due = |it: &Suggestion| it.guests.iter().any(|guest| waiting.contains(guest));
    for suggestion in next_for_host(&room).into_iter().filter(is_due) {
        let introduction = suggestion.open.unwrap_or_else(|| desk.mint());
        let reasons = suggestion.reasons.clone();
        for wish in suggestion.introduced(gathering, introduction, reasons) {
            desk.submit(wish)?;
        }
    }
    Ok(())
}
