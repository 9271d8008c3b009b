//! What one guest may take home: whom they met, what was promised, and contact where both said yes.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::domain::{
    Gathering, GatheringId, GuestId, Introduction, Promise, Reasons, Shared, State, Word,
};

use super::contact::{Contact, swapped};
use super::redact::Redactor;

/// One guest's packet. Free text in it holds nobody's contact.
#[derive(Clone, Debug, PartialEq)]
pub struct Packet {
    /// Whose.
    pub reader: GuestId,
    /// What their badge says.
    pub name: String,
    /// The gathering's name.
    pub gathering: String,
    /// When it began.
    pub starts: DateTime<Utc>,
    /// The zone its clock runs on.
    pub zone: String,
    /// Everybody they met or were introduced to, in that order; empty for somebody who met nobody.
    pub meetings: Vec<Meeting>,
    /// When the house meets next, if it is planned.
    pub next: Option<Next>,
}

/// The next gathering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// When it begins.
    pub starts: DateTime<Utc>,
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
    /// Why they were introduced.
    pub reasons: Reasons,
    /// What the other promised the reader.
    pub they_promised: Vec<Promised>,
    /// What the reader promised the other.
    pub you_promised: Vec<Promised>,
    /// How to reach them; `None` for every reason there may be, and nobody can tell which.
    pub contact: Option<Contact>,
}

/// A promise, in the promiser's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promised {
    /// What.
    pub text: String,
    /// By when, if said.
    pub by: Option<chrono::NaiveDate>,
}

/// Somebody who gets no packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// Who.
    pub guest: GuestId,
    /// Why.
    pub why: Why,
}

/// Why somebody gets no packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// They asked to be forgotten.
    Forgotten,
    /// They were on the list and did not come.
    NotHere,
    /// Their name and contact have not reached this door yet.
    Unknown,
}

/// One guest's packet; says why there is none for somebody who was not here or is forgotten.
///
/// # Errors
/// [`Why`] there is none.
pub fn packet(state: &State, gathering: GatheringId, reader: GuestId) -> Result<Packet, Why> {
    let evening = state.gathering(gathering).ok_or(Why::NotHere)?;
    Writer { state, evening, redactor: Redactor::new(state, evening) }.packet(reader)
}

/// Everybody's packets, and who gets none. Cost: O(guests + introductions + promises).
#[must_use]
pub fn packets(state: &State, gathering: GatheringId) -> (Vec<Packet>, Vec<LeftOut>) {
    let Some(evening) = state.gathering(gathering) else { return Default::default() };
    let writer = Writer { state, evening, redactor: Redactor::new(state, evening) };
    let (mut written, mut left_out) = (Vec::new(), Vec::new());
    for (guest, _) in evening.visits() {
        match writer.packet(guest) {
            Ok(packet) => written.push(packet),
            Err(why) => left_out.push(LeftOut { guest, why }),
        }
    }
    (written, left_out)
}

struct Writer<'s> {
    state: &'s State,
    evening: &'s Gathering,
    redactor: Redactor,
}

