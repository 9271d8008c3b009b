//! Where to meet, as part of a sentence.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Words;

impl Words {
    /// A spot as K5 says it: "Window bench" becomes "At the window bench", "Table 4" stays.
    #[must_use]
    pub fn place(&self, spot: &str) -> String {
        if spot.trim().is_empty() {
            return String::new();
        }
        let key = if self.is_named(spot) { "place-named" } else { "place" };
        self.place_as(key, spot)
    }

    /// A spot after "You met Ben": "at the window bench", "(Table 4)".
    #[must_use]
    pub fn place_after(&self, spot: &str) -> String {
        if spot.trim().is_empty() {
            return String::new();
        }
        if self.is_named(spot) {
            return self.place_as("place-named-after", spot);
        }
        let place = self.place(spot);
        // A language that left the spot as written has nothing to join it with.
        if place == spot.trim() {
            self.place_as("place-named-after", spot)
        } else {
            decapitalise(&place)
        }
    }

    /// Whether a spot is a name of its own, which takes no "At the": it has figures or capitals
    /// inside, or words that already say where it is.
    fn is_named(&self, spot: &str) -> bool {
        let capital_inside = spot.trim().chars().skip(1).any(char::is_uppercase);
        let own = |word: &str| self.say("place-own-words").split(' ').any(|it| it == word);
        let says_where = spot.to_lowercase().split_whitespace().any(own);
        capital_inside || says_where || spot.contains(|c: char| c.is_ascii_digit())
    }

    fn place_as(&self, key: &str, spot: &str) -> String {
        let spot = spot.trim();
        // Fluent chooses by plain letters only.
        let lower: String = spot.to_lowercase().nfd().filter(|c| !is_combining_mark(*c)).collect();
        let mut parts = lower.split_whitespace();
        let first = parts.next().unwrap_or_default();
        let last = parts.next_back().unwrap_or(first);
        self.say_with(
            key,
            &[
                ("spot", decapitalise(spot).into()),
                ("written", spot.into()),
                ("first", first.into()),
                ("last", last.into()),
            ],
        )
    }
}

/// With a small first letter.
fn decapitalise(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn a_spot_joins_the_sentence() {
        let en = Words::new(Language::En);
        assert_eq!(en.place("Window bench"), "At the window bench");
        assert_eq!(en.place("Kitchen table"), "At the kitchen table");
        assert_eq!(en.place("Green sofa"), "On the green sofa");
        assert_eq!(en.place("Piano corner"), "In the piano corner");
        assert_eq!(en.place_after("Window bench"), "at the window bench");
        let es = Words::new(Language::Es);
        assert_eq!(es.place("Banco de la ventana"), "En el banco de la ventana");
        assert_eq!(es.place("Mesa de la cocina"), "En la mesa de la cocina");
        assert_eq!(es.place_after("Sofá verde"), "en el sofá verde");
    }

    #[test]
    fn a_spot_with_a_name_of_its_own_stays_as_written() {
        let en = Words::new(Language::En);
        for spot in ["Table 4", "By the bar", "Café Central", "Banco de la ventana"] {
            assert_eq!(en.place(spot), spot);
            assert_eq!(en.place_after(spot), format!("({spot})"));
        }
        let es = Words::new(Language::Es);
        assert_eq!(es.place("Window bench"), "Window bench");
        assert_eq!(es.place_after("Window bench"), "(Window bench)");
        assert_eq!((es.place(""), en.place(" "), en.place_after("")), Default::default());
    }
}
