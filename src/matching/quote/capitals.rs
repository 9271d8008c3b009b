//! Which letters of a line are large in the middle of a sentence.

use crate::matching::terms::fold;

/// The same words with a small first letter, unless that letter has a reason: a name, a language, a
/// month, an abbreviation.
#[must_use]
pub fn uncapitalised(text: &str) -> String {
    let first = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let folded = fold(first);
    let inner_capital = first.chars().skip(1).any(char::is_uppercase);
    if inner_capital || folded == "i" || keeps_its_capital(&folded) {
        return text.to_owned();
    }
    let mut letters = text.chars();
    let small = letters.next().into_iter().flat_map(char::to_lowercase);
    small.chain(letters).collect()
}

/// A line that shouts in small letters; any other as it is.
pub(super) fn calm(line: &str) -> String {
    let shouts = line.contains(' ') && !line.chars().any(char::is_lowercase);
    if !shouts {
        return line.to_owned();
    }
    let word = |word: &str| {
        let small = word.to_lowercase();
        if !keeps_its_capital(&fold(&small)) {
            return small;
        }
        let mut letters = small.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect()
    };
    line.split(' ').map(word).collect::<Vec<String>>().join(" ")
}

/// Words that keep their capital, folded: languages, days, months, and names of common programs.
const CAPITALS: &str = "english spanish french german polish italian portuguese catalan dutch arabic \
    turkish russian ukrainian chinese japanese korean hindi urdu greek latin romanian swedish danish \
    norwegian finnish irish welsh scottish british american european african asian indian mexican \
    monday tuesday wednesday thursday friday saturday sunday january february april june july august \
    september october november december christmas easter ramadan excel word photoshop powerpoint \
    wordpress python java javascript linux windows mac android iphone instagram google facebook \
    swiss austrian basque galician persian kurdish somali tamil vietnamese \
    mandarin cantonese farsi hebrew swahili tigrinya amharic twi yoruba igbo zulu xhosa afrikaans \
    thai bengali punjabi gujarati tagalog malay indonesian icelandic hungarian czech slovak slovene \
    croatian serbian bosnian bulgarian albanian georgian armenian latvian lithuanian estonian breton \
    esperanto ladino yiddish";

fn keeps_its_capital(folded: &str) -> bool {
    CAPITALS.split_ascii_whitespace().any(|it| it == folded)
}
