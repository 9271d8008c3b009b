//! What stands before a name or after it and is no part of it: "Dr. med.", "Doña", "様", "Jr.".

use super::flaws::WORDS;
use super::text::fold;

/// A name without "Dr." or "Frau" before it: nobody is called so by friends.
pub(super) fn without_title(name: &str) -> &str {
    let mut name = without_honorific(name);
    while let Some((word, rest)) = name.split_once(' ') {
        let rest = rest.trim();
        if rest.is_empty() || !(is_title(word) || is_title_before(word, rest)) {
            break;
        }
        name = rest;
    }
    name
}

/// Whether a word is a title wherever it stands: "Frau", "Dr.", "Dipl.-Ing.", "Dr.med.".
pub(super) fn is_title(word: &str) -> bool {
    let folded = fold(word);
    WORDS.title.is(&folded)
        || (word.contains('.')
            && (WORDS.dotted_title.is(&folded)
                || folded.starts_with("dipl ")
                || folded.split(' ').all(|part| WORDS.dotted_title.is(part))))
}

/// Titles that are names, or initials, too, so that two words have to follow: "Don Bruno Vega" and
/// "D. Bruno Vega", but "Don Draper" and "Don van Vliet".
fn is_title_before(word: &str, rest: &str) -> bool {
    let Some((next, _)) = rest.split_once(' ') else { return false };
    let folded = fold(word);
    let is_name =
        next.chars().next().is_some_and(|it| !it.is_lowercase()) && !WORDS.particle.is(&fold(next));
    is_name
        && (WORDS.long_title.is(&folded) || (word.contains('.') && WORDS.initial_title.is(&folded)))
}

/// A name without what Japanese, Chinese and Korean set after it: "山田 太郎様", "김민준 님".
fn without_honorific(name: &str) -> &str {
    let found = HONORIFICS.iter().find_map(|(honorific, least)| {
        let before = name.strip_suffix(honorific)?;
        let is_apart = before.ends_with([' ', '\u{3000}']);
        let before = before.trim_end();
        let letters = before.chars().filter(|letter| !letter.is_whitespace()).count();
        let is_eastern = before.chars().next_back().is_some_and(|letter| letter > '\u{2e80}');
        (is_eastern && letters >= if is_apart { 1 } else { *least }).then_some(before)
    });
    found.unwrap_or(name)
}

/// Each with how many letters have to stand before it where no blank parts them.
const HONORIFICS: [(&str, usize); 17] = [
    ("さん", 2),
    ("さま", 2),
    ("様", 2),
    ("殿", 3),
    ("氏", 3),
    ("先生", 2),
    ("女士", 2),
    ("小姐", 2),
    ("教授", 2),
    ("博士", 2),
    ("선생님", 2),
    ("교수님", 2),
    ("님", 2),
    ("씨", 3),
    ("老师", 2),
    ("老師", 2),
    ("くん", 3),
];

/// "Mr. and Mrs. Ben Vale", "Dr. and Mr. Lund", "Herr und Frau Weiß", "Sr/Sra Vega".
pub(super) fn are_two(name: &str) -> bool {
    let joints = [
        "and", "und", "et", "y", "e", "i", "och", "og", "en", "ja", "oraz", "и", "і", "&", "+", "/",
    ];
    let any = |word: &str| is_title(word) || WORDS.dotted_title.is(&fold(word));
    let words: Vec<&str> = name.split(' ').filter(|word| !word.is_empty()).collect();
    let mut threes = words.windows(3);
    let joined = threes.any(|three| match three {
        [first, joint, last] => {
            any(first) && joints.contains(&joint.to_lowercase().as_str()) && any(last)
        }
        _ => false,
    });
    let in_one = words.first().is_some_and(|word| {
        let parts: Vec<&str> = word.split(['/', '&', '+']).collect();
        parts.len() == 2 && parts.iter().all(|part| !part.is_empty() && any(part))
    });
    joined || in_one
}

/// "Jr.", "MBA" and "RN" follow a comma without turning the name around; so does what has a full stop
/// after each letter or two ("P.E.", "M.Ed.").
pub(super) fn is_suffix(word: &str) -> bool {
    let folded = fold(word);
    WORDS.suffix.is(&folded) || WORDS.suffix.is(&folded.replace(' ', ""))
}

/// "Ana Pereira, SHRM" as a name and what she may write after it: three capitals or more after a name
/// of two words that is not all in capitals.
pub(super) fn is_credential(name: &str, after: &str) -> bool {
    let letters = after.chars().filter(|letter| letter.is_alphabetic());
    let is_short = (3..=6).contains(&letters.clone().count()) && !after.contains(' ');
    let is_shouted = |text: &str| !text.chars().any(char::is_lowercase);
    is_short && is_shouted(after) && name.contains(' ') && !is_shouted(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_many_tongues_are_no_part_of_the_name() {
        for (written, name) in [
            ("Hr. Dr. med. Emil Weiß", "Emil Weiß"),
            ("Frau Dr.-Ing. Eva Lang", "Eva Lang"),
            ("Dipl.-Kfm. Otto Lang", "Otto Lang"),
            ("Doña Carla Vega", "Carla Vega"),
            ("D. Dario Vega", "Dario Vega"),
            ("Don Bruno Vega", "Bruno Vega"),
            ("М-р Вадим Орлов", "Вадим Орлов"),
            ("山田 太郎 様", "山田 太郎"),
            ("김민준님", "김민준"),
            ("王小明先生", "王小明"),
        ] {
            assert_eq!(without_title(written), name, "{written}");
        }
    }

    #[test]
    fn names_that_are_titles_too_stay_names() {
        for name in
            ["Don Draper", "Don van Vliet", "D. Vega", "Earl Grey", "王先生", "李 先", "Dr."]
        {
            assert_eq!(without_title(name), name);
        }
    }
}
