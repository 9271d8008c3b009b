//! Whom to show to one guest, who has just come in.

use crate::domain::GuestId;
use crate::matching::bond::{self, Bonds};
use crate::matching::person::Person;
use crate::matching::reasons::Reasoner;
use crate::matching::room::{OpenOne, Room};

use super::{Suggestion, anew, left};

/// From this worth on a bond is a reason; below are lines kept as a pitch.
pub(super) const REASON: f64 = 0.02;

/// The most bonds looked at for one person.
pub(super) const BONDS: usize = 128;

/// Up to `most` people for a guest who has just come in; fewer where the guest or the others have
/// [`OPEN_AT_ONCE`](crate::domain::OPEN_AT_ONCE) open, none for somebody who is not in.
///
/// Whoever welcomes the guest, who is new and asked to be introduced, comes first; then those who fit:
/// among them those who are free to talk, if nobody introduced the guest yet, and those nobody has
/// introduced. If all who fit are talking, the last card is for somebody who is free; if somebody
/// waits without any introduction and was not chosen, it is for whoever's turn it is. Empty places go
/// by turn. Where everybody is full, somebody lets one go that nobody has answered, of those that
/// leave nobody without any. Cost: one person's lines against the room.
#[must_use]
pub fn suggest_for(room: &Room, guest: GuestId, most: usize) -> Vec<Suggestion> {
    let Some(at) = room.place(guest) else { return Vec::new() };
    let table = Table { room, at, most: most.min(left(room, at)) };
    let mut chosen = table.fitting();
    table.put_the_welcomer_first(&mut chosen);
    table.make_room_for_whoever_is_free(&mut chosen);
    table.make_room_for_whoever_lacks(&mut chosen);
    table.fill(&mut chosen);
    chosen.sort_by_key(|it| table.keeps_waiting(*it));
    let mut reasoner = Reasoner::new(room);
    if chosen.is_empty() && table.most > 0 && table.lacks(at) {
        let yielded = table.yielded().map(|(other, open)| Suggestion {
            withdraws: Some(open.id),
            ..anew(&mut reasoner, at, other)
        });
        return yielded.into_iter().collect();
    }
    chosen.into_iter().map(|other| anew(&mut reasoner, at, other)).collect()
}

/// The cards of one guest.
struct Table<'r> {
    room: &'r Room,
    at: usize,
    most: usize,
}

impl Table<'_> {
    /// Those who fit: for somebody new to the room, who is free to talk first; then whoever nobody
    /// has introduced yet, then the most worth.
    fn fitting(&self) -> Vec<usize> {
        let bonds = Bonds::new(self.room).of(self.at, BONDS, |other| other as u64).into_iter();
        let mut good: Vec<_> =
            bonds.filter(|it| it.worth >= REASON && left(self.room, it.other) > 0).collect();
        good.sort_by_key(|it| (self.keeps_waiting(it.other), !self.lacks(it.other)));
        good.into_iter().map(|it| it.other).take(self.most).collect()
    }

    /// Whoever is new and asked to be introduced is welcomed first; and whoever welcomes, welcomes
    /// somebody who has nobody yet.
    fn put_the_welcomer_first(&self, chosen: &mut Vec<usize>) {
        let is_welcome = |other: &usize| {
            let both = [self.at, *other].map(|at| self.room.people.get(at));
            let waits = both.into_iter().flatten().any(Person::wants_a_welcome);
            waits && self.room.welcome(self.at, *other).is_some() && self.has_place(&[], *other)
        };
        let worth = |other: &usize| bond::worth(self.room, self.at, *other);
        let all = (0..self.room.people.len()).filter(is_welcome);
        // Of several the one who is free, then the best fit, then whoever's turn it is.
        let first = all.min_by(|a, b| {
            let talks = self.keeps_waiting(*a).cmp(&self.keeps_waiting(*b));
            talks.then_with(|| worth(b).total_cmp(&worth(a)))
        });
        if let Some(first) = first.filter(|_| self.most > 0) {
            chosen.retain(|it| *it != first);
            chosen.insert(0, first);
            chosen.truncate(self.most);
        }
    }

    /// Gives the last card to whoever's turn it is, if all are taken and somebody has none at all.
    fn make_room_for_whoever_lacks(&self, chosen: &mut Vec<usize>) {
        self.make_room_for(chosen, |other| self.lacks(other));
    }

    /// Gives the last card to somebody who is free to talk, if all chosen keep the guest waiting.
    fn make_room_for_whoever_is_free(&self, chosen: &mut Vec<usize>) {
        self.make_room_for(chosen, |other| !self.keeps_waiting(other));
    }

    fn make_room_for(&self, chosen: &mut Vec<usize>, is_one: impl Fn(usize) -> bool) {
        let full = !chosen.is_empty() && chosen.len() == self.most;
        if !full || chosen.iter().any(|it| is_one(*it)) {
            return;
        }
        // Places are in the order of turns.
        let mut places = 0..self.room.people.len();
        if let Some(next) = places.find(|it| is_one(*it) && self.has_place(chosen, *it)) {
            chosen.pop();
            chosen.push(next);
        }
    }

    fn fill(&self, chosen: &mut Vec<usize>) {
        for keeps_waiting in [false, true] {
            for other in 0..self.room.people.len() {
                if chosen.len() >= self.most {
                    return;
                }
                if self.keeps_waiting(other) == keeps_waiting && self.has_place(chosen, other) {
                    chosen.push(other);
                }
            }
        }
    }

    /// The place of somebody full whose turn it is, who fits best, and what they let go for it: the
    /// least helpful.
    fn yielded(&self) -> Option<(usize, &OpenOne)> {
        let fitting = Bonds::new(self.room).of(self.at, BONDS, |other| other as u64);
        let others = fitting.into_iter().map(|it| it.other).chain(0..self.room.people.len());
        let mut met = others.filter(|other| self.room.may_meet(self.at, *other));
        met.find_map(|other| Some((other, self.yielding(other)?)))
    }

    fn yielding(&self, host: usize) -> Option<&OpenOne> {
        let help = |it: &&OpenOne| it.reasons.gives.iter().map(|gives| gives.fit).sum::<f64>();
        let spares = |at: &usize| {
            *at == host || self.room.people.get(*at).is_some_and(|it| it.made + it.open > 1)
        };
        let theirs = self.room.open.iter().filter(|it| it.may_yield && it.people.contains(&host));
        let spared = theirs.filter(|it| it.people.iter().all(spares));
        spared.min_by(|a, b| help(a).total_cmp(&help(b)))
    }

    fn lacks(&self, other: usize) -> bool {
        self.room.people.get(other).is_some_and(|it| !it.has_any())
    }

    /// Whether the guest, whom nobody introduced yet, would wait for the end of a talk.
    fn keeps_waiting(&self, other: usize) -> bool {
        let both = self.room.people.get(self.at).zip(self.room.people.get(other));
        both.is_some_and(|(guest, other)| guest.waits() && other.talks)
    }

    fn has_place(&self, chosen: &[usize], other: usize) -> bool {
        left(self.room, other) > 0 && !chosen.contains(&other) && self.room.may_meet(self.at, other)
    }
}
