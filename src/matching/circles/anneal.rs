//! Making circles better by trading places.

use super::state::{NOWHERE, Seats};
use crate::matching::dice::Dice;

/// Where annealing begins and ends, in thousandths of worth.
const HOT: f64 = 350.0;
const COLD: f64 = 8.0;

/// How much stricter the rules become on the way.
const STRICTER: f64 = 11.0;

/// Simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983): random trades and moves, accepted when
/// better, or with a chance that falls as it cools, while breaking a rule costs more and more. The
/// last quarter of the `steps` only takes what is better by the strict order of
/// [`super::Account`]. Cost: about twenty ties looked up a step.
pub(super) fn anneal(seats: &mut Seats<'_>, steps: usize, dice: &mut Dice) {
    let friends = friends(seats);
    let warm = steps - steps / 4;
    for step in 0..steps {
        let Some(change) = propose(seats, &friends, dice) else { continue };
        let share = step as f64 / warm.max(1) as f64;
        let is_taken = if step < warm {
            let heat = HOT * (COLD / HOT).powf(share);
            let energy = change.account.energy((STRICTER - 1.0).mul_add(share, 1.0));
            energy <= 0.0 || dice.share() < (-energy / heat).exp()
        } else {
            change.account <= super::Account::default()
        };
        if is_taken {
            match change.with {
                With::Person(other) => seats.trade(change.person, other),
                With::Circle(circle) => seats.move_to(change.person, circle),
            }
        }
    }
}

struct Change {
    person: u32,
    with: With,
    account: super::Account,
}

enum With {
    Person(u32),
    Circle(usize),
}

/// Those with whom meeting is worth something, or who can help or be helped.
fn friends(seats: &Seats<'_>) -> Vec<Vec<u32>> {
    let floor = seats.floor;
    let of = |person: u32| {
        let ties = floor.ties_of(person).iter();
        let good = ties.filter(|(_, tie)| tie.worth > 0 || tie.helped_in | tie.helps_in != 0);
        good.map(|it| it.0).filter(|it| floor.may(person, *it)).collect()
    };
    floor.everybody().map(of).collect()
}

/// Somebody trades places with anybody, or with one of the circle of somebody they are worth
/// something to; or moves there.
fn propose(seats: &Seats<'_>, friends: &[Vec<u32>], dice: &mut Dice) -> Option<Change> {
    let count = seats.floor.len();
    let person = dice.below(count) as u32;
    let friend = if dice.below(4) > 0 {
        friends.get(person as usize).and_then(|it| dice.pick(it))
    } else {
        None
    };
    let towards = friend.unwrap_or(dice.below(count) as u32);
    let circle = seats.of.get(towards as usize).copied().unwrap_or(NOWHERE);
    if dice.below(8) == 0 {
        let account = seats.moving(person, circle)?;
        return Some(Change { person, with: With::Circle(circle), account });
    }
    let other = match (friend, seats.circles.get(circle)) {
        (Some(friend), Some(people)) => dice.pick(people).filter(|it| *it != friend)?,
        _ => towards,
    };
    let account = seats.trading(person, other)?;
    Some(Change { person, with: With::Person(other), account })
}
