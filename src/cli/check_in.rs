//! `check-in`, `check-out`, `undo`: one answer a person, written once it is on disk.

mod party;

use std::io;
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;

use crate::desk::{Clock, Desk, HandClock, Meaning, SystemClock, Trouble, Void, fresh_badge_code};
use crate::domain::{
    By, CheckIn, Command, Details, Gathering, GatheringId, GuestId, Name, Plan, Refusal, State,
};

use super::failure::{Failure, shown};
use super::lines::Lines;
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
    /// How many wait before them, once they are on the waiting list.
    #[serde(skip_serializing_if = "Option::is_none")]
    waiting: Option<usize>,
    /// Everybody else on their booking.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    party: Vec<Companion>,
}

/// Somebody on the same booking.
#[derive(Debug, Serialize)]
struct Companion {
    guest: GuestId,
    name: String,
    verdict: Verdict,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    door: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<String>,
}

/// More than any ticket holds: a QR code has room for 2,953 bytes.
const MOST_BYTES: usize = 4096;

/// What is asked of every code of one run.
struct Round<'a> {
    way: Move,
    gathering: GatheringId,
    /// What the door is called that people go through.
    door: Option<&'a str>,
    /// Everybody on the booking goes.
    party: bool,
    /// Whoever finds no place waits for one.
    wait: bool,
}

pub(super) fn run(way: Move, verb: &args::Move, house: &Path, out: &mut Out) -> Outcome {
    let (mut desk, gathering) = open_on(house, verb.gathering.as_deref(), clock(verb, None)?)?;
    let plan = desk.state().gathering(gathering).and_then(Gathering::plan);
    let at_the_gathering = clock(verb, plan)?;
    may_be_then(way, verb, plan, at_the_gathering.now())?;
    desk.keep_time_by(at_the_gathering);
    let own = desk.state().door(desk.door());
    let door = verb.door.as_deref().filter(|name| own != Some(*name));
    let (party, wait) = (verb.party, verb.wait);
    let round = Round { way, gathering, door, party, wait };
    match &verb.who {
        Some(code) => {
            let start = shown(code);
            let is_short = code.len() <= MOST_BYTES;
            let answer = if is_short { answer(&mut desk, &round, code)? } else { too_long(&start) };
            say(&answer, &desk, &round, out)?;
            let all =
                std::iter::once(answer.verdict).chain(answer.party.iter().map(|it| it.verdict));
            let refused = all.map(ending).any(|it| it == Ending::Refused);
            Ok(if refused { Ending::Refused } else { Ending::Done })
        }
        None => stream(&mut desk, &round, out),
    }
}

/// The clock of the moment that was said, as a clock shows it where the gathering is; this machine's
/// zone finds the gathering.
fn clock(verb: &args::Move, plan: Option<&Plan>) -> Result<Box<dyn Clock>, Failure> {
    let Some(at) = &verb.at else { return Ok(Box::new(SystemClock)) };
    let zone = when::zone(plan.map(|plan| plan.zone.as_str()))?;
    Ok(Box::new(HandClock::at(when::moment(at, zone)?)))
}

/// How long before the doors open somebody may be there, and after they close may leave, in hours.
const AROUND_H: i64 = 12;

/// Whether the moment that was said is one of the gathering: nobody comes in after its end. Whoever
/// says none is taken as they stand there, whatever the plan was.
fn may_be_then(
    way: Move,
    verb: &args::Move,
    plan: Option<&Plan>,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let (Some(text), Some(plan)) = (&verb.at, plan) else { return Ok(()) };
    let around = TimeDelta::hours(AROUND_H);
    let ends = if way == Move::In { plan.ends } else { plan.ends + around };
    let from = plan.starts - around;
    if (from..=ends).contains(&at) {
        return Ok(());
    }
    let [from, to] = [from, ends].map(|it| when::shown(it, Some(plan)));
    Err(Failure::NotThen { text: text.clone(), from, to })
}

