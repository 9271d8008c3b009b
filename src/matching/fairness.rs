//! How fair the evening is so far: who met nobody yet, for how long, and why.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::domain::{Gathering, GuestId, ScreenName, Visit};

use super::person::Person;
use super::room::Room;

/// Why somebody has not been introduced yet; of several reasons the one a host can do most about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// They leave soon.
    LeavesSoon,
    /// There is nobody left whom they may meet.
    NobodyLeft,
    /// They are not on the big screen: a host has to introduce them in person.
    OffTheBoard,
    /// They said neither what they offer nor what they need.
    NoLine,
    /// Somebody was suggested to them, and not everybody has answered.
    Asked,
    /// Nothing stands in the way: it is about to be their turn.
    InTurn,
}

impl Why {
    /// All of them, the most urgent first.
    pub const ALL: [Self; 6] = [
        Self::LeavesSoon,
        Self::NobodyLeft,
        Self::OffTheBoard,
        Self::NoLine,
        Self::Asked,
        Self::InTurn,
    ];
}

/// Somebody who is in and whom nobody introduced yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotYet {
    /// Who.
    pub guest: GuestId,
    /// Since when they wait.
    pub since: DateTime<Utc>,
    /// When they said they have to leave, if they did.
    pub leaving: Option<DateTime<Utc>>,
    /// Why.
    pub why: Why,
}

/// How fair the evening is so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fairness {
    /// How many are in.
    pub inside: usize,
    /// Those of them whom nobody introduced yet, in the order a host serves them.
    pub not_yet: Vec<NotYet>,
}

impl Fairness {
    /// Who has waited longest of those whom nobody introduced yet.
    #[must_use]
    pub fn longest(&self) -> Option<&NotYet> {
        self.not_yet.iter().min_by_key(|it| it.since)
    }

    /// Those who were not introduced for one reason, in the order a host serves them.
    pub fn because(&self, why: Why) -> impl Iterator<Item = &NotYet> {
        self.not_yet.iter().filter(move |it| it.why == why)
    }
}

/// Who of those in `room` met nobody yet, and why. Who is off the big screen is said beside the
/// room, whose business it is not: it never moves a suggestion. Cost: O(people), more only for those
/// who may meet hardly anybody.
#[must_use]
pub fn fairness(room: &Room, off_board: &BTreeSet<GuestId>) -> Fairness {
    let not_yet = |at: usize| {
        let person = room.people.get(at).filter(|it| it.made == 0)?;
        let Person { guest, since, leaving, .. } = *person;
        Some(NotYet { guest, since, leaving, why: why(room, off_board, at, person) })
    };
    let not_yet = room.by_wait().into_iter().filter_map(not_yet).collect();
    Fairness { inside: room.len(), not_yet }
}

/// Everybody who is in, is not left alone and chose no name for the big screen.
#[must_use]
pub fn off_board(evening: &Gathering) -> BTreeSet<GuestId> {
    let off = |visit: &Visit| visit.meets_people() && visit.consent().screen == ScreenName::None;
    evening.present().filter(|(_, visit)| off(visit)).map(|(guest, _)| guest).collect()
}

fn why(room: &Room, off_board: &BTreeSet<GuestId>, at: usize, person: &Person) -> Why {
    if person.leaves_soon {
        Why::LeavesSoon
    } else if person.open == 0 && !(0..room.len()).any(|other| room.may_meet(at, other)) {
        Why::NobodyLeft
    } else if off_board.contains(&person.guest) {
        Why::OffTheBoard
    } else if person.lines.is_empty() {
        Why::NoLine
    } else if person.open > 0 {
        Why::Asked
    } else {
        Why::InTurn
    }
}
