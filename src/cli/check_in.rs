//! `check-in`, `check-out`, `undo`: one answer a person, written once it is on disk.

use std::io::{self, BufRead};
use std::path::Path;

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::desk::{Clock, Desk, HandClock, SystemClock, Trouble, fresh_badge_code};
use crate::domain::{
    By, CheckIn, Command, Details, DoorId, GatheringId, GuestId, Refusal, Scan, State,
};

use super::failure::Failure;
use super::out::Out;
use super::{Ending, Outcome, args, open_on, when, who};

/// Which way through the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Move {
    In,
    Out,
    Undo,
}

/// What became of it. `Welcome`, `Out`, `Undone` and `AlreadyIn` are fine; the rest refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Verdict {
    Welcome,
    AlreadyIn,
    Unknown,
    OtherGathering,
    Refused,
    Out,
    Undone,
}

#[derive(Debug, Serialize)]
struct Answer<'a> {
    code: &'a str,
    verdict: Verdict,
    #[serde(skip_serializing_if = "Option::is_none")]
    guest: Option<GuestId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    door: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gathering: Option<GatheringId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<String>,
}

pub(super) fn run(way: Move, verb: &args::Move, house: &Path, out: &mut Out) -> Outcome {
    let (mut desk, gathering) = open_on(house, verb.gathering.as_deref(), clock(verb)?)?;
    if let Some(name) =
        verb.door.as_ref().filter(|name| desk.state().door(desk.door()) != Some(*name))
    {
        desk.submit(Command::NameDoor { name: name.clone() })?;
    }
    match &verb.who {
        Some(code) => {
            let answer = answer(&mut desk, gathering, way, code)?;
            say(&answer, out)?;
            Ok(ending(answer.verdict))
        }
        None => stream(&mut desk, gathering, way, out),
    }
}

fn clock(verb: &args::Move) -> Result<Box<dyn Clock>, Failure> {
    let Some(at) = &verb.at else { return Ok(Box::new(SystemClock)) };
    Ok(Box::new(HandClock::at(when::moment(at, when::zone(None)?)?)))
}

fn stream(desk: &mut Desk, gathering: GatheringId, way: Move, out: &mut Out) -> Outcome {
    let mut lines = io::stdin().lock();
    let mut line = Vec::new();
    loop {
        line.clear();
        if lines.read_until(b'\n', &mut line)? == 0 {
            return Ok(Ending::Done);
        }
        // A scanner set up wrongly may send any bytes; they are nobody's code, not an error.
        let text = String::from_utf8_lossy(&line);
        let code = text.trim();
        if !code.is_empty() {
            say(&answer(desk, gathering, way, code)?, out)?;
        }
    }
}

const fn ending(verdict: Verdict) -> Ending {
    match verdict {
        Verdict::Welcome | Verdict::AlreadyIn | Verdict::Out | Verdict::Undone => Ending::Done,
        Verdict::Unknown | Verdict::OtherGathering | Verdict::Refused => Ending::Refused,
    }
}

fn say(answer: &Answer<'_>, out: &mut Out) -> Result<(), Failure> {
    out.say(answer, || {
        let verdict = serde_json::to_value(answer.verdict).unwrap_or_default();
        let verdict = verdict.as_str().unwrap_or_default();
        match &answer.why {
            Some(why) => format!("{}: {verdict} ({why})", answer.code),
            None => format!("{}: {verdict}", answer.code),
        }
    })
}

fn answer<'a>(
    desk: &mut Desk,
    gathering: GatheringId,
    way: Move,
    code: &'a str,
) -> Result<Answer<'a>, Failure> {
    let blank = Answer {
        code,
        verdict: Verdict::Unknown,
        guest: None,
        since: None,
        door: None,
        gathering: None,
        why: None,
    };
    match who::scan(desk, gathering, code) {
        Scan::Unknown => Ok(blank),
        Scan::Elsewhere { gathering, guest } => {
            let verdict = Verdict::OtherGathering;
            Ok(Answer { verdict, guest: Some(guest), gathering: Some(gathering), ..blank })
        }
        Scan::Guest(guest) => {
            let done = desk.submit(wish(way, gathering, guest));
            let moved = moved(desk, way, gathering, guest, done)?;
            Ok(Answer { code, guest: Some(guest), ..moved })
        }
    }
}

fn wish(way: Move, gathering: GatheringId, guest: GuestId) -> Command {
    match way {
        Move::In => Command::CheckIn(Box::new(CheckIn {
            gathering,
            guest,
            by: By::Code,
            badge_code: fresh_badge_code(),
            details: Details::default(),
            consent: None,
        })),
        Move::Out => Command::CheckOut { gathering, guest },
        Move::Undo => Command::UndoMovement { gathering, guest },
    }
}

fn moved(
    desk: &Desk,
    way: Move,
    gathering: GatheringId,
    guest: GuestId,
    done: Result<(), Trouble>,
) -> Result<Answer<'static>, Failure> {
    let state = desk.state();
    let last = state.gathering(gathering).and_then(|it| it.visit(guest)?.last_movement().copied());
    let plain = |verdict, since, door: Option<DoorId>, why| Answer {
        code: "",
        verdict,
        guest: None,
        since,
        door: door.map(|door| door_name(state, door)),
        gathering: None,
        why,
    };
    let since = last.map(|movement| movement.at);
    let door = last.map(|movement| movement.stamp.door());
    match (done, way) {
        (Ok(()), Move::In) => Ok(plain(Verdict::Welcome, since, door, None)),
        (Ok(()), Move::Out) => Ok(plain(Verdict::Out, since, door, None)),
        (Ok(()), Move::Undo) => Ok(plain(Verdict::Undone, since, door, None)),
        (Err(Trouble::Refused(Refusal::AlreadyIn { since, door, .. })), _) => {
            Ok(plain(Verdict::AlreadyIn, Some(since), Some(door), None))
        }
        (Err(Trouble::Refused(refusal)), _) => {
            Ok(plain(Verdict::Refused, None, None, Some(refusal.to_string())))
        }
        (Err(Trouble::NotSaved(error)), _) => Err(Failure::NotSaved(error)),
    }
}

fn door_name(state: &State, door: DoorId) -> String {
    state.door(door).map_or_else(|| door.to_string(), str::to_owned)
}
