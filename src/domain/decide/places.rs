//! How many places there are, who waits for one, and whose arrival hosts are told of.

use crate::domain::{
    CAPACITY_MOST, Fact, GatheringId, Guest, GuestId, Refusal, State, Visit, Wait, changes,
};

use super::{known_gathering, known_guest, one, remembered};

pub(super) fn set_capacity(
    state: &State,
    gathering: GatheringId,
    places: u32,
) -> Result<Vec<Fact>, Refusal> {
    let evening = known_gathering(state, gathering)?;
    if places > CAPACITY_MOST {
        return Err(Refusal::Capacity { places, most: CAPACITY_MOST });
    }
    let as_it_is = evening.capacity().unwrap_or(0) == places;
    Ok(if as_it_is { Vec::new() } else { one(Fact::CapacitySet { gathering, places }) })
}

/// Puts somebody on the waiting list; whoever is on it keeps their place.
pub(super) fn wait(state: &State, wait: Wait) -> Result<Vec<Fact>, Refusal> {
    let Wait { gathering, guest, details, badge_code } = wait;
    let evening = known_gathering(state, gathering)?;
    remembered(state, guest)?;
    let known = state.guest(guest);
    let named = known.is_some_and(|it| !it.name().is_empty() || evening.party_of(guest).is_some());
    if !named && details.name.as_ref().is_none_or(crate::domain::Name::is_empty) {
        return Err(Refusal::EmptyName);
    }
    let visit = evening.visit(guest);
    if visit.is_some_and(Visit::is_cancelled) {
        return Err(Refusal::Cancelled { guest });
    }
    if let Some(arrival) = visit.filter(|it| it.is_in()).and_then(Visit::arrival) {
        return Err(Refusal::AlreadyIn { guest, since: arrival.at, door: arrival.stamp.door() });
    }
    let mut facts = Vec::new();
    facts.extend(changes(known, &details).map(|details| Fact::GuestNoted { guest, details }));
    if known.and_then(Guest::badge_code).is_none() && !badge_code.is_empty() {
        facts.push(Fact::BadgeIssued { guest, code: badge_code });
    }
    if visit.and_then(Visit::waiting_since).is_none() {
        facts.push(Fact::Waited { gathering, guest, waiting: true });
    }
    Ok(facts)
}

pub(super) fn stop_waiting(
    state: &State,
    gathering: GatheringId,
    guest: GuestId,
) -> Result<Vec<Fact>, Refusal> {
    known_guest(state, guest)?;
    let visit = known_gathering(state, gathering)?.visit(guest);
    let waits = visit.and_then(Visit::waiting_since).is_some();
    Ok(if waits { one(Fact::Waited { gathering, guest, waiting: false }) } else { Vec::new() })
}

pub(super) fn watch(
    state: &State,
    gathering: GatheringId,
    guest: GuestId,
    watched: bool,
) -> Result<Vec<Fact>, Refusal> {
    known_guest(state, guest)?;
    let visit = known_gathering(state, gathering)?.visit(guest);
    let as_it_is = visit.is_some_and(Visit::is_watched) == watched;
    Ok(if as_it_is { Vec::new() } else { one(Fact::ArrivalWatched { gathering, guest, watched }) })
}
