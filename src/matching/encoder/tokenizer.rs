//! From a line to token ids: the likeliest way to cut it into pieces.
//!
//! The unigram language model of T. Kudo, "Subword Regularization" (2018), section 3.2: each piece
//! has a score (the logarithm of how likely it is), and the best way to cut is found by A. Viterbi's
//! algorithm (1967), one letter after the other.

use super::normaliser::Normaliser;
use super::pieces::Pieces;
use super::{Description, EncoderError};
use crate::domain::Side;

/// How much less likely a letter is that no piece has than the unlikeliest piece.
const UNKNOWN: f32 = 10.0;

/// Cuts lines into tokens.
#[derive(Debug)]
pub struct Tokenizer {
    description: Description,
    normaliser: Normaliser,
    pieces: Pieces,
}

/// The best way to cut a line up to one letter.
#[derive(Clone, Copy)]
struct Cut {
    score: f32,
    /// The last piece.
    id: i32,
    /// Where it begins.
    from: usize,
}

impl Tokenizer {
    /// Reads `encoder.vocab`.
    ///
    /// # Errors
    /// [`EncoderError::File`] where it is no vocabulary.
    pub fn new(description: &Description, vocabulary: &'static [u8]) -> Result<Self, EncoderError> {
        let (pieces, normaliser) = Pieces::read(vocabulary)?;
        Ok(Self { description: description.clone(), normaliser, pieces })
    }

    /// The tokens of a line: one that says which side it is on, its pieces, one that ends it.
    /// Cost: its letters, times the length of the longest piece.
    #[must_use]
    pub fn tokens(&self, side: Side, line: &str) -> Vec<i32> {
        let about = &self.description;
        let written = about.template.of(side).replace("{text}", line.trim());
        let letters = self.normaliser.letters(&written);
        let most = about.max_tokens.saturating_sub(2);
        let pieces = self.pieces(&letters).into_iter().take(most);
        let first = *about.first_token.of(side);
        [first].into_iter().chain(pieces).chain([about.last_token]).collect()
    }

    fn pieces(&self, letters: &[char]) -> Vec<i32> {
        let worst = Cut { score: f32::NEG_INFINITY, id: 0, from: 0 };
        let mut cuts = vec![worst; letters.len() + 1];
        if let Some(start) = cuts.first_mut() {
            start.score = 0.0;
        }
        for from in 0..letters.len() {
            self.cut_from(from, letters, &mut cuts);
        }
        let mut ids = Vec::new();
        let mut at = letters.len();
        while let Some(cut) = cuts.get(at).filter(|_| at > 0) {
            ids.push(cut.id);
            at = cut.from;
        }
        ids.reverse();
        ids
    }

    /// Tries every piece that begins at a letter. The first of equals wins.
    fn cut_from(&self, from: usize, letters: &[char], cuts: &mut [Cut]) {
        let Some(before) = cuts.get(from).map(|it| it.score) else { return };
        let mut better = |to: usize, id: i32, score: f32| {
            let score = before + score;
            if let Some(cut) = cuts.get_mut(to).filter(|it| score > it.score) {
                *cut = Cut { score, id, from };
            }
        };
        let (mut range, mut len) = (self.pieces.all(), 0);
        for (letter, to) in letters.iter().skip(from).zip(from + 1..) {
            let mut utf8 = [0; 4];
            let utf8 = letter.encode_utf8(&mut utf8).as_bytes();
            range = self.pieces.going_on(range, len, utf8);
            len += utf8.len();
            if range.is_empty() {
                break;
            }
            if let Some(piece) = self.pieces.exact(&range, len) {
                better(to, piece.id, piece.score);
            }
        }
        better(from + 1, self.description.unknown_token, self.pieces.lowest() - UNKNOWN);
    }
}
