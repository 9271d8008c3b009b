//! What doors tell each other every two seconds: who is there, and how far.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::DoorId;
use crate::journal::Seen;

/// Between two times a door says that it is there.
pub(super) const EVERY: Duration = Duration::from_secs(2);

/// So long after it last said so a door counts as there.
const THERE: Duration = Duration::from_secs(6);

/// More doors are not listened to: somebody makes them up.
const MOST_DOORS: usize = 1_000;

/// The longest name that is told on, in bytes.
const NAME_BYTES: usize = 480;

/// How a door is, as it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Here {
    /// Which door.
    pub(super) door: DoorId,
    /// What it is called.
    pub(super) name: String,
    /// How far it holds each door's entries.
    pub(super) holds: Seen,
    /// Its clock.
    pub(super) clock: DateTime<Utc>,
    /// How far that is ahead of the hub's, if it knows.
    pub(super) clock_off_s: Option<i64>,
    /// How many of its own entries are not on the hub yet.
    pub(super) queue: u64,
    /// How many guests it has forgotten.
    pub(super) forgotten: u64,
}

/// Another door, as it was last heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherDoor {
    /// Which door.
    pub door: DoorId,
    /// What it is called; empty where it has no name.
    pub name: String,
    /// Whether it is there, and all that it wrote is on the hub.
    pub in_step: bool,
    /// When it was last heard, by the clock here.
    pub last_heard: DateTime<Utc>,
    /// How far it holds each door's entries.
    pub holds: Seen,
    /// How many seconds its clock is ahead of the hub's, or of this door's where it does not know.
    pub clock_off_s: i64,
    /// How many of its own entries were not on the hub yet.
    pub queue: u64,
    /// How many guests it has forgotten.
    pub forgotten: u64,
}

/// How this door stands with the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Doors {
    /// Whether the hub is reached.
    pub is_connected: bool,
    /// Why not, where something else than silence is wrong.
    pub trouble: Option<String>,
    /// How many of this door's entries are not on the hub yet.
    pub queue: u64,
    /// How many guests this door has forgotten.
    pub forgotten: u64,
    /// How many seconds the clock here is ahead of the hub's, if that was told.
    pub clock_off_s: Option<i64>,
    /// Segments that were not what any door of this house wrote, or not as it is.
    pub refused: u64,
    /// All others that were heard since the program began, by their ids.
    pub others: Vec<OtherDoor>,
}

/// Who was heard, and when.
#[derive(Debug, Default)]
pub(super) struct Heard {
    doors: BTreeMap<DoorId, (Here, Duration, DateTime<Utc>)>,
}

impl Heard {
    pub(super) fn note(&mut self, mut here: Here, running: Duration, clock: DateTime<Utc>) {
        if here.name.len() > NAME_BYTES || here.holds.len() > MOST_DOORS {
            return;
        }
        if self.doors.len() < MOST_DOORS || self.doors.contains_key(&here.door) {
            here.clock_off_s.get_or_insert_with(|| (here.clock - clock).num_seconds());
            self.doors.insert(here.door, (here, running, clock));
        }
    }

    /// How far any door that is there holds each door's entries.
    pub(super) fn furthest(&self, running: Duration) -> Seen {
        let mut furthest = Seen::new();
        for (here, at, _) in self.doors.values() {
            if running.saturating_sub(*at) < THERE {
                for (door, last) in &here.holds {
                    let known = furthest.entry(*door).or_default();
                    *known = (*known).max(*last);
                }
            }
        }
        furthest
    }

    pub(super) fn others(&self, running: Duration) -> Vec<OtherDoor> {
        let other = |(here, at, clock): &(Here, Duration, DateTime<Utc>)| OtherDoor {
            door: here.door,
            name: here.name.clone(),
            in_step: here.queue == 0 && running.saturating_sub(*at) < THERE,
            last_heard: *clock,
            holds: here.holds.clone(),
            clock_off_s: here.clock_off_s.unwrap_or_default(),
            queue: here.queue,
            forgotten: here.forgotten,
        };
        self.doors.values().map(other).collect()
    }
}
