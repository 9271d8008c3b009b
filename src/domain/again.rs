//! Who met before, and would both like to see each other again.

use super::{Gathering, GatheringId, Guest, GuestId, Pair, State, Visit};

impl Gathering {
    /// Whether a guest would see another again, if they said. For their own eyes, and the other's
    /// only where both would.
    #[must_use]
    pub fn again(&self, guest: GuestId, other: GuestId) -> Option<bool> {
        self.again.get(&(guest, other)).and_then(|it| *it.get())
    }

    /// Whether both said that they would see each other again.
    #[must_use]
    pub fn both_again(&self, (a, b): (GuestId, GuestId)) -> bool {
        self.again(a, b) == Some(true) && self.again(b, a) == Some(true)
    }
}

impl State {
    /// Whom a guest met at an earlier gathering and may be asked about seeing again: both chose to
    /// be remembered, both are in and
    /// did not ask to be left alone, nothing stands between them tonight, and the guest did not say
    /// that they were not glad. Whom they met last comes first. What the others said plays no part,
    /// or the question would tell of it.
    ///
    /// Cost: one look at the guest's introductions of every gathering.
    #[must_use]
    pub fn met_before(&self, gathering: GatheringId, guest: GuestId) -> Vec<GuestId> {
        let Some(tonight) = self.gathering(gathering) else { return Vec::new() };
        let starts = |it: &Gathering| it.plan().map(|plan| plan.starts);
        let is_here = |who: GuestId| {
            let known = self.guest(who).filter(|it| it.is_remembered() && !Guest::is_child(it));
            known.is_some() && tonight.visit(who).is_some_and(Visit::meets_people)
        };
        if !is_here(guest) {
            return Vec::new();
        }
        let mut earlier: Vec<_> = self
            .gatherings()
            .filter(|(id, it)| *id != gathering && starts(it) < starts(tonight))
            .collect();
        earlier.sort_by_key(|(id, it)| std::cmp::Reverse((starts(it), *id)));
        let mut met = Vec::new();
        for (_, evening) in earlier {
            for (_, introduction) in evening.introductions_of(guest) {
                let is_glad = |other| evening.glad(guest, other) != Some(false);
                let others = introduction.others(guest).filter(|_| introduction.has_met());
                met.extend(others.filter(|other| is_glad(*other)));
            }
        }
        let may = |other: &GuestId| {
            let pair = Pair::new(guest, *other);
            let between = tonight.introductions_of(guest);
            is_here(*other)
                && !self.is_apart(pair)
                && !between.into_iter().any(|(_, it)| it.guests().contains(other))
        };
        let mut seen = std::collections::BTreeSet::new();
        met.retain(|other| seen.insert(*other) && may(other));
        met
    }
}
