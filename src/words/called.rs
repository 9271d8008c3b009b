//! What to call somebody who may have no name yet.

use crate::domain::{GatheringId, GuestId, State, TOPIC_PLACES, Table};

use super::Words;

impl Words {
    /// What a badge says: somebody's own choice or first name; of a place of a booking without a
    /// name, "Guest of Ana".
    #[must_use]
    pub fn on_badge(self, state: &State, gathering: Option<GatheringId>, guest: GuestId) -> String {
        let worn = state.guest(guest).map(|it| it.badge_name().to_owned()).unwrap_or_default();
        if worn.is_empty() { self.guest_of(state, gathering, guest) } else { worn }
    }

    /// The whole name, or "Guest of Ana". For staff.
    #[must_use]
    pub fn full_name(
        self,
        state: &State,
        gathering: Option<GatheringId>,
        guest: GuestId,
    ) -> String {
        let full = state.guest(guest).map(|it| it.name().full()).unwrap_or_default();
        if full.is_empty() { self.guest_of(state, gathering, guest) } else { full }
    }

    /// "Ana P.", or "Guest of Ana". For staff.
    #[must_use]
    pub fn short_name(
        self,
        state: &State,
        gathering: Option<GatheringId>,
        guest: GuestId,
    ) -> String {
        let short = state.guest(guest).map(|it| it.name().short());
        let is_place = short.as_ref().is_some_and(String::is_empty);
        if is_place { self.full_name(state, gathering, guest) } else { short.unwrap_or_default() }
    }

    /// "Table 7" for the seventh, whose place from 0 is 6, or the spot's name.
    #[must_use]
    pub fn table(self, place: usize, table: &Table) -> String {
        let spot = table.spot.trim();
        if !spot.is_empty() {
            return spot.to_owned();
        }
        self.say_with("h1-table", &[("n", (place + 1).to_string().into())])
    }

    /// "3 of 5 places" at a table about something.
    #[must_use]
    pub fn places_taken(self, taken: usize) -> String {
        if taken >= TOPIC_PLACES {
            return self.say("h1-topic-full").to_owned();
        }
        self.places_of(taken)
    }

    /// The same on the board, where a full one is told so, too.
    #[must_use]
    pub fn places_of(self, taken: usize) -> String {
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX).into();
        self.say_with("h1-topic-places", &[("n", count(taken)), ("of", count(TOPIC_PLACES))])
    }

    fn guest_of(self, state: &State, gathering: Option<GatheringId>, guest: GuestId) -> String {
        let evening = gathering.and_then(|it| state.gathering(it));
        let party = evening.map(|it| it.companions_of(guest)).unwrap_or_default();
        let names = party.iter().filter_map(|it| state.guest(*it));
        let booker = names.map(|it| it.name().first()).find(|it| !it.is_empty());
        match booker {
            Some(name) => self.say_with("party-guest-of", &[("name", name.into())]),
            None => self.say("party-guest").to_owned(),
        }
    }
}
