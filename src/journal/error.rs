//! What can go wrong with the house file, each in one sentence that says what to do next.

use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::domain::DoorId;

use super::Version;

/// Why a house did not open.
#[derive(Debug, Error)]
pub enum OpenError {
    /// Some other file.
    #[error("{} is not a Porchlight house; choose another file, or a name that is free", path.display())]
    NotAHouse {
        /// What was tried.
        path: PathBuf,
    },
    /// Written by a newer Porchlight; it was not touched.
    #[error(
        "this house was last opened by a newer Porchlight (its format is {found}, this one knows {known}); update Porchlight to open it"
    )]
    Newer {
        /// The format of the file.
        found: Version,
        /// The newest format known here.
        known: Version,
    },
    /// Something in it was not made by Porchlight, and could swallow or invent entries.
    #[error(
        "{} holds {what}, so another program has changed it; restore a backup, or ask whoever gave you the file for another",
        path.display()
    )]
    Altered {
        /// The file.
        path: PathBuf,
        /// What was found.
        what: String,
    },
    /// Not readable as a house any more.
    #[error("the house file is damaged ({what}); {}", backup_advice(newest_backup.as_deref()))]
    Damaged {
        /// What was found.
        what: String,
        /// The newest whole backup beside it.
        newest_backup: Option<PathBuf>,
    },
    /// There was a house, and now there is no file, or one too short to hold anything. None is
    /// begun in its place.
    #[error("{} is missing or empty, though there was a house; {}", path.display(), copy_advice(path, copy.as_deref()))]
    Missing {
        /// Where it was.
        path: PathBuf,
        /// The whole copy of it that holds the most.
        copy: Option<PathBuf>,
    },
    /// There is no file, and none is to be made.
    #[error("there is no house at {}; check its name, or begin one there with `porchlight gathering new`", path.display())]
    NoHouse {
        /// What was tried.
        path: PathBuf,
    },
    /// A file that is too short to hold anything, with nothing beside it that tells what it was.
    #[error("{} is empty or cut short, and no house is begun in it; delete it to begin one, or restore a copy of the house that was there", path.display())]
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// Another program holds it and does not share.
    #[error(
        "the house is in use by another program that does not share it; close that one and try again"
    )]
    InUse,
    /// The file or its folder cannot be written.
    #[error("{} cannot be written to, so nobody could be checked in; allow writing there, or copy the house elsewhere", path.display())]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// No room for even an empty house.
    #[error("the disk is full; make room on it and try again")]
    DiskFull,
    /// The file cannot be reached.
    #[error("{} cannot be opened ({what}); check that its folder is there and the disk is in place", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        what: String,
    },
    /// It opened, and then could not be read.
    #[error(transparent)]
    Unreadable(ReadError),
}

impl OpenError {
    /// A whole copy that could take the place of the house.
    #[must_use]
    pub fn copy(&self) -> Option<&Path> {
        match self {
            Self::Damaged { newest_backup: copy, .. }
            | Self::Unreadable(ReadError::Damaged { newest_backup: copy, .. })
            | Self::Missing { copy, .. } => copy.as_deref(),
            Self::NotAHouse { .. }
            | Self::Newer { .. }
            | Self::Altered { .. }
            | Self::NoHouse { .. }
            | Self::Empty { .. }
            | Self::InUse
            | Self::ReadOnly { .. }
            | Self::DiskFull
            | Self::Io { .. }
            | Self::Unreadable(_) => None,
        }
    }
}

