//! `home`, `met`, `swap`, `promise`, `kept`, `promises`: the way out, and what comes of it.

use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::args::{self, OutcomeSaid};
use super::failure::Failure;
use super::out::Out;
use super::{Ending, Outcome, open_on, when, who};
use crate::desk::{Clock, Desk, HandClock, SystemClock, Trouble};
use crate::domain::{self, Command, Gathering, GatheringId, GuestId, Pair, PromiseId, Word};
use crate::followup::TakeHome;
use crate::words::{Language, Words};

/// The house, on a gathering, at the moment that was said.
fn open_then(house: &Path, then: &args::Then) -> Result<(Desk, GatheringId), Failure> {
    let at = |plan: Option<&domain::Plan>| -> Result<Box<dyn Clock>, Failure> {
        let Some(at) = &then.at else { return Ok(Box::new(SystemClock)) };
        let zone = when::zone(plan.map(|plan| plan.zone.as_str()))?;
        Ok(Box::new(HandClock::at(when::moment(at, zone)?)))
    };
    let (mut desk, gathering) = open_on(house, then.gathering.as_deref(), at(None)?)?;
    let clock = at(desk.state().gathering(gathering).and_then(Gathering::plan))?;
    desk.keep_time_by(clock);
    Ok((desk, gathering))
}

/// What a verb answers about a guest: `verdict` is "noted", "out" or "refused".
#[derive(Serialize)]
struct Answer {
    verdict: &'static str,
    guest: GuestId,
    #[serde(skip_serializing_if = "Option::is_none")]
    other: Option<GuestId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    promise: Option<PromiseId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<String>,
}

impl Answer {
    const fn about(guest: GuestId, other: Option<GuestId>) -> Self {
        let (promise, since, text, why) = (None, None, None, None);
        Self { verdict: "noted", guest, other, promise, since, text, why }
    }

    /// Says it, as noted or as refused.
    fn say(mut self, done: Result<(), Trouble>, out: &mut Out) -> Outcome {
        let ending = match done {
            Ok(()) => Ending::Done,
            Err(Trouble::Refused(refusal)) => {
                (self.verdict, self.why) = ("refused", Some(refusal.to_string()));
                (self.promise, self.text) = (None, None);
                Ending::Refused
            }
            Err(Trouble::NotSaved(error)) => return Err(Failure::NotSaved(error)),
        };
        out.say(&self, || {
            let why = self.why.as_ref().map(|why| format!(": {why}")).unwrap_or_default();
            let promise = self.promise.map(|id| format!(" {id}")).unwrap_or_default();
            let text = self.text.as_ref().map(|text| format!("\n{text}")).unwrap_or_default();
            format!("{}{why}{promise}{text}", self.verdict)
        })?;
        Ok(ending)
    }
}

/// `home`: somebody leaves, and takes what they may see as plain text.
pub(super) fn run(verb: &args::Home, house: &Path, out: &mut Out) -> Outcome {
    let (mut desk, gathering) = open_then(house, &verb.then)?;
    let guest = who::guest(&desk, Some(gathering), &verb.who)?;
    let done = desk.submit(Command::CheckOut { gathering, guest });
    let words = Words::new(Language::En);
    let text = TakeHome::of(desk.state(), gathering, guest, &[]).map(|it| it.text(words));
    let since = done.is_ok().then(|| desk.now());
    let answer = Answer { verdict: "out", since, text, ..Answer::about(guest, None) };
    answer.say(done, out)
}

/// `met`: nobody is told whether the other says so, too.
pub(super) fn met(verb: &args::Met, house: &Path, out: &mut Out) -> Outcome {
    let (mut desk, gathering) = open_then(house, &verb.then)?;
    let [guest, with] = two(&desk, gathering, [&verb.who, &verb.other])?;
    let done = if verb.host {
        let ids: Vec<_> = of_two(&desk, gathering, guest, with);
        let meet = |introduction| Command::Meet { gathering, introduction };
        introduced(&ids, (guest, with)).and_then(|()| desk.submit_all(ids.into_iter().map(meet)))
    } else {
        let (met, scanned) = (!verb.not, verb.scanned);
        desk.submit(Command::SayMet { gathering, guest, with, met, scanned })
    };
    Answer::about(guest, Some(with)).say(done, out)
}

pub(super) fn swap(verb: &args::Swap, house: &Path, out: &mut Out) -> Outcome {
    let (mut desk, gathering) = open_then(house, &verb.then)?;
    let [guest, with] = two(&desk, gathering, [&verb.who, &verb.other])?;
    let ids: Vec<_> = of_two(&desk, gathering, guest, with);
    let yes = verb.answer == args::YesNo::Yes;
    let answer = |introduction| Command::AnswerSwap { gathering, introduction, guest, yes };
    let done =
        introduced(&ids, (guest, with)).and_then(|()| desk.submit_all(ids.into_iter().map(answer)));
    Answer::about(guest, Some(with)).say(done, out)
}

