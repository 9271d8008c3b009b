//! What of one guest can be found, folded into one line of text.
//!
//! `given ␞ rest ␟ other given ␞ other rest ␟ mail ␟ code ␟ code`: parts of a name stand apart by a
//! blank, the first field in the order they are written, the second holds their other spellings.

use super::fold::{Word, glued, respelt_words, words};
use super::letters::opens_syllable;

const FIELD: char = '\u{1F}';
const GIVEN_ENDS: char = '\u{1E}';
const PART: char = ' ';

/// Most parts of one name, other spellings included, that are told apart.
pub(super) const PARTS: usize = 64;

/// What of a guest can be found.
#[derive(Clone, Copy, Debug, Default)]
pub struct Searchable<'a> {
    /// The name as it is written, given name first: `["Ana Maria", "Pereira"]`. Of a name in one
    /// text, `["Ana Pereira"]`, the first word counts as the given name.
    pub name: &'a [&'a str],
    /// The name on the badge, where it is another one.
    pub badge: Option<&'a str>,
    /// The e-mail address; staff find somebody by its start.
    pub email: Option<&'a str>,
    /// What staff may be handed instead of a name: ticket codes, booking references, a phone number.
    pub codes: &'a [&'a str],
    /// Known by code or to hosts only: never found nor counted for guests.
    pub hidden: bool,
}

/// One part of a name, or another spelling of one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part<'a> {
    pub(super) text: &'a str,
    pub(super) is_given: bool,
    /// True in the name as it is written, where parts may run together (`vandyke`).
    pub(super) is_written: bool,
}

/// The line for a guest.
pub(super) fn write(guest: &Searchable<'_>) -> String {
    let names = Names::of(guest);
    let mut line = [names.written, names.others].map(|name| name.line()).join("\u{1F}");
    line.push(FIELD);
    line.push_str(&guest.email.map(plain_code).unwrap_or_default());
    for code in guest.codes {
        line.push(FIELD);
        line.push_str(&plain_code(code));
    }
    line
}

/// Appends the parts of a line's name to `parts`.
pub(super) fn parts<'a>(line: &'a str, parts: &mut Vec<Part<'a>>) {
    let mut fields = line.split(FIELD);
    for is_written in [true, false] {
        let name = fields.next().unwrap_or_default();
        let (given, rest) = name.split_once(GIVEN_ENDS).unwrap_or((name, ""));
        for (texts, is_given) in [(given, true), (rest, false)] {
            let texts = texts.split(PART).filter(|text| !text.is_empty());
            parts.extend(texts.map(|text| Part { text, is_given, is_written }));
        }
    }
    parts.truncate(PARTS);
}

/// The e-mail address, lower case; empty if there is none.
pub(super) fn mail(line: &str) -> &str {
    line.split(FIELD).nth(2).unwrap_or_default()
}

/// An address or a code without case, blanks and what no keyboard types.
pub(super) fn plain_code(code: &str) -> String {
    let letters = code.chars().filter(|c| !c.is_whitespace() && !c.is_control());
    letters.flat_map(char::to_lowercase).collect()
}

/// Parts of a name, the given name's first.
#[derive(Default)]
struct Name {
    given: Vec<String>,
    rest: Vec<String>,
}

impl Name {
    fn has(&self, part: &str) -> bool {
        self.given.iter().chain(&self.rest).any(|known| known == part)
    }

    fn push(&mut self, part: String, is_given: bool) {
        if is_given { &mut self.given } else { &mut self.rest }.push(part);
    }

    fn line(&self) -> String {
        format!("{}{GIVEN_ENDS}{}", self.given.join(" "), self.rest.join(" "))
    }
}

#[derive(Default)]
struct Names {
    written: Name,
    others: Name,
}

impl Names {
    fn of(guest: &Searchable<'_>) -> Self {
        let mut names = Self::default();
        let is_given = |text, word| text == 0 && (guest.name.len() > 1 || word == 0);
        for (nth, text) in guest.name.iter().enumerate() {
            for (word, parts) in words(text).into_iter().enumerate() {
                for part in parts {
                    names.written.push(part, is_given(nth, word));
                }
            }
        }
        for (nth, text) in guest.name.iter().enumerate() {
            names.add_others(text, |word| is_given(nth, word));
        }
        names.add_others(guest.badge.unwrap_or_default(), |word| word == 0);
        if let Some(joined) = joined(guest.name) {
            names.add_others(&joined, |_| true);
        }
        names
    }

