//! `waiting`: who waits for a place, by arrival, and whose turn it is.

use std::path::Path;

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::desk::SystemClock;
use crate::domain::{Command, Gathering, GuestId};
use crate::words::{Language, Words};

use super::out::Out;
use super::{Ending, Outcome, args, open_on, when, who};

#[derive(Serialize)]
struct Shown {
    guest: GuestId,
    name: String,
    since: DateTime<Utc>,
    /// How many wait before them for a place they may both have.
    ahead: usize,
    /// A place is free for them now.
    offered: bool,
}

pub(super) fn run(verb: &args::Waiting, house: &Path, out: &mut Out) -> Outcome {
    let (mut desk, gathering) = open_on(house, verb.gathering.as_deref(), Box::new(SystemClock))?;
    if let Some(asked) = &verb.off {
        let guest = who::guest(&desk, Some(gathering), asked)?;
        desk.submit(Command::StopWaiting { gathering, guest })?;
    }
    let evening = desk.state().gathering(gathering);
    let waiting = evening.map(Gathering::waiting).unwrap_or_default();
    let words = Words::new(Language::En);
    let known = waiting.into_iter().filter(|it| desk.state().guest(it.guest).is_some());
    let shown: Vec<_> = known
        .map(|it| Shown {
            guest: it.guest,
            name: words.full_name(desk.state(), Some(gathering), it.guest),
            since: it.since,
            ahead: it.ahead,
            offered: it.offered,
        })
        .collect();
    let plan = evening.and_then(Gathering::plan);
    out.say(&shown, || {
        let line = |it: &Shown| {
            let turn = if it.offered { "a place is free".to_owned() } else { ahead(it.ahead) };
            format!("{}  {}  since {}, {turn}", it.guest, it.name, when::shown(it.since, plan))
        };
        shown.iter().map(line).collect::<Vec<_>>().join("\n")
    })?;
    Ok(Ending::Done)
}

fn ahead(n: usize) -> String {
    if n == 1 { "1 before them".to_owned() } else { format!("{n} before them") }
}
