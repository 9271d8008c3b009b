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

impl Entry {
    /// Its place among all entries of all doors.
    #[must_use]
    pub fn stamp(&self) -> Stamp {
        Stamp::new(self.tick, self.door)
    }
}
