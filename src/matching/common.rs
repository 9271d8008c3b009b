//! What people have in common beside their lines, and how rare that is in the room.

use std::collections::BTreeSet;

use crate::domain::Across;

use super::language::{self, Spoken};
use super::person::Person;
use super::writing::Writing;

/// A language shared with nobody else in the room says as much as half of one's lines.
const LANGUAGE: f64 = 0.5;

/// The first time of two among many who have been here before.
const FIRST_TIME: f64 = 0.25;

/// With more than so many speakers, a language brings nobody together by itself.
const FEW: usize = 64;

/// Languages and first times of one room.
pub(super) struct Common {
    /// By their bit.
    tongues: Vec<Tongue>,
    /// The language most people state: hardly worth saying that two share it.
    usual: u128,
    /// How rare it is to be here for the first time, 0 to 1.
    newness: f64,
}

struct Tongue {
    name: Spoken,
    /// How rare it is here to speak it, 0 to 1.
    rarity: f64,
    /// Who speaks it, by place.
    speakers: Vec<usize>,
}

impl Common {
    /// Counts in a room of `people` who state `languages`, a bit each.
    pub(super) fn of(people: &[Person], languages: Vec<Spoken>) -> Self {
        let rarity = |having: usize| 1.0 - having as f64 / people.len().max(1) as f64;
        let speak = |bit: usize| people.iter().map(move |it| it.languages >> bit & 1 == 1);
        let tongue = |(bit, name): (usize, Spoken)| {
            let speakers: Vec<_> = (0..).zip(speak(bit)).filter(|it| it.1).map(|it| it.0).collect();
            Tongue { name, rarity: rarity(speakers.len()), speakers }
        };
        let tongues: Vec<_> = languages.into_iter().take(128).enumerate().map(tongue).collect();
        let most = tongues.iter().map(|it| it.speakers.len()).max().unwrap_or_default();
        let usual = |(bit, it): (usize, &Tongue)| u128::from(it.speakers.len() == most) << bit;
        let newness = rarity(people.iter().filter(|it| it.first_time).count());
        let usual = tongues.iter().enumerate().map(usual).fold(0, |all, it| all | it);
        Self { tongues, usual, newness }
    }

    /// The rarest language two share beside the usual one, by its name in itself.
    pub(super) fn language(&self, a: &Person, b: &Person) -> Option<&str> {
        self.rarest(a, b).map(|it| language::own_name(&it.name))
    }

    /// How two can talk whose lines are written in two languages: best in the one most people here
    /// speak. What somebody writes in counts as spoken.
    pub(super) fn across(&self, [a, b]: [(&Person, Writing); 2]) -> Across {
        let spoken = |(person, writing): (&Person, Writing)| -> BTreeSet<Spoken> {
            let stated =
                (0..).zip(&self.tongues).filter(|(bit, _)| person.languages >> bit & 1 == 1);
            stated.map(|it| it.1.name.clone()).chain(writing.code().map(Into::into)).collect()
        };
        let speakers = |name: &Spoken| {
            self.tongues.iter().find(|it| it.name == *name).map_or(0, |it| it.speakers.len())
        };
        let (one, other) = (spoken(a), spoken(b));
        let both = one.intersection(&other);
        match both.max_by(|x, y| speakers(x).cmp(&speakers(y)).then_with(|| y.cmp(x))) {
            Some(language) => Across::In(language.to_string()),
            None if a.0.languages != 0 && b.0.languages != 0 => Across::Nothing,
            None => Across::Unknown,
        }
    }

    /// What it counts for that two share these things, 0 to 1: the rarer, the more.
    pub(super) fn worth(&self, a: &Person, b: &Person) -> f64 {
        let language = self.rarest(a, b).map_or(0.0, |it| it.rarity * LANGUAGE);
        let both_new = a.first_time && b.first_time;
        let newness = if both_new { self.newness * FIRST_TIME } else { 0.0 };
        1.0 - (1.0 - language) * (1.0 - newness)
    }

    /// Everybody who speaks a language few here do, as `person` does; some of them twice.
    pub(super) fn company(&self, person: &Person) -> impl Iterator<Item = usize> {
        let rare = self.tongues(person.languages).filter(|it| it.speakers.len() <= FEW);
        rare.flat_map(|it| it.speakers.iter().copied())
    }

    fn rarest(&self, a: &Person, b: &Person) -> Option<&Tongue> {
        // Names decide between equals: the order of bits is that of ids.
        let order = |a: &&Tongue, b: &&Tongue| {
            a.rarity.total_cmp(&b.rarity).then_with(|| b.name.cmp(&a.name))
        };
        self.tongues(a.languages & b.languages).max_by(order)
    }

    fn tongues(&self, spoken: u128) -> impl Iterator<Item = &Tongue> {
        let spoken = spoken & !self.usual;
        (0..).zip(&self.tongues).filter(move |(bit, _)| spoken >> bit & 1 == 1).map(|it| it.1)
    }
}