fn of_two(
    desk: &Desk,
    gathering: GatheringId,
    a: GuestId,
    b: GuestId,
) -> Vec<domain::IntroductionId> {
    let evening = desk.state().gathering(gathering).into_iter();
    let ids = evening.flat_map(|it| it.introductions_of_two(Pair::new(a, b)));
    ids.map(|(id, _)| id).collect()
}

fn introduced<T>(ids: &[T], guests: (GuestId, GuestId)) -> Result<(), Trouble> {
    let refusal = domain::Refusal::NotIntroduced { guests };
    if ids.is_empty() { Err(Trouble::Refused(refusal)) } else { Ok(()) }
}

pub(super) fn promise(verb: &args::Promise, house: &Path, out: &mut Out) -> Outcome {
    let (mut desk, gathering) = open_then(house, &verb.then)?;
    let [from, to] = two(&desk, gathering, [&verb.from, &verb.to])?;
    let promise = desk.mint();
    let word = Word { from, to, text: verb.text.clone(), by: verb.by };
    let done = desk.submit(Command::Promise { gathering, promise, word });
    Answer { promise: Some(promise), ..Answer::about(from, Some(to)) }.say(done, out)
}

pub(super) fn kept(verb: &args::Kept, house: &Path, out: &mut Out) -> Outcome {
    let (mut desk, _) = open_then(house, &verb.then)?;
    let promise = PromiseId::new(verb.promise);
    let found = desk.state().gatherings().find_map(|(id, it)| {
        let word = it.promises().find(|(known, _)| *known == promise)?.1.word()?;
        Some((id, word.from, word.to))
    });
    let Some((gathering, from, to)) = found else {
        let sentence = domain::Refusal::UnknownPromise { promise }.to_string();
        return Err(Failure::Sentence(sentence));
    };
    let outcome = match verb.outcome {
        OutcomeSaid::Yes => domain::Outcome::Kept,
        OutcomeSaid::NotYet => domain::Outcome::NotYet,
        OutcomeSaid::LetGo => domain::Outcome::LetGo,
    };
    let done = desk.submit(Command::KeepPromise { gathering, promise, outcome });
    Answer { promise: Some(promise), ..Answer::about(from, Some(to)) }.say(done, out)
}

#[derive(Serialize)]
struct Listed {
    promise: PromiseId,
    gathering: GatheringId,
    to: GuestId,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<NaiveDate>,
    /// "kept", "not-yet", "let-go"; nothing while nobody said.
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<&'static str>,
    /// Whether they are asked about it at this gathering.
    asked: bool,
}

pub(super) fn promises(verb: &args::Promises, house: &Path, out: &mut Out) -> Outcome {
    let (desk, tonight) = open_then(house, &verb.then)?;
    let guest = who::guest(&desk, Some(tonight), &verb.who)?;
    let state = desk.state();
    let asked: Vec<_> =
        state.promises_to_ask(tonight, guest).into_iter().map(|(_, id, _)| id).collect();
    let every = state.gatherings().flat_map(|(id, it)| it.promises().map(move |of| (id, of)));
    let theirs = every.filter_map(|(gathering, (promise, it))| {
        let word = it.word().filter(|word| word.from == guest && !word.text.is_empty())?;
        let outcome = it.outcome().map(|(outcome, _)| match outcome {
            domain::Outcome::Kept => "kept",
            domain::Outcome::NotYet => "not-yet",
            domain::Outcome::LetGo => "let-go",
        });
        let (to, text, by, asked) = (word.to, word.text.clone(), word.by, asked.contains(&promise));
        Some(Listed { promise, gathering, to, text, by, outcome, asked })
    });
    let listed: Vec<_> = theirs.collect();
    out.say(&listed, || {
        let words = Words::new(Language::En);
        let line = |it: &Listed| {
            let to = words.full_name(state, Some(it.gathering), it.to);
            let asked = it.asked.then_some("asked tonight");
            let said = [Some(it.text.as_str()), it.outcome, asked].into_iter().flatten();
            format!("{}  to {to}: {}", it.promise, said.collect::<Vec<_>>().join(", "))
        };
        listed.iter().map(line).collect::<Vec<_>>().join("\n")
    })?;
    Ok(Ending::Done)
}

fn two(desk: &Desk, gathering: GatheringId, asked: [&str; 2]) -> Result<[GuestId; 2], Failure> {
    let [a, b] = asked.map(|it| who::guest(desk, Some(gathering), it));
    Ok([a?, b?])
}