fn stream(desk: &mut Desk, round: &Round<'_>, out: &mut Out) -> Outcome {
    let mut lines = Lines::scanned(io::stdin().lock(), MOST_BYTES);
    while let Some(line) = lines.next()? {
        // A scanner set up wrongly may send any bytes; they are nobody's code, not an error.
        match line.text() {
            Ok(text) if text.trim().is_empty() => {}
            Ok(text) => say(&answer(desk, round, text.trim())?, desk, round, out)?,
            Err(start) => say(&too_long(&start), desk, round, out)?,
        }
    }
    Ok(Ending::Done)
}

const fn ending(verdict: Verdict) -> Ending {
    match verdict {
        Verdict::Welcome | Verdict::AlreadyIn | Verdict::Out | Verdict::Undone => Ending::Done,
        Verdict::Unknown | Verdict::OtherGathering | Verdict::Refused => Ending::Refused,
    }
}

fn say(answer: &Answer<'_>, desk: &Desk, round: &Round<'_>, out: &mut Out) -> Result<(), Failure> {
    out.say(answer, || {
        let verdict = serde_json::to_value(answer.verdict).unwrap_or_default();
        let verdict = verdict.as_str().unwrap_or_default();
        let plan = desk.state().gathering(round.gathering).and_then(Gathering::plan);
        let since = answer.since.map(|at| format!("since {}", when::shown(at, plan)));
        let by = answer.door.as_ref().map(|door| format!("by {door}"));
        let more: Vec<_> = [since, by, answer.why.clone()].into_iter().flatten().collect();
        let more = if more.is_empty() { String::new() } else { format!(" ({})", more.join(", ")) };
        let companions = answer.party.iter().map(|it| companion(it, plan));
        std::iter::once(format!("{}: {verdict}{more}", answer.code))
            .chain(companions)
            .collect::<Vec<_>>()
            .join("\n")
    })
}

fn companion(it: &Companion, plan: Option<&Plan>) -> String {
    let verdict = serde_json::to_value(it.verdict).unwrap_or_default();
    let since = it.since.map(|at| format!("since {}", when::shown(at, plan)));
    let more: Vec<_> = since.into_iter().chain(it.why.clone()).collect();
    let more = if more.is_empty() { String::new() } else { format!(" ({})", more.join(", ")) };
    format!("  {}: {}{more}", it.name, verdict.as_str().unwrap_or_default())
}

fn plain(code: &str, verdict: Verdict) -> Answer<'_> {
    let (guest, since, door, gathering, why) = (None, None, None, None, None);
    let (waiting, party) = (None, Vec::new());
    Answer { code, verdict, guest, since, door, gathering, why, waiting, party }
}

fn too_long(start: &str) -> Answer<'_> {
    let why = format!("it is longer than {MOST_BYTES} bytes, which no ticket is; scan it again");
    Answer { why: Some(why), ..plain(start, Verdict::Refused) }
}

fn answer<'a>(desk: &mut Desk, round: &Round<'_>, code: &'a str) -> Result<Answer<'a>, Failure> {
    // Others write to this house while a stream waits for its next code.
    desk.sync()?;
    match who::meaning(desk, round.gathering, code) {
        Meaning::Unknown => {
            let why = in_doubt(desk.tickets_in_doubt(round.gathering));
            Ok(Answer { why, ..plain(code, Verdict::Unknown) })
        }
        Meaning::Elsewhere { gathering, guest } => {
            let other = plain(code, Verdict::OtherGathering);
            Ok(Answer { guest, gathering: Some(gathering), ..other })
        }
        Meaning::Void { why, guest } => {
            let why = Some(void(why, desk.state().gathering(round.gathering)));
            Ok(Answer { guest, why, ..plain(code, Verdict::Refused) })
        }
        Meaning::Cancelled(guest) if round.way == Move::In => {
            let why = Refusal::Cancelled { guest }.to_string();
            Ok(Answer { guest: Some(guest), why: Some(why), ..plain(code, Verdict::Refused) })
        }
        Meaning::Ticket(guest) | Meaning::Badge(guest) | Meaning::Cancelled(guest) => {
            let wishes = vec![wish(round, guest, Details::default())];
            party::answer(desk, round, code, guest, wishes)
        }
        Meaning::Signed { guest, code: ticket } => {
            let details = unnamed(desk.state(), guest);
            let mut wishes = vec![wish(round, guest, details)];
            if round.way == Move::In {
                let gathering = round.gathering;
                wishes.push(Command::IssueTicket { gathering, guest, code: ticket });
            }
            party::answer(desk, round, code, guest, wishes)
        }
    }
}

