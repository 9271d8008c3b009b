//! The best offers for each need of two plain lists.

use crate::domain::{LineId, Side};
use crate::matching::encoder::{EncoderError, Vector, description};
use crate::matching::fit::{Fit, Phrase};

use super::Meanings;
use super::fit::MeaningFit;
use super::near::NEAR;

/// For each need, its best offers by number with how well they fit, the best first, at most `top`;
/// as if all of them were in one room. Equal fits go by number.
///
/// Cost: needs x offers; from a `top` of 65 on, several times that.
///
/// # Errors
/// [`EncoderError`] if it is not known what their vectors mean.
pub fn rank(
    needs: &[(&str, Vector)],
    offers: &[(&str, Vector)],
    top: usize,
) -> Result<Vec<Vec<(usize, f64)>>, EncoderError> {
    description()?;
    let meanings = Meanings::default();
    let (mut phrases, mut lines) = (Vec::new(), Vec::new());
    for (side, said) in [(Side::Need, needs), (Side::Offer, offers)] {
        for (text, vector) in said {
            let line = LineId::from(lines.len() as u128 + 1);
            meanings.keep(line, vector.clone());
            phrases.push(Phrase { side, text, kind: None });
            lines.push(line);
        }
    }
    let Some((fit, near)) = meanings.fit_and_near(&phrases, &lines) else {
        return Ok(Vec::new());
    };
    let all: Vec<usize> = (needs.len()..lines.len()).collect();
    let best = |need: usize| {
        let candidates = if top > NEAR { &all } else { near.get(need)? };
        Some(best_of(&fit, need, candidates, top, needs.len()))
    };
    Ok((0..needs.len()).map(|need| best(need).unwrap_or_default()).collect())
}

fn best_of(
    fit: &MeaningFit,
    need: usize,
    offers: &[usize],
    top: usize,
    first: usize,
) -> Vec<(usize, f64)> {
    let mut found: Vec<_> =
        offers.iter().map(|offer| (*offer - first, fit.fit(need, *offer))).collect();
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    found.truncate(top);
    found
}
