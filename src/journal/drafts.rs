//! Drafts: what is written under another name first, and holds words when a program ends in between.
//!
//! Those of restores and backups lie where everybody knows. Whoever writes one elsewhere notes it in
//! the house before; whoever opens the house next sweeps what is noted and still there.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use super::open::{connect, settle};
use super::place::beside;
use super::{BackupError, Journal, backup, row};

/// The setting that holds the noted places, as a JSON array of paths.
const NOTED: &str = "drafts";

/// How a draft of an exported file is called: `.`, the name it will have, and this.
const ENDING: &str = ".porchlight.part";

/// What SQLite may leave beside a database.
pub(super) const PARTS: [&str; 4] = ["", "-journal", "-wal", "-shm"];

/// One file that is being written: private, under another name, and locked, so that whoever sweeps
/// leaves it alone. It takes its place when it is whole; dropped before, it is deleted.
#[derive(Debug)]
pub struct Draft {
    /// The open file, to write to.
    pub file: File,
    path: PathBuf,
    is_whole: bool,
}

impl Draft {
    /// Begins the file that will be called `name` in `folder`.
    ///
    /// # Errors
    /// The system's.
    pub fn begin(folder: &Path, name: &str) -> io::Result<Self> {
        let path = folder.join(format!(".{name}{ENDING}"));
        // One that was left is not written over: it might be readable by others.
        remove_if_there(&path)?;
        let file = super::private::options().create_new(true).open(&path)?;
        // Where files cannot be locked, nobody sweeps them while they are fresh.
        file.try_lock().ok();
        Ok(Self { file, path, is_whole: false })
    }

    /// Puts the file in the place of whatever is called so.
    ///
    /// # Errors
    /// The system's; what was there before is still there.
    pub fn finish(mut self, to: &Path) -> io::Result<()> {
        fs::rename(&self.path, to)?;
        self.is_whole = true;
        Ok(())
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if !self.is_whole {
            // Best effort: the error that matters was the first.
            fs::remove_file(&self.path).ok();
        }
    }
}

impl Journal {
    /// Notes that drafts may be left at `place`, a file or a folder, should the program end.
    /// Best effort: a house that cannot be written to can still be exported from.
    pub(super) fn note_draft(&self, place: &Path) {
        note(&self.conn, place).ok();
    }
}

/// Notes, in the house, that drafts may be left in a folder, should the program end: before the
/// first is written there. Best effort: a house that cannot be written to can still be exported
/// from.
pub fn note_folder(house: &Path, folder: &Path) {
    let Ok(conn) = connect(house, rusqlite::OpenFlags::empty()) else { return };
    settle(&conn).and_then(|()| note(&conn, folder)).ok();
}

fn note(conn: &Connection, place: &Path) -> rusqlite::Result<()> {
    let place = std::path::absolute(place).unwrap_or_else(|_error| place.to_owned());
    change(conn, |noted| {
        let is_news = !noted.contains(&place);
        noted.extend(is_news.then_some(place));
        is_news
    })
}

/// What is noted; nothing where it cannot be read.
fn noted(conn: &Connection) -> Vec<PathBuf> {
    let query = conn.query_row(include_str!("sql/setting.sql"), [NOTED], |row| row.get(0));
    let json: Option<String> = query.optional().ok().flatten();
    json.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default()
}

fn change(
    conn: &Connection,
    change: impl FnOnce(&mut Vec<PathBuf>) -> bool,
) -> rusqlite::Result<()> {
    let tx = rusqlite::Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    let mut places = noted(&tx);
    if change(&mut places) {
        let json = row::json(&places).unwrap_or_default();
        tx.execute(include_str!("sql/set_setting.sql"), params![NOTED, json])?;
    }
    tx.commit()
}

/// Whether there is anything to sweep.
pub(super) fn are_left(conn: &Connection, house: &Path) -> bool {
    !noted(conn).is_empty() || !beside_the_house(house).is_empty()
}

/// Deletes every draft that a program left when it ended. For whoever has the copies of this house
/// alone, so that none is deleted that is being written.
pub(super) fn sweep(conn: &Connection, house: &Path) -> Result<(), BackupError> {
    let failed = |path: &Path, error: io::Error| BackupError::new(path, error);
    for draft in beside_the_house(house) {
        remove_if_there(&draft).map_err(|error| failed(&draft, error))?;
    }
    let places = noted(conn);
    let done: Vec<_> = places.into_iter().filter(|place| sweep_place(place)).collect();
    if done.is_empty() {
        return Ok(());
    }
    let forget_done = |noted: &mut Vec<PathBuf>| {
        noted.retain(|place| !done.contains(place));
        true
    };
    change(conn, forget_done).map_err(|error| BackupError::new(house, error))
}

/// Whether a noted place is swept for good: a folder that cannot be looked into, such as on a disk
/// that is not in, is swept another time, and so is one that is written to just now.
fn sweep_place(place: &Path) -> bool {
    if !place.is_dir() {
        let parts = PARTS.map(|part| beside(place, part));
        let is_in = place.parent().is_some_and(Path::is_dir);
        if is_in && !backup::is_draft(place) {
            // Somebody's own file by now.
            return true;
        }
        return is_in && parts.iter().all(|part| remove_if_there(part).is_ok());
    }
    let Ok(files) = fs::read_dir(place) else { return false };
    let is_draft = |path: &PathBuf| {
        let name = path.file_name().and_then(std::ffi::OsStr::to_str);
        name.is_some_and(|name| name.starts_with('.') && name.ends_with(ENDING))
    };
    let drafts: Vec<_> = files.flatten().map(|file| file.path()).filter(is_draft).collect();
    let swept: Vec<_> = drafts.iter().map(|draft| sweep_unlocked(draft).is_ok()).collect();
    swept.into_iter().all(|is_swept| is_swept)
}

fn sweep_unlocked(draft: &Path) -> io::Result<()> {
    let file = File::options().write(true).open(draft)?;
    if let Err(fs::TryLockError::WouldBlock) = file.try_lock() {
        return Err(io::ErrorKind::WouldBlock.into());
    }
    fs::remove_file(draft)
}

/// Drafts of new houses, of restores and of backups.
fn beside_the_house(house: &Path) -> Vec<PathBuf> {
    let own = [".begun", ".restored", ".restored.part"].map(|end| beside(house, end));
    let in_folder = fs::read_dir(backup::folder_of(house)).into_iter().flatten().flatten();
    let of_backups = in_folder.map(|file| file.path()).filter(|path| {
        let name = path.file_name().and_then(std::ffi::OsStr::to_str);
        name.is_some_and(|name| PARTS.iter().any(|part| name.ends_with(&format!(".part{part}"))))
    });
    let own = own.into_iter().flat_map(|draft| PARTS.map(|part| beside(&draft, part)));
    own.filter(|path| path.exists()).chain(of_backups).collect()
}

pub(super) fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}
