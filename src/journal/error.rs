//! What can go wrong with the house file, each in one sentence that says what to do next.

use std::io;
use std::path::PathBuf;

use rusqlite::ErrorCode;
use rusqlite::ffi::SQLITE_IOERR_SHMSIZE;
use thiserror::Error;

use crate::domain::DoorId;

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
        found: u32,
        /// The newest format known here.
        known: u32,
    },
    /// Not readable as a house any more.
    #[error("the house file is damaged ({what}); {}", backup_advice(newest_backup.as_deref()))]
    Damaged {
        /// What was found.
        what: String,
        /// The newest whole backup beside it.
        newest_backup: Option<PathBuf>,
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

/// Why nothing was written. Nothing of the batch is in the file; the same journal works again once
/// the cause is gone.
#[derive(Debug, Error)]
pub enum AppendError {
    /// Another Porchlight wrote to this house since the last look at it.
    #[error(
        "another Porchlight wrote to this house in the same moment; read what is new and try again"
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
    #[error("forgotten, but old copies could not all be removed yet: {0}")]
    Unswept(BackupError),
    /// Another file lies where the house was: an older copy, another house.
    #[error(
        "nothing was saved: another file lies in the place of the house; start again to open that one, or put the house back"
    )]
    Replaced,
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
    #[error("{} is the house itself; choose another place for the copy", path.display())]
    Itself {
        /// Where it was to go.
        path: PathBuf,
    },
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

fn backup_advice(newest: Option<&std::path::Path>) -> String {
    match newest {
        Some(backup) => {
            format!("its newest whole backup is {}: restore that one", backup.display())
        }
        None => "there is no backup beside it: keep the file, and start another house".to_owned(),
    }
}

/// The few causes that errors of SQLite and of the system come down to.
pub(super) enum Cause {
    Full,
    ReadOnly,
    Busy,
    NotADatabase,
    Damaged(String),
    Disk(String),
    Other(String),
}

impl From<rusqlite::Error> for Cause {
    fn from(error: rusqlite::Error) -> Self {
        let what = match &error {
            rusqlite::Error::SqliteFailure(code, Some(said)) => {
                format!("{said}, SQLite code {}", code.extended_code)
            }
            other => other.to_string(),
        };
        if is_odd_value(&error) {
            return Self::Damaged(what);
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::NotADatabase) => Self::NotADatabase,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::ConstraintViolation) => {
                Self::Damaged(what)
            }
            // No room for the index of the log, which SQLite allocates ahead.
            Some(_) if extended_code(&error) == Some(SQLITE_IOERR_SHMSIZE) => Self::Full,
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) => Self::Disk(what),
            _ => Self::Other(what),
        }
    }
}

fn extended_code(error: &rusqlite::Error) -> Option<i32> {
    error.sqlite_error().map(|error| error.extended_code)
}

/// Whether a row holds what no Porchlight would have written there.
fn is_odd_value(error: &rusqlite::Error) -> bool {
    use rusqlite::Error::{FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType};
    matches!(
        error,
        FromSqlConversionFailure(..) | IntegralValueOutOfRange(..) | InvalidColumnType(..)
    )
}

impl From<io::Error> for Cause {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::WouldBlock => Self::Busy,
            #[allow(clippy::wildcard_enum_match_arm, reason = "the system has forty kinds")]
            _ => Self::Disk(error.to_string()),
        }
    }
}

impl From<rusqlite::Error> for AppendError {
    fn from(error: rusqlite::Error) -> Self {
        match Cause::from(error) {
            Cause::Full => Self::DiskFull,
            Cause::ReadOnly => Self::ReadOnly,
            Cause::Busy => Self::Busy,
            Cause::NotADatabase => Self::Damaged("it is no database any more".to_owned()),
            Cause::Damaged(what) => Self::Damaged(what),
            Cause::Disk(_) => Self::Gone,
            Cause::Other(what) => Self::Other(what),
        }
    }
}

impl From<ReadError> for AppendError {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Damaged { what, .. } => Self::Damaged(what),
            ReadError::Gone => Self::Gone,
            ReadError::Other(what) => Self::Other(what),
        }
    }
}

impl From<ReadError> for OpenError {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Damaged { what, newest_backup } => Self::Damaged { what, newest_backup },
            ReadError::Gone | ReadError::Other(_) => Self::Unreadable(error),
        }
    }
}

impl From<AppendError> for ReadError {
    fn from(error: AppendError) -> Self {
        match error {
            AppendError::Damaged(what) => Self::Damaged { what, newest_backup: None },
            AppendError::Gone => Self::Gone,
            AppendError::Behind
            | AppendError::DiskFull
            | AppendError::ReadOnly
            | AppendError::Busy
            | AppendError::Gap { .. }
            | AppendError::Conflict { .. }
            | AppendError::Malformed { .. }
            | AppendError::Replaced
            | AppendError::Unswept(_)
            | AppendError::Other(_) => Self::Other(error.to_string()),
        }
    }
}

impl From<rusqlite::Error> for ReadError {
    fn from(error: rusqlite::Error) -> Self {
        let damaged = |what| Self::Damaged { what, newest_backup: None };
        match Cause::from(error) {
            Cause::NotADatabase => damaged("it is no database any more".to_owned()),
            Cause::Damaged(what) => damaged(what),
            Cause::Disk(_) => Self::Gone,
            Cause::Full => Self::Other("the disk is full".to_owned()),
            Cause::ReadOnly => Self::Other("it cannot be shared on a read-only disk".to_owned()),
            Cause::Busy => Self::Other("another program keeps it busy".to_owned()),
            Cause::Other(what) => Self::Other(what),
        }
    }
}

impl BackupError {
    pub(super) fn new(path: &std::path::Path, cause: impl Into<Cause>) -> Self {
        let path = path.to_owned();
        match cause.into() {
            Cause::Full => Self::DiskFull,
            Cause::Busy => Self::InUse,
            Cause::Damaged(what) => Self::Damaged { path, what },
            Cause::NotADatabase => Self::NotUsable(OpenError::NotAHouse { path }),
            Cause::ReadOnly => Self::Io { path, what: "it is read-only".to_owned() },
            Cause::Disk(what) | Cause::Other(what) => Self::Io { path, what },
        }
    }
}
