//! Takes contact out of what people wrote. A line is for everybody who is introduced; an address in
//! it is not.

use std::collections::HashSet;

use crate::domain::{Gathering, State};

/// What a contact is replaced with.
const GONE: &str = "…";

/// Digits that make a phone number.
const PHONE_DIGITS: usize = 7;

/// Knows the contacts of everybody at one gathering, and what contacts look like.
#[derive(Debug)]
pub(super) struct Redactor {
    known: HashSet<String>,
}

impl Redactor {
    /// Reads the contacts once. Cost: O(guests).
    pub(super) fn new(state: &State, evening: &Gathering) -> Self {
        let guests = evening.visits().filter_map(|(guest, _)| state.guest(guest));
        let contacts = guests.flat_map(|it| [it.email(), it.phone()]).flatten();
        Self { known: contacts.map(|it| it.trim().to_lowercase()).collect() }
    }

    /// The text without e-mail addresses, phone numbers, or any contact of a guest.
    pub(super) fn clean(&self, text: &str) -> String {
        let word =
            |word: &str| if self.is_contact(word) { GONE.to_owned() } else { word.to_owned() };
        let words: Vec<_> = text.split_whitespace().map(word).collect();
        without_phones(&words.join(" "))
    }

    fn is_contact(&self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let bare = lower.trim_matches(|c: char| !c.is_alphanumeric() && c != '+');
        let address = lower.find(['@', '＠']).is_some_and(|at| at > 0 && at + 1 < lower.len());
        address || self.known.contains(&lower) || (bare.len() > 3 && self.known.contains(bare))
    }
}

/// The text without runs of digits long enough to ring somebody; dates stay.
fn without_phones(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_numeric() || c == '+' || c == '(') {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c: char| !is_phone_part(c)).unwrap_or(from.len());
        let (run, after) = from.split_at(end.max(from.chars().next().map_or(0, char::len_utf8)));
        clean.push_str(before);
        let spoken = run.trim_end_matches(|c: char| !c.is_numeric());
        let digits = spoken.chars().filter(|c| c.is_numeric()).count();
        if digits >= PHONE_DIGITS && !is_date(spoken) {
            clean.push_str(GONE);
            clean.push_str(run.get(spoken.len()..).unwrap_or_default());
        } else {
            clean.push_str(run);
        }
        rest = after;
    }
    clean + rest
}

fn is_phone_part(c: char) -> bool {
    c.is_numeric()
        || matches!(c, ' ' | '+' | '-' | '.' | '(' | ')' | '/' | '_' | '·' | '–' | '\u{2011}')
}

/// "2026-11-20", "20.11.2026", "11/20/2026".
fn is_date(run: &str) -> bool {
    let parts: Vec<_> = run.split(['-', '.', '/']).map(str::len).collect();
    let digits = run.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '.' | '/'));
    digits && matches!(parts[..], [4, 1..=2, 1..=2] | [1..=2, 1..=2, 4])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(text: &str) -> String {
        Redactor { known: HashSet::from(["@ben_k".into(), "benk".into()]) }.clean(text)
    }

    #[test]
    fn addresses_and_numbers_go_and_dates_stay() {
        assert_eq!(clean("Write to ana@posta.example, any day"), "Write to … any day");
        assert_eq!(clean("Ring +41 (0)79 123-45-67 after 6"), "Ring … after 6");
        assert_eq!(clean("call 0791234567."), "call ….");
        assert_eq!(clean("I'm benk or @ben_k there"), "I'm … or … there");
        assert_eq!(clean("On 2026-11-20 at 18:30, 12 of us"), "On 2026-11-20 at 18:30, 12 of us");
        assert_eq!(clean("tree @ home (really) 1990"), "tree @ home (really) 1990");
        assert_eq!(clean("٠٧٩١٢٣٤٥٦٧"), "…");
        assert_eq!(clean(""), "");
    }
}
