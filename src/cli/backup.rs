//! `backup TO` and `restore FROM`.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;

use serde_json::{Value, json};

use crate::journal::{self, Beyond};

use super::failure::Failure;
use super::out::Out;
use super::{Ending, Outcome, args, open_to_read};

pub(super) fn backup(verb: &args::Backup, house: &Path, out: &mut Out) -> Outcome {
    let mut desk = open_to_read(house)?;
    desk.journal().backup(&verb.to)?;
    let now = desk.now();
    // Best effort: a house on a full disk can be copied to another, and cannot remember it.
    desk.note_copy(&verb.to, now).ok();
    let to = verb.to.display().to_string();
    out.say(&json!({ "backup": to }), || format!("the house is copied to {to}"))?;
    Ok(Ending::Done)
}

pub(super) fn restore(verb: &args::Restore, house: &Path, out: &mut Out) -> Outcome {
    if !agreed(house, &verb.from)? {
        return Err(Failure::Sentence("nothing was restored".to_owned()));
    }
    let kept = journal::restore(&verb.from, house)?;
    // What was put aside does not change any more, so this is exact.
    let beyond = kept.as_deref().map(|kept| journal::beyond(kept, &verb.from));
    let kept = kept.map(|path| path.display().to_string());
    let from = verb.from.display().to_string();
    let value = json!({ "restored": from, "kept": kept, "beyond": beyond.as_ref().map(value) });
    out.say(&value, || match (&kept, &beyond) {
        (Some(kept), Some(beyond)) => {
            format!("restored; the house as it was is kept as {kept}; {}", sentence(beyond))
        }
        _ => "restored".to_owned(),
    })?;
    Ok(Ending::Done)
}

/// Whether whoever sits at a terminal wants it all the same, where the house holds more than the
/// backup. A script is told afterwards: nothing is deleted.
fn agreed(house: &Path, from: &Path) -> Result<bool, Failure> {
    if !(io::stdin().is_terminal() && io::stderr().is_terminal()) {
        return Ok(true);
    }
    let beyond = journal::beyond(house, from);
    if beyond.is_nothing() {
        return Ok(true);
    }
    let mut asking = io::stderr().lock();
    write!(asking, "{}. Put it aside all the same? [y/N] ", sentence(&beyond))?;
    asking.flush()?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer)?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
}

fn value(beyond: &Beyond) -> Value {
    let (since, until) = beyond.span.unzip();
    let Beyond { entries, check_ins, is_all, .. } = beyond;
    json!({
        "entries": entries, "check_ins": check_ins, "since": since, "until": until, "all": is_all,
    })
}

/// What the house holds beyond the backup.
fn sentence(beyond: &Beyond) -> String {
    let Beyond { entries, check_ins, span, is_all } = beyond;
    let least = if *is_all { "" } else { "at least " };
    match span {
        Some((from, to)) => format!(
            "the house holds {least}{entries} entries more than the backup, {check_ins} of them check-ins, from {} to {}",
            from.format("%Y-%m-%d %H:%M:%S UTC"),
            to.format("%Y-%m-%d %H:%M:%S UTC")
        ),
        None if *is_all => "the backup holds everything that the house does".to_owned(),
        None => "what the house holds beyond the backup cannot be counted".to_owned(),
    }
}
