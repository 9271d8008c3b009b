//! Why two people might like to meet, told to whoever reads it: on a card, at the desk, on the board,
//! in the page they take home. One way of wording for all of them.
//!
//! What two people said is always quoted whole and in their own words: half a line can lie, and no
//! grammar fits every line. The sentences around it speak of the people only.

use crate::domain::{
    Across, Band, Gives, GuestId, Hand, Kind, LineId, Raised, Reasons, Same, Shared, Side, Spoken,
};
use crate::words::{Segment, Value, Words};

use super::language::own_name;

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
    /// A need that somebody answered in the Ring: the lead runs on into its quote.
    Raised,
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
        if self.tie == Tie::Raised {
            return self.answered();
        }
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

    /// "Svetlana raised a hand for “a sewing machine, one weekend”."
    fn answered(&self) -> Sentence {
        let mut said = vec![plain(self.lead.clone())];
        for Quote { label, text, .. } in &self.quotes {
            said.extend([plain(format!(" {label} ")), Segment { text: text.clone(), bold: true }]);
        }
        said.push(plain(".".to_owned()));
        said
    }
}

const fn plain(text: String) -> Segment {
    Segment { text, bold: false }
}

impl Quote {
    /// "Ben offers “reviving slow computers”."
    #[must_use]
    pub fn sentence(&self) -> Sentence {
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
    /// Every reason: what somebody raised a hand for, then what the reader gets, what they give and
    /// what is shared; after the first, how they can talk where its lines are in two languages. Empty where there is none. A gift
    /// between people who are not among those it is told of is left out.
    #[must_use]
    pub fn reasons(&self, reasons: &Reasons) -> Vec<Reason> {
        let mut gives: Vec<_> = reasons.gives.iter().collect();
        gives.sort_by_key(|it| !self.is_reader(it.to));
        let help = gives.into_iter().filter_map(|it| self.help(it));
        let shared = reasons.shared.iter().filter_map(|it| self.shared(it));
        let raised = reasons.raised.iter().filter_map(|it| self.raised(it));
        let mut told: Vec<_> = raised.chain(help).chain(shared).collect();
        if let Some(across) = self.across(reasons) {
            let said: String = across.iter().map(|it| it.text.as_str()).collect();
            let lead = said.trim_end_matches('.').to_owned();
            told.insert(told.len().min(1), Reason { lead, quotes: Vec::new(), tie: Tie::Bare });
        }
        told
    }

    /// How they can talk whose lines are in two languages: "You both speak English too."
    #[must_use]
    pub fn across(&self, reasons: &Reasons) -> Option<Sentence> {
        let who = ("who", self.both().into());
        Some(match reasons.across.as_ref()? {
            Across::In(language) => {
                self.words.bold_with("why-across", &[who, ("language", own_name(language).into())])
            }
            Across::Nothing => self.words.bold_with("why-across-nothing", &[who]),
            Across::Unknown => self.words.bold("why-across-unknown"),
        })
    }

    /// How the people are spoken of together.
    fn both(&self) -> &'static str {
        match (self.reader, self.people.len() > 2) {
            (Reader::Host, false) => "both",
            (Reader::Host, true) => "all",
            (Reader::Guest(_) | Reader::People, false) => "you-both",
            (Reader::Guest(_) | Reader::People, true) => "you-all",
        }
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

    /// "Svetlana raised a hand" with "for “a sewing machine, one weekend”".
    #[must_use]
    pub fn raised(&self, raised: &Raised) -> Option<Reason> {
        let key = match raised.hand {
            Hand::Can => "why-raised-can",
            Hand::Knows => "why-raised-knows",
        };
        let lead = self.words.say_with(key, &self.subject(raised.helper)?);
        let tie = Tie::Raised;
        let Some(need) = &raised.need else {
            let other = self.people.iter().find(|it| it.guest != raised.helper)?;
            let asked = self.words.say_with("why-raised-own", &self.subject(other.guest)?);
            return Some(Reason { lead: format!("{lead} {asked}"), quotes: Vec::new(), tie });
        };
        let label = self.words.say("why-raised-for").to_owned();
        let text = self.quoted(&need.text);
        let quote = Quote { guest: need.guest, line: need.line, label, text };
        Some(Reason { lead, quotes: vec![quote], tie })
    }

    /// What both have in common.
    #[must_use]
    pub fn shared(&self, shared: &Shared) -> Option<Reason> {
        let who = [("who", self.both().into())];
        let bare = |lead: String| Some(Reason { lead, quotes: Vec::new(), tie: Tie::Bare });
        match shared {
            Shared::Same(same) => self.same(same),
            Shared::Language(language) => {
                let [who] = who;
                let about = [who, ("language", language.as_str().into())];
                bare(self.words.say_with("why-both-speak", &about))
            }
            Shared::FirstTime => bare(self.words.say_with("why-both-first-time", &who)),
            Shared::BothNew => bare(self.words.say_with("why-both-new", &who)),
            Shared::MetBefore => bare(self.words.say_with("why-met-before", &who)),
            Shared::Welcome(guest) => self.welcome(*guest).and_then(bare),
            Shared::BothAlone => bare(self.words.say_with("why-both-alone", &who)),
        }
    }

    /// "Rosa gladly welcomes somebody new".
    fn welcome(&self, welcomer: GuestId) -> Option<String> {
        let who = match self.reader {
            Reader::Guest(reader) if reader == welcomer => "welcomer",
            Reader::Guest(_) => "newcomer",
            Reader::People | Reader::Host => "others",
        };
        let name = match who {
            "welcomer" => self.people.iter().find(|it| it.guest != welcomer).map(|it| it.name)?,
            _ => self.name(welcomer)?,
        };
        Some(self.words.say_with("why-welcome", &[("who", who.into()), ("name", name.into())]))
    }

    /// Two lines that say much the same, and what they are about where that is known.
    fn same(&self, same: &Same) -> Option<Reason> {
        let (label, lead, about) = match same.side {
            Side::Need => ("why-asked", "why-both-need", "why-both-need-about"),
            Side::Offer => ("why-offers", "why-both-offer", "why-both-offer-about"),
        };
        let quote = |it: &Spoken| self.quote(label, it.guest, it.line, &it.text);
        let quotes = same.lines.iter().map(quote).collect::<Option<Vec<_>>>()?;
        let who = ("who", self.both().into());
        let subject = same.subject.as_deref().and_then(|it| self.words.subject(it));
        let lead = match subject {
            Some(subject) => self.words.say_with(about, &[who, ("subject", subject.into())]),
            None => self.words.say_with(lead, &[who]),
        };
        Some(Reason { lead, quotes: self.own_first(quotes), tie: Tie::Same })
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
        if let Some(raised) = reasons.raised.as_ref().and_then(|it| self.raised(it)) {
            return vec![raised.sentence(), bold(format!("{}.", raised.lead), false)];
        }
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
        let label = self.words.say_with(label, &self.subject(guest)?);
        Some(Quote { guest, line, label, text: self.quoted(text) })
    }

    /// Who a sentence begins with: the reader, or somebody by their name.
    fn subject(&self, guest: GuestId) -> Option<[(&str, Value<'_>); 2]> {
        let who = if self.is_reader(guest) { "you" } else { "other" };
        Some([("who", who.into()), ("name", self.name(guest)?.into())])
    }

    fn quoted(&self, text: &str) -> String {
        let text = text.trim().trim_end_matches('.');
        self.words.say_with("shared-quoted", &[("text", text.into())])
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

#[cfg(test)]
mod tests;
