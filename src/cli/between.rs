//! `gathering agenda`, `wifi`, `announce`: what the board tells between introductions.

use std::io::Read as _;
use std::path::Path;

use serde::Serialize;

use crate::desk::read_small;
use crate::domain::{Command, Gathering, Item, Wifi};
use crate::intake::{Agenda, AgendaFlaw, AgendaLook};

use super::args::{GatheringAgenda, GatheringAnnounce, GatheringWifi};
use super::failure::Failure;
use super::out::Out;
use super::{Ending, Outcome, gathering_of, open, open_to_read};

/// The longest plan that is read, in bytes.
const MOST: u64 = 1_000_000;

#[derive(Serialize)]
struct Shown<'a> {
    agenda: &'a [Item],
    /// What could not be taken.
    look: Vec<Look>,
}

#[derive(Serialize)]
struct Look {
    line: usize,
    text: String,
    says: &'static str,
}

pub(super) fn agenda(verb: &GatheringAgenda, house: &Path, out: &mut Out) -> Outcome {
    let asks = verb.file.is_none() && !verb.none;
    let mut desk = if asks { open_to_read(house)? } else { open(house)? };
    let gathering = gathering_of(&desk, verb.gathering.as_deref())?;
    let plan = desk.state().gathering(gathering).and_then(Gathering::plan).cloned();
    let plan = plan.ok_or(Failure::NoGathering)?;
    let mut read = Agenda::default();
    if let Some(file) = &verb.file {
        read = Agenda::read(&text(file)?, &plan);
        if read.items.is_empty() {
            return Err(nothing_in(file, read.look.first()));
        }
    }
    if !asks {
        let agenda = std::mem::take(&mut read.items);
        desk.submit(Command::SetAgenda { gathering, agenda })?;
    }
    let look = |it: AgendaLook| Look { line: it.line, text: it.text, says: says(it.flaw) };
    let agenda = desk.state().gathering(gathering).map_or(&[][..], Gathering::agenda);
    let shown = Shown { agenda, look: read.look.into_iter().map(look).collect() };
    out.say(&shown, || {
        let flaw = |it: &Look| {
            format!("line {}: {}: {}", it.line, super::failure::shown(&it.text), it.says)
        };
        let items = Agenda::written(agenda, &plan);
        items
            .lines()
            .map(str::to_owned)
            .chain(shown.look.iter().map(flaw))
            .collect::<Vec<_>>()
            .join("\n")
    })?;
    Ok(Ending::Done)
}

/// A file that says nothing takes nothing away.
fn nothing_in(file: &Path, first: Option<&AgendaLook>) -> Failure {
    let why = first.map(|it| format!(" (line {}: {})", it.line, says(it.flaw)));
    Failure::Sentence(format!(
        "{} says of nothing when it happens{}: the agenda stays as it was; write lines as \"19:45-20:30 The Ring @ Kitchen\", or take it away with --none",
        file.display(),
        why.unwrap_or_default()
    ))
}

const fn says(flaw: AgendaFlaw) -> &'static str {
    match flaw {
        AgendaFlaw::NoTime => "it has no time; begin with one, such as 19:45",
        AgendaFlaw::NoTitle => "it does not say what happens",
        AgendaFlaw::TooLong => "it is too long; write at most 120 characters",
        AgendaFlaw::TooMany => "it is one too many; an evening has at most 60",
    }
}

/// What a file holds, or standard input.
fn text(file: &Path) -> Result<String, Failure> {
    let wrong = |error| Failure::File { path: file.to_owned(), error };
    if file != Path::new("-") {
        return read_small(file).map_err(wrong);
    }
    let mut text = Vec::new();
    std::io::stdin().take(MOST).read_to_end(&mut text).map_err(wrong)?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}

pub(super) fn wifi(verb: &GatheringWifi, house: &Path, out: &mut Out) -> Outcome {
    let mut desk = open(house)?;
    let gathering = gathering_of(&desk, verb.gathering.as_deref())?;
    let password = verb.password.clone();
    let wifi = verb.network.clone().map(|network| Wifi { network, password });
    if wifi.as_ref().is_some_and(|it| !it.is_within_bounds()) {
        return Err(Failure::NotANetwork);
    }
    desk.submit(Command::SetWifi { gathering, wifi })?;
    let wifi = desk.state().gathering(gathering).and_then(Gathering::wifi);
    out.say(&wifi, || wifi.map_or("none", |it| &it.network).to_owned())?;
    Ok(Ending::Done)
}

pub(super) fn announce(verb: &GatheringAnnounce, house: &Path, out: &mut Out) -> Outcome {
    let mut desk = open(house)?;
    let gathering = gathering_of(&desk, verb.gathering.as_deref())?;
    desk.submit(Command::Announce { gathering, text: verb.text.clone() })?;
    let said = desk.state().gathering(gathering).map_or("", Gathering::announcement);
    out.say(&serde_json::json!({ "announcement": said }), || said.to_owned())?;
    Ok(Ending::Done)
}
