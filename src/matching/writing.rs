//! Which language a line is written in, told by its letters and its smallest words.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use super::named::{name_others, named};
use super::script::Script;
use super::terms::{fold, words};
use super::tongue::Tongue;

/// What a line is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    /// A language, by its code.
    Language(&'static str),
    /// Some language of several that are written so.
    Script(Script),
}

/// What a line says of languages: the one it is written in and those it names.
#[derive(Clone, Debug)]
pub(super) struct Speech {
    /// What it is written in, where its words tell.
    pub(super) writing: Option<Writing>,
    /// The languages it names, by their codes.
    pub(super) names: Arc<[&'static str]>,
}

impl Speech {
    /// Of a line. Cost: its words.
    pub(super) fn of(line: &str) -> Self {
        Self { writing: Writing::of(line), names: named(line).into() }
    }

    /// Whether two lines are plainly in different languages.
    pub(super) fn differs(&self, other: &Self) -> bool {
        self.writing.zip(other.writing).is_some_and(|(one, other)| one != other)
    }

    /// Whether two lines each name languages, and none in common.
    pub(super) fn names_others(&self, other: &Self) -> bool {
        name_others(&self.names, &other.names)
    }
}

impl Writing {
    /// What a line is written in; `None` where its words don't tell.
    pub(super) fn of(line: &str) -> Option<Self> {
        let script = Script::of(line)?;
        if script == Script::Latin {
            return by_letters(line).or_else(|| by_words(line)).map(Self::Language);
        }
        Some(script.language().map_or(Self::Script(script), Self::Language))
    }

    /// The language's code, where it is told.
    pub(super) const fn code(self) -> Option<&'static str> {
        match self {
            Self::Language(code) => Some(code),
            Self::Script(_) => None,
        }
    }
}

/// The language one of whose own letters stands in the line.
fn by_letters(line: &str) -> Option<&'static str> {
    if line.is_ascii() {
        return None;
    }
    let lower = line.to_lowercase();
    LETTERS.iter().find(|(_, letters)| lower.contains(|it| letters.contains(it))).map(|it| it.0)
}

/// The language with the most small words in the line; of several the one with more words that say
/// a little. A tie tells nothing.
fn by_words(line: &str) -> Option<&'static str> {
    let folded = fold(line);
    let of_tongues = Tongue::hits(words(&folded)).map(|(tongue, hits)| (hits, tongue.code()));
    let of_others = of_others(&folded);
    let all: Vec<([u32; 2], _)> = of_tongues.into_iter().chain(of_others).collect();
    let most = all.iter().map(|it| it.0).max().filter(|it| *it > [0; 2])?;
    let mut first = all.iter().filter(|it| it.0 == most);
    first.next().filter(|_| first.next().is_none()).map(|it| it.1)
}

/// For each language without a [`Tongue`] how many of its small words are in a folded line.
fn of_others(folded: &str) -> impl Iterator<Item = ([u32; 2], &'static str)> {
    let mut hits = [0; SMALL_WORDS.len()];
    for at in words(folded).filter_map(|word| KNOWN.get(word)).flatten() {
        if let Some(hits) = hits.get_mut(*at) {
            *hits += 1;
        }
    }
    hits.into_iter().zip(SMALL_WORDS).map(|(hits, (code, _))| ([hits, 0], *code))
}

/// Whether a folded word carries no meaning of its own in one of these languages.
pub(super) fn is_small(word: &str) -> bool {
    KNOWN.contains_key(word)
        || Tongue::hits(Box::new(std::iter::once(word))).iter().any(|it| it.1[0] > 0)
}

/// Every small word of [`SMALL_WORDS`], with the places of its languages.
static KNOWN: LazyLock<HashMap<&str, Vec<usize>>> = LazyLock::new(|| {
    let mut known: HashMap<_, Vec<_>> = HashMap::new();
    for (at, (_, small)) in SMALL_WORDS.iter().enumerate() {
        for word in small.split_ascii_whitespace() {
            known.entry(word).or_default().push(at);
        }
    }
    known
});

/// Letters that one language has and those it is mistaken for have not.
const LETTERS: &[(&str, &str)] = &[
    ("pl", "łńśźż"),
    ("cs", "ěřů"),
    ("tr", "ğı"),
    ("ro", "țșă"),
    ("hu", "őű"),
    ("lt", "ėįųū"),
    ("is", "þð"),
    ("vi", "ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"),
    ("de", "ß"),
    ("es", "ñ¿¡"),
    ("pt", "ãõ"),
    ("fr", "œ"),
];

/// Small words of languages that have no [`Tongue`], folded.
const SMALL_WORDS: &[(&str, &str)] = &[
    (
        "pl",
        "i w z po na do od dla przy jak kto ktos co czy sie jest nie mam moj moja moje mi mnie \
        oraz lub ze szukam pomoc pomoge potrzebuje chetnie nauka ucze",
    ),
    (
        "cs",
        "a v ve s se k na do od pro jak kdo co je neni mam muj moje mi nebo umim hledam pomoc pomohu",
    ),
    ("tr", "ve bir bu icin ile mi ne var yok benim bana nasil kim birlikte ariyorum yardim"),
    ("ro", "si cu la de in pe un o care cine cum este nu am mea meu pentru sau caut ajutor"),
    (
        "sv",
        "och i pa att en ett som med for av till jag du vi min mitt kan hur vem nagon hjalp soker",
    ),
    (
        "da",
        "og i pa at en et som med for af til jeg du vi min mit kan hvordan hvem nogen hjaelp soger",
    ),
    (
        "ca",
        "i amb de en el la els les un una que per no es com qui algu meu meva ajuda busco ajudar",
    ),
    ("fi", "ja on ei se etta kuka joku minun apua etsin voin kanssa"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn code(line: &str) -> Option<&'static str> {
        Writing::of(line).and_then(Writing::code)
    }

    #[test]
    fn a_language_is_told_by_letters_and_small_words_or_not_at_all() {
        let lines = [
            ("Spanish conversation over coffee", Some("en")),
            ("charlar en español, despacio", Some("es")),
            ("Jemand für die Steuererklärung", Some("de")),
            ("Pomoc przy wypełnianiu PIT-u", Some("pl")),
            ("Ktoś do rozmowy po angielsku", Some("pl")),
            ("Hjälp med att laga en cykel", Some("sv")),
            ("Kiralık ev arıyorum", Some("tr")),
            ("χορός για αρχάριους", Some("el")),
            ("Spanish conversation", Some("en")),
            ("Photoshop", None),
            ("Nauka gry na gitarze", Some("pl")),
        ];
        for (line, language) in lines {
            assert_eq!(code(line), language, "{line}");
        }
        assert_eq!(Writing::of("Помощь с Excel"), Some(Writing::Script(Script::Cyrillic)));
    }
}
