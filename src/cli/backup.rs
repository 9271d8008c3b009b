//! `backup TO` and `restore FROM`.

use std::path::Path;

use serde_json::json;

use crate::journal;

use super::out::Out;
use super::{Ending, Outcome, args, open};

pub(super) fn backup(verb: &args::Backup, house: &Path, out: &mut Out) -> Outcome {
    open(house)?.journal().backup(&verb.to)?;
    let to = verb.to.display().to_string();
    out.say(&json!({ "backup": to }), || format!("the house is copied to {to}"))?;
    Ok(Ending::Done)
}

pub(super) fn restore(verb: &args::Restore, house: &Path, out: &mut Out) -> Outcome {
    let kept = journal::restore(&verb.from, house)?;
    let kept = kept.map(|path| path.display().to_string());
    let value = json!({ "restored": verb.from.display().to_string(), "kept": kept });
    out.say(&value, || match &kept {
        Some(kept) => format!("restored; the house as it was is kept as {kept}"),
        None => "restored".to_owned(),
    })?;
    Ok(Ending::Done)
}
