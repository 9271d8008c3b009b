//! What one guest may take home: whom they met, what was promised, and contact where both said yes.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use crate::domain::{
    Across, Choice, Gathering, GatheringId, Guest, GuestId, Introduction, Side, State,
};
use crate::matching::{opener_for, spoken_codes};
use crate::words::{Language, discreet_opener};

use super::contact::{Contact, swapped};
use super::lines::{Said, all_stand, between, own};
use super::redact::Redactor;

/// One guest's packet. Free text in it holds nobody's contact.
#[derive(Clone, Debug, PartialEq)]
pub struct Packet {
    /// Whose.
    pub reader: GuestId,
    /// What their badge says.
    pub name: String,
    /// Their own address, for a draft that goes to them alone.
    pub email: Option<String>,
    /// The first language they said they speak that the page can be in.
    pub language: Option<Language>,
    /// The gathering's name.
    pub gathering: String,
    /// When it began.
    pub starts: DateTime<Utc>,
    /// When it ended.
    pub ends: DateTime<Utc>,
    /// The zone its clock runs on.
    pub zone: String,
    /// Everybody they met, in that order; empty for somebody who met nobody.
    pub meetings: Vec<Meeting>,
    /// What was promised both ways, what has a day first.
    pub promises: Vec<Promised>,
    /// What the reader offered, in their own words.
    pub offered: Vec<String>,
    /// What the reader asked for, in their own words.
    pub asked: Vec<String>,
    /// When the house meets next, if it is planned.
    pub next: Option<Next>,
    /// What the reader chose for themselves, and since when; never what anybody else did.
    pub choices: Vec<(Choice, DateTime<Utc>)>,
    /// The name the big screen shows of them, where they chose one.
    pub screen_name: Option<String>,
}

/// The next gathering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// Which.
    pub gathering: GatheringId,
    /// What it is called.
    pub name: String,
    /// Where, or empty.
    pub venue: String,
    /// When it begins.
    pub starts: DateTime<Utc>,
    /// When it ends.
    pub ends: DateTime<Utc>,
    /// The zone its clock runs on.
    pub zone: String,
}

/// Somebody the reader met.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// Whom.
    pub other: GuestId,
    /// What their badge says.
    pub name: String,
    /// Their pronouns, if they gave them.
    pub pronouns: Option<String>,
    /// Where: one of the gathering's spots, or empty.
    pub spot: String,
    /// Since when they are introduced, where that is known.
    pub at: Option<DateTime<Utc>>,
    /// Whether it was in a circle of three or more.
    pub in_circle: bool,
    /// What they said of each other's lines, as far as it is the reader's to see.
    pub said: Said,
    /// A question to go on with: a key of the words room, or a host's own.
    pub opener: String,
    /// How they can talk, where their lines are in two languages.
    pub across: Option<Across>,
    /// How to reach them; `None` for every reason there may be, and nobody can tell which.
    pub contact: Option<Contact>,
}

/// A promise, in the promiser's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promised {
    /// Whether the reader promised it; else the other did.
    pub by_reader: bool,
    /// The other.
    pub other: GuestId,
    /// What the other's badge says.
    pub name: String,
    /// What.
    pub text: String,
    /// By when, if said.
    pub by: Option<NaiveDate>,
    /// Whether somebody said that it was kept.
    pub kept: bool,
}

/// Somebody who gets no packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// Who.
    pub guest: GuestId,
    /// Why.
    pub why: Why,
}

/// Why somebody gets no packet, or no file of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// They asked to be forgotten.
    Forgotten,
    /// They were on the list and did not come.
    NotHere,
    /// Their name and contact have not reached this door yet.
    Unknown,
    /// A draft has nowhere to go: they gave no e-mail address.
    NoAddress,
    /// Its pages could not be drawn, which is a fault of ours.
    NotDrawn,
}

/// One guest's packet; says why there is none for somebody who was not here or is forgotten.
///
/// # Errors
/// [`Why`] there is none.
pub fn packet(state: &State, gathering: GatheringId, reader: GuestId) -> Result<Packet, Why> {
    PacketMaker::new(state, gathering).packet(state, reader)
}

