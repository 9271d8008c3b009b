//! Habits that somebody finds missing among the Corruptors: "Who is missing?".

use super::{GatheringId, GuestId, Register};

/// The longest habit, in characters.
pub const HABIT_CHARS: usize = 60;

/// A habit somebody named, by nobody and about nobody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Nomination {
    pub(super) habit: Register<String>,
    pub(super) let_through: Register<bool>,
}

impl Nomination {
    /// What it is called: "The Name-Dropper". Empty once its gathering's words are gone.
    #[must_use]
    pub fn habit(&self) -> &str {
        self.habit.get()
    }

    /// Whether a host let it through to the big screen.
    #[must_use]
    pub const fn is_let_through(&self) -> bool {
        *self.let_through.get()
    }
}

impl GatheringId {
    /// What stands in a guest's place on the envelope of words that are about nobody: they are
    /// forgotten with their gathering, by the same means.
    #[must_use]
    pub const fn of_nobody(self) -> GuestId {
        GuestId::new(self.uuid())
    }
}
