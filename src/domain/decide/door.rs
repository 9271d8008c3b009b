//! Lists, tickets and who is in.

use crate::domain::{
    Admits, By, CheckIn, Fact, Gathering, GatheringId, GuestId, Invitation, LINES_A_SIDE, Places,
    Plan, Presence, Refusal, Side, State, TICKET_KEYS, Visit, changes, is_day,
};

use super::evening::is_open;
use super::party::is_named;
use super::{brief, guest, known_gathering, known_guest, named, one, remembered};

pub(super) fn plan(
    state: &State,
    gathering: GatheringId,
    mut plan: Plan,
) -> Result<Vec<Fact>, Refusal> {
    plan.name = named(&plan.name)?;
    plan.venue = brief(&plan.venue)?;
    plan.zone = brief(&plan.zone)?;
    plan.spots = plan.spots.iter().map(|spot| brief(spot)).collect::<Result<_, _>>()?;
    if plan.ends <= plan.starts {
        return Err(Refusal::EndsBeforeStart);
    }
    let as_it_is = state.gathering(gathering).and_then(Gathering::plan) == Some(&plan);
    Ok(if as_it_is { Vec::new() } else { one(Fact::GatheringPlanned { gathering, plan }) })
}

pub(super) fn invite(state: &State, invitation: Invitation) -> Result<Vec<Fact>, Refusal> {
    let Invitation { gathering, guest, details, mut booking, tickets, refused, lines } = invitation;
    // A list's odd day is not worth a guest.
    booking.booked_on = booking.booked_on.filter(|day| is_day(*day));
    let evening = known_gathering(state, gathering)?;
    remembered(state, guest)?;
    let visit = evening.visit(guest);
    let mut facts = Vec::new();
    if let Some(details) = changes(state.guest(guest), &details) {
        facts.push(Fact::GuestNoted { guest, details });
    }
    if visit.is_none_or(|visit| *visit.booking() != booking) {
        facts.push(Fact::GuestBooked { gathering, guest, booking });
    }
    for code in tickets {
        if !evening.has_ticket(guest, &code) {
            facts.push(Fact::TicketIssued { gathering, guest, code });
        }
    }
    for code in refused {
        if code.is_empty() || evening.holder(&code).is_some() {
            continue;
        }
        facts.push(Fact::TicketIssued { gathering, guest, code: code.clone() });
        facts.push(Fact::TicketWithdrawn { gathering, guest, code });
    }
    let mut room_left = [Side::Offer, Side::Need].map(|side| {
        LINES_A_SIDE - visit.map_or(0, |visit| visit.lines_of(side).count()).min(LINES_A_SIDE)
    });
    for (line, mut saying) in lines {
        saying.text = guest::proper_line(&saying.text)?;
        let said = |visit: &Visit| visit.has_said(saying.side, &saying.text);
        let [offers, needs] = &mut room_left;
        let left = if saying.side == Side::Offer { offers } else { needs };
        if *left > 0 && !visit.is_some_and(said) {
            *left -= 1;
            facts.push(Fact::LineSaid { gathering, guest, line, saying });
        }
    }
    Ok(facts)
}

pub(super) fn withdraw_ticket(
    state: &State,
    gathering: GatheringId,
    guest: GuestId,
    code: Box<str>,
) -> Result<Vec<Fact>, Refusal> {
    let evening = known_gathering(state, gathering)?;
    known_guest(state, guest)?;
    let has_it = evening.has_ticket(guest, &code);
    Ok(if has_it { one(Fact::TicketWithdrawn { gathering, guest, code }) } else { Vec::new() })
}

pub(super) fn issue(
    state: &State,
    gathering: GatheringId,
    guest: GuestId,
    code: Box<str>,
) -> Result<Vec<Fact>, Refusal> {
    remembered(state, guest)?;
    let has_it = known_gathering(state, gathering)?.has_ticket(guest, &code);
    Ok(if has_it { Vec::new() } else { one(Fact::TicketIssued { gathering, guest, code }) })
}

pub(super) fn set_key(
    state: &State,
    gathering: GatheringId,
    key: Box<str>,
    admits: Option<Admits>,
) -> Result<Vec<Fact>, Refusal> {
    let evening = known_gathering(state, gathering)?;
    let known = evening.ticket_keys().find(|(it, _)| **it == *key).map(|(_, admits)| admits);
    if known == admits.as_ref() {
        return Ok(Vec::new());
    }
    if known.is_none() && evening.ticket_keys().count() >= TICKET_KEYS {
        return Err(Refusal::TooManyKeys { most: TICKET_KEYS });
    }
    Ok(one(Fact::TicketKeySet { gathering, key, admits }))
}

