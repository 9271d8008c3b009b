//! The encoder that comes with the program. Its bytes are pages of the program's own file, read
//! only when they are used: it is found wherever the program lies.

use std::sync::LazyLock;

use super::{Description, EncoderError, Network, Tokenizer};

const DESCRIPTION: &str = include_str!("../../../data/encoder/encoder.json");
static NETWORK: &[u8] = include_bytes!("../../../data/encoder/encoder.onnx");
static VOCABULARY: &[u8] = include_bytes!("../../../data/encoder/encoder.vocab");

/// What the encoder that comes with the program says of itself.
///
/// # Errors
/// [`EncoderError::File`] where the program was built with a broken one.
pub fn description() -> Result<&'static Description, EncoderError> {
    static READ: LazyLock<Result<Description, EncoderError>> =
        LazyLock::new(|| Description::parse(DESCRIPTION));
    READ.as_ref().map_err(Clone::clone)
}

impl Tokenizer {
    /// That of the encoder that comes with the program.
    ///
    /// # Errors
    /// [`EncoderError::File`].
    pub fn embedded() -> Result<Self, EncoderError> {
        Self::new(description()?, VOCABULARY)
    }
}

impl Network {
    /// The encoder that comes with the program, on so many threads. Takes about 0.1 s and 88 MB,
    /// which are given back when it is dropped.
    ///
    /// # Errors
    /// [`EncoderError`].
    pub fn embedded(threads: usize) -> Result<Self, EncoderError> {
        Self::load(description()?, Tokenizer::embedded()?, NETWORK, threads)
    }
}
