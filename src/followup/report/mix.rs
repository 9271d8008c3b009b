//! How mixed a room became: whom one could reach through introductions.

use std::collections::BTreeMap;

use crate::domain::GuestId;

/// Groups of guests who are connected, growing as introductions are made (union-find, by size and
/// with paths halved: close to constant a step).
#[derive(Debug, Default)]
pub(super) struct Ties {
    /// The place of each guest.
    places: BTreeMap<GuestId, usize>,
    /// For each place one it is tied to; itself for the first of a group.
    tied_to: Vec<usize>,
    /// How many its group has, where it is the first.
    sizes: Vec<usize>,
}

impl Ties {
    /// Ties everybody in one introduction to each other.
    pub(super) fn tie(&mut self, guests: impl Iterator<Item = GuestId>) {
        let places: Vec<_> = guests.map(|it| self.place(it)).collect();
        for pair in places.windows(2) {
            if let [one, other] = pair {
                self.join(*one, *other);
            }
        }
    }

    /// How many are in the largest group; 0 where nobody is tied to anybody.
    pub(super) fn largest(&self) -> usize {
        self.sizes.iter().copied().max().filter(|it| *it > 1).unwrap_or_default()
    }

    fn place(&mut self, guest: GuestId) -> usize {
        let next = self.tied_to.len();
        let place = *self.places.entry(guest).or_insert(next);
        if place == next {
            self.tied_to.push(place);
            self.sizes.push(1);
        }
        place
    }

    fn first(&mut self, mut place: usize) -> usize {
        while let Some(next) = self.tied_to.get(place).copied().filter(|it| *it != place) {
            let beyond = self.tied_to.get(next).copied().unwrap_or(next);
            if let Some(tie) = self.tied_to.get_mut(place) {
                *tie = beyond;
            }
            place = next;
        }
        place
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.first(one), self.first(other));
        let size = |it: usize| self.sizes.get(it).copied().unwrap_or_default();
        if one == other {
            return;
        }
        let (small, large) = if size(one) < size(other) { (one, other) } else { (other, one) };
        let both = size(one) + size(other);
        if let Some((tie, size)) = self.tied_to.get_mut(small).zip(self.sizes.get_mut(large)) {
            (*tie, *size) = (large, both);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_group_is_everybody_a_word_could_reach() {
        let mut ties = Ties::default();
        assert_eq!(ties.largest(), 0);
        for introduction in [&[1, 2][..], &[3, 4], &[5, 6, 7], &[2, 3], &[9]] {
            ties.tie(introduction.iter().map(|it: &u128| GuestId::from(*it)));
        }
        assert_eq!(ties.largest(), 4, "1-2-3-4, beside 5-6-7 and 9 alone");
    }
}
