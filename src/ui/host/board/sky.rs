//! Which light is whose, for as long as the board is there.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Gathering, GatheringId, GuestId, Visit};
use crate::ui::art::Presence;

/// Everybody's light, in the order they came. A light never moves: whoever is heard of late, from
/// another door, gets the next one, and one that became free is given to the next who comes.
#[derive(Clone, Debug, Default)]
pub(super) struct Sky {
    gathering: Option<GatheringId>,
    lights: BTreeMap<GuestId, usize>,
}

impl Sky {
    /// Takes in who came.
    pub(super) fn look(&mut self, id: GatheringId, evening: &Gathering) {
        if self.gathering != Some(id) {
            *self = Self { gathering: Some(id), ..Self::default() };
        }
        let arrivals =
            evening.visits().filter_map(|(guest, visit)| Some((visit.arrival()?, guest)));
        let came: BTreeSet<_> = arrivals.map(|(it, guest)| (it.at, it.stamp, guest)).collect();
        let here: BTreeSet<_> = came.iter().map(|(_, _, guest)| *guest).collect();
        self.lights.retain(|guest, _| here.contains(guest));
        let taken: BTreeSet<_> = self.lights.values().copied().collect();
        let mut free = (0..).filter(|light| !taken.contains(light));
        for (_, _, guest) in came {
            if !self.lights.contains_key(&guest)
                && let Some(light) = free.next()
            {
                self.lights.insert(guest, light);
            }
        }
    }

    /// The light of a guest who came.
    pub(super) fn light(&self, guest: GuestId) -> Option<usize> {
        self.lights.get(&guest).copied()
    }

    /// How every light is, by its number.
    pub(super) fn lights(&self, evening: &Gathering) -> Vec<Presence> {
        let count = self.lights.values().max().map_or(0, |last| last + 1);
        let mut lights = vec![Presence::Nobody; count];
        for (guest, light) in &self.lights {
            let is_in = evening.visit(*guest).is_some_and(Visit::is_in);
            if let Some(light) = lights.get_mut(*light) {
                *light = if is_in { Presence::Here } else { Presence::Away };
            }
        }
        lights
    }
}
