//! What a signed ticket means: by the keys of tonight's gathering, and of others.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{Meaning, Void};
use crate::desk::Desk;
use crate::domain::{Admits, Gathering, GatheringId, Visit};
use crate::intake::signed::{Claims, Signed};

/// So many keys of other gatherings are tried.
const OTHER_KEYS: usize = 256;

/// A ticket, and what each key that was tried said of it: a series of gatherings shares one.
struct Trial<'a> {
    ticket: &'a Signed,
    tried: BTreeMap<&'a str, Option<Claims>>,
}

impl Desk {
    /// What a ticket means of which lists say `listed`.
    pub(super) fn signed(
        &self,
        gathering: GatheringId,
        ticket: &Signed,
        listed: Meaning,
    ) -> Meaning {
        let evening = self.state().gathering(gathering);
        let is_in = |guest| evening.and_then(|it| it.visit(guest)).is_some_and(Visit::is_in);
        if is_in(ticket.guest()) && !self.state().is_forgotten(ticket.guest()) {
            // They came in by it at a door that had no list.
            return Meaning::Ticket(ticket.guest());
        }
        let Some(evening) = evening else { return listed };
        let mut trial = Trial { ticket, tried: BTreeMap::new() };
        match listed {
            Meaning::Ticket(guest) if !is_in(guest) => {
                let said = trial.by(evening).and_then(|(claims, _)| untimely(&claims, self.now()));
                said.map_or(listed, |why| Meaning::Void { why, guest: Some(guest) })
            }
            Meaning::Unknown => self.unlisted(gathering, evening, trial),
            Meaning::Ticket(_)
            | Meaning::Badge(_)
            | Meaning::Cancelled(_)
            | Meaning::Signed { .. }
            | Meaning::Elsewhere { .. }
            | Meaning::Void { .. } => listed,
        }
    }

    /// What a ticket means that is on no list.
    fn unlisted<'a>(
        &'a self,
        gathering: GatheringId,
        evening: &'a Gathering,
        mut trial: Trial<'a>,
    ) -> Meaning {
        let guest = trial.ticket.guest();
        if self.state().is_forgotten(guest) {
            return Meaning::Unknown;
        }
        let here = trial.by(evening);
        if let Some((claims, admits)) = &here
            && admits.takes(claims.product, claims.date)
        {
            return match untimely(claims, self.now()) {
                Some(why) => Meaning::Void { why, guest: None },
                None => Meaning::Signed { guest, code: trial.ticket.code().into() },
            };
        }
        let mut others = self.state().gatherings().filter(|(id, _)| *id != gathering);
        let is_there = |(_, other): &(GatheringId, &'a Gathering)| {
            trial.tried.len() < OTHER_KEYS
                && trial.by(other).is_some_and(|(claims, it)| it.takes(claims.product, claims.date))
        };
        if let Some((gathering, _)) = others.find(is_there) {
            return Meaning::Elsewhere { gathering, guest: None };
        }
        let why = match here {
            Some((claims, admits)) if admits.takes_product(claims.product) => Void::OtherDate,
            Some(_) => Void::OtherProduct,
            None if evening.ticket_keys().next().is_some() => Void::UnknownKey,
            None => return Meaning::Unknown,
        };
        Meaning::Void { why, guest: None }
    }
}

impl<'a> Trial<'a> {
    /// What the ticket claims by a key of a gathering, and which the gathering takes.
    fn by(&mut self, gathering: &'a Gathering) -> Option<(Claims, &'a Admits)> {
        gathering.ticket_keys().find_map(|(key, admits)| {
            let ticket = self.ticket;
            let verified = || key.parse().ok().and_then(|key| ticket.verified_by(&key));
            let claims = self.tried.entry(key).or_insert_with(verified);
            Some((claims.clone()?, admits))
        })
    }
}

/// Why a ticket is not good at a moment, if it is not.
fn untimely(claims: &Claims, now: DateTime<Utc>) -> Option<Void> {
    let early = claims.from.filter(|from| now < *from).map(Void::NotYet);
    early.or(claims.until.filter(|until| now >= *until).map(Void::Over))
}

#[cfg(test)]
mod tests;
