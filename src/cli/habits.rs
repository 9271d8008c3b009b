//! `nominate` and `nominations`: habits guests find missing among the Corruptors.

use std::path::Path;

use serde::Serialize;

use crate::desk::{SystemClock, Trouble};
use crate::domain::{Command, GatheringId, NominationId};
use crate::followup::{Habit, nominations as habits_of};
use crate::search::fold;

use super::failure::{Failure, shown};
use super::out::Out;
use super::{Ending, Outcome, args, open_on, read_on};

#[derive(Serialize)]
struct Named<'a> {
    verdict: &'static str,
    habit: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    nomination: Option<NominationId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<String>,
}

pub(super) fn nominate(verb: &args::Nominate, house: &Path, out: &mut Out) -> Outcome {
    let (mut desk, gathering) = open_on(house, verb.gathering.as_deref(), Box::new(SystemClock))?;
    let nomination: NominationId = desk.mint();
    let habit = verb.habit.trim();
    let wish = Command::Nominate { gathering, nomination, habit: habit.to_owned() };
    let why = match desk.submit(wish) {
        Ok(()) => None,
        Err(Trouble::Refused(refusal)) => Some(refusal.to_string()),
        Err(trouble) => return Err(trouble.into()),
    };
    let verdict = if why.is_none() { "noted" } else { "refused" };
    let named = Named { verdict, habit, nomination: why.is_none().then_some(nomination), why };
    out.say(&named, || named.why.clone().unwrap_or_else(|| format!("noted: {habit}")))?;
    Ok(if named.why.is_none() { Ending::Done } else { Ending::Refused })
}

#[derive(Serialize)]
struct Listed {
    habit: String,
    /// How often it was named.
    times: usize,
    /// Whether the big screen says it when the evening ends.
    shown: bool,
}

pub(super) fn nominations(verb: &args::Nominations, house: &Path, out: &mut Out) -> Outcome {
    let asked = verb.gathering.as_deref();
    let (desk, gathering) = if verb.show.is_empty() && verb.hide.is_empty() {
        read_on(house, asked)?
    } else {
        let (mut desk, gathering) = open_on(house, asked, Box::new(SystemClock))?;
        let known = desk.state().gathering(gathering).map(habits_of).unwrap_or_default();
        let mut wishes = Vec::new();
        for (habits, shown) in [(&verb.show, true), (&verb.hide, false)] {
            for habit in habits {
                wishes.extend(wishes_of(gathering, &known, habit, shown)?);
            }
        }
        desk.submit_all(wishes)?;
        (desk, gathering)
    };
    let evening = desk.state().gathering(gathering);
    let listed: Vec<_> =
        evening.map(habits_of).unwrap_or_default().into_iter().map(listed).collect();
    out.say(&listed, || {
        let line = |it: &Listed| {
            let shown = if it.shown { ", on the big screen at the end" } else { "" };
            format!("{}  named {}{shown}", it.habit, times(it.times))
        };
        let lines: Vec<_> = listed.iter().map(line).collect();
        if lines.is_empty() { "nobody named a habit".to_owned() } else { lines.join("\n") }
    })?;
    Ok(Ending::Done)
}

fn wishes_of(
    gathering: GatheringId,
    known: &[Habit],
    habit: &str,
    is_shown: bool,
) -> Result<Vec<Command>, Failure> {
    let found = known.iter().find(|it| fold(&it.called) == fold(habit)).ok_or_else(|| {
        let asked = shown(habit);
        Failure::Sentence(format!(
            "nobody named \"{asked}\"; `porchlight nominations` shows what was named"
        ))
    })?;
    let show = |nomination: &NominationId| Command::ShowNomination {
        gathering,
        nomination: *nomination,
        shown: is_shown,
    };
    Ok(found.named.iter().map(show).collect())
}

fn listed(habit: Habit) -> Listed {
    let times = habit.times();
    Listed { habit: habit.called, times, shown: habit.is_let_through }
}

fn times(n: usize) -> String {
    if n == 1 { "once".to_owned() } else { format!("{n} times") }
}
