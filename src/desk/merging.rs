//! What comes from other doors, and what belongs to this house file alone.

use std::io::BufRead;
use std::path::Path;

use chrono::{DateTime, Utc};

use crate::domain::{DoorId, Entry};
use crate::journal::{Ahead, AppendError, LinesError, ReadError, read_entries};

use super::Desk;

/// Why a file of entries was not taken in; the house is as it was.
#[derive(Debug, thiserror::Error)]
pub enum MergeError {
    /// The file is none, or holds what no door writes.
    #[error(transparent)]
    Lines(#[from] LinesError),
    /// The disk said no, or an entry does not follow those that are here.
    #[error(transparent)]
    NotSaved(#[from] AppendError),
}

impl Desk {
    /// Takes in what happened in another copy of this house: each door's entries in their order, all
    /// or none. What is far ahead of every other entry is kept aside: see [`Self::ahead`]. On `Ok` it
    /// is on disk and in the state.
    ///
    /// # Errors
    /// [`AppendError`], when the disk said no or an entry does not follow those that are here.
    pub fn merge(&mut self, entries: &[Entry]) -> Result<(), AppendError> {
        let fresh = self.journal.merge(entries)?;
        self.take_in(&fresh);
        Ok(())
    }

    /// The same from a file of entries, as [`write_entries`](crate::journal::write_entries) makes
    /// them. Says how many were new here.
    ///
    /// # Errors
    /// [`MergeError`]; nothing was taken in then.
    pub fn merge_file(&mut self, file: &mut dyn BufRead) -> Result<usize, MergeError> {
        let entries = read_entries(file)?;
        let fresh = self.journal.merge(&entries)?;
        drop(entries);
        self.take_in(&fresh);
        Ok(fresh.len())
    }

    /// What doors wrote far ahead of every other entry: kept aside, and not believed.
    ///
    /// # Errors
    /// [`ReadError`] if the house file cannot be read.
    pub fn ahead(&self) -> Result<Vec<Ahead>, ReadError> {
        self.journal.ahead()
    }

    /// Drops what a door wrote far ahead.
    ///
    /// # Errors
    /// [`AppendError`] if the disk says no.
    pub fn drop_ahead(&mut self, door: DoorId) -> Result<(), AppendError> {
        self.journal.drop_ahead(door)
    }

    /// Remembers that a copy of the house was made elsewhere.
    ///
    /// # Errors
    /// [`AppendError`] if the disk says no.
    pub fn note_copy(&mut self, path: &Path, made: DateTime<Utc>) -> Result<(), AppendError> {
        self.journal.note_copy(path, made)
    }

    /// Writes a trifle, to see whether and how fast that can be done.
    ///
    /// # Errors
    /// [`AppendError`] if the disk says no.
    pub fn try_writing(&mut self) -> Result<(), AppendError> {
        self.journal.set_setting("doctor", "was here")
    }
}
