//! Letters broken on the way: UTF-8 once read as Windows-1252 (`ZoÃ«`), or lost for good (`Zo�`).

use encoding_rs::WINDOWS_1252;

/// Repairs text that was UTF-8 and was read as Windows-1252, once or twice over; `None` when
/// nothing in it looks so. Letters that are right already stay. Linear in the text.
pub(super) fn repair(text: &str) -> Option<String> {
    let once = repair_once(text)?;
    Some(repair_once(&once).unwrap_or(once))
}

/// Whether a letter was replaced by a mark on the way, so that nobody can tell what it was. In a
/// name a question mark is such a mark too.
pub(super) fn has_lost_letters(text: &str, is_name: bool) -> bool {
    text.contains('\u{fffd}') || (is_name && text.trim().len() > 1 && text.contains('?'))
}

fn repair_once(text: &str) -> Option<String> {
    // Every broken letter starts with one of these, so most text is done after one look.
    if !text.chars().any(|letter| lead_length(letter).is_some()) {
        return None;
    }
    let letters: Vec<char> = text.chars().collect();
    let mut repaired = String::with_capacity(text.len());
    let mut rest = letters.as_slice();
    let mut changed = false;
    while let Some((first, tail)) = rest.split_first() {
        if let Some((letter, length)) = broken_letter(rest) {
            repaired.push(letter);
            rest = rest.get(length..).unwrap_or_default();
            changed = true;
        } else {
            repaired.push(*first);
            rest = tail;
        }
    }
    changed.then_some(repaired)
}

/// The one letter that the first few were, and how many they are.
fn broken_letter(letters: &[char]) -> Option<(char, usize)> {
    let length = lead_length(*letters.first()?)?;
    let bytes: Vec<u8> =
        letters.get(..length)?.iter().map(|c| byte_of(*c)).collect::<Option<_>>()?;
    let letter = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    let believable = letter.is_alphanumeric() || !letter.is_control();
    believable.then_some((letter, length))
}

/// How many bytes a UTF-8 letter has whose first byte reads as `letter` in Windows-1252.
const fn lead_length(letter: char) -> Option<usize> {
    match letter {
        '\u{c2}'..='\u{df}' => Some(2),
        '\u{e0}'..='\u{ef}' => Some(3),
        '\u{f0}'..='\u{f4}' => Some(4),
        _ => None,
    }
}

fn byte_of(letter: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(u32::from(letter)) {
        return Some(byte);
    }
    let mut buffer = [0; 4];
    let (bytes, _, unmappable) = WINDOWS_1252.encode(letter.encode_utf8(&mut buffer));
    match (&*bytes, unmappable) {
        ([byte], false) => Some(*byte),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn break_it(text: &str) -> String {
        WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0.into_owned()
    }

    #[test]
    fn broken_letters_are_repaired_once_or_twice_over() {
        assert_eq!(repair("ZoÃ«").as_deref(), Some("Zoë"));
        assert_eq!(repair("Oâ€™Brien").as_deref(), Some("O’Brien"));
        assert_eq!(repair(&break_it(&break_it("José Núñez"))).as_deref(), Some("José Núñez"));
        assert_eq!(repair("Zoë and ZoÃ«").as_deref(), Some("Zoë and Zoë"));
        assert_eq!(repair(&break_it("Anna Żółć 🎈")).as_deref(), Some("Anna Żółć 🎈"));
    }

    #[test]
    fn letters_that_are_right_stay() {
        for right in ["João", "SÃO PAULO", "ÂNGELA", "Ærø", "Étienne «Dédé»", "Ana", "", "ÑÚÑEZ"]
        {
            assert_eq!(repair(right), None, "{right}");
        }
    }

    #[test]
    fn lost_letters_are_seen_and_questions_are_not() {
        for lost in ["Zo\u{fffd}", "Jos\u{fffd} N", "Garc?a", "Jos?"] {
            assert!(has_lost_letters(lost, true), "{lost}");
        }
        for whole in ["Really? Yes", "https://luma.com/check-in/evt-1?pk=2", "Ana"] {
            assert!(!has_lost_letters(whole, false), "{whole}");
        }
    }

    proptest! {
        #[test]
        fn what_was_broken_comes_back(name in "[A-Za-zÀ-ÖØ-öø-ÿΑ-ωа-я ]{1,20}") {
            let broken = break_it(&name);
            if name.is_ascii() {
                prop_assert_eq!(repair(&broken), None);
            } else {
                prop_assert_eq!(repair(&broken), Some(name));
            }
        }
    }
}
