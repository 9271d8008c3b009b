//! Every way to seat a few people: certain where a search by chance could only hope.

use super::seating::{Ledger, Seating, in_order};
use crate::matching::floor::Floor;

/// The most people whose every round can be listed: 105 rounds at 7 and at 8.
pub(super) const FEW: usize = 8;

/// A round where everybody meets somebody new, and the pairs it uses, a bit each.
struct Way {
    seating: Seating,
    pairs: u32,
}

/// `count` rounds in which everybody sits with somebody new, or as new as `step` of relaxing allows,
/// if there are such at all; for up to [`FEW`] people. The best rounds are tried first.
///
/// Depth first over rounds that share no pair, in one order, since swapping two rounds changes
/// nothing; given up where somebody has fewer new people left than rounds to come.
pub(super) fn new_for_everybody(floor: &Floor, count: usize, step: u8) -> Option<Vec<Seating>> {
    let ledger = Ledger::new(floor);
    let people: Vec<u32> = floor.everybody().collect();
    let mut list = List { ledger, step, tables: Vec::new(), ways: Vec::new() };
    list.fill(&people);
    let List { ledger, mut ways, .. } = list;
    ways.sort_by_cached_key(|way| ledger.score(&way.seating));
    let fresh = ways.iter().fold(0, |all, way| all | way.pairs);
    let mut chosen = Vec::new();
    let search = Search { ways: &ways, people: people.len() as u32 };
    search.go(0, fresh, count, &mut chosen).then(|| {
        chosen.iter().filter_map(|at| ways.get(*at)).map(|way| way.seating.clone()).collect()
    })
}

/// Every way there is, listed.
struct List<'f> {
    ledger: Ledger<'f>,
    step: u8,
    /// Tables laid so far.
    tables: Vec<Vec<u32>>,
    ways: Vec<Way>,
}

impl List<'_> {
    /// Seats those who are left in every way: the first of them with any one or two others.
    fn fill(&mut self, left: &[u32]) {
        let Some((first, others)) = left.split_first() else {
            let seating = Seating { tables: self.tables.clone(), out: Vec::new() };
            let pairs = seating.pairs().fold(0, |all, pair| all | bit(pair));
            self.ways.push(Way { seating, pairs });
            return;
        };
        for other in others {
            if !self.allows(*first, *other) {
                continue;
            }
            self.seat(left, &[*first, *other]);
            let thirds = if left.len() % 2 == 1 { others } else { &[] };
            for third in thirds.iter().filter(|it| *it > other) {
                if self.allows(*first, *third) && self.allows(*other, *third) {
                    self.seat(left, &[*first, *other, *third]);
                }
            }
        }
    }

    fn seat(&mut self, left: &[u32], table: &[u32]) {
        let rest: Vec<u32> = left.iter().copied().filter(|it| !table.contains(it)).collect();
        self.tables.push(table.to_vec());
        self.fill(&rest);
        self.tables.pop();
    }

    fn allows(&self, a: u32, b: u32) -> bool {
        self.ledger.strain(a, b).is_some_and(|it| it.step() <= self.step)
    }
}

/// A bit for each of the 28 pairs of eight people.
fn bit((a, b): (u32, u32)) -> u32 {
    1 << (b * b.saturating_sub(1) / 2 + a)
}

struct Search<'w> {
    ways: &'w [Way],
    people: u32,
}

impl Search<'_> {
    fn go(&self, from: usize, free: u32, count: usize, chosen: &mut Vec<usize>) -> bool {
        if count == 0 {
            return true;
        }
        if !self.has_enough(free, count) {
            return false;
        }
        for (at, way) in self.ways.iter().enumerate().skip(from) {
            if way.pairs & !free == 0 {
                chosen.push(at);
                if self.go(at + 1, free & !way.pairs, count - 1, chosen) {
                    return true;
                }
                chosen.pop();
            }
        }
        false
    }

    /// Whether everybody has as many new people left as there are rounds to come.
    fn has_enough(&self, free: u32, count: usize) -> bool {
        let new = |a: u32| {
            let others = (0..self.people).filter(|b| *b != a);
            others.filter(|b| free & bit(in_order(a, *b)) != 0).count()
        };
        (0..self.people).all(|a| new(a) >= count)
    }
}
