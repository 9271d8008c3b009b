//! How well two fit, for the record: asked of all lines of the evening at once, so that it is the
//! same under every policy.

use std::ops::Range;

use crate::domain::Side;
use crate::matching::{Fit, Phrase, WordFit, kind};

use super::crowd::Crowd;

pub(super) struct Judge {
    fit: WordFit,
    /// The numbers of each guest's lines, by place.
    lines: Vec<Range<usize>>,
}

impl Judge {
    pub(super) fn of(crowd: &Crowd) -> Self {
        let mut phrases = Vec::new();
        let mut lines = Vec::new();
        for it in &crowd.people {
            let from = phrases.len();
            let offers = it.offers.iter().map(|said| (Side::Offer, &said.text));
            for (side, text) in offers.chain(it.needs.iter().map(|said| (Side::Need, &said.text))) {
                phrases.push(Phrase { side, text, kind: kind::guess(text) });
            }
            lines.push(from..phrases.len());
        }
        Self { fit: WordFit::new(&phrases), lines }
    }

    /// How well a need of one and an offer of the other fit, at best, 0 to 1.
    pub(super) fn help(&self, a: usize, b: usize) -> f64 {
        let lines = |at: usize| self.lines.get(at).cloned().unwrap_or_default();
        let pairs = lines(a).flat_map(|one| lines(b).map(move |other| (one, other)));
        let fits = pairs.map(|(a, b)| self.fit.fit(a, b).max(self.fit.fit(b, a)));
        fits.fold(0.0, f64::max)
    }
}
