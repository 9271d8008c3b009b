//! Reading a house that nobody here can write to.

use std::io;
use std::path::Path;

use rusqlite::Connection;

use crate::domain::DoorId;

use super::open::open_error;
use super::place::resolve;
use super::{AppendError, Journal, OpenError, backup, image, read, row};

/// Why a house is only read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnlyRead {
    /// Nobody may write to its file, folder or disk.
    Protected,
    /// There is not even room for its log.
    DiskFull,
}

impl OnlyRead {
    /// Why a house did not open, where reading it may go on.
    #[must_use]
    pub const fn because(error: &OpenError) -> Option<Self> {
        match error {
            OpenError::ReadOnly { .. } => Some(Self::Protected),
            OpenError::DiskFull => Some(Self::DiskFull),
            OpenError::NotAHouse { .. }
            | OpenError::Newer { .. }
            | OpenError::Altered { .. }
            | OpenError::Damaged { .. }
            | OpenError::Missing { .. }
            | OpenError::NoHouse { .. }
            | OpenError::Empty { .. }
            | OpenError::InUse
            | OpenError::Io { .. }
            | OpenError::Unreadable(_) => None,
        }
    }
}

impl From<OnlyRead> for AppendError {
    fn from(why: OnlyRead) -> Self {
        match why {
            OnlyRead::Protected => Self::ReadOnly,
            OnlyRead::DiskFull => Self::DiskFull,
        }
    }
}

impl Journal {
    /// Looks at a house in a file, folder or disk that cannot be written to: as it is now, from a
    /// copy in memory, and with nothing left beside it. Whoever writes to what comes back is told
    /// why that cannot be.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn open_to_read(path: &Path, fresh_door: DoorId, why: OnlyRead) -> Result<Self, OpenError> {
        let path = &resolve(path);
        let failed = |error: rusqlite::Error| open_error(path, error.into());
        let unread =
            |error: io::Error| OpenError::Io { path: path.to_owned(), what: error.to_string() };
        let readings = image::readings(path).map_err(unread)?;
        let Some(conn) = readings.into_iter().next() else {
            return Err(OpenError::NotAHouse { path: path.to_owned() });
        };
        let conn = backup::in_newest_format(conn).map_err(failed)?;
        let door = own(&conn).unwrap_or(fresh_door);
        let seen = read::doors(&conn).map_err(failed)?;
        let (house, gates, version, held_up) = (None, None, None, None);
        let (is_lost, only_read) = (false, Some(why));
        let (renamed, is_renamed) = (0, false);
        Ok(Self {
            conn,
            house,
            gates,
            door,
            seen,
            renamed,
            is_renamed,
            version,
            is_lost,
            held_up,
            only_read,
        })
    }
}

/// The door a file writes as, where it says so.
pub(super) fn own(conn: &Connection) -> Option<DoorId> {
    conn.query_row(include_str!("sql/own.sql"), [], |row| row::door(row, 0)).ok()
}
