//! A line as the pieces know it: composed, small letters, every blank a mark.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

/// Stands for a blank in a piece.
const BLANK: char = '\u{2581}';

/// Which letters are written otherwise: compatibility forms, capitals, blanks, controls.
#[derive(Debug, Default)]
pub(super) struct Normaliser {
    replacements: HashMap<char, Box<[char]>>,
}

impl Normaliser {
    pub(super) fn learn(&mut self, letter: char, replacement: Vec<char>) {
        self.replacements.insert(letter, replacement.into());
    }

    /// The letters of a line, with a blank before the first.
    pub(super) fn letters(&self, line: &str) -> Vec<char> {
        let mut letters = vec![BLANK];
        for letter in line.trim().nfc() {
            let own = [letter];
            let written = self.replacements.get(&letter).map_or(&own[..], |it| it);
            for letter in written {
                match letter {
                    ' ' if letters.last() == Some(&BLANK) => {}
                    ' ' => letters.push(BLANK),
                    letter => letters.push(*letter),
                }
            }
        }
        letters
    }
}
