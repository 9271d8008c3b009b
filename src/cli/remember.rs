//! `remember`: how long guests are remembered who did not ask for it, and who is forgotten next.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use serde::Serialize;

use crate::desk::{Clock, SystemClock};
use crate::domain::{Command, Gathering, State};

use super::out::Out;
use super::{Ending, Outcome, args, open, open_to_read};

#[derive(Serialize)]
struct Remembered {
    days: u32,
    /// Soonest first.
    due: Vec<Day>,
    /// How many asked to be remembered.
    asked: usize,
    keeps: Keeps,
}

/// What stays of those who are forgotten: counts.
#[derive(Serialize)]
struct Keeps {
    gatherings: usize,
    visits: usize,
    introductions: usize,
}

impl Keeps {
    fn of(state: &State) -> Self {
        let all = || state.gatherings().map(|(_, it)| it);
        let came =
            |it: &Gathering| it.visits().filter(|(_, visit)| visit.arrival().is_some()).count();
        let made = |it: &Gathering| it.introductions().filter(|(_, it)| it.is_made()).count();
        let gatherings = all().count();
        Self { gatherings, visits: all().map(came).sum(), introductions: all().map(made).sum() }
    }
}

/// How many are forgotten on a day, in UTC.
#[derive(Serialize)]
struct Day {
    on: NaiveDate,
    guests: usize,
}

pub(super) fn run(verb: &args::Remember, house: &Path, out: &mut Out) -> Outcome {
    let desk = match verb.days {
        None => open_to_read(house)?,
        Some(days) => {
            let mut desk = open(house)?;
            desk.submit(Command::SetRememberDays { days })?;
            desk
        }
    };
    let now = SystemClock.now();
    let mut due = BTreeMap::new();
    for one in desk.due(now) {
        // Whose time has come goes with the next start, after a day's notice.
        *due.entry(one.by_itself.max(now).date_naive()).or_default() += 1;
    }
    let due = due.into_iter().map(|(on, guests)| Day { on, guests }).collect();
    let state = desk.state();
    let asked = state.guests().filter(|(_, guest)| guest.is_remembered()).count();
    let told = Remembered { days: state.remember_days(), due, asked, keeps: Keeps::of(state) };
    out.say(&told, || sentences(&told))?;
    Ok(Ending::Done)
}

fn sentences(told: &Remembered) -> String {
    let days = if told.days == 1 { "a day".to_owned() } else { format!("{} days", told.days) };
    let rule = format!(
        "guests who did not ask to be remembered are forgotten {days} after their last gathering"
    );
    let line = |day: &Day| format!("{}  {}", day.on, people(day.guests));
    let Keeps { gatherings, visits, introductions } = &told.keeps;
    let kept = format!(
        "{} asked to be remembered; counts stay: gatherings {gatherings}, visits {visits}, \
         introductions {introductions}",
        people(told.asked)
    );
    let due = told.due.iter().map(line);
    std::iter::once(rule).chain(due).chain([kept]).collect::<Vec<_>>().join("\n")
}

fn people(n: usize) -> String {
    if n == 1 { "1 guest".to_owned() } else { format!("{n} guests") }
}
