//! What `encoder.json` says of a model: its numbers, none of which stand in the code.

use serde::Deserialize;

use crate::domain::Side;

use super::EncoderError;

/// A model's own account of itself.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Description {
    /// Its name.
    pub id: String,
    /// Its version.
    pub version: String,
    /// How many numbers a vector has.
    pub dimension: usize,
    /// The most tokens of a line, the first and the last among them.
    pub max_tokens: usize,
    /// The token a line begins with.
    pub first_token: BySide<i32>,
    /// The token a line ends with.
    pub last_token: i32,
    /// Fills a batch up to its longest line.
    pub pad_token: i32,
    /// Stands for a letter that no piece has.
    pub unknown_token: i32,
    /// What is written around a line; `{text}` is the line.
    pub template: BySide<String>,
    /// The network's input.
    pub input: String,
    /// The network's output.
    pub output: String,
    /// How products become scores.
    pub ranking: Ranking,
    /// How scores become fits.
    pub calibration: Calibration,
}

/// Something of each side.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct BySide<T> {
    need: T,
    offer: T,
}

/// How products become scores: an offer that pleases every need says little to any.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct Ranking {
    /// How much of an offer's hub is taken away from each of its products.
    pub hub_weight: f64,
    /// The hub is the mean of so many of the offer's highest products with the needs in the room.
    pub hub_best: usize,
}

/// How scores become fits: `1 / (1 + exp(-(score x s + mean8 x m + constant)))`, where m is the
/// mean of the need's 8 highest scores in the room.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct Calibration {
    /// The weight of the score.
    pub score: f64,
    /// The weight of the mean of the need's highest scores.
    pub mean8: f64,
    /// Added to both.
    pub constant: f64,
    /// What offers that have nothing to do with a need score, for rooms of fewer than 8.
    #[serde(default = "unrelated")]
    pub unrelated: f64,
    /// From this fit on it is said plainly.
    pub strong: f64,
    /// From this fit on it is said as something to ask about.
    pub possible: f64,
}

/// Of a description that does not say it: what the first encoder was measured at, the upper end of
/// what such offers scored, so that little is claimed.
const fn unrelated() -> f64 {
    0.15
}

impl Description {
    /// Reads `encoder.json`.
    ///
    /// # Errors
    /// [`EncoderError::File`] where it is no such description.
    pub fn parse(json: &str) -> Result<Self, EncoderError> {
        serde_json::from_str(json).map_err(|error| EncoderError::file("encoder.json", &error))
    }

    /// The name with the version: vectors of one model carry the same.
    #[must_use]
    pub fn model(&self) -> String {
        format!("{} {}", self.id, self.version)
    }
}

impl<T> BySide<T> {
    /// That of one side.
    #[must_use]
    pub const fn of(&self, side: Side) -> &T {
        match side {
            Side::Need => &self.need,
            Side::Offer => &self.offer,
        }
    }
}
