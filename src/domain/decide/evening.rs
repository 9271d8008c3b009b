//! An evening: what is asked and said in it, and its end.

use crate::domain::{
    ANNOUNCEMENT_CHARS, Asks, EXAMPLE_CHARS, EXAMPLES_A_SIDE, Examples, Fact, Gathering,
    GatheringId, GuestId, Item, Movement, Refusal, Repeat, Side, State, Visit, Way, Wifi,
};

use super::{brief, known_gathering, one};

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

pub(super) fn set_asks(
    state: &State,
    gathering: GatheringId,
    asks: Asks,
) -> Result<Vec<Fact>, Refusal> {
    known_gathering(state, gathering)?;
    let as_it_is = state.asks(gathering) == asks;
    Ok(if as_it_is { Vec::new() } else { one(Fact::AsksSet { gathering, asks }) })
}

/// Items stand in the order of their times; one without a title is left out.
pub(super) fn set_agenda(
    state: &State,
    gathering: GatheringId,
    agenda: Vec<Item>,
) -> Result<Vec<Fact>, Refusal> {
    let evening = known_gathering(state, gathering)?;
    let tidy = |it: Item| {
        let (title, place) = (brief(&it.title)?, brief(&it.place)?);
        Ok(Item { title, place, ..it })
    };
    let mut agenda = agenda.into_iter().map(tidy).collect::<Result<Vec<_>, Refusal>>()?;
    agenda.retain(|it| !it.title.is_empty());
    agenda.sort();
    agenda.dedup();
    let as_it_is = evening.agenda() == agenda;
    Ok(if as_it_is { Vec::new() } else { one(Fact::AgendaSet { gathering, agenda }) })
}

pub(super) fn set_wifi(
    state: &State,
    gathering: GatheringId,
    wifi: Option<Wifi>,
) -> Result<Vec<Fact>, Refusal> {
    let evening = known_gathering(state, gathering)?;
    let wifi = wifi.filter(|it| !it.network.is_empty());
    let as_it_is = evening.wifi() == wifi.as_ref();
    Ok(if as_it_is { Vec::new() } else { one(Fact::WifiSet { gathering, wifi }) })
}

pub(super) fn announce(
    state: &State,
    gathering: GatheringId,
    text: &str,
) -> Result<Vec<Fact>, Refusal> {
    let evening = known_gathering(state, gathering)?;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let chars = text.chars().count();
    if chars > ANNOUNCEMENT_CHARS {
        return Err(Refusal::LineTooLong { chars, most: ANNOUNCEMENT_CHARS });
    }
    let as_it_is = evening.announcement() == text;
    Ok(if as_it_is { Vec::new() } else { one(Fact::Announced { gathering, text }) })
}

/// Also of a gathering whose plan is on its way.
pub(super) fn set_repeat(state: &State, gathering: GatheringId, repeat: Repeat) -> Vec<Fact> {
    let as_it_is = state.repeat(gathering) == repeat;
    if as_it_is { Vec::new() } else { one(Fact::RepeatSet { gathering, repeat }) }
}