/// Everybody with a visit, in their order: who gets a packet, and who none. Cost: O(guests).
#[must_use]
pub fn readers(state: &State, gathering: GatheringId) -> (Vec<GuestId>, Vec<LeftOut>) {
    let (mut readers, mut left_out) = (Vec::new(), Vec::new());
    for (guest, _) in state.gathering(gathering).into_iter().flat_map(Gathering::visits) {
        match why_none(state, gathering, guest) {
            None => readers.push(guest),
            Some(why) => left_out.push(LeftOut { guest, why }),
        }
    }
    (readers, left_out)
}

fn why_none(state: &State, gathering: GatheringId, reader: GuestId) -> Option<Why> {
    if state.is_forgotten(reader) {
        return Some(Why::Forgotten);
    }
    let evening = state.gathering(gathering);
    let came = evening.and_then(|it| it.visit(reader)).is_some_and(|it| it.arrival().is_some());
    if !came || evening.is_none_or(|it| it.plan().is_none()) {
        return Some(Why::NotHere);
    }
    state.guest(reader).is_none().then_some(Why::Unknown)
}

/// Makes packets of one gathering, one at a time: what all of them need is read once.
#[derive(Debug)]
pub struct PacketMaker {
    gathering: GatheringId,
    redactor: Redactor,
    promises: BTreeMap<GuestId, Vec<Pledge>>,
}

/// A promise between two guests.
#[derive(Clone, Debug)]
struct Pledge {
    from: GuestId,
    to: GuestId,
    text: String,
    by: Option<NaiveDate>,
    kept: bool,
}

impl PacketMaker {
    /// Reads what all packets need. Cost: O(guests + promises).
    #[must_use]
    pub fn new(state: &State, gathering: GatheringId) -> Self {
        let nothing = Gathering::default();
        let evening = state.gathering(gathering).unwrap_or(&nothing);
        let mut promises: BTreeMap<GuestId, Vec<Pledge>> = BTreeMap::new();
        for (_, promise) in evening.promises() {
            let Some(word) = promise.standing() else { continue };
            let kept = promise.kept() == Some(true);
            let (from, to) = (word.from, word.to);
            let pledge = Pledge { from, to, text: word.text.clone(), by: word.by, kept };
            if from != to {
                promises.entry(from).or_default().push(pledge.clone());
                promises.entry(to).or_default().push(pledge);
            }
        }
        Self { gathering, redactor: Redactor::new(state, evening), promises }
    }

    /// One guest's packet. Cost: O(what they were part of, log guests).
    ///
    /// # Errors
    /// [`Why`] there is none.
    pub fn packet(&self, state: &State, reader: GuestId) -> Result<Packet, Why> {
        if let Some(why) = why_none(state, self.gathering, reader) {
            return Err(why);
        }
        let evening = state.gathering(self.gathering).ok_or(Why::NotHere)?;
        let plan = evening.plan().ok_or(Why::NotHere)?;
        let guest = state.guest(reader).ok_or(Why::Unknown)?;
        let writer = Writer { state, evening, maker: self, reader };
        let lines = |side| own(evening, reader, side, &self.redactor);
        Ok(Packet {
            reader,
            name: writer.name(reader).ok_or(Why::Unknown)?,
            email: guest.email().map(str::to_owned),
            language: guest.language().and_then(ours),
            gathering: self.redactor.clean(&plan.name),
            starts: plan.starts,
            ends: plan.ends,
            zone: plan.zone.clone(),
            meetings: writer.meetings(),
            promises: writer.promises(),
            offered: lines(Side::Offer),
            asked: lines(Side::Need),
            next: writer.next(self.gathering),
            choices: writer.choices(self.gathering),
            screen_name: writer.screen_name(guest),
        })
    }
}

/// The first language of those somebody states that the page can be in.
fn ours(stated: &str) -> Option<Language> {
    spoken_codes(stated).into_iter().find_map(Language::from_locale)
}

struct Writer<'s> {
    state: &'s State,
    evening: &'s Gathering,
    maker: &'s PacketMaker,
    reader: GuestId,
}

