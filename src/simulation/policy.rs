//! Who decides whom to show to whom.

use serde::Serialize;

/// A way of dealing cards over an evening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Policy {
    /// As this program does.
    Porchlight,
    /// Names out of a hat, without a memory of who has met.
    Random,
    /// Everybody is shown their own three best, whoever else is shown them.
    OwnTopThree,
    /// The best pair of the room first.
    Greedy,
}

impl Policy {
    /// All of them, Porchlight first.
    pub const ALL: [Self; 4] = [Self::Porchlight, Self::Random, Self::OwnTopThree, Self::Greedy];

    /// What it is called in a table.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Porchlight => "Porchlight",
            Self::Random => "Random pairs",
            Self::OwnTopThree => "Own top three",
            Self::Greedy => "Greedy",
        }
    }
}
