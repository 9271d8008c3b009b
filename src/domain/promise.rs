//! From one guest to another, in words.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{GuestId, Register};

/// What was promised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    /// Who promised.
    pub from: GuestId,
    /// To whom.
    pub to: GuestId,
    /// In whose words: the promiser's.
    pub text: String,
    /// By when, if said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<NaiveDate>,
}

/// A promise as folded so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Promise {
    pub(super) word: Register<Option<Word>>,
    pub(super) kept: Register<Option<bool>>,
}

impl Promise {
    /// What was promised, once that entry arrived.
    #[must_use]
    pub const fn word(&self) -> Option<&Word> {
        self.word.get().as_ref()
    }

    /// Whether it was kept; `None` while nobody said.
    #[must_use]
    pub const fn kept(&self) -> Option<bool> {
        *self.kept.get()
    }
}
