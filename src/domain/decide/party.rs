//! People of one booking, who may come in together.

use crate::domain::{
    Along, Booking, CheckIn, Details, Fact, Guest, NAME_CHARS, PARTY_MOST, Party, PartyCheckIn,
    Refusal, State, is_day,
};

use super::{door, known_gathering, remembered};

/// Who is of a booking, and its places without a name; whoever is of it already keeps their place.
pub(super) fn form(state: &State, party: Party) -> Result<Vec<Fact>, Refusal> {
    let Party { gathering, party, members, places } = party;
    let evening = known_gathering(state, gathering)?;
    let before = evening.party(party);
    let taken = before.iter().filter_map(|it| evening.place_in_party(*it)).map(|it| it.1);
    let mut place = taken.max().unwrap_or(0);
    let mut facts = Vec::new();
    let mut room = PARTY_MOST.saturating_sub(before.len());
    let mut join = |facts: &mut Vec<Fact>, guest| {
        let is_new = room > 0 && evening.party_of(guest) != Some(party);
        if is_new {
            (room, place) = (room - 1, place + 1);
            facts.push(Fact::PartyJoined { gathering, guest, party, place });
        }
        is_new
    };
    for guest in members {
        remembered(state, guest)?;
        join(&mut facts, guest);
    }
    for it in places {
        remembered(state, it.guest)?;
        if !join(&mut facts, it.guest) {
            continue;
        }
        let booked_on = it.booked_on.filter(|day| is_day(*day));
        let booking = Booking { expected: true, booked_on, ..Booking::default() };
        facts.push(Fact::GuestBooked { gathering, guest: it.guest, booking });
        if let Some(code) = it.ticket {
            facts.push(Fact::TicketIssued { gathering, guest: it.guest, code });
        }
    }
    Ok(facts)
}

/// Lets in everybody who may: one who is refused keeps no other out. Where nobody may, the first
/// refusal says why.
pub(super) fn check_in(state: &State, party: PartyCheckIn) -> Result<Vec<Fact>, Refusal> {
    let PartyCheckIn { gathering, speaker, by, people, door } = party;
    let evening = known_gathering(state, gathering)?;
    remembered(state, speaker)?;
    let of = evening.party_of(speaker);
    let mut places = evening.places();
    let (mut facts, mut refused) = (Vec::new(), None);
    for Along { guest, badge_code, name, child } in people {
        if guest != speaker && (of.is_none() || evening.party_of(guest) != of) {
            return Err(Refusal::NotOfTheParty { guest });
        }
        if !name.is_short() {
            return Err(Refusal::NameTooLong { most: NAME_CHARS });
        }
        let details = Details { child, ..Details::default() };
        let (consent, door) = (None, door.clone());
        let one =
            CheckIn { gathering, guest, by, badge_code, details, consent, manner: None, door };
        match door::check_in_with(state, one, places) {
            Ok(theirs) => {
                let known = state.guest(guest);
                if known.is_none_or(|it| it.own_name().is_empty() && *it.name() != name)
                    && !name.is_empty()
                {
                    facts.push(Fact::PlaceNamed { guest, by: speaker, name });
                }
                facts.extend(theirs);
                let listed = evening.visit(guest).is_some_and(|it| it.booking().expected);
                places = places.map(|it| it.and_in(listed));
            }
            Err(why) => refused = refused.or(Some(why)),
        }
    }
    match refused {
        Some(why) if facts.is_empty() => Err(why),
        _ => Ok(facts),
    }
}

/// Whether somebody may do without a name of their own: their booking gives them a badge.
pub(super) fn is_named(known: Option<&Guest>, is_of_party: bool) -> bool {
    is_of_party || known.is_some_and(|it| !it.name().is_empty())
}
