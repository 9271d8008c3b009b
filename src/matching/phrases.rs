//! Phrases looked for in a line, written so that anybody can read and mend them.
//!
//! Phrases are parted by `|`. In a phrase, `sell*` is any word that starts so, `#` is a number, `..`
//! stands for up to two words, and `^` is the start of the line. Everything is folded, here and in
//! the line: small letters, no accents.
//!
//! The files of `data/phrases` hold them under names, one `name: phrases` a line; a name may come
//! again, and `//` begins a comment.

use std::collections::HashMap;
use std::ops::Range;

use smol_str::SmolStr;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

#[derive(Debug)]
enum Part {
    Start,
    Word(SmolStr),
    Beginning(SmolStr),
    Number,
    Gap,
}

/// How many words a gap may span.
const GAP_WORDS: usize = 2;

/// A table of phrases, ready to look for: by the first letter of their first word, so that a word
/// of the line meets only the few that it can begin.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    by_letter: HashMap<char, Vec<Vec<Part>>>,
    /// Those that begin with a number.
    others: Vec<Vec<Part>>,
}

impl Phrases {
    /// Reads phrases parted by `|`.
    #[cfg(test)]
    pub(super) fn read(table: &str) -> Self {
        let mut phrases = Self::default();
        phrases.add(table);
        phrases
    }

    fn add(&mut self, table: &str) {
        for phrase in table.split('|') {
            let parts: Vec<Part> = fold(phrase).split_whitespace().map(part).collect();
            match parts.iter().find_map(Part::letter) {
                _ if parts.is_empty() => {}
                Some(letter) if !matches!(parts.first(), Some(Part::Number)) => {
                    self.by_letter.entry(letter).or_default().push(parts);
                }
                _ => self.others.push(parts),
            }
        }
    }

    /// Whether any phrase occurs in a line's words. Cost: the words times the phrases that begin
    /// with their letters.
    pub(super) fn occur_in(&self, words: &[String]) -> bool {
        self.found_in(words).is_some()
    }

    /// Which of a line's words are the first phrase that occurs.
    pub(super) fn found_in(&self, words: &[String]) -> Option<Range<usize>> {
        words.iter().enumerate().find_map(|(at, word)| {
            let letter = word.chars().next().and_then(|letter| self.by_letter.get(&letter));
            let mut candidates = letter.into_iter().flatten().chain(&self.others);
            candidates.find_map(|parts| fits(parts, words, at)).map(|end| at..end)
        })
    }
}

/// Phrases under their names.
#[derive(Debug)]
pub(super) struct Tables(Vec<(&'static str, Phrases)>);

impl Tables {
    /// Reads files of `data/phrases`.
    pub(super) fn read(files: &[&'static str]) -> Self {
        let mut tables: Vec<(&'static str, Phrases)> = Vec::new();
        let lines = files.iter().flat_map(|file| file.lines()).filter(|it| !it.starts_with("//"));
        for (name, phrases) in lines.filter_map(|line| line.split_once(": ")) {
            if let Some((_, table)) = tables.iter_mut().find(|it| it.0 == name) {
                table.add(phrases);
            } else {
                let mut table = Phrases::default();
                table.add(phrases);
                tables.push((name, table));
            }
        }
        Self(tables)
    }

    /// Each name with its phrases, in the order of the first file that has it.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&'static str, &Phrases)> {
        self.0.iter().map(|(name, phrases)| (*name, phrases))
    }

    /// Whether any phrase of a name occurs in a line's words.
    pub(super) fn occur_in(&self, name: &str, words: &[String]) -> bool {
        self.iter().any(|(it, phrases)| it == name && phrases.occur_in(words))
    }
}

impl Part {
    fn letter(&self) -> Option<char> {
        match self {
            Self::Word(text) | Self::Beginning(text) => text.chars().next(),
            Self::Start | Self::Number | Self::Gap => None,
        }
    }
}

fn part(text: &str) -> Part {
    match text {
        "^" => Part::Start,
        "#" => Part::Number,
        ".." => Part::Gap,
        _ => match text.strip_suffix('*') {
            Some(beginning) => Part::Beginning(beginning.into()),
            None => Part::Word(text.into()),
        },
    }
}

/// Where the phrase ends that begins at a word, if it does.
fn fits(parts: &[Part], words: &[String], at: usize) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else { return Some(at) };
    let word = words.get(at).map(String::as_str);
    let next = |fit: bool| fit.then(|| fits(rest, words, at + 1)).flatten();
    match part {
        Part::Start => (at == 0).then(|| fits(rest, words, at)).flatten(),
        Part::Gap => (at..=at + GAP_WORDS).find_map(|at| fits(rest, words, at)),
        Part::Word(wanted) => next(word == Some(wanted)),
        Part::Beginning(wanted) => next(word.is_some_and(|it| it.starts_with(wanted.as_str()))),
        Part::Number => next(word.is_some_and(is_number)),
    }
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
}

/// Small letters without accents, and those that Unicode takes for letters of their own.
fn fold(text: &str) -> String {
    let bare = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    bare.fold(String::with_capacity(text.len()), |mut folded, c| {
        match c {
            '’' => folded.push('\''),
            'ł' => folded.push('l'),
            'ø' => folded.push('o'),
            'đ' => folded.push('d'),
            'ı' => folded.push('i'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            c if is_combining_mark(c) => {}
            c => folded.push(c),
        }
        folded
    })
}

/// The folded words of a line. Signs of money and per cent are words of their own; apostrophes
/// stay, so that "we're" is not "were".
pub(super) fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in fold(line).chars() {
        if matches!(c, '%' | '€' | '$' | '£') {
            words.extend([c.to_string(), String::new()]);
        } else if c.is_alphanumeric() || matches!(c, '\'' | '.' | ',' | ':') {
            if let Some(word) = words.last_mut() {
                word.push(c);
            }
        } else {
            words.push(String::new());
        }
    }
    let bare =
        |word: String| word.trim_matches(|c: char| !c.is_alphanumeric() && !is_sign(c)).to_owned();
    words.into_iter().map(bare).filter(|word| !word.is_empty()).collect()
}

const fn is_sign(c: char) -> bool {
    matches!(c, '%' | '€' | '$' | '£')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(table: &str, line: &str) -> bool {
        Phrases::read(table).occur_in(&words(line))
    }

    #[test]
    fn phrases_are_found_by_words_starts_numbers_and_gaps() {
        assert!(found("sign up", "Please SIGN up!"));
        assert!(!found("sign up", "a sign, upside down"));
        assert!(found("sell*", "I’m selling it"));
        assert!(found("# %", "now 20% off"));
        assert!(!found("#", "size XL"));
        assert!(found("our .. packages", "our tailor-made packages"));
        assert!(!found("our .. packages", "our very best and biggest packages"));
        assert!(found("^ seguro", "Seguro de hogar"));
        assert!(!found("^ seguro", "un seguro"));
        assert!(found("razon", "con RAZÓN"));
    }

    #[test]
    fn words_keep_what_tells_them_apart() {
        assert_eq!(words("We’re 3.5€, ok? 18:00"), ["we're", "3.5", "€", "ok", "18:00"]);
        assert!(words(" …! ").is_empty());
    }
}
