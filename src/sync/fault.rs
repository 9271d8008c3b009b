//! Why a session ended.

use thiserror::Error;

use crate::journal::{AppendError, ReadError};

use super::EngineError;

/// Why a session ended. Another one begins by itself.
#[derive(Debug, Error)]
pub enum Fault {
    /// The hub, or the way there.
    #[error(transparent)]
    Engine(#[from] EngineError),
    /// The house could not be written to.
    #[error(transparent)]
    NotSaved(#[from] AppendError),
    /// The house could not be read.
    #[error(transparent)]
    Unread(#[from] ReadError),
    /// The house has a newer key, since somebody was removed: this door has to ask for it.
    #[error("the other doors have a new key, and this one asks for it")]
    OtherKey,
    /// What was known of the hub does not hold any more.
    #[error("the hub is not as it was ({0})")]
    Stale(&'static str),
}
