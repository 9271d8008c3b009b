//! Arrivals every five minutes, by door: what the plot shows, before it is drawn.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::tally::{COLUMN_MIN, Through};

/// So many doors have a colour of their own; the rest share one.
pub(super) const DOORS_APART: usize = 5;

/// The most columns that are drawn: the last twelve hours.
const COLUMNS_MOST: i64 = 12 * 60 / COLUMN_MIN;

/// The fewest, or each would be as wide as a card.
const COLUMNS_LEAST: i64 = 17;

/// From so many at one door within a column on, one pair of hands is not enough.
const BUSY: usize = 6;

/// How many came in when, by which door.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Chart {
    /// The doors in the order in which they are stacked; nothing stands for all others.
    pub(super) series: Vec<Option<Through>>,
    /// How many came by each of them, in every column in which anybody did.
    pub(super) columns: BTreeMap<i64, Vec<usize>>,
}

/// The column in which most came.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Busiest<'a> {
    pub(super) column: i64,
    /// The door that could have done with more hands.
    pub(super) door: Option<&'a Through>,
}

impl Chart {
    /// The chart of all arrivals in columns, with doors in this order.
    pub(super) fn of(
        arrivals: &BTreeMap<i64, BTreeMap<Through, usize>>,
        order: &[Through],
    ) -> Self {
        let mut all: BTreeMap<&Through, usize> = BTreeMap::new();
        for (door, n) in arrivals.values().flatten() {
            *all.entry(door).or_default() += n;
        }
        let mut by_size: Vec<_> = all.into_iter().collect();
        by_size.sort_by_key(|(door, n)| (Reverse(*n), *door));
        let apart = by_size.iter().take(DOORS_APART).map(|(door, _)| *door);
        let mut apart: Vec<_> = apart.collect();
        let place = |door: &Through| order.iter().position(|it| it == door);
        apart.sort_by_key(|door| (place(door).unwrap_or(usize::MAX), *door));
        let mut series: Vec<_> = apart.iter().map(|door| Some((*door).clone())).collect();
        if by_size.len() > series.len() {
            series.push(None);
        }
        let columns = arrivals.iter().map(|(column, by)| {
            let mut stack = vec![0; series.len()];
            for (door, n) in by {
                let at = apart.iter().position(|it| *it == door).unwrap_or(apart.len());
                if let Some(here) = stack.get_mut(at) {
                    *here += n;
                }
            }
            (*column, stack)
        });
        let columns = columns.collect();
        Self { series, columns }
    }

    /// The columns to draw: from before the doors open until now or the last arrival. What lies
    /// `outside` belongs to a clock that is wrong.
    pub(super) fn range(
        &self,
        opens: i64,
        now: i64,
        outside: &RangeInclusive<i64>,
    ) -> RangeInclusive<i64> {
        let (first, last) = outside.clone().into_inner();
        let mut within = self.columns.range(outside.clone()).map(|(column, _)| *column);
        let earliest = within.next();
        let latest = within.next_back().or(earliest);
        let end = latest.unwrap_or(opens).max(now.min(last)).max(opens);
        let begin = earliest.unwrap_or(opens).min(opens - 2).max(first);
        let begin = begin.max(end - COLUMNS_MOST + 1);
        begin..=end.max(begin + COLUMNS_LEAST - 1)
    }

    /// The highest stack within a range.
    pub(super) fn highest(&self, range: &RangeInclusive<i64>) -> usize {
        self.columns.range(range.clone()).map(|(_, stack)| stack.iter().sum()).max().unwrap_or(0)
    }

    /// When most came, the first time; nothing while no two came at once.
    pub(super) fn busiest(&self, range: &RangeInclusive<i64>) -> Option<Busiest<'_>> {
        let all = self.columns.range(range.clone());
        let (column, stack) =
            all.max_by_key(|(column, stack)| (stack.iter().sum::<usize>(), Reverse(**column)))?;
        if stack.iter().sum::<usize>() < 2 {
            return None;
        }
        let doors = self.series.iter().zip(stack).rev();
        let most = doors.filter_map(|(door, n)| Some((door.as_ref()?, *n))).max_by_key(|it| it.1);
        let door = most.filter(|(_, n)| *n >= BUSY).map(|(door, _)| door);
        Some(Busiest { column: *column, door })
    }
}

