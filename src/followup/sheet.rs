//! A packet as sentences in one language: what every format says, each thing once.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;

use crate::domain::Across;
use crate::matching::{Named, Reader, Sentence, Teller as WhyTeller};
use crate::words::{Segment, Words};

use super::calendar::next_event;
use super::card::card;
use super::choices::{SheetChoice, choices};
use super::contact::Display;
use super::packet::{Meeting, Next, Packet, Promised};

/// One guest's page as sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// "en".
    pub language: &'static str,
    /// "Ana, your evening".
    pub title: String,
    /// "Neighbours’ Night, Thursday 20 November 2026. You met Ben."
    pub about: String,
    /// The heading over what was promised.
    pub promised_title: &'static str,
    /// What was promised, both ways.
    pub promised: Vec<SheetPromise>,
    /// Whom they met.
    pub people: Vec<SheetPerson>,
    /// The heading over those there is no room for as cards.
    pub also_title: &'static str,
    /// For somebody who met nobody.
    pub nobody: Option<SheetNobody>,
    /// Over lines to write on.
    pub notes: &'static str,
    /// The next evening.
    pub next: Option<SheetNext>,
    /// What the reader chose for themselves, and since when; empty where they chose nothing.
    pub choices: Vec<SheetChoice>,
    /// The heading over that.
    pub choices_title: &'static str,
    /// Whose the page is, and why no more contact is on it.
    pub foot: String,
}

/// A promise as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetPromise {
    /// "Ben, to you: “Send the tax checklist”".
    pub text: Sentence,
    /// "by Sunday 23 November".
    pub day: Option<String>,
    /// Whether somebody said that it was kept.
    pub kept: bool,
}

/// Somebody the reader met, as sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetPerson {
    /// The initials in the two lamps: the reader's, the other's.
    pub initials: [String; 2],
    /// "Ben".
    pub name: String,
    /// "he/him".
    pub pronouns: Option<String>,
    /// "at the window bench".
    pub place: Option<String>,
    /// "Offers “reviving slow computers”".
    pub lines: Vec<Sentence>,
    /// How to reach them.
    pub contact: Option<SheetContact>,
    /// "Next time ask: “How is the laptop?”"
    pub opener: Option<Sentence>,
}

/// How to reach somebody, where both said yes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetContact {
    /// "You both said yes: ben@posta.example"; of several people, the contact alone.
    pub sentence: Sentence,
    /// "ben@posta.example".
    pub text: String,
    /// A vCard to scan or to keep; empty where the contact is masked.
    pub card: String,
    /// What a picture of it shows: "Ben’s contact, to scan".
    pub picture: String,
}

/// What somebody reads who met nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetNobody {
    /// Whose fault it was, and what they brought.
    pub said: Vec<Sentence>,
    /// The heading over the three.
    pub tips_title: &'static str,
    /// How it goes better next time.
    pub tips: [Sentence; 3],
}

/// The next evening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetNext {
    /// "Next evening: Thursday 18 December".
    pub title: String,
    /// "18:00, Old Mill."
    pub when: String,
    /// "Scan it into your calendar."
    pub scan: &'static str,
    /// The evening as iCalendar, short enough to scan.
    pub calendar: String,
    /// What a picture of it shows: "The next evening, to scan".
    pub picture: &'static str,
}

impl Sheet {
    /// Says a packet in the language of `words`, contacts as `display` has them.
    #[must_use]
    pub fn new(packet: &Packet, words: Words, display: Display) -> Self {
        let name = || ("name", packet.name.as_str().into());
        let alone = packet.meetings.is_empty();
        let title = if alone { "packet-thanks" } else { "packet-title" };
        let mut teller = Teller { packet, words, display, asked: BTreeSet::new() };
        Self {
            language: words.language().code(),
            title: words.say_with(title, &[name()]),
            about: about(packet, words),
            promised_title: words.say("packet-promised"),
            promised: packet.promises.iter().map(|it| promise(words, it)).collect(),
            people: packet.meetings.iter().map(|it| teller.person(it)).collect(),
            also_title: words.say("packet-also"),
            nobody: alone.then(|| nobody(packet, words)),
            notes: words.say(if alone { "packet-room-to-ask" } else { "packet-room" }),
            next: packet.next.as_ref().map(|it| next(it, words)),
            choices: choices(packet, words),
            choices_title: words.say("packet-choices"),
            foot: words.say(if alone { "packet-private" } else { "packet-private-contact" }).into(),
        }
    }

