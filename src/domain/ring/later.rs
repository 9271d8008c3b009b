//! What of a Ring can still be answered: at the kiosk while it takes a need, and by whoever looks for
//! people afterwards.

use std::collections::BTreeMap;

use super::{Ring, Turn};
use crate::domain::{Gathering, GatheringId, Guest, GuestId, Pair, RingId, Side, State, Visit};

impl Gathering {
    /// A need in its owner's words, as long as the Ring may take it; `None` where they say it
    /// themselves.
    #[must_use]
    pub fn aloud_text(&self, turn: Turn) -> Option<&str> {
        let mut needs = self.visit(turn.guest)?.lines_of(Side::Need);
        let found = needs.find(|(id, it)| turn.line == Some(*id) && it.is_aloud());
        found.map(|(_, it)| it.text().trim())
    }
}

impl State {
    /// The owner of a need, by the name they chose for everybody to read; `None` if they chose none.
    #[must_use]
    pub fn aloud_name(&self, gathering: GatheringId, turn: Turn) -> Option<String> {
        let screen = self.gathering(gathering)?.visit(turn.guest)?.consent().screen;
        let name = self.guest(turn.guest)?.worn_name().on_screen(screen);
        name.filter(|it| !it.is_empty())
    }

    /// Whether somebody may be asked to help with a need: both may be brought together, its owner
    /// still lets the Ring take it, and no Ring of tonight has their answer yet.
    #[must_use]
    pub fn may_be_asked(&self, gathering: GatheringId, guest: GuestId, turn: Turn) -> bool {
        let Some(evening) = self.gathering(gathering) else { return false };
        let known = |it: GuestId| self.guest(it).is_some_and(Guest::is_introducible);
        turn.guest != guest
            && evening.visit(guest).is_some_and(Visit::meets_people)
            && [guest, turn.guest].into_iter().all(known)
            && evening.may_be_taken(turn)
            && evening.rings().all(|(_, ring)| ring.hand(turn, guest).is_none())
            && !self.is_apart(Pair::new(guest, turn.guest))
    }

    /// The needs in words that Rings of tonight have taken and somebody may still be asked about,
    /// but for the one that a Ring stands at: those with the fewest answers first.
    ///
    /// Cost: O(needs taken + answers).
    #[must_use]
    pub fn left_to_answer(&self, gathering: GatheringId, guest: GuestId) -> Vec<Unanswered> {
        let Some(evening) = self.gathering(gathering) else { return Vec::new() };
        let now = evening.ring_on().and_then(|(_, ring)| ring.turn());
        let taken = |(id, ring): (RingId, &Ring)| {
            let in_words = ring.taken.iter().filter(|turn| turn.line.is_some());
            in_words.map(|turn| (*turn, id)).collect::<Vec<_>>()
        };
        // Where two Rings took the same, the later one asks.
        let last: BTreeMap<Turn, RingId> = evening.rings().flat_map(taken).collect();
        let open = |turn: Turn| Some(turn) != now && self.may_be_asked(gathering, guest, turn);
        let answers = |turn: Turn| {
            let rings = evening.rings().map(|(_, ring)| self.helpers(gathering, ring, turn).len());
            rings.sum()
        };
        let mut left: Vec<_> = last
            .into_iter()
            .filter(|(turn, _)| open(*turn))
            .map(|(turn, ring)| Unanswered { ring, turn, answers: answers(turn) })
            .collect();
        left.sort_by_key(|it| it.answers);
        left
    }
}

/// A need that the Ring took, which somebody did not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unanswered {
    /// Which Ring.
    pub ring: RingId,
    /// Whose need, and which.
    pub turn: Turn,
    /// How many others answered it.
    pub answers: usize,
}
