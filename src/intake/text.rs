//! Cells as words: tidied, folded for comparing, and a few shapes that several places ask about.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use encoding_rs::WINDOWS_1252;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A cell as one line: composed letters, single blanks, nothing that cannot be seen.
pub(super) fn tidy(cell: &str) -> String {
    if is_tidy(cell) {
        return cell.to_owned();
    }
    let cell = unescaped(cell);
    let seen: String = plain(&cell).nfc().filter(|letter| !is_unseen(*letter)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A cell of several lines, each tidied; blank lines are gone.
pub(super) fn tidy_lines(cell: &str) -> Vec<String> {
    plain(&unescaped(cell))
        .split(['\n', '\r', '\u{2028}'])
        .map(tidy)
        .filter(|line| !line.is_empty())
        .collect()
}

/// Nothing in it, or only blanks and marks that cannot be seen.
pub(super) fn is_blank(cell: &str) -> bool {
    cell.chars().all(|letter| letter.is_whitespace() || is_unseen(letter))
}

/// What spreadsheets wrap around text so that it stays text: `="007"` and `'007` mean `007`.
fn plain(cell: &str) -> &str {
    let trimmed = cell.trim();
    let quoted = trimmed.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    if let Some(inner) = quoted.filter(|inner| !inner.contains('"')) {
        return inner;
    }
    let guarded =
        |rest: &&str| rest.starts_with(|c: char| c.is_ascii_digit() || "=+-@".contains(c));
    trimmed.strip_prefix('\'').filter(guarded).unwrap_or(trimmed)
}

fn is_tidy(cell: &str) -> bool {
    let mut last = b' ';
    for byte in cell.bytes() {
        if !(b' '..=b'~').contains(&byte) || (byte == b' ' && last == b' ') {
            return false;
        }
        last = byte;
    }
    last != b' ' && !cell.starts_with(['=', '\'']) && !cell.contains('&')
}

/// `O&#039;Brien` as it was before a web page was made of it.
fn unescaped(cell: &str) -> Cow<'_, str> {
    match once_unescaped(cell) {
        None => Cow::Borrowed(cell),
        // "O&amp;#039;Brien" went through two of them.
        Some(once) => Cow::Owned(once_unescaped(&once).unwrap_or(once)),
    }
}

/// With the letters that entities stand for; what is none stays ("R&D; more"). `None` without any.
fn once_unescaped(cell: &str) -> Option<String> {
    const LONGEST: usize = 12;
    let mut text = String::new();
    let mut rest = cell;
    while let Some((before, after)) = rest.split_once('&') {
        let name = after.split_once(';').filter(|(name, _)| name.len() < LONGEST);
        let letter = name.and_then(|(name, tail)| Some((entity(name)?, tail)));
        text.push_str(before);
        if let Some((letter, tail)) = letter {
            text.push_str(&letter);
            rest = tail;
        } else {
            text.push('&');
            rest = after;
        }
    }
    text.push_str(rest);
    (text != cell).then_some(text)
}

/// What the name between `&` and `;` stands for. As browsers do, 128 to 159 are read as Windows
/// numbers letters.
fn entity(name: &str) -> Option<Cow<'static, str>> {
    let Some(number) = name.strip_prefix('#') else {
        let plain = match name {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "apos" => "'",
            "nbsp" => " ",
            _ => ENTITIES.get(name)?,
        };
        return Some(Cow::Borrowed(plain));
    };
    let number = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    match u8::try_from(number) {
        Ok(byte @ 128..160) => {
            Some(Cow::Owned(WINDOWS_1252.decode_without_bom_handling(&[byte]).0.into_owned()))
        }
        _ => char::from_u32(number).filter(|it| *it != '\0').map(|it| Cow::Owned(it.to_string())),
    }
}

static ENTITIES: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let lines = include_str!("words/entities.txt").lines().filter(|line| !line.starts_with('#'));
    lines
        .flat_map(|line| line.split(", "))
        .filter_map(|pair| pair.trim_matches(',').split_once(' '))
        .collect()
});

/// Controls, zero-width blanks, soft hyphens and marks that turn the direction of writing. The
/// joiners stay: Persian and Hindi words and family emoji need them.
fn is_unseen(letter: char) -> bool {
    (letter.is_control() && !letter.is_whitespace())
        || matches!(letter, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}')
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
}

