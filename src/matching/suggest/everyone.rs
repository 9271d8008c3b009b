//! Introductions for the whole room at once.

use crate::domain::OPEN_AT_ONCE;
use crate::matching::deal::{Deal, Load, ties};
use crate::matching::person::Person;
use crate::matching::reasons::Reasoner;
use crate::matching::room::Room;

use super::{Suggestion, anew};

/// Introductions for everybody who is in, most urgent first: everyone gets one before anyone gets a
/// second, up to [`OPEN_AT_ONCE`] open for each.
///
/// Each round is an exact pairing of all who lack one (see [`Deal`]), of fits and of a few
/// strangers each; swaps between rounds follow: nobody stays without one who has a permitted partner with room. Cost: what the
/// lines have in common, and O(ties people log people) a round.
#[must_use]
pub fn suggest_everyone(room: &Room) -> Vec<Suggestion> {
    suggest_everyone_telling(room, &mut |_| {})
}

/// [`suggest_everyone`] that tells how far it has come, 0 to 1.
#[must_use]
pub fn suggest_everyone_telling(room: &Room, told: &mut dyn FnMut(f32)) -> Vec<Suggestion> {
    let ties = ties(room, &mut |part| told(part * READING));
    let may_meet = |a, b| room.may_meet(a, b);
    let mut deal = Deal::new(&ties, &may_meet, room.people.iter().map(load).collect());
    deal.round(|load| load.any == 0);
    deal.make_room();
    for open in 1..=OPEN_AT_ONCE {
        told(READING + (1.0 - READING) * open as f32 / (OPEN_AT_ONCE + 1) as f32);
        deal.round(|load| load.open < open);
    }
    deal.swap();
    let mut reasoner = Reasoner::new(room);
    deal.pairs().into_iter().map(|(a, b)| anew(&mut reasoner, a, b)).collect()
}

/// How much of the time goes into reading the room, about.
const READING: f32 = 0.6;

const fn load(person: &Person) -> Load {
    Load { any: person.made + person.open, open: person.open, places: person.room_left() }
}
