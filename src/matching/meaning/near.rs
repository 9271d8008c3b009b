//! The offers that come nearest to one need.

use crate::matching::encoder::{Calibration, Ranking};

use super::best::Best;

/// How many of a need's best offers are known. Where more than these fit, which of them are known
/// is a matter of chance between the nearly equal.
pub(super) const NEAR: usize = 64;

/// The mean of so many of a need's highest scores says how sure the best of them is.
const MEAN_OF: usize = 8;

/// The offers that come nearest to one need, with a bound for the scores of all others.
#[derive(Clone, Debug)]
pub(super) struct Near {
    /// Products with offers, by place, in no order.
    kept: Vec<(f64, u32)>,
    /// No offer that is not kept has a larger score.
    rest: f64,
}

/// What a need makes of the room.
#[derive(Clone, Debug, Default)]
pub(super) struct Account {
    /// The mean of its highest scores.
    pub(super) mean: f64,
    /// Its best offers by place with their scores, the best first.
    pub(super) scores: Vec<(f64, u32)>,
}

impl Default for Near {
    fn default() -> Self {
        Self { kept: Vec::new(), rest: f64::NEG_INFINITY }
    }
}

impl Near {
    /// From scores, and the products they come from.
    pub(super) fn of(best: &Best, product: impl Fn(u32) -> f64) -> Self {
        let kept = best.kept().iter().map(|(_, offer)| (product(*offer), *offer));
        Self { kept: kept.collect(), rest: best.rest() }
    }

    /// Whether an offer that came, or whose score rose, has to be put in.
    pub(super) fn lacks(&self, product: f64, offer: u32, off: &[f64]) -> bool {
        product - taken_off(off, offer) > self.rest && !self.has_any(|it| it == offer)
    }

    /// Puts in an offer that it lacks.
    pub(super) fn put(&mut self, product: f64, offer: u32, off: &[f64]) {
        self.kept.push((product, offer));
        if self.kept.len() > 2 * NEAR {
            let scores = self.scores(off);
            let largest_left = scores.get(NEAR).map_or(self.rest, |it| it.0);
            let stay: Vec<u32> = scores.iter().take(NEAR).map(|it| it.1).collect();
            self.kept.retain(|it| stay.contains(&it.1));
            self.rest = self.rest.max(largest_left);
        }
    }

    /// Takes out those that are gone.
    pub(super) fn drop_all(&mut self, is_gone: impl Fn(u32) -> bool) -> bool {
        let before = self.kept.len();
        self.kept.retain(|it| !is_gone(it.1));
        self.kept.len() < before
    }

    /// Whether any of its offers is one of these.
    pub(super) fn has_any(&self, is_one: impl Fn(u32) -> bool) -> bool {
        self.kept.iter().any(|it| is_one(it.1))
    }

    /// What it makes of a room with so many `offers`; `None` if it must look at all of them again
    /// first.
    pub(super) fn account(
        &self,
        off: &[f64],
        offers: usize,
        ranking: &Calibration,
        alike: impl Fn(u32, u32) -> bool,
    ) -> Option<Account> {
        let mut scores = self.scores(off);
        let counted = MEAN_OF.min(offers);
        let heard = scores.get(..counted).unwrap_or(&scores);
        let mean = mean(heard, ranking.unrelated, alike);
        let knows_all = self.rest == f64::NEG_INFINITY;
        let knows = |count: usize| {
            scores.get(count.saturating_sub(1)).is_some_and(|least| least.0 >= self.rest)
        };
        let settled =
            knows_all || knows(counted) && (self.rest < ranking.least_score(mean) || knows(NEAR));
        if !settled {
            return None;
        }
        scores.truncate(NEAR);
        Some(Account { mean, scores })
    }

    fn scores(&self, off: &[f64]) -> Vec<(f64, u32)> {
        let score = |(product, offer): &(f64, u32)| (product - taken_off(off, *offer), *offer);
        let mut scores: Vec<_> = self.kept.iter().map(score).collect();
        scores.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        scores
    }
}

/// The mean of the highest scores. Offers that say much the same count once, as do, in a room of few,
/// the missing ones not at all: what stands in their place has nothing to do with the need. Alone, a
/// good offer has nothing to stand out from, and it is no worse where many make it.
pub(super) fn mean(scores: &[(f64, u32)], unrelated: f64, alike: impl Fn(u32, u32) -> bool) -> f64 {
    let related = |score: f64| score > RELATED * unrelated;
    let heard =
        voices(scores, |one, other| related(one.0) && related(other.0) && alike(one.1, other.1));
    let sum: f64 = heard.iter().map(|it| it.0).sum();
    (sum + (MEAN_OF.saturating_sub(heard.len())) as f64 * unrelated) / MEAN_OF as f64
}

/// So many times what unrelated offers score, and an offer has something to do with a need.
const RELATED: f64 = 1.5;

/// Those of some values, the highest first, that say something no higher one says.
pub(super) fn voices(
    values: &[(f64, u32)],
    says_the_same: impl Fn(&(f64, u32), &(f64, u32)) -> bool,
) -> Vec<(f64, u32)> {
    let mut voices: Vec<(f64, u32)> = Vec::with_capacity(values.len());
    for it in values {
        if !voices.iter().any(|before| says_the_same(before, it)) {
            voices.push(*it);
        }
    }
    voices
}

/// What is taken off the products of an offer for pleasing everybody.
pub(super) fn taken_off(off: &[f64], offer: u32) -> f64 {
    off.get(offer as usize).copied().unwrap_or(f64::INFINITY)
}

impl Ranking {
    /// How many products make a hub, in a room of so many needs.
    pub(super) fn counted(&self, needs: usize) -> usize {
        if needs < 3 * self.hub_best { (needs / 3).max(1) } else { self.hub_best }
    }
}

impl Calibration {
    /// How likely a thoughtful host says yes to an offer of this score, for a need whose highest
    /// scores have this mean.
    pub(super) fn likely(&self, score: f64, mean: f64) -> f64 {
        let z = self.score * score + self.mean8 * mean + self.constant;
        1.0 / (1.0 + (-z).exp())
    }

    /// The least score that is possible for a need whose highest scores have this mean.
    pub(super) fn least_score(&self, mean: f64) -> f64 {
        let z = (self.possible / (1.0 - self.possible)).ln();
        (z - self.constant - self.mean8 * mean) / self.score
    }
}
