//! What a deal is measured against: what each would choose if nobody else were there.

use crate::domain::GuestId;

use super::bond::{self, Bonds};
use super::room::Room;

/// A room seen by a judge. People go by their place, in the order of turns.
#[derive(Clone, Copy)]
pub(crate) struct Yardstick<'r> {
    room: &'r Room,
}

impl<'r> Yardstick<'r> {
    pub(crate) const fn new(room: &'r Room) -> Self {
        Self { room }
    }

    /// Everybody's best, by place: at most `most` others each with a reason, the most worth first,
    /// however many others want them too.
    pub(crate) fn own_best(self, most: usize) -> Vec<Vec<(usize, f64)>> {
        let mut bonds = Bonds::new(self.room);
        let mut of = |at| bonds.of(at, most, |other| other as u64);
        let best = |at| of(at).into_iter().map(|it| (it.other, it.worth)).collect();
        (0..self.room.len()).map(best).collect()
    }

    /// What it is worth to two to meet, 0 to 1.
    pub(crate) fn worth(self, a: usize, b: usize) -> f64 {
        bond::worth(self.room, a, b)
    }

    pub(crate) fn may_meet(self, a: usize, b: usize) -> bool {
        self.room.may_meet(a, b)
    }

    pub(crate) fn place(self, guest: GuestId) -> Option<usize> {
        self.room.place(guest)
    }

    pub(crate) fn guest(self, at: usize) -> Option<GuestId> {
        self.room.people.get(at).map(|it| it.guest)
    }

    /// How many more somebody can be shown.
    pub(crate) fn room_left(self, at: usize) -> usize {
        self.room.people.get(at).map_or(0, super::person::Person::room_left)
    }

    pub(crate) const fn len(self) -> usize {
        self.room.len()
    }
}
