//! How many places a gathering has, and who waits for one.
//!
//! Places of those on the list are kept for them until they come, so that walk-ins never take them;
//! whoever is on the list is turned away only where others of the list fill the room. Staff lets in
//! whom it wants.

use chrono::{DateTime, Utc};

use super::{Gathering, GuestId, Presence, Stamp, Visit, Way};

/// The most places a gathering may have.
pub const CAPACITY_MOST: u32 = 1_000_000;

/// How the places of a gathering stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// How many there are.
    pub places: u32,
    /// How many are in.
    pub inside: u32,
    /// How many of those are on the list.
    pub listed_inside: u32,
    /// Kept for those on the list who did not come yet.
    pub kept: u32,
}

impl Places {
    /// How many are left for somebody on the list, or for somebody who is not.
    #[must_use]
    pub const fn left(self, listed: bool) -> u32 {
        let taken = if listed { self.listed_inside } else { self.inside + self.kept };
        self.places.saturating_sub(taken)
    }

    /// How many are in beyond the number of places.
    #[must_use]
    pub const fn over(self) -> u32 {
        self.inside.saturating_sub(self.places)
    }

    /// As it stands once somebody more is in.
    pub(super) const fn and_in(mut self, visit_listed: bool) -> Self {
        self.inside += 1;
        if visit_listed {
            self.listed_inside += 1;
            self.kept = self.kept.saturating_sub(1);
        }
        self
    }
}

/// Somebody on the waiting list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiter {
    /// Who.
    pub guest: GuestId,
    /// Since when.
    pub since: DateTime<Utc>,
    /// How many wait before them for a place they may both have.
    pub ahead: usize,
    /// Whether a place is free for them now.
    pub offered: bool,
}

impl Gathering {
    /// How many places there are, where somebody counts them.
    #[must_use]
    pub fn capacity(&self) -> Option<u32> {
        Some(*self.capacity.get()).filter(|places| *places > 0)
    }

    /// How the places stand; `None` where nobody counts them. Cost: one look at every visit.
    #[must_use]
    pub fn places(&self) -> Option<Places> {
        let places = self.capacity()?;
        let mut stand = Places { places, ..Places::default() };
        for (_, visit) in self.visits() {
            match visit.presence() {
                Presence::In => {
                    stand.inside += 1;
                    stand.listed_inside += u32::from(visit.booking().expected);
                }
                Presence::Expected => stand.kept += 1,
                Presence::Out | Presence::Absent => {}
            }
        }
        Some(stand)
    }

    /// Everybody who waits, by arrival; those on the list and those who are not wait for places of
    /// their own. Cost: one look at every visit.
    #[must_use]
    pub fn waiting(&self) -> Vec<Waiter> {
        let since = |(guest, visit): (GuestId, &Visit)| {
            Some((visit.waiting_since()?, guest, visit.booking().expected))
        };
        let mut all: Vec<_> = self.visits().filter_map(since).collect();
        all.sort_unstable();
        let places = self.places();
        let (mut of_the_list, mut others) = (0, 0);
        let waiter = |(since, guest, listed): (DateTime<Utc>, GuestId, bool)| {
            let before = if listed { &mut of_the_list } else { &mut others };
            let ahead = std::mem::replace(before, *before + 1);
            let offered = places.is_none_or(|it| (it.left(listed) as usize) > ahead);
            Waiter { guest, since, ahead, offered }
        };
        all.into_iter().map(waiter).collect()
    }

    /// How many wait before a guest for a place, where there is none for them now; `None` where they
    /// may come in.
    #[must_use]
    pub fn turned_away(&self, guest: GuestId) -> Option<usize> {
        let listed = self.visit(guest).is_some_and(|visit| visit.booking().expected);
        self.turned_away_once(guest, listed, self.places()?)
    }

    /// The same, where the places stand so, and whoever is `listed` has a ticket that is good.
    pub(super) fn turned_away_once(
        &self,
        guest: GuestId,
        listed: bool,
        places: Places,
    ) -> Option<usize> {
        let left = places.left(listed) as usize;
        let waiting = self.waiting();
        let own = waiting.iter().find(|it| it.guest == guest).map(|it| it.ahead);
        let is_like = |it: &&Waiter| {
            self.visit(it.guest).is_some_and(|visit| visit.booking().expected == listed)
        };
        let ahead = own.unwrap_or_else(|| waiting.iter().filter(is_like).count());
        (ahead >= left).then_some(ahead)
    }

    /// Who arrived whom a host wanted to be told of, and was not yet; the earliest first.
    #[must_use]
    pub fn arrivals_to_tell(&self) -> Vec<(GuestId, DateTime<Utc>)> {
        let arrived = self.present().filter(|(_, visit)| visit.is_watched());
        let mut all: Vec<_> =
            arrived.filter_map(|(guest, visit)| Some((guest, visit.arrival()?.at))).collect();
        all.sort_unstable_by_key(|(guest, at)| (*at, *guest));
        all
    }
}

impl Visit {
    /// Since when they wait for a place; `None` for whoever does not, or came in meanwhile.
    #[must_use]
    pub fn waiting_since(&self) -> Option<DateTime<Utc>> {
        let waits = &self.stay().waits;
        let last = waits.last().filter(|it| it.waits)?.stamp;
        let came = |stamp: Stamp| {
            let ins = self.movements().filter(|it| matches!(it.way, Way::In(_)));
            ins.map(|it| it.stamp).any(|it| it > stamp)
        };
        if self.is_in() || came(last) {
            return None;
        }
        waits.iter().rev().take_while(|it| it.waits).map(|it| it.at).min()
    }

    /// Whether a host wants to be told when they arrive.
    #[must_use]
    pub fn is_watched(&self) -> bool {
        *self.stay().watched.get()
    }

    /// Whether they neither are expected nor came.
    #[must_use]
    pub fn is_absent(&self) -> bool {
        self.presence() == Presence::Absent
    }
}