impl Writer<'_> {
    fn packet(&self, reader: GuestId) -> Result<Packet, Why> {
        if self.state.is_forgotten(reader) {
            return Err(Why::Forgotten);
        }
        let came = self.evening.visit(reader).is_some_and(|visit| visit.arrival().is_some());
        let plan = self.evening.plan().filter(|_| came).ok_or(Why::NotHere)?;
        let name = self.name(reader).ok_or(Why::Unknown)?;
        Ok(Packet {
            reader,
            name,
            gathering: self.redactor.clean(&plan.name),
            starts: plan.starts,
            zone: plan.zone.clone(),
            meetings: self.meetings(reader),
            next: self.next(plan.ends),
        })
    }

    fn meetings(&self, reader: GuestId) -> Vec<Meeting> {
        let mut met: Vec<(GuestId, Vec<&Introduction>)> = Vec::new();
        let made =
            self.evening.introductions_of(reader).map(|(_, it)| it).filter(|it| it.is_made());
        for introduction in made {
            for other in introduction.others(reader) {
                match met.iter_mut().find(|(known, _)| *known == other) {
                    Some((_, introductions)) => introductions.push(introduction),
                    None => met.push((other, vec![introduction])),
                }
            }
        }
        // Who promised each other something met as well, introduced or not.
        for (other, _) in self.promises(reader) {
            if !met.iter().any(|(known, _)| *known == other) {
                met.push((other, Vec::new()));
            }
        }
        met.into_iter().filter_map(|(other, of)| self.meeting(reader, other, &of)).collect()
    }

    /// `None` for somebody forgotten.
    fn meeting(&self, reader: GuestId, other: GuestId, of: &[&Introduction]) -> Option<Meeting> {
        let name = self.name(other)?;
        let promises: Vec<_> = self.promises(reader).filter(|(with, _)| *with == other).collect();
        let from = |giver: GuestId| {
            let theirs = promises.iter().filter(move |(_, word)| word.from == giver);
            theirs.map(|(_, word)| self.promised(word)).collect()
        };
        let first = of.first().map(|it| it.reasons());
        Some(Meeting {
            other,
            name,
            pronouns: self.state.guest(other)?.pronouns().map(|it| self.redactor.clean(it)),
            spot: first.map(|it| self.redactor.clean(&it.spot)).unwrap_or_default(),
            reasons: first.map(|it| self.reasons(it)).unwrap_or_default(),
            they_promised: from(other),
            you_promised: from(reader),
            contact: swapped(self.state, self.evening, reader, other, of),
        })
    }

    /// Promises to and from `reader` that still have words, with whom, oldest id first.
    fn promises(&self, reader: GuestId) -> impl Iterator<Item = (GuestId, &Word)> {
        let words = self.evening.promises().filter_map(|(_, it): (_, &Promise)| it.word());
        let spoken = words.filter(|word| !word.text.is_empty());
        spoken.filter_map(move |word| match (word.from, word.to) {
            (from, to) if from == reader => Some((to, word)),
            (from, to) if to == reader => Some((from, word)),
            _ => None,
        })
    }

    fn promised(&self, word: &Word) -> Promised {
        Promised { text: self.redactor.clean(&word.text), by: word.by }
    }

    fn reasons(&self, reasons: &Reasons) -> Reasons {
        let mut clean = reasons.clone();
        for gives in &mut clean.gives {
            gives.offer = self.redactor.clean(&gives.offer);
            gives.need = self.redactor.clean(&gives.need);
        }
        for shared in &mut clean.shared {
            match shared {
                Shared::Language(words) => *words = self.redactor.clean(words),
                Shared::Same(same) => {
                    for line in &mut same.lines {
                        line.text = self.redactor.clean(&line.text);
                    }
                }
                Shared::FirstTime | Shared::BothNew | Shared::BothAlone => {}
            }
        }
        clean.opener = self.redactor.clean(&clean.opener);
        clean.spot = self.redactor.clean(&clean.spot);
        clean
    }

    /// What a guest chose to be called in the room; `None` for somebody forgotten or unknown here.
    fn name(&self, guest: GuestId) -> Option<String> {
        let name = self.redactor.clean(self.state.guest(guest)?.badge_name());
        Some(if name.is_empty() { "…".to_owned() } else { name })
    }

    fn next(&self, after: DateTime<Utc>) -> Option<Next> {
        let plans = self.state.gatherings().filter_map(|(_, it)| it.plan());
        let later: BTreeMap<_, _> = plans
            .filter(|plan| plan.starts >= after)
            .map(|plan| (plan.starts, &plan.zone))
            .collect();
        later.into_iter().next().map(|(starts, zone)| Next { starts, zone: zone.clone() })
    }
}