/// Words for comparing: no case, no accents, no punctuation, one blank between them. Marks that are
/// letters of their script (vowels of Hindi or Thai, the voicing of kana) stay.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.is_ascii() {
        for byte in text.bytes() {
            if byte.is_ascii_alphanumeric() {
                folded.push(char::from(byte.to_ascii_lowercase()));
            } else if byte != b'\'' {
                push_gap(&mut folded);
            }
        }
        folded.truncate(folded.trim_end().len());
        return folded;
    }
    for letter in text.nfkd().filter(|letter| !is_accent(*letter)) {
        if letter.is_alphanumeric() || is_combining_mark(letter) {
            push_folded(&mut folded, letter);
        } else if !matches!(letter, '\'' | '’' | 'ʼ' | '\u{ad}' | '\u{200b}') {
            push_gap(&mut folded);
        }
    }
    folded.truncate(folded.trim_end().len());
    if folded.is_ascii() { folded } else { folded.nfc().collect() }
}

/// Marks that make no other letter: accents of Latin, Greek and Cyrillic, points of Hebrew, vowel
/// signs of Arabic, and what encloses symbols.
const fn is_accent(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}'
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}' | '\u{5c4}'..='\u{5c5}' | '\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

fn push_gap(folded: &mut String) {
    if !folded.is_empty() && !folded.ends_with(' ') {
        folded.push(' ');
    }
}

fn push_folded(folded: &mut String, letter: char) {
    match letter {
        'ß' | 'ẞ' => folded.push_str("ss"),
        'ł' | 'Ł' => folded.push('l'),
        'ø' | 'Ø' => folded.push('o'),
        'đ' | 'Đ' | 'ð' | 'Ð' => folded.push('d'),
        'ı' => folded.push('i'),
        'ς' => folded.push('σ'),
        'æ' | 'Æ' => folded.push_str("ae"),
        'œ' | 'Œ' => folded.push_str("oe"),
        'þ' | 'Þ' => folded.push_str("th"),
        _ => folded.extend(letter.to_lowercase().filter(|letter| !is_accent(*letter))),
    }
}

/// The words of a name in any order: "Pereira, Ana" and "ANA PEREIRA" are the same.
pub(super) fn name_key(name: &str) -> String {
    let folded = fold(name);
    let mut words: Vec<&str> = folded.split(' ').collect();
    words.sort_unstable();
    words.join(" ")
}

/// Only the digits; what two spellings of a phone number share.
pub(super) fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The first `most` characters, with an ellipsis where something was cut.
pub(super) fn clip(text: &str, most: usize) -> String {
    let mut clipped: String = text.chars().take(most).collect();
    if clipped.len() < text.len() {
        clipped.push('…');
    }
    clipped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tidying_keeps_the_words_and_drops_what_cannot_be_seen() {
        assert_eq!(tidy("  Ana \u{a0} Pereira\u{200b} "), "Ana Pereira");
        assert_eq!(tidy("Zoe\u{308}"), "Zoë");
        assert_eq!(tidy("=\"00123\""), "00123");
        assert_eq!(tidy("'+44 20 7946 0000"), "+44 20 7946 0000");
        assert_eq!(tidy("O'Brien"), "O'Brien");
        assert_eq!(tidy("'t Hooft"), "'t Hooft");
        assert_eq!(tidy("evil\u{202e}gpj"), "evilgpj");
        assert_eq!(tidy("a\0b"), "ab");
        assert_eq!(tidy("O&#X27;Brien &amp; R&D; caf&eacute;"), "O'Brien & R&D; café");
        assert_eq!(tidy("O&#146;Brien"), "O’Brien");
    }

    #[test]
    fn folding_forgets_case_accents_and_punctuation() {
        assert_eq!(fold("  Müller-Łukasz, O'Brien!"), "muller lukasz obrien");
        assert_eq!(fold("Straße ÆØ"), "strasse aeo");
        assert_eq!(name_key("Pereira, Ana"), name_key("ANA  PEREIRA"));
        assert_ne!(name_key("Ana Pereira"), name_key("Ana Perez"));
    }

    #[test]
    fn lines_are_tidied_one_by_one() {
        assert_eq!(tidy_lines("Bikes \r\n\n  Bread  baking"), ["Bikes", "Bread baking"]);
    }
}
