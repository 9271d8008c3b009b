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
    /// What the house of a hub that is asked has instead, going by what was planned last; `None` where
    /// both have a gathering in common, or either has none yet.
    ///
    /// # Errors
    /// [`ReadError`] if that house cannot be read.
    pub(super) fn other_in(&self, journal: &Journal) -> Result<Option<String>, ReadError> {
        if self.gatherings.is_empty() {
            return Ok(None);
        }
        let (mut is_in_common, mut last) = (false, None);
        journal.read(&mut |entry| {
            if let Body::Known(Fact::GatheringPlanned { gathering, plan }) = entry.body {
                is_in_common |= self.gatherings.contains(&gathering);
                last = Some(plan.name);
            }
        })?;
        Ok(last.filter(|_| !is_in_common))
    }
}
