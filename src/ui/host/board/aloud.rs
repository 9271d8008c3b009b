//! A need that the Ring takes, as plain values: see [`super::scene`].

use super::scene::Stage;
use crate::domain::{GatheringId, Guest, GuestId, Ring, Turn, Visit};

/// The most names of those who answered.
const NAMED: usize = 3;

/// A Ring that is on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aloud {
    /// What is asked; `None` before the first need, and where its owner may not be asked for any more.
    pub asked: Option<Asked>,
    /// Whether a need was taken already.
    pub has_begun: bool,
    /// Which need of how many, from 1.
    pub place: usize,
    /// How many needs there are.
    pub all: usize,
    /// How long a need has, in seconds.
    pub turn_s: u32,
}

/// One need.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Its owner, as they chose to be called; `None` for somebody without a name up here.
    pub name: Option<String>,
    /// What it says; `None` where its owner says it themselves.
    pub need: Option<String>,
    /// How many answered.
    pub helpers: usize,
    /// The first of them who chose a name.
    pub named: Vec<String>,
    /// Where they find each other; empty if anywhere.
    pub spot: String,
}

/// What the board may show of a Ring.
pub(super) fn aloud(stage: &Stage<'_>, gathering: GatheringId, ring: &Ring) -> Aloud {
    let order = stage.evening.ring_order(ring);
    let turn = ring.turn();
    let place = turn.and_then(|turn| order.iter().position(|it| *it == turn));
    Aloud {
        asked: turn.and_then(|turn| asked(stage, gathering, ring, turn)),
        has_begun: turn.is_some(),
        place: place.map_or(0, |at| at + 1),
        all: order.len(),
        turn_s: ring.turn_s(),
    }
}

fn asked(stage: &Stage<'_>, gathering: GatheringId, ring: &Ring, turn: Turn) -> Option<Asked> {
    let is_child = stage.state.guest(turn.guest).is_none_or(Guest::is_child);
    if is_child || !stage.evening.may_be_taken(turn) {
        return None;
    }
    let helpers = stage.state.helpers(gathering, ring, turn);
    let named = helpers.iter().filter_map(|(guest, _)| named(stage, *guest));
    Some(Asked {
        name: stage.called(turn.guest),
        need: stage.evening.aloud_text(turn).map(ToOwned::to_owned),
        helpers: helpers.len(),
        named: named.take(NAMED).collect(),
        spot: stage.evening.ring_spot(turn).to_owned(),
    })
}

/// Whoever answered, while they are here and did not ask to be left alone.
fn named(stage: &Stage<'_>, guest: GuestId) -> Option<String> {
    let meets = stage.evening.visit(guest).is_some_and(Visit::meets_people);
    meets.then(|| stage.called(guest)).flatten()
}
