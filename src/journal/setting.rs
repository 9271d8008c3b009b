//! What belongs to this file alone: printer, label size, screen width.

use rusqlite::{OptionalExtension, params};

use super::{AppendError, Journal, ReadError};

impl Journal {
    /// A setting of this file.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn setting(&self, key: &str) -> Result<Option<String>, ReadError> {
        let query = include_str!("sql/setting.sql");
        let value = self.conn.query_row(query, [key], |row| row.get(0)).optional();
        self.explain(value.map_err(ReadError::from))
    }

    /// Sets a setting of this file; it is on disk when this returns.
    ///
    /// # Errors
    /// As [`Journal::append`].
    pub fn set_setting(&mut self, key: &str, value: &str) -> Result<(), AppendError> {
        self.guarded(|journal| {
            let statement = include_str!("sql/set_setting.sql");
            journal.conn.execute(statement, params![key, value])?;
            Ok(())
        })
    }
}
