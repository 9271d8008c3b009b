//! What became of introductions: numbers that stand in each other, told so that no difference of two
//! is one or two.

use serde::Serialize;

use super::count::{Count, is_few};

/// As counted: each of the numbers is some of those before it, but that `new_with_old` are some of
/// those made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Meetings {
    /// Shown to each other, made or not.
    pub(super) suggested: usize,
    pub(super) made: usize,
    pub(super) new_with_old: usize,
    pub(super) met: usize,
    /// Everybody said whether they were glad.
    pub(super) said: usize,
    /// Everybody was.
    pub(super) all_glad: usize,
}

/// What people said of having met, in sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Glad {
    /// Meetings of which everybody said whether they were glad of it.
    pub said: Count,
    /// Of those, meetings that everybody was glad of.
    pub all_glad: Count,
}

impl Meetings {
    /// How many were shown, unless one or two of them, or all but so few, were made.
    pub(super) fn suggested(&self) -> Count {
        let rest = self.suggested.saturating_sub(self.made);
        let is_told = !is_few(rest) && self.made().exactly().is_some();
        if is_told { Count::of(self.suggested) } else { Count::Untold }
    }

    pub(super) const fn made(&self) -> Count {
        Count::of(self.made)
    }

    pub(super) const fn new_with_old(&self) -> Count {
        Count::among(self.new_with_old, self.made)
    }

    pub(super) const fn met(&self) -> Count {
        Count::among(self.met, self.made)
    }

    pub(super) fn glad(&self) -> Glad {
        let of_made = Count::among(self.said, self.made);
        // Where it is told how many met, it is told among those, too.
        let is_known = self.met().exactly().is_some();
        let of_met = if is_known { Count::among(self.said, self.met) } else { of_made };
        let said = match (of_made, of_met) {
            (Count::Exactly(said), Count::Exactly(_)) => Count::Exactly(said),
            (Count::AFew, Count::AFew) => Count::AFew,
            _ => Count::Untold,
        };
        let is_told = said.exactly().is_some();
        let all_glad = if is_told { Count::among(self.all_glad, self.said) } else { Count::Untold };
        Glad { said, all_glad }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn groups(it: &Meetings) -> [usize; 10] {
        let Meetings { suggested, made, met, said, all_glad, .. } = *it;
        let shown = suggested - made;
        let (unmet, unsaid, met_unsaid) = (made - met, made - said, met - said);
        let not_glad = said - all_glad;
        [suggested, made, met, said, all_glad, shown, unmet, unsaid, met_unsaid, not_glad]
    }

    #[test]
    fn no_difference_of_two_numbers_tells_of_one_or_two_meetings() {
        let mut same: BTreeMap<_, Vec<Meetings>> = BTreeMap::new();
        let shown = (0..=12).flat_map(|made| (made..=made + 4).map(move |it| (it, made)));
        for (suggested, made) in shown {
            for met in 0..=made {
                for said in 0..=met {
                    for all_glad in 0..=said {
                        let it = Meetings { suggested, made, new_with_old: 0, met, said, all_glad };
                        let told = (it.suggested(), it.made(), it.met(), it.glad());
                        same.entry(told).or_default().push(it);
                    }
                }
            }
        }
        for (told, may_be) in &same {
            for (at, count) in groups(&may_be[0]).into_iter().enumerate() {
                let pinned = may_be.iter().all(|it| groups(it)[at] == count);
                assert!(!pinned || !is_few(count), "{told:?} tells of {count}: {may_be:?}");
            }
        }
    }

    #[test]
    fn gladness_is_told_where_enough_said() {
        let it =
            Meetings { suggested: 44, made: 30, new_with_old: 9, met: 24, said: 12, all_glad: 9 };
        let glad = Glad { said: Count::Exactly(12), all_glad: Count::Exactly(9) };
        assert_eq!((it.glad(), it.new_with_old()), (glad, Count::Exactly(9)));
        let one_was_not = Meetings { all_glad: 11, ..it };
        assert_eq!(one_was_not.glad().all_glad, Count::AllButAFew);
    }
}
