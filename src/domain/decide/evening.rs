//! The end of an evening.

use crate::domain::{
    EXAMPLE_CHARS, EXAMPLES_A_SIDE, Examples, Fact, Gathering, GatheringId, GuestId, Movement,
    Refusal, Repeat, Side, State, Visit, Way,
};

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
        // Also who was forgotten: an id that left is no word about them.
        let inside = evening.present();
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

/// Examples stand in the order they were given, each once; a blank one is left out.
pub(super) fn set_examples(
    state: &State,
    gathering: GatheringId,
    mut examples: Examples,
) -> Result<Vec<Fact>, Refusal> {
    known_gathering(state, gathering)?;
    for side in [Side::Offer, Side::Need] {
        let texts = examples.of_mut(side);
        let mut seen = Vec::new();
        for text in texts.drain(..) {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let chars = text.chars().count();
            if chars > EXAMPLE_CHARS {
                return Err(Refusal::LineTooLong { chars, most: EXAMPLE_CHARS });
            }
            if !text.is_empty() && !seen.contains(&text) {
                seen.push(text);
            }
        }
        if seen.len() > EXAMPLES_A_SIDE {
            return Err(Refusal::TooManyLines { side, most: EXAMPLES_A_SIDE });
        }
        *texts = seen;
    }
    let as_it_is = *state.examples(gathering) == examples;
    Ok(if as_it_is { Vec::new() } else { one(Fact::ExamplesSet { gathering, examples }) })
}

/// Also of a gathering whose plan is on its way.
pub(super) fn set_repeat(state: &State, gathering: GatheringId, repeat: Repeat) -> Vec<Fact> {
    let as_it_is = state.repeat(gathering) == repeat;
    if as_it_is { Vec::new() } else { one(Fact::RepeatSet { gathering, repeat }) }
}
