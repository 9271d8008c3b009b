//! Which needs are support: health, money trouble, grief, being alone, safety. They never go on
//! the big screen, so in doubt a line is one.
//!
//! A list of tender words alone misses most of what people say ("My hands shake"). So by rules a
//! line that speaks of somebody ("I", "my", "someone") also has to speak of an everyday thing
//! before the screen may show it, and by meaning it must be far from lines that are support.

use std::sync::LazyLock;

use super::encoder::Vector;
use super::examples::{SUPPORT, question};
use super::phrases::{Tables, words};

/// Whether a line speaks of something that only the people met should read, by rules alone, in
/// English, Spanish, French, German, Portuguese, Polish, Italian and Dutch. In another script
/// every line is held back. It errs towards yes. Cost: the line's words times the phrases that
/// begin with their letters.
#[must_use]
pub fn is_support(text: &str) -> bool {
    let found = Found::in_line(text);
    found.tender || (!found.everyday && (found.personal || is_foreign(text)))
}

/// The same by rules and by its meaning, which is its vector as a need, in every language the
/// encoder knows. Where there are no examples for the vector's model, the rules decide.
///
/// Cost: that of the rules, and a product with each example.
#[must_use]
pub fn is_support_by_meaning(text: &str, meaning: &Vector) -> bool {
    let Some(question) = question(SUPPORT) else { return is_support(text) };
    let weighed = question.weigh(meaning, &Found::in_line(text).signs());
    weighed.first().is_none_or(|it| *it >= question.from)
}

/// What the rules say of a line, as numbers that stand beside its meaning.
#[must_use]
pub fn signs(text: &str) -> Vec<f32> {
    Found::in_line(text).signs()
}

/// What the phrases say of a line.
struct Found {
    tender: bool,
    personal: bool,
    /// Things and doings that say nothing about how somebody is.
    everyday: bool,
}

/// Whether a line is in a script that no phrase is written in.
fn is_foreign(text: &str) -> bool {
    words(text).iter().flat_map(|it| it.chars()).any(|c| c.is_alphabetic() && !c.is_ascii())
}

impl Found {
    fn in_line(text: &str) -> Self {
        let words = words(text);
        let occurs = |name| TABLES.occur_in(name, &words);
        let [tender, personal, everyday] = ["tender", "personal", "everyday"].map(occurs);
        Self { tender, personal, everyday }
    }

    fn signs(&self) -> Vec<f32> {
        let sign = |it: bool| f32::from(u8::from(it));
        vec![1.0, sign(self.tender), sign(self.personal), sign(self.everyday)]
    }
}

/// The phrases, read once.
static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    Tables::read(&[
        include_str!("../../data/phrases/support.en-es.txt"),
        include_str!("../../data/phrases/support.fr-de-pt-pl-it-nl.txt"),
    ])
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Side;
    use crate::matching::encoder::{Network, encode_all};

    /// Who keeps bees, throws pots or binds books is somebody to spend an hour with, whatever the
    /// hour; who has lost somebody is not.
    #[test]
    fn an_hour_with_somebody_who_knows_a_craft_is_for_everybody_to_read() {
        let lines = [
            ("an hour with a beekeeper", false),
            ("An afternoon with a beekeeper", false),
            ("Meet a beekeeper", false),
            ("A chat with a luthier", false),
            ("An hour with a bookbinder", false),
            ("A morning with a gardener", false),
            ("Una hora con un apicultor", false),
            ("Une heure avec un apiculteur", false),
            ("Eine Stunde mit einem Imker", false),
            ("An hour with a blacksmith", false),
            ("An evening with a stargazer", false),
            ("An hour with a birdwatcher", false),
            ("An hour with somebody who has lost a child", true),
            ("An hour with a counsellor", true),
            ("Una hora con alguien que haya perdido a su marido", true),
            ("Eine Stunde mit einem Seelsorger", true),
        ];
        let said: Vec<_> = lines.iter().map(|it| (Side::Need, it.0)).collect();
        let vectors = encode_all(&Network::embedded(2).unwrap(), &said, |_| true).unwrap().unwrap();
        let mut wrong = Vec::new();
        for ((line, is), vector) in lines.iter().zip(&vectors) {
            if is_support_by_meaning(line, vector) != *is {
                wrong.push(*line);
            }
        }
        assert_eq!(wrong, Vec::<&str>::new());
    }

    #[test]
    fn what_weighs_on_somebody_is_support_by_rules_alone() {
        for line in [
            "Help with my debts",
            "My hands shake, buttons are hard",
            "Mein Sohn sitzt im Gefängnis",
            "Ktoś do rozmowy, odkąd zmarła moja mama",
            "Живу с депрессией",
            "得了抑郁症",
        ] {
            assert!(is_support(line), "{line}");
        }
        for line in
            ["A tall ladder", "Practicar polaco", "Eine hohe Leiter", "Poćwiczyć hiszpański"]
        {
            assert!(!is_support(line), "{line}");
        }
    }
}
