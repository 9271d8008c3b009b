//! Which kind of thing a line speaks of, guessed from its words and its meaning. A guest's own
//! choice always wins.

use std::sync::LazyLock;

use super::encoder::Vector;
use super::examples::{KIND, question};
use super::phrases::{Tables, words};
use crate::domain::Kind;

/// From what is said most plainly to what is only likely, with the names in `data/phrases`.
const IN_ORDER: [(Kind, &str); 5] = [
    (Kind::Intro, "intro"),
    (Kind::KnowHow, "know-how"),
    (Kind::Company, "company"),
    (Kind::Help, "help"),
    (Kind::Thing, "thing"),
];

/// The kind of a line by its words, or `None` where they don't tell. The first kind with a phrase
/// in the line decides. Cost: the line's words times the phrases that begin with their letters.
#[must_use]
pub fn guess(text: &str) -> Option<Kind> {
    let words = words(text);
    IN_ORDER.into_iter().find(|(_, name)| TABLES.occur_in(name, &words)).map(|it| it.0)
}

/// The same by its words and its meaning, which is its vector as an offer or as a need. Where
/// there are no examples for the vector's model, the words decide.
///
/// Cost: that of the words, and a product with each example.
#[must_use]
pub fn guess_by_meaning(text: &str, meaning: &Vector) -> Option<Kind> {
    let Some(question) = question(KIND) else { return guess(text) };
    let weighed = question.weigh(meaning, &signs(text));
    let best = Kind::ALL.into_iter().zip(weighed).max_by(|a, b| a.1.total_cmp(&b.1));
    best.filter(|it| it.1 >= question.from).map(|it| it.0)
}

/// What the words say of a line, as numbers that stand beside its meaning.
#[must_use]
pub fn signs(text: &str) -> Vec<f32> {
    let guessed = guess(text);
    let sign = |kind| f32::from(u8::from(guessed == Some(kind)));
    std::iter::once(1.0).chain(Kind::ALL.map(sign)).collect()
}

/// The phrases, read once.
static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    Tables::read(&[
        include_str!("../../data/phrases/kind.en-es.txt"),
        include_str!("../../data/phrases/kind.fr-de-pt-pl-it-nl.txt"),
    ])
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_guessed_by_words_alone() {
        let says = |text, kind| assert_eq!(guess(text), Some(kind), "{text}");
        says("Show someone how to prune a fruit tree", Kind::KnowHow);
        says("Una escalera alta", Kind::Thing);
        says("Hilfe beim Tragen eines Sofas", Kind::Help);
        says("Znam kogoś w urzędzie", Kind::Intro);
        says("Jemand zum Laufen am Sonntag", Kind::Company);
        assert_eq!(guess("Zzz"), None);
    }
}
