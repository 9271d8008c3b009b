//! All rounds: one after the other, and those before rearranged where the next would repeat.

use super::climb::{self, Climb};
use super::every_way::{FEW, new_for_everybody};
use super::one::next_round;
use super::seating::{Ledger, Seating, Strain};
use super::thirds;
use crate::matching::floor::Floor;

/// How many steps rearranging may take, for each seat of all rounds and in all.
const STEPS_A_SEAT: usize = 400;
const MOST_STEPS: usize = 300_000;

/// Up to this many people, rearranged rounds are made as good as the others allow.
const POLISH: usize = 128;

/// How often tables of three are drawn anew.
const SHUFFLES: usize = 4;

/// `count` rounds of one to one for everybody on the floor, the best first.
///
/// Each round is an exact pairing after those before it: most people first, then the least strained
/// rule ([`super::Strain`], in its order), then turns, then worth. While everybody has at least
/// half the room left to meet, that never runs into a dead end (Dirac 1952); where it does, the
/// rounds planned so far are rearranged: for up to 8 people by trying every way, so that nobody
/// meets twice wherever that is possible at all, for more by hill climbing. Groups that share no
/// language, or may not meet for other reasons, are seated each for themselves.
///
/// The same floor gives the same rounds. Cost: one pairing a round (a few dozen, where an odd number
/// up to 63 weighs its tables of three), and a bounded search where rounds would repeat.
#[must_use]
pub fn schedule(floor: &Floor, count: usize) -> Vec<Seating> {
    let mut rounds = vec![Seating::default(); count];
    for group in floor.groups() {
        let part = floor.part(&group);
        let name = |it: &u32| group.get(*it as usize).copied();
        for (round, own) in rounds.iter_mut().zip(rounds_of(&part, count)) {
            let named = own.tables.iter().map(|table| table.iter().filter_map(name).collect());
            round.tables.extend(named);
            round.out.extend(own.out.iter().filter_map(name));
        }
    }
    for round in &mut rounds {
        round.tables.sort_by_key(|table| table.iter().min().copied());
        round.out.sort_unstable();
    }
    rounds
}

fn rounds_of(floor: &Floor, count: usize) -> Vec<Seating> {
    let mut rounds: Vec<Seating> = Vec::with_capacity(count);
    let mut ledger = Ledger::new(floor);
    let mut hopes = hopes(floor);
    while rounds.len() < count {
        let next = next_round(&ledger);
        let step = ledger.step(&next);
        ledger.note(rounds.len(), &next);
        rounds.push(next);
        for (less, hope) in (0..step).zip(&mut hopes).filter(|(_, hope)| **hope) {
            if let Some(better) = rearranged(floor, &rounds, less) {
                rounds = better;
                ledger = Ledger::of(floor, &rounds);
                break;
            }
            // With more rounds it would not be easier.
            *hope = false;
        }
    }
    put_repeats_last(floor, &mut rounds);
    thirds::take_turns(&mut rounds);
    rounds
}

/// For each step but the last, whether it allows pairs that the one before does not.
fn hopes(floor: &Floor) -> Vec<bool> {
    let ledger = Ledger::new(floor);
    let mut hopes = vec![false; usize::from(Strain::STEPS) - 1];
    hopes.iter_mut().take(1).for_each(|it| *it = floor.len() > 2);
    for one in floor.everybody() {
        for (other, _) in floor.ties_of(one) {
            let step = ledger.strain(one, *other).map_or(usize::MAX, |it| it.step().into());
            hopes.iter_mut().skip(step).take(1).for_each(|it| *it = true);
        }
    }
    hopes
}

/// The same number of rounds with fewer people who sit out or meet again, looked for among pairs
/// that `step` of relaxing allows.
fn rearranged(floor: &Floor, rounds: &[Seating], step: u8) -> Option<Vec<Seating>> {
    if floor.len() <= FEW
        && let Some(found) = new_for_everybody(floor, rounds.len(), step)
    {
        return Some(found);
    }
    if floor.len() > climb::MOST {
        return None;
    }
    let mut climb = Climb::new(floor, rounds, step);
    let before = climb.lacks();
    if before <= climb.must_lack() {
        return None;
    }
    let mut found = climbed(&mut climb, floor.len() * rounds.len());
    finish(floor, &mut found);
    (tally(floor, &found) < tally(floor, rounds)).then_some(found)
}

/// The best of a climb from where the rounds are and, with tables of three, of a few from elsewhere.
fn climbed(climb: &mut Climb, seats: usize) -> Vec<Seating> {
    let steps = (seats * STEPS_A_SEAT).min(MOST_STEPS);
    climb.go(steps);
    let mut best = (climb.lacks(), climb.seatings());
    let shuffles = if best.1.iter().any(|it| it.trios().next().is_some()) { SHUFFLES } else { 0 };
    for _ in 0..shuffles {
        if best.0 <= climb.must_lack() {
            break;
        }
        climb.shuffle();
        climb.go(steps);
        if climb.lacks() < best.0 {
            best = (climb.lacks(), climb.seatings());
        }
    }
    best.1
}

/// Seats those who lack somebody, and makes each round as good as the others allow.
fn finish(floor: &Floor, rounds: &mut [Seating]) {
    for round in 0..rounds.len() {
        let lacks = rounds.get(round).is_some_and(|it| !it.out.is_empty());
        if lacks || floor.len() <= POLISH {
            improve(floor, rounds, round);
        }
    }
}

fn improve(floor: &Floor, rounds: &mut [Seating], round: usize) {
    let ledger = Ledger::without(floor, rounds, round);
    let other = next_round(&ledger);
    if let Some(now) = rounds.get_mut(round)
        && ledger.score(&other) < ledger.score(now)
    {
        *now = other;
    }
}

/// How many sit out in all rounds, then how many pairs each step relaxes, the last step first.
fn tally(floor: &Floor, rounds: &[Seating]) -> [usize; Strain::STEPS as usize] {
    let mut ledger = Ledger::new(floor);
    let mut tally = [0; Strain::STEPS as usize];
    let mut count = |at: usize, more: usize| {
        tally.iter_mut().skip(at).take(1).for_each(|it| *it += more);
    };
    for (at, round) in rounds.iter().enumerate() {
        count(0, round.out.len());
        let steps = round.pairs().filter_map(|(a, b)| ledger.strain(a, b)).map(Strain::step);
        steps.filter(|step| *step > 0).for_each(|step| count((Strain::STEPS - step).into(), 1));
        ledger.note(at, round);
    }
    tally
}

/// Rounds where everybody meets somebody new come first, then those that relax least.
fn put_repeats_last(floor: &Floor, rounds: &mut [Seating]) {
    let mut ledger = Ledger::new(floor);
    let mut steps = Vec::with_capacity(rounds.len());
    for (at, round) in rounds.iter().enumerate() {
        steps.push(ledger.step(round));
        ledger.note(at, round);
    }
    let mut order: Vec<_> = steps.into_iter().zip(rounds.iter().cloned()).collect();
    order.sort_by_key(|it| it.0);
    rounds.iter_mut().zip(order).for_each(|(round, (_, it))| *round = it);
}
