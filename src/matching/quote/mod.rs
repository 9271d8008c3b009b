//! A line's own words, cut to fit a sentence: "Ben can help with *your first tax return*".
//!
//! Cutting is careful: where a line is not plainly of one of the known forms, or not in the language
//! of the sentence, or where the two lines share no word, it is quoted whole instead ("Ben offers
//! “...”").

mod capitals;
mod english;
mod spanish;

use crate::domain::{Gives, Kind};
use crate::words::Language;

use super::kind;
use super::same_words::share_words;
use super::terms::fold;
use super::tongue::Tongue;

use capitals::calm;
pub use capitals::uncapitalised;

/// The longest phrase in a sentence, in characters.
const PHRASE_CHARS: usize = 48;

/// What kind of sentence a phrase goes into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// "... can help with *what*".
    Help,
    /// "... can show you how to *what*".
    Show,
    /// "... knows about *what*".
    Know,
    /// "... can lend you *what*".
    Lend,
    /// "... can introduce you to *what*".
    Introduce,
    /// "... knows people at *what*".
    KnowPeople,
    /// "... would join you for *what*"; to others, *what* begins with "company".
    Join,
    /// "... offers “what”": the whole line.
    Offer,
    /// "... asked for “what”": the whole line.
    Asked,
}

impl Frame {
    /// The end of its keys: "help" of `why-they-help`, `why-you-help`, `board-help`, `host-help`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Help => "help",
            Self::Show => "show",
            Self::Know => "know",
            Self::Lend => "lend",
            Self::Introduce => "introduce",
            Self::KnowPeople => "know-people",
            Self::Join => "join",
            Self::Offer => "offer",
            Self::Asked => "asked",
        }
    }

    /// Whether the phrase is a whole line: the sentence's variable is `$line` then, else `$what`.
    #[must_use]
    pub const fn is_whole_line(self) -> bool {
        matches!(self, Self::Offer | Self::Asked)
    }
}

/// Who reads the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader<'a> {
    /// The one who receives: their "my" becomes "your". Keys begin with `why-they-`.
    Receiver,
    /// The one who gives: the other's "my" becomes this, "her" or "Ana’s". Keys begin with
    /// `why-you-`, except `why-they-asked`.
    Giver(&'a str),
    /// Anybody else, likewise. Keys begin with `board-` or `host-`.
    Other(&'a str),
}

/// A phrase and the sentence it fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Which sentence.
    pub frame: Frame,
    /// The phrase, for `$what` or `$line`.
    pub what: String,
}

/// A line's words without their filler.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Cut {
    shape: Shape,
    words: String,
}

/// What a cut line is, grammatically.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// "a first tax return", "pruning trees".
    Noun,
    /// "prune a tree".
    Verb,
    /// Somebody to be introduced to: "a good plumber".
    Person,
    /// Where people are known: "the repair café".
    Place,
}

/// Cuts a line; `None` where it is of no form we know.
type Cutter = fn(&str) -> Option<Cut>;

/// What a need asks for, as words after "is looking for": "a carpenter", "somebody to look over
/// their CV". `None` where the line says it in another way; it is to be quoted then.
#[must_use]
pub fn sought(line: &str, language: Language) -> Option<String> {
    let grammar = Grammar::of(language);
    let line = line.trim().trim_end_matches(['.', '!', '?', '…', ' ']);
    let first = fold(line.split(' ').next().unwrap_or_default());
    let persons: Vec<_> =
        grammar.persons.iter().copied().filter(|it| !grammar.personal.contains(it)).collect();
    let plain = first_sentence(line) == line && !has_word(line, &persons);
    if !plain || !grammar.sought.contains(&first.as_str()) || !grammar.speaks(line) {
        return None;
    }
    let theirs = (grammar.owned)(&uncapitalised(line), Reader::Other(grammar.their))?;
    Some(shortened(&theirs, PHRASE_CHARS))
}

