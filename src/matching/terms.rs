//! From a line to what it is about: folded, without empty words, each word brought to its stem.

use std::collections::{HashMap, HashSet};

use rust_stemmers::Stemmer;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use super::alike::ALIKE;
use super::tongue::Tongue;

/// A stem, numbered by the [`Lexicon`] that made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Term {
    pub(super) stem: u32,
    /// Says only a little: "old", "first".
    pub(super) faint: bool,
}

/// What is particular to one language.
struct Own {
    tongue: Tongue,
    stemmer: Stemmer,
    /// Folded words met so far; `None` for an empty one.
    known: HashMap<Box<str>, Option<Term>>,
    faint: HashSet<u32>,
}

/// Turns lines into terms. Words are stemmed once and remembered: a room has few distinct ones.
pub(super) struct Lexicon {
    tongues: Vec<Own>,
    numbers: HashMap<Box<str>, u32>,
    next: u32,
}

impl Lexicon {
    pub(super) fn new() -> Self {
        let own = |tongue: Tongue| {
            let known = tongue.empty_words().map(|word| (word.into(), None)).collect();
            let stemmer = Stemmer::create(tongue.algorithm());
            Own { tongue, stemmer, known, faint: HashSet::new() }
        };
        let tongues = Tongue::ALL.into_iter().map(own).collect();
        let mut lexicon = Self { tongues, numbers: HashMap::new(), next: 0 };
        lexicon.learn_alike();
        lexicon.learn_faint();
        lexicon
    }

    /// How many stems there are so far: every [`Term::stem`] is below.
    pub(super) const fn len(&self) -> u32 {
        self.next
    }

    /// What a line is about: the terms of its folded words, in their order, repetitions and all.
    pub(super) fn terms(&mut self, words: Words<'_>, tongue: Tongue) -> Vec<Term> {
        words.filter_map(|word| self.term(word, tongue)).collect()
    }

    /// The term of one folded word; `None` for an empty word.
    pub(super) fn term(&mut self, word: &str, tongue: Tongue) -> Option<Term> {
        let word = bare(word);
        let own = self.tongues.get_mut(tongue as usize)?;
        if let Some(term) = own.known.get(word) {
            return *term;
        }
        let term = says_something(word).then(|| {
            let stem = own.stem(word);
            let next = &mut self.next;
            let number = *self.numbers.entry(stem.into()).or_insert_with(|| take(next));
            Term { stem: number, faint: own.faint.contains(&number) }
        });
        own.known.insert(word.into(), term);
        term
    }

    /// Words of the same meaning get one number, in whatever language they are said.
    fn learn_alike(&mut self) {
        for same in ALIKE {
            let number = take(&mut self.next);
            let (english, others) = same.split_once('|').unwrap_or((same, ""));
            for word in english.split_ascii_whitespace() {
                if let Some(own) = self.tongues.first() {
                    self.numbers.entry(own.stem(word).into()).or_insert(number);
                }
            }
            let words = english.split_ascii_whitespace().chain(others.split_ascii_whitespace());
            for word in words {
                for own in &mut self.tongues {
                    let term = Some(Term { stem: number, faint: false });
                    own.known.entry(word.into()).or_insert(term);
                }
            }
        }
    }

    /// Every form of a faint word is faint.
    fn learn_faint(&mut self) {
        for tongue in Tongue::ALL {
            let words = tongue.faint_words();
            let faint: HashSet<u32> =
                words.filter_map(|word| Some(self.term(word, tongue)?.stem)).collect();
            let Some(own) = self.tongues.get_mut(tongue as usize) else { continue };
            own.known.values_mut().flatten().for_each(|it| it.faint = faint.contains(&it.stem));
            own.faint = faint;
        }
    }
}

/// The words of a line.
pub(super) type Words<'w> = Box<dyn Iterator<Item = &'w str> + 'w>;

/// The words of a folded line.
pub(super) fn words(folded: &str) -> Words<'_> {
    if folded.is_ascii() {
        let parts = folded.split(|c: char| !c.is_ascii_alphanumeric() && c != '\'');
        return Box::new(parts.map(|it| it.trim_matches('\'')).filter(|it| !it.is_empty()));
    }
    Box::new(folded.unicode_words())
}

fn bare(word: &str) -> &str {
    word.strip_suffix("'s").unwrap_or(word)
}

fn take(next: &mut u32) -> u32 {
    *next += 1;
    *next - 1
}

/// One letter says nothing, except in scripts that write a word with it.
fn says_something(word: &str) -> bool {
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        (Some(only), None) => only >= '\u{2E80}',
        (first, _) => first.is_some(),
    }
}

impl Own {
    fn stem(&self, word: &str) -> String {
        // Guests leave accents out, so all are folded away; Spanish stems need this one back.
        let accented = |bare: &str, full: &str| Some(format!("{}{full}", word.strip_suffix(bare)?));
        let spelled = (self.tongue == Tongue::Spanish)
            .then(|| accented("cion", "ción").or_else(|| accented("sion", "sión")))
            .flatten();
        fold(&self.stemmer.stem(spelled.as_deref().unwrap_or(word)))
    }
}

/// Lower case, without accents, with plain apostrophes: "Crème d’été" becomes "creme d'ete".
pub(super) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let plain = |c: char| match c {
        '’' | '‘' | 'ʼ' => '\'',
        'ø' => 'o',
        'ł' => 'l',
        'đ' => 'd',
        'ı' => 'i',
        _ => c,
    };
    let bare = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    bare.map(plain).collect::<String>().replace('ß', "ss")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(line: &str) -> Vec<u32> {
        let mut lexicon = Lexicon::new();
        let tongue = Tongue::of_words(words(&fold(line))).unwrap_or_default();
        let folded = fold(line);
        lexicon.terms(words(&folded), tongue).into_iter().map(|term| term.stem).collect()
    }

    #[test]
    fn empty_words_say_nothing() {
        for line in
            ["I need someone to help me", "Can you show us how?", "Alguien que me ayude", ""]
        {
            assert!(stems(line).is_empty(), "{line}");
        }
    }

    #[test]
    fn forms_of_a_word_are_one_stem_with_or_without_accents() {
        assert_eq!(stems("pruning"), stems("prune"));
        assert_eq!(stems("tax returns"), stems("my tax return"));
        assert_eq!(stems("mi declaracion de hoy"), stems("nuestra declaraciones de hoy"));
        assert_eq!(stems("mi declaración de hoy"), stems("mi declaracion de hoy"));
        assert_eq!(stems("Neighbour’s bike"), stems("neighbour bikes"));
        assert_eq!(
            stems("my bike"),
            stems("la bici de mi hermana")[..1],
            "one meaning in two languages"
        );
    }
}
