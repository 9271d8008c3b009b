//! In which order what was dealt is shown.

use std::cmp::Reverse;

use super::rounds::{Deal, Load};
use super::ties::Ties;

impl Deal<'_> {
    /// The pairs dealt, most urgent first: one for everybody who had none, then a second. Whoever's
    /// turn comes first chooses among their own, and stands before the other.
    pub(in crate::matching) fn pairs(self) -> Vec<(usize, usize)> {
        let Self { ties, partners, loads, .. } = self;
        let most = loads.iter().map(|load| load.open).max().unwrap_or_default();
        let before = |(load, partners): (Load, &Vec<usize>)| {
            let dealt = partners.len();
            Load { any: load.any - dealt, open: load.open - dealt, ..load }
        };
        let loads = loads.into_iter().zip(&partners).map(before).collect();
        let mut list = List { ties, loads, left: partners, pairs: Vec::new() };
        list.round(|load| load.any == 0);
        (1..=most).for_each(|open| list.round(|load| load.open < open));
        list.pairs
    }
}

/// A list of pairs that grows.
struct List<'t> {
    ties: &'t Ties,
    /// What everybody has, with what is listed so far.
    loads: Vec<Load>,
    /// By person, partners that are not listed yet.
    left: Vec<Vec<usize>>,
    pairs: Vec<(usize, usize)>,
}

impl List<'_> {
    /// Lists one for everybody who `lacks` one, first with each other.
    fn round(&mut self, lacks: impl Fn(Load) -> bool) {
        let is_lacking = |list: &Self, at: usize| list.loads.get(at).is_some_and(|it| lacks(*it));
        for at in 0..self.loads.len() {
            if !is_lacking(self, at) {
                continue;
            }
            let order = |other: &usize| {
                (!is_lacking(self, *other), Reverse(self.ties.worth(at, *other)), *other)
            };
            let own = self.left.get(at).into_iter().flatten().copied();
            if let Some(other) = own.min_by_key(order) {
                self.list(at, other);
            }
        }
    }

    fn list(&mut self, at: usize, other: usize) {
        self.pairs.push((at, other));
        for (one, other) in [(at, other), (other, at)] {
            if let Some(load) = self.loads.get_mut(one) {
                load.any += 1;
                load.open += 1;
            }
            if let Some(left) = self.left.get_mut(one) {
                left.retain(|it| *it != other);
            }
        }
    }
}
