//! Introductions for a host to make, one after the other.

use std::collections::BTreeSet;

use crate::domain::GuestId;
use crate::matching::deal::{Deal, Load, ties};
use crate::matching::person::Person;
use crate::matching::reasons::Reasoner;
use crate::matching::room::{OpenOne, Room};

use super::{Suggestion, again, anew};

/// Introductions for a host to make, the longest wait first; nobody is in two of them, and everybody
/// in the first place of one has not been introduced yet.
///
/// Suggestions that are open already come back with their id. All others are paired exactly, so
/// that a host who makes one after the other leaves nobody out. Who is free to talk comes before who
/// is in a conversation. The first is the current one, the rest is next up. Cost: as
/// [`suggest_everyone`](super::suggest_everyone), for one round and those who wait.
#[must_use]
pub fn next_for_host(room: &Room) -> Vec<Suggestion> {
    let places = room.by_wait();
    let mut open = vec![None; room.len()];
    take_open_ones(room, &places, &mut open, |at| !is_talking(room, at));
    let mut partners = deal(room, &open);
    let is_left = |at: usize| partners.get(at).is_some_and(Option::is_none);
    take_open_ones(room, &places, &mut open, is_left);
    let mut reasoner = Reasoner::new(room);
    let mut found = Vec::new();
    for at in places {
        if let Some(taken) = open.get(at).copied().flatten() {
            found.extend((taken.first == at).then(|| again(room, at, taken.one)));
        } else if let Some(other) = partners.get_mut(at).and_then(Option::take)
            && waits(room, at)
        {
            found.push(anew(&mut reasoner, at, other));
            if let Some(back) = partners.get_mut(other) {
                *back = None;
            }
        }
    }
    found
}

/// Two people a host has in mind, with reasons as any suggestion has them; `None` if one is not in.
///
/// Whether they may meet is not asked: history does not stand in a host's way, and apart is refused
/// when the wish is decided. What is open between the two already comes back with its id. Cost: the
/// lines of one against those of the other.
#[must_use]
pub fn introduce(room: &Room, [guest, other]: [GuestId; 2]) -> Option<Suggestion> {
    let (at, other) = (room.place(guest)?, room.place(other)?);
    let is_theirs = |it: &&OpenOne| it.people.len() == 2 && it.people.contains(&other);
    let open = room.open.iter().filter(|it| it.people.contains(&at)).find(is_theirs);
    Some(match open {
        Some(open) => again(room, at, open),
        None => anew(&mut Reasoner::new(room), at, other),
    })
}

/// The open introduction somebody is taken by.
#[derive(Clone, Copy)]
struct Taken<'r> {
    one: &'r OpenOne,
    /// Who waits longest for it.
    first: usize,
}

/// Notes, by place, one open introduction for each who waits for one, as long as nobody in it is in
/// another; only of people who `may` be asked.
fn take_open_ones<'r>(
    room: &'r Room,
    places: &[usize],
    taken: &mut [Option<Taken<'r>>],
    may: impl Fn(usize) -> bool,
) {
    for first in places.iter().copied().filter(|at| waits(room, *at)) {
        let free = |at: &usize| may(*at) && taken.get(*at).is_some_and(Option::is_none);
        let Some(one) = open_with(room, first, free) else { continue };
        for at in &one.people {
            if let Some(place) = taken.get_mut(*at) {
                *place = Some(Taken { one, first });
            }
        }
    }
}

/// The open introduction of somebody with the most help in it, where everybody in it is `free`.
fn open_with(room: &Room, at: usize, free: impl Fn(&usize) -> bool) -> Option<&OpenOne> {
    let help = |it: &OpenOne| it.reasons.gives.iter().map(|gives| gives.fit).sum::<f64>();
    let theirs = room.open.iter().filter(|it| it.people.contains(&at));
    let whole = theirs.filter(|it| it.people.iter().all(&free));
    whole.rev().max_by(|a, b| help(a).total_cmp(&help(b)))
}

/// By place: one partner for everybody who waits and is not taken, as far as there are any.
fn deal(room: &Room, taken: &[Option<Taken<'_>>]) -> Vec<Option<usize>> {
    let load = |at: usize| Load {
        any: usize::from(!waits(room, at)),
        open: 0,
        // A host's introduction is made at once: it takes none of the three places.
        places: usize::from(taken.get(at).is_some_and(Option::is_none)),
        free: !is_talking(room, at),
        waits: waits(room, at),
    };
    let (ties, may_meet) =
        (ties(room, |at| waits(room, at), &BTreeSet::new(), &mut |_| {}), |a, b| {
            room.may_meet(a, b)
        });
    let mut deal = Deal::new(&ties, &may_meet, (0..room.len()).map(load).collect());
    deal.round_of_two(|load| load.any == 0);
    let mut partners = vec![None; room.len()];
    for (a, b) in deal.pairs() {
        for (one, other) in [(a, b), (b, a)] {
            if let Some(partner) = partners.get_mut(one) {
                *partner = Some(other);
            }
        }
    }
    partners
}

fn waits(room: &Room, at: usize) -> bool {
    room.people.get(at).is_some_and(Person::waits)
}

fn is_talking(room: &Room, at: usize) -> bool {
    room.people.get(at).is_some_and(|it| it.talks)
}
