//! What a line is about, by what it means: the nearest of some forty subjects.

use crate::words::SUBJECTS;

use super::encoder::Vector;
use super::examples::{SUBJECT, question};

/// The subject of a line that means this, as [`SUBJECTS`] names it; `None` where it is near none of
/// them. Cost: a product with each example.
#[must_use]
pub fn subject(meaning: &Vector) -> Option<&'static str> {
    let question = question(SUBJECT)?;
    let weights = question.weigh(meaning, &[]);
    let (subject, weight) =
        SUBJECTS.iter().zip(weights).max_by(|one, other| one.1.total_cmp(&other.1))?;
    (weight >= question.from).then_some(*subject)
}
