//! Who might like to meet whom, and why, in the guests' own words.

/// Which kind of thing a line speaks of.
pub mod kind;

/// Whether a line reads like a pitch, and why.
pub mod pitch;

/// Whether a need is one that never goes on the big screen.
pub mod support;

mod phrases;
