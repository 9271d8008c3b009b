//! Does somebody look for something, or do they give it? A need is easily typed as an offer and an
//! offer as a need; then K4 asks once whether to move the line.

use std::sync::LazyLock;

use super::encoder::Vector;
use super::examples::{POLARITY, question};
use super::phrases::{Tables, words};
use crate::domain::Side;

/// Whether a line said on one side plainly belongs on the other, by rules alone: how people say it
/// in English, Spanish, French, German, Italian, Portuguese, Polish, Dutch and, less fully, in
/// Swedish, Ukrainian, Russian, Turkish and Romanian. Most lines ("A tall ladder") may be either
/// and belong where they are. Cost: the line's words times the phrases that begin with their
/// letters.
#[must_use]
pub fn is_turned(side: Side, text: &str) -> bool {
    let found = Found::in_line(text);
    match side {
        Side::Offer => found.need && !found.offer,
        Side::Need => found.offer && !found.need,
    }
}

/// The same by rules and by its meaning, which is its vector on the side it was said. Where there
/// are no examples for the vector's model, the rules decide.
///
/// Cost: that of the rules, and a product with each example.
#[must_use]
pub fn is_turned_by_meaning(side: Side, text: &str, meaning: &Vector) -> bool {
    let Some(question) = question(POLARITY) else { return is_turned(side, text) };
    let weighed = question.weigh(meaning, &signs(text));
    let [need, offer] = weighed.as_slice() else { return false };
    match side {
        Side::Offer => *need >= question.from && need > offer,
        Side::Need => *offer >= question.from && offer > need,
    }
}

/// What the rules say of a line, as numbers that stand beside its meaning.
#[must_use]
pub fn signs(text: &str) -> Vec<f32> {
    let found = Found::in_line(text);
    let sign = |it: bool| f32::from(u8::from(it));
    vec![1.0, sign(found.need), sign(found.offer), sign(found.asks)]
}

/// What the phrases say of a line.
struct Found {
    need: bool,
    offer: bool,
    /// It is a question.
    asks: bool,
}

impl Found {
    fn in_line(text: &str) -> Self {
        let words = words(text);
        let [need, offer] = ["need", "offer"].map(|name| TABLES.occur_in(name, &words));
        Self { need, offer, asks: text.trim_end().ends_with(['?', '？', '؟']) }
    }
}

/// The phrases, read once.
static TABLES: LazyLock<Tables> =
    LazyLock::new(|| Tables::read(&[include_str!("../../data/phrases/polarity.txt")]));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_on_the_wrong_side_is_noticed_by_rules_alone_in_many_languages() {
        for line in [
            "Looking for a running friend",
            "Busco alguien para correr",
            "Je cherche un vélo",
            "Suche jemanden zum Laufen",
            "Cerco qualcuno per correre",
            "Procuro alguém para correr",
            "Szukam kogoś do biegania",
            "Ik zoek iemand om mee te hardlopen",
            "Шукаю когось для пробіжок",
        ] {
            assert!(is_turned(Side::Offer, line), "{line}");
            assert!(!is_turned(Side::Need, line), "{line}");
        }
        for line in [
            "I can teach you guitar",
            "Ofrezco clases de alemán",
            "Je prête une échelle",
            "Biete Gitarrenunterricht",
            "Offro lezioni di tedesco",
            "Empresto uma escada",
            "Oddam sadzonki pomidorów",
            "Ik bied gitaarles aan",
        ] {
            assert!(is_turned(Side::Need, line), "{line}");
            assert!(!is_turned(Side::Offer, line), "{line}");
        }
    }

    #[test]
    fn what_may_be_either_stays_where_it_is() {
        for line in ["A tall ladder", "Polish practice", "Masa madre desde cero", "Samen koken", ""]
        {
            assert!(!is_turned(Side::Need, line) && !is_turned(Side::Offer, line), "{line}");
        }
    }
}