    /// The words a packet is said in: the guest's own language where it is one of ours, else these.
    #[must_use]
    pub fn words(packet: &Packet, otherwise: Words) -> Words {
        packet.language.map_or(otherwise, Words::new)
    }
}

/// "Neighbours’ Night, Thursday 20 November 2026. You met six people."
fn about(packet: &Packet, words: Words) -> String {
    let day = words.day_with_year(local_day(packet.starts, &packet.zone));
    let what = [("gathering", packet.gathering.as_str().into()), ("day", day.into())];
    let evening = words.say_with("packet-evening", &what);
    match packet.meetings.as_slice() {
        [] => evening,
        [one] => {
            let met = words.say_with("packet-met", &[("name", one.name.as_str().into())]);
            format!("{evening}. {met}")
        }
        many => {
            let met = words.say_with("packet-met-many", &[("n", many.len().into())]);
            format!("{evening}. {met}")
        }
    }
}

/// Tells of everybody on one page, and never the same question twice.
struct Teller<'p> {
    packet: &'p Packet,
    words: Words,
    display: Display,
    asked: BTreeSet<String>,
}

impl Teller<'_> {
    fn person(&mut self, meeting: &Meeting) -> SheetPerson {
        let lines = if self.packet.meetings.len() == 1 {
            self.lines_of_both(meeting)
        } else {
            self.lines_of_other(meeting)
        };
        SheetPerson {
            initials: [initial(&self.packet.name), initial(&meeting.name)],
            name: meeting.name.clone(),
            pronouns: meeting.pronouns.clone().filter(|it| !it.is_empty()),
            place: self.place(meeting),
            lines,
            contact: self.contact(meeting),
            opener: self.opener(meeting),
        }
    }

    fn place(&self, meeting: &Meeting) -> Option<String> {
        let place = self.words.place_after(&meeting.spot);
        let spot = (!meeting.spot.is_empty() && !place.is_empty()).then_some(place);
        let circle = meeting.in_circle.then(|| self.words.say("packet-in-circle").to_owned());
        let alone = self.packet.meetings.len() == 1;
        let time = meeting.at.filter(|_| alone).map(|at| local(at, &self.packet.zone).1);
        let time = time.map(|it| self.words.time(it));
        let parts: Vec<_> = spot.into_iter().chain(circle).chain(time).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    fn lines_of_other(&self, meeting: &Meeting) -> Vec<Sentence> {
        let offers = meeting.said.offers.iter().map(|it| ("packet-offers", it));
        let needs = meeting.said.needs.iter().map(|it| ("packet-asked", it));
        let line = |(key, text): (&str, &String)| self.quoted(self.words.say(key), text);
        self.raised(meeting).into_iter().chain(offers.chain(needs).map(line)).collect()
    }

    /// "Svetlana raised a hand for “a sewing machine, one weekend”."
    fn raised(&self, meeting: &Meeting) -> Option<Sentence> {
        let reader = self.packet.reader;
        let named = [(reader, &self.packet.name), (meeting.other, &meeting.name)];
        let people = named.map(|(guest, name)| Named { guest, name });
        let reader = Reader::Guest(reader);
        let teller = WhyTeller { words: self.words, reader, people: &people };
        Some(teller.raised(meeting.said.raised.as_ref()?)?.sentence())
    }

    /// On a page of one there is room for what the reader said, too.
    fn lines_of_both(&self, meeting: &Meeting) -> Vec<Sentence> {
        let label = |key: &str, who: &str| {
            let about = [("who", who.into()), ("name", meeting.name.as_str().into())];
            self.words.say_with(key, &about)
        };
        let said = &meeting.said;
        let offers = said.offers.iter().map(|it| (label("why-offers", "other"), it));
        let asked = said.you_asked.iter().map(|it| (label("why-asked", "you"), it));
        let needs = said.needs.iter().map(|it| (label("why-asked", "other"), it));
        let offer = said.you_offer.iter().map(|it| (label("why-offers", "you"), it));
        let all = offers.chain(asked).chain(needs).chain(offer);
        let all = all.map(|(label, text)| self.quoted(&label, text));
        self.raised(meeting).into_iter().chain(all).collect()
    }

    fn quoted(&self, label: &str, text: &str) -> Sentence {
        vec![plain(format!("{label} ")), bold(quote(self.words, text))]
    }

    fn contact(&self, meeting: &Meeting) -> Option<SheetContact> {
        let contact = meeting.contact.as_ref()?;
        let text = contact.written(self.display);
        let card = match self.display {
            Display::Full => card(&meeting.name, contact),
            Display::Masked => String::new(),
        };
        let name = [("name", meeting.name.as_str().into())];
        // Of several, the foot says once for all that both said yes.
        let sentence = if self.packet.meetings.len() == 1 {
            self.words.bold_with("packet-swapped", &[("contact", text.clone().into())])
        } else {
            vec![bold(text.clone())]
        };
        Some(SheetContact {
            sentence,
            text,
            card,
            picture: self.words.say_with("packet-contact-code", &name),
        })
    }

    fn opener(&mut self, meeting: &Meeting) -> Option<Sentence> {
        let words = match &meeting.across {
            Some(Across::In(language)) => self.words.in_language(language),
            Some(Across::Nothing | Across::Unknown) | None => self.words,
        };
        let question = words.opener(&meeting.opener);
        let fresh = !question.trim().is_empty() && self.asked.insert(question.clone());
        let label = || plain(format!("{} ", self.words.say("packet-ask")));
        fresh.then(|| vec![label(), bold(quote(self.words, &question))])
    }
}

