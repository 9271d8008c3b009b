//! How well two fit, for the record: asked of all lines of the evening at once, so that it is the
//! same under every policy.

use std::ops::Range;

use crate::domain::{LineId, Side};
use crate::matching::known::known;
use crate::matching::{Fit, Meanings, Phrase, WordFit, kind};

use super::crowd::Crowd;

pub(super) struct Judge {
    fit: Box<dyn Fit>,
    /// The numbers of each guest's lines, by place.
    lines: Vec<Range<usize>>,
}

impl Judge {
    pub(super) fn of(crowd: &Crowd) -> Self {
        let mut phrases = Vec::new();
        let mut lines = Vec::new();
        let (meanings, mut numbers) = (Meanings::default(), Vec::new());
        for it in &crowd.people {
            let from = phrases.len();
            let offers = it.offers.iter().map(|said| (Side::Offer, said));
            for (side, said) in offers.chain(it.needs.iter().map(|said| (Side::Need, said))) {
                let (text, number) = (&said.text, LineId::from(phrases.len() as u128 + 1));
                if let Some(vector) = known(side, &said.bare) {
                    meanings.keep(number, vector);
                }
                phrases.push(Phrase { side, text, kind: kind::guess(text) });
                numbers.push(number);
            }
            lines.push(from..phrases.len());
        }
        let fit = meanings.fit(&phrases, &numbers);
        let by_words = || -> Box<dyn Fit> { Box::new(WordFit::new(&phrases)) };
        Self { fit: fit.unwrap_or_else(by_words), lines }
    }

    /// How well a need of one and an offer of the other fit, at best, 0 to 1.
    pub(super) fn help(&self, a: usize, b: usize) -> f64 {
        let lines = |at: usize| self.lines.get(at).cloned().unwrap_or_default();
        let pairs = lines(a).flat_map(|one| lines(b).map(move |other| (one, other)));
        let fits = pairs.map(|(a, b)| self.fit.fit(a, b).max(self.fit.fit(b, a)));
        fits.fold(0.0, f64::max)
    }
}
