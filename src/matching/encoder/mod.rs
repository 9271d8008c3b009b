//! What a line means, as a vector: the product of a need's and an offer's says how well the offer
//! helps with the need, in whichever of some thirty languages either is said.
//!
//! An [`Encoder`] turns lines into [`Vector`]s. The one that comes with the program is
//! [`Network::embedded`]: its files lie in `data/encoder` and all its numbers are read from
//! `encoder.json`, so that a newer one drops in without a change here.

mod description;
mod embedded;
mod network;
mod normaliser;
mod pieces;
mod tokenizer;
mod vector;

use crate::domain::Side;

pub use description::{Calibration, Description, Ranking};
pub use embedded::description;
pub use network::Network;
pub use tokenizer::Tokenizer;
pub use vector::Vector;
pub(crate) use vector::dot;

/// How many lines go through the network at once: more gains nothing on one thread.
pub const BATCH: usize = 16;

/// Why there are no vectors.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EncoderError {
    /// A file of the encoder is not what it should be.
    #[error("the encoder's file {file} is damaged: {what}; build or install Porchlight again")]
    File {
        /// Which.
        file: &'static str,
        /// What is wrong with it.
        what: String,
    },
    /// The network did not run.
    #[error("the encoder stopped: {0}")]
    Run(String),
}

impl EncoderError {
    fn file(file: &'static str, what: &impl ToString) -> Self {
        Self::File { file, what: what.to_string() }
    }
}

/// Turns lines into vectors.
pub trait Encoder: Send {
    /// Which model it is, with its version: vectors of two models must not be mixed.
    fn model(&self) -> &str;

    /// One vector a line, in their order. A vector depends on its line; what goes through with it
    /// and the processor move it by a rounding, so vectors that are kept decide. A blank line says
    /// nothing, but has a vector: leave it out. Cost: about 10 ms a line; lines of about one length
    /// together cost the least.
    ///
    /// # Errors
    /// [`EncoderError::Run`].
    fn encode(&self, lines: &[(Side, &str)]) -> Result<Vec<Vector>, EncoderError>;
}

/// One vector a line, in their order, [`BATCH`] lines at a time, sorted by length. `go_on` is told
/// how many are done before each batch; where it says no, there are none.
///
/// # Errors
/// As [`Encoder::encode`].
pub fn encode_all(
    encoder: &dyn Encoder,
    lines: &[(Side, &str)],
    mut go_on: impl FnMut(usize) -> bool,
) -> Result<Option<Vec<Vector>>, EncoderError> {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by_key(|at| lines.get(*at).map_or(0, |it| it.1.len()));
    let mut found: Vec<Option<Vector>> = vec![None; lines.len()];
    for (batch, places) in order.chunks(BATCH).enumerate() {
        if !go_on(batch * BATCH) {
            return Ok(None);
        }
        let some: Vec<_> = places.iter().filter_map(|at| lines.get(*at).copied()).collect();
        for (at, vector) in places.iter().zip(encoder.encode(&some)?) {
            if let Some(place) = found.get_mut(*at) {
                *place = Some(vector);
            }
        }
    }
    Ok(Some(found.into_iter().map(Option::unwrap_or_default).collect()))
}

#[cfg(test)]
mod tests;
