//! Whose a code is.

use super::{GuestId, Stamp};

/// Everybody a code was ever given to, by id. Nearly always one, so a vector of exact size, to
/// keep 50,000 tickets small.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Holders(Vec<(GuestId, Stamp)>);

impl Holders {
    /// Notes that the code was given to a guest.
    pub(super) fn add(&mut self, guest: GuestId, stamp: Stamp) {
        match self.0.binary_search_by_key(&guest, |(holder, _)| *holder) {
            Ok(at) => {
                if let Some((_, since)) = self.0.get_mut(at) {
                    *since = stamp.max(*since);
                }
            }
            Err(at) => {
                self.0.reserve_exact(1);
                self.0.insert(at, (guest, stamp));
            }
        }
    }

    /// The guest it was given to last.
    pub(super) fn latest(&self) -> Option<GuestId> {
        self.0.iter().max_by_key(|(guest, since)| (*since, *guest)).map(|(guest, _)| *guest)
    }

    /// Whether it was given to this guest.
    pub(super) fn contains(&self, guest: GuestId) -> bool {
        self.0.binary_search_by_key(&guest, |(holder, _)| *holder).is_ok()
    }

    /// Takes it from a guest; whether anybody is left who holds it.
    pub(super) fn remove(&mut self, guest: GuestId) -> bool {
        self.0.retain(|(holder, _)| *holder != guest);
        !self.0.is_empty()
    }
}
