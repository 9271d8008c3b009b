//! Lists of phrases, kept in text files: they are facts about languages, not code.
//!
//! A file has sections in square brackets and phrases between commas; `#` starts a comment. A
//! phrase is one or more folded words; a word that ends in `*` stands for any ending.

/// The phrases of one section.
#[derive(Debug, Default)]
pub(super) struct Phrases(Vec<&'static str>);

impl Phrases {
    /// The sections of a file in their order, each with its heading.
    pub(super) fn sections(file: &'static str) -> Vec<(&'static str, Self)> {
        let mut sections = Vec::new();
        for line in file.lines().map(str::trim).filter(|line| !line.starts_with('#')) {
            if let Some(heading) = line.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
                sections.push((heading, Self::default()));
            } else if let Some((_, Self(phrases))) = sections.last_mut() {
                phrases.extend(line.split(',').map(str::trim).filter(|it| !it.is_empty()));
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

    /// Every phrase, as written.
    pub(super) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().copied()
    }

    /// Whether folded text is one of the phrases, from its first word to its last.
    pub(super) fn is(&self, folded: &str) -> bool {
        self.iter().any(|phrase| phrase == folded)
    }

    /// Whether folded text starts with one of the phrases.
    pub(super) fn start(&self, folded: &str) -> bool {
        self.iter().any(|phrase| starts(folded, phrase))
    }

    /// Whether one of the phrases stands anywhere in folded text.
    pub(super) fn within(&self, folded: &str) -> bool {
        let gaps = folded.match_indices(' ').map(|(at, _)| at + 1);
        let starts: Vec<&str> =
            std::iter::once(0).chain(gaps).filter_map(|at| folded.get(at..)).collect();
        self.iter().any(|phrase| starts.iter().any(|rest| self::starts(rest, phrase)))
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
        assert_eq!(cats, ["cat", "tom*", "black cat"]);
    }

    #[test]
    fn phrases_are_found_by_whole_words_and_stems() {
        let cats = Phrases::section(FILE, "cats");
        assert!(cats.is("black cat") && !cats.is("black"));
        assert!(cats.start("tomorrow it rains") && !cats.start("a tom"));
        assert!(cats.within("my black cat sleeps") && !cats.within("concatenate"));
    }
}
