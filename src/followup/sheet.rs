//! A packet as sentences in one language: what the file holds and the preview shows.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::matching::{Named, Reader, Sentence, Teller, told};
use crate::words::{Segment, Words};

use super::contact::Display;
use super::packet::{Meeting, Packet, Promised};

/// One page of sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// "en".
    pub language: &'static str,
    /// "Ana’s evening".
    pub title: String,
    /// "Thank you for coming to Neighbours’ Night."
    pub thanks: Sentence,
    /// "Thursday 20 November 2026".
    pub day: String,
    /// Whom they met.
    pub meetings: Vec<SheetMeeting>,
    /// For somebody who met nobody.
    pub nobody: Option<Sentence>,
    /// "Next evening: Thursday 18 December".
    pub next: Option<Sentence>,
    /// Whom the page is for.
    pub private: Sentence,
}

/// One meeting as sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetMeeting {
    /// The initials in the two lamps: the reader's, the other's.
    pub initials: [String; 2],
    /// "You met Ben at the window bench".
    pub heading: Sentence,
    /// Why, in both people's words.
    pub why: Vec<Sentence>,
    /// Promises both ways.
    pub promises: Vec<Sentence>,
    /// Whether contact was swapped.
    pub swapped: bool,
    /// "You both said yes: ...", or that none was swapped.
    pub contact: Sentence,
}

impl Sheet {
    /// Says a packet in the language of `words`, contacts as `display` has them.
    #[must_use]
    pub fn new(packet: &Packet, words: Words, display: Display) -> Self {
        let meeting = |it: &Meeting| said(packet, it, words, display);
        let next = packet.next.as_ref().map(|next| {
            let day = words.day(local_day(next.starts, &next.zone));
            words.bold_with("packet-next", &[("day", day.into())])
        });
        let gathering = [("gathering", packet.gathering.as_str().into())];
        Self {
            language: words.language().code(),
            title: words.say_with("packet-title", &[("name", packet.name.as_str().into())]),
            thanks: words.bold_with("packet-thanks", &gathering),
            day: words.day_with_year(local_day(packet.starts, &packet.zone)),
            meetings: packet.meetings.iter().map(meeting).collect(),
            nobody: packet.meetings.is_empty().then(|| words.bold("packet-nobody")),
            next,
            private: words.bold_with("packet-private", &[("name", packet.name.as_str().into())]),
        }
    }
}

fn said(packet: &Packet, meeting: &Meeting, words: Words, display: Display) -> SheetMeeting {
    let name = meeting.name.as_str();
    let people = [(packet.reader, packet.name.as_str()), (meeting.other, name)];
    let people = people.map(|(guest, name)| Named { guest, name });
    let teller = Teller { words, reader: Reader::Guest(packet.reader), people: &people };
    let contact = meeting.contact.as_ref().map(|it| it.written(display));
    let promise = |key: &str, it: &Promised| promised(words, key, name, it);
    let they = meeting.they_promised.iter().map(|it| promise("packet-they-promised", it));
    let you = meeting.you_promised.iter().map(|it| promise("packet-you-promised", it));
    SheetMeeting {
        initials: [initial(&packet.name), initial(name)],
        heading: heading(words, meeting),
        why: told(&teller, &meeting.reasons),
        promises: they.chain(you).collect(),
        swapped: contact.is_some(),
        contact: contact.map_or_else(
            || words.bold("packet-not-swapped"),
            |it| words.bold_with("packet-swapped", &[("contact", it.into())]),
        ),
    }
}

fn heading(words: Words, meeting: &Meeting) -> Sentence {
    let mut heading = words.bold_with("packet-met", &[("name", meeting.name.as_str().into())]);
    let place = words.place_after(&meeting.spot);
    if !meeting.spot.is_empty() && !place.is_empty() {
        heading.push(Segment { text: format!(" {place}"), bold: false });
    }
    heading
}

fn promised(words: Words, key: &str, name: &str, it: &Promised) -> Sentence {
    let args = [("name", name.into()), ("promise", it.text.as_str().into())];
    let mut said = words.bold_with(key, &args);
    if let Some(by) = it.by {
        let by = words.say_with("packet-by-day", &[("day", words.day(by).into())]);
        said.push(Segment { text: format!(", {by}"), bold: false });
    }
    said
}

fn initial(name: &str) -> String {
    name.chars().next().into_iter().flat_map(char::to_uppercase).collect()
}

/// The day at the gathering's place; in UTC where its zone is unknown.
pub(super) fn local_day(at: DateTime<Utc>, zone: &str) -> NaiveDate {
    at.with_timezone(&zone.parse().unwrap_or(Tz::UTC)).date_naive()
}
