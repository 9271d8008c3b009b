//! Whom a verb is about: a code, an id, or a full name only one guest has.

use crate::desk::{Desk, Meaning, Reading};
use crate::domain::{GatheringId, GuestId};
use crate::search::fold;

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
    match named(desk, asked).as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}

/// Everybody of a full name: written just so, else with case, accents and blanks ignored, as the search
/// does; what has a digit is more likely a code.
fn named(desk: &Desk, asked: &str) -> Vec<GuestId> {
    let guests = || desk.state().guests().map(|(id, guest)| (id, guest.name().full()));
    let just_so = guests().filter(|(_, name)| name == asked.trim());
    let just_so: Vec<GuestId> = just_so.map(|(id, _)| id).collect();
    if !just_so.is_empty() || asked.contains(|letter: char| letter.is_ascii_digit()) {
        return just_so;
    }
    let wanted = fold(asked);
    let alike = guests().filter(|(_, name)| !wanted.is_empty() && fold(name) == wanted);
    alike.map(|(id, _)| id).collect()
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
    match named(desk, asked).as_slice() {
        [one] => Ok(*one),
        [] => Err(Failure::Nobody { asked: asked.to_owned() }),
        several => Err(Failure::Several { asked: asked.to_owned(), count: several.len() }),
    }
}
