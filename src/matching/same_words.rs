//! Whether two lines say the same thing with the same words.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::terms::{Lexicon, Stem, fold, words};
use super::tongue::Tongue;

/// Whether two lines have a word in common that says more than a little, in any form of it and, for
/// the commonest things, in another language. Where they have none, they fit by what they mean
/// alone: a sentence must not put the words of one into the other's mouth.
#[must_use]
pub fn share_words(one: &str, other: &str) -> bool {
    let (one, other) = (fold(one), fold(other));
    let tongue = |it: &str| Tongue::of_words(words(it));
    let (its, theirs) = (tongue(&one), tongue(&other));
    let its_or = its.or(theirs).unwrap_or_default();
    let stems: HashSet<_> = stems(&one, its_or).collect();
    self::stems(&other, theirs.or(its).unwrap_or_default()).any(|it| stems.contains(&it))
}

fn stems(folded: &str, tongue: Tongue) -> impl Iterator<Item = Stem> {
    static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);
    words(folded).filter_map(move |word| LEXICON.stem(word, tongue))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_are_the_same_and_small_words_are_not() {
        for (one, other) in [
            ("My first tax return", "Help with tax returns"),
            ("A puncture on my bike", "Arreglo bicis"),
            ("Someone to prune a tree", "pruning"),
            ("Zeppelins", "old zeppelin"),
        ] {
            assert!(share_words(one, other) && share_words(other, one), "{one} / {other}");
        }
        for (one, other) in [
            ("someone to look at my laptop", "reviving slow things"),
            ("I need help with my first one", "I can help someone"),
            ("", "a ladder"),
        ] {
            assert!(!share_words(one, other) && !share_words(other, one), "{one} / {other}");
        }
    }
}
