//! Why two people might like to meet, told to whoever reads it: on a card, at the desk, on the board,
//! in the page they take home. One way of wording for all of them.
//!
//! What two people said is always quoted whole and in their own words: half a line can lie, and no
//! grammar fits every line. The sentences around it speak of the people only.

use crate::domain::{Band, Gives, GuestId, Kind, LineId, Reasons, Shared, Side};
use crate::words::{Segment, Words};

/// Somebody a sentence speaks of, by the name they chose for its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named<'a> {
    /// Who.
    pub guest: GuestId,
    /// "Ana".
    pub name: &'a str,
}

/// A sentence as stretches of one weight each.
pub type Sentence = Vec<Segment>;

/// Who reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// One of the people: told "you".
    Guest(GuestId),
    /// All of the people, in front of everybody: told by their names, and "you both".
    People,
    /// A host: told by names alone.
    Host,
}

/// How two quoted lines belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// An offer that helps with a need.
    Strong,
    /// An offer worth asking about.
    Possible,
    /// Two needs, or two offers, that say much the same.
    Same,
    /// What is shared without any words of theirs.
    Bare,
}

/// One reason to meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// "Ben can help", without a full stop.
    pub lead: String,
    /// The lines it comes from, the reader's own first; none for [`Tie::Bare`].
    pub quotes: Vec<Quote>,
    /// How they belong together.
    pub tie: Tie,
}

/// A line in its owner's words, and who said it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Whose.
    pub guest: GuestId,
    /// Which.
    pub line: LineId,
    /// "You asked for", "Ben offers".
    pub label: String,
    /// The line as it was said, in quotation marks.
    pub text: String,
}

impl Reason {
    /// The whole reason: what it is in a few words, then what each said.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let lead = Segment { text: format!("{}.", self.lead), bold: self.tie == Tie::Bare };
        let quotes = self.quotes.iter().map(Quote::sentence);
        one_after_another(std::iter::once(vec![lead]).chain(quotes))
    }

    /// The same in a row or two, for the board: what each said, which is all it claims; where the
    /// help is only worth asking about, that, and what is offered.
    #[must_use]
    pub fn in_brief(&self) -> Sentence {
        match (self.tie, self.quotes.last()) {
            (Tie::Possible, Some(offer)) => Self { quotes: vec![offer.clone()], ..self.clone() },
            (Tie::Strong | Tie::Same, Some(_)) => {
                return one_after_another(self.quotes.iter().map(Quote::sentence));
            }
            _ => self.clone(),
        }
        .sentence()
    }
}

impl Quote {
    /// "Ben offers “reviving slow computers”."
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let plain = |text: String| Segment { text, bold: false };
        let quote = Segment { text: self.text.clone(), bold: true };
        vec![plain(format!("{} ", self.label)), quote, plain(".".to_owned())]
    }
}

/// Sentences with a blank between them.
fn one_after_another(sentences: impl Iterator<Item = Sentence>) -> Sentence {
    let mut all = Sentence::new();
    for sentence in sentences {
        if !all.is_empty() {
            all.push(Segment { text: " ".to_owned(), bold: false });
        }
        all.extend(sentence);
    }
    all
}

/// Tells reasons to one reader in one language.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    /// The language.
    pub words: Words,
    /// Who reads.
    pub reader: Reader,
    /// Everybody the reasons are about.
    pub people: &'a [Named<'a>],
}

