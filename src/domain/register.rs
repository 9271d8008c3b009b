//! A single value that several doors may set: the last writer wins, in every order of arrival.

use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::DoorId;

/// When an entry was written, for ordering: the door's logical tick, then the door itself.
///
/// A door never uses a tick twice, so no two entries share a stamp, and a stamp names one entry.
///
/// A house holds hundreds of thousands of stamps of a handful of doors: they share their doors' ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub struct Stamp {
    tick: u64,
    door: &'static DoorId,
}

impl Stamp {
    /// Before every entry.
    const NEVER: Self = Self { tick: 0, door: &DoorId::new(Uuid::nil()) };

    /// The stamp of what a door wrote at its tick.
    #[must_use]
    pub fn new(tick: u64, door: DoorId) -> Self {
        Self { tick, door: shared(door) }
    }

    /// Logical time: one more than any tick the door had seen.
    #[must_use]
    pub const fn tick(self) -> u64 {
        self.tick
    }

    /// The door that wrote it.
    #[must_use]
    pub const fn door(self) -> DoorId {
        *self.door
    }
}

/// The one copy of a door's id that stamps point to. It stays for as long as the program runs.
fn shared(door: DoorId) -> &'static DoorId {
    static MET: Mutex<Vec<&DoorId>> = Mutex::new(Vec::new());
    let mut met = MET.lock().unwrap_or_else(PoisonError::into_inner);
    met.iter().copied().find(|known| **known == door).unwrap_or_else(|| {
        let copy = Box::leak(Box::new(door));
        met.push(copy);
        copy
    })
}

/// A stamp as it stands in the journal: `{"tick":7,"door":".."}`.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Stamp")]
struct Written {
    tick: u64,
    door: DoorId,
}

impl From<Written> for Stamp {
    fn from(Written { tick, door }: Written) -> Self {
        Self::new(tick, door)
    }
}

impl From<Stamp> for Written {
    fn from(stamp: Stamp) -> Self {
        Self { tick: stamp.tick, door: *stamp.door }
    }
}

impl Default for Stamp {
    fn default() -> Self {
        Self::NEVER
    }
}

/// A last-writer-wins register, after Shapiro et al., "A comprehensive study of convergent and
/// commutative replicated data types" (2011), section 3.2.1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register<T> {
    stamp: Stamp,
    value: T,
}

impl<T> Register<T> {
    /// What nobody wrote yet.
    pub(super) const fn new(value: T) -> Self {
        Self { stamp: Stamp::NEVER, value }
    }

    /// The value as last written.
    pub const fn get(&self) -> &T {
        &self.value
    }

    /// When it was last written; the default stamp if never.
    pub const fn stamp(&self) -> Stamp {
        self.stamp
    }

    /// Takes `value` unless a later one is here already.
    pub(super) fn set(&mut self, stamp: Stamp, value: T) {
        if stamp >= self.stamp {
            *self = Self { stamp, value };
        }
    }

    /// Replaces the value and keeps its place in time: for forgetting.
    pub(super) fn blank(&mut self, value: T) {
        self.value = value;
    }
}
