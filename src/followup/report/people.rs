//! How many came, who of them for the first time, who was introduced: numbers of one table, told so
//! that no two of them together point at one or two people.
//!
//! Each number is told among those it is counted of ([`Count::among`]). That guards a number and its
//! rest; a cell of the table can still follow from three numbers, and from what these rules leave to
//! tell. So those left alone are told where both first-timers and regulars among them, and among the
//! others, are none or three at least, whatever number stands for "a few". The tests try every small
//! table, for a reader who knows these rules.

use super::count::{Count, FEW, is_few};

/// The table as counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct People {
    pub(super) came: usize,
    /// Of those who came.
    pub(super) first: usize,
    /// Of the first-timers.
    pub(super) first_introduced: usize,
    /// Of those who came.
    pub(super) alone: usize,
    /// The most who are connected by introductions; of those who are introduced.
    pub(super) reachable: usize,
}

/// The same as it may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Told {
    pub(super) came: Count,
    pub(super) first: Count,
    pub(super) returning: Count,
    pub(super) first_introduced: Count,
    pub(super) alone: Count,
    pub(super) reachable: Count,
}

impl Told {
    /// How many first-timers were introduced, at least, to whoever reads this.
    pub(super) fn least_first_introduced(&self) -> usize {
        let of = self.first.exactly();
        of.map_or(0, |of| least(self.first_introduced, of))
    }

    /// How many of all who came were introduced, at least.
    pub(super) fn least_introduced(&self) -> usize {
        let came = self.came.exactly().unwrap_or_default();
        let alone = self.alone.may_be(came).and_then(|it| it.into_iter().max());
        let introduced = alone.map_or(0, |it| came.saturating_sub(it));
        introduced.max(self.least_first_introduced())
    }
}

/// The least a number may be, that is told of so many.
fn least(count: Count, of: usize) -> usize {
    count.may_be(of).and_then(|it| it.into_iter().min()).unwrap_or_default()
}

/// So few people are no table.
const TOO_SMALL: usize = 6;

impl People {
    /// The numbers that may be told.
    pub(super) fn told(&self) -> Told {
        let came = Count::of(self.came);
        if self.came < TOO_SMALL {
            let [first, returning, first_introduced, alone, reachable] = [Count::Untold; 5];
            return Told { came, first, returning, first_introduced, alone, reachable };
        }
        let first = Count::among(self.first, self.came);
        let first_introduced = self.first_introduced(first);
        let alone = self.alone(first, first_introduced);
        Told {
            came,
            first,
            returning: Count::among(self.came - self.first, self.came),
            first_introduced,
            alone,
            reachable: self.reachable(alone),
        }
    }

    /// First-timers who were introduced: no part of a number that is not told. Nobody is introduced
    /// to nobody, so of a few who all came for the first time too little is left to guess.
    fn first_introduced(&self, first: Count) -> Count {
        let is_everybody = self.first == self.came && matches!(self.first_introduced, 1..=FEW);
        if first.exactly().is_none() || is_everybody {
            return Count::Untold;
        }
        Count::among(self.first_introduced, self.first)
    }

    /// Those who were left alone, unless that, with first-timers told so, tells of one or two who had
    /// been here before.
    fn alone(&self, first: Count, first_introduced: Count) -> Count {
        let regulars = self.came - self.first;
        let first_alone = self.first - self.first_introduced;
        let regulars_alone = self.alone - first_alone;
        let told = Count::among(self.alone, self.came);
        let points = match first_introduced {
            _ if matches!(self.came - self.alone, 1..=FEW) => true,
            _ if first.exactly().is_none() => false,
            // A few of four leave one number for the rest.
            _ if regulars == FEW + 1 && !matches!(regulars_alone, 0 | 4) => true,
            _ if is_few(self.alone) => false,
            Count::Exactly(_) => {
                Count::among(regulars_alone, regulars).exactly().is_none() && regulars > 0
            }
            Count::Untold => self.alone > 0,
            Count::AFew | Count::AllButAFew => !first_introduced
                .may_be(self.first)
                .into_iter()
                .flatten()
                .all(|it| self.are_enough(self.first - it)),
        };
        if points { Count::Untold } else { told }
    }

