//! Who would be introduced, and how soon they were: numbers that stand in those of the people, told so
//! that no difference of two is one or two.

use chrono::TimeDelta;

use super::count::Count;

/// Within so many minutes of coming in somebody is introduced soon.
pub(super) const SOON: TimeDelta = TimeDelta::minutes(10);

/// As counted: each pair is a number and some of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Willing {
    /// Introduced to nobody.
    pub(super) alone: usize,
    /// Of those, people who asked to be left alone.
    pub(super) left_alone: usize,
    /// Introduced to somebody.
    pub(super) introduced: usize,
    /// Of those, people who were within [`SOON`].
    pub(super) soon: usize,
}

impl Willing {
    /// Who asked for it of those left alone, and who was introduced soon: told where it is told how
    /// many were left alone, `alone` to whoever reads it.
    pub(super) fn told(self, alone: Count) -> [Count; 2] {
        if alone.exactly().is_none() {
            return [Count::Untold; 2];
        }
        [Count::among(self.left_alone, self.alone), Count::among(self.soon, self.introduced)]
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::count::is_few;
    use super::*;

    #[test]
    fn no_difference_of_two_numbers_tells_of_one_or_two_people() {
        let mut same: BTreeMap<_, Vec<Willing>> = BTreeMap::new();
        let halves = |whole: usize| (0..=whole).map(move |part| (whole, part));
        for (alone, left_alone) in (0..=9).filter(|it| !is_few(*it)).flat_map(halves) {
            for (introduced, soon) in (0..=9).filter(|it| !is_few(*it)).flat_map(halves) {
                let it = Willing { alone, left_alone, introduced, soon };
                let told = (alone, introduced, it.told(Count::Exactly(alone)));
                same.entry(told).or_default().push(it);
            }
        }
        let groups = |it: &Willing| {
            [it.left_alone, it.alone - it.left_alone, it.soon, it.introduced - it.soon]
        };
        for (told, may_be) in &same {
            for (at, count) in groups(&may_be[0]).into_iter().enumerate() {
                let pinned = may_be.iter().all(|it| groups(it)[at] == count);
                assert!(!pinned || !is_few(count), "{told:?} tells of {count}: {may_be:?}");
            }
        }
    }
}
