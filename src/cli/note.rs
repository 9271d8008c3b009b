//! `note`: what staff should know of a guest, and whether hosts are told when they arrive.

use std::path::Path;

use serde::Serialize;

use crate::desk::SystemClock;
use crate::domain::{Command, Details, Guest, GuestId, Visit};

use super::out::Out;
use super::{Ending, Outcome, args, open_on, who};

#[derive(Serialize)]
struct Noted<'a> {
    guest: GuestId,
    note: &'a str,
    tell: bool,
}

pub(super) fn run(verb: &args::Note, house: &Path, out: &mut Out) -> Outcome {
    let (mut desk, gathering) = open_on(house, verb.gathering.as_deref(), Box::new(SystemClock))?;
    let guest = who::guest(&desk, Some(gathering), &verb.who)?;
    if let Some(text) = &verb.text {
        let details = Details { note: Some(text.trim().into()), ..Details::default() };
        desk.submit(Command::Note { guest, details })?;
    }
    if verb.tell || verb.quiet {
        desk.submit(Command::WatchArrival { gathering, guest, watched: verb.tell })?;
    }
    let note = desk.state().guest(guest).and_then(Guest::note).unwrap_or_default();
    let visit = desk.state().gathering(gathering).and_then(|it| it.visit(guest));
    let noted = Noted { guest, note, tell: visit.is_some_and(Visit::is_watched) };
    out.say(&noted, || {
        let tell = if noted.tell { "\nhosts are told when they arrive" } else { "" };
        format!("{}{tell}", if note.is_empty() { "no note" } else { note })
    })?;
    Ok(Ending::Done)
}