/// What one gives another, as words for a sentence in `language` for `reader`.
#[must_use]
pub fn quote(gives: &Gives, language: Language, reader: Reader<'_>) -> Quote {
    // Where they fit by meaning alone, words of one are not what the other said.
    if share_words(&gives.need, &gives.offer) {
        phrase(gives, language, reader)
    } else {
        whole(gives, reader)
    }
}

/// The same of two lines that say the same thing.
fn phrase(gives: &Gives, language: Language, reader: Reader<'_>) -> Quote {
    let grammar = Grammar::of(language);
    let cut = |line: &str| {
        let plain = is_plain(line) && grammar.speaks(line);
        plain.then(|| (grammar.cut)(&calm(line))).flatten()
    };
    // The giver's own "my" would need the giver's name: such an offer is quoted whole.
    let offer = cut(&gives.offer).filter(|it| !grammar.is_personal(&it.words));
    let need = cut(&gives.need).and_then(|it| grammar.addressed(&it, reader));
    let found = match gives.kind {
        Some(Kind::Help) | None => grammar.help(need, offer),
        Some(Kind::KnowHow) => know_how(need.as_ref(), offer.as_ref(), reader),
        Some(Kind::Thing) => {
            let lent = grammar.thing(need.clone(), offer.clone(), gives);
            // Somebody who repairs chairs gives no thing.
            let done = offer.as_ref().is_some_and(|it| it.shape == Shape::Verb);
            lent.or_else(|| done.then(|| grammar.help(need, offer)).flatten())
        }
        Some(Kind::Intro) => intro(need, offer, reader),
        // Who asks for help with a choir's accounts is not looking for somebody to sing with.
        Some(Kind::Company) if kind::guess(&gives.need).is_none_or(|it| it == Kind::Company) => {
            grammar.company(need, reader)
        }
        Some(Kind::Company) => None,
    };
    let short =
        |(frame, what): (Frame, String)| Quote { frame, what: shortened(&what, PHRASE_CHARS) };
    found.map_or_else(|| whole(gives, reader), short)
}

/// The other's line, whole, as it was said.
#[must_use]
pub fn whole(gives: &Gives, reader: Reader<'_>) -> Quote {
    let (frame, line) = match reader {
        Reader::Giver(_) => (Frame::Asked, &gives.need),
        Reader::Receiver | Reader::Other(_) => (Frame::Offer, &gives.offer),
    };
    Quote { frame, what: shortened(line.trim(), crate::domain::LINE_CHARS) }
}

/// Somebody known to the giver: only what was plainly said so.
fn intro(need: Option<Cut>, offer: Option<Cut>, reader: Reader<'_>) -> Option<(Frame, String)> {
    let of = |cut: Option<Cut>, shape| cut.filter(|it| it.shape == shape).map(|it| it.words);
    let place = of(offer.clone(), Shape::Place).filter(|_| !matches!(reader, Reader::Giver(_)));
    let person = || of(need, Shape::Person).or_else(|| of(offer, Shape::Person));
    place.map(|it| (Frame::KnowPeople, it)).or_else(|| Some((Frame::Introduce, person()?)))
}

/// Shown where one of the two speaks of doing it, else known about.
fn know_how(
    need: Option<&Cut>,
    offer: Option<&Cut>,
    reader: Reader<'_>,
) -> Option<(Frame, String)> {
    let of =
        |cut: Option<&Cut>, shape| cut.filter(|it| it.shape == shape).map(|it| it.words.clone());
    let show = of(need, Shape::Verb).or_else(|| of(offer, Shape::Verb));
    let know = || match reader {
        Reader::Giver(_) => of(need, Shape::Noun),
        Reader::Receiver | Reader::Other(_) => of(offer, Shape::Noun),
    };
    let is_known =
        |words: &String| !begins_any(words, NOT_KNOWN) && !has_word(words, &["and", "y"]);
    let know = || know().filter(is_known);
    show.map(|it| (Frame::Show, it)).or_else(|| Some((Frame::Know, know()?)))
}

