//! Names for things. Every id is a UUID v7, so ids made later sort later.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Wraps a UUID minted elsewhere (the desk mints; the domain never does).
            #[must_use]
            pub const fn new(id: Uuid) -> Self {
                Self(id)
            }

            /// The bare UUID.
            #[must_use]
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl From<u128> for $name {
            fn from(id: u128) -> Self {
                Self(Uuid::from_u128(id))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )*};
}

ids! {
    /// One running Porchlight.
    DoorId;
    /// One event in a house.
    GatheringId;
    /// A person known to the house.
    GuestId;
    /// One thing a guest offers or needs.
    LineId;
    /// Two guests, or a circle of three to five, suggested to each other.
    IntroductionId;
    /// From one guest to another, in words.
    PromiseId;
    /// Everybody at tables for some minutes.
    RoundId;
    /// A part of the evening in which needs are taken aloud.
    RingId;
    /// A table about something.
    TopicId;
    /// A guest's call for a host.
    HelpId;
    /// People of one booking.
    PartyId;
    /// A habit named in "Who is missing?".
    NominationId;
}
