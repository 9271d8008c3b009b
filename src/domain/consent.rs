//! What a guest said yes to. Blank means no.

use serde::{Deserialize, Serialize};

/// The name the big screen may show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScreenName {
    /// Not on the screen at all.
    #[default]
    None,
    /// "Ana".
    First,
    /// "Ana P."
    FirstInitial,
}

/// Whether contact may pass to somebody who said yes too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Swap {
    /// Never.
    #[default]
    No,
    /// Asked about each person.
    AskEachTime,
    /// With everyone who said yes to them too.
    Yes,
}

/// Both choices of one guest at one gathering.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Consent {
    /// On the big screen.
    pub screen: ScreenName,
    /// Of contact.
    pub swap: Swap,
}
