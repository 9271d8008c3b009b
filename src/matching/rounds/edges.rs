//! From who may sit with whom to a weighted graph, and its heaviest pairing to tables.

use super::seating::{COSTLIEST, Ledger, Strain};
use crate::matching::dice::Dice;
use crate::matching::pairing::{Edge, heaviest_pairing};

/// Up to this many people every pair is looked at.
const EVERY_PAIR: usize = 300;

/// How many of the best partners of a person are looked at above that.
const PARTNERS: usize = 24;

/// How many strangers of a person are looked at above that, so that nobody lacks a partner.
const STRANGERS: usize = 8;

/// How much one integer can hold: the pairing needs room for sums of a few.
const MOST_BITS: u32 = 54;

/// What a pair costs that this step doesn't allow.
const FORBIDDEN: u8 = u8::MAX;

/// The pairs that one step of relaxing allows after the rounds so far.
pub(super) struct Draw<'l> {
    pub(super) ledger: &'l Ledger<'l>,
    pub(super) step: u8,
    /// What each pair costs, a row a person; empty where there are too many.
    costs: Vec<u8>,
}

impl<'l> Draw<'l> {
    pub(super) fn new(ledger: &'l Ledger<'l>, step: u8) -> Self {
        let mut draw = Self { ledger, step, costs: Vec::new() };
        let people = ledger.floor.everybody();
        if ledger.floor.len() <= EVERY_PAIR {
            let row = |a: u32| people.clone().map(move |b| (a, b));
            draw.costs = people.clone().flat_map(row).map(|(a, b)| draw.reckon(a, b)).collect();
        }
        draw
    }

    pub(super) fn allows(&self, a: u32, b: u32) -> bool {
        self.cost(a, b) != FORBIDDEN
    }

    pub(super) fn worth(&self, a: u32, b: u32) -> i64 {
        i64::from(self.ledger.floor.tie(a, b).worth)
    }

    fn cost(&self, a: u32, b: u32) -> u8 {
        let at = a as usize * self.ledger.floor.len() + b as usize;
        self.costs.get(at).copied().unwrap_or_else(|| self.reckon(a, b))
    }

    fn reckon(&self, a: u32, b: u32) -> u8 {
        let strain = self.ledger.strain(a, b).filter(|it| it.step() <= self.step);
        strain.map_or(FORBIDDEN, Strain::cost)
    }

    /// The heaviest pairing of `people`, as tables of two.
    pub(super) fn tables(&self, people: &[u32], weights: &Weights) -> Vec<Vec<u32>> {
        if people.len() <= EVERY_PAIR {
            return self.heaviest(people, weights, &every_pair(people));
        }
        let mut pairs = self.promising(people);
        let mut known = vec![false; people.len()];
        loop {
            let tables = self.heaviest(people, weights, &pairs);
            let left = left_over(people, &tables);
            let unknown = left.iter().filter(|at| known.get(**at).is_some_and(|it| !it));
            let unknown: Vec<usize> = unknown.copied().collect();
            // One left of an odd number is nobody's fault.
            if unknown.is_empty() || left.len() <= people.len() % 2 {
                return tables;
            }
            for at in unknown {
                known.iter_mut().skip(at).take(1).for_each(|it| *it = true);
                pairs.extend(
                    (0..people.len()).filter(|it| *it != at).map(|it| (at.min(it), at.max(it))),
                );
            }
            pairs.sort_unstable();
            pairs.dedup();
        }
    }

