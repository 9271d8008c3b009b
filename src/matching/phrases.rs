//! Phrases looked for in a line, written so that anybody can read and mend them.
//!
//! A table is phrases parted by `|`. In a phrase, `sell*` is any word that starts so, `#` is a
//! number, `..` stands for up to two words, and `^` is the start of the line. Everything is folded:
//! small letters, no accents.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

#[derive(Debug)]
enum Part {
    Start,
    Word(&'static str),
    Beginning(&'static str),
    Number,
    Gap,
}

/// How many words a gap may span.
const GAP_WORDS: usize = 2;

/// A table of phrases, ready to look for: by the first letter of their first word, so that a word
/// of the line meets only the few that it can begin.
#[derive(Debug)]
pub(super) struct Phrases {
    by_letter: HashMap<char, Vec<Vec<Part>>>,
    /// Those that begin with a number.
    others: Vec<Vec<Part>>,
}

impl Phrases {
    /// Reads a table.
    pub(super) fn read(table: &'static str) -> Self {
        let mut phrases = Self { by_letter: HashMap::new(), others: Vec::new() };
        for phrase in table.split('|') {
            let parts: Vec<Part> = phrase.split_whitespace().map(part).collect();
            match parts.iter().find_map(Part::letter) {
                _ if parts.is_empty() => {}
                Some(letter) if !matches!(parts.first(), Some(Part::Number)) => {
                    phrases.by_letter.entry(letter).or_default().push(parts);
                }
                _ => phrases.others.push(parts),
            }
        }
        phrases
    }

    /// Whether any phrase occurs in a line's words. Cost: the words times the phrases that begin
    /// with their letters.
    pub(super) fn occur_in(&self, words: &[String]) -> bool {
        let occurs = |(at, word): (usize, &String)| {
            let letter = word.chars().next().and_then(|letter| self.by_letter.get(&letter));
            let candidates = letter.into_iter().flatten().chain(&self.others);
            candidates.into_iter().any(|parts| fits(parts, words, at))
        };
        words.iter().enumerate().any(occurs)
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

fn part(text: &'static str) -> Part {
    match text {
        "^" => Part::Start,
        "#" => Part::Number,
        ".." => Part::Gap,
        _ => text.strip_suffix('*').map_or(Part::Word(text), Part::Beginning),
    }
}

fn fits(parts: &[Part], words: &[String], at: usize) -> bool {
    let Some((part, rest)) = parts.split_first() else { return true };
    let word = words.get(at).map(String::as_str);
    match part {
        Part::Start => at == 0 && fits(rest, words, at),
        Part::Gap => (at..=at + GAP_WORDS).any(|at| fits(rest, words, at)),
        Part::Word(wanted) => word == Some(wanted) && fits(rest, words, at + 1),
        Part::Beginning(wanted) => {
            word.is_some_and(|it| it.starts_with(wanted)) && fits(rest, words, at + 1)
        }
        Part::Number => word.is_some_and(is_number) && fits(rest, words, at + 1),
    }
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
}

/// The folded words of a line. Signs of money and per cent are words of their own; apostrophes
/// stay, so that "we're" is not "were".
pub(super) fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let folded = line.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    for c in folded {
        let c = if c == '’' { '\'' } else { c };
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

    fn found(table: &'static str, line: &str) -> bool {
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
