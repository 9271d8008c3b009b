//! `entries`: what was written at one door, carried to another in a file.

use std::path::Path;

use serde_json::json;

use crate::desk::{CarryError, Desk, SavedEvening, SystemClock, Taken};
use crate::journal::is_blank;
use crate::ui::{saved_says, taken_says};
use crate::words::{Language, Words};

use super::args::{EntriesVerb, ImportEntries};
use super::failure::{Failure, shown};
use super::out::Out;
use super::{Ending, Outcome, open, open_or_begin, open_to_read, sharing};

pub(super) fn run(verb: &EntriesVerb, house: &Path, out: &mut Out) -> Outcome {
    match verb {
        EntriesVerb::Save { to } => save(to, house, out),
        EntriesVerb::Take(verb) => take(verb, house, out),
        EntriesVerb::Drop { door } => drop_ahead(door, house, out),
    }
}

pub(super) fn save(to: &Path, house: &Path, out: &mut Out) -> Outcome {
    let mut desk = open_to_read(house)?;
    let folder = to.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let Some(name) = to.file_name().and_then(|name| name.to_str()) else {
        return Err(Failure::NotAFile { path: to.to_owned() });
    };
    let saved = desk.save_entries(folder, name).map_err(carried)?;
    let SavedEvening { path, code, entries, holds } = &saved;
    let told = json!({
        "saved": entries,
        "people": holds.people,
        "check_ins": holds.check_ins,
        "to": path.display().to_string(),
        "code": code,
    });
    out.say(&told, || {
        let says = saved_says(Words::new(Language::En), &saved);
        format!(
            "{says}\nA machine that has taken in none from here before asks for this code: {code}"
        )
    })?;
    Ok(Ending::Done)
}

pub(super) fn take(verb: &ImportEntries, house: &Path, out: &mut Out) -> Outcome {
    sharing::can_be_called(verb.name.as_deref())?;
    let take =
        |desk: &mut Desk| desk.take_entries(&verb.from, verb.code.as_deref()).map_err(carried);
    let mut desk = if is_blank(house) {
        // What cannot be taken in begins no house.
        take(&mut Desk::in_memory(Box::new(SystemClock))?)?;
        open_or_begin(house)?
    } else {
        open(house)?
    };
    let Taken { fresh, news, ahead, unswept, unkept } = take(&mut desk)?;
    drop(desk);
    sharing::call(house, verb.name.as_deref())?;
    let told = json!({
        "taken": fresh,
        "people": news.people,
        "check_ins": news.check_ins,
        "ahead": ahead,
    });
    out.say(&told, || {
        let says = taken_says(Words::new(Language::En), fresh, news);
        match ahead {
            0 => says,
            _ => format!(
                "{says} {ahead} entries are far ahead of every other and kept aside: `porchlight doctor` names their doors"
            ),
        }
    })?;
    if let Some(error) = unkept {
        return Err(Failure::NotSaved(error));
    }
    unswept.map_or(Ok(Ending::Done), |error| Err(Failure::Unswept(error)))
}

fn carried(error: CarryError) -> Failure {
    match error {
        CarryError::Unread(error) => error.into(),
        CarryError::Unwritten(error) => error.into(),
        CarryError::File { path, error } => Failure::File { path, error },
        CarryError::Unnamed(error) => error.into(),
        CarryError::NotTaken { .. }
        | CarryError::NotOpened { .. }
        | CarryError::OtherEvening { .. } => Failure::Sentence(error.to_string()),
    }
}

fn drop_ahead(asked: &str, house: &Path, out: &mut Out) -> Outcome {
    let mut desk = open(house)?;
    let ahead = desk.ahead()?;
    let Some(of) = ahead.iter().find(|it| it.door.to_string() == asked) else {
        return Err(Failure::Sentence(format!(
            "nothing of a door \"{}\" is kept aside; `porchlight doctor` names the doors of which there is",
            shown(asked)
        )));
    };
    desk.drop_ahead(of.door)?;
    let count = of.entries;
    out.say(&json!({ "dropped": count }), || format!("{count} entries kept aside are dropped"))?;
    Ok(Ending::Done)
}
