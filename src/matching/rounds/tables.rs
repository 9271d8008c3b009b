//! Rounds for people: who, where, why, and which rule was relaxed.

use super::places::places;
use super::plan::schedule;
use super::seating::{Ledger, Seating, Strain, pairs_at};
use crate::domain::GuestId;
use crate::matching::Suggestion;
use crate::matching::floor::Floor;
use crate::matching::reasons::Reasoner;
use crate::matching::room::Room;
use crate::matching::spots::spots;
use crate::words::Words;

/// The most rounds of one evening.
pub const MOST_ROUNDS: usize = 50;

/// One round, its tables in the order of their places.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Round {
    /// Who sits with whom.
    pub tables: Vec<Table>,
    /// Whom nobody could be found for: nobody here may sit with them.
    pub sits_out: Vec<GuestId>,
}

impl Round {
    /// Which rules were relaxed in it, in the order they are.
    #[must_use]
    pub fn relaxed(&self) -> Vec<Strain> {
        in_order(self.tables.iter().flat_map(|it| it.relaxed.iter().copied()).collect())
    }
}

/// Two people, or three, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Who, why, with an opener and a spot; the third of three comes last.
    pub suggestion: Suggestion,
    /// The rules relaxed for this table; none where all are new to each other.
    pub relaxed: Vec<Strain>,
}

/// `count` rounds of one to one for everybody in the room, at most [`MOST_ROUNDS`]. See
/// [`schedule`] for what comes first and what it costs; `floor` is the room's own, and `words` name
/// the tables beyond the gathering's spots.
#[must_use]
pub fn rounds(room: &Room, floor: &Floor, count: usize, words: Words) -> Vec<Round> {
    let seatings = schedule(floor, count.min(MOST_ROUNDS));
    let most = seatings.iter().map(|it| it.tables.len()).max().unwrap_or_default();
    let spots = spots(room, words, most);
    let mut ledger = Ledger::new(floor);
    let mut host = Host { room, spots, reasoner: Reasoner::new(room) };
    let mut rounds = Vec::with_capacity(seatings.len());
    for (at, (seating, places)) in seatings.iter().zip(places(&seatings)).enumerate() {
        rounds.push(host.round(&ledger, seating, &places));
        ledger.note(at, seating);
    }
    rounds
}

struct Host<'r> {
    room: &'r Room,
    spots: Vec<String>,
    reasoner: Reasoner<'r>,
}

impl Host<'_> {
    fn round(&mut self, ledger: &Ledger<'_>, seating: &Seating, places: &[usize]) -> Round {
        let mut tables: Vec<_> = places.iter().zip(&seating.tables).collect();
        tables.sort_by_key(|it| it.0);
        let tables = tables.into_iter().map(|(place, people)| self.table(ledger, people, *place));
        let tables = tables.collect();
        let guest = |it: &u32| self.reasoner.guest(*it as usize);
        Round { tables, sits_out: seating.out.iter().filter_map(guest).collect() }
    }

    fn table(&mut self, ledger: &Ledger<'_>, people: &[u32], place: usize) -> Table {
        let strain = |(a, b)| ledger.strain(a, b).filter(|it| *it != Strain::Fresh);
        let relaxed = in_order(pairs_at(people).filter_map(strain).collect());
        let people: Vec<usize> = people.iter().map(|it| *it as usize).collect();
        let mut reasons = match *people.as_slice() {
            [asker, asked] => self.reasoner.reasons(asker, asked),
            _ => self.reasoner.reasons_among(&people, None),
        };
        reasons.spot = self.spots.get(place).cloned().unwrap_or_default();
        let guests = people.iter().filter_map(|it| self.reasoner.guest(*it)).collect();
        let mut sorted = people;
        sorted.sort_unstable();
        let is_same = |open: &[usize]| {
            let mut open = open.to_vec();
            open.sort_unstable();
            open == sorted
        };
        let open = self.room.open.iter().find(|it| is_same(&it.people)).map(|it| it.id);
        Table { suggestion: Suggestion { guests, reasons, open, withdraws: None }, relaxed }
    }
}

fn in_order(mut strains: Vec<Strain>) -> Vec<Strain> {
    strains.sort_unstable();
    strains.dedup();
    strains
}
