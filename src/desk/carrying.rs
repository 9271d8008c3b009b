//! What happened at one door, carried to another in a file.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read as _};
use std::path::{Path, PathBuf};

use crate::domain::{Entry, State};
use crate::journal::{AppendError, BackupError, LinesError, ReadError, Seen, read_entries};
use crate::sync::{Opened, Sealed, Stick, StickError};

use super::exports::ExportError;
use super::{Desk, MergeError, Outbox, Trouble, tonight_of};

/// The longest first line of a file that is sealed.
const HEAD_BYTES: u64 = 1 << 20;

/// So many files of doors of one name lie in one folder.
const NAMESAKES: usize = 99;

const NOT_HELD: &str = "another file of that name is there, and holds what is not in this house; choose another name, nothing was touched";

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
    /// It is sealed, and was not opened.
    #[error("{}: {error}", path.display())]
    NotOpened {
        /// Which.
        path: PathBuf,
        /// Why.
        error: StickError,
    },
    /// It was taken in, and this door could not be called as was wished.
    #[error(transparent)]
    Unnamed(#[from] Trouble),
    /// It is of another evening than this house has.
    #[error(
        "{} is of \"{theirs}\", and this house has \"{ours}\": two evenings are never mixed; to be a door of \"{theirs}\", take the file in with a new house, by --house and a name that is free",
        path.display()
    )]
    OtherEvening {
        /// Which.
        path: PathBuf,
        /// The gathering in the file.
        theirs: String,
        /// The gathering here.
        ours: String,
    },
}

/// How much of an evening there is, or how much of it is new.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Guests who are known.
    pub people: usize,
    /// How many times somebody came to a gathering.
    pub check_ins: usize,
}

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedEvening {
    /// Where it lies.
    pub path: PathBuf,
    /// What another machine asks for once; nothing keeps it.
    pub code: String,
    /// How many entries are in it.
    pub entries: u64,
    /// What they say.
    pub holds: Tally,
}

/// What became of a file of entries.
#[derive(Debug)]
pub struct Taken {
    /// How many entries were new here.
    pub fresh: usize,
    /// What they say.
    pub news: Tally,
    /// How many of all that are here are far ahead of every other, and kept aside.
    pub ahead: usize,
    /// Why somebody who is forgotten is not gone from every copy yet.
    pub unswept: Option<BackupError>,
    /// Why the next file from there needs a code, too.
    pub unkept: Option<AppendError>,
}

impl Tally {
    fn of(state: &State) -> Self {
        let visits = state.gatherings().flat_map(|(_, it)| it.visits());
        let check_ins = visits.filter(|(_, visit)| visit.arrival().is_some()).count();
        Self { people: state.guests().count(), check_ins }
    }

    const fn since(self, before: Self) -> Self {
        Self {
            people: self.people.saturating_sub(before.people),
            check_ins: self.check_ins.saturating_sub(before.check_ins),
        }
    }
}

impl Desk {
    /// Seals every entry of the house in a file: with the house's key, which it has from now on if it
    /// had none, and with a code. A file that is there already goes only where this house holds all of it.
    ///
    /// # Errors
    /// [`CarryError`].
    pub fn save_entries(&mut self, folder: &Path, name: &str) -> Result<SavedEvening, CarryError> {
        let sealed = self.sealed()?;
        Ok(self.put_entries(folder, name, sealed)?)
    }

    /// The same by a name that is free, or whose file may go.
    ///
    /// # Errors
    /// [`CarryError`].
    pub fn save_entries_as(
        &mut self,
        folder: &Path,
        stem: &str,
    ) -> Result<SavedEvening, CarryError> {
        let sealed = self.sealed()?;
        let mut number = 1;
        loop {
            let name = if number == 1 {
                format!("{stem}.entries")
            } else {
                format!("{stem} {number}.entries")
            };
            match self.put_entries(folder, &name, sealed.clone()) {
                Err(it)
                    if it.error.kind() == io::ErrorKind::AlreadyExists && number < NAMESAKES =>
                {
                    number += 1;
                }
                done => return Ok(done?),
            }
        }
    }

    fn sealed(&mut self) -> Result<Sealed, ReadError> {
        self.sync()?;
        Sealed::of(&mut self.journal)
    }

    fn put_entries(
        &mut self,
        folder: &Path,
        name: &str,
        sealed: Sealed,
    ) -> Result<SavedEvening, ExportError> {
        let Sealed { bytes, code, entries } = sealed;
        let held = self.journal.held().unwrap_or_default();
        let outbox = Outbox::new(self, folder);
        let path = outbox.write_over(name, &bytes, (&|old| is_held(old, &held), NOT_HELD))?;
        let now = self.now();
        // Best effort: it may hold words of somebody who is forgotten later, as any copy does.
        self.note_copy(&path, now).ok();
        Ok(SavedEvening { path, code, entries, holds: Tally::of(&self.state) })
    }

