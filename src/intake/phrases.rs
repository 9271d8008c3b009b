//! Lists of phrases, kept in text files: they are facts about languages, not code.
//!
//! A file has sections in square brackets and phrases between commas; `#` starts a comment. A
//! phrase is one or more folded words; a word that ends in `*` stands for any ending.

use std::collections::BTreeMap;

/// The phrases of one section, by their first byte: a word is compared with few of them.
#[derive(Debug, Default)]
pub(super) struct Phrases(BTreeMap<u8, Vec<&'static str>>);

impl Phrases {
    /// The sections of a file in their order, each with its heading.
    pub(super) fn sections(file: &'static str) -> Vec<(&'static str, Self)> {
        let mut sections = Vec::new();
        for line in file.lines().map(str::trim).filter(|line| !line.starts_with('#')) {
            if let Some(heading) = line.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
                sections.push((heading, Self::default()));
            } else if let Some((_, phrases)) = sections.last_mut() {
                line.split(',').map(str::trim).for_each(|phrase| phrases.add(phrase));
            }
        }
        sections
    }

    /// The phrases of one section of a file.
    pub(super) fn section(file: &'static str, heading: &str) -> Self {
        let mut sections = Self::sections(file).into_iter();
        let found = sections.find_map(|(it, phrases)| (it == heading).then_some(phrases));
        debug_assert!(found.is_some(), "no section [{heading}]");
        found.unwrap_or_default()
    }

    fn add(&mut self, phrase: &'static str) {
        if let Some(first) = phrase.bytes().next() {
            self.0.entry(first).or_default().push(phrase);
        }
    }

    /// Every phrase, as written.
    pub(super) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.0.values().flatten().copied()
    }

    /// Whether folded text is one of the phrases, from its first word to its last.
    pub(super) fn is(&self, folded: &str) -> bool {
        self.like(folded).contains(&folded)
    }

    /// Whether folded text starts with one of the phrases.
    pub(super) fn start(&self, folded: &str) -> bool {
        self.like(folded).iter().any(|phrase| starts(folded, phrase))
    }

    /// How many words the longest phrase has that folded text starts with.
    pub(super) fn matched(&self, folded: &str) -> Option<usize> {
        let found = self.like(folded).iter().filter(|phrase| starts(folded, phrase));
        found.map(|phrase| phrase.split(' ').count()).max()
    }

    /// The rest of a word that starts with one of the phrases: for scripts without blanks.
    pub(super) fn rest_of<'a>(&self, word: &'a str) -> Option<&'a str> {
        let stems = self.like(word).iter().map(|phrase| phrase.trim_end_matches('*'));
        let rests = stems.filter_map(|stem| word.strip_prefix(stem));
        rests.filter(|rest| !rest.is_empty()).min_by_key(|rest| rest.len())
    }

    /// Whether one of the phrases stands anywhere in folded text.
    pub(super) fn within(&self, folded: &str) -> bool {
        let gaps = memchr::memchr_iter(b' ', folded.as_bytes()).map(|at| at + 1);
        let mut rests = std::iter::once(0).chain(gaps).filter_map(|at| folded.get(at..));
        rests.any(|rest| self.start(rest))
    }

    /// The phrases with the same first byte.
    fn like(&self, folded: &str) -> &[&'static str] {
        let first = folded.bytes().next();
        first.and_then(|first| self.0.get(&first)).map_or(&[], Vec::as_slice)
    }
}

/// Whether `folded` starts with the words of `phrase`.
fn starts(folded: &str, phrase: &str) -> bool {
    let mut words = folded.split(' ');
    phrase.split(' ').all(|part| {
        let Some(word) = words.next() else { return false };
        part.strip_suffix('*').map_or(word == part, |stem| word.starts_with(stem))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# pets\n[cats]\ncat, tom*,\nblack cat\n\n[dogs]\ndog\n";

    #[test]
    fn sections_hold_the_phrases_under_their_heading() {
        let headings: Vec<_> = Phrases::sections(FILE).iter().map(|(it, _)| *it).collect();
        assert_eq!(headings, ["cats", "dogs"]);
        let cats: Vec<_> = Phrases::section(FILE, "cats").iter().collect();
        assert_eq!(cats, ["black cat", "cat", "tom*"]);
    }

    #[test]
    fn phrases_are_found_by_whole_words_and_stems() {
        let cats = Phrases::section(FILE, "cats");
        assert!(cats.is("black cat") && !cats.is("black"));
        assert!(cats.start("tomorrow it rains") && !cats.start("a tom"));
        assert!(cats.within("my black cat sleeps") && !cats.within("concatenate"));
    }
}