fn promise(words: Words, it: &Promised) -> SheetPromise {
    let key = if it.by_reader { "packet-you-promised" } else { "packet-they-promised" };
    let text = quote(words, &it.text);
    let args = [("name", it.name.as_str().into()), ("promise", text.into())];
    let day = it.by.map(|by| words.say_with("packet-by-day", &[("day", words.day(by).into())]));
    SheetPromise { text: words.bold_with(key, &args), day, kept: it.kept }
}

/// The same as one line of plain text.
pub(super) fn promise_line(words: Words, it: &Promised) -> String {
    flat(&promise(words, it).text)
}

/// A sentence without its weights.
pub(super) fn flat(sentence: &Sentence) -> String {
    sentence.iter().map(|it| it.text.as_str()).collect()
}

fn nobody(packet: &Packet, words: Words) -> SheetNobody {
    let line = |lines: &[String]| lines.first().map(|it| quote(words, it));
    let yours = match (line(&packet.asked), line(&packet.offered)) {
        (Some(need), Some(offer)) => {
            let args = [("need", need.into()), ("offer", offer.into())];
            Some(words.bold_with("packet-nobody-both", &args))
        }
        (Some(need), None) => {
            Some(words.bold_with("packet-nobody-asked", &[("line", need.into())]))
        }
        (None, Some(offer)) => {
            Some(words.bold_with("packet-nobody-offered", &[("line", offer.into())]))
        }
        (None, None) => None,
    };
    SheetNobody {
        said: std::iter::once(words.bold("packet-nobody")).chain(yours).collect(),
        tips_title: words.say("packet-tips"),
        tips: ["packet-tip-lamp", "packet-tip-early", "packet-tip-ask"].map(|it| words.bold(it)),
    }
}

fn next(next: &Next, words: Words) -> SheetNext {
    let (day, time) = local(next.starts, &next.zone);
    let args = [("time", words.time(time).into()), ("venue", next.venue.as_str().into())];
    let when = if next.venue.is_empty() { "packet-next-when" } else { "packet-next-where" };
    SheetNext {
        title: words.say_with("packet-next", &[("day", words.day(day).into())]),
        when: words.say_with(when, &args),
        scan: words.say("packet-next-scan"),
        calendar: next_event(next),
        picture: words.say("packet-next-code"),
    }
}

pub(super) fn quote(words: Words, text: &str) -> String {
    let text = text.trim().trim_end_matches('.');
    words.say_with("shared-quoted", &[("text", text.into())])
}

pub(super) const fn plain(text: String) -> Segment {
    Segment { text, bold: false }
}

pub(super) const fn bold(text: String) -> Segment {
    Segment { text, bold: true }
}

fn initial(name: &str) -> String {
    name.chars().next().into_iter().flat_map(char::to_uppercase).collect()
}

/// Day and time at the gathering's place; in UTC where its zone is unknown.
pub(super) fn local(at: DateTime<Utc>, zone: &str) -> (NaiveDate, NaiveTime) {
    let there = at.with_timezone(&zone.parse().unwrap_or(Tz::UTC));
    (there.date_naive(), there.time())
}

/// The day at the gathering's place.
pub(super) fn local_day(at: DateTime<Utc>, zone: &str) -> NaiveDate {
    local(at, zone).0
}
