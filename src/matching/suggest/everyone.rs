//! Introductions for the whole room at once.

use std::collections::BTreeSet;

use crate::domain::{IntroductionId, OPEN_AT_ONCE};
use crate::matching::deal::{Deal, Load, ties};
use crate::matching::person::Person;
use crate::matching::reasons::Reasoner;
use crate::matching::room::Room;

use super::{Suggestion, anew};

/// Introductions for everybody who is in, most urgent first: everyone gets one before anyone gets a
/// second, up to [`OPEN_AT_ONCE`] open for each.
///
/// Each round is an exact pairing of all who lack one, of fits and of a few
/// strangers each; swaps between rounds follow: nobody stays without one who has a permitted partner with room. Cost: what the
/// lines have in common, and O(ties people log people) a round.
#[must_use]
pub fn suggest_everyone(room: &Room) -> Vec<Suggestion> {
    suggest_everyone_telling(room, &mut |_| {})
}

/// [`suggest_everyone`] that tells how far it has come, 0 to 1: a full hall takes seconds.
#[must_use]
pub fn suggest_everyone_telling(room: &Room, told: &mut dyn FnMut(f32)) -> Vec<Suggestion> {
    with_reasons(room, deal(room, &BTreeSet::new(), told))
}

/// How the open suggestions of a whole room change so that all of them together are as fair and as
/// good as can be.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Level {
    /// Suggestions nobody has answered that are to be withdrawn first.
    pub withdraws: Vec<IntroductionId>,
    /// What is suggested instead, most urgent first.
    pub suggests: Vec<Suggestion>,
}

/// Levels a room: deals everybody anew as [`suggest_everyone`] does, all places free but those of
/// introductions that are made, that somebody said yes to, or that somebody may be reading just
/// now. What stands before and after is left alone. Cost: as [`suggest_everyone`].
#[must_use]
pub fn level(room: Room) -> Level {
    let (room, yielding) = room.levelled();
    let of = |a: usize, b: usize| (a.min(b), a.max(b));
    let stood: BTreeSet<_> = yielding.iter().map(|(_, a, b)| of(*a, *b)).collect();
    let mut dealt = deal(&room, &stood, &mut |_| {});
    let again: BTreeSet<_> = dealt.iter().map(|(a, b)| of(*a, *b)).collect();
    dealt.retain(|(a, b)| !stood.contains(&of(*a, *b)));
    let gone = yielding.into_iter().filter(|(_, a, b)| !again.contains(&of(*a, *b)));
    let withdraws = gone.map(|(id, _, _)| id).collect();
    Level { withdraws, suggests: with_reasons(&room, dealt) }
}

/// The pairs of a whole deal; where two are about as good, those that `stood` stay.
fn deal(
    room: &Room,
    stood: &BTreeSet<(usize, usize)>,
    told: &mut dyn FnMut(f32),
) -> Vec<(usize, usize)> {
    let ties = ties(room, |_| true, stood, &mut |part| told(part * READING));
    let may_meet = |a, b| room.may_meet(a, b);
    let mut deal = Deal::new(&ties, &may_meet, room.people.iter().map(load).collect());
    deal.round(|load| load.any == 0);
    deal.make_room();
    for open in 1..=OPEN_AT_ONCE {
        told(READING + (1.0 - READING) * open as f32 / (OPEN_AT_ONCE + 1) as f32);
        deal.round(|load| load.open < open);
    }
    deal.swap();
    deal.pairs()
}

fn with_reasons(room: &Room, pairs: Vec<(usize, usize)>) -> Vec<Suggestion> {
    let mut reasoner = Reasoner::new(room);
    pairs.into_iter().map(|(a, b)| anew(&mut reasoner, a, b)).collect()
}

/// How much of the time goes into reading the room, about.
const READING: f32 = 0.6;

const fn load(person: &Person) -> Load {
    let (any, open, places) = (person.made + person.open, person.open, person.room_left());
    Load { any, open, places, free: !person.talks, waits: person.waits() }
}
