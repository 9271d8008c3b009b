//! How somebody would like the evening to go.

use serde::{Deserialize, Serialize};

use super::{GuestId, State, Visit};

/// How a guest would like to meet people at one gathering.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HowToMeet {
    /// "Introduce me, I don't know how to start": a host brings them together with somebody.
    Introduce,
    /// "Suggest people, I'll find them". Whoever said nothing is treated so.
    Suggest,
    /// "Not tonight, just let me in": they are suggested to nobody, and nobody to them.
    NotTonight,
}

impl HowToMeet {
    /// All, in the order screens show them.
    pub const ALL: [Self; 3] = [Self::Introduce, Self::Suggest, Self::NotTonight];
}

/// Whether a guest may be photographed. Whoever said nothing may not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Photo {
    /// Yes.
    Yes,
    /// Only after they were asked.
    Ask,
    /// No.
    No,
}

impl Photo {
    /// All, in the order screens show them.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Ask, Self::No];
}

/// What one guest chose about the evening, beside their consent; `None` where nothing was chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Manner {
    /// How to meet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meet: Option<HowToMeet>,
    /// Photos of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photo: Option<Photo>,
    /// Whether somebody who has been here before would welcome somebody new.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub welcomes: Option<bool>,
}

/// What guests are asked at the door beside the rest, where the organizer switched it on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Asks {
    /// "Photos of you?"
    pub photo: bool,
    /// "Welcome somebody new tonight?", for whoever has been here before.
    pub welcomer: bool,
}

impl Visit {
    /// What they chose about the evening.
    #[must_use]
    pub fn manner(&self) -> Manner {
        self.stay().manner.get()
    }

    /// Whether they asked to be left alone tonight.
    #[must_use]
    pub fn is_left_alone(&self) -> bool {
        self.manner().meet == Some(HowToMeet::NotTonight)
    }

    /// Whether they are in and did not ask to be left alone: everybody whom anybody may be
    /// introduced to, seated with, or shown.
    #[must_use]
    pub fn meets_people(&self) -> bool {
        self.is_in() && !self.is_left_alone()
    }
}

impl State {
    /// What guests of a gathering are asked beside the rest.
    #[must_use]
    pub fn asks(&self, gathering: super::GatheringId) -> Asks {
        self.gathering(gathering).map(|it| *it.asks.get()).unwrap_or_default()
    }

    /// Whether somebody who is in welcomes somebody new tonight: they said so, the organizer asks
    /// for it, it is not their own first time, and they did not ask to be left alone.
    #[must_use]
    pub fn is_welcomer(&self, gathering: super::GatheringId, guest: GuestId) -> bool {
        let visit = self.gathering(gathering).and_then(|it| it.visit(guest));
        let says_so = |it: &Visit| it.meets_people() && it.manner().welcomes == Some(true);
        self.asks(gathering).welcomer
            && visit.is_some_and(says_so)
            && !self.is_first_time(gathering, guest)
    }
}
