//! Gaps: entries that others hold and that did not come. A disk may have torn a hole into the hub.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::domain::DoorId;
use crate::journal::Seen;

/// So long entries may be on their way before they are asked for, and between two askings at most.
const PATIENCE: Duration = Duration::from_millis(1_500);
const LONGEST: Duration = Duration::from_mins(1);

/// So long at most a door that holds what was asked for waits, whether another answers.
const ANSWERS_WITHIN_MS: u64 = 400;

/// How many answers may be due at once.
const MOST_ANSWERS: usize = 100;

/// What a door lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Need {
    /// Of which door.
    pub(super) door: DoorId,
    /// From this number on.
    pub(super) from: u64,
    /// To this one.
    pub(super) to: u64,
}

/// What is lacking here, and what others asked for.
#[derive(Debug, Default)]
pub(super) struct Gaps {
    lacking: BTreeMap<DoorId, Lacking>,
    /// Doors of which the whole chain has to come.
    astray: BTreeMap<DoorId, u64>,
    /// Doors whose next entries are not taken in, however often they come.
    given_up: BTreeSet<DoorId>,
    answers: Vec<(Duration, Need)>,
}

#[derive(Debug)]
struct Lacking {
    held: u64,
    asks_at: Duration,
    pause: Duration,
}

impl Gaps {
    /// A chain is here of which another goes on from a place that was not seen.
    pub(super) fn note_astray(&mut self, door: DoorId, to: u64) {
        let last = self.astray.entry(door).or_default();
        *last = (*last).max(to);
    }

    /// What a door wrote next is not taken in here: it is not asked for again in this session.
    pub(super) fn give_up(&mut self, door: DoorId) {
        self.given_up.insert(door);
    }

    /// Whether a door's next entries are not taken in.
    pub(super) fn is_given_up(&self, door: DoorId) -> bool {
        self.given_up.contains(&door)
    }

    /// What to ask for now, given how far each door's entries are here and elsewhere.
    pub(super) fn due(&mut self, held: &Seen, elsewhere: &Seen, running: Duration) -> Vec<Need> {
        let lasts = |door: &DoorId| held.get(door).copied().unwrap_or_default();
        let mut wanted: BTreeMap<DoorId, Need> = BTreeMap::new();
        for (door, to) in elsewhere.iter().filter(|(door, to)| **to > lasts(door)) {
            wanted.insert(*door, Need { door: *door, from: lasts(door) + 1, to: *to });
        }
        for (door, to) in &self.astray {
            wanted.insert(*door, Need { door: *door, from: 1, to: *to });
        }
        wanted.retain(|door, _| !self.given_up.contains(door));
        self.lacking.retain(|door, _| wanted.contains_key(door));
        let mut due = Vec::new();
        for need in wanted.into_values() {
            let held = lasts(&need.door);
            let fresh = || Lacking { held, asks_at: running + PATIENCE, pause: PATIENCE };
            let lacking = self.lacking.entry(need.door).or_insert_with(fresh);
            if lacking.held != held {
                // They are coming.
                *lacking = fresh();
            }
            if running >= lacking.asks_at {
                lacking.pause = (lacking.pause * 2).min(LONGEST);
                lacking.asks_at = running + lacking.pause;
                self.astray.remove(&need.door);
                due.push(need);
            }
        }
        due
    }

    /// Somebody lacks something: it is answered after a while, unless another does.
    pub(super) fn note_need(&mut self, need: Need, running: Duration, dice: u64) {
        let is_due =
            self.answers.iter().any(|(_, it)| it.door == need.door && it.from == need.from);
        if !is_due && self.answers.len() < MOST_ANSWERS {
            let after = Duration::from_millis(dice % ANSWERS_WITHIN_MS);
            self.answers.push((running + after, need));
        }
    }

    /// Somebody answered.
    pub(super) fn note_fix(&mut self, door: DoorId, first: u64, last: u64) {
        self.answers.retain(|(_, it)| it.door != door || it.from < first || it.from > last);
    }

    /// What to answer now.
    pub(super) fn answers(&mut self, running: Duration) -> Vec<Need> {
        let due = self.answers.extract_if(.., |(at, _)| *at <= running);
        due.map(|(_, need)| need).collect()
    }
}