/// Nobody "knows about" what begins so: it is done, given or met.
const NOT_KNOWN: &[&str] = &[
    "lesson", "practi", "class", "clase", "course", "curso", "conversa", "stor", "expla", "basic",
    "recipe", "receta", "partner", "tutor", "teach", "weekend", "place", "machine", "chord",
];

/// What differs from language to language.
struct Grammar {
    tongue: Tongue,
    cut: Cutter,
    /// A noun for doing: "prune a tree" as "pruning a tree"; `None` where the language has none
    /// that fits every sentence.
    doing: Option<fn(&str) -> Option<String>>,
    /// The words with another's "my".
    owned: fn(&str, Reader<'_>) -> Option<String>,
    /// Words of somebody's own: "my", "our".
    personal: &'static [&'static str],
    /// Words that speak of the writer or the reader, folded.
    persons: &'static [&'static str],
    /// What somebody looks for begins with one of these, folded.
    sought: &'static [&'static str],
    /// Whose, of somebody whose pronoun is not known.
    their: &'static str,
    /// How words for lending begin, folded.
    lending: &'static [&'static str],
    /// How words for somebody beside one begin, folded: nobody is joined "for a running friend".
    companion: &'static [&'static str],
    /// "company for".
    company: &'static str,
    /// A thing with its article: "ladder" as "a ladder"; `None` where it is not ours to guess.
    thing: fn(&str) -> Option<String>,
}

impl Grammar {
    const fn of(language: Language) -> &'static Self {
        match language {
            Language::En => &english::GRAMMAR,
            Language::Es => &spanish::GRAMMAR,
        }
    }

    /// Whether a line is in this language; one that doesn't tell is taken for English.
    fn speaks(&self, line: &str) -> bool {
        let unsure = self.tongue == Tongue::English && line.is_ascii() && !looks_spanish(line);
        Tongue::of(line).map_or(unsure || self.tongue.may_be(line), |it| it == self.tongue)
    }

    fn is_personal(&self, words: &str) -> bool {
        let folded = fold(words);
        folded.split(' ').any(|word| self.personal.contains(&word))
    }

    fn addressed(&self, cut: &Cut, reader: Reader<'_>) -> Option<Cut> {
        Some(Cut { words: (self.owned)(&cut.words, reader)?, shape: cut.shape })
    }

    fn noun(&self, cut: Cut) -> Option<String> {
        match cut.shape {
            Shape::Noun => Some(cut.words),
            Shape::Verb => self.doing.and_then(|doing| doing(&cut.words)),
            Shape::Person | Shape::Place => None,
        }
    }

    fn help(&self, need: Option<Cut>, offer: Option<Cut>) -> Option<(Frame, String)> {
        let noun = |cut: Option<Cut>| cut.and_then(|it| self.noun(it));
        Some((Frame::Help, noun(need).or_else(|| noun(offer))?))
    }

    /// Lent only where one of the two said so: what is given away is not lent.
    fn thing(
        &self,
        need: Option<Cut>,
        offer: Option<Cut>,
        gives: &Gives,
    ) -> Option<(Frame, String)> {
        let is_lent = |line: &str| begins_any(line, self.lending);
        if !is_lent(&gives.need) && !is_lent(&gives.offer) {
            return None;
        }
        let noun = |cut: Option<Cut>| cut.filter(|it| it.shape == Shape::Noun).map(|it| it.words);
        Some((Frame::Lend, (self.thing)(&noun(offer).or_else(|| noun(need))?)?))
    }

    fn company(&self, need: Option<Cut>, reader: Reader<'_>) -> Option<(Frame, String)> {
        let words = need.and_then(|it| self.noun(it))?;
        let bare = words.strip_prefix(self.company).map_or(words.as_str(), str::trim);
        if begins_any(bare, self.companion) {
            return None;
        }
        let what = match reader {
            Reader::Receiver => bare.to_owned(),
            Reader::Giver(_) | Reader::Other(_) => format!("{} {bare}", self.company),
        };
        Some((Frame::Join, what))
    }
}

