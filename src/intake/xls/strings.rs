//! Texts of a workbook: one or two bytes a letter, and a table of those that cells share.

use encoding_rs::UTF_16LE;

use super::super::compound::{u16_at, u32_at};
use super::super::unreadable::{Budget, Unreadable};
use super::records::Record;

/// The most texts a workbook may share.
const MOST_STRINGS: usize = 1_000_000;

/// The texts that cells share, in one piece of memory.
#[derive(Debug, Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<usize>,
}

impl Strings {
    pub(super) fn get(&self, at: usize) -> Option<&str> {
        let start = at.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.text.get(start..*self.ends.get(at)?)
    }
}

/// The table of shared texts. A text may go on in the next record, where a mark says anew how many
/// bytes a letter has.
///
/// # Errors
/// More than a guest list has.
pub(super) fn shared(record: &Record<'_>) -> Result<Strings, Unreadable> {
    let announced = u32_at(record.data, 4).unwrap_or(0) as usize;
    if announced > MOST_STRINGS {
        return Err(Unreadable::too_big());
    }
    let parts = std::iter::once(record.data.get(8..).unwrap_or_default());
    let mut parts = Parts { parts: parts.chain(record.more.iter().copied()).collect(), at: 0 };
    let mut strings = Strings::default();
    let mut budget = Budget::default();
    for _ in 0..announced {
        let before = strings.text.len();
        if parts.text_into(&mut strings.text).is_none() {
            break;
        }
        budget.take(0, 0, strings.text.len() - before)?;
        strings.ends.push(strings.text.len());
    }
    Ok(strings)
}

/// What is left of the records that a table goes over.
struct Parts<'a> {
    parts: Vec<&'a [u8]>,
    at: usize,
}

impl<'a> Parts<'a> {
    fn part(&mut self) -> Option<&mut &'a [u8]> {
        while self.parts.get(self.at)?.is_empty() {
            self.at += 1;
        }
        self.parts.get_mut(self.at)
    }

    fn take(&mut self, most: usize) -> Option<&'a [u8]> {
        let part = self.part()?;
        let (taken, rest) = part.split_at_checked(most).unwrap_or((part, &[]));
        *part = rest;
        Some(taken)
    }

    fn bytes<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            count -= self.take(count)?.len();
        }
        Some(())
    }

    fn text_into(&mut self, text: &mut String) -> Option<()> {
        let mut left = usize::from(u16::from_le_bytes(self.bytes()?));
        let [mut marks] = self.bytes()?;
        let runs = if marks & 8 == 0 { 0 } else { u16::from_le_bytes(self.bytes()?) };
        let asian = if marks & 4 == 0 { 0 } else { u32::from_le_bytes(self.bytes()?) };
        while left > 0 {
            let width = 1 + usize::from(marks & 1);
            let letters = self.take(left * width)?;
            push(text, letters, marks);
            left -= (letters.len() / width).max(1).min(left);
            if left > 0 {
                [marks] = self.bytes()?;
            }
        }
        self.skip(usize::from(runs) * 4)?;
        self.skip(asian as usize)
    }
}

/// Letters of one byte, or of two.
fn push(text: &mut String, letters: &[u8], marks: u8) {
    if marks & 1 == 0 {
        text.extend(letters.iter().copied().map(char::from));
    } else {
        text.push_str(&UTF_16LE.decode_without_bom_handling(letters).0);
    }
}

/// A text with two bytes for its length and one for its marks before it.
pub(super) fn counted(data: &[u8]) -> Option<String> {
    short(data.get(2..)?, usize::from(u16_at(data, 0)?))
}

/// A text of so many letters, with one byte for its marks before it.
pub(super) fn short(data: &[u8], length: usize) -> Option<String> {
    let marks = *data.first()?;
    let start = 1 + if marks & 8 == 0 { 0 } else { 2 } + if marks & 4 == 0 { 0 } else { 4 };
    let width = 1 + usize::from(marks & 1);
    let letters = data.get(start..)?;
    let letters = letters.get(..length * width).unwrap_or(letters);
    let mut text = String::new();
    push(&mut text, letters, marks);
    Some(text)
}
