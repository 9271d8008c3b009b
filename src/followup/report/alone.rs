//! When those came who left without an introduction: quarters of an hour, put together until none
//! tells of one or two.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveTime, Timelike as _, Utc};
use chrono_tz::Tz;
use serde::Serialize;

use super::count::{FEW, is_few};

/// A quarter of an hour, in seconds.
const QUARTER_S: i64 = 900;

/// How many of those who came in some quarters of an hour were introduced to nobody: three at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Spell {
    /// From when, on the gathering's clock.
    pub from: NaiveTime,
    /// Until when.
    pub to: NaiveTime,
    /// How many.
    pub alone: usize,
}

/// Those who came in some quarters of an hour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Part {
    from: i64,
    to: i64,
    alone: usize,
    introduced: usize,
}

impl Part {
    /// Whether it tells of nobody: when people came is known from the arrivals, so whoever was
    /// introduced must not be one or two either.
    const fn is_safe(&self) -> bool {
        self.alone >= FEW && !is_few(self.introduced)
    }

    const fn with(&self, later: &Self) -> Self {
        Self {
            from: self.from,
            to: later.to,
            alone: self.alone + later.alone,
            introduced: self.introduced + later.introduced,
        }
    }
}

/// The spells of an evening by its arrivals, each with whether they were introduced; none where they
/// would point at somebody. Cost: O(arrivals log quarters).
pub(super) fn spells(
    arrivals: impl Iterator<Item = (DateTime<Utc>, bool)>,
    zone: Tz,
) -> Vec<Spell> {
    let mut quarters: BTreeMap<i64, Part> = BTreeMap::new();
    for (at, introduced) in arrivals {
        let quarter = at.timestamp().div_euclid(QUARTER_S);
        let part = quarters.entry(quarter).or_default();
        (part.from, part.to) = (quarter, quarter + 1);
        if introduced { part.introduced += 1 } else { part.alone += 1 }
    }
    let time = |quarter: i64| {
        let at = DateTime::<Utc>::from_timestamp(quarter * QUARTER_S, 0).unwrap_or_default();
        let time = at.with_timezone(&zone).time();
        time.with_nanosecond(0).unwrap_or(time)
    };
    let parts = together(quarters.into_values()).into_iter();
    parts.map(|it| Spell { from: time(it.from), to: time(it.to), alone: it.alone }).collect()
}

/// Puts parts together until each is safe; none where all of them together are not.
fn together(quarters: impl Iterator<Item = Part>) -> Vec<Part> {
    let mut safe: Vec<Part> = Vec::new();
    let mut open: Option<Part> = None;
    for quarter in quarters {
        let part = open.take().map_or(quarter, |it| it.with(&quarter));
        if part.is_safe() { safe.push(part) } else { open = Some(part) }
    }
    // What is left at the end goes to what is before.
    while let Some(part) = open.take() {
        let Some(before) = safe.pop() else { return Vec::new() };
        let both = before.with(&part);
        if both.is_safe() { safe.push(both) } else { open = Some(both) }
    }
    safe
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn part(at: i64, alone: usize, introduced: usize) -> Part {
        Part { from: at, to: at + 1, alone, introduced }
    }

    #[test]
    fn quarters_are_put_together_until_three_were_left_alone() {
        let quarters = [part(0, 2, 9), part(1, 1, 3), part(2, 3, 2), part(3, 0, 1), part(5, 1, 0)];
        let parts = together(quarters.into_iter());
        let told: Vec<_> = parts.iter().map(|it| (it.from, it.to, it.alone)).collect();
        assert_eq!(told, [(0, 2, 3), (2, 6, 4)]);
        assert!(together([part(0, 2, 9)].into_iter()).is_empty());
    }

    proptest! {
        #[test]
        fn no_spell_tells_of_one_or_two(quarters in prop::collection::vec((0..5_usize, 0..5_usize), 0..12)) {
            let all: Vec<_> = (0..).zip(quarters).map(|(at, (a, i))| part(at, a, i)).collect();
            let parts = together(all.iter().copied());
            prop_assert!(parts.iter().all(|it| it.alone >= FEW && !is_few(it.introduced)));
            let alone = |of: &[Part]| of.iter().map(|it| it.alone).sum::<usize>();
            prop_assert!(parts.is_empty() || alone(&parts) == alone(&all), "nobody is lost");
            prop_assert!(parts.array_windows().all(|[a, b]| a.to <= b.from));
        }
    }
}
