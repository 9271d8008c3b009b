//! What can go wrong with a wish.

use crate::domain::Refusal;
use crate::journal::{AppendError, ReadError};

/// A wish that was not carried out. Nothing changed, and it may be tried again.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The house said no, and why.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The disk said no, and why.
    #[error(transparent)]
    NotSaved(#[from] AppendError),
}

impl From<ReadError> for Trouble {
    /// A house that cannot be read cannot be written to either.
    fn from(error: ReadError) -> Self {
        Self::NotSaved(match error {
            ReadError::Damaged { what, .. } => AppendError::Damaged(what),
            ReadError::Gone => AppendError::Gone,
            ReadError::Other(what) => AppendError::Other(what),
        })
    }
}
