//! What happened at one door, carried to another in a file.

use std::fs::File;
use std::io::{self, BufReader};
use std::path::{Path, PathBuf};

use crate::domain::Entry;
use crate::journal::{BackupError, ReadError, write_entries};

use super::exports::ExportError;
use super::{Desk, MergeError, Outbox};

/// Why nothing was carried; the house is as it was.
#[derive(Debug, thiserror::Error)]
pub enum CarryError {
    /// The house could not be read.
    #[error(transparent)]
    Unread(#[from] ReadError),
    /// The file could not be written.
    #[error(transparent)]
    Unwritten(#[from] ExportError),
    /// There is no such file, or it cannot be read.
    #[error("{}: {error}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// It is none of entries, or they cannot be taken in.
    #[error("{}: {error}", path.display())]
    NotTaken {
        /// Which.
        path: PathBuf,
        /// Why.
        error: MergeError,
    },
}

/// What became of a file of entries.
#[derive(Debug)]
pub struct Taken {
    /// How many were new here.
    pub fresh: usize,
    /// How many of all that are here are far ahead of every other, and kept aside.
    pub ahead: usize,
    /// Why somebody who is forgotten is not gone from every copy yet.
    pub unswept: Option<BackupError>,
}

impl Desk {
    /// Writes every entry of the house to a new file in a folder. Says how many, and where.
    ///
    /// # Errors
    /// [`CarryError`].
    pub fn save_entries(
        &mut self,
        folder: &Path,
        name: &str,
    ) -> Result<(usize, PathBuf), CarryError> {
        let mut entries: Vec<Entry> = Vec::new();
        self.journal().read(&mut |entry| entries.push(entry))?;
        let mut bytes = Vec::new();
        write_entries(&entries, &mut bytes)
            .map_err(|error| ExportError { path: folder.join(name), error })?;
        let written = Outbox::new(self, folder).write(name, &bytes)?;
        let now = self.now();
        // Best effort: it may hold words of somebody who is forgotten later, as any copy does.
        self.note_copy(&written, now).ok();
        Ok((entries.len(), written))
    }

    /// Takes in a file that [`Self::save_entries`] wrote at another door: all of it or nothing.
    ///
    /// # Errors
    /// [`CarryError`].
    pub fn take_entries(&mut self, from: &Path) -> Result<Taken, CarryError> {
        let path = || from.to_owned();
        let file = File::open(from).map_err(|error| CarryError::File { path: path(), error })?;
        let fresh = self.merge_file(&mut BufReader::new(file));
        let fresh = fresh.map_err(|error| CarryError::NotTaken { path: path(), error })?;
        // Whoever is forgotten there is forgotten here, in every copy.
        let unswept = self.sweep().err();
        let ahead = self.ahead()?.iter().map(|it| it.entries).sum();
        Ok(Taken { fresh, ahead, unswept })
    }
}
