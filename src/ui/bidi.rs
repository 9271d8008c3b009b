//! The order in which letters are drawn, for names in right-to-left scripts.
//!
//! egui shapes each stretch of one typeface by itself: the letters of a Hebrew or Arabic word join
//! and run from right to left, but the words of a name follow each other from left to right. So
//! this reorders the words and leaves the letters inside them to the shaper.

use std::borrow::Cow;

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};
use unicode_segmentation::UnicodeSegmentation as _;

/// Breaks a shaping run and is never drawn.
const LEFT_TO_RIGHT_MARK: &str = "\u{200E}";

/// The text with its words in the order in which they stand on the screen.
///
/// Borrowed and unchanged unless it holds right-to-left letters. The paragraph runs from left to
/// right, as the screens do, unless it has right-to-left letters only. Algorithm: Unicode Standard
/// Annex 9 (crate `unicode-bidi`); linear in the length of the text. For drawing only: labels for
/// screen readers keep the order of speech.
#[must_use]
pub fn display_order(text: &str) -> Cow<'_, str> {
    display_order_within(text, text)
}

/// As [`display_order`], for a `part` of a `whole`: the whole says which way its paragraph runs.
#[must_use]
pub fn display_order_within<'a>(part: &'a str, whole: &str) -> Cow<'a, str> {
    if !has_right_to_left(part) {
        return Cow::Borrowed(part);
    }
    let left_to_right = whole.chars().any(|c| bidi_class(c) == BidiClass::L);
    let base = if left_to_right { Level::ltr() } else { Level::rtl() };
    let info = BidiInfo::new(part, Some(base));
    let mut drawn = String::with_capacity(part.len() + 8);
    for paragraph in &info.paragraphs {
        let (levels, runs) = info.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let level = levels.get(run.start).copied().unwrap_or(base);
            let letters = part.get(run).unwrap_or_default();
            if level.is_rtl() {
                push_right_to_left(&mut drawn, letters);
            } else {
                push_left_to_right(&mut drawn, letters);
            }
        }
    }
    Cow::Owned(drawn)
}

/// Whether the text has letters that run from right to left.
#[must_use]
pub fn has_right_to_left(text: &str) -> bool {
    text.chars().any(is_right_to_left)
}

fn is_right_to_left(c: char) -> bool {
    matches!(bidi_class(c), BidiClass::R | BidiClass::AL)
}

/// Whether the letter is drawn with a face of a right-to-left script, so that the shaper turns it.
fn is_turned_by_shaper(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// Digits of those scripts run from left to right: a mark keeps them out of the shaper's turn.
fn push_left_to_right(drawn: &mut String, run: &str) {
    let turned = run.chars().any(is_turned_by_shaper);
    if turned {
        drawn.push_str(LEFT_TO_RIGHT_MARK);
    }
    drawn.push_str(run);
    if turned {
        drawn.push_str(LEFT_TO_RIGHT_MARK);
    }
}

/// The last stretch first; within a stretch the shaper turns the letters, or we do.
fn push_right_to_left(drawn: &mut String, run: &str) {
    let mut stretches: Vec<(bool, &str)> = Vec::new();
    let mut start = 0;
    let clusters: Vec<(usize, bool)> = run
        .grapheme_indices(true)
        .map(|(at, cluster)| (at, cluster.chars().next().is_some_and(is_turned_by_shaper)))
        .collect();
    for pair in clusters.windows(2) {
        if let [(_, before), (at, after)] = *pair
            && before != after
        {
            stretches.push((before, run.get(start..at).unwrap_or_default()));
            start = at;
        }
    }
    if let Some((_, turned)) = clusters.last() {
        stretches.push((*turned, run.get(start..).unwrap_or_default()));
    }
    for (turned, stretch) in stretches.into_iter().rev() {
        if turned {
            drawn.push_str(stretch);
        } else {
            drawn.extend(stretch.graphemes(true).rev().flat_map(str::chars).map(mirrored));
        }
    }
}

/// Brackets face the other way when read from the right.
const fn mirrored(c: char) -> char {
    match c {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '{' => '}',
        '}' => '{',
        '<' => '>',
        '>' => '<',
        '«' => '»',
        '»' => '«',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_run_from_left_to_right_are_left_alone() {
        for name in ["Ana Pereira", "Nguyễn Thị Ánh", "Юлія", "山田 太郎", "R2-D2 (he/him)", ""]
        {
            assert!(matches!(display_order(name), Cow::Borrowed(same) if same == name));
        }
    }

    #[test]
    fn the_words_of_a_hebrew_name_are_drawn_last_first_and_letters_stay_for_the_shaper() {
        assert_eq!(display_order("נועה כהן"), "כהן נועה");
    }

    #[test]
    fn an_arabic_name_and_its_initial_keep_the_dot_at_the_left_end() {
        assert_eq!(display_order("محمد ع."), ".ع محمد");
    }

    #[test]
    fn brackets_face_the_name_they_hold() {
        assert_eq!(display_order("נועה (כהן)"), "(כהן) נועה");
    }

    #[test]
    fn a_hebrew_name_inside_an_english_sentence_stays_in_its_place() {
        assert_eq!(display_order("Ben, meet נועה כהן today"), "Ben, meet כהן נועה today");
        assert_eq!(display_order("נועה כהן, meet Ben"), "כהן נועה, meet Ben");
    }

    #[test]
    fn a_part_of_a_sentence_runs_as_the_sentence_does() {
        assert_eq!(display_order_within("נועה ", "נועה is in"), "נועה ");
        assert_eq!(display_order_within("נועה ", "נועה "), " נועה");
    }

    #[test]
    fn numbers_beside_a_name_keep_their_digits_in_order() {
        assert_eq!(display_order("נועה 42"), "42 נועה");
    }
}
