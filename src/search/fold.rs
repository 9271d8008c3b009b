//! The one folding for names: what stays of a name when nobody can be bothered with its accents.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::letters::{is_accent, is_invisible, is_joiner, is_letter, plain, respelt};

/// Longest part of a name that is told apart, in letters; what follows is not looked at.
pub(super) const PART_LETTERS: usize = 64;

/// One word between blanks, in the segments that apostrophes, hyphens and full stops make of it:
/// `O'Brien` is `["o", "brien"]`. Never empty, and no segment is empty.
pub(super) type Word = Vec<String>;

/// The name as search sees it: no accents, no case, words apart by one blank.
///
/// Compatibility decomposition (Unicode NFKD), then accents go, letters become lower case, and
/// those that do not decompose are spelt out (`ß` is `ss`, `ł` is `l`). Apostrophes, hyphens and
/// full stops inside a word vanish. Every script stays itself. Korean syllables stay taken apart,
/// so that a half-typed syllable is already a start of the whole one.
///
/// ```
/// use porchlight::search::fold;
/// assert_eq!(fold(" Łukasz  O’Brien-Müller "), "lukasz obrienmuller");
/// ```
#[must_use]
pub fn fold(name: &str) -> String {
    let words: Vec<String> = words(name).iter().map(|word| glued(word)).collect();
    words.join(" ")
}

/// A word without its joiners: `["o", "brien"]` is `obrien`.
pub(super) fn glued(word: &[String]) -> String {
    word.iter().flat_map(|segment| segment.chars()).take(PART_LETTERS).collect()
}

/// The folded words of a name. Cost: one pass over its letters.
pub(super) fn words(name: &str) -> Vec<Word> {
    let mut words = Words::default();
    // Some apostrophes would decompose into a blank with an accent: name them before that.
    let joined = name.chars().map(|c| if is_joiner(c) { '-' } else { c });
    let kept = joined.nfkd().filter(|&c| !is_accent(c) && !is_invisible(c));
    for c in kept.flat_map(char::to_lowercase) {
        if is_joiner(c) {
            words.end_segment();
        } else if is_letter(c) {
            plain(c, |c| words.push(c));
        } else {
            words.end_word();
        }
    }
    words.end_word();
    words.done
}

/// Words while they are being read.
#[derive(Default)]
struct Words {
    done: Vec<Word>,
    word: Word,
    segment: String,
}

impl Words {
    fn push(&mut self, c: char) {
        let is_lone_mark = self.segment.is_empty() && is_combining_mark(c);
        if !is_lone_mark && self.segment.chars().count() < PART_LETTERS {
            self.segment.push(c);
        }
    }

    fn end_segment(&mut self) {
        if !self.segment.is_empty() {
            self.word.push(std::mem::take(&mut self.segment));
        }
    }

    fn end_word(&mut self) {
        self.end_segment();
        if !self.word.is_empty() {
            self.done.push(std::mem::take(&mut self.word));
        }
    }
}

/// The words once more where a letter has a second spelling (`Müller` as `mueller`), else nothing.
pub(super) fn respelt_words(name: &str) -> Option<Vec<Word>> {
    let composed: String = name.nfc().collect();
    if !composed.chars().any(|c| respelt(c).is_some()) {
        return None;
    }
    let mut spelt = String::with_capacity(composed.len() + 4);
    for c in composed.chars() {
        match respelt(c) {
            Some(vowels) => spelt.push_str(vowels),
            None => spelt.push(c),
        }
    }
    Some(words(&spelt))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn accents_and_case_do_not_matter() {
        for (written, folded) in [
            ("Müller", "muller"),
            ("Zoë", "zoe"),
            ("Nguyễn Thị Đào", "nguyen thi dao"),
            ("Łukasz Żółć", "lukasz zolc"),
            ("Søren Kjærgård", "soren kjaergard"),
            ("Þórður Ægisson", "thordur aegisson"),
            ("Weiß", "weiss"),
            ("WEIẞ", "weiss"),
            ("Işıl İnönü", "isil inonu"),
            ("Cœur", "coeur"),
            ("Əliyev", "aliyev"),
            ("Ｍｉｎａ", "mina"),
        ] {
            assert_eq!(fold(written), folded, "{written}");
        }
    }

    #[test]
    fn apostrophes_hyphens_and_stops_vanish() {
        for written in ["O'Brien", "O’Brien", "Oʻbrien", "O´Brien", "O‑Brien", "O.Brien", "OBRIEN"]
        {
            assert_eq!(fold(written), "obrien", "{written}");
        }
        assert_eq!(words("Jean-Luc d’Arc"), [vec!["jean", "luc"], vec!["d", "arc"]]);
        assert_eq!(fold("Pereira, Ana (she/her) 🙂"), "pereira ana she her");
        assert_eq!(fold("- . '"), "");
    }

    #[test]
    fn other_scripts_stay_themselves() {
        assert_eq!(fold("Алёна Йовович"), "алена иовович");
        assert_eq!(fold("Γιώργος"), "γιωργοσ");
        assert_eq!(fold("أحمد"), fold("احمد"));
        assert_eq!(fold("مُحَمَّد"), fold("محمد"));
        assert_eq!(fold("王小明"), "王小明");
        assert_eq!(fold("ヤマダ"), fold("やまだ"));
        assert_ne!(fold("が"), fold("か"));
        assert_ne!(fold("कि"), fold("क"));
        assert!(fold("김").starts_with(&fold("기")));
    }

    #[test]
    fn a_second_spelling_only_where_there_is_one() {
        assert_eq!(
            respelt_words("Jürgen Groß"),
            Some(vec![vec!["juergen".into()], vec!["gross".into()]])
        );
        assert_eq!(respelt_words("Ju\u{308}rgen"), Some(vec![vec!["juergen".into()]]));
        assert_eq!(respelt_words("Jurgen"), None);
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(name in any::<String>()) {
            let once = fold(&name);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn no_word_and_no_segment_is_empty(name in any::<String>()) {
            for word in words(&name) {
                prop_assert!(!word.is_empty() && word.iter().all(|segment| !segment.is_empty()));
            }
        }
    }
}
