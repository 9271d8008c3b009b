//! `find`: the guest list, as guests or as staff may see it.

use std::path::Path;

use serde::Serialize;

use crate::domain::GuestId;
use crate::search::Audience;

use super::args::{self, As};
use super::out::Out;
use super::{Ending, Outcome, read_on};

#[derive(Serialize)]
struct Shown {
    guest: GuestId,
    name: String,
    hint: String,
}

/// The most rows guests may see, whatever is asked for.
const GUEST_ROWS: usize = 5;

pub(super) fn run(verb: &args::Find, house: &Path, out: &mut Out) -> Outcome {
    let (desk, gathering) = read_on(house, verb.gathering.as_deref())?;
    let (audience, most) = match verb.audience {
        As::Guest => (Audience::Guest, verb.limit.min(GUEST_ROWS)),
        As::Staff => (Audience::Staff, verb.limit),
    };
    let mut hits = desk.find(&verb.text, most, audience).hits;
    if hits.is_empty() {
        hits = desk.near(&verb.text, most, audience);
    }
    let show = |guest: GuestId| {
        let known = desk.state().guest(guest)?;
        let (name, hint) = match verb.audience {
            As::Guest => (known.name().at_the_door(), desk.hint(gathering, guest).to_string()),
            As::Staff => (
                known.name().full(),
                known.email().or(known.phone()).unwrap_or_default().to_owned(),
            ),
        };
        Some(Shown { guest, name, hint })
    };
    let shown: Vec<_> = hits.iter().filter_map(|hit| show(hit.guest)).collect();
    out.say(&shown, || {
        let line = |it: &Shown| format!("{}  {}  {}", it.guest, it.name, it.hint);
        shown.iter().map(line).collect::<Vec<_>>().join("\n")
    })?;
    Ok(Ending::Done)
}
