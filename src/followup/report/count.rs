//! Numbers that point at nobody.

use serde::Serialize;

/// Below this, a group is "a few".
pub(super) const FEW: usize = 3;

/// A number of people or things that does not point at anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Count {
    /// Nobody, or enough of them.
    Exactly(usize),
    /// One or two.
    AFew,
    /// All of what they are counted among, but for one or two.
    AllButAFew,
    /// Not told: beside the other numbers it would point at one or two.
    Untold,
}

impl Count {
    /// The number as it may be told where nothing says of how many it is.
    #[must_use]
    pub const fn of(count: usize) -> Self {
        if is_few(count) { Self::AFew } else { Self::Exactly(count) }
    }

    /// The number as it may be told of a whole that is told beside it: where the rest is one or two,
    /// the difference would tell of them.
    #[must_use]
    pub const fn among(count: usize, whole: usize) -> Self {
        if whole == 0 {
            Self::Exactly(0)
        } else if whole < FEW || (whole == FEW + 1 && count > 0 && count < whole) {
            // Of four, "a few" and "all but a few" would leave one number each for the rest.
            Self::Untold
        } else if is_few(count) {
            Self::AFew
        } else if is_few(whole.saturating_sub(count)) {
            Self::AllButAFew
        } else {
            Self::Exactly(count)
        }
    }

    /// The number, unless it is not told.
    #[must_use]
    pub const fn exactly(self) -> Option<usize> {
        match self {
            Self::Exactly(count) => Some(count),
            Self::AFew | Self::AllButAFew | Self::Untold => None,
        }
    }

    /// Whether there is nothing to tell.
    #[must_use]
    pub const fn is_none(self) -> bool {
        matches!(self, Self::Exactly(0))
    }

    /// How long a bar for it is, of so many: a few are drawn as two, what is not told not at all.
    #[must_use]
    pub const fn drawn(self, of: usize) -> usize {
        match self {
            Self::Exactly(count) => count,
            Self::AFew => FEW - 1,
            Self::AllButAFew => (of + 1).saturating_sub(FEW),
            Self::Untold => 0,
        }
    }

    /// As a table says it, for programs.
    #[must_use]
    pub fn in_table(self) -> String {
        match self {
            Self::Exactly(count) => count.to_string(),
            Self::AFew => "a few".to_owned(),
            Self::AllButAFew => "all but a few".to_owned(),
            Self::Untold => "not told".to_owned(),
        }
    }

    /// What it may be, to whoever knows of how many it is: at most a handful of numbers, or `None`
    /// for any.
    pub(super) fn may_be(self, whole: usize) -> Option<Vec<usize>> {
        Some(match self {
            Self::Exactly(count) => vec![count],
            Self::AFew => vec![1, 2],
            Self::AllButAFew => vec![whole.saturating_sub(1), whole.saturating_sub(2)],
            Self::Untold => return None,
        })
    }
}

/// Whether so many would be one or two.
pub(super) const fn is_few(count: usize) -> bool {
    count > 0 && count < FEW
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_or_two_are_a_few_and_nobody_is_nobody() {
        let told: Vec<_> = (0..4).map(|it| Count::of(it).exactly()).collect();
        assert_eq!(told, [Some(0), None, None, Some(3)]);
    }

    #[test]
    fn where_the_rest_is_one_or_two_the_difference_does_not_tell() {
        let told = [0, 1, 2, 3, 7, 8, 9, 10].map(|it| Count::among(it, 10));
        let [few, all] = [Count::AFew, Count::AllButAFew];
        let [none, three, seven, ten] = [0, 3, 7, 10].map(Count::Exactly);
        assert_eq!(told, [none, few, few, three, seven, all, all, ten]);
        assert_eq!([0, 1, 2].map(|it| Count::among(it, 2)), [Count::Untold; 3]);
        assert_eq!([1, 2, 3].map(|it| Count::among(it, 4)), [Count::Untold; 3]);
    }
}
