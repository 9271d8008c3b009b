//! Whether people were glad to meet: whom somebody may still be asked about.

use super::{Gathering, GatheringId, Guest, GuestId, Introduction, Pair, Stamp, State};

impl Introduction {
    /// Whether a guest answered whether they were glad, or rather did not. For their own eyes.
    #[must_use]
    pub fn is_glad_settled(&self, guest: GuestId) -> bool {
        self.told.get(&guest).is_some_and(|it| it.glad.stamp() != Stamp::default())
    }
}

impl Gathering {
    /// Whom a guest met, by their own word or a host's, and has not answered about. What the other
    /// says plays no part, or the question would tell of it.
    fn unsettled(&self, guest: GuestId) -> Vec<GuestId> {
        let two = self.introductions_of(guest).filter(|(_, it)| it.guests().len() == 2);
        let met = two.filter(|(_, it)| it.says_met(guest) || it.is_met_by_a_host());
        let mut others: Vec<_> = met.flat_map(|(_, it)| it.others(guest)).collect();
        others.sort_unstable();
        others.dedup();
        let is_settled = |other: &GuestId| {
            let mut two = self.introductions_of_two(Pair::new(guest, *other));
            two.any(|(_, it)| it.is_glad_settled(guest))
        };
        others.retain(|other| !is_settled(other));
        others
    }
}

impl State {
    /// Whom a guest may be asked about whether they were glad to meet them, and where they met: at the
    /// gathering they were at before this one, where both chose to be remembered; then at this one.
    ///
    /// Cost: one look at the gatherings, and at the guest's introductions of two of them.
    #[must_use]
    pub fn glad_to_ask(
        &self,
        gathering: GatheringId,
        guest: GuestId,
    ) -> Vec<(GatheringId, GuestId)> {
        let Some(tonight) = self.gathering(gathering) else { return Vec::new() };
        let starts = |it: &Gathering| it.plan().map(|plan| plan.starts);
        let came = |it: &Gathering| it.visit(guest).is_some_and(|it| it.arrival().is_some());
        let earlier = self.gatherings().filter(|(_, it)| starts(it) < starts(tonight) && came(it));
        let last = earlier.max_by_key(|(id, it)| (starts(it), *id));
        let remembers = |who: GuestId| self.guest(who).is_some_and(Guest::is_remembered);
        let last = last.filter(|_| remembers(guest)).into_iter().flat_map(|(id, it)| {
            let remembered = it.unsettled(guest).into_iter().filter(|it| remembers(*it));
            remembered.map(move |other| (id, other))
        });
        let now = tonight.unsettled(guest).into_iter().map(|other| (gathering, other));
        let known = |who: GuestId| self.guest(who).is_some_and(|it| !it.is_child());
        last.chain(now).filter(|(_, other)| known(guest) && known(*other)).collect()
    }
}
