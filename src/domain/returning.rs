//! What a returning guest said last time, and may say again.

use super::{Gathering, GatheringId, Guest, GuestId, Line, LineId, State, Visit};

impl State {
    /// Lines a guest said at the last gathering they came to before this one, and neither said nor
    /// dropped here: they stand for nobody until their owner keeps them. Whoever did not choose to
    /// be remembered has none.
    ///
    /// Cost: one look at the guest's visit of every gathering.
    #[must_use]
    pub fn lines_before(&self, gathering: GatheringId, guest: GuestId) -> Vec<(LineId, &Line)> {
        let nobody = Visit::default();
        let here = self.gathering(gathering).and_then(|it| it.visit(guest)).unwrap_or(&nobody);
        let before = self.visit_before(gathering, guest).into_iter().flat_map(Visit::lines);
        let waits = |(id, line): &(LineId, &Line)| {
            !here.stay().lines.contains(id)
                && !here.has_said(line.side(), line.text())
                && !here.removed_lines().any(|it| it.text() == line.text())
        };
        before.filter(waits).collect()
    }

    /// The last visit before a gathering at which somebody who is remembered came and said or
    /// dropped something.
    fn visit_before(&self, gathering: GatheringId, guest: GuestId) -> Option<&Visit> {
        self.guest(guest).filter(|it| Guest::is_remembered(it))?;
        let starts = |it: &Gathering| it.plan().map(|plan| plan.starts);
        let tonight = starts(self.gathering(gathering)?);
        let earlier = self.gatherings().filter(|(id, it)| *id != gathering && starts(it) < tonight);
        let came = earlier.filter_map(|(id, it)| {
            let visit = it.visit(guest).filter(|it| it.arrival().is_some())?;
            (!visit.stay().lines.is_empty()).then_some((starts(it), id, visit))
        });
        came.max_by_key(|(starts, id, _)| (*starts, *id)).map(|(_, _, visit)| visit)
    }
}
