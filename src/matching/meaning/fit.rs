//! Fit by what two lines mean: the second filling of [`Fit`].

use std::sync::Arc;

use crate::domain::{Band, LineId, Side};
use crate::matching::encoder::{Calibration, Vector};
use crate::matching::fit::{Fit, NEAREST, Phrase, on_the_scale};
use crate::matching::word_fit::WordFit;
use crate::matching::writing::Speech;

use super::nearness::Nearness;

/// Below this product, two lines of one side that share words still speak of different things.
const ALIKE: f64 = 0.6;

/// Fit by what lines mean, in one room: the same two lines may fit in a room of twenty and not in
/// one of two thousand, where others fit better. Lines whose meaning is not known yet fit by words.
pub(crate) struct MeaningFit {
    words: WordFit,
    calibration: Calibration,
    lines: Vec<Line>,
    /// By line: those of the other side that fit, with how well.
    fitting: Vec<Vec<(usize, f64)>>,
    /// By need: the offers that come nearest, best first.
    nearest: Vec<Vec<u32>>,
}

struct Line {
    side: Side,
    vector: Option<Arc<Vector>>,
    /// Of an offer, what is taken off its products; of a need, the mean of its highest scores.
    measure: f64,
    speech: Speech,
}

impl MeaningFit {
    /// Of the lines of a room in their numbers' order, whose meanings `nearness` knows. Cost: the
    /// lines, times how many are near each.
    pub(super) fn new(
        phrases: &[Phrase<'_>],
        meant: &[(LineId, Option<Arc<Vector>>)],
        nearness: &Nearness,
        mut speech: impl FnMut(LineId, &str) -> Speech,
    ) -> Self {
        let numbers = meant.iter().zip(0..).map(|((line, _), number)| (*line, number)).collect();
        let line = |(phrase, (id, vector)): (&Phrase<'_>, &(LineId, Option<Arc<Vector>>))| Line {
            side: phrase.side,
            vector: vector.clone(),
            measure: match phrase.side {
                Side::Offer => nearness.off(*id),
                Side::Need => nearness.account(*id).map(|it| it.mean),
            }
            .unwrap_or_default(),
            speech: speech(*id, phrase.text),
        };
        let mut fit = Self {
            words: WordFit::new(phrases),
            calibration: nearness.calibration(),
            lines: phrases.iter().zip(meant).map(line).collect(),
            fitting: vec![Vec::new(); phrases.len()],
            nearest: vec![Vec::new(); phrases.len()],
        };
        for ((id, vector), need) in meant.iter().zip(0..) {
            if vector.is_some() {
                fit.meet(need, *id, nearness, &numbers);
            }
        }
        fit
    }

    /// Notes what fits one need.
    fn meet(
        &mut self,
        need: usize,
        id: LineId,
        nearness: &Nearness,
        numbers: &std::collections::HashMap<LineId, usize>,
    ) {
        let scores = nearness.account(id).map(|it| it.scores).unwrap_or_default();
        for (score, place) in scores {
            let number = nearness.offer(place).and_then(|it| numbers.get(&it));
            let Some(offer) = number.copied() else { continue };
            let fit = self.scored(need, offer, score);
            self.note_nearest(need, offer);
            if Band::of(fit) == Band::None {
                continue;
            }
            for (line, other) in [(need, offer), (offer, need)] {
                if let Some(fitting) = self.fitting.get_mut(line) {
                    fitting.push((other, fit));
                }
            }
        }
    }

    /// Notes the next of the offers that come nearest to a need. One that names another language is
    /// none, however near it seems.
    fn note_nearest(&mut self, need: usize, offer: usize) {
        let both = self.lines.get(need).zip(self.lines.get(offer));
        let differs = both.is_none_or(|(one, other)| one.speech.names_others(&other.speech));
        if let Some(nearest) = self.nearest.get_mut(need)
            && !differs
            && nearest.len() < NEAREST
        {
            nearest.push(offer as u32);
        }
    }

    /// How well two lines fit whose score is known.
    fn scored(&self, need: usize, offer: usize, score: f64) -> f64 {
        let Some((one, other)) = self.lines.get(need).zip(self.lines.get(offer)) else {
            return 0.0;
        };
        if one.speech.names_others(&other.speech) {
            return 0.0;
        }
        let Calibration { possible, strong, .. } = self.calibration;
        let likely = self.calibration.likely(score, one.measure);
        let fit = on_the_scale(likely, possible, strong);
        if one.speech.differs(&other.speech) { fit.min(ACROSS) } else { fit }
    }

    fn both(&self, line: usize, other: usize) -> Option<(&Line, &Line)> {
        self.lines.get(line).zip(self.lines.get(other))
    }

    /// The product of two lines whose meanings are known.
    fn product(&self, line: usize, other: usize) -> Option<f64> {
        let (one, other) = self.both(line, other)?;
        Some(one.vector.as_ref()?.dot(other.vector.as_ref()?))
    }

    fn is_known(&self, line: usize) -> bool {
        self.lines.get(line).is_some_and(|it| it.vector.is_some())
    }
}

/// The most a fit can be across languages, where meanings are told apart less well: possible.
const ACROSS: f64 = Band::STRONG - 0.01;

impl Fit for MeaningFit {
    fn fit(&self, need: usize, offer: usize) -> f64 {
        let Some((one, other)) = self.both(need, offer) else { return 0.0 };
        if (one.side, other.side) != (Side::Need, Side::Offer) {
            return 0.0;
        }
        match self.product(need, offer) {
            Some(product) => self.scored(need, offer, product - other.measure),
            None => self.words.fit(need, offer),
        }
    }

    fn fitting(&self, line: usize) -> Vec<(usize, f64)> {
        let by_words = self.words.fitting(line).into_iter();
        if !self.is_known(line) {
            return by_words.collect();
        }
        let unknown = by_words.filter(|(other, _)| !self.is_known(*other));
        let known = self.fitting.get(line).into_iter().flatten().copied();
        known.chain(unknown).collect()
    }

    fn nearest(&self, need: usize) -> Vec<usize> {
        if !self.is_known(need) {
            return self.words.nearest(need);
        }
        self.nearest.get(need).into_iter().flatten().map(|it| *it as usize).collect()
    }

    fn likeness(&self, line: usize, other: usize) -> f64 {
        let apart = self.product(line, other).is_some_and(|it| it < ALIKE);
        if apart { 0.0 } else { self.words.likeness(line, other) }
    }

    fn resembling(&self, line: usize) -> Vec<(usize, f64)> {
        let found = self.words.resembling(line).into_iter();
        found.filter(|(other, _)| self.product(line, *other).is_none_or(|it| it >= ALIKE)).collect()
    }
}