impl Teller<'_> {
    /// Every reason: what the reader gets, then what they give, then what is shared. Empty where
    /// there is none. A gift between people who are not among those it is told of is left out.
    #[must_use]
    pub fn reasons(&self, reasons: &Reasons) -> Vec<Reason> {
        let mut gives: Vec<_> = reasons.gives.iter().collect();
        gives.sort_by_key(|it| !self.is_reader(it.to));
        let help = gives.into_iter().filter_map(|it| self.help(it));
        help.chain(reasons.shared.iter().filter_map(|it| self.shared(it))).collect()
    }

    /// "Ben can help" with "You asked for “...”" and "Ben offers “...”".
    #[must_use]
    pub fn help(&self, gives: &Gives) -> Option<Reason> {
        let (giver, taker) = (self.name(gives.from)?, self.name(gives.to)?);
        let (tie, key) = match gives.band() {
            Band::Strong => (Tie::Strong, "why-can-help"),
            // What was suggested is told, also where the bands have moved since.
            Band::Possible | Band::None => (Tie::Possible, "why-worth-asking"),
        };
        let who = if self.is_reader(gives.from) {
            "giver"
        } else if self.is_reader(gives.to) {
            "taker"
        } else {
            "others"
        };
        let about = [("who", who.into()), ("giver", giver.into()), ("taker", taker.into())];
        let need = self.quote("why-asked", gives.to, gives.need_line, &gives.need)?;
        let offer = self.quote("why-offers", gives.from, gives.offer_line, &gives.offer)?;
        let quotes = if who == "giver" { vec![offer, need] } else { vec![need, offer] };
        Some(Reason { lead: self.words.say_with(key, &about), quotes: self.own_first(quotes), tie })
    }

    /// What both have in common.
    #[must_use]
    pub fn shared(&self, shared: &Shared) -> Option<Reason> {
        let who = match (self.reader, self.people.len() > 2) {
            (Reader::Host, false) => "both",
            (Reader::Host, true) => "all",
            (Reader::Guest(_) | Reader::People, false) => "you-both",
            (Reader::Guest(_) | Reader::People, true) => "you-all",
        };
        let who = [("who", who.into())];
        let bare = |lead: String| Some(Reason { lead, quotes: Vec::new(), tie: Tie::Bare });
        match shared {
            Shared::Same(same) => {
                let (label, lead) = match same.side {
                    Side::Need => ("why-asked", "why-both-need"),
                    Side::Offer => ("why-offers", "why-both-offer"),
                };
                let quote =
                    |it: &crate::domain::Spoken| self.quote(label, it.guest, it.line, &it.text);
                let quotes = same.lines.iter().map(quote).collect::<Option<Vec<_>>>()?;
                let lead = self.words.say_with(lead, &who);
                Some(Reason { lead, quotes: self.own_first(quotes), tie: Tie::Same })
            }
            Shared::Language(language) => {
                let [who] = who;
                let about = [who, ("language", language.as_str().into())];
                bare(self.words.say_with("why-both-speak", &about))
            }
            Shared::FirstTime => bare(self.words.say_with("why-both-first-time", &who)),
            Shared::BothNew => bare(self.words.say_with("why-both-new", &who)),
            Shared::BothAlone => bare(self.words.say_with("why-both-alone", &who)),
        }
    }

    /// "Rosa offers “grafting old apple varieties”".
    #[must_use]
    pub fn offer(&self, guest: GuestId, line: LineId, text: &str) -> Option<Quote> {
        self.quote("why-offers", guest, line, text)
    }

    /// A reason for a place with room for two rows, longest first, and the last short whatever
    /// anybody said: what is offered; the quote alone; the kind of help.
    #[must_use]
    pub fn in_few_words(&self, reasons: &Reasons) -> Vec<Sentence> {
        let bold = |text: String, bold| vec![Segment { text, bold }];
        let given = reasons.gives.iter().find_map(|it| Some((it, self.help(it)?)));
        let Some((gives, reason)) = given else {
            let shared = reasons.shared.iter().find_map(|it| self.shared(it));
            let told = |it: Reason| [it.in_brief(), bold(format!("{}.", it.lead), true)];
            return shared.into_iter().flat_map(told).collect();
        };
        let offer = reason.quotes.into_iter().find(|it| it.line == gives.offer_line);
        let quoted = offer.into_iter().flat_map(|it| [it.sentence(), bold(it.text, true)]);
        quoted.chain(self.kind(gives).map(|it| bold(it, false))).collect()
    }

    /// "Mei can lend Yusuf something."
    fn kind(&self, gives: &Gives) -> Option<String> {
        let key = match gives.kind {
            Some(Kind::Help) | None => "why-kind-help",
            Some(Kind::KnowHow) => "why-kind-know-how",
            Some(Kind::Thing) => "why-kind-thing",
            Some(Kind::Intro) => "why-kind-intro",
            Some(Kind::Company) => "why-kind-company",
        };
        let names = [("giver", self.name(gives.from)?), ("taker", self.name(gives.to)?)];
        Some(self.words.say_with(key, &names.map(|(key, name)| (key, name.into()))))
    }

    fn quote(&self, label: &str, guest: GuestId, line: LineId, text: &str) -> Option<Quote> {
        let who = if self.is_reader(guest) { "you" } else { "other" };
        let about = [("who", who.into()), ("name", self.name(guest)?.into())];
        let text = text.trim().trim_end_matches('.');
        Some(Quote {
            guest,
            line,
            label: self.words.say_with(label, &about),
            text: self.words.say_with("shared-quoted", &[("text", text.into())]),
        })
    }

    fn own_first(&self, mut quotes: Vec<Quote>) -> Vec<Quote> {
        quotes.sort_by_key(|it| !self.is_reader(it.guest));
        quotes
    }

    fn is_reader(&self, guest: GuestId) -> bool {
        self.reader == Reader::Guest(guest)
    }

    fn name(&self, guest: GuestId) -> Option<&str> {
        self.people.iter().find(|it| it.guest == guest).map(|it| it.name)
    }
}

