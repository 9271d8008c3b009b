//! What comes from other doors, and what belongs to this house file alone.

use std::io::BufRead;
use std::path::Path;

use chrono::{DateTime, Utc};

use crate::domain::{Command, DoorId, Entry};
use crate::journal::{Ahead, AppendError, LinesError, ReadError, read_entries};

use super::folded::fold;
use super::{Desk, Progress};

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
    /// Folds in what other Porchlights wrote to this house, and what came in from other doors. Costs
    /// microseconds when there is nothing.
    ///
    /// # Errors
    /// [`ReadError`] if the file cannot be read any more.
    pub fn sync(&mut self) -> Result<(), ReadError> {
        let (mut news, door) = (Vec::new(), self.door());
        self.journal.poll(&mut |entry| news.push(entry))?;
        if self.journal.take_renamed() {
            self.fold_anew()?;
        } else {
            self.take_in(&news);
        }
        if door != self.door() {
            self.keep_name_of(door);
        }
        Ok(())
    }

    /// Another copy of this house wrote as the same door, and the two were told apart: some entries
    /// have other names now.
    fn fold_anew(&mut self) -> Result<(), ReadError> {
        (self.state, self.damaged) = fold(&self.journal, &Progress::default())?;
        self.revision += 1;
        self.reindex();
        self.read_meanings();
        self.listen_anew();
        Ok(())
    }

    /// This house writes as another door from now on, which is called as before. A disk that is full
    /// leaves it without a name, and a host can give it one.
    fn keep_name_of(&mut self, door: DoorId) {
        let is_new = self.state.door(self.door()).is_none();
        if let Some(name) = self.state.door(door).filter(|_| is_new).map(str::to_owned) {
            self.submit(Command::NameDoor { name }).ok();
        }
    }

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
