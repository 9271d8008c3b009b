//! One round after the others: most people, then the least strained rule, then turns, then worth.

use super::edges::{Draw, Weights};
use super::seating::{Ledger, Score, Seating, Strain, pairs_at};

/// Up to this many people every table of three is weighed against the pairs beside it.
const WEIGH_TRIOS: usize = 64;

/// The best next round: of the steps of relaxing, the first that serves as many people as any.
///
/// Exact for an even number of people; for an odd one, exact up to 15 people, and beyond that over
/// the most promising tables of three. Cost: a handful of pairings.
pub(super) fn next_round(ledger: &Ledger<'_>) -> Seating {
    let mut best = at_step(ledger, 0);
    for step in 1..Strain::STEPS {
        if best.out.is_empty() {
            break;
        }
        let wider = at_step(ledger, step);
        if wider.out.len() < best.out.len() {
            best = wider;
        }
    }
    best
}

fn at_step(ledger: &Ledger<'_>, step: u8) -> Seating {
    let draw = Draw::new(ledger, step);
    let people = ledger.floor.len();
    let weighs_trios = people % 2 == 1 && people <= WEIGH_TRIOS;
    let found = if weighs_trios { best_with_a_trio(&draw) } else { None };
    found.unwrap_or_else(|| with_leftovers(&draw))
}

/// A round of one table of three and pairs, if one serves everybody.
fn best_with_a_trio(draw: &Draw<'_>) -> Option<Seating> {
    let people = draw.ledger.floor.len();
    let tried = match people {
        0..=15 => usize::MAX,
        16..=33 => 96,
        _ => 32,
    };
    let mut best: Option<(Score, Seating)> = None;
    for trio in trios(draw).into_iter().take(tried) {
        let rest: Vec<u32> =
            draw.ledger.floor.everybody().filter(|it| !trio.contains(it)).collect();
        let mut tables = draw.pairing(&rest);
        if tables.len() * 2 < rest.len() {
            continue;
        }
        tables.push(trio);
        let seating = Seating { tables, out: Vec::new() };
        let score = draw.ledger.score(&seating);
        if best.as_ref().is_none_or(|(least, _)| score < *least) {
            best = Some((score, seating));
        }
    }
    best.map(|(_, seating)| seating)
}

/// Every table of three that this step allows, the most promising first.
fn trios(draw: &Draw<'_>) -> Vec<Vec<u32>> {
    let people = draw.ledger.floor.len() as u32;
    let mut trios = Vec::new();
    for a in 0..people {
        for b in (a + 1..people).filter(|b| draw.allows(a, *b)) {
            let third = |c: &u32| draw.allows(a, *c) && draw.allows(b, *c);
            trios.extend((b + 1..people).filter(third).map(|c| vec![a, b, c]));
        }
    }
    let alone = |table: &Vec<u32>| Seating { tables: vec![table.clone()], out: Vec::new() };
    trios.sort_by_cached_key(|table| draw.ledger.score(&alone(table)));
    trios
}

/// The best pairing, then everybody it leaves joined to the pair they fit best.
fn with_leftovers(draw: &Draw<'_>) -> Seating {
    let everybody: Vec<u32> = draw.ledger.floor.everybody().collect();
    let mut tables = draw.pairing(&everybody);
    let mut is_placed = vec![false; everybody.len()];
    for person in tables.iter().flatten() {
        if let Some(placed) = is_placed.get_mut(*person as usize) {
            *placed = true;
        }
    }
    let left = everybody.iter().zip(&is_placed).filter(|(_, placed)| !**placed);
    let mut out = Vec::new();
    for (person, _) in left {
        if !join(draw, &mut tables, *person) {
            out.push(*person);
        }
    }
    Seating { tables, out }
}

/// Makes the best trio of a pair and one more person, if any pair takes them.
fn join(draw: &Draw<'_>, tables: &mut [Vec<u32>], person: u32) -> bool {
    let takes =
        |table: &&mut Vec<u32>| table.len() == 2 && table.iter().all(|it| draw.allows(*it, person));
    let with = |table: &Vec<u32>| {
        let trio: Vec<u32> = table.iter().copied().chain([person]).collect();
        let apart: i64 = pairs_at(table).map(|(a, b)| draw.worth(a, b)).sum();
        let mut score = draw.ledger.score(&Seating { tables: vec![trio], out: Vec::new() });
        // The pair sits together anyway.
        score.lost_worth += apart;
        score
    };
    let best = tables.iter_mut().filter(takes).min_by_key(|table| with(table));
    best.map(|table| table.push(person)).is_some()
}

impl Draw<'_> {
    /// The heaviest pairing of some people, as tables.
    fn pairing(&self, people: &[u32]) -> Vec<Vec<u32>> {
        let weights = Weights::new(people.len(), self.step);
        self.tables(people, &weights)
    }
}