/// Reasons as whole sentences, for pages that have no place for ties.
#[must_use]
pub fn told(teller: &Teller<'_>, reasons: &Reasons) -> Vec<Sentence> {
    teller.reasons(reasons).iter().map(Reason::sentence).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Same, Spoken};
    use crate::words::Language;

    const ANA: u128 = 1;
    const BEN: u128 = 2;

    fn laptop(fit: f64) -> Gives {
        Gives {
            from: BEN.into(),
            to: ANA.into(),
            offer_line: 20.into(),
            need_line: 10.into(),
            offer: "Reviving slow computers.".into(),
            need: "someone to look at my laptop".into(),
            kind: None,
            fit,
        }
    }

    fn ladder() -> Shared {
        let spoken = |guest: u128, text: &str| Spoken {
            guest: guest.into(),
            line: guest.into(),
            text: text.to_owned(),
        };
        let lines = [spoken(BEN, "a ladder, our gutters leak"), spoken(ANA, "a tall ladder")];
        Shared::Same(Same { side: Side::Need, lines })
    }

    fn tell(reader: Reader, language: Language, reasons: &Reasons) -> Vec<Reason> {
        let people = [(ANA, "Ana"), (BEN, "Ben")];
        let people = people.map(|(guest, name)| Named { guest: guest.into(), name });
        Teller { words: Words::new(language), reader, people: &people }.reasons(reasons)
    }

    fn plain(sentence: &Sentence) -> String {
        sentence.iter().map(|it| it.text.as_str()).collect()
    }

    fn english(reader: Reader, reasons: &Reasons) -> Vec<String> {
        tell(reader, Language::En, reasons).iter().map(|it| plain(&it.sentence())).collect()
    }

    fn help(fit: f64) -> Reasons {
        Reasons { gives: vec![laptop(fit)], ..Reasons::default() }
    }

    #[test]
    fn what_is_sure_is_said_plainly_to_each_from_where_they_stand() {
        let [ana, ben] = [ANA, BEN].map(|it| Reader::Guest(it.into()));
        assert_eq!(
            english(ana, &help(0.8)),
            ["Ben can help. You asked for “someone to look at my laptop”. \
              Ben offers “Reviving slow computers”."]
        );
        assert_eq!(
            english(ben, &help(0.8)),
            ["You can help Ana. You offer “Reviving slow computers”. \
              Ana asked for “someone to look at my laptop”."]
        );
        assert_eq!(
            english(Reader::Host, &help(0.8)),
            ["Ben can help Ana. Ana asked for “someone to look at my laptop”. \
              Ben offers “Reviving slow computers”."]
        );
    }

    #[test]
    fn what_is_only_possible_is_said_as_such() {
        let reasons = help(0.3);
        assert!(english(Reader::Guest(ANA.into()), &reasons)[0].starts_with("Worth asking Ben."));
        assert!(english(Reader::Guest(BEN.into()), &reasons)[0].starts_with("Maybe you can help"));
        let board = &tell(Reader::People, Language::En, &reasons)[0];
        assert_eq!(board.tie, Tie::Possible);
        assert_eq!(
            plain(&board.in_brief()),
            "Ana could ask Ben. Ben offers “Reviving slow computers”."
        );
    }

    #[test]
    fn two_who_need_the_same_are_never_said_to_help_each_other() {
        let reasons = Reasons { shared: vec![ladder()], ..Reasons::default() };
        for language in Language::ALL {
            for reader in [Reader::Guest(ANA.into()), Reader::People, Reader::Host] {
                let told = &tell(reader, language, &reasons)[0];
                assert_eq!((told.tie, told.quotes.len()), (Tie::Same, 2));
                let said = plain(&told.sentence()).to_lowercase();
                assert!(!said.contains("help") && !said.contains("ayud"), "{said}");
            }
        }
        let to_ana = english(Reader::Guest(ANA.into()), &reasons);
        assert_eq!(
            to_ana,
            ["You’re both looking for something like this. You asked for “a tall ladder”. \
              Ben asked for “a ladder, our gutters leak”."]
        );
    }

    #[test]
    fn of_both_directions_the_reader_hears_first_what_they_get() {
        let back = Gives { from: ANA.into(), to: BEN.into(), ..laptop(0.9) };
        let reasons = Reasons { gives: vec![back, laptop(0.6)], ..Reasons::default() };
        let told = english(Reader::Guest(ANA.into()), &reasons);
        assert!(told[0].starts_with("Ben can help.") && told[1].starts_with("You can help Ben."));
    }

    #[test]
    fn every_language_has_every_sentence() {
        let bare = [Shared::FirstTime, Shared::BothNew, Shared::BothAlone];
        let language = Shared::Language("Català".to_owned());
        let shared: Vec<_> = bare.into_iter().chain([language, ladder()]).collect();
        let all = Reasons { gives: vec![laptop(0.8), laptop(0.2)], shared, ..Reasons::default() };
        for language in Language::ALL {
            for reader in [Reader::Guest(ANA.into()), Reader::People, Reader::Host] {
                let told = tell(reader, language, &all);
                assert_eq!(told.len(), all.gives.len() + all.shared.len());
                assert!(told.iter().all(|it| !it.lead.is_empty() && !it.lead.ends_with('.')));
            }
        }
    }

    #[test]
    fn a_small_card_has_something_short_to_say_however_long_the_lines_are() {
        let names = [(ANA, "Ana"), (BEN, "Ben")];
        let people = names.map(|(guest, name)| Named { guest: guest.into(), name });
        for kind in Kind::ALL {
            let gives = Gives { kind: Some(kind), offer: "x".repeat(80), ..laptop(0.9) };
            let reasons = Reasons { gives: vec![gives], ..Reasons::default() };
            for language in Language::ALL {
                let words = Words::new(language);
                let teller = Teller { words, reader: Reader::People, people: &people };
                let said: Vec<_> = teller.in_few_words(&reasons).iter().map(plain).collect();
                assert_eq!(said.len(), 3);
                assert!(said[0].contains("Ben") && said[1].contains("xx"), "{said:?}");
                assert!(said[2].chars().count() < 40 && said[2].ends_with('.'), "{said:?}");
            }
        }
    }

    #[test]
    fn nobody_who_is_not_named_is_spoken_of() {
        let stranger = Gives { from: 9.into(), ..laptop(0.9) };
        let reasons = Reasons { gives: vec![stranger], ..Reasons::default() };
        assert!(tell(Reader::People, Language::En, &reasons).is_empty());
    }
}
