//! Why somebody should say what a column is: what its cells look like, and that its header does not
//! say so.

use serde::{Serialize, Serializer};

/// What makes a column one to ask about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// All different and alike in shape: like codes of tickets.
    LooksLikeCodes {
        /// How many cells were looked at, all different.
        different: usize,
        /// Whether they were taken as codes.
        is_taken: bool,
    },
    /// A few words over and over, some of which say that somebody is not coming.
    LooksLikeStatus {
        /// Whether it was taken as the status.
        is_taken: bool,
    },
    /// Its header does not say so, and its cells are names.
    LooksLikeNames {
        /// Whether it was taken as the guests' names.
        is_taken: bool,
    },
    /// Beside the guest's name: somebody else's, who may come along.
    SecondPerson,
    /// Addresses, and nothing says whose.
    LooksLikeEmails,
}

impl Doubt {
    /// A stable name: the key of its sentence on screens.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::LooksLikeCodes { is_taken: true, .. } => "codes",
            Self::LooksLikeCodes { is_taken: false, .. } => "codes-left-out",
            Self::LooksLikeStatus { is_taken: true } => "status",
            Self::LooksLikeStatus { is_taken: false } => "status-left-out",
            Self::LooksLikeNames { is_taken: true } => "names",
            Self::LooksLikeNames { is_taken: false } => "names-left-out",
            Self::SecondPerson => "second-person",
            Self::LooksLikeEmails => "emails",
        }
    }

    /// What it looks like and what to do, in English, for scripts.
    #[must_use]
    pub fn says(self) -> String {
        match self {
            Self::LooksLikeCodes { different, is_taken: true } => format!(
                "all {different} differ and are alike in shape: taken as ticket codes; say if they \
                 are not"
            ),
            Self::LooksLikeCodes { different, is_taken: false } => format!(
                "all {different} differ and are alike in shape, like ticket codes, and are left \
                 out; say if guests bring them"
            ),
            Self::LooksLikeStatus { is_taken: true } => {
                "a few words over and over, some of them for not coming: taken as the status; say \
                 if it is not"
                    .to_owned()
            }
            Self::LooksLikeStatus { is_taken: false } => {
                "called or filled like a status, and left out; say if it tells who is coming"
                    .to_owned()
            }
            Self::LooksLikeNames { is_taken: true } => {
                "looks like people's names: taken as the guests'; say if they are not".to_owned()
            }
            Self::LooksLikeNames { is_taken: false } => {
                "looks like people's names, and is left out; say if they are guests".to_owned()
            }
            Self::SecondPerson => {
                "names somebody beside the guest: taken as who comes along; say if that is wrong"
                    .to_owned()
            }
            Self::LooksLikeEmails => {
                "looks like email addresses, and is left out; say if they are the guests'"
                    .to_owned()
            }
        }
    }
}

impl Serialize for Doubt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.says())
    }
}
