//! Whom a verb is about: a code, an id, or a full name only one guest has.

use crate::desk::{Desk, Meaning, Reading};
use crate::domain::{GatheringId, Guest, GuestId};

use super::failure::Failure;

/// What somebody's code or id means at a gathering. Names are not codes: see [`guest`].
pub(super) fn meaning(desk: &Desk, gathering: GatheringId, asked: &str) -> Meaning {
    let by_id = asked.parse().ok().filter(|id| desk.state().guest(*id).is_some());
    by_id.map_or_else(|| desk.meaning(gathering, &Reading::typed(asked)), Meaning::Ticket)
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
    let named = |guest: &Guest| guest.name().full() == asked.trim();
    let found: Vec<_> =
        desk.state().guests().filter(|(_, it)| named(it)).map(|(id, _)| id).collect();
    match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(Failure::Nobody { asked: asked.to_owned() }),
        several => Err(Failure::Several { asked: asked.to_owned(), count: several.len() }),
    }
}
