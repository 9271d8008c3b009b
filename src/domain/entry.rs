//! One line of the journal: who, when and in which order, around what happened.

use chrono::{DateTime, Utc};

use super::{DoorId, Fact, GuestId, Stamp};

/// What an envelope holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// A fact this Porchlight knows.
    Known(Fact),
    /// JSON of a fact from a newer Porchlight: kept and passed on untouched.
    Unknown(String),
    /// Words that were forgotten.
    Blank,
}

/// An entry. `(door, seq)` names it; `seq` starts at 1 and has no gaps in one door.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Who wrote it.
    pub door: DoorId,
    /// Its place in that door's journal, from 1.
    pub seq: u64,
    /// Logical time: one more than any tick the door had seen.
    pub tick: u64,
    /// Clock time.
    pub at: DateTime<Utc>,
    /// Whose words it may hold.
    pub about: Vec<GuestId>,
    /// What happened.
    pub body: Body,
}

impl Body {
    /// Whom it is about, as the fact itself says; none where it is not known here, and only the
    /// envelope tells.
    #[must_use]
    pub fn about(&self) -> Option<Vec<GuestId>> {
        match self {
            Self::Known(fact) => Some(fact.about()),
            Self::Unknown(_) | Self::Blank => None,
        }
    }
}

impl Entry {
    /// The same entry about whom its fact is about. What an envelope states is believed only of
    /// facts that nobody here knows: who writes it could keep words from being forgotten, or have
    /// somebody else's blanked.
    #[must_use]
    pub fn addressed(mut self) -> Self {
        self.about = self.body.about().unwrap_or(self.about);
        self
    }

    /// Its place among all entries of all doors.
    #[must_use]
    pub fn stamp(&self) -> Stamp {
        Stamp::new(self.tick, self.door)
    }
}
