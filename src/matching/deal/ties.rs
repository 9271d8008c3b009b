//! Whom a pairing may choose from: those who fit best, and a few strangers so that nobody is left.

use std::collections::BTreeSet;

use crate::matching::bond::{self, Bonds};
use crate::matching::dice::Dice;
use crate::matching::person::Person;
use crate::matching::room::Room;

/// Two people by their place, the smaller first, and what it is worth to them to meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::matching) struct Tie {
    pub(in crate::matching) a: u32,
    pub(in crate::matching) b: u32,
    /// In millionths.
    pub(in crate::matching) worth: u32,
}

/// The ties of a room, each once.
#[derive(Debug, Default)]
pub(in crate::matching) struct Ties {
    all: Vec<Tie>,
    /// Who, to whom, and its worth: sorted, each tie from both ends.
    by_person: Vec<(u32, u32, u32)>,
    /// Where those of each person begin.
    starts: Vec<usize>,
}

/// Up to so many people, everybody is tied to everybody they may meet.
const SMALL: usize = 256;

/// In a larger room, so many of those who fit somebody best...
const FITTING: usize = 24;

/// ...and so many of those who come next in turn, however they fit.
const STRANGERS: usize = 4;

/// How far to look for these strangers.
const LOOK: usize = 64;

/// What it adds to the worth of two that they stand as a suggestion already.
const STANDING: f64 = 0.05;

/// Reads the ties `of` some in a room and tells how far it has come, 0 to 1; `stood` holds two places
/// each, the smaller first. Cost: what lines have in common, and people x people in a small room.
pub(in crate::matching) fn ties(
    room: &Room,
    of: impl Fn(usize) -> bool,
    stood: &BTreeSet<(usize, usize)>,
    told: &mut dyn FnMut(f32),
) -> Ties {
    let people = room.len();
    let fitting = if people <= SMALL { people } else { FITTING };
    let mut bonds = Bonds::new(room);
    let mut found = Vec::new();
    for at in (0..people).filter(|at| of(*at)) {
        if at % 64 == 0 {
            told(at as f32 / people as f32);
        }
        for bond in bonds.of(at, fitting, |other| lot(room, at, other)) {
            found.push(tie(at, bond.other, bond.worth));
        }
        let worth = |other: usize| tie(at, other, bond::worth(room, at, other));
        found.extend(strangers(room, at).map(worth));
    }
    found.extend(welcomes(room, &of));
    let stands = |(a, b): &(usize, usize)| tie(*a, *b, bond::worth(room, *a, *b) + STANDING);
    found.extend(stood.iter().map(stands));
    Ties::new(found)
}

/// Whoever is new and asked to be introduced, with a few who would welcome them: worth more than any
/// other meeting.
fn welcomes(room: &Room, of: impl Fn(usize) -> bool) -> Vec<Tie> {
    let those = |is: fn(&Person) -> bool| {
        let people = room.people.iter().enumerate();
        people.filter(|(_, it)| is(it)).map(|(at, _)| at).collect::<Vec<_>>()
    };
    let welcomers = those(|it| it.welcomes);
    let mut found = Vec::new();
    for (turn, new) in those(Person::wants_a_welcome).into_iter().enumerate() {
        // Each begins with another, so that not everybody asks for the same few.
        let some = welcomers.iter().cycle().skip(turn).take(welcomers.len().min(FITTING));
        let may = some.filter(|it| (of(new) || of(**it)) && room.may_meet(new, **it));
        found.extend(may.map(|it| tie(new, *it, 1.0)));
    }
    found
}

/// Who comes after somebody in turn and may meet them.
fn strangers(room: &Room, at: usize) -> impl Iterator<Item = usize> {
    let people = room.len();
    let (far, most) = if people <= SMALL { (people, people) } else { (LOOK, STRANGERS) };
    let next = (1..=far).map(move |step| (at + step) % people.max(1));
    next.filter(move |other| room.may_meet(at, *other)).take(most)
}

fn tie(one: usize, other: usize, worth: f64) -> Tie {
    let (a, b) = (one.min(other) as u32, one.max(other) as u32);
    Tie { a, b, worth: (worth.clamp(0.0, 1.0) * 1e6).round() as u32 }
}

/// Draws lots among those who fit somebody equally well, so that not everybody asks for the same
/// few.
fn lot(room: &Room, one: usize, other: usize) -> u64 {
    let seed = |at: usize| room.people.get(at).map_or(0, |it| it.seed);
    Dice::about(seed(one), &[seed(other)]).next()
}

impl Ties {
    /// The heaviest of each two people's ties counts.
    pub(in crate::matching) fn new(mut all: Vec<Tie>) -> Self {
        all.sort_unstable_by_key(|it| (it.a, it.b, std::cmp::Reverse(it.worth)));
        all.dedup_by_key(|it| (it.a, it.b));
        let ends = |it: &Tie| [(it.a, it.b, it.worth), (it.b, it.a, it.worth)];
        let mut by_person: Vec<_> = all.iter().flat_map(ends).collect();
        by_person.sort_unstable();
        let people = by_person.last().map_or(0, |it| it.0 as usize + 1);
        let start = |at: usize| by_person.partition_point(|it| (it.0 as usize) < at);
        let starts = (0..people).map(start).collect();
        Self { all, by_person, starts }
    }

    pub(in crate::matching) fn iter(&self) -> impl Iterator<Item = Tie> {
        self.all.iter().copied()
    }

    /// What it is worth to two to meet; 0 where they are not tied.
    pub(in crate::matching) fn worth(&self, at: usize, other: usize) -> u32 {
        let own = self.own(at);
        let found = own.binary_search_by_key(&other, |it| it.1 as usize);
        found.ok().and_then(|place| own.get(place)).map_or(0, |it| it.2)
    }

    /// What the best tie of one person is worth.
    pub(in crate::matching) fn best(&self, at: usize) -> u32 {
        self.own(at).iter().map(|it| it.2).max().unwrap_or_default()
    }

    /// The ties of one person: to whom, and what they are worth.
    pub(in crate::matching) fn of(&self, at: usize) -> impl Iterator<Item = (usize, u32)> {
        self.own(at).iter().map(|it| (it.1 as usize, it.2))
    }

    fn own(&self, at: usize) -> &[(u32, u32, u32)] {
        let start = |at: usize| self.starts.get(at).copied().unwrap_or(self.by_person.len());
        self.by_person.get(start(at)..start(at + 1)).unwrap_or_default()
    }
}
