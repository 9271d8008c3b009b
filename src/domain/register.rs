//! A single value that several doors may set: the last writer wins, in every order of arrival.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::DoorId;

/// When an entry was written, for ordering: the door's logical tick, then the door itself.
///
/// A door never uses a tick twice, so no two entries share a stamp, and a stamp names one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Stamp {
    /// Logical time: one more than any tick the door had seen.
    pub tick: u64,
    /// The door that wrote it.
    pub door: DoorId,
}

impl Default for Stamp {
    /// Before every entry.
    fn default() -> Self {
        Self { tick: 0, door: DoorId::new(Uuid::nil()) }
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
