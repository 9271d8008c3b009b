//! `forget`: every word about a guest, or about everybody whose time has come, everywhere in the
//! house.

use std::path::Path;

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::desk::{Clock, Desk, SystemClock};
use crate::domain::{Command, GuestId};

use super::elsewhere::Elsewhere;
use super::failure::Failure;
use super::out::Out;
use super::{Ending, Outcome, args, open, open_to_read, who};

/// Somebody who is forgotten, and how far that has come.
#[derive(Serialize)]
struct Forgotten {
    #[serde(rename = "forgotten")]
    guest: GuestId,
    at: Option<DateTime<Utc>>,
    /// Whether none of their words is left in the house, its backups and what was set aside.
    swept: bool,
    #[serde(flatten)]
    elsewhere: Elsewhere,
}

#[derive(Serialize)]
struct WouldForget<'a> {
    would_forget: &'a [GuestId],
}

#[derive(Serialize)]
struct Due {
    forgotten: Vec<GuestId>,
    swept: bool,
    #[serde(flatten)]
    elsewhere: Elsewhere,
}

pub(super) fn run(verb: &args::Forget, house: &Path, out: &mut Out) -> Outcome {
    if verb.dry_run {
        return look(house, out);
    }
    let mut desk = open(house)?;
    match &verb.who {
        Some(asked) => forget(&mut desk, asked, out),
        None => forget_due(&mut desk, verb.clock_is_right, out),
    }
}

/// Whose time has come, which changes nothing but what every verb sees to when it opens the house.
fn look(house: &Path, out: &mut Out) -> Outcome {
    let desk = open_to_read(house)?;
    let now = SystemClock.now();
    let due = desk.due(now).into_iter().filter(|due| due.at <= now);
    let due: Vec<_> = due.map(|due| due.guest).collect();
    out.say(&WouldForget { would_forget: &due }, || match due.len() {
        0 => "nobody is due; `porchlight remember` says who is next".to_owned(),
        1 => "1 guest would be forgotten".to_owned(),
        n => format!("{n} guests would be forgotten"),
    })?;
    Ok(Ending::Done)
}

fn forget(desk: &mut Desk, asked: &str, out: &mut Out) -> Outcome {
    let again = asked.parse().ok().filter(|guest| desk.state().is_forgotten(*guest));
    let guest = match again {
        Some(guest) => guest,
        None => who::guest(desk, desk.tonight(), asked)?,
    };
    desk.submit(Command::Forget { guest })?;
    let swept = desk.sweep();
    let at = desk.state().forgotten_at(guest);
    let elsewhere = Elsewhere::of(desk)?;
    let told = Forgotten { guest, at, swept: swept.is_ok(), elsewhere };
    out.say(&told, || {
        let since = at.map(|at| at.format(" since %Y-%m-%d %H:%M UTC").to_string());
        let copies = if told.swept { ", in every copy beside the house as well" } else { "" };
        let elsewhere = told.elsewhere.sentence();
        format!("{guest} is forgotten{}{copies}\n{elsewhere}", since.unwrap_or_default())
    })?;
    swept.map(|()| Ending::Done).map_err(Failure::Unswept)
}

fn forget_due(desk: &mut Desk, clock_is_right: bool, out: &mut Out) -> Outcome {
    let now = SystemClock.now();
    if desk.doubts(now)? && !clock_is_right {
        return Err(Failure::DoubtfulClock { now });
    }
    let forgotten = desk.forget_due(now)?;
    let swept = desk.sweep();
    let told = Due { forgotten, swept: swept.is_ok(), elsewhere: Elsewhere::of(desk)? };
    out.say(&told, || match told.forgotten.len() {
        0 => "nobody is due; `porchlight remember` says who is next".to_owned(),
        1 => format!("1 guest is forgotten\n{}", told.elsewhere.sentence()),
        n => format!("{n} guests are forgotten\n{}", told.elsewhere.sentence()),
    })?;
    swept.map(|()| Ending::Done).map_err(Failure::Unswept)
}