    /// Takes in a file that [`Self::save_entries`] wrote at another door: all of it or nothing. The code
    /// is needed where no key opens it; it is kept then, and not asked for again.
    ///
    /// # Errors
    /// [`CarryError`].
    pub fn take_entries(&mut self, from: &Path, code: Option<&str>) -> Result<Taken, CarryError> {
        let path = || from.to_owned();
        let file = File::open(from).map_err(|error| CarryError::File { path: path(), error })?;
        self.sync()?;
        let opened = self.open_entries(BufReader::new(file), code);
        let opened = opened.map_err(|error| error.of(from))?;
        self.guard_evening(from, &opened)?;
        let before = Tally::of(&self.state);
        let not_taken =
            |error: AppendError| CarryError::NotTaken { path: path(), error: error.into() };
        let fresh = self.journal.merge(&opened.entries).map_err(not_taken)?;
        self.take_in(&fresh);
        let unkept = opened.keep_keys(&mut self.journal).err();
        // Whoever is forgotten there is forgotten here, in every copy.
        let unswept = self.sweep().err();
        let ahead = self.ahead()?.iter().map(|it| it.entries).sum();
        let news = Tally::of(&self.state).since(before);
        Ok(Taken { fresh: fresh.len(), news, ahead, unswept, unkept })
    }

    /// The same in a house that is new: this door is one of that evening, called so from then on.
    ///
    /// # Errors
    /// [`CarryError`].
    pub fn begin_by(&mut self, from: &Path, code: &str, name: &str) -> Result<Taken, CarryError> {
        let taken = self.take_entries(from, Some(code))?;
        self.call_door(name)?;
        Ok(taken)
    }

    fn open_entries(&self, file: impl BufRead, code: Option<&str>) -> Result<Opened, Unopened> {
        Ok(match read(file)? {
            Carried::Sealed(stick) => stick.open(&self.journal, code)?,
            Carried::Plain(entries) => Opened::plain(entries),
        })
    }

    /// Refuses what is of another evening; a house that has none yet takes in any.
    fn guard_evening(&self, from: &Path, opened: &Opened) -> Result<(), CarryError> {
        if opened.is_of_this_house {
            return Ok(());
        }
        let mut theirs = State::default();
        opened.entries.iter().for_each(|entry| theirs.apply(entry));
        let mut ours = self.state.gatherings().map(|(id, _)| id).peekable();
        let has_none = ours.peek().is_none() && self.state.guests().next().is_none();
        if has_none
            || theirs.gatherings().next().is_none()
            || ours.any(|id| theirs.gathering(id).is_some())
        {
            return Ok(());
        }
        let name = |state: &State, gathering| {
            let plan = state.gathering(gathering).and_then(|it| it.plan());
            plan.map(|plan| plan.name.clone())
        };
        let here = self.tonight.and_then(|it| name(&self.state, it)).unwrap_or_default();
        let there = tonight_of(&theirs, self.now()).and_then(|it| name(&theirs, it));
        let (path, theirs, ours) = (from.to_owned(), there.unwrap_or_default(), here);
        Err(CarryError::OtherEvening { path, theirs, ours })
    }
}

/// A file as it was read.
enum Carried {
    /// As an older Porchlight wrote it.
    Plain(Vec<Entry>),
    Sealed(Stick),
}

/// Why a file was not opened.
#[derive(Debug)]
enum Unopened {
    Plain(LinesError),
    Sealed(StickError),
}

impl Unopened {
    fn of(self, path: &Path) -> CarryError {
        let path = path.to_owned();
        match self {
            Self::Plain(error) => CarryError::NotTaken { path, error: error.into() },
            Self::Sealed(error) => CarryError::NotOpened { path, error },
        }
    }
}

impl From<LinesError> for Unopened {
    fn from(error: LinesError) -> Self {
        Self::Plain(error)
    }
}

impl From<StickError> for Unopened {
    fn from(error: StickError) -> Self {
        Self::Sealed(error)
    }
}

fn read(mut file: impl BufRead) -> Result<Carried, Unopened> {
    let mut first = Vec::new();
    let head = (&mut file).take(HEAD_BYTES).read_until(b'\n', &mut first);
    head.map_err(LinesError::from)?;
    if let Some(stick) = Stick::read(&first, &mut file)? {
        return Ok(Carried::Sealed(stick));
    }
    Ok(Carried::Plain(read_entries(&mut Cursor::new(first).chain(file))?))
}

/// Whether a house holds all that a file has.
fn is_held(file: &[u8], held: &Seen) -> bool {
    match read(file) {
        Ok(Carried::Sealed(stick)) => stick.is_held(held),
        Ok(Carried::Plain(entries)) => {
            let is_held = |it: &Entry| held.get(&it.door).is_some_and(|last| *last >= it.seq);
            entries.iter().all(is_held)
        }
        Err(_other) => false,
    }
}