impl Writer<'_> {
    fn clean(&self, text: &str) -> String {
        self.maker.redactor.clean(text)
    }

    fn meetings(&self) -> Vec<Meeting> {
        let mut met: Vec<(GuestId, Vec<&Introduction>)> = Vec::new();
        let all = self.evening.introductions_of(self.reader).map(|(_, it)| it);
        for introduction in all.filter(|it| it.is_made()) {
            for other in introduction.others(self.reader) {
                match met.iter_mut().find(|(known, _)| *known == other) {
                    Some((_, introductions)) => introductions.push(introduction),
                    None => met.push((other, vec![introduction])),
                }
            }
        }
        // Who promised each other something met as well, introduced or not.
        for pledge in self.pledges() {
            let other = self.other(pledge);
            if !met.iter().any(|(known, _)| *known == other) {
                met.push((other, Vec::new()));
            }
        }
        met.into_iter().filter_map(|(other, of)| self.meeting(other, &of)).collect()
    }

    /// `None` for somebody forgotten.
    fn meeting(&self, other: GuestId, of: &[&Introduction]) -> Option<Meeting> {
        let name = self.name(other)?;
        let first = of.first();
        let reasons = first.map(|it| it.reasons());
        let pair = [self.reader, other];
        Some(Meeting {
            other,
            name,
            pronouns: self.guest(other)?.pronouns().map(|it| self.clean(it)),
            spot: reasons.map(|it| self.clean(&it.spot)).unwrap_or_default(),
            at: first.and_then(|it| it.introduced_at()),
            in_circle: first.is_some_and(|it| it.guests().len() > 2),
            said: between(self.evening, pair, of, &self.maker.redactor),
            opener: first.map(|it| self.opener(it, other)).unwrap_or_default(),
            across: reasons.and_then(|it| it.across.clone()),
            contact: swapped(self.state, self.evening, self.reader, other, of),
        })
    }

    /// The question the reader was given; one about nothing that was said where a line it may come
    /// from is not theirs to see any more.
    fn opener(&self, introduction: &Introduction, other: GuestId) -> String {
        let reasons = introduction.reasons();
        let asked = opener_for(reasons, introduction.guests(), self.reader);
        let all_stand = all_stand(self.evening, other, reasons);
        self.clean(&if all_stand { asked } else { discreet_opener(&asked) })
    }

    fn pledges(&self) -> impl Iterator<Item = &Pledge> {
        self.maker.promises.get(&self.reader).into_iter().flatten()
    }

    fn other(&self, pledge: &Pledge) -> GuestId {
        if pledge.from == self.reader { pledge.to } else { pledge.from }
    }

    fn promises(&self) -> Vec<Promised> {
        let promised = |it: &Pledge| {
            let other = self.other(it);
            Some(Promised {
                by_reader: it.from == self.reader,
                other,
                name: self.name(other)?,
                text: self.clean(&it.text),
                by: it.by,
                kept: it.kept,
            })
        };
        let mut promises: Vec<_> = self.pledges().filter_map(promised).collect();
        promises.sort_by_key(|it| (it.by.is_none(), it.by));
        promises
    }

    fn choices(&self, gathering: GatheringId) -> Vec<(Choice, DateTime<Utc>)> {
        let clean = |(choice, at): (Choice, DateTime<Utc>)| match choice {
            Choice::Shown(line, shown) => (Choice::Shown(self.clean(&line), shown), at),
            Choice::Aloud(line, aloud) => (Choice::Aloud(self.clean(&line), aloud), at),
            Choice::Screen(_)
            | Choice::Swap(_)
            | Choice::Meet(_)
            | Choice::Photo(_)
            | Choice::Welcomes(_)
            | Choice::Remember(_) => (choice, at),
        };
        self.state.choices(gathering, self.reader).into_iter().map(clean).collect()
    }

    fn screen_name(&self, guest: &Guest) -> Option<String> {
        let choice = self.evening.visit(self.reader)?.consent().screen;
        let name = guest.worn_name().on_screen(choice)?;
        Some(self.clean(&name)).filter(|it| !it.is_empty())
    }

    /// `None` for somebody forgotten, or kept apart from the reader since.
    fn guest(&self, guest: GuestId) -> Option<&Guest> {
        let may_be_told_of = self.state.may_be_told_of(self.reader, guest);
        self.state.guest(guest).filter(|_| may_be_told_of && !self.state.is_forgotten(guest))
    }

    /// What a guest chose to be called in the room; `None` for somebody who is not the reader's to read of.
    fn name(&self, guest: GuestId) -> Option<String> {
        let name = self.clean(self.guest(guest)?.badge_name());
        Some(if name.is_empty() { "…".to_owned() } else { name })
    }

    fn next(&self, after: GatheringId) -> Option<Next> {
        let (gathering, plan) = self.state.next_evening(after)?;
        Some(Next {
            gathering,
            name: self.clean(&plan.name),
            venue: self.clean(&plan.venue),
            starts: plan.starts,
            ends: plan.ends,
            zone: plan.zone,
        })
    }
}
