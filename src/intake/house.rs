//! What the house knows about people, as far as a guest list can meet it.

use std::collections::HashSet;

use crate::domain::{Gathering, GatheringId, Guest, GuestId, Presence, Side, State, Visit};

use super::newcomer::Newcomer;

/// Everybody the house knows, seen from one gathering. Owned, so that planning can go on in
/// another thread while the house goes on too; cost and memory linear in the guests.
#[derive(Clone, Debug, Default)]
pub struct House {
    pub(super) known: Vec<Known>,
    /// Codes of this gathering that let nobody in.
    pub(super) refused: HashSet<String>,
}

/// Somebody the house knows.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) guest: GuestId,
    /// What is known, in the shape lists say it; tickets and lines of this gathering only.
    pub(super) now: Newcomer,
    /// On this gathering's list, or inside already.
    pub(super) expected: bool,
    /// Was let in, so that no list can take them off.
    pub(super) arrived: bool,
    /// Lines they took away: a list that still has them does not bring them back.
    pub(super) withdrawn: Vec<(Side, String)>,
    /// Codes of tickets they held at other gatherings, or here before a list took them back.
    pub(super) past_tickets: Vec<String>,
    /// Whose booking this place is of, that has no name on any list.
    pub(super) place_of: Option<GuestId>,
}

impl House {
    /// Looks at a house from one of its gatherings.
    #[must_use]
    pub fn of(state: &State, gathering: GatheringId) -> Self {
        let evening = state.gathering(gathering);
        let visit = |guest| evening.and_then(|evening: &Gathering| evening.visit(guest));
        let booker = |guest| evening.and_then(|evening| booker(state, evening, guest));
        let known = state.guests().map(|(id, guest)| {
            let place_of = if guest.own_name().is_empty() { booker(id) } else { None };
            Known { place_of, ..known(id, guest, visit(id)) }
        });
        let mut house = Self { known: known.collect(), refused: HashSet::new() };
        // Guests come in order of their ids, so each is found in logarithmic time.
        for (id, other) in state.gatherings() {
            for (code, holder) in other.tickets() {
                house.add_ticket(holder, code, id == gathering);
            }
        }
        for (code, holder) in evening.into_iter().flat_map(Gathering::withdrawn_tickets) {
            house.add_ticket(holder, code, false);
            house.refused.insert(code.to_owned());
        }
        for (code, holder) in evening.into_iter().flat_map(Gathering::tickets) {
            if visit(holder).is_some_and(Visit::is_cancelled) {
                house.refused.insert(code.to_owned());
            }
        }
        house
    }

    fn add_ticket(&mut self, holder: GuestId, code: &str, is_here: bool) {
        let place = self.known.binary_search_by_key(&holder, |known| known.guest);
        if let Some(known) = place.ok().and_then(|at| self.known.get_mut(at)) {
            let codes = if is_here { &mut known.now.tickets } else { &mut known.past_tickets };
            codes.push(code.to_owned());
        }
    }

    /// How many people it knows.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.known.len()
    }

    /// Whether it knows nobody.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.known.is_empty()
    }
}

/// Who booked a place that no list has a name for: the first of the booking who has companions,
/// else the first with a name.
fn booker(state: &State, evening: &Gathering, place: GuestId) -> Option<GuestId> {
    let party = evening.party(evening.party_of(place)?);
    let named = |it: &&GuestId| state.guest(**it).is_some_and(|it| !it.own_name().is_empty());
    let brings = |it: &&GuestId| evening.visit(**it).is_some_and(|v| v.booking().companions > 0);
    let mut named = party.iter().filter(named);
    let first = named.clone().next().copied();
    named.find(brings).copied().or(first)
}

fn known(id: GuestId, guest: &Guest, visit: Option<&Visit>) -> Known {
    let owned = |text: Option<&str>| text.map(str::to_owned);
    let lines = |side| {
        let standing = visit.into_iter().flat_map(move |visit| visit.lines_of(side));
        standing.map(|(_, line)| line.text().to_owned()).collect()
    };
    let now = Newcomer {
        name: guest.own_name().clone(),
        email: owned(guest.email()),
        phone: owned(guest.phone()),
        pronouns: owned(guest.pronouns()),
        tickets: Vec::new(),
        refused: Vec::new(),
        status: None,
        language: owned(guest.language()),
        first_time: guest.said_first_time(),
        companions: visit.and_then(|visit| visit.booking().said_companions()),
        booked_on: visit.and_then(|visit| visit.booking().booked_on),
        offers: lines(Side::Offer),
        needs: lines(Side::Need),
        note: owned(guest.note()),
        party: String::new(),
    };
    let presence = visit.map_or(Presence::Absent, Visit::presence);
    let removed = visit.into_iter().flat_map(Visit::removed_lines);
    Known {
        guest: id,
        now,
        expected: presence != Presence::Absent,
        arrived: matches!(presence, Presence::In | Presence::Out),
        withdrawn: removed.map(|line| (line.side(), line.text().to_owned())).collect(),
        past_tickets: Vec::new(),
        place_of: None,
    }
}
