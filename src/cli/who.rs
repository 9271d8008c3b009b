//! Whom a verb is about: a code, an id, or a full name only one guest has.

use crate::desk::{Desk, Meaning, Reading};
use crate::domain::{GatheringId, GuestId};

use super::failure::Failure;

/// What somebody's code, id or full name means at a gathering; a name only where one guest has it.
pub(super) fn meaning(desk: &Desk, gathering: GatheringId, asked: &str) -> Meaning {
    let by_id = asked.parse().ok().filter(|id| desk.state().guest(*id).is_some());
    let known =
        by_id.map_or_else(|| desk.meaning(gathering, &Reading::typed(asked)), Meaning::Ticket);
    let by_name = || only_named(desk, asked).map_or(Meaning::Unknown, Meaning::Ticket);
    if known == Meaning::Unknown { by_name() } else { known }
}

/// The one guest of a full name.
fn only_named(desk: &Desk, asked: &str) -> Option<GuestId> {
    let mut found = named(desk, asked);
    found.next().filter(|_| found.next().is_none())
}

fn named(desk: &Desk, asked: &str) -> impl Iterator<Item = GuestId> {
    let guests = desk.state().guests();
    guests.filter(move |(_, guest)| guest.name().full() == asked.trim()).map(|(id, _)| id)
}

/// The one guest who is meant.
pub(super) fn guest(
    desk: &Desk,
    gathering: Option<GatheringId>,
    asked: &str,
) -> Result<GuestId, Failure> {
    if let Some(id) = asked.parse().ok().filter(|id| desk.state().guest(*id).is_some()) {
        return Ok(id);
    }
    let coded = gathering.and_then(|gathering| meaning(desk, gathering, asked).guest());
    if let Some(guest) = coded {
        return Ok(guest);
    }
    let found: Vec<_> = named(desk, asked).collect();
    match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(Failure::Nobody { asked: asked.to_owned() }),
        several => Err(Failure::Several { asked: asked.to_owned(), count: several.len() }),
    }
}
