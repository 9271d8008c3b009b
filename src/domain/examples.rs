//! Examples at "give and ask": what a guest may start from.

use serde::{Deserialize, Serialize};

use super::{Gathering, GatheringId, Side, State};

/// The most examples on one side.
pub const EXAMPLES_A_SIDE: usize = 5;

/// The longest example, in characters: it stands on a button.
pub const EXAMPLE_CHARS: usize = 40;

/// An organizer's own examples, in their order. A side with none has the program's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Examples {
    /// Things somebody may offer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<String>,
    /// Things somebody may need.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
}

impl Examples {
    /// Those of one side.
    #[must_use]
    pub fn of(&self, side: Side) -> &[String] {
        match side {
            Side::Offer => &self.offers,
            Side::Need => &self.needs,
        }
    }

    /// Those of one side, to be changed.
    pub const fn of_mut(&mut self, side: Side) -> &mut Vec<String> {
        match side {
            Side::Offer => &mut self.offers,
            Side::Need => &mut self.needs,
        }
    }
}

/// The program's own.
static OURS: Examples = Examples { offers: Vec::new(), needs: Vec::new() };

impl State {
    /// The examples of a gathering: its own, else those of the last one before it that has some.
    #[must_use]
    pub fn examples(&self, gathering: GatheringId) -> &Examples {
        let own = |it: &'_ Gathering| it.examples.get().is_some();
        let last = self.at_or_before(gathering, own);
        last.and_then(|it| it.examples.get().as_ref()).unwrap_or(&OURS)
    }

    /// A gathering, or else the last before it, of which `has` says yes.
    pub(super) fn at_or_before(
        &self,
        gathering: GatheringId,
        has: impl Fn(&Gathering) -> bool,
    ) -> Option<&Gathering> {
        let here = self.gathering(gathering)?;
        if has(here) {
            return Some(here);
        }
        let starts = |it: &Gathering| it.plan().map(|plan| plan.starts);
        let before = self
            .gatherings()
            .filter(|(id, it)| *id != gathering && starts(it) <= starts(here) && has(it));
        before.max_by_key(|(id, it)| (starts(it), *id)).map(|(_, it)| it)
    }
}