/// What the holder of a signed ticket is called whom nobody asked: "Guest 7F3A".
fn unnamed(state: &State, guest: GuestId) -> Details {
    let is_known = state.guest(guest).is_some();
    let id = guest.to_string().to_uppercase();
    let name = Name::new(&format!("Guest {}", id.get(..4).unwrap_or_default()), "");
    Details { name: (!is_known).then_some(name), ..Details::default() }
}

/// Why a ticket opens nothing, in a sentence for scripts.
fn void(why: Void, evening: Option<&Gathering>) -> String {
    let plan = evening.and_then(Gathering::plan);
    match why {
        Void::UnknownKey => {
            "unknown key: it is signed with a key this house doesn't know".to_owned()
        }
        Void::Blocked => "blocked: the organizer took it back".to_owned(),
        Void::OtherProduct => "product: it is for one this gathering does not take".to_owned(),
        Void::OtherDate => "date: it is for another one of the series".to_owned(),
        Void::NotYet(from) => format!("not yet: it is good from {}", when::shown(from, plan)),
        Void::Over(until) => format!("over: it was good until {}", when::shown(until, plan)),
    }
}

/// Why a code that nobody knows may be a ticket all the same.
fn in_doubt(entries: usize) -> Option<String> {
    let which = match entries {
        0 => return None,
        1 => "an entry, which may be".to_owned(),
        n => format!("{n} entries, one of which may be"),
    };
    Some(format!(
        "the disk damaged {which} this ticket: check them in by name, and import the guest list again; `porchlight doctor` tells more"
    ))
}

fn wish(round: &Round<'_>, guest: GuestId, details: Details) -> Command {
    let gathering = round.gathering;
    match round.way {
        Move::In => Command::CheckIn(Box::new(CheckIn {
            gathering,
            guest,
            by: By::Code,
            badge_code: fresh_badge_code(),
            details,
            consent: None,
            manner: None,
            door: round.door.map(Into::into),
        })),
        Move::Out => Command::CheckOut { gathering, guest },
        Move::Undo => Command::UndoMovement { gathering, guest },
    }
}

fn verdict(way: Move, done: Result<(), Trouble>) -> Result<(Verdict, Option<String>), Failure> {
    match (done, way) {
        (Ok(()), Move::In) => Ok((Verdict::Welcome, None)),
        (Ok(()), Move::Out) => Ok((Verdict::Out, None)),
        (Ok(()), Move::Undo) => Ok((Verdict::Undone, None)),
        (Err(Trouble::Refused(Refusal::AlreadyIn { .. })), _) => Ok((Verdict::AlreadyIn, None)),
        (Err(Trouble::Refused(refusal)), _) => Ok((Verdict::Refused, Some(refusal.to_string()))),
        (Err(Trouble::NotSaved(error)), _) => Err(Failure::NotSaved(error)),
    }
}

/// Since when things stand as they do, and by which door. For whoever is in that is when they first
/// came, as on every screen, however often they went out and in again.
fn standing(
    state: &State,
    round: &Round<'_>,
    guest: GuestId,
    verdict: Verdict,
) -> Option<(DateTime<Utc>, String)> {
    let visit = state.gathering(round.gathering)?.visit(guest)?;
    let movement = match verdict {
        Verdict::Welcome | Verdict::AlreadyIn => visit.arrival(),
        Verdict::Out | Verdict::Undone => visit.last_movement(),
        Verdict::Unknown | Verdict::OtherGathering | Verdict::Refused => None,
    }?;
    let door = state.door_of(movement).map(str::to_owned);
    Some((movement.at, door.unwrap_or_else(|| movement.stamp.door().to_string())))
}
