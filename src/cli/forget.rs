//! `forget`: every word about a guest, everywhere in the house.

use std::path::Path;

use serde_json::json;

use crate::domain::Command;

use super::out::Out;
use super::{Ending, Outcome, args, open, who};

pub(super) fn run(verb: &args::Forget, house: &Path, out: &mut Out) -> Outcome {
    let mut desk = open(house)?;
    let guest = who::guest(&desk, desk.tonight(), &verb.who)?;
    desk.submit(Command::Forget { guest })?;
    out.say(&json!({ "forgotten": guest }), || format!("{guest} is forgotten"))?;
    Ok(Ending::Done)
}
