//! Which gathering a door serves, and who can be found there.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::{Body, Entry, Fact, Gathering, GatheringId, GuestId, Presence, State};
use crate::search::{Index, Searchable};

use super::Desk;

/// The gathering that is on at `now`, else the next to start, else the latest there was. Doors may
/// open three hours early and stay open three hours late.
#[must_use]
pub fn tonight_of(state: &State, now: DateTime<Utc>) -> Option<GatheringId> {
    let slack = TimeDelta::hours(3);
    let rank = |it: &Gathering| {
        let plan = it.plan()?;
        let (starts, ends) = (plan.starts, plan.ends);
        Some(if (starts - slack..ends + slack).contains(&now) {
            (0, (now - starts).abs())
        } else if starts > now {
            (1, starts - now)
        } else {
            (2, now - ends)
        })
    };
    let ranked = state.gatherings().filter_map(|(id, it)| Some((rank(it)?, id)));
    ranked.min().map(|(_, id)| id)
}

impl Desk {
    /// Builds the search anew for tonight's list.
    pub(super) fn reindex(&mut self) {
        let guests = self.evening().into_iter().flat_map(Gathering::visits).map(|(id, _)| id);
        let guests = guests.collect();
        self.index = Index::new();
        self.index_guests(&guests);
    }

    /// Brings the search up to date after `entries`.
    pub(super) fn index_news(&mut self, entries: &[Entry]) {
        let guests: BTreeSet<_> = entries.iter().filter_map(found_otherwise).collect();
        if !guests.is_empty() {
            self.index_guests(&guests);
        }
    }

    fn index_guests(&mut self, guests: &BTreeSet<GuestId>) {
        let Self { state, index, tonight, .. } = self;
        let Some(evening) = tonight.and_then(|id| state.gathering(id)) else { return };
        let mut codes: BTreeMap<GuestId, Vec<&str>> = BTreeMap::new();
        for (code, holder) in evening.tickets().filter(|(_, holder)| guests.contains(holder)) {
            codes.entry(holder).or_default().push(code);
        }
        for &guest in guests {
            let visit = evening.visit(guest);
            let listed = visit.is_some_and(|visit| visit.presence() != Presence::Absent);
            let Some(known) = state.guest(guest).filter(|_| listed) else {
                index.remove(guest);
                continue;
            };
            let name = known.name();
            let mut codes = codes.remove(&guest).unwrap_or_default();
            codes.extend(known.phone());
            let searchable = Searchable {
                name: &[&name.given, &name.family],
                badge: Some(known.badge_name()).filter(|badge| *badge != name.first()),
                email: known.email(),
                codes: &codes,
                hidden: known.is_hidden(),
            };
            index.insert(guest, &searchable);
        }
    }
}

/// The guest who may be found otherwise, or no longer, after an entry.
fn found_otherwise(entry: &Entry) -> Option<GuestId> {
    match &entry.body {
        Body::Known(
            Fact::GuestNoted { guest, .. }
            | Fact::GuestBooked { guest, .. }
            | Fact::TicketIssued { guest, .. }
            | Fact::CheckedIn { guest, .. }
            | Fact::MovementUndone { guest, .. }
            | Fact::GuestForgotten { guest },
        ) => Some(*guest),
        Body::Known(_) | Body::Unknown(_) | Body::Blank => None,
    }
}
