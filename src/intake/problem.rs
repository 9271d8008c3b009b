//! What a row needs a look for, in one sentence, and what can be done about it.

mod says;

use serde::Deserialize;

use super::decision::Decision;
use crate::domain::GuestId;

/// Somebody a row collides with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// The row they stand in, if they are in the same list.
    pub row: Option<u32>,
    /// Their id, if the house knows them already.
    pub guest: Option<GuestId>,
    /// Their name.
    pub name: String,
}

impl Other {
    /// Whether both are the same person, by their row or their id.
    fn is(&self, other: &Self) -> bool {
        let is_row = self.row.is_some() && self.row == other.row;
        is_row || (self.guest.is_some() && self.guest == other.guest)
    }
}

/// Why a row adds nobody until somebody decides.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are what the sentence quotes")]
pub enum Problem {
    /// Nothing in the name's place.
    NoName { email: Option<String> },
    /// "Info Requested", "Guest 2", "n/a".
    PlaceholderName { text: String },
    /// An address, a formula, a number.
    NotAName { text: String },
    /// "Ana & Ben Okafor"; the split is empty for a household without first names.
    TwoPeople { text: String, split: Vec<String> },
    /// The same e-mail under another name.
    SameEmail { with: Other },
    /// The same full name, with another e-mail or nothing to tell by.
    SameName { with: Other },
    /// Perhaps somebody of the list: one of the two has nothing but half a name to be told by.
    BareName { with: Other },
    /// The same ticket under another name.
    SameTicket { with: Other, code: String },
    /// "Zoë" arrived as `ZoÃ«`.
    Mojibake { column: String, arrived: String, repaired: String, alike: usize },
    /// "Zo�": a letter is gone.
    LostLetters { column: String, text: String },
    /// The file does not say which letters it was written in, and others are about as likely.
    UnsureLetters { column: String, text: String },
    /// Not an address; perhaps what it was meant to be.
    BadEmail { text: String, meant: Option<String> },
    /// A long number that a spreadsheet shortened.
    DamagedNumber { column: String, text: String },
    /// "Total: 118".
    TotalsRow { text: String },
    /// The header once more.
    RepeatedHeader,
    /// More cells than columns, so that they may have moved.
    TooManyCells { cells: usize, columns: usize },
    /// The address stands under another header, so that the cells have moved.
    MovedCells { column: String },
    /// Cut short where the other rows are not.
    TooFewCells { cells: usize, columns: usize },
    /// More than anybody's name, address or code.
    TooLong { column: String, chars: usize, most: usize },
    /// Not approved, not paid: somebody has to say.
    Undecided { status: String },
    /// A status that no word is known for.
    UnknownStatus { status: String },
    /// "Waiting list" over the rows that follow: a heading, and nobody's name.
    Heading { text: String },
    /// A row under such a heading.
    UnderHeading { heading: String },
    /// Somebody is not coming any more, who is perhaps this person on the list.
    TakesOff { status: String, with: Other },
}

/// What a person may be offered to do about a problem; each becomes a
/// [`Decision`](super::Decision). Scripts name them so: `type-name`, `same-person`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// "Type a name".
    TypeName,
    /// "Leave out".
    LeaveOut,
    /// "Split into two".
    Split,
    /// "Keep as one", "Keep it": it is right as it stands.
    Keep,
    /// "Same person".
    SamePerson,
    /// "Both stay".
    BothStay,
    /// "Fix all 9 like it".
    Fix,
    /// "Edit".
    Edit,
    /// "Let them come".
    Expect,
}

impl Choice {
    /// What it decides at once; `None` where something is typed first.
    #[must_use]
    pub const fn decides_at_once(self) -> Option<Decision> {
        Some(match self {
            Self::TypeName | Self::Edit => return None,
            Self::LeaveOut => Decision::LeaveOut,
            Self::Split => Decision::Split,
            Self::Keep => Decision::Keep,
            Self::SamePerson => Decision::SamePerson,
            Self::BothStay => Decision::BothStay,
            Self::Fix => Decision::Fix,
            Self::Expect => Decision::Expect,
        })
    }
}

impl Problem {
    /// The stable names of all of them.
    pub const CODES: [&'static str; 24] = [
        "no-name",
        "placeholder-name",
        "not-a-name",
        "two-people",
        "same-email",
        "same-name",
        "bare-name",
        "same-ticket",
        "mojibake",
        "lost-letters",
        "unsure-letters",
        "bad-email",
        "damaged-number",
        "totals-row",
        "repeated-header",
        "too-many-cells",
        "moved-cells",
        "too-few-cells",
        "too-long",
        "undecided",
        "unknown-status",
        "heading",
        "under-heading",
        "takes-off",
    ];

