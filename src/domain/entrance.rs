//! By which door people come in, and who came in at two of them.

use chrono::{DateTime, TimeDelta, Utc};

use super::{DoorId, Gathering, GuestId, Movement, State, Visit, Way};

/// Who comes in again later than this after they came in elsewhere had left, and told nobody.
const AT_ONCE: TimeDelta = TimeDelta::hours(1);

/// A door as guests meet it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entrance<'a> {
    /// A door of this house.
    Door(DoorId),
    /// One that writes nothing itself, by its name.
    Named(&'a str),
}

/// Somebody was let in at two doors that did not know of each other, and did not leave in between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TwoDoors<'a> {
    /// Who.
    pub guest: GuestId,
    /// The earlier, which stands.
    pub kept: &'a Movement,
    /// The later.
    pub other: &'a Movement,
}

impl State {
    /// By which door a movement was.
    #[must_use]
    pub fn entrance<'a>(&self, movement: &'a Movement) -> Entrance<'a> {
        let Some(name) = movement.door.as_deref() else {
            return Entrance::Door(movement.stamp.door());
        };
        let called = self.doors().find(|(_, it)| *it == Some(name));
        called.map_or(Entrance::Named(name), |(door, _)| Entrance::Door(door))
    }

    /// Every door that wrote anything, by its id, with its name if it has one.
    pub fn doors(&self) -> impl Iterator<Item = (DoorId, Option<&str>)> {
        self.wrote.keys().map(|door| (*door, self.door(*door)))
    }

    /// When a door last wrote anything that is known here, by its own clock.
    #[must_use]
    pub fn last_wrote(&self, door: DoorId) -> Option<DateTime<Utc>> {
        self.wrote.get(&door).copied()
    }

    /// Everybody who was let in at two doors, while nobody said that this is fine; by id.
    pub fn at_two_doors<'a>(
        &'a self,
        evening: &'a Gathering,
    ) -> impl Iterator<Item = TwoDoors<'a>> {
        let known = evening.visits().filter(|(guest, _)| !self.is_forgotten(*guest));
        known.filter_map(|(guest, visit)| {
            let open = self.doubled(visit).into_iter().find(|(.., settled)| !settled);
            open.map(|(kept, other, _)| TwoDoors { guest, kept, other })
        })
    }

    /// The check-ins of a visit that others had made before at another door, each with the one that
    /// stands, and whether a host said that this is fine.
    #[must_use]
    pub fn doubled<'a>(&self, visit: &'a Visit) -> Vec<(&'a Movement, &'a Movement, bool)> {
        if visit.stay().movements.len() < 2 {
            return Vec::new();
        }
        let mut in_time: Vec<_> = visit.movements().collect();
        in_time.sort_by_key(|it| (it.at, it.stamp));
        let (mut found, mut kept) = (Vec::new(), None::<&Movement>);
        for movement in in_time {
            match (movement.way, kept) {
                (Way::Out, _) => kept = None,
                (Way::In(_), None) => kept = Some(movement),
                (Way::In(_), Some(first)) => {
                    let elsewhere = self.entrance(first) != self.entrance(movement);
                    if elsewhere && movement.at - first.at <= AT_ONCE {
                        let settled = visit.stay().settled.get(&movement.stamp);
                        found.push((first, movement, settled.is_some_and(|it| *it.get())));
                    }
                }
            }
        }
        found
    }
}
