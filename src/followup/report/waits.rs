//! How long people waited, from coming in to the first introduction.

use chrono::TimeDelta;
use serde::Serialize;

use super::count::FEW;

/// Below so many, the wait that one in twenty exceeds is that of one person.
const TWENTY: usize = 20;

/// How long people waited for their first introduction, in whole minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Wait {
    /// Half of them no longer than this.
    pub median_min: i64,
    /// Nineteen in twenty no longer than this; `None` where that would tell of one person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most_min: Option<i64>,
}

impl Wait {
    /// Of these waits, which are `told` to be so many at least; `None` where that is too few. That a
    /// number is there must not tell more of how many waited than is told of it. Cost: O(n log n).
    pub(super) fn of(mut waits: Vec<TimeDelta>, told: usize) -> Option<Self> {
        waits.sort_unstable();
        // The nearest rank: the shortest wait that so many in a hundred do not exceed.
        let rank = |percent: usize| waits.get((waits.len() * percent).div_ceil(100) - 1);
        let minutes = |it: &TimeDelta| it.num_minutes().max(0);
        let enough = |least: usize| told.min(waits.len()) >= least;
        let median_min = enough(FEW).then(|| rank(50))?.map(minutes)?;
        let most_min = enough(TWENTY).then(|| rank(95)).flatten().map(minutes);
        Some(Self { median_min, most_min })
    }
}

/// Of those who were introduced; whoever was not waited all evening, and is counted as such.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Waits {
    /// Of first-timers; `None` where three at least are not told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_timers: Option<Wait>,
    /// Of everybody; `None` where three at least are not told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub everybody: Option<Wait>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waits(minutes: impl IntoIterator<Item = i64>) -> Option<Wait> {
        let waits: Vec<_> = minutes.into_iter().map(TimeDelta::minutes).collect();
        let told = waits.len();
        Wait::of(waits, told)
    }

    #[test]
    fn two_waits_are_not_told_and_the_longest_only_among_twenty() {
        assert_eq!(waits([4, 9]), None);
        assert_eq!(waits([9, 4, 30]), Some(Wait { median_min: 9, most_min: None }));
        assert_eq!(waits(1..=20), Some(Wait { median_min: 10, most_min: Some(19) }));
        assert_eq!(waits([]), None);
    }

    #[test]
    fn of_waits_that_are_told_as_fewer_no_more_is_told() {
        let twenty: Vec<_> = (1..=20).map(TimeDelta::minutes).collect();
        assert_eq!(Wait::of(twenty.clone(), 19), Some(Wait { median_min: 10, most_min: None }));
        assert_eq!(Wait::of(twenty, 2), None);
    }
}
