//! Who in part of a blossom can be reached first.
//!
//! When a blossom falls apart during a search, each part that is loose again has to know its best
//! edge from an outer person. The people of the blossom stand in a chain in which every nested
//! blossom is a stretch, so a tournament over that chain answers for each in O(log n), and follows
//! a better edge in O(log n). It is built when the blossom first falls apart.

use super::forest::Person;
use super::graph::NOBODY;

#[derive(Clone, Copy)]
struct Place {
    /// Where the tournament starts, and how many take part.
    start: u32,
    size: u32,
    /// Which place this person has among them.
    at: u32,
}

const NOWHERE: Place = Place { start: NOBODY, size: 0, at: 0 };

pub(super) struct Nearest {
    places: Vec<Place>,
    /// Tournaments one after the other: the winner of a match stands before its two players.
    winners: Vec<u32>,
    placed: Vec<u32>,
}

impl Nearest {
    pub(super) fn new(people: usize) -> Self {
        Self { places: vec![NOWHERE; people], winners: Vec::new(), placed: Vec::new() }
    }

    pub(super) fn clear(&mut self) {
        for person in self.placed.drain(..) {
            self.places[person as usize] = NOWHERE;
        }
        self.winners.clear();
    }

    /// Whether this person's better edges have to be told.
    pub(super) fn follows(&self, person: u32) -> bool {
        self.places[person as usize].start != NOBODY
    }

    /// Starts to follow the people of a chain.
    pub(super) fn follow(&mut self, people: &[Person], chain: &[u32]) {
        let (start, size) = (self.winners.len() as u32, chain.len() as u32);
        self.winners.resize(self.winners.len() + chain.len(), NOBODY);
        self.winners.extend(chain);
        self.placed.extend(chain);
        for (at, &person) in (0..).zip(chain) {
            self.places[person as usize] = Place { start, size, at };
        }
        for game in (1..size).rev() {
            self.play(people, start, game);
        }
    }

    fn play(&mut self, people: &[Person], start: u32, game: u32) {
        let [a, b] = [2 * game, 2 * game + 1].map(|player| self.winners[(start + player) as usize]);
        self.winners[(start + game) as usize] = nearer(people, a, b);
    }

    /// Somebody's reach is earlier than it was.
    pub(super) fn nearer(&mut self, people: &[Person], person: u32) {
        let Place { start, size, at } = self.places[person as usize];
        let mut game = (size + at) >> 1;
        while game > 0 {
            self.play(people, start, game);
            if self.winners[(start + game) as usize] != person {
                return;
            }
            game /= 2;
        }
    }

    /// Who of a stretch of a chain can be reached first, or nobody.
    pub(super) fn first(&self, people: &[Person], stretch: (u32, u32)) -> u32 {
        let Place { start, size, at } = self.places[stretch.0 as usize];
        let (mut low, mut high) = (size + at, size + self.places[stretch.1 as usize].at + 1);
        let mut first = stretch.0;
        while low < high {
            if low % 2 == 1 {
                first = nearer(people, first, self.winners[(start + low) as usize]);
                low += 1;
            }
            if high % 2 == 1 {
                high -= 1;
                first = nearer(people, first, self.winners[(start + high) as usize]);
            }
            (low, high) = (low / 2, high / 2);
        }
        if people[first as usize].reach == i64::MAX { NOBODY } else { first }
    }
}

fn nearer(people: &[Person], a: u32, b: u32) -> u32 {
    if people[b as usize].reach < people[a as usize].reach { b } else { a }
}
