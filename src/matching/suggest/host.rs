//! Introductions for a host to make, one after the other.

use std::collections::BTreeSet;

use crate::domain::GuestId;
use crate::matching::deal::{Deal, Load, ties};
use crate::matching::person::Person;
use crate::matching::reasons::Reasoner;
use crate::matching::room::{OpenOne, Room};

use super::three::Thirds;
use super::{Suggestion, again, anew};

/// Introductions for a host to make, the longest wait first; nobody is in two of them, and everybody
/// in the first place of one has not been introduced yet.
///
/// Suggestions that are open already come back with their id. All others are paired exactly, so
/// that a host who makes one after the other leaves nobody out. Whoever is new and asked to be introduced
/// meets their welcomer together with a third who fits them, where one is free whom nobody else waits
/// for. Who is free to talk comes before who is in a conversation. The first is the current one, the rest is next up. Cost: as
/// [`suggest_everyone`](super::suggest_everyone), for one round and those who wait.
#[must_use]
pub fn next_for_host(room: &Room) -> Vec<Suggestion> {
    let places = room.by_wait();
    let mut open = vec![None; room.len()];
    take_open_ones(room, &places, &mut open, |at| !is_talking(room, at));
    let mut partners = welcomed(room, &open).unwrap_or_else(|| deal(room, &open, &[]));
    let is_left = |at: usize| partners.get(at).is_some_and(Option::is_none);
    take_open_ones(room, &places, &mut open, is_left);
    let mut met = Vec::new();
    for at in places {
        if let Some(taken) = open.get(at).copied().flatten() {
            met.extend((taken.first == at).then_some(Meeting::Again(at, taken.one)));
        } else if let Some(other) = partners.get_mut(at).and_then(Option::take)
            && waits(room, at)
        {
            met.push(Meeting::Anew(at, other));
            if let Some(back) = partners.get_mut(other) {
                *back = None;
            }
        }
    }
    let mut thirds = Thirds::new(room, &met);
    let mut reasoner = Reasoner::new(room);
    let told = |it: Meeting<'_>| match (thirds.of(&it), it) {
        (Some(three), _) => three.suggestion(&mut reasoner),
        (None, Meeting::Again(at, one)) => again(room, at, one),
        (None, Meeting::Anew(at, other)) => anew(&mut reasoner, at, other),
    };
    met.into_iter().map(told).collect()
}

/// People a host brings together: as somebody is shown already, or anew.
#[derive(Clone, Copy)]
pub(super) enum Meeting<'r> {
    /// Who waits longest of an open introduction.
    Again(usize, &'r OpenOne),
    /// Two, who waits longer first.
    Anew(usize, usize),
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

/// The open introduction of somebody with the most help in it, where everybody in it is `free`; of
/// somebody new who asked to be introduced, the one with whoever welcomes them.
fn open_with(room: &Room, at: usize, free: impl Fn(&usize) -> bool) -> Option<&OpenOne> {
    let help = |it: &OpenOne| it.reasons.gives.iter().map(|gives| gives.fit).sum::<f64>();
    let theirs = room.open.iter().filter(|it| it.people.contains(&at));
    let whole = theirs.filter(|it| it.people.iter().all(&free));
    let welcomes = |it: &OpenOne| it.people.iter().any(|other| room.welcome(at, *other).is_some());
    let order = |a: &&OpenOne, b: &&OpenOne| {
        welcomes(a).cmp(&welcomes(b)).then(help(a).total_cmp(&help(b)))
    };
    whole.rev().max_by(order)
}

/// The same where whoever wants a welcome is dealt their welcomer before anybody is dealt; `None` where
/// nobody does, or where somebody would wait longer for it. Whoever joins the two as a third does not.
fn welcomed(room: &Room, taken: &[Option<Taken<'_>>]) -> Option<Vec<Option<usize>>> {
    let first = welcomes(room, taken);
    if first.is_empty() {
        return None;
    }
    let (with, without) = (deal(room, taken, &first), deal(room, taken, &[]));
    let is_left = |partners: &[Option<usize>], at: usize| {
        let free = taken.get(at).is_some_and(Option::is_none) && !is_talking(room, at);
        free && waits(room, at) && partners.get(at).is_some_and(Option::is_none)
    };
    let left = |partners: &[Option<usize>]| -> Vec<usize> {
        (0..room.len()).filter(|at| is_left(partners, *at)).collect()
    };
    let mut waiting = left(&with);
    for (new, welcomer) in first {
        let joins = |at: &usize| room.may_meet(new, *at) && room.may_meet(welcomer, *at);
        if let Some(place) = waiting.iter().position(joins) {
            waiting.swap_remove(place);
        }
    }
    (waiting.len() <= left(&without).len()).then_some(with)
}

/// Whoever is new, asked to be introduced and is not taken, the longest wait first, each with somebody
/// free who welcomes them: of those, who waits too.
fn welcomes(room: &Room, taken: &[Option<Taken<'_>>]) -> Vec<(usize, usize)> {
    let may = |at: usize| taken.get(at).is_some_and(Option::is_none) && !is_talking(room, at);
    let mut welcomers: Vec<_> =
        room.by_wait().into_iter().filter(|at| may(*at) && welcomes_others(room, *at)).collect();
    welcomers.sort_by_key(|at| !waits(room, *at));
    let mut found = Vec::new();
    for new in room.by_wait().into_iter().filter(|at| may(*at) && waits(room, *at)) {
        let welcomes = |at: &usize| {
            let is_theirs =
                room.people.get(*at).is_some_and(|it| room.welcome(new, *at) == Some(it.guest));
            is_theirs && room.may_meet(new, *at)
        };
        if let Some(place) = welcomers.iter().position(welcomes) {
            found.push((new, welcomers.remove(place)));
        }
    }
    found
}

fn welcomes_others(room: &Room, at: usize) -> bool {
    room.people.get(at).is_some_and(|it| it.welcomes)
}

/// By place: one partner for everybody who waits and is not taken, as far as there are any; `first`
/// those.
fn deal(room: &Room, taken: &[Option<Taken<'_>>], first: &[(usize, usize)]) -> Vec<Option<usize>> {
    let is_first = |at: usize| first.iter().any(|it| it.0 == at || it.1 == at);
    let load = |at: usize| Load {
        any: usize::from(!waits(room, at)),
        open: 0,
        // A host's introduction is made at once: it takes none of the three places.
        places: usize::from(taken.get(at).is_some_and(Option::is_none) && !is_first(at)),
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
    for (a, b) in deal.pairs().into_iter().chain(first.iter().copied()) {
        for (one, other) in [(a, b), (b, a)] {
            if let Some(partner) = partners.get_mut(one) {
                *partner = Some(other);
            }
        }
    }
    partners
}

pub(super) fn waits(room: &Room, at: usize) -> bool {
    room.people.get(at).is_some_and(Person::waits)
}

pub(super) fn is_talking(room: &Room, at: usize) -> bool {
    room.people.get(at).is_some_and(|it| it.talks)
}
