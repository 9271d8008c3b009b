//! The end of an evening.

use crate::domain::{Fact, Gathering, GatheringId, GuestId, Movement, Refusal, State, Visit, Way};

use super::{known_gathering, one};

/// Whoever is still in is taken as gone with the end, and is in again where that is taken back.
pub(super) fn end(
    state: &State,
    gathering: GatheringId,
    ended: bool,
) -> Result<Vec<Fact>, Refusal> {
    let evening = known_gathering(state, gathering)?;
    if evening.ended_at().is_some() == ended {
        return Ok(Vec::new());
    }
    let mut facts = one(Fact::EveningEnded { gathering, ended });
    if ended {
        let inside = evening.present().filter(|(guest, _)| !state.is_forgotten(*guest));
        facts.extend(inside.map(|(guest, _)| Fact::CheckedOut { gathering, guest }));
    } else {
        let taken_out = evening.visits().filter_map(|(guest, visit)| {
            let movement = went_with_the_end(evening, visit)?.stamp;
            Some(Fact::MovementUndone { gathering, guest, movement })
        });
        facts.extend(taken_out);
    }
    Ok(facts)
}

/// The movement by which the end of the evening took somebody as gone: nobody goes in the same
/// moment at the same door by themselves.
fn went_with_the_end<'a>(evening: &Gathering, visit: &'a Visit) -> Option<&'a Movement> {
    let end = evening.ended.stamp();
    let last = visit.last_movement().filter(|it| it.way == Way::Out)?;
    let is_of_it =
        last.stamp.door() == end.door() && last.stamp > end && Some(last.at) == evening.ended_at();
    is_of_it.then_some(last)
}

/// Nobody comes in by themselves once the evening is over.
pub(super) fn is_open(evening: &Gathering, guest: GuestId, by_staff: bool) -> Result<(), Refusal> {
    let is_over = evening.ended_at().is_some() && !by_staff;
    if is_over { Err(Refusal::EveningOver { guest }) } else { Ok(()) }
}
