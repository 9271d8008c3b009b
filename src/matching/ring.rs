//! In which order a Ring takes needs.

use std::collections::BTreeMap;

use crate::domain::{Gathering, LineId, Turn};

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
