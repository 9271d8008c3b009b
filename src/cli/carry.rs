//! `entries`: what was written at one door, carried to another in a file.

use std::path::Path;

use serde_json::json;

use crate::desk::{CarryError, Taken};

use super::args::EntriesVerb;
use super::failure::{Failure, shown};
use super::out::Out;
use super::{Ending, Outcome, open, open_to_read};

pub(super) fn run(verb: &EntriesVerb, house: &Path, out: &mut Out) -> Outcome {
    match verb {
        EntriesVerb::Save { to } => save(to, house, out),
        EntriesVerb::Take { from } => take(from, house, out),
        EntriesVerb::Drop { door } => drop_ahead(door, house, out),
    }
}

pub(super) fn save(to: &Path, house: &Path, out: &mut Out) -> Outcome {
    let mut desk = open_to_read(house)?;
    let folder = to.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let Some(name) = to.file_name().and_then(|name| name.to_str()) else {
        return Err(Failure::NotAFile { path: to.to_owned() });
    };
    let (count, written) = desk.save_entries(folder, name).map_err(carried)?;
    let written = written.display().to_string();
    out.say(&json!({ "saved": count, "to": written }), || {
        format!(
            "{count} entries are in {written}; the staff code's hash is among them, so keep it to yourself"
        )
    })?;
    Ok(Ending::Done)
}

pub(super) fn take(from: &Path, house: &Path, out: &mut Out) -> Outcome {
    let mut desk = open(house)?;
    let Taken { fresh, ahead, unswept } = desk.take_entries(from).map_err(carried)?;
    out.say(&json!({ "taken": fresh, "ahead": ahead }), || match ahead {
        0 => format!("{fresh} entries are new here"),
        _ => format!(
            "{fresh} entries are new here; {ahead} are far ahead of every other and kept aside: `porchlight doctor` names their doors"
        ),
    })?;
    unswept.map_or(Ok(Ending::Done), |error| Err(Failure::Unswept(error)))
}

fn carried(error: CarryError) -> Failure {
    match error {
        CarryError::Unread(error) => error.into(),
        CarryError::Unwritten(error) => error.into(),
        CarryError::File { path, error } => Failure::File { path, error },
        CarryError::NotTaken { .. } => Failure::Sentence(error.to_string()),
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
