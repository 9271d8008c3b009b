//! Reading a house that nobody here may write to.

use std::path::Path;

use rusqlite::Connection;

use crate::domain::DoorId;

use super::open::open_error;
use super::{Journal, OpenError, backup, image, read, row};

impl Journal {
    /// Looks at a house in a file, folder or disk that cannot be written to: as it is now, from a
    /// copy in memory, and with nothing left beside it. Whoever writes to what comes back is told
    /// that it cannot be written to.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn open_to_read(path: &Path, fresh_door: DoorId) -> Result<Self, OpenError> {
        let failed = |error: rusqlite::Error| open_error(path, error.into());
        let readings = image::readings(path).map_err(|error| open_error(path, error.into()))?;
        let Some(conn) = readings.into_iter().next() else {
            return Err(OpenError::NotAHouse { path: path.to_owned() });
        };
        let conn = backup::in_newest_format(conn).map_err(failed)?;
        let door = own(&conn).unwrap_or(fresh_door);
        let seen = read::doors(&conn).map_err(failed)?;
        let (house, gates, version, held_up) = (None, None, None, None);
        let (is_lost, is_read_only) = (false, true);
        Ok(Self { conn, house, gates, door, seen, version, is_lost, held_up, is_read_only })
    }
}

/// The door a file writes as, where it says so.
pub(super) fn own(conn: &Connection) -> Option<DoorId> {
    conn.query_row(include_str!("sql/own.sql"), [], |row| row::door(row, 0)).ok()
}
