//! The habits guests named in "Who is missing?", by nobody.

use serde::Serialize;

use super::Count;
use crate::domain::{Gathering, State};
use crate::followup::nominations::{Habit, nominations};
use crate::followup::redact::Redactor;

/// A habit, and how often it was named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HabitCount {
    /// As it was named first, without anybody's contact.
    pub habit: String,
    /// How often.
    pub times: Count,
}

/// Every habit that was named at a gathering, the most named first.
pub(super) fn habits(state: &State, evening: &Gathering) -> Vec<HabitCount> {
    let named = nominations(evening);
    if named.is_empty() {
        return Vec::new();
    }
    let redactor = Redactor::new(state, evening);
    let counted =
        |it: &Habit| HabitCount { habit: redactor.clean(&it.called), times: Count::of(it.times()) };
    named.iter().map(counted).collect()
}
