//! Naming a habit, letting it onto the big screen, and forgetting what was named.

use super::{known_gathering, one};
use crate::domain::{Fact, Gathering, GatheringId, HABIT_CHARS, NominationId, Refusal, State};

pub(super) fn nominate(
    state: &State,
    gathering: GatheringId,
    nomination: NominationId,
    habit: &str,
) -> Result<Vec<Fact>, Refusal> {
    known_gathering(state, gathering)?;
    if state.is_forgotten(gathering.of_nobody()) {
        return Err(Refusal::NominationsOver);
    }
    let habit = habit.split_whitespace().collect::<Vec<_>>().join(" ");
    match habit.chars().count() {
        0 => Err(Refusal::EmptyName),
        chars if chars > HABIT_CHARS => Err(Refusal::HabitTooLong { chars, most: HABIT_CHARS }),
        _ => Ok(one(Fact::CorruptorNominated { gathering, nomination, habit })),
    }
}

pub(super) fn show(
    state: &State,
    gathering: GatheringId,
    nomination: NominationId,
    shown: bool,
) -> Result<Vec<Fact>, Refusal> {
    let evening = known_gathering(state, gathering)?;
    let named = evening.nominations().find(|(id, _)| *id == nomination);
    let (_, named) = named.ok_or(Refusal::UnknownNomination { nomination })?;
    if named.is_let_through() == shown {
        return Ok(Vec::new());
    }
    Ok(one(Fact::NominationShown { gathering, nomination, shown }))
}

pub(super) fn forget(state: &State, gathering: GatheringId) -> Result<Vec<Fact>, Refusal> {
    let any = known_gathering(state, gathering).map(Gathering::nominations)?.next().is_some();
    let guest = gathering.of_nobody();
    let is_due = any && !state.is_forgotten(guest);
    Ok(if is_due { one(Fact::GuestForgotten { guest }) } else { Vec::new() })
}
