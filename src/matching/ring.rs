//! In which order a Ring takes needs.

use std::collections::BTreeMap;

use crate::domain::{Gathering, GuestId, LineId, Side, Turn};

use super::room::Room;
use super::unmet::{answered_needs, is_answered_here};

/// The needs that may be taken, without the rest of the evening: for a worker to put in order.
#[derive(Clone, Debug, Default)]
pub struct RingNeeds {
    /// Each with its turn, whether a Ring of tonight took it, and whether its owner was introduced for
    /// it.
    needs: BTreeMap<LineId, (Turn, bool, bool)>,
}

impl RingNeeds {
    /// Every need whose owner agreed to hear it aloud. Cost: one look at every visit and introduction.
    #[must_use]
    pub fn of(evening: &Gathering) -> Self {
        let answered = answered_needs(evening);
        let need = |turn: Turn| {
            let line = turn.line?;
            Some((line, (turn, evening.was_taken(turn), answered.contains(&line))))
        };
        Self { needs: evening.aloud().filter_map(need).collect() }
    }
}

/// Needs in the order a Ring begins with: first those that nobody else who is in answers by meaning,
/// then the others; each part as a host serves people. Those that a Ring of tonight took come after all
/// of them. That nobody is taken twice before everybody was once is for the Ring itself to see to.
///
/// Cost: O(lines + what these needs have in common with offers).
#[must_use]
pub fn ring_order(room: &Room, needs: &RingNeeds) -> Vec<Turn> {
    let mut turns = Vec::new();
    for at in room.by_wait() {
        for (number, line) in room.lines_of(at) {
            let Some((turn, was_taken, is_answered)) = needs.needs.get(&line.id) else { continue };
            let has_answer = *is_answered || is_answered_here(room, at, number);
            turns.push(((*was_taken, has_answer), *turn));
        }
    }
    turns.sort_by_key(|(later, _)| *later);
    turns.into_iter().map(|(_, turn)| turn).collect()
}

/// Those of `needs` that somebody's own offers are what they ask for, the best first: none for whoever
/// is not in, nor by an offer that was kept as a pitch. Cost: O(what their offers have in common with
/// needs).
#[must_use]
pub fn helps_with(room: &Room, guest: GuestId, needs: &[LineId]) -> Vec<LineId> {
    let own = room.place(guest).into_iter().flat_map(|at| room.lines_of(at));
    let offers = own.filter(|(_, line)| line.side == Side::Offer && !line.pitch);
    let mut best: BTreeMap<LineId, f64> = BTreeMap::new();
    for (need, fit) in offers.flat_map(|(number, _)| room.fit().fitting(number)) {
        let line = room.lines.get(need).map(|it| it.id).filter(|it| needs.contains(it));
        if let Some(line) = line {
            let before = best.entry(line).or_default();
            *before = before.max(fit);
        }
    }
    let mut found: Vec<_> = best.into_iter().collect();
    found.sort_by(|a, b| b.1.total_cmp(&a.1));
    found.into_iter().map(|(line, _)| line).collect()
}
