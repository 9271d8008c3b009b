//! Rearranging rounds already planned, where the next would seat people with somebody they met.
//!
//! Hill climbing as Dinitz and Stinson make one-factorizations (A hill-climbing algorithm for the
//! construction of one-factorizations and Room squares, SIAM J. Alg. Disc. Meth. 8, 1987), on any
//! graph and any number of rounds: somebody who lacks a partner in a round takes one, whoever loses
//! a partner by that lacks one now; or two rounds trade along a Kempe chain. The number of those
//! lacking never grows. Tables of three stand still in it; where they don't fit, they are drawn
//! anew.
#![allow(clippy::indexing_slicing, reason = "a kernel over square tables it made itself")]

use super::seating::{Ledger, Seating};
use crate::matching::dice::Dice;
use crate::matching::floor::Floor;

/// The most people it is tried for: the tables are square.
pub(super) const MOST: usize = 1024;

const LACKING: u32 = u32::MAX;
const IN_TRIO: u32 = u32::MAX - 1;

/// No round uses a pair.
const FREE: u16 = 0;
/// A table of three uses it.
const BY_TRIO: u16 = u16::MAX;

pub(super) struct Climb {
    people: usize,
    /// Whether two may sit together: at the first step, where they are new to each other.
    fresh: Vec<bool>,
    /// Which round uses a pair: one more than its number.
    used: Vec<u16>,
    /// Everybody's partner in each round.
    partner: Vec<Vec<u32>>,
    trios: Vec<Option<[u32; 3]>>,
    /// Who lacks a partner, and in which round.
    lacking: Vec<(usize, u32)>,
    dice: Dice,
}

impl Climb {
    /// Some rounds with only the pairs that `step` of relaxing allows, each where it comes first.
    pub(super) fn new(floor: &Floor, rounds: &[Seating], step: u8) -> Self {
        let people = floor.len();
        let ledger = Ledger::new(floor);
        let is_fresh = |a, b| ledger.strain(a, b).is_some_and(|it| it.step() <= step);
        let row = |a: u32| floor.everybody().map(move |b| (a, b));
        let fresh = floor.everybody().flat_map(row).map(|(a, b)| is_fresh(a, b)).collect();
        let mut climb = Self {
            people,
            fresh,
            used: vec![FREE; people * people],
            partner: vec![vec![LACKING; people]; rounds.len()],
            trios: vec![None; rounds.len()],
            lacking: Vec::new(),
            dice: Dice::new(people as u64),
        };
        for (round, seating) in rounds.iter().enumerate() {
            seating.tables.iter().for_each(|table| climb.seat_again(round, table));
        }
        climb.count_lacking();
        climb
    }

    /// How many seats, over all rounds, lack somebody new.
    pub(super) const fn lacks(&self) -> usize {
        self.lacking.len()
    }

    /// How many must lack somebody whatever is tried: more rounds than new people.
    pub(super) fn must_lack(&self) -> usize {
        let rounds = self.partner.len();
        let new = |a: usize| self.fresh[a * self.people..][..self.people].iter().filter(|it| **it);
        let each = (0..self.people).map(|a| rounds.saturating_sub(new(a).count())).sum();
        let pairs = self.fresh.iter().filter(|it| **it).count() / 2;
        let needed = rounds * (self.people / 2 + if self.people.is_multiple_of(2) { 0 } else { 2 });
        needed.saturating_sub(pairs).saturating_mul(2).max(each)
    }

    /// Climbs for at most `steps`, or until no more lack somebody than must.
    pub(super) fn go(&mut self, steps: usize) {
        if self.people % 2 == 1 {
            for round in 0..self.partner.len() {
                if self.trios[round].is_none() {
                    self.draw_trio(round);
                }
            }
            self.count_lacking();
        }
        let least = self.must_lack();
        for _ in 0..steps {
            if self.lacks() <= least {
                break;
            }
            let Some((round, person)) = self.dice.pick(&self.lacking) else { break };
            match self.dice.below(3) {
                0 => self.take_a_new_one(round, person),
                1 => self.take_from_another_round(round, person),
                _ => self.trade_rounds(round, person),
            }
        }
    }

    /// Begins anew with other tables of three.
    pub(super) fn shuffle(&mut self) {
        self.used.fill(FREE);
        self.trios.fill(None);
        self.partner.iter_mut().for_each(|it| it.fill(LACKING));
        self.count_lacking();
    }

    /// The rounds as they are now, with only new pairs in them.
    pub(super) fn seatings(&self) -> Vec<Seating> {
        let seating = |(partner, trio): (&Vec<u32>, &Option<[u32; 3]>)| {
            let pair = |(a, b): (usize, &u32)| {
                let is_first = (*b as usize) < self.people && (a as u32) < *b;
                is_first.then(|| vec![a as u32, *b])
            };
            let mut tables: Vec<_> = partner.iter().enumerate().filter_map(pair).collect();
            tables.extend(trio.map(|it| it.to_vec()));
            let lacks = |it: &(usize, &u32)| *it.1 == LACKING;
            let out = partner.iter().enumerate().filter(lacks).map(|it| it.0 as u32).collect();
            Seating { tables, out }
        };
        self.partner.iter().zip(&self.trios).map(seating).collect()
    }

    fn seat_again(&mut self, round: usize, table: &[u32]) {
        match *table {
            [a, b] if self.is_new(a, b) => self.pair(round, a, b),
            [a, b, c] if self.is_new(a, b) && self.is_new(a, c) && self.is_new(b, c) => {
                self.set_trio(round, [a, b, c]);
            }
            _ => {}
        }
    }