/// Why nothing was written. Nothing of the batch is in the file; the same journal works again once
/// the cause is gone.
#[derive(Debug, Error)]
pub enum AppendError {
    /// Another Porchlight wrote to this house since the last look at it.
    #[error(
        "nothing was saved: another Porchlight wrote to this house in the same moment; try again"
    )]
    Behind,
    /// No room.
    #[error("nothing was saved: the disk is full; make room on it and try again")]
    DiskFull,
    /// Not allowed.
    #[error(
        "nothing was saved: the house file cannot be written to; allow writing to it and try again"
    )]
    ReadOnly,
    /// The file is not where it was: a medium pulled out, a file moved or deleted.
    #[error(
        "nothing was saved: the house file is gone, or its disk does not answer; put it back in place and try again"
    )]
    Gone,
    /// Another program has been writing for seconds.
    #[error("nothing was saved: another program keeps the house file busy; close it and try again")]
    Busy,
    /// The file cannot be read as a house any more.
    #[error("nothing was saved: the house file is damaged ({0}); restore the newest backup")]
    Damaged(String),
    /// An entry does not follow the ones before it.
    #[error("nothing was saved: after entry {} of door {door} comes {}, not {found}", next - 1, next)]
    Gap {
        /// Whose.
        door: DoorId,
        /// What should have come.
        next: u64,
        /// What came.
        found: u64,
    },
    /// Two different entries claim one place: a door was cloned.
    #[error(
        "nothing was saved: door {door} wrote two different entries {seq}; two copies of one house file were used as one door"
    )]
    Conflict {
        /// Whose.
        door: DoorId,
        /// Which.
        seq: u64,
    },
    /// An entry that cannot be stored.
    #[error("nothing was saved: entry {seq} of door {door} is not a proper entry ({what})")]
    Malformed {
        /// Whose.
        door: DoorId,
        /// Which.
        seq: u64,
        /// What is wrong with it.
        what: &'static str,
    },
    /// The words of somebody who was forgotten are blank, and may still lie in free pages or
    /// backups.
    #[error("they are forgotten, but old copies may still hold their words: {0}")]
    Unswept(BackupError),
    /// Another file lies where the house was: an older copy, another house.
    #[error(
        "nothing was saved: another file lies in the place of the house; start again to open that one, or put the house back"
    )]
    Replaced,
    /// The house file was cut, emptied or written over by somebody else while it was open.
    #[error(
        "nothing was saved: the house file was cut or written over by another program; close every Porchlight on it and restore the newest backup"
    )]
    Spoilt,
    /// Anything else.
    #[error("nothing was saved: {0}")]
    Other(String),
}

/// Why the journal could not be read.
#[derive(Debug, Error)]
pub enum ReadError {
    /// The file cannot be read as a house any more.
    #[error("the house file is damaged ({what}); {}", backup_advice(newest_backup.as_deref()))]
    Damaged {
        /// What was found.
        what: String,
        /// The newest whole backup beside it.
        newest_backup: Option<PathBuf>,
    },
    /// The file is not where it was.
    #[error(
        "the house file is gone, or its disk does not answer; put it back in place and try again"
    )]
    Gone,
    /// Anything else.
    #[error("the house file cannot be read: {0}")]
    Other(String),
}

/// Why there is no new backup, or nothing was restored.
#[derive(Debug, Error)]
pub enum BackupError {
    /// What was to be copied is damaged; older backups were kept.
    #[error("{} is damaged ({what}); nothing was replaced", path.display())]
    Damaged {
        /// Which file.
        path: PathBuf,
        /// What was found.
        what: String,
    },
    /// Not a house, or one from a newer Porchlight.
    #[error(transparent)]
    NotUsable(OpenError),
    /// The house is open in a Porchlight.
    #[error("the house is open in another Porchlight; close it there and try again")]
    InUse,
    /// The copy would take the place of what it is made from.
    #[error("{} is the house itself, or a name kept for what lies beside it; choose another place for the copy", path.display())]
    Itself {
        /// Where it was to go.
        path: PathBuf,
    },
    /// Something lies there that the copy may not take the place of.
    #[error(
        "{} is there already and is no older backup of this house; choose another name, nothing was touched",
        path.display()
    )]
    Taken {
        /// Where it was to go.
        path: PathBuf,
    },
    /// A house that was set aside is too damaged to take somebody's words out of it.
    #[error(
        "{} is too damaged to be cleared of the words in it ({what}); delete it once nobody needs it",
        path.display()
    )]
    HoldsWords {
        /// Which file.
        path: PathBuf,
        /// What was found.
        what: String,
    },
    /// Another program makes copies of this house, or takes words out of them.
    #[error("another Porchlight is busy with the copies of this house; try again in a minute")]
    Busy,
    /// No room for the copy.
    #[error("the disk is full; make room on it, or keep backups elsewhere")]
    DiskFull,
    /// The copy cannot be written, or the original not be read.
    #[error("{} cannot be copied ({what}); check that the folder is there and can be written to", path.display())]
    Io {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        what: String,
    },
}

fn copy_advice(house: &Path, copy: Option<&Path>) -> String {
    let beside = house.display();
    match copy {
        Some(copy) => format!(
            "its fullest copy is {}: restore that one, or name another file for a new house",
            copy.display()
        ),
        None => format!(
            "no whole copy lies beside it: keep everything called {beside}..., put the house back, or name another file for a new one"
        ),
    }
}

fn backup_advice(newest: Option<&Path>) -> String {
    match newest {
        Some(backup) => {
            format!("its newest whole backup is {}: restore that one", backup.display())
        }
        None => "there is no backup beside it: keep the file, and start another house".to_owned(),
    }
}
