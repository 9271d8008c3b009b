//! What it is worth to two people to meet.

use crate::domain::{Band, Side};

use super::room::Room;

/// Somebody a person may meet, with a reason.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bond {
    /// Whom: their place in the room.
    pub(super) other: usize,
    /// How much it is worth, over 0 and to 1; orders bonds and is shown to nobody.
    pub(super) worth: f64,
}

/// Help's share of a pair's worth; the rest is what they share.
const HELP: f64 = 0.8;

/// What is left of the fit of a line kept as a pitch: it goes after every other.
const PITCH: f64 = 0.01;

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

    /// Adds what two have in common beside their lines.
    fn sharing(self, common: f64) -> Self {
        Self { shares: 1.0 - (1.0 - self.shares) * (1.0 - common), ..self }
    }
}

/// Finds the bonds of one person after the other.
pub(super) struct Bonds<'r> {
    room: &'r Room,
    /// By place; default but for those in `touched`.
    best: Vec<Best>,
    touched: Vec<usize>,
}

impl<'r> Bonds<'r> {
    pub(super) fn new(room: &'r Room) -> Self {
        Self { room, best: vec![Best::default(); room.people.len()], touched: Vec::new() }
    }

    /// Everybody the person at `at` may meet with a reason, the most worth first; at most `most`.
    /// Equal worth goes by `turn` of the other's place, the smallest first. Cost: what the person's
    /// lines have in common with the room's, not the room.
    pub(super) fn of(&mut self, at: usize, most: usize, turn: impl Fn(usize) -> u64) -> Vec<Bond> {
        self.read_lines(at);
        self.read_company(at);
        let mut bonds: Vec<_> = std::mem::take(&mut self.touched)
            .into_iter()
            .filter_map(|other| self.take(at, other))
            .collect();
        let order = |a: &Bond, b: &Bond| {
            b.worth.total_cmp(&a.worth).then_with(|| turn(a.other).cmp(&turn(b.other)))
        };
        if bonds.len() > most {
            bonds.select_nth_unstable_by(most, order);
            bonds.truncate(most);
        }
        bonds.sort_unstable_by(order);
        bonds
    }

    fn read_lines(&mut self, at: usize) {
        let room = self.room;
        for (number, line) in room.lines_of(at) {
            for (other, fit) in room.fit().fitting(number) {
                match line.side {
                    Side::Need => {
                        let fit = fit * pitched(room, other);
                        self.improve(other, |it| it.gets = it.gets.max(fit));
                    }
                    Side::Offer => {
                        let fit = fit * pitched(room, number);
                        self.improve(other, |it| it.gives = it.gives.max(fit));
                    }
                }
            }
            for (other, likeness) in resembling(room, number) {
                self.improve(other, |it| it.shares = it.shares.max(likeness));
            }
        }
    }

    fn read_company(&mut self, at: usize) {
        let Some(person) = self.room.people.get(at) else { return };
        self.room.common().company(person).for_each(|other| self.touch(other, |_| {}));
    }

    fn improve(&mut self, line: usize, better: impl FnOnce(&mut Best)) {
        if let Some(line) = self.room.lines.get(line) {
            self.touch(line.person, better);
        }
    }

    fn touch(&mut self, other: usize, better: impl FnOnce(&mut Best)) {
        let Some(best) = self.best.get_mut(other) else { return };
        if !std::mem::replace(&mut best.touched, true) {
            self.touched.push(other);
        }
        better(best);
    }

    /// The bond with somebody touched, whose place is left as it was.
    fn take(&mut self, at: usize, other: usize) -> Option<Bond> {
        let best = std::mem::take(self.best.get_mut(other)?);
        if !self.room.may_meet(at, other) {
            return None;
        }
        let worth = best.sharing(in_common(self.room, at, other)).worth();
        (worth > 0.0).then_some(Bond { other, worth })
    }
}

/// What it is worth to two people to meet, 0 to 1; the same in both orders. Whether they may is
/// [`Room::may_meet`]'s to say. Cost: the lines of one times the lines of the other.
pub(super) fn worth(room: &Room, a: usize, b: usize) -> f64 {
    let mut best = Best::default();
    for (number, line) in room.lines_of(a) {
        for (other, its) in room.lines_of(b) {
            match (line.side, its.side) {
                (Side::Need, Side::Offer) => {
                    best.gets = best.gets.max(helps(room, number, other));
                }
                (Side::Offer, Side::Need) => {
                    best.gives = best.gives.max(helps(room, other, number));
                }
                _ => best.shares = best.shares.max(likeness(room, number, other)),
            }
        }
    }
    best.sharing(in_common(room, a, b)).worth()
}

fn helps(room: &Room, need: usize, offer: usize) -> f64 {
    let fit = room.fit().fit(need, offer);
    if Band::of(fit) > Band::None { fit * pitched(room, offer) } else { 0.0 }
}

fn in_common(room: &Room, a: usize, b: usize) -> f64 {
    let both = room.people.get(a).zip(room.people.get(b));
    both.map_or(0.0, |(a, b)| room.common().worth(a, b))
}

/// How much two lines of the same side say the same, 0 where that is chance. What people need for
/// support is nobody's "you both".
pub(super) fn likeness(room: &Room, line: usize, other: usize) -> f64 {
    if is_open(room, line) && is_open(room, other) { room.fit().likeness(line, other) } else { 0.0 }
}

/// Every line that says much the same as one, with its [`likeness`].
fn resembling(room: &Room, line: usize) -> impl Iterator<Item = (usize, f64)> {
    let found = if is_open(room, line) { room.fit().resembling(line) } else { Vec::new() };
    found.into_iter().filter(|(other, _)| is_open(room, *other))
}

fn is_open(room: &Room, line: usize) -> bool {
    room.lines.get(line).is_some_and(|it| !it.support && !it.pitch)
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
