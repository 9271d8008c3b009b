//! What it is worth to two people to meet.

use crate::domain::Side;

use super::room::Room;

/// Somebody a person may meet, with a reason.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bond {
    /// Whom: their place in the room.
    pub(super) other: usize,
    /// How much it is worth, over 0; orders bonds and is shown to nobody.
    pub(super) worth: f64,
}

/// Help's share of a pair's worth; the rest is what they share.
const HELP: f64 = 0.8;

/// What is left of the fit of a line kept as a pitch: it goes after every other.
const PITCH: f64 = 0.01;

/// Below this, a resemblance is chance.
pub(super) const GOOD_LIKENESS: f64 = 0.35;

/// The best in each direction, and the most in common.
#[derive(Clone, Copy, Default)]
struct Best {
    gets: f64,
    gives: f64,
    shares: f64,
    touched: bool,
}

impl Best {
    /// Help in both directions counts whole (by the harmonic mean, so that both get something), in
    /// one direction a third. Some overlap is better than sameness.
    fn worth(self) -> f64 {
        let Self { gets, gives, shares, .. } = self;
        let sum = gets + gives;
        let both = if sum > 0.0 { 2.0 * gets * gives / sum } else { 0.0 };
        let help = (gets.max(gives) + 2.0 * both) / 3.0;
        HELP * help + (1.0 - HELP) * shares * (1.5 - shares)
    }
}

/// Everybody the person at `at` may meet with a reason, the most worth first; at most `most`. Cost:
/// what the person's lines have in common with the room's, not the room.
pub(super) fn bonds(room: &Room, at: usize, most: usize) -> Vec<Bond> {
    let mut best = vec![Best::default(); room.people.len()];
    let mut touched = Vec::new();
    let mut improve = |line: usize, better: &dyn Fn(&mut Best)| {
        let Some(other) = room.lines.get(line).map(|it| it.person) else { return };
        let Some(known) = best.get_mut(other) else { return };
        if !std::mem::replace(&mut known.touched, true) {
            touched.push(other);
        }
        better(known);
    };
    for (number, line) in room.lines_of(at) {
        for (other, fit) in room.fit().fitting(number) {
            match line.side {
                Side::Need => {
                    improve(other, &|it| it.gets = it.gets.max(fit * pitched(room, other)));
                }
                Side::Offer => {
                    improve(other, &|it| it.gives = it.gives.max(fit * pitched(room, number)));
                }
            }
        }
        for (other, likeness) in resembling(room, number) {
            improve(other, &|it| it.shares = it.shares.max(likeness));
        }
    }
    let bond = |other: usize| Some(Bond { other, worth: best.get(other)?.worth() });
    let met = touched.into_iter().filter(|other| room.may_meet(at, *other));
    let mut bonds: Vec<_> = met.filter_map(bond).filter(|it| it.worth > 0.0).collect();
    // Equal worth goes by turn, which is the order of places.
    let order = |a: &Bond, b: &Bond| b.worth.total_cmp(&a.worth).then(a.other.cmp(&b.other));
    if bonds.len() > most {
        bonds.select_nth_unstable_by(most, order);
        bonds.truncate(most);
    }
    bonds.sort_by(order);
    bonds
}

/// Lines of the same side that say much the same. What people need for support is nobody's
/// "you both".
pub(super) fn resembling(room: &Room, line: usize) -> impl Iterator<Item = (usize, f64)> {
    let open = |line: usize| room.lines.get(line).is_some_and(|it| !it.support && !it.pitch);
    let found = if open(line) { room.words.resembling(line) } else { Vec::new() };
    found.into_iter().filter(move |(other, like)| *like >= GOOD_LIKENESS && open(*other))
}

/// What a fit with this offer counts for.
pub(super) fn pitched(room: &Room, offer: usize) -> f64 {
    if room.lines.get(offer).is_some_and(|it| it.pitch) { PITCH } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn help_both_ways_counts_most_one_way_never_nothing() {
        let worth = |gets, gives, shares| Best { gets, gives, shares, touched: true }.worth();
        assert!(worth(0.6, 0.6, 0.0) > worth(0.9, 0.0, 0.0));
        assert!(worth(0.6, 0.6, 0.0) > worth(0.9, 0.2, 0.0));
        assert!(worth(0.4, 0.0, 0.0) > 0.0);
        assert!(worth(0.4, 0.0, 0.5) > worth(0.4, 0.0, 0.0));
        assert!(worth(0.0, 0.0, 0.7) > worth(0.0, 0.0, 1.0), "some overlap, not sameness");
        assert!(worth(0.4, 0.0, 0.0) > worth(1.0 * PITCH, 1.0 * PITCH, 0.3));
    }
}
