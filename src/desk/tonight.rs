//! Which gathering a door serves, and who can be found there.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::{
    Body, Command, Entry, Fact, Gathering, GatheringId, Guest, GuestId, State, Visit,
};
use crate::journal::{AppendError, Journal, ReadError};
use crate::search::{Index, Searchable};

use super::Desk;

impl Desk {
    /// A wish for each who is in and said that they leave by now: to let them out. Whoever came in
    /// again after that stays.
    #[must_use]
    pub fn leavers(&self) -> Vec<Command> {
        let Some((gathering, evening)) = self.tonight().zip(self.evening()) else {
            return Vec::new();
        };
        let now = self.now();
        let is_gone = |visit: &Visit| {
            let since = visit.last_movement().map(|it| it.at);
            visit.leaving().zip(since).is_some_and(|(at, since)| since < at && at <= now)
        };
        let gone = evening.present().filter(|(_, visit)| is_gone(visit));
        gone.map(|(guest, _)| Command::CheckOut { gathering, guest }).collect()
    }
}

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

/// How long a choice made by hand holds, in hours: setting up, the evening, and clearing away.
/// After that the clock decides again, or a trial run would still be served a week later.
const CHOICE_H: i64 = 18;

/// The gathering somebody chose by hand, while that holds.
pub(super) fn chosen(
    journal: &Journal,
    state: &State,
    now: DateTime<Utc>,
) -> Result<Option<GatheringId>, ReadError> {
    let Some(said) = journal.setting("serves")? else { return Ok(None) };
    let read = || {
        let (gathering, at) = said.split_once(' ')?;
        let (gathering, at) = (gathering.parse().ok()?, at.parse::<DateTime<Utc>>().ok()?);
        let holds = now >= at && now - at < TimeDelta::hours(CHOICE_H);
        Some(gathering).filter(|it| holds && state.gathering(*it).is_some())
    };
    Ok(read())
}

impl Desk {
    /// Serves another gathering, for the rest of the day also after a new start.
    ///
    /// # Errors
    /// [`AppendError`] if the disk says no; the gathering is then as before.
    pub fn choose(&mut self, gathering: GatheringId) -> Result<(), AppendError> {
        let said = format!("{gathering} {}", self.now().to_rfc3339());
        self.journal.set_setting("serves", &said)?;
        self.serve(gathering);
        Ok(())
    }

    /// Builds the search anew for tonight's list.
    pub(super) fn reindex(&mut self) {
        let guests = self.evening().into_iter().flat_map(Gathering::visits).map(|(id, _)| id);
        let guests: Vec<_> = guests.collect();
        self.index = Index::with_room(guests.len());
        self.index_guests(&guests);
    }

    /// Brings the search up to date after `entries`.
    pub(super) fn index_news(&mut self, entries: &[Entry]) {
        let guests: BTreeSet<_> = entries.iter().filter_map(found_otherwise).collect();
        if !guests.is_empty() {
            self.index_guests(&guests.into_iter().collect::<Vec<_>>());
        }
    }

    /// `guests` in ascending order.
    fn index_guests(&mut self, guests: &[GuestId]) {
        let Self { state, index, tonight, .. } = self;
        let Some(evening) = tonight.and_then(|id| state.gathering(id)) else { return };
        let held = evening.tickets().map(|(code, holder)| (holder, code));
        let mut held: Vec<_> =
            held.filter(|(holder, _)| guests.binary_search(holder).is_ok()).collect();
        held.sort_unstable();
        let mut held = held.as_slice();
        for &guest in guests {
            let theirs = held.partition_point(|(holder, _)| *holder == guest);
            let (theirs, others) = held.split_at(theirs);
            held = others;
            let visit = evening.visit(guest);
            let listed =
                visit.is_some_and(|visit| !visit.is_absent() || visit.waiting_since().is_some());
            // A place without a name is not found by one.
            let named = |it: &&Guest| listed && !it.name().is_empty();
            let Some(known) = state.guest(guest).filter(named) else {
                index.remove(guest);
                continue;
            };
            let name = known.name();
            let codes = theirs.iter().map(|(_, code)| *code).chain(known.phone());
            let codes: Vec<_> = codes.collect();
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
            | Fact::TicketWithdrawn { guest, .. }
            | Fact::CheckedIn { guest, .. }
            | Fact::MovementUndone { guest, .. }
            | Fact::PlaceNamed { guest, .. }
            | Fact::Waited { guest, .. }
            | Fact::GuestForgotten { guest },
        ) => Some(*guest),
        Body::Known(_) | Body::Unknown(_) | Body::Blank => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::HandClock;
    use crate::desk::planned::gathering;

    #[test]
    fn a_choice_made_by_hand_outlives_a_restart_and_not_the_day() {
        let folder = tempfile::tempdir().unwrap();
        let house = folder.path().join("house.porch");
        let clock = HandClock::at("2026-11-19T17:00:00Z".parse().unwrap());
        let open = || Desk::open(&house, Box::new(clock.clone())).unwrap();
        let mut desk = open();
        let starts = desk.now();
        let tonight = gathering(&mut desk, "Supper", starts);
        let next_week = gathering(&mut desk, "Supper", starts + TimeDelta::days(7));
        assert_eq!(desk.tonight(), Some(tonight));
        desk.choose(next_week).unwrap();
        drop(desk);
        assert_eq!(open().tonight(), Some(next_week));
        clock.advance(TimeDelta::hours(CHOICE_H));
        assert_ne!(
            chosen(open().journal(), open().state(), open().now()).unwrap(),
            Some(next_week)
        );
        let back_there = open();
        assert_eq!(back_there.tonight(), tonight_of(back_there.state(), back_there.now()));
    }
}
