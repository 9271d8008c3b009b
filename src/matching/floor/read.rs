//! From the room to numbers.

use std::collections::BTreeMap;

use crate::domain::{Answer, GatheringId, Pair, Side, State};

use super::{Floor, Past, Standing};
use crate::matching::bond::{Bonds, worth};
use crate::matching::person::Person;
use crate::matching::room::Room;

/// Up to this many people every pair's worth is known; above, the best of each person.
const ALL_PAIRS: usize = 600;

/// How many of the best partners of one person are known in a larger room.
const PARTNERS: usize = 64;

/// How many who can help with one need are known.
const HELPERS: usize = 48;

/// What every two in a room were before, who were anything: quick to read, so that the floor itself
/// can be read on another thread, which has no state.
#[derive(Clone, Debug, Default)]
pub struct Pasts(Vec<(u32, u32, Past)>);

impl Pasts {
    /// Reads what `state` remembers; `gathering` is the room's own. Cost: the pairs with a history,
    /// and those who sat at one table.
    #[must_use]
    pub fn read(room: &Room, state: &State, gathering: GatheringId) -> Self {
        let mut pasts = Vec::new();
        for pair in state.pairs() {
            let (a, b) = pair.both();
            if let Some((a, b)) = room.place(a).zip(room.place(b)) {
                pasts.push((a as u32, b as u32, past(state, gathering, pair)));
            }
        }
        for (evening, table) in state.tables() {
            let past = if evening == gathering { Past::Tonight } else { Past::Earlier };
            let here = table.guests.iter().filter_map(|it| room.place(*it));
            let here: Vec<u32> = here.map(|it| it as u32).collect();
            for (at, one) in here.iter().enumerate() {
                pasts.extend(here.iter().skip(at + 1).map(|it| (*one, *it, past)));
            }
        }
        Self(pasts)
    }
}

impl Floor {
    /// Everybody in the room, with what `state` remembers of every two of them. `gathering` is the
    /// room's own.
    ///
    /// A "not now" of tonight is a no for tonight. Cost: everybody's fitting lines, and the pairs
    /// with a history.
    #[must_use]
    pub fn read(room: &Room, state: &State, gathering: GatheringId) -> Self {
        Self::with(room, &Pasts::read(room, state, gathering))
    }

    /// The same, where what they were before was read already.
    #[must_use]
    pub fn with(room: &Room, pasts: &Pasts) -> Self {
        let standing =
            |it: &Person| Standing { first_time: it.first_time, languages: it.languages };
        let mut floor = Self::new(room.people.iter().map(standing).collect());
        for (a, b, past) in &pasts.0 {
            floor.note_past(*a, *b, *past);
        }
        floor.read_contacts(room);
        floor.read_lines(room);
        floor
    }

    /// Contact that says the same person: never at one table.
    fn read_contacts(&mut self, room: &Room) {
        let mut holders: BTreeMap<(usize, usize), Vec<u32>> = BTreeMap::new();
        for (at, person) in room.people.iter().enumerate() {
            for (way, contact) in person.contacts().into_iter().enumerate() {
                let Some(contact) = contact else { continue };
                holders.entry((way, contact)).or_default().push(at as u32);
            }
        }
        for same in holders.values() {
            for (at, one) in same.iter().enumerate() {
                same.iter().skip(at + 1).for_each(|it| self.note_past(*one, *it, Past::Never));
            }
        }
    }

    fn read_lines(&mut self, room: &Room) {
        self.read_worths_of_pasts(room);
        let count = room.people.len();
        let most = if count <= ALL_PAIRS { count } else { PARTNERS };
        let mut bonds = Bonds::new(room);
        for at in 0..count {
            for bond in bonds.of(at, most, |other| other as u64) {
                self.note_worth(at as u32, bond.other as u32, thousandths(bond.worth));
            }
            self.read_needs(room, at);
        }
    }

    /// The room has no bonds between those it would not suggest again; a round or a circle may.
    fn read_worths_of_pasts(&mut self, room: &Room) {
        for one in self.everybody() {
            let others = self.ties_of(one).iter().map(|it| it.0).filter(|it| *it > one);
            let known: Vec<u32> = others.filter(|it| self.may(one, *it)).collect();
            for other in known {
                let worth = worth(room, one as usize, other as usize);
                self.note_worth(one, other, thousandths(worth));
            }
        }
    }

    /// Who can help with what a person needs. Needs for support are put to no circle, and lines
    /// kept as a pitch help nobody.
    fn read_needs(&mut self, room: &Room, at: usize) {
        for (bit, need) in needs(room, at).enumerate() {
            let mut offers = room.fit().fitting(need);
            offers.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            let offers = offers.iter().filter_map(|(line, _)| room.lines.get(*line));
            for offer in offers.filter(|it| !it.pitch && it.person != at).take(HELPERS) {
                self.note_help(at as u32, offer.person as u32, bit as u8);
            }
        }
    }
}

/// A worth of 0 to 1 as a whole number.
fn thousandths(worth: f64) -> u16 {
    (worth * 1000.0).clamp(0.0, 1000.0) as u16
}

/// The numbers of the lines behind the bits of [`super::Tie::helped_in`].
pub(in crate::matching) fn needs(room: &Room, at: usize) -> impl Iterator<Item = usize> {
    let open = room.lines_of(at).filter(|(_, it)| it.side == Side::Need && !it.support);
    open.map(|it| it.0).take(8)
}

/// What two guests were before, from the state.
fn past(state: &State, gathering: GatheringId, pair: Pair) -> Past {
    if state.is_apart(pair) {
        return Past::Never;
    }
    if state.is_acquainted(pair) {
        return Past::Acquainted;
    }
    let (a, b) = pair.both();
    let of = |(evening, it): (GatheringId, &crate::domain::Introduction)| {
        let is_tonight = evening == gathering;
        // Who was not glad to meet somebody is not brought together with them again.
        let is_declined = [a, b]
            .iter()
            .any(|guest| it.answer(*guest) == Answer::NotNow || it.glad(*guest) == Some(false));
        match (is_tonight, it.is_made()) {
            (true, _) if is_declined => Past::Never,
            (true, true) => Past::Tonight,
            (false, true) => Past::Earlier,
            (_, false) => Past::Suggested,
        }
    };
    let all = state.gatherings().flat_map(|(id, evening)| {
        evening.introductions_of(a).map(move |(_, introduction)| (id, introduction))
    });
    let between = all.filter(|(_, it)| it.guests().contains(&b));
    between.map(of).max().unwrap_or_default()
}
