//! Verbs whose time has not come: they say so.

use super::Outcome;
use super::failure::Failure;

pub(super) fn run(verb: &'static str) -> Outcome {
    Err(Failure::NotYet { verb })
}
