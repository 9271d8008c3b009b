//! Whose a code is.

use super::few::Few;
use super::{GuestId, Stamp};

/// Everybody a code was ever given to, and when last. Nearly always one, who then needs no memory
/// besides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Holders {
    One(GuestId, Stamp),
    /// Nobody yet, or two and more.
    Others(Few<GuestId, Stamp>),
}

impl Default for Holders {
    fn default() -> Self {
        Self::Others(Few::new())
    }
}

impl Holders {
    /// Notes that the code was given to a guest.
    pub(super) fn add(&mut self, guest: GuestId, stamp: Stamp) {
        match self {
            Self::Others(few) if few.is_empty() => *self = Self::One(guest, stamp),
            Self::One(holder, since) if *holder == guest => *since = stamp.max(*since),
            Self::One(holder, since) => {
                let mut few = Few::with_room(2);
                *few.entry(*holder) = *since;
                *few.entry(guest) = stamp;
                *self = Self::Others(few);
            }
            Self::Others(few) => {
                let since = few.entry(guest);
                *since = stamp.max(*since);
            }
        }
    }

    /// The guest it was given to last.
    pub(super) fn latest(&self) -> Option<GuestId> {
        match self {
            Self::One(guest, _) => Some(*guest),
            Self::Others(few) => {
                few.iter().max_by_key(|(guest, since)| (*since, *guest)).map(|(guest, _)| *guest)
            }
        }
    }

    /// When it was given to this guest last.
    pub(super) fn since(&self, guest: GuestId) -> Option<Stamp> {
        match self {
            Self::One(holder, since) => (*holder == guest).then_some(*since),
            Self::Others(few) => few.get(&guest).copied(),
        }
    }

    /// Takes it from a guest; whether anybody is left who holds it.
    pub(super) fn remove(&mut self, guest: GuestId) -> bool {
        match self {
            Self::One(holder, _) if *holder == guest => *self = Self::default(),
            Self::One(..) => {}
            Self::Others(few) => {
                few.remove(&guest);
                let left = few.iter().next().map(|(guest, since)| (*guest, *since));
                if let (Some((last, since)), 1) = (left, few.len()) {
                    *self = Self::One(last, since);
                }
            }
        }
        !matches!(self, Self::Others(few) if few.is_empty())
    }
}