    /// Its stable name.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoName { .. } => "no-name",
            Self::PlaceholderName { .. } => "placeholder-name",
            Self::NotAName { .. } => "not-a-name",
            Self::TwoPeople { .. } => "two-people",
            Self::SameEmail { .. } => "same-email",
            Self::SameName { .. } => "same-name",
            Self::BareName { .. } => "bare-name",
            Self::SameTicket { .. } => "same-ticket",
            Self::Mojibake { .. } => "mojibake",
            Self::LostLetters { .. } => "lost-letters",
            Self::UnsureLetters { .. } => "unsure-letters",
            Self::BadEmail { .. } => "bad-email",
            Self::DamagedNumber { .. } => "damaged-number",
            Self::TotalsRow { .. } => "totals-row",
            Self::RepeatedHeader => "repeated-header",
            Self::TooManyCells { .. } => "too-many-cells",
            Self::MovedCells { .. } => "moved-cells",
            Self::TooFewCells { .. } => "too-few-cells",
            Self::TooLong { .. } => "too-long",
            Self::Undecided { .. } => "undecided",
            Self::UnknownStatus { .. } => "unknown-status",
            Self::Heading { .. } => "heading",
            Self::UnderHeading { .. } => "under-heading",
            Self::TakesOff { .. } => "takes-off",
        }
    }

    /// What can be done, the likeliest first.
    #[must_use]
    pub const fn choices(&self) -> &'static [Choice] {
        match self {
            Self::NoName { .. } => &[Choice::TypeName, Choice::LeaveOut],
            Self::PlaceholderName { .. } | Self::NotAName { .. } => {
                &[Choice::TypeName, Choice::LeaveOut, Choice::Keep]
            }
            Self::TwoPeople { split, .. } if split.is_empty() => {
                &[Choice::TypeName, Choice::Keep, Choice::LeaveOut]
            }
            Self::TwoPeople { .. } => &[Choice::Split, Choice::Keep],
            Self::SameEmail { .. }
            | Self::SameName { .. }
            | Self::BareName { .. }
            | Self::SameTicket { .. }
            | Self::TakesOff { .. } => &[Choice::BothStay, Choice::SamePerson],
            Self::Mojibake { .. } | Self::BadEmail { meant: Some(_), .. } => {
                &[Choice::Fix, Choice::Edit, Choice::Keep]
            }
            Self::LostLetters { .. }
            | Self::BadEmail { meant: None, .. }
            | Self::DamagedNumber { .. } => &[Choice::Edit, Choice::Keep],
            Self::UnsureLetters { .. } => &[Choice::Keep, Choice::Edit],
            Self::TotalsRow { .. } | Self::RepeatedHeader | Self::Heading { .. } => {
                &[Choice::LeaveOut, Choice::Keep]
            }
            Self::TooManyCells { .. } | Self::MovedCells { .. } | Self::TooFewCells { .. } => {
                &[Choice::Edit, Choice::LeaveOut, Choice::Keep]
            }
            Self::TooLong { .. } => &[Choice::Edit, Choice::LeaveOut],
            Self::Undecided { .. } | Self::UnknownStatus { .. } | Self::UnderHeading { .. } => {
                &[Choice::Expect, Choice::LeaveOut]
            }
        }
    }

    /// What may be decided at once for many rows with this problem: nothing that makes one person
    /// of two, or that differs from row to row.
    #[must_use]
    pub const fn choices_for_all(&self) -> &'static [Choice] {
        match self {
            Self::NoName { .. }
            | Self::PlaceholderName { .. }
            | Self::NotAName { .. }
            | Self::TotalsRow { .. }
            | Self::RepeatedHeader
            | Self::Heading { .. }
            | Self::TooManyCells { .. }
            | Self::MovedCells { .. }
            | Self::TooFewCells { .. }
            | Self::TooLong { .. } => &[Choice::LeaveOut],
            Self::TwoPeople { split, .. } if !split.is_empty() => &[Choice::Split],
            Self::TwoPeople { .. }
            | Self::LostLetters { .. }
            | Self::UnsureLetters { .. }
            | Self::BadEmail { meant: None, .. }
            | Self::DamagedNumber { .. } => &[Choice::Keep],
            Self::SameEmail { .. }
            | Self::SameName { .. }
            | Self::BareName { .. }
            | Self::SameTicket { .. }
            | Self::TakesOff { .. } => &[Choice::BothStay],
            Self::Mojibake { .. } | Self::BadEmail { meant: Some(_), .. } => &[Choice::Fix],
            Self::Undecided { .. } | Self::UnknownStatus { .. } | Self::UnderHeading { .. } => {
                &[Choice::Expect, Choice::LeaveOut]
            }
        }
    }

    /// Whether both ask the same, so that an answer to one answers the other. How many rows are
    /// alike, or what a colliding person is called by now, makes no other question of it.
    pub(super) fn asks_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::SameEmail { with: a }, Self::SameEmail { with: b })
            | (Self::SameName { with: a }, Self::SameName { with: b })
            | (Self::BareName { with: a }, Self::BareName { with: b })
            | (Self::SameTicket { with: a, .. }, Self::SameTicket { with: b, .. })
            | (Self::TakesOff { with: a, .. }, Self::TakesOff { with: b, .. }) => a.is(b),
            (
                Self::Mojibake { column, arrived, .. },
                Self::Mojibake { column: same_column, arrived: same, .. },
            ) => column == same_column && arrived == same,
            _ => self == other,
        }
    }

    /// Gives the row of whom it collides with its new number. Answers whether it has one.
    pub fn renumber(&mut self, number: impl Fn(u32) -> Option<u32>) -> bool {
        let (Self::SameEmail { with }
        | Self::SameName { with }
        | Self::BareName { with }
        | Self::SameTicket { with, .. }
        | Self::TakesOff { with, .. }) = self
        else {
            return true;
        };
        let was = with.row;
        with.row = was.and_then(number);
        with.row.is_some() || was.is_none()
    }
}