pub(super) fn block(
    state: &State,
    gathering: GatheringId,
    mark: Box<str>,
    blocked: bool,
) -> Result<Vec<Fact>, Refusal> {
    let as_it_is = known_gathering(state, gathering)?.is_blocked(&mark) == blocked;
    Ok(if as_it_is { Vec::new() } else { one(Fact::TicketBlocked { gathering, mark, blocked }) })
}

pub(super) fn check_in(state: &State, check_in: CheckIn) -> Result<Vec<Fact>, Refusal> {
    let places = state.gathering(check_in.gathering).and_then(Gathering::places);
    check_in_with(state, check_in, places)
}

/// Whether somebody has a place of the list's: a good ticket that no list has counts as much.
fn is_listed(visit: Option<&Visit>, is_known: bool, by: By) -> bool {
    let signed = by == By::Code && !is_known;
    signed || visit.is_some_and(|visit| visit.booking().expected)
}

/// The same, where the places stand so: others may come in by the same wish.
pub(super) fn check_in_with(
    state: &State,
    check_in: CheckIn,
    places: Option<Places>,
) -> Result<Vec<Fact>, Refusal> {
    let CheckIn { gathering, guest, by, badge_code, details, consent, manner, door } = check_in;
    let evening = known_gathering(state, gathering)?;
    remembered(state, guest)?;
    let door = door.map(|name| brief(&name)).transpose()?.filter(|name| !name.is_empty());
    let door = door.map(Into::into);
    let known = state.guest(guest);
    let news = changes(known, &details);
    let has_name = is_named(known, evening.party_of(guest).is_some())
        || details.name.as_ref().is_some_and(|name| !name.is_empty());
    if !has_name {
        return Err(Refusal::EmptyName);
    }
    let visit = evening.visit(guest);
    if by != By::Staff && visit.is_some_and(Visit::is_cancelled) {
        return Err(Refusal::Cancelled { guest });
    }
    if let Some(visit) = visit.filter(|visit| visit.presence() == Presence::In) {
        let arrival = visit.arrival().or(visit.last_movement());
        let arrival = arrival.ok_or(Refusal::UnknownGuest { guest })?;
        return Err(Refusal::AlreadyIn { guest, since: arrival.at, door: arrival.stamp.door() });
    }
    if let (Some(places), true) = (places, by != By::Staff)
        && let Some(ahead) =
            evening.turned_away_once(guest, is_listed(visit, known.is_some(), by), places)
    {
        return Err(Refusal::Full { places: places.places, ahead });
    }
    is_open(evening, guest, by == By::Staff)?;
    let mut facts = Vec::new();
    facts.extend(news.map(|details| Fact::GuestNoted { guest, details }));
    if known.and_then(crate::domain::Guest::badge_code).is_none() && !badge_code.is_empty() {
        facts.push(Fact::BadgeIssued { guest, code: badge_code });
    }
    facts.push(Fact::CheckedIn { gathering, guest, by, door });
    facts.extend(consent.map(|consent| Fact::ConsentGiven { gathering, guest, consent }));
    facts.extend(manner.map(|manner| Fact::MannerChosen { gathering, guest, manner }));
    Ok(facts)
}

pub(super) fn check_out(
    state: &State,
    gathering: GatheringId,
    guest: GuestId,
) -> Result<Vec<Fact>, Refusal> {
    known_guest(state, guest)?;
    let inside = known_gathering(state, gathering)?.visit(guest).is_some_and(Visit::is_in);
    if inside {
        Ok(one(Fact::CheckedOut { gathering, guest }))
    } else {
        Err(Refusal::NotIn { guest })
    }
}

pub(super) fn undo(
    state: &State,
    gathering: GatheringId,
    guest: GuestId,
) -> Result<Vec<Fact>, Refusal> {
    known_guest(state, guest)?;
    let visit = known_gathering(state, gathering)?.visit(guest);
    let last = visit.and_then(Visit::last_movement);
    let movement = last.ok_or(Refusal::NothingToUndo { guest })?.stamp;
    Ok(one(Fact::MovementUndone { gathering, guest, movement }))
}

/// Every check-in at another door than the first, at once: whoever says it is fine saw them all.
pub(super) fn settle(
    state: &State,
    gathering: GatheringId,
    guest: GuestId,
    settled: bool,
) -> Result<Vec<Fact>, Refusal> {
    known_guest(state, guest)?;
    let visit = known_gathering(state, gathering)?.visit(guest);
    let doubled = visit.map(|it| state.doubled(it)).unwrap_or_default();
    let others = doubled.into_iter().filter(|(.., known)| *known != settled);
    let fact = |movement| Fact::TwoDoorsSettled { gathering, guest, movement, settled };
    Ok(others.map(|(_, other, _)| fact(other.stamp)).collect())
}