    /// Adds every part of a text, in every spelling, that is not there yet.
    fn add_others(&mut self, text: &str, is_given: impl Fn(usize) -> bool) {
        for words in [Some(words(text)), respelt_words(text)].into_iter().flatten() {
            for (nth, word) in words.iter().enumerate() {
                for part in spellings(word) {
                    if !self.written.has(&part) && !self.others.has(&part) {
                        self.others.push(part, is_given(nth));
                    }
                }
            }
        }
    }
}

/// A name as it is written where it has no blank and starts with the family's: "山田太郎".
fn joined(name: &[&str]) -> Option<String> {
    let [given, family] = name else { return None };
    let is_syllable = |c| opens_syllable(c) || matches!(c, '\u{AC00}'..='\u{D7A3}');
    let is_joined = |half: &str| !half.is_empty() && half.chars().all(is_syllable);
    (is_joined(given) && is_joined(family)).then(|| format!("{family}{given}"))
}

/// The Arabic article, which many leave out of their name: الحداد is حداد.
const ARTICLE: &str = "ال";

/// Every part by which a word may be entered: its segments, the word in one piece or without its
/// article, and for a name written without blanks what follows each of its characters.
fn spellings(word: &Word) -> Vec<String> {
    let mut parts = word.clone();
    parts.push(glued(word));
    let bare = word.iter().filter_map(|segment| segment.strip_prefix(ARTICLE));
    parts.extend(bare.filter(|rest| rest.chars().count() > 2).map(str::to_owned));
    for segment in word {
        let opens = segment.char_indices().skip(1).filter(|&(_, c)| opens_syllable(c));
        parts.extend(opens.filter_map(|(at, _)| segment.get(at..)).map(str::to_owned));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(guest: &Searchable<'_>, given: bool) -> Vec<String> {
        let line = write(guest);
        let mut found = Vec::new();
        parts(&line, &mut found);
        found
            .into_iter()
            .filter(|part| part.is_given == given)
            .map(|part| part.text.to_owned())
            .collect()
    }

    #[test]
    fn every_part_of_a_name_once_with_its_other_spellings() {
        let guest = Searchable {
            name: &["Jörg O’Brien-Müller"],
            badge: Some("Jo O’Brien"),
            ..Searchable::default()
        };
        assert_eq!(texts(&guest, true), ["jorg", "joerg", "jo"]);
        assert_eq!(
            texts(&guest, false),
            ["o", "brien", "muller", "obrienmuller", "mueller", "obrienmueller", "obrien"]
        );
    }

    #[test]
    fn a_name_without_blanks_opens_at_every_character() {
        let guest = Searchable { name: &["王小明"], ..Searchable::default() };
        assert_eq!(texts(&guest, true), ["王小明", "小明", "明"]);
        let guest = Searchable { name: &["김민준"], ..Searchable::default() };
        assert_eq!(texts(&guest, true).len(), 3);
    }

    #[test]
    fn halves_of_a_name_without_blanks_are_found_in_one_piece() {
        for (given, family, whole) in [
            ("太郎", "山田", "山田太郎"),
            ("さくら", "佐藤", "佐藤さくら"),
            ("민준", "김", "김민준"),
        ] {
            let guest = Searchable { name: &[given, family], ..Searchable::default() };
            let whole = crate::search::fold(whole);
            assert!(texts(&guest, true).contains(&whole), "{whole}");
        }
        let guest = Searchable { name: &["Ana", "王"], ..Searchable::default() };
        assert_eq!(texts(&guest, true), ["ana"]);
    }

    #[test]
    fn mail_and_codes_keep_their_signs() {
        let guest = Searchable {
            name: &["Ana"],
            email: Some(" Ana.P@Posta.example\n"),
            codes: &["AB-12", "+41 79 555"],
            ..Searchable::default()
        };
        let line = write(&guest);
        assert_eq!(mail(&line), "ana.p@posta.example");
        assert!(line.ends_with("\u{1F}ab-12\u{1F}+4179555"));
    }
}
