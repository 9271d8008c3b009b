//! How many circles or tables, and how large.

use std::ops::RangeInclusive;

use super::account::Account;
use crate::domain::AT_A_TABLE;
use crate::matching::floor::{Floor, Past};

/// The least and the most people in a circle.
pub const SIZES: RangeInclusive<usize> = 3..=5;

/// How everybody is to be spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spread {
    /// In circles of about so many, 3 to 5.
    Circles(usize),
    /// Over so many tables, as evenly as it goes; as many as it takes for 3 to 10 at each.
    Tables(usize),
}

impl Spread {
    /// The sizes for so many people, the larger ones first; none for fewer than three.
    #[must_use]
    pub fn sizes(self, people: usize) -> Vec<usize> {
        match self {
            Self::Circles(size) => sizes(people, size),
            Self::Tables(_) if people < *AT_A_TABLE.start() => Vec::new(),
            Self::Tables(tables) => {
                let counts = table_counts(people);
                even(people, tables.clamp(*counts.start(), *counts.end()))
            }
        }
    }

    /// The least and the most people that may sit together.
    pub(super) const fn limits(self) -> RangeInclusive<usize> {
        match self {
            Self::Circles(_) => SIZES,
            Self::Tables(_) => AT_A_TABLE,
        }
    }

    /// Between which sizes people are moved, where `planned` are the least and the most: tables
    /// stay even, a circle may be larger for a good reason.
    pub(super) const fn moved(self, planned: (usize, usize)) -> (usize, usize) {
        match self {
            Self::Circles(_) => (*SIZES.start(), *SIZES.end()),
            Self::Tables(_) => planned,
        }
    }

    /// How people who sit together do, planned for one of two sizes next to each other.
    pub(super) fn account(self, floor: &Floor, people: &[u32], planned: (usize, usize)) -> Account {
        match self {
            Self::Circles(_) => Account::of_circle(floor, people, planned),
            Self::Tables(_) => Account::of_table(floor, people, planned),
        }
    }

    /// Whether somebody may sit with these: in a circle, all of them; at a table, nobody stands in
    /// the way and there is somebody to talk to.
    pub(super) fn admits(self, floor: &Floor, person: u32, with: &[u32]) -> bool {
        let mut others = with.iter().filter(|it| **it != person);
        match self {
            Self::Circles(_) => others.all(|it| floor.may(person, *it)),
            Self::Tables(_) => {
                let no = |it: &u32| floor.tie(person, *it).past == Past::Never;
                !others.clone().any(no) && others.any(|it| floor.can_talk(person, *it))
            }
        }
    }

    /// The same for each of some groups that do not mix. Tables go, one after the other, where most
    /// people would share one.
    pub(super) fn shared_by(self, groups: &[usize]) -> Vec<Self> {
        let Self::Tables(tables) = self else { return vec![self; groups.len()] };
        let counts: Vec<_> = groups.iter().map(|people| table_counts(*people)).collect();
        let mut shares: Vec<usize> = counts.iter().map(|counts| *counts.start()).collect();
        let mut left = tables.saturating_sub(shares.iter().sum());
        while left > 0 {
            let people = groups.iter().zip(&mut shares).zip(&counts);
            let open = people.filter(|((_, share), counts)| **share < *counts.end());
            // Compared as fractions: people over tables.
            let Some(((_, share), _)) =
                open.max_by(|((a, x), _), ((b, y), _)| (**a * **y).cmp(&(**b * **x)))
            else {
                break;
            };
            *share += 1;
            left -= 1;
        }
        shares.into_iter().map(Self::Tables).collect()
    }
}

/// How many tables so many people can be spread over, with 3 to 10 at each.
#[must_use]
pub fn table_counts(people: usize) -> RangeInclusive<usize> {
    let (least, most) = (people.div_ceil(*AT_A_TABLE.end()), people / AT_A_TABLE.start());
    least..=most.max(least)
}

/// The sizes of the circles for so many people, where `size` is wished: as many circles as come
/// nearest to it with 3 to 5 in each and nobody left over, the larger ones first; of two as near the
/// smaller circles, where everybody says more. None for fewer than three people.
#[must_use]
pub fn sizes(people: usize, size: usize) -> Vec<usize> {
    let (least, most) = (*SIZES.start(), *SIZES.end());
    let off = |sizes: &Vec<usize>| sizes.iter().map(|it| it.abs_diff(size)).sum::<usize>();
    let counts = (people.div_ceil(most)..=people / least).rev().filter(|it| *it > 0);
    counts.map(|count| even(people, count)).min_by_key(off).unwrap_or_default()
}

/// Sizes that differ by one at most, the larger ones first.
fn even(people: usize, count: usize) -> Vec<usize> {
    let (each, larger) = (people / count.max(1), people % count.max(1));
    (0..count).map(|at| each + usize::from(at < larger)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_finds_a_place_and_sizes_stay_near_the_wish() {
        assert_eq!(sizes(12, 4), [4, 4, 4]);
        assert_eq!(sizes(13, 4), [5, 4, 4]);
        assert_eq!(sizes(11, 4), [4, 4, 3]);
        assert_eq!(sizes(7, 3), [4, 3]);
        assert_eq!(sizes(6, 5), [3, 3]);
        assert_eq!(sizes(5, 3), [5]);
        assert_eq!(sizes(2, 3), [0; 0]);
        for people in 3..200 {
            for size in SIZES {
                let sizes = sizes(people, size);
                assert_eq!(sizes.iter().sum::<usize>(), people);
                assert!(sizes.iter().all(|it| SIZES.contains(it)), "{people} by {size}: {sizes:?}");
            }
        }
    }

    #[test]
    fn tables_are_even_and_hold_three_to_ten() {
        assert_eq!(Spread::Tables(12).sizes(86), [[8, 8].as_slice(), &[7; 10]].concat());
        assert_eq!(Spread::Tables(12).sizes(118), [[10; 10].as_slice(), &[9; 2]].concat());
        assert_eq!(Spread::Tables(2).sizes(6), [3, 3]);
        assert_eq!(Spread::Tables(9).sizes(7), [4, 3], "as many as it takes");
        assert_eq!(Spread::Tables(1).sizes(25), [9, 8, 8]);
        assert_eq!(Spread::Tables(3).sizes(2), [0; 0]);
        for people in 3..200 {
            for tables in table_counts(people) {
                let sizes = Spread::Tables(tables).sizes(people);
                assert_eq!((sizes.len(), sizes.iter().sum()), (tables, people));
                assert!(sizes.iter().all(|it| AT_A_TABLE.contains(it)), "{people}: {sizes:?}");
            }
        }
    }

    #[test]
    fn groups_share_the_tables_by_their_people() {
        let shares = |groups: &[usize], tables| -> Vec<usize> {
            let shares = Spread::Tables(tables).shared_by(groups).into_iter();
            shares.map(|it| if let Spread::Tables(n) = it { n } else { 0 }).collect()
        };
        assert_eq!(shares(&[60, 20], 8), [6, 2]);
        assert_eq!(shares(&[80], 12), [12]);
        assert_eq!(shares(&[6, 3], 9), [2, 1], "no more than can be filled");
        assert_eq!(shares(&[50, 50], 1), [5, 5], "and never fewer than it takes");
    }
}
