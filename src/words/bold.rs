//! Bold fragments inside a sentence.
//!
//! A sentence marks them with asterisks: `Yes, as *{ $name }*`. What guests wrote comes in through
//! variables, where asterisks are put out of reach first, so that nobody can write in bold.

use std::borrow::Cow;

/// Stands in for an asterisk inside a variable: private use, in no font, typed by nobody.
const GUEST_ASTERISK: char = '\u{E02A}';

/// A stretch of a sentence in one weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The text, ready to show.
    pub text: String,
    /// Whether it is bold.
    pub bold: bool,
}

/// A variable's text with its asterisks out of reach and its line breaks and controls as blanks.
pub(super) fn shield(text: Cow<'_, str>) -> Cow<'_, str> {
    let odd = |c: char| c == '*' || c == GUEST_ASTERISK || c.is_control();
    if !text.contains(odd) {
        return text;
    }
    let safe = |c: char| match c {
        '*' => GUEST_ASTERISK,
        c if odd(c) => ' ',
        c => c,
    };
    text.chars().map(safe).collect()
}

/// A marked sentence without its marks.
pub(super) fn plain(marked: &str) -> String {
    marked.chars().filter(|c| *c != '*').map(reveal).collect()
}

/// A marked sentence as stretches of one weight each; none is empty.
pub(super) fn segments(marked: &str) -> Vec<Segment> {
    let stretch = |(i, part): (usize, &str)| Segment {
        text: part.chars().map(reveal).collect(),
        bold: i % 2 == 1,
    };
    marked.split('*').enumerate().map(stretch).filter(|it| !it.text.is_empty()).collect()
}

const fn reveal(c: char) -> char {
    match c {
        GUEST_ASTERISK => '*',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn marks_split_a_sentence_and_never_show() {
        let parts = segments("Left blank means *no*. Yes.");
        let weights: Vec<_> = parts.iter().map(|it| (it.text.as_str(), it.bold)).collect();
        assert_eq!(weights, [("Left blank means ", false), ("no", true), (". Yes.", false)]);
        assert_eq!(plain("Left blank means *no*."), "Left blank means no.");
    }

    proptest! {
        #[test]
        fn what_a_guest_wrote_comes_out_as_it_went_in(text in "[^\\p{C}]{0,40}") {
            let safe = shield(Cow::Borrowed(&text)).into_owned();
            let parts = segments(&format!("Yes, as *{safe}*."));
            prop_assert_eq!(plain(&safe), text.clone());
            prop_assert!(parts.iter().filter(|it| it.bold).all(|it| it.text == text));
            prop_assert_eq!(parts.last().map(|it| it.text.as_str()), Some("."));
        }

        #[test]
        fn nothing_a_guest_wrote_breaks_a_line_or_makes_bold(text in any::<String>()) {
            let safe = shield(Cow::Borrowed(&text));
            prop_assert!(!safe.contains('*') && !safe.contains(char::is_control));
        }
    }
}