/// The lines of the scale: whole numbers, round ones, at most five above nothing.
pub(super) fn scale(highest: usize) -> (usize, usize) {
    let rounds = (0..9_u32).flat_map(|power| [1, 2, 5].map(|it| it * 10_usize.pow(power)));
    let step = rounds.into_iter().find(|it| highest <= it * 4).unwrap_or(highest.max(1));
    (step, highest.div_ceil(step).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn door(number: u128) -> Through {
        Through::Door(number.into())
    }

    /// Column, door, how many.
    fn arrivals(all: &[(i64, u128, usize)]) -> BTreeMap<i64, BTreeMap<Through, usize>> {
        let mut arrivals = BTreeMap::<i64, BTreeMap<Through, usize>>::new();
        for (column, number, n) in all {
            *arrivals.entry(*column).or_default().entry(door(*number)).or_default() += n;
        }
        arrivals
    }

    const ANY: RangeInclusive<i64> = -10_000..=10_000;

    #[test]
    fn doors_are_stacked_in_the_order_of_their_cards() {
        let chart = Chart::of(&arrivals(&[(3, 1, 4), (3, 2, 9), (5, 1, 1)]), &[door(2), door(1)]);
        assert_eq!(chart.series, [Some(door(2)), Some(door(1))]);
        assert_eq!(chart.columns, BTreeMap::from([(3, vec![9, 4]), (5, vec![0, 1])]));
        assert_eq!(chart.highest(&ANY), 13);
        assert_eq!(chart.highest(&(4..=9)), 1);
    }

    #[test]
    fn beyond_five_doors_the_rest_are_one() {
        let all: Vec<_> = (1..=7).map(|number| (0, number, 10 - number as usize)).collect();
        let order: Vec<_> = (1..=7).map(door).collect();
        let chart = Chart::of(&arrivals(&all), &order);
        assert_eq!(chart.series.len(), DOORS_APART + 1);
        assert_eq!(chart.series.last(), Some(&None));
        assert_eq!(chart.columns[&0], [9, 8, 7, 6, 5, 4 + 3]);
    }

    #[test]
    fn the_plot_reaches_from_before_the_doors_open_until_now() {
        let chart = Chart::of(&arrivals(&[(100, 1, 1), (120, 1, 1)]), &[]);
        assert_eq!(chart.range(101, 125, &ANY), 99..=125);
        assert_eq!(chart.range(101, 90, &ANY), 99..=120);
        assert_eq!(Chart::default().range(101, 50, &ANY), 99..=115);
        // A clock that is a month ahead does not make the others' columns hair-thin.
        let chart = Chart::of(&arrivals(&[(100, 1, 1), (8_000, 2, 1)]), &[]);
        assert_eq!(chart.range(101, 130, &(80..=150)), 99..=130);
        let chart = Chart::of(&arrivals(&[(0, 1, 1), (1_000, 1, 1)]), &[]);
        assert_eq!(chart.range(0, 1_000, &ANY), 857..=1_000);
    }

    #[test]
    fn the_busiest_time_names_the_door_that_had_most_to_do() {
        let chart = Chart::of(&arrivals(&[(1, 1, 9), (1, 2, 5), (2, 2, 14)]), &[door(1), door(2)]);
        let busiest = chart.busiest(&ANY);
        assert_eq!(busiest, Some(Busiest { column: 1, door: Some(&door(1)) }));
        let quiet = Chart::of(&arrivals(&[(1, 1, 1), (2, 1, 2)]), &[]);
        assert_eq!(quiet.busiest(&ANY), Some(Busiest { column: 2, door: None }));
        assert_eq!(Chart::of(&arrivals(&[(1, 1, 1)]), &[]).busiest(&ANY), None);
    }

    #[test]
    fn the_scale_is_of_round_numbers() {
        let scales = [0, 1, 4, 5, 16, 17, 45, 400].map(scale);
        let expected = [(1, 1), (1, 1), (1, 4), (2, 3), (5, 4), (5, 4), (20, 3), (100, 4)];
        assert_eq!(scales, expected);
    }
}
