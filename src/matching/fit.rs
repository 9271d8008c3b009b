//! How well a need and an offer fit, from 0 to 1: one small interface.

use crate::domain::{Band, Kind, Side};

/// How many offers are known to come nearest to a need, whether they fit or not.
pub(super) const NEAREST: usize = 12;

/// How well the lines of one room fit. Lines are numbered as they were given; what makes the
/// numbers (what lines mean, or the words they share) is the filling's own affair.
///
/// What a fit means is the same for every filling: [`Band`] tells it.
pub trait Fit: Send + Sync {
    /// How well line `offer` answers line `need`, 0 to 1; 0 where they are not an offer and a need.
    fn fit(&self, need: usize, offer: usize) -> f64;

    /// Every line of the other side that fits `line` and is at least [`Band::Possible`], in no
    /// order, with how well.
    fn fitting(&self, line: usize) -> Vec<(usize, f64)>;

    /// The offers that come nearest to a need, best first and at most `NEAREST`, whether they fit
    /// or not: for a person to judge. None for an offer.
    fn nearest(&self, need: usize) -> Vec<usize>;

    /// How alike two lines of one side are, 0 to 1; 0 where that is chance, and for lines of two
    /// sides. Who needs the same, or offers the same, shares an interest; it is no help.
    fn likeness(&self, line: usize, other: usize) -> f64;

    /// Every other line of the same side that is like `line`, in no order, with its likeness.
    fn resembling(&self, line: usize) -> Vec<(usize, f64)>;
}

/// A line to be compared.
#[derive(Clone, Copy, Debug)]
pub struct Phrase<'a> {
    /// Offer or need.
    pub side: Side,
    /// The guest's own words.
    pub text: &'a str,
    /// Its kind, where known.
    pub kind: Option<Kind>,
}

/// A measure of 0 to 1 as a fit: its own least `possible` and `strong` become those of the bands,
/// and in between it goes evenly.
pub(super) fn on_the_scale(measure: f64, possible: f64, strong: f64) -> f64 {
    let from = [(0.0, 0.0), (possible, Band::POSSIBLE), (strong, Band::STRONG), (1.0, 1.0)];
    let stretch = |[(low, at), (high, to)]: [(f64, f64); 2]| {
        (low..=high).contains(&measure).then(|| at + (to - at) * (measure - low) / (high - low))
    };
    let mut found = from.array_windows().rev().copied().filter_map(stretch);
    found.next().unwrap_or(if measure > 1.0 { 1.0 } else { 0.0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measure_is_brought_to_the_same_bands() {
        let fit = |measure| on_the_scale(measure, 0.3, 0.7);
        let bands = [0.0, 0.29, 0.3, 0.69, 0.7, 2.0, f64::NAN].map(|it| Band::of(fit(it)));
        let [none, possible, strong] = [Band::None, Band::Possible, Band::Strong];
        assert_eq!(bands, [none, none, possible, possible, strong, strong, none]);
        assert!((fit(0.5) - 0.325).abs() < 1e-9);
        let same = |it: f64| (on_the_scale(it, Band::POSSIBLE, Band::STRONG) - it).abs() < 1e-9;
        assert!((0..=20).all(|it| same(f64::from(it) / 20.0)));
    }
}