    fn at(&self, a: u32, b: u32) -> usize {
        a as usize * self.people + b as usize
    }

    fn is_new(&self, a: u32, b: u32) -> bool {
        let at = self.at(a, b);
        self.fresh[at] && self.used[at] == FREE
    }

    fn use_pair(&mut self, a: u32, b: u32, by: u16) {
        let (one, other) = (self.at(a, b), self.at(b, a));
        self.used[one] = by;
        self.used[other] = by;
    }

    fn pair(&mut self, round: usize, a: u32, b: u32) {
        self.use_pair(a, b, round as u16 + 1);
        self.partner[round][a as usize] = b;
        self.partner[round][b as usize] = a;
        self.lacking.retain(|it| *it != (round, a) && *it != (round, b));
    }

    fn part(&mut self, round: usize, a: u32, b: u32) {
        self.use_pair(a, b, FREE);
        for it in [a, b] {
            self.partner[round][it as usize] = LACKING;
            self.lacking.push((round, it));
        }
    }

    /// Somebody nobody sat with yet, in any round: whoever lacks a partner here too, else anybody,
    /// whose partner then lacks one.
    fn take_a_new_one(&mut self, round: usize, person: u32) {
        let people = self.people as u32;
        let from = self.dice.below(self.people) as u32;
        let mut found = None;
        for step in 0..people {
            let other = (from + step) % people;
            let partner = self.partner[round][other as usize];
            if partner == IN_TRIO || !self.is_new(person, other) {
                continue;
            }
            found = found.or(Some(other));
            if partner == LACKING {
                found = Some(other);
                break;
            }
        }
        let Some(other) = found else { return };
        let partner = self.partner[round][other as usize];
        if partner != LACKING {
            self.part(round, other, partner);
        }
        self.pair(round, person, other);
    }

    /// Two who lack a partner in one round and sit together in another change that round.
    fn take_from_another_round(&mut self, round: usize, person: u32) {
        let others: Vec<_> =
            self.lacking.iter().filter(|it| it.0 == round && it.1 != person).collect();
        let Some(&(_, other)) = self.dice.pick(&others) else { return };
        let at = self.at(person, other);
        if !self.fresh[at] || self.used[at] == BY_TRIO {
            return;
        }
        if self.used[at] != FREE {
            let from = self.used[at] as usize - 1;
            self.part(from, person, other);
        }
        self.pair(round, person, other);
    }

    /// Trades the partners of two rounds along the chain that begins with somebody who lacks one in
    /// the first of them (a Kempe chain): they lack one in the other instead.
    fn trade_rounds(&mut self, round: usize, person: u32) {
        let other = self.dice.below(self.partner.len());
        let mut chain = vec![person];
        let mut last = person;
        for by in [other, round].into_iter().cycle() {
            match self.partner[by][last as usize] {
                IN_TRIO => return,
                LACKING => break,
                next => last = next,
            }
            chain.push(last);
        }
        if other == round || chain.len() < 2 {
            return;
        }
        let links: Vec<_> = chain.iter().copied().zip(chain.iter().copied().skip(1)).collect();
        for (at, (a, b)) in links.iter().enumerate() {
            self.part(if at % 2 == 0 { other } else { round }, *a, *b);
        }
        for (at, (a, b)) in links.iter().enumerate() {
            self.pair(if at % 2 == 0 { round } else { other }, *a, *b);
        }
    }

    /// A table of three from people in as few such tables as possible; pairs in its way part.
    fn draw_trio(&mut self, round: usize) {
        let mut best: Option<(usize, [u32; 3])> = None;
        for _ in 0..64 {
            let Some(trio) = self.any_trio() else { continue };
            let before =
                self.trios.iter().flatten().flatten().filter(|it| trio.contains(it)).count();
            if best.is_none_or(|(least, _)| before < least) {
                best = Some((before, trio));
            }
        }
        if let Some((_, trio)) = best {
            self.set_trio(round, trio);
        }
    }

    fn any_trio(&mut self) -> Option<[u32; 3]> {
        let trio = [0; 3].map(|_| self.dice.below(self.people) as u32);
        let [a, b, c] = trio;
        let free = |a, b| {
            let at = self.at(a, b);
            self.fresh[at] && self.used[at] != BY_TRIO
        };
        (free(a, b) && free(a, c) && free(b, c)).then_some(trio)
    }

    fn set_trio(&mut self, round: usize, trio: [u32; 3]) {
        let [a, b, c] = trio;
        for (one, other) in [(a, b), (a, c), (b, c)] {
            let by = self.used[self.at(one, other)];
            if by != FREE {
                self.part(by as usize - 1, one, other);
            }
            self.use_pair(one, other, BY_TRIO);
        }
        for one in trio {
            let partner = self.partner[round][one as usize];
            if (partner as usize) < self.people {
                self.part(round, one, partner);
            }
        }
        for one in trio {
            self.partner[round][one as usize] = IN_TRIO;
        }
        self.trios[round] = Some(trio);
    }

    fn count_lacking(&mut self) {
        let lacks = |(round, partner): (usize, &Vec<u32>)| {
            let lacks = partner.iter().enumerate().filter(|it| *it.1 == LACKING);
            lacks.map(|it| (round, it.0 as u32)).collect::<Vec<_>>()
        };
        self.lacking = self.partner.iter().enumerate().flat_map(lacks).collect();
    }
}
