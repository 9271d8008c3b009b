//! Copies of the house that were made elsewhere. They are out of reach: whoever is forgotten after
//! one was made may be found in it, so the house remembers where they are, and people are told.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};

use super::place::{self, FileId, folder_of};
use super::{AppendError, Journal, ReadError, forget, row};

/// The setting that holds them, as a JSON array.
const KEY: &str = "copies";

/// So many are remembered, the latest.
const MOST: usize = 50;

/// A copy that was made elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CopyElsewhere {
    /// The whole path.
    pub path: PathBuf,
    /// When.
    pub made: DateTime<Utc>,
    /// How many guests were forgotten by then: of any later one it may hold words.
    forgotten: usize,
    /// The folder it is in; another one by that name may be a disk that was put away.
    folder: Option<FileId>,
}

impl CopyElsewhere {
    /// Whether it lies there now.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self.path.exists()
    }

    /// Whether it was deleted, or moved: its folder is there, and it is not.
    fn is_gone(&self) -> bool {
        let folder = place::file_id(folder_of(&self.path)).ok();
        !self.is_there() && folder.is_some() && folder == self.folder
    }
}

impl Journal {
    /// Remembers that a copy was made at `path`, in the place of any that was there before.
    ///
    /// # Errors
    /// As [`Journal::append`].
    pub fn note_copy(&mut self, path: &Path, made: DateTime<Utc>) -> Result<(), AppendError> {
        let path = std::path::absolute(path).unwrap_or_else(|_error| path.to_owned());
        let forgotten = forget::forgotten(&self.conn)?.len();
        let folder = place::file_id(folder_of(&path)).ok();
        let news = vec![CopyElsewhere { path, made, forgotten, folder }];
        let known = joined(known(&self.conn)?, news);
        // A path that is no text is not remembered.
        row::json(&known).map_or(Ok(()), |json| self.set_setting(KEY, &json))
    }

    /// The known copies made elsewhere that may hold words of somebody who was forgotten since, the
    /// oldest first; not those that were deleted. One on a disk that is put away counts.
    ///
    /// # Errors
    /// As [`Journal::read`].
    pub fn copies_behind(&self) -> Result<Vec<CopyElsewhere>, ReadError> {
        let look = || -> rusqlite::Result<_> {
            let forgotten = forget::forgotten(&self.conn)?.len();
            let mut behind = known(&self.conn)?;
            behind.retain(|it| it.forgotten < forgotten && !it.is_gone());
            Ok(behind)
        };
        self.explain(look().map_err(ReadError::from))
    }
}

/// What a house remembers; nothing where that makes no sense.
pub(super) fn known(conn: &Connection) -> rusqlite::Result<Vec<CopyElsewhere>> {
    let query = conn.query_row(include_str!("sql/setting.sql"), [KEY], |row| row.get(0));
    let json: Option<String> = query.optional()?;
    Ok(json.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
}

/// Has a restored house remember also what the one did whose place it takes.
pub(super) fn take_over(conn: &Connection, news: Vec<CopyElsewhere>) -> rusqlite::Result<()> {
    let json = row::json(&joined(known(conn)?, news)).unwrap_or_default();
    conn.execute(include_str!("sql/set_setting.sql"), (KEY, json)).map(drop)
}

fn joined(mut known: Vec<CopyElsewhere>, news: Vec<CopyElsewhere>) -> Vec<CopyElsewhere> {
    known.retain(|old| !news.iter().any(|it| it.path == old.path));
    known.extend(news);
    known.drain(..known.len().saturating_sub(MOST));
    known
}
