//! How well a need and an offer fit, from 0 to 1: one small interface.

use crate::domain::{Kind, Side};

/// Below this, a fit is chance: no reason is made of it and no worth comes from it.
pub const GOOD_FIT: f64 = 0.3;

/// How well the lines of one room fit. Lines are numbered as they were given; what makes the
/// numbers (shared words now, meaning later) is the filling's own affair.
pub trait Fit: Send + Sync {
    /// How well line `offer` answers line `need`, 0 to 1; 0 where they are not an offer and a need.
    fn fit(&self, need: usize, offer: usize) -> f64;

    /// Every line of the other side that fits `line` at [`GOOD_FIT`] or better, in no order, with
    /// how well.
    fn fitting(&self, line: usize) -> Vec<(usize, f64)>;
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
