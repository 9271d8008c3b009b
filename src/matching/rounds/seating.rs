//! One round, and what the rounds before it used up.

use std::collections::HashMap;

use crate::matching::floor::{Floor, Past};

/// Who sits with whom in one round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seating {
    /// Two at a table, or three: then the third came last.
    pub tables: Vec<Vec<u32>>,
    /// Whom nobody could be found for.
    pub out: Vec<u32>,
}

impl Seating {
    /// Every two who sit together, the smaller number first.
    pub fn pairs(&self) -> impl Iterator<Item = (u32, u32)> {
        self.tables.iter().flat_map(|table| pairs_at(table))
    }

    /// The tables of three.
    pub(super) fn trios(&self) -> impl Iterator<Item = &Vec<u32>> {
        self.tables.iter().filter(|table| table.len() > 2)
    }
}

/// Every two at one table, the smaller number first.
pub(super) fn pairs_at(table: &[u32]) -> impl Iterator<Item = (u32, u32)> {
    let after = |at: usize| table.iter().skip(at + 1);
    table.iter().enumerate().flat_map(move |(at, a)| after(at).map(|b| in_order(*a, *b)))
}

pub(super) fn in_order(a: u32, b: u32) -> (u32, u32) {
    (a.min(b), a.max(b))
}

/// How much a pair strains the rule that nobody meets twice: the order in which it is relaxed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strain {
    /// They have not met.
    Fresh,
    /// Shown to each other before, without meeting.
    Suggested,
    /// Introduced at an earlier gathering.
    Earlier,
    /// Introduced tonight, before the rounds.
    Tonight,
    /// They sat together in an earlier round, counted from 0; the longest ago strains least.
    Round(u32),
}

impl Strain {
    /// The steps of relaxing, in order; all rounds are one step.
    pub(super) const STEPS: u8 = 5;

    pub(super) const fn step(self) -> u8 {
        match self {
            Self::Fresh => 0,
            Self::Suggested => 1,
            Self::Earlier => 2,
            Self::Tonight => 3,
            Self::Round(_) => Self::STEPS - 1,
        }
    }

    /// What it costs, where one may be had instead of another.
    pub(super) fn cost(self) -> u8 {
        match self {
            Self::Round(round) => u8::try_from(round).unwrap_or(COSTLIEST).min(COSTLIEST - 4) + 4,
            Self::Fresh | Self::Suggested | Self::Earlier | Self::Tonight => self.step(),
        }
    }
}

/// The most one pair can cost.
pub(super) const COSTLIEST: u8 = 63;

/// What the rounds so far used up.
#[derive(Clone, Debug)]
pub(super) struct Ledger<'f> {
    pub(super) floor: &'f Floor,
    /// The latest round two sat together in.
    met: HashMap<(u32, u32), u32>,
    /// How many rounds are noted.
    pub(super) rounds: usize,
    /// How often somebody found nobody.
    pub(super) sat_out: Vec<u32>,
    /// How often somebody was one of three.
    pub(super) in_trio: Vec<u32>,
}

impl<'f> Ledger<'f> {
    pub(super) fn new(floor: &'f Floor) -> Self {
        let nobody = vec![0; floor.len()];
        Self { floor, met: HashMap::new(), rounds: 0, sat_out: nobody.clone(), in_trio: nobody }
    }

    /// Of all `rounds` but one.
    pub(super) fn without(floor: &'f Floor, rounds: &[Seating], left_out: usize) -> Self {
        let mut ledger = Self::new(floor);
        let others = rounds.iter().enumerate().filter(|(at, _)| *at != left_out);
        others.for_each(|(at, it)| ledger.note(at, it));
        ledger
    }

    pub(super) fn of(floor: &'f Floor, rounds: &[Seating]) -> Self {
        Self::without(floor, rounds, usize::MAX)
    }

    pub(super) fn note(&mut self, round: usize, seating: &Seating) {
        for pair in seating.pairs() {
            let met = self.met.entry(pair).or_default();
            *met = (*met).max(round as u32);
        }
        self.rounds += 1;
        count(&mut self.sat_out, &seating.out);
        seating.trios().for_each(|trio| count(&mut self.in_trio, trio));
    }

    /// How much a pair strains the rules; `None` where they may not sit together at all.
    pub(super) fn strain(&self, a: u32, b: u32) -> Option<Strain> {
        if !self.floor.may(a, b) {
            return None;
        }
        let before = match self.floor.tie(a, b).past {
            Past::None => Strain::Fresh,
            Past::Suggested => Strain::Suggested,
            Past::Earlier => Strain::Earlier,
            Past::Tonight => Strain::Tonight,
            Past::Acquainted | Past::Never => return None,
        };
        let again = self.met.get(&in_order(a, b)).map(|round| Strain::Round(*round));
        Some(again.unwrap_or(before))
    }

    /// The last step of relaxing that a round needs after the others; one past all where somebody
    /// sits out.
    pub(super) fn step(&self, seating: &Seating) -> u8 {
        if !seating.out.is_empty() {
            return Strain::STEPS;
        }
        let step = |(a, b)| self.strain(a, b).map_or(Strain::STEPS, Strain::step);
        seating.pairs().map(step).max().unwrap_or_default()
    }

    /// How a round does after the others: the smaller the better.
    pub(super) fn score(&self, seating: &Seating) -> Score {
        let strain = |(a, b)| self.strain(a, b).map_or(u64::from(COSTLIEST), |it| it.cost().into());
        let worth = |(a, b)| i64::from(self.floor.tie(a, b).worth);
        let trios = |it: &u32| self.in_trio.get(*it as usize).copied().unwrap_or_default();
        Score {
            out: seating.out.len(),
            strain: seating.pairs().map(strain).sum(),
            trio_again: seating.trios().flatten().map(trios).sum(),
            lost_worth: -seating.pairs().map(worth).sum::<i64>(),
        }
    }
}

fn count(counts: &mut [u32], people: &[u32]) {
    for person in people {
        if let Some(count) = counts.get_mut(*person as usize) {
            *count += 1;
        }
    }
}

/// How good a round is: what comes first counts first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Score {
    pub(super) out: usize,
    pub(super) strain: u64,
    pub(super) trio_again: u32,
    pub(super) lost_worth: i64,
}
