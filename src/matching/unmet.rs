//! Needs that nobody here answers, so that a host or the whole room can.

use std::collections::BTreeSet;

use crate::domain::{Gathering, GuestId, LineId, Side};

use super::room::Room;

/// A need that nobody who is in offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmet {
    /// Whose it is.
    pub guest: GuestId,
    /// The line.
    pub line: LineId,
    /// In their own words.
    pub text: String,
    /// Health, money trouble, grief...: for a host who asks to read it, never at a glance.
    pub support: bool,
    /// Whether its owner let the big screen show it.
    pub on_screen: bool,
}

/// Every need of somebody who is in that no other who is in offers, in the order a host serves
/// people. `answered` needs are met already. Cost: O(needs + what they have in common with offers).
#[must_use]
pub fn unmet(room: &Room, answered: &BTreeSet<LineId>) -> Vec<Unmet> {
    let own = |at: usize| {
        let guest = room.people.get(at).map(|it| it.guest);
        let needs = room.lines_of(at).filter(|(_, line)| line.side == Side::Need);
        needs.filter_map(move |(number, line)| Some((guest?, number, line)))
    };
    let open = room.by_wait().into_iter().flat_map(own).filter(|(_, number, line)| {
        !answered.contains(&line.id) && !is_offered(room, line.person, *number)
    });
    let unmet = open.map(|(guest, _, line)| Unmet {
        guest,
        line: line.id,
        text: line.text.clone(),
        support: line.support,
        on_screen: line.on_screen,
    });
    unmet.collect()
}

/// Whether anybody but `whose` offers what the need with this number asks for.
fn is_offered(room: &Room, whose: usize, need: usize) -> bool {
    let by_another = |line: usize| room.lines.get(line).is_some_and(|it| it.person != whose);
    room.fit().fitting(need).into_iter().any(|(offer, _)| by_another(offer))
}

/// Needs for which their owner was introduced to somebody at this gathering, also where who offered
/// has left.
#[must_use]
pub fn answered_needs(evening: &Gathering) -> BTreeSet<LineId> {
    let made = evening.introductions().filter(|(_, it)| it.is_made());
    made.flat_map(|(_, it)| &it.reasons().gives).map(|gives| gives.need_line).collect()
}
