//! The first circles: seeds, then everybody where they fit best; and the last word, where nobody
//! forbidden stays at a table.

use super::account::Account;
use super::sizes::Spread;
use super::state::{NOWHERE, Seats};
use crate::matching::dice::Dice;
use crate::matching::floor::Floor;

/// How many circles with room somebody looks at beside those of people they know of.
const LOOKS: usize = 12;

/// Everybody in a circle, one after the other in their turn. Cost: O(people x ties of one).
pub(super) fn build<'f>(floor: &'f Floor, spread: Spread, dice: &mut Dice) -> Seats<'f> {
    let mut seats = Seats::new(floor, spread);
    plant_seeds(&mut seats, dice);
    let mut with_room: Vec<usize> = (0..seats.circles.len()).collect();
    for person in floor.everybody() {
        if seats.of.get(person as usize) != Some(&NOWHERE) {
            continue;
        }
        with_room.retain(|it| has_room(&seats, *it));
        let ties = floor.ties_of(person).iter();
        let known = ties.filter_map(|it| seats.of.get(it.0 as usize)).copied();
        let known = known.filter(|it| *it != NOWHERE && has_room(&seats, *it));
        let others: Vec<_> = (0..LOOKS).filter_map(|_| dice.pick(&with_room)).collect();
        let energy = |circle: &usize| seats.joining(person, *circle).energy(4.0);
        let best = known.chain(others).min_by(|a, b| energy(a).total_cmp(&energy(b)));
        if let Some(circle) = best {
            seats.put(person, circle);
        }
    }
    seats
}

fn has_room(seats: &Seats<'_>, circle: usize) -> bool {
    let target = seats.targets.get(circle).copied().unwrap_or_default();
    seats.circles.get(circle).is_some_and(|it| it.len() < target)
}

/// Somebody's need and two who can help with it, in as many circles as there are such.
fn plant_seeds(seats: &mut Seats<'_>, dice: &mut Dice) {
    let mut circle = 0;
    let count = seats.floor.len();
    // Another beginning each time, so that a second search sees other seeds.
    let first = dice.below(count);
    for step in 0..count {
        let needy = ((first + step) % count.max(1)) as u32;
        if circle == seats.circles.len() {
            return;
        }
        if let Some(helpers) = two_helpers(seats, needy) {
            for person in [needy, helpers.0, helpers.1] {
                seats.put(person, circle);
            }
            circle += 1;
        }
    }
}

/// The two worth most who can help with one need and are in no circle yet.
fn two_helpers(seats: &Seats<'_>, needy: u32) -> Option<(u32, u32)> {
    let floor = seats.floor;
    let is_free = |it: u32| seats.of.get(it as usize) == Some(&NOWHERE);
    if !is_free(needy) {
        return None;
    }
    let free = |it: &&(u32, _)| is_free(it.0) && floor.may(needy, it.0);
    let ties: Vec<_> = floor.ties_of(needy).iter().filter(free).collect();
    let of_need = |bit: u8| {
        let mut helpers: Vec<_> =
            ties.iter().filter(|(_, tie)| tie.helped_in >> bit & 1 == 1).collect();
        helpers.sort_by_key(|(other, tie)| (std::cmp::Reverse(tie.worth), *other));
        let first = helpers.first()?.0;
        let clean = |it: &u32| seats.reckon(&[needy, first, *it]).forbidden == 0;
        let second = helpers.iter().skip(1).map(|it| it.0).find(clean)?;
        let rules = Account { lost_worth: 0, off_size: 0, ..seats.reckon(&[needy, first, second]) };
        Some((rules, first, second))
    };
    (0..8).filter_map(of_need).min().map(|it| (it.1, it.2))
}

/// Takes out whoever may not stay, dissolves circles too small, and finds places for those who are
/// in none: in a circle with room, else in a new one.
pub(super) fn settle(seats: &mut Seats<'_>) {
    for circle in 0..seats.circles.len() {
        while let Some(person) = most_forbidden(seats, circle) {
            seats.take_out(person);
        }
        let people = seats.circles.get(circle).cloned().unwrap_or_default();
        if people.len() < *seats.limits.start() {
            for person in people {
                seats.take_out(person);
            }
        }
    }
    loop {
        let left: Vec<u32> = seats
            .floor
            .everybody()
            .filter(|it| seats.of.get(*it as usize) == Some(&NOWHERE))
            .collect();
        let joined = left.iter().filter(|person| join(seats, **person)).count();
        let opened = joined == 0 && open_another(seats, &left);
        if joined == 0 && !opened {
            return;
        }
    }
}

/// Whom most others of a circle may not sit with; the last served of those.
fn most_forbidden(seats: &Seats<'_>, circle: usize) -> Option<u32> {
    let people = seats.circles.get(circle)?;
    let against = |one: &u32| {
        let others = people.iter().filter(|it| *it != one);
        let against = others.filter(|it| !seats.floor.may(*one, **it)).count();
        if seats.spread.admits(seats.floor, *one, people) { 0 } else { against.max(1) }
    };
    people.iter().copied().filter(|it| against(it) > 0).max_by_key(|it| (against(it), *it))
}

fn join(seats: &mut Seats<'_>, person: u32) -> bool {
    let may = |circle: &usize| {
        let people = seats.circles.get(*circle).map(Vec::as_slice).unwrap_or_default();
        seats.limits.contains(&people.len())
            && people.len() < *seats.limits.end()
            && seats.spread.admits(seats.floor, person, people)
    };
    let best = (0..seats.circles.len()).filter(may).min_by_key(|it| seats.joining(person, *it));
    if let Some(circle) = best {
        seats.put(person, circle);
    }
    best.is_some()
}

/// Opens a circle of three who are in none, if three of them may sit together.
fn open_another(seats: &mut Seats<'_>, left: &[u32]) -> bool {
    let floor = seats.floor;
    let after = |person: u32| left.iter().copied().filter(move |it| *it > person);
    for one in left.iter().copied() {
        for two in after(one).filter(|it| floor.may(one, *it)) {
            let third = after(two).find(|it| floor.may(one, *it) && floor.may(two, *it));
            if let Some(third) = third {
                seats.open(&[one, two, third]);
                return true;
            }
        }
    }
    false
}
