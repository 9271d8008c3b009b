//! Habits that were named in "Who is missing?", the same ones together.

use std::collections::BTreeMap;

use crate::domain::{Gathering, NominationId};
use crate::search::fold;

/// A habit, however often it was named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Habit {
    /// As it was named first.
    pub called: String,
    /// Each time it was named, oldest first.
    pub named: Vec<NominationId>,
    /// Whether a host let it through to the big screen.
    pub is_let_through: bool,
}

impl Habit {
    /// How often it was named.
    #[must_use]
    pub const fn times(&self) -> usize {
        self.named.len()
    }
}

/// The habits named at a gathering, the most named first, then as the alphabet goes. Case and accents
/// make no difference, as in a search. Cost: one look at every nomination.
#[must_use]
pub fn nominations(evening: &Gathering) -> Vec<Habit> {
    let mut by_fold: BTreeMap<String, Habit> = BTreeMap::new();
    for (id, nomination) in evening.nominations() {
        let called = nomination.habit().to_owned();
        let key = Some(fold(&called)).filter(|it| !it.is_empty()).unwrap_or_else(|| called.clone());
        let fresh = || Habit { called, named: Vec::new(), is_let_through: false };
        let habit = by_fold.entry(key).or_insert_with(fresh);
        habit.named.push(id);
        habit.is_let_through |= nomination.is_let_through();
    }
    let mut all: Vec<_> = by_fold.into_values().collect();
    // Stable: equals stay in the order of the alphabet.
    all.sort_by_key(|habit| std::cmp::Reverse(habit.times()));
    all
}
