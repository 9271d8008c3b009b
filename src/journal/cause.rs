//! From what SQLite and the system say to what a person is told.

use std::io;
use std::path::Path;

use rusqlite::ErrorCode;
use rusqlite::ffi::SQLITE_IOERR_SHMSIZE;

use super::{AppendError, BackupError, OpenError, ReadError};

/// The few causes that errors of SQLite and of the system come down to.
#[derive(Debug)]
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
        let code = error.sqlite_error().map(|error| error.extended_code);
        let what = match code {
            Some(code) => format!("{error}, SQLite code {code}"),
            None => error.to_string(),
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
            Some(_) if code == Some(SQLITE_IOERR_SHMSIZE) => Self::Full,
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) => Self::Disk(what),
            _ => Self::Other(what),
        }
    }
}

/// Whether a row holds what no Porchlight would have written there.
fn is_odd_value(error: &rusqlite::Error) -> bool {
    use rusqlite::Error::{FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType};
    matches!(
        error,
        FromSqlConversionFailure(..) | IntegralValueOutOfRange(..) | InvalidColumnType(..)
    )
}

#[allow(clippy::wildcard_enum_match_arm, reason = "the system has forty kinds")]
impl From<io::Error> for Cause {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::WouldBlock => Self::Busy,
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
            AppendError::DiskFull => Cause::Full.into(),
            AppendError::ReadOnly => Cause::ReadOnly.into(),
            AppendError::Busy | AppendError::Behind => Cause::Busy.into(),
            AppendError::Other(what) => Self::Other(what),
            AppendError::Replaced => {
                let says = "another file lies in its place; start again to open that one";
                Self::Other(says.to_owned())
            }
            AppendError::Spoilt => {
                let says = "it was cut or written over by another program; close every Porchlight \
                            on it and restore the newest backup";
                Self::Other(says.to_owned())
            }
            // Of writing alone.
            AppendError::Gap { .. }
            | AppendError::Conflict { .. }
            | AppendError::Malformed { .. }
            | AppendError::Unswept(_) => Self::Other(error.to_string()),
        }
    }
}

impl From<rusqlite::Error> for ReadError {
    fn from(error: rusqlite::Error) -> Self {
        Cause::from(error).into()
    }
}

impl From<Cause> for ReadError {
    fn from(cause: Cause) -> Self {
        let damaged = |what| Self::Damaged { what, newest_backup: None };
        match cause {
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
    /// Why the copies of a house could not be had alone.
    pub(super) fn copying(house: &Path, error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::WouldBlock { Self::Busy } else { Self::new(house, error) }
    }

    pub(super) fn new(path: &Path, cause: impl Into<Cause>) -> Self {
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
