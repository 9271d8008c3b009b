//! A house as it was read from its file, mended first where that is damaged.

use std::path::Path;

use crate::domain::{DoorId, State};
use crate::journal::{self, Damage, Journal, OnlyRead, OpenError, ReadError};
use crate::sync::carry_over;

use super::{Desk, Progress, fresh};

/// How much of opening a house is reading it, and after how many entries it says how far it is.
const READING: f32 = 0.9;
const SAYS_EVERY: u64 = 1000;

/// A way to open a house.
type Open = fn(&Path, DoorId) -> Result<Journal, OpenError>;

/// What is true in a house, and what of it could not be read.
pub(super) struct Folded {
    pub(super) journal: Journal,
    pub(super) state: State,
    pub(super) damaged: Vec<Damage>,
}

impl Folded {
    /// Opens a house by `open`, and reads it. Where entries are damaged it is mended from its
    /// backups; while another Porchlight has it open that has to wait, and the others are read.
    pub(super) fn open(house: &Path, open: Open, progress: &Progress) -> Result<Self, OpenError> {
        let look = || {
            let mut journal = open(house, fresh())?;
            // What cannot be carried over now is at the next opening.
            carry_over(&mut journal).ok();
            Self::of(journal, progress)
        };
        let first = match look() {
            Ok(read) if !read.damaged.is_empty() => Ok(()),
            Err(error @ OpenError::Damaged { .. }) => Err(error),
            done => return done,
        };
        // Nobody has it open here any more: that is what mending wants.
        match (journal::mend(house), first) {
            (Err(_), Err(error)) => Err(error),
            _ => look(),
        }
    }

    /// The same of a house that has to be there, also where it cannot be written to.
    pub(super) fn look(house: &Path, progress: &Progress) -> Result<Self, OpenError> {
        let opened = Self::open(house, Journal::open_there, progress);
        let Some(why) = opened.as_ref().err().and_then(OnlyRead::because) else { return opened };
        match Journal::open_to_read(house, fresh(), why) {
            Ok(journal) => Self::of(journal, progress),
            Err(unread @ OpenError::Io { .. }) => Err(unread),
            Err(_odd) => opened,
        }
    }

    /// Reads a house that is open.
    pub(super) fn of(journal: Journal, progress: &Progress) -> Result<Self, OpenError> {
        let (state, damaged) = fold(&journal, progress)?;
        Ok(Self { journal, state, damaged })
    }
}

/// What is true in a house, and what of it could not be read.
pub(super) fn fold(
    journal: &Journal,
    progress: &Progress,
) -> Result<(State, Vec<Damage>), ReadError> {
    let mut state = State::default();
    let (all, mut read) = (journal.len().max(1), 0_u64);
    let damaged = journal.read(&mut |entry| {
        state.apply(&entry);
        read += 1;
        if read.is_multiple_of(SAYS_EVERY) {
            progress.set(READING * read as f32 / all as f32);
        }
    })?;
    Ok((state, damaged))
}

impl Desk {
    /// Every entry that was found damaged: mended, lost, or still to be mended at the next start.
    ///
    /// # Errors
    /// [`ReadError`] if the house file cannot be read.
    pub fn damage(&self) -> Result<Vec<Damage>, ReadError> {
        let mut all = self.journal.damage()?;
        let is_news =
            |it: &&Damage| !all.iter().any(|old| (old.door, old.seq) == (it.door, it.seq));
        let news: Vec<_> = self.damaged.iter().filter(is_news).cloned().collect();
        all.extend(news);
        Ok(all)
    }
}
