//! Answers to "what can you offer?" as lines of at most 80 characters.

use crate::domain::LINE_CHARS;

use super::answers::is_nothing;
use super::text::{fold, tidy_lines};

/// The lines of an answer, and whether they hold all of it. What they do not hold is for the
/// hosts' note, so that nothing is lost.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Lines {
    pub(super) lines: Vec<String>,
    pub(super) whole: bool,
}

/// Splits an answer: by its line breaks, semicolons and upright bars (boxes ticked in a form); a longer piece by its sentences, then by
/// its commas; what is longer still is cut at a word. At most `room` lines.
pub(super) fn lines(answer: &str, room: usize) -> Lines {
    let mut pieces: Vec<String> = Vec::new();
    for line in tidy_lines(answer) {
        for part in line.split([';', '|']).map(bare) {
            if !part.is_empty() && !is_nothing(part) {
                pieces.extend(fitting(part).into_iter().filter(|piece| !piece.is_empty()));
            }
        }
    }
    let whole = pieces.len() <= room && pieces.iter().all(|piece| fits(piece));
    let mut kept: Vec<String> = Vec::new();
    for piece in pieces.into_iter().take(room) {
        let key = fold(&piece);
        if !kept.iter().any(|line| fold(line) == key) {
            kept.push(if fits(&piece) { piece } else { cut(&piece) });
        }
    }
    Lines { lines: kept, whole }
}

/// A piece without the bullet or number somebody put before it.
fn bare(piece: &str) -> &str {
    let piece = piece.trim().trim_start_matches(['-', '*', '•', '–', '·']).trim();
    let after_digits = piece.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = after_digits.len() < piece.len() && after_digits.len() + 2 >= piece.len();
    match after_digits.strip_prefix([')', '.']) {
        Some(rest) if numbered && rest.starts_with(' ') => rest.trim(),
        _ => piece,
    }
}

fn fits(piece: &str) -> bool {
    piece.chars().count() <= LINE_CHARS
}

/// The piece itself, or its sentences, or their parts between commas joined while they fit.
fn fitting(piece: &str) -> Vec<String> {
    if fits(piece) {
        return vec![piece.to_owned()];
    }
    let sentences = piece.split_inclusive(['.', '!', '?']).map(str::trim);
    let mut pieces = Vec::new();
    for sentence in sentences.filter(|sentence| !sentence.is_empty()) {
        if fits(sentence) {
            pieces.push(sentence.trim_end_matches('.').to_owned());
        } else {
            pieces.extend(joined(sentence));
        }
    }
    pieces
}

fn joined(sentence: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for part in sentence.split(", ").map(|part| part.trim().trim_end_matches('.')) {
        match pieces.last_mut() {
            Some(last) if last.chars().count() + part.chars().count() + 2 <= LINE_CHARS => {
                last.push_str(", ");
                last.push_str(part);
            }
            _ => pieces.push(part.to_owned()),
        }
    }
    pieces
}

/// The words that fit, and an ellipsis.
fn cut(piece: &str) -> String {
    let mut line = String::new();
    for word in piece.split(' ') {
        if line.chars().count() + word.chars().count() + 2 > LINE_CHARS {
            break;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if line.is_empty() {
        line = piece.chars().take(LINE_CHARS - 1).collect();
    }
    line.push('…');
    line
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::LINES_A_SIDE;

    fn split(answer: &str) -> (Vec<String>, bool) {
        let Lines { lines, whole } = lines(answer, LINES_A_SIDE);
        (lines, whole)
    }

    #[test]
    fn lines_and_semicolons_part_an_answer_and_bullets_go() {
        let three = vec!["Fix a bike".to_owned(), "Bread, jam and pickles".into(), "Polish".into()];
        let answer = "- Fix a bike\n2) Bread, jam and pickles; Polish";
        assert_eq!(split(answer), (three.clone(), true));
        assert_eq!(split("Fix a bike\nfix a BIKE!"), (vec!["Fix a bike".into()], true));
        assert_eq!(split(&format!("{answer}\nSoup")), (three, false));
        assert_eq!(split("Cooking | Sewing").0, ["Cooking", "Sewing"]);
    }

    #[test]
    fn nothing_to_say_is_no_line() {
        for nothing in ["", " ", "-", "n/a", "None", "nada", "Nichts", "Je ne sais pas encore"] {
            assert_eq!(split(nothing), (vec![], true), "{nothing}");
        }
    }

    #[test]
    fn a_long_answer_becomes_its_sentences_or_is_cut_at_a_word() {
        let long = "I can help with your first tax return, whichever country you came from. \
                    I also have a van.";
        let (parts, whole) = split(long);
        assert_eq!(parts.len(), 2);
        assert_eq!(parts[1], "I also have a van");
        assert!(whole);
        let (endless, whole) = split(&"word ".repeat(40));
        assert!(endless[0].ends_with("word…") && !whole);
    }

    proptest! {
        #[test]
        fn lines_always_fit(answer in "(?s).{0,400}") {
            let lines = lines(&answer, LINES_A_SIDE);
            prop_assert!(lines.lines.len() <= LINES_A_SIDE);
            for line in lines.lines {
                prop_assert!(line.chars().count() <= LINE_CHARS, "{line}");
                prop_assert!(!line.trim().is_empty());
            }
        }

        #[test]
        fn whole_lines_hold_every_word(answer in "[a-z ,.;\n]{0,200}") {
            let Lines { lines, whole } = lines(&answer, LINES_A_SIDE);
            if whole {
                let kept = fold(&lines.join(" "));
                // "n.a" says nothing in two words.
                let said = answer.split(['\n', ';']).map(fold).filter(|it| !is_nothing(it));
                for part in said {
                    for word in part.split(' ').filter(|word| !is_nothing(word)) {
                        prop_assert!(kept.contains(word), "{word} of {answer:?} in {kept:?}");
                    }
                }
            }
        }
    }
}
