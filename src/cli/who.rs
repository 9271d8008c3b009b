//! Whom a verb is about: a code, an id, or a full name only one guest has.

use crate::desk::Desk;
use crate::domain::{GatheringId, Guest, GuestId, Scan};
use crate::intake::ticket;

use super::failure::Failure;

/// What somebody's code or id means at a gathering. Names are not codes: see [`guest`].
pub(super) fn scan(desk: &Desk, gathering: GatheringId, asked: &str) -> Scan {
    let by_id = asked.parse().ok().filter(|id| desk.state().guest(*id).is_some());
    if let Some(guest) = by_id {
        return Scan::Guest(guest);
    }
    let meanings = ticket::codes(asked).into_iter().map(|code| desk.state().scan(gathering, &code));
    let mut elsewhere = Scan::Unknown;
    for meaning in meanings {
        match meaning {
            Scan::Guest(_) => return meaning,
            Scan::Elsewhere { .. } => elsewhere = meaning,
            Scan::Unknown => {}
        }
    }
    elsewhere
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
    let scanned = gathering.map_or(Scan::Unknown, |gathering| scan(desk, gathering, asked));
    if let Scan::Guest(guest) | Scan::Elsewhere { guest, .. } = scanned {
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
