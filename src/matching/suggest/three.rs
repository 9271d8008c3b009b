//! Threes: somebody new who asked to be introduced, whoever welcomes them, and a third who fits them.
//! A conversation of three rests on nobody's shoulders alone.

use crate::domain::{IntroductionId, Shared};
use crate::matching::bond::Bonds;
use crate::matching::reasons::{Reasoner, gives_for};
use crate::matching::room::Room;

use super::Suggestion;
use super::host::{Meeting, is_talking, waits};
use super::one::{BONDS, REASON};

/// Who is free to join two others.
pub(super) struct Thirds<'r> {
    room: &'r Room,
    /// By place: in a meeting already, or in a conversation.
    taken: Vec<bool>,
    /// Nobody introduced them yet, and there is nobody for them: they join first.
    left: Vec<usize>,
}

/// Somebody new, whoever welcomes them, and a third.
pub(super) struct Three {
    people: [usize; 3],
    /// What the first two were shown already.
    replaces: Option<IntroductionId>,
}

impl<'r> Thirds<'r> {
    /// Everybody who is in none of the meetings and is free to talk.
    pub(super) fn new(room: &'r Room, met: &[Meeting<'_>]) -> Self {
        let mut taken: Vec<_> = (0..room.len()).map(|at| is_talking(room, at)).collect();
        let mut take = |at: usize| {
            if let Some(taken) = taken.get_mut(at) {
                *taken = true;
            }
        };
        for it in met {
            match it {
                Meeting::Again(_, one) => one.people.iter().copied().for_each(&mut take),
                Meeting::Anew(at, other) => [*at, *other].into_iter().for_each(&mut take),
            }
        }
        let is_left = |at: &usize| waits(room, *at) && taken.get(*at) == Some(&false);
        let left = (0..room.len()).filter(is_left).collect();
        Self { room, taken, left }
    }

    /// A third for two of whom one welcomes the other, who waits; `None` where nobody fits, or where
    /// somebody has said about the two what a third would undo. Cost: the lines of the newcomer
    /// against the room.
    pub(super) fn of(&mut self, it: &Meeting<'_>) -> Option<Three> {
        let (two, replaces) = match it {
            Meeting::Anew(at, other) => ([*at, *other], None),
            Meeting::Again(_, one) => (one.people.as_slice().try_into().ok()?, Some(*one)),
        };
        let replaces = match replaces {
            Some(one) if !one.may_yield => return None,
            one => one.map(|it| it.id),
        };
        let welcomer = self.room.welcome(two[0], two[1])?;
        let [new, host] =
            if self.room.place(welcomer) == Some(two[0]) { [two[1], two[0]] } else { two };
        let third = waits(self.room, new).then(|| self.third(new, host)).flatten()?;
        if let Some(taken) = self.taken.get_mut(third) {
            *taken = true;
        }
        Some(Three { people: [new, host, third], replaces })
    }

    /// Whoever is left over comes before whoever fits best.
    fn third(&self, new: usize, host: usize) -> Option<usize> {
        let may = |at: &usize| {
            self.taken.get(*at) == Some(&false)
                && self.room.may_meet(new, *at)
                && self.room.may_meet(host, *at)
        };
        let left = self.left.iter().copied().find(may);
        let fitting = || {
            let bonds = Bonds::new(self.room).of(new, BONDS, |other| other as u64).into_iter();
            let good = bonds.filter(|it| it.worth >= REASON).map(|it| it.other);
            good.filter(may).find(|at| self.helps(new, *at))
        };
        left.or_else(fitting)
    }

    /// Whether one has something for the other that a third may read.
    fn helps(&self, new: usize, at: usize) -> bool {
        let gives = |from, to| gives_for(self.room, from, to, |_, need| !need.support);
        gives(at, new).or_else(|| gives(new, at)).is_some()
    }
}

impl Three {
    /// The three as a host is told of them, whoever is new first.
    pub(super) fn suggestion(self, reasoner: &mut Reasoner<'_>) -> Suggestion {
        let guests: Vec<_> = self.people.iter().filter_map(|at| reasoner.guest(*at)).collect();
        let mut reasons = reasoner.reasons_among(&self.people, None);
        reasons.shared.splice(0..0, guests.get(1).copied().map(Shared::Welcome));
        reasons.spot = reasoner.next_spot();
        Suggestion { guests, reasons, open: None, withdraws: self.replaces }
    }
}
