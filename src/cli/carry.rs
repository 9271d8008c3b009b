//! `entries`: what was written at one door, carried to another in a file.

use std::fs::File;
use std::io::{BufReader, Read as _};
use std::path::Path;

use serde_json::json;

use crate::desk::Outbox;
use crate::domain::Entry;
use crate::journal::write_entries;

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
    let mut entries: Vec<Entry> = Vec::new();
    desk.journal().read(&mut |entry| entries.push(entry))?;
    let mut bytes = Vec::new();
    write_entries(&entries, &mut bytes)?;
    let folder = to.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let Some(name) = to.file_name().and_then(|name| name.to_str()) else {
        return Err(Failure::NotAFile { path: to.to_owned() });
    };
    let written = Outbox::new(&desk, folder).write(name, &bytes)?;
    let now = desk.now();
    // Best effort: it may hold words of somebody who is forgotten later, as any copy does.
    desk.note_copy(&written, now).ok();
    let (count, written) = (entries.len(), written.display().to_string());
    out.say(&json!({ "saved": count, "to": written }), || {
        format!(
            "{count} entries are in {written}; the staff code's hash is among them, so keep it to yourself"
        )
    })?;
    Ok(Ending::Done)
}

pub(super) fn take(from: &Path, house: &Path, out: &mut Out) -> Outcome {
    let unread = |error| Failure::File { path: from.to_owned(), error };
    let file = File::open(from).map_err(unread)?;
    let mut desk = open(house)?;
    let taken = desk
        .merge_file(&mut BufReader::new(file).by_ref())
        .map_err(|error| Failure::Sentence(format!("{}: {error}", from.display())))?;
    // Whoever is forgotten there is forgotten here, in every copy.
    let unswept = desk.sweep().err();
    let ahead: usize = desk.ahead()?.iter().map(|it| it.entries).sum();
    out.say(&json!({ "taken": taken, "ahead": ahead }), || match ahead {
        0 => format!("{taken} entries are new here"),
        _ => format!(
            "{taken} entries are new here; {ahead} are far ahead of every other and kept aside: `porchlight doctor` names their doors"
        ),
    })?;
    unswept.map_or(Ok(Ending::Done), |error| Err(Failure::Unswept(error)))
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
