//! The pieces that lines are cut into, each with its score, read from `encoder.vocab`.
//!
//! The file, little endian: `PLV1`, how many pieces (u32), each as the length of its text in bytes
//! (u8), its score (f32) and its text; how many letters the normaliser writes otherwise (u32), each
//! as the letter (u32), how many letters it becomes (u8) and these (u32 each).

use std::cmp::Ordering;
use std::ops::Range;

use super::EncoderError;
use super::normaliser::Normaliser;

/// The first few stand for no text.
const SPECIAL: usize = 4;

/// All pieces, in the order of their text, so that those which begin alike stand together.
#[derive(Debug)]
pub(super) struct Pieces {
    sorted: Vec<Piece>,
    lowest: f32,
}

/// A piece of text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    text: &'static str,
    pub(super) id: i32,
    pub(super) score: f32,
}

impl Pieces {
    /// Reads pieces and normaliser.
    pub(super) fn read(bytes: &'static [u8]) -> Result<(Self, Normaliser), EncoderError> {
        let mut reader = Reader { bytes };
        let read = reader.everything();
        read.ok_or_else(|| {
            EncoderError::file("encoder.vocab", &"it ends early or is no vocabulary")
        })
    }

    /// The lowest score there is.
    pub(super) const fn lowest(&self) -> f32 {
        self.lowest
    }

    /// All pieces.
    pub(super) const fn all(&self) -> Range<usize> {
        0..self.sorted.len()
    }

    /// Of the pieces in a range, which share their first `len` bytes, those that go on with these.
    /// The first of them is what they share so far, if that is a piece itself.
    pub(super) fn going_on(&self, range: Range<usize>, len: usize, next: &[u8]) -> Range<usize> {
        let among = self.sorted.get(range.clone()).unwrap_or_default();
        let order = |piece: &Piece| {
            let rest = piece.text.as_bytes().get(len..).unwrap_or_default();
            let rest = rest.get(..next.len()).unwrap_or(rest);
            rest.cmp(next)
        };
        let from = among.partition_point(|it| order(it) == Ordering::Less);
        let to = among.partition_point(|it| order(it) != Ordering::Greater);
        range.start + from..range.start + to
    }

    /// The piece with this text, where a range was narrowed by all of it.
    pub(super) fn exact(&self, range: &Range<usize>, len: usize) -> Option<Piece> {
        self.sorted.get(range.start).copied().filter(|it| !range.is_empty() && it.text.len() == len)
    }
}

/// What is left to read.
struct Reader {
    bytes: &'static [u8],
}

impl Reader {
    fn everything(&mut self) -> Option<(Pieces, Normaliser)> {
        if self.take(4)? != b"PLV1" {
            return None;
        }
        let count = self.whole()?;
        let (mut sorted, mut lowest) = (Vec::new(), f32::INFINITY);
        for id in 0..count {
            let (len, score) = (self.byte()?, f32::from_le_bytes(self.array()?));
            let text = str::from_utf8(self.take(len.into())?).ok()?;
            lowest = lowest.min(score);
            if id as usize >= SPECIAL && !text.is_empty() {
                sorted.push(Piece { text, id: i32::try_from(id).ok()?, score });
            }
        }
        // Of two with one text the first counts.
        sorted.sort_by_key(|it| it.text);
        sorted.dedup_by_key(|it| it.text);
        Some((Pieces { sorted, lowest }, self.normaliser()?))
    }

    fn normaliser(&mut self) -> Option<Normaliser> {
        let mut normaliser = Normaliser::default();
        for _ in 0..self.whole()? {
            let letter = self.letter()?;
            let count = self.byte()?;
            let replacement = (0..count).map(|_| self.letter()).collect::<Option<_>>()?;
            normaliser.learn(letter, replacement);
        }
        Some(normaliser)
    }

    fn take(&mut self, count: usize) -> Option<&'static [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(count)?;
        self.bytes = rest;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    fn byte(&mut self) -> Option<u8> {
        self.array().map(u8::from_le_bytes)
    }

    fn whole(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }

    fn letter(&mut self) -> Option<char> {
        self.whole().and_then(char::from_u32)
    }
}
