//! People of one booking.

use super::{Gathering, GuestId, PartyId};

/// The most people of one booking that are kept as one: a larger one is no party but a list.
pub const PARTY_MOST: usize = 20;

impl Gathering {
    /// Of which booking a guest is, if of any.
    #[must_use]
    pub fn party_of(&self, guest: GuestId) -> Option<PartyId> {
        self.place_in_party(guest).map(|(party, _)| party)
    }

    /// Everybody of a booking, whoever booked first; also those not here, or forgotten.
    #[must_use]
    pub fn party(&self, party: PartyId) -> Vec<GuestId> {
        let ever = self.parties.get(&party).into_iter().flatten().copied();
        let now = ever.filter_map(|guest| Some((self.place_in_party(guest)?, guest)));
        let mut places: Vec<_> = now
            .filter(|((of, _), _)| *of == party)
            .map(|((_, place), guest)| (place, guest))
            .collect();
        places.sort_unstable();
        places.into_iter().map(|(_, guest)| guest).collect()
    }

    /// Everybody who came, or comes, on one booking with a guest, whoever booked first, the guest
    /// among them; nobody where they came alone. Those not expected and not here are left out.
    #[must_use]
    pub fn companions_of(&self, guest: GuestId) -> Vec<GuestId> {
        let Some(party) = self.party_of(guest) else { return Vec::new() };
        let counts = |it: &GuestId| *it == guest || self.visit(*it).is_some_and(|v| !v.is_absent());
        let all: Vec<_> = self.party(party).into_iter().filter(counts).collect();
        if all.len() > 1 { all } else { Vec::new() }
    }

    /// Every booking of several, by id.
    pub fn parties(&self) -> impl Iterator<Item = PartyId> {
        self.parties.keys().copied()
    }

    /// The booking a guest is of, and their place in it, from 1.
    #[must_use]
    pub fn place_in_party(&self, guest: GuestId) -> Option<(PartyId, u32)> {
        *self.joined.get(&guest)?.get()
    }
}