/// Whether a line without any telling word looks Spanish all the same: "Arreglo bicicletas".
fn looks_spanish(line: &str) -> bool {
    const SMALL: [&str; 14] = [
        "un", "una", "unos", "unas", "el", "la", "los", "las", "de", "del", "con", "para", "mi",
        "en",
    ];
    let folded = fold(line);
    let words: Vec<_> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let ending = |word: &&str| {
        let stem = word.strip_suffix('s').unwrap_or(word);
        word.len() > 3 && stem.ends_with(['a', 'o'])
    };
    let doing = |word: &&str| word.len() > 4 && ["ar", "ear"].iter().any(|it| word.ends_with(it));
    words.iter().any(|word| SMALL.contains(word))
        || words.len() > 1 && words.iter().all(|word| ending(word) || doing(word))
}

/// Whether a word of a line begins with one of these.
fn begins_any(line: &str, starts: &[&str]) -> bool {
    let folded = fold(line);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    words.any(|word| starts.iter().any(|start| word.starts_with(start)))
}

/// How a filler at the beginning of a line says what follows.
type Filler = (&'static str, Shape);

/// A line without its ends and its fillers, and what the last of them says the rest is.
fn without_fillers<'l>(line: &'l str, fillers: &[Filler]) -> (&'l str, Option<Shape>) {
    let mut rest = line.trim();
    let mut shape = None;
    loop {
        let matching =
            fillers.iter().filter_map(|(filler, it)| Some((stripped(rest, filler)?, it)));
        // The longest filler leaves the least.
        let Some((left, it)) = matching.min_by_key(|(left, _)| left.len()) else { break };
        (rest, shape) = (left, Some(*it));
    }
    (rest, shape)
}

/// Whether words are nothing but a filler: "Help".
fn is_filler(words: &str, fillers: &[Filler]) -> bool {
    let folded = fold(words);
    fillers.iter().any(|it| it.0 == folded)
}

/// What follows `filler` (folded) and a blank; `None` where the line does not begin so.
fn stripped<'l>(line: &'l str, filler: &str) -> Option<&'l str> {
    let words = filler.split(' ').count();
    let (at, _) = line.match_indices(' ').nth(words - 1)?;
    let (head, rest) = line.split_at_checked(at)?;
    (fold(head).trim_end_matches(',') == filler).then(|| rest.trim_start())
}

/// The first sentence of a line, without punctuation at its end.
fn first_sentence(line: &str) -> &str {
    let end = [". ", "! ", "? ", "; ", " (", " - ", " – ", " — "];
    let ends = end.iter().filter_map(|mark| line.find(mark)).min().unwrap_or(line.len());
    let first = line.get(..ends).unwrap_or(line);
    first.trim().trim_end_matches(['.', '!', '?', '…', ',', ';', ':'])
}

/// Whether any word of a line is one of these, folded.
fn has_word(line: &str, words: &[&str]) -> bool {
    fold(line).split(|c: char| !c.is_alphanumeric() && c != '\'').any(|it| words.contains(&it))
}

/// Whether a line is words and nothing else: no question, no picture, no list.
fn is_plain(line: &str) -> bool {
    let usual =
        |c: char| c.is_alphanumeric() || c.is_whitespace() || ".,!'’-–—:;/()&+%¡".contains(c);
    !line.trim_end().ends_with('?') && line.chars().all(usual)
}

/// At most `most` characters, ended at a word with an ellipsis.
#[must_use]
pub fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    let whole_words = kept.rsplit_once(' ').map_or(kept.as_str(), |(words, _)| words);
    format!("{}…", whole_words.trim_end_matches([',', ';', ':', '-', ' ']))
}

#[cfg(test)]
mod tests;
