//! Which gatherings a house has: two evenings are never mixed.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::{Body, Fact, GatheringId};
use crate::journal::{Journal, ReadError};

/// What a door says of them when it asks to be let in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evening {
    /// All of them; none in a house that is new.
    pub gatherings: BTreeSet<GatheringId>,
    /// What the one of tonight is called.
    pub name: String,
}

impl Evening {
    /// What the house of this journal has, going by what was planned last.
    ///
    /// # Errors
    /// [`ReadError`] if that house cannot be read.
    pub(super) fn of(journal: &Journal) -> Result<Self, ReadError> {
        let mut has = Self::default();
        journal.read(&mut |entry| {
            if let Body::Known(Fact::GatheringPlanned { gathering, plan }) = entry.body {
                has.gatherings.insert(gathering);
                has.name = plan.name;
            }
        })?;
        Ok(has)
    }

    /// Whether there is none yet.
    pub(super) fn is_none(&self) -> bool {
        self.gatherings.is_empty()
    }

    /// What a house is called instead that has the first of these which is any, and will have the rest;
    /// `None` where it has a gathering in common with this one, or either has none yet.
    pub(super) fn other_than<'a>(
        &self,
        has: impl IntoIterator<Item = &'a Self>,
    ) -> Option<&'a str> {
        let mut has = has.into_iter().filter(|it| !it.is_none()).peekable();
        let first = has.peek().map(|it| it.name.as_str());
        let is_in_common = has.any(|it| !it.gatherings.is_disjoint(&self.gatherings));
        first.filter(|_| !is_in_common && !self.is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn evening(name: &str, gatherings: &[u128]) -> Evening {
        let gatherings = gatherings.iter().map(|it| GatheringId::from(*it)).collect();
        Evening { gatherings, name: name.to_owned() }
    }

    #[test]
    fn another_evening_is_one_with_no_gathering_in_common_and_nobody_is_kept_out_for_having_none() {
        let [none, quilts, choir] =
            [evening("", &[]), evening("Quilts", &[1, 2]), evening("Choir", &[3])];
        assert_eq!(choir.other_than([&quilts]), Some("Quilts"));
        assert_eq!(choir.other_than([&none, &quilts]), Some("Quilts"));
        assert_eq!(choir.other_than([&quilts, &choir]), None);
        assert_eq!(evening("Both", &[2, 3]).other_than([&quilts]), None);
        assert_eq!((none.other_than([&quilts]), choir.other_than([&none])), (None, None));
    }
}