    /// Whether regulars would be three at least both among those left alone and among the others, if
    /// so many first-timers were left alone.
    fn are_enough(&self, first_alone: usize) -> bool {
        let regulars = self.came - self.first;
        let alone = self.alone.checked_sub(first_alone).filter(|it| *it >= FEW);
        let introduced = alone.and_then(|it| regulars.checked_sub(it));
        introduced.is_some_and(|it| it >= FEW)
    }

    /// The most who are connected, where enough are, enough are not, and it is told how many were
    /// left alone.
    fn reachable(&self, alone: Count) -> Count {
        let introduced = self.came - self.alone;
        let is_enough = self.reachable >= 2 * FEW || introduced == 0;
        let rests = [self.came - self.reachable, introduced.saturating_sub(self.reachable)];
        let is_told = alone.exactly().is_some() && is_enough && !rests.into_iter().any(is_few);
        if is_told { Count::Exactly(self.reachable) } else { Count::Untold }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// Every table of so many people.
    fn tables(came: usize) -> impl Iterator<Item = People> {
        let firsts = (0..=came).flat_map(move |first| (0..=first).map(move |it| (first, it)));
        let alone = firsts.flat_map(move |(first, first_introduced)| {
            let least = first - first_introduced;
            (least..=least + came - first).map(move |alone| (first, first_introduced, alone))
        });
        alone.flat_map(move |(first, first_introduced, alone)| {
            let introduced = came - alone;
            // Two are connected at least, and what is left over is no single one.
            let sizes = (0..=introduced).filter(move |it| match introduced {
                0 => *it == 0,
                1 => false,
                _ => *it >= 2 && introduced - it != 1,
            });
            sizes.map(move |reachable| People { came, first, first_introduced, alone, reachable })
        })
    }

    fn groups(it: &People) -> [(&'static str, usize); 12] {
        let first_alone = it.first - it.first_introduced;
        let introduced = it.came - it.alone;
        [
            ("came", it.came),
            ("first", it.first),
            ("returning", it.came - it.first),
            ("first introduced", it.first_introduced),
            ("first alone", first_alone),
            ("alone", it.alone),
            ("introduced", introduced),
            ("regulars alone", it.alone - first_alone),
            ("regulars introduced", it.came - it.first - (it.alone - first_alone)),
            ("reachable", it.reachable),
            ("not reachable", it.came - it.reachable),
            ("introduced beside", introduced - it.reachable),
        ]
    }

    #[test]
    fn no_numbers_of_any_small_evening_point_at_one_or_two_even_for_who_knows_the_rules() {
        let mut same: BTreeMap<Told, Vec<People>> = BTreeMap::new();
        for table in (0..=15).flat_map(tables) {
            same.entry(table.told()).or_default().push(table);
        }
        for (told, may_be) in &same {
            let first = groups(&may_be[0]);
            for (at, (name, count)) in first.into_iter().enumerate() {
                let pinned = may_be.iter().all(|it| groups(it)[at].1 == count);
                assert!(!pinned || !is_few(count), "{told:?} tells of {count} {name}: {may_be:?}");
            }
        }
    }

    #[test]
    fn most_evenings_are_told_in_full() {
        let people = People { came: 60, first: 26, first_introduced: 21, alone: 9, reachable: 48 };
        let told = people.told();
        let all = [told.came, told.first, told.first_introduced, told.alone, told.reachable];
        assert_eq!(all, [60, 26, 21, 9, 48].map(Count::Exactly));
        let one_new_left_alone = People { first_introduced: 25, ..people }.told();
        assert_eq!(one_new_left_alone.first_introduced, Count::AllButAFew);
        assert_eq!(one_new_left_alone.alone, Count::Exactly(9), "8 others, or 7");
        let one_alone = People { first_introduced: 25, alone: 1, ..people }.told();
        assert_eq!(one_alone.alone, Count::AFew);
    }

    #[test]
    fn a_regular_who_was_left_alone_does_not_follow_from_three_numbers() {
        let people = People { came: 20, first: 9, first_introduced: 6, alone: 4, reachable: 16 };
        let told = people.told();
        assert_eq!(told.first_introduced, Count::Exactly(6));
        assert_eq!(told.alone, Count::Untold, "4 alone, 3 of them first-timers");
    }
}