    /// Places in `people` of pairs worth looking at: the best partners of each, and strangers.
    fn promising(&self, people: &[u32]) -> Vec<(usize, usize)> {
        let floor = self.ledger.floor;
        let mut places = vec![usize::MAX; floor.len()];
        for (at, person) in people.iter().enumerate() {
            places.iter_mut().skip(*person as usize).take(1).for_each(|it| *it = at);
        }
        let mut dice = Dice::new(self.ledger.rounds as u64);
        let mut pairs = Vec::new();
        for (at, person) in people.iter().enumerate() {
            let mut known: Vec<_> =
                floor.ties_of(*person).iter().filter(|it| self.allows(*person, it.0)).collect();
            known.sort_by_key(|(other, tie)| (std::cmp::Reverse(tie.worth), *other));
            let partners = known.iter().take(PARTNERS).filter_map(|it| places.get(it.0 as usize));
            let partners = partners.copied().filter(|it| *it != usize::MAX);
            let strangers: Vec<_> = (0..STRANGERS).map(|_| dice.below(people.len())).collect();
            let others = partners.chain(strangers).filter(|other| *other != at);
            pairs.extend(others.map(|other| (at.min(other), at.max(other))));
        }
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    fn heaviest(
        &self,
        people: &[u32],
        weights: &Weights,
        pairs: &[(usize, usize)],
    ) -> Vec<Vec<u32>> {
        let edge = |(at, other): &(usize, usize)| {
            let (one, two) = (*people.get(*at)?, *people.get(*other)?);
            let cost = Some(self.cost(one, two)).filter(|it| *it != FORBIDDEN)?;
            let turns = weights.turn(self.ledger, one) + weights.turn(self.ledger, two);
            let weight = weights.of(cost, turns, self.worth(one, two));
            Some(Edge { a: *at as u32, b: *other as u32, weight })
        };
        let edges: Vec<_> = pairs.iter().filter_map(edge).collect();
        let partners = heaviest_pairing(people.len(), &edges);
        let table = |(at, other): (usize, &Option<u32>)| {
            let other = other.map(|it| it as usize).filter(|it| *it > at)?;
            Some(vec![*people.get(at)?, *people.get(other)?])
        };
        partners.iter().enumerate().filter_map(table).collect()
    }
}

fn every_pair(people: &[u32]) -> Vec<(usize, usize)> {
    let after = |at: usize| (at + 1..people.len()).map(move |other| (at, other));
    (0..people.len()).flat_map(after).collect()
}

/// Places of those at no table.
fn left_over(people: &[u32], tables: &[Vec<u32>]) -> Vec<usize> {
    let mut seated: Vec<u32> = tables.iter().flatten().copied().collect();
    seated.sort_unstable();
    let left = |it: &(usize, &u32)| seated.binary_search(it.1).is_err();
    people.iter().enumerate().filter(left).map(|it| it.0).collect()
}

/// What each aim weighs in one integer, so that any of an earlier aim outweighs all of a later one:
/// people served, then rules kept, then turns, then worth. In rooms too large for one integer
/// turns are left out, and worth is measured more coarsely.
pub(super) struct Weights {
    served: i64,
    kept: i64,
    turn: i64,
    coarse: u32,
    people: i64,
}

/// How finely turns are told apart.
const TURNS: i64 = 7;

/// More than any pair is worth, in thousandths.
const MOST_WORTH: i64 = 1 << 10;

impl Weights {
    pub(super) fn new(people: usize, step: u8) -> Self {
        let turns_first = Self::with(people, step, TURNS, 0);
        let fits = |it: &Self| it.served <= 1 << (MOST_BITS - 2);
        let coarser = (0..6).map(|coarse| Self::with(people, step, 0, coarse));
        std::iter::once(turns_first)
            .chain(coarser)
            .find(fits)
            .unwrap_or_else(|| Self::with(people, 0, 0, 6))
    }

    fn with(people: usize, step: u8, turns: i64, coarse: u32) -> Self {
        let people = i64::try_from(people).unwrap_or(i64::MAX);
        let pairs = people / 2 + 1;
        let turn = pairs.saturating_mul(MOST_WORTH >> coarse) + 1;
        let kept =
            if turns > 0 { people.saturating_mul(turns).saturating_mul(turn) } else { turn } + 1;
        let costliest = if step == 0 { 1 } else { i64::from(COSTLIEST) + 1 };
        let served = pairs.saturating_mul(costliest).saturating_mul(kept) + 1;
        Self { served, kept, turn: if turns > 0 { turn } else { 0 }, coarse, people }
    }

    /// Whose turn it is, 0 to [`TURNS`]: whoever sat out or was one of three before, then those
    /// served first.
    fn turn(&self, ledger: &Ledger<'_>, person: u32) -> i64 {
        let of = |counts: &[u32]| counts.get(person as usize).copied().unwrap_or_default();
        if of(&ledger.sat_out) > 0 {
            TURNS
        } else if of(&ledger.in_trio) > 0 {
            TURNS - 1
        } else {
            TURNS - 2 - i64::from(person) * (TURNS - 2) / self.people.max(1)
        }
    }

    fn of(&self, cost: u8, turns: i64, worth: i64) -> i64 {
        let worth = worth.min(MOST_WORTH - 1) >> self.coarse;
        self.served - i64::from(cost) * self.kept + turns * self.turn + worth
    }
}
