//! Backups: whole copies beside the house. A worse one never pushes a better one out.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags, OptionalExtension};

use crate::domain::DoorId;

use super::cause::Cause;
use super::copies::has_log;
use super::drafts::remove_if_there;
use super::open::{SQLITE, connect, recognise, settle};
use super::place::{beside, is_kept, resolve, same, sync_folder};
use super::rotation::{self, Kept};
use super::sweep::{finish_alone, unswept};
use super::{BackupError, Journal, OpenError, ReadError, lock, private, read, row, schema};

impl Journal {
    /// Copies the house to `to` while it stays open: a new name, or an older backup of this house.
    /// The copy is verified under another name before it takes the place of anything.
    ///
    /// # Errors
    /// See [`BackupError`]; what was at `to` is still there then.
    pub fn backup(&self, to: &Path) -> Result<(), BackupError> {
        let to = &resolve(to);
        if self.path().is_some_and(|house| same(house, to)) || is_kept(to) {
            return Err(BackupError::Itself { path: to.to_owned() });
        }
        let _alone = replaceable(&self.conn, to)?;
        let _copying = self.house.as_ref().map(|house| copying(&house.path)).transpose()?;
        if is_draft(&draft_of(to)) {
            self.note_draft(&draft_of(to));
        }
        copy(&self.conn, to)
    }

    /// Makes a backup in the folder beside the house and lets go of older ones: the
    /// last five stay, one of every hour for a day, one of every day for two weeks, and all that
    /// hold more entries than the new one. Nothing to do in memory.
    ///
    /// # Errors
    /// See [`BackupError`].
    pub fn backup_now(&self) -> Result<Option<PathBuf>, BackupError> {
        self.house.as_ref().map(|house| make(&self.conn, &house.path)).transpose()
    }
}

/// [`Journal::backup_now`] for a worker: over a connection of its own, so that the window never
/// waits for it. Finishes forgetting first, where that was interrupted.
///
/// # Errors
/// See [`BackupError`].
pub fn backup_now(house: &Path) -> Result<PathBuf, BackupError> {
    let house = &resolve(house);
    let conn = whole_house(house)?;
    settle(&conn).map_err(|error| BackupError::new(house, error))?;
    let copying = copying(house)?;
    finish_alone(&conn, house, &copying)?;
    make_alone(&conn, house)
}

fn copying(house: &Path) -> Result<fs::File, BackupError> {
    lock::copying(house).map_err(|error| BackupError::copying(house, error))
}

/// Whether a file is a whole house, by SQLite's `quick_check`. Cost: reads all of it.
///
/// # Errors
/// [`BackupError::Damaged`] with what was found, or why it could not be read.
pub fn check(house: &Path) -> Result<(), BackupError> {
    verify(&whole_house(house)?, house)
}

/// Every backup beside a house, the newest first; whether they are whole is for [`check`] to say.
#[must_use]
pub fn backups(house: &Path) -> Vec<PathBuf> {
    newest_first(&resolve(house)).collect()
}

/// The newest whole backup of a house.
#[must_use]
pub fn newest_backup(house: &Path) -> Option<PathBuf> {
    newest_first(&resolve(house)).find(|path| check(path).is_ok())
}

/// Only an older backup of the same house may be replaced, and none that is open somewhere.
fn replaceable(house: &Connection, to: &Path) -> Result<Option<fs::File>, BackupError> {
    let failed = |error: rusqlite::Error| BackupError::new(to, error);
    if fs::symlink_metadata(to).is_err() {
        return Ok(None);
    }
    let taken = whole_house(to)?;
    let in_use = beside(to, "-lock").exists().then(|| lock::alone(to)).transpose();
    let lock = in_use.map_err(|error| BackupError::new(to, error))?;
    // A backup is one file; what has a log beside it is a house that somebody lives in.
    if !has_log(to) && is_older(&taken, house).map_err(failed)? {
        Ok(lock)
    } else {
        Err(BackupError::Taken { path: to.to_owned() })
    }
}

/// Whether `newer` holds all that `older` does: they are of one house if they share its doors, down
/// to the time of the last entry of each. Two that are still empty share the door they write as.
fn is_older(older: &Connection, newer: &Connection) -> rusqlite::Result<bool> {
    let (before, after) = (read::doors(older)?, read::doors(newer)?);
    if before.is_empty() {
        let own = |conn: &Connection| -> rusqlite::Result<Option<[u8; 16]>> {
            conn.query_row(include_str!("sql/own.sql"), [], |row| row.get(0)).optional()
        };
        let door = own(older)?;
        return Ok(door.is_some() && door == own(newer)?);
    }
    for (door, last) in before {
        let is_there = after.get(&door) >= Some(&last);
        if !is_there || stamp(older, door, last)? != stamp(newer, door, last)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The tick and the time of an entry.
fn stamp(conn: &Connection, door: DoorId, seq: u64) -> rusqlite::Result<Option<(i64, i64)>> {
    let place = i64::try_from(seq).unwrap_or(i64::MAX);
    let mut query = conn.prepare_cached(include_str!("sql/stamp.sql"))?;
    let found = query.query_row(rusqlite::params![door.uuid().as_bytes(), place], |row| {
        Ok((row.get(0)?, row.get(1)?))
    });
    found.optional()
}

pub(super) fn make(conn: &Connection, house: &Path) -> Result<PathBuf, BackupError> {
    let _copying = copying(house)?;
    make_alone(conn, house)
}

/// The same, for whoever has the copies of this house alone.
pub(super) fn make_alone(conn: &Connection, house: &Path) -> Result<PathBuf, BackupError> {
    let folder = folder_of(house);
    private::make_folder(&folder).map_err(|error| BackupError::new(&folder, error))?;
    let number = backups_of(house).iter().map(|(number, _)| number + 1).max().unwrap_or(1);
    let made = folder.join(format!("backup-{number:06}.house"));
    copy(conn, &made)?;
    let held = entries_in(&made);
    let surplus = surplus(house).into_iter().filter(|older| entries_in(older) <= held);
    surplus.into_iter().try_for_each(|path| remove(&path))?;
    Ok(made)
}

/// The backups that may go.
fn surplus(house: &Path) -> Vec<PathBuf> {
    let backups = backups_of(house);
    let kept = backups.iter().filter_map(|(number, path)| {
        let meta = fs::metadata(path).ok()?;
        Some(Kept { number: *number, made: meta.modified().ok()?, bytes: meta.len() })
    });
    let mut kept: Vec<_> = kept.collect();
    kept.sort_unstable_by_key(|it| std::cmp::Reverse(it.number));
    let gone = rotation::surplus(&kept);
    let gone = backups.into_iter().filter(|(number, _)| gone.contains(number));
    gone.map(|(_, path)| path).collect()
}

/// How many entries a house holds; none where it cannot be read.
fn entries_in(house: &Path) -> Option<u64> {
    let conn = whole_house(house).ok()?;
    conn.query_row(include_str!("sql/count.sql"), [], |row| row::whole(row, 0)).ok()
}

/// A house as the newest format has it: in memory where the file is of an older one.
pub(super) fn upgraded(house: &Path) -> Result<Connection, BackupError> {
    in_newest_format(whole_house(house)?).map_err(|error| BackupError::new(house, error))
}

/// The same of one that is open.
pub(super) fn in_newest_format(conn: Connection) -> rusqlite::Result<Connection> {
    if schema::version_of(&conn)? >= schema::KNOWN {
        return Ok(conn);
    }
    let mut copy = Connection::open_in_memory()?;
    let backup = Backup::new(&conn, &mut copy)?;
    backup.run_to_completion(i32::MAX, Duration::from_millis(10), None)?;
    drop(backup);
    schema::upgrade(&mut copy)?;
    Ok(copy)
}

/// Every backup of a house, the newest first.
pub(super) fn newest_first(house: &Path) -> impl Iterator<Item = PathBuf> {
    let mut backups = backups_of(house);
    backups.sort_unstable_by(|a, b| b.cmp(a));
    backups.into_iter().map(|(_, path)| path)
}

pub(super) fn remove(path: &Path) -> Result<(), BackupError> {
    fs::remove_file(path).map_err(|error| BackupError::new(path, error))
}

pub(super) fn folder_of(house: &Path) -> PathBuf {
    beside(house, "-backups")
}

/// Every backup of a house and its number, in no order.
pub(super) fn backups_of(house: &Path) -> Vec<(u64, PathBuf)> {
    let files = fs::read_dir(folder_of(house)).into_iter().flatten().flatten();
    let number = |path: &Path| {
        path.file_name()?.to_str()?.strip_prefix("backup-")?.strip_suffix(".house")?.parse().ok()
    };
    files.filter_map(|file| Some((number(&file.path())?, file.path()))).collect()
}

pub(super) fn whole_house(path: &Path) -> Result<Connection, BackupError> {
    let failed = |cause: Cause| BackupError::new(path, cause);
    let path_of = || path.to_owned();
    match fs::metadata(path) {
        Ok(meta) if !meta.is_file() => {
            return Err(BackupError::NotUsable(OpenError::NotAHouse { path: path_of() }));
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(BackupError::NotUsable(OpenError::NoHouse { path: path_of() }));
        }
        Ok(_) | Err(_) => {}
    }
    let conn = connect(path, OpenFlags::empty()).map_err(failed)?;
    match recognise(&conn, path).map_err(BackupError::NotUsable)? {
        None => Err(failed(Cause::NotADatabase)),
        Some(_) => Ok(conn),
    }
}

/// By the online backup of SQLite, in one step, so that writers meanwhile do not make it start
/// again.
pub(super) fn copy(from: &Connection, to: &Path) -> Result<(), BackupError> {
    let failed = |cause: Cause| BackupError::new(to, cause);
    let draft = draft_of(to);
    if !is_draft(&draft) {
        return Err(BackupError::Taken { path: draft });
    }
    let outcome = write_copy(from, &draft).map_err(failed).and_then(|copy| {
        verify(&copy, &draft)?;
        drop(copy);
        fs::rename(&draft, to).map_err(|error| failed(error.into()))?;
        sync_folder(to).map_err(|error| failed(error.into()))
    });
    if outcome.is_err() {
        // Best effort: the error that matters is the first.
        let _ = fs::remove_file(&draft);
    }
    outcome
}

/// Whether a name is free, or holds what a copy that was killed left there.
pub(super) fn is_draft(path: &Path) -> bool {
    let Ok(mut file) = fs::File::open(path) else { return !path.exists() };
    let mut beginning = [0; 16];
    let length = file.read(&mut beginning).unwrap_or(0);
    length == 0 || beginning == *SQLITE
}

fn draft_of(to: &Path) -> PathBuf {
    beside(to, ".part")
}

fn write_copy(from: &Connection, draft: &Path) -> Result<Connection, Cause> {
    remove_if_there(draft)?;
    private::make_file(draft);
    let mut copy = connect(draft, OpenFlags::SQLITE_OPEN_CREATE)?;
    Backup::new(from, &mut copy)?.run_to_completion(i32::MAX, Duration::from_millis(10), None)?;
    if unswept(&copy).is_ok_and(|guests| !guests.is_empty()) {
        // Free pages were copied as well, with words that were blanked.
        copy.execute_batch("VACUUM")?;
    }
    // One plain file, readable from any medium.
    copy.pragma_update(None, "journal_mode", "DELETE")?;
    Ok(copy)
}

/// Whether SQLite finds a file in order.
pub(super) fn quick_check(conn: &Connection, path: &Path) -> Result<(), BackupError> {
    match conn.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0)) {
        Ok(said) if said == "ok" => Ok(()),
        Ok(what) => Err(BackupError::Damaged { path: path.to_owned(), what }),
        Err(error) => Err(BackupError::new(path, error)),
    }
}

/// Whether SQLite finds a file in order, and every entry is what was written.
pub(super) fn verify(conn: &Connection, path: &Path) -> Result<(), BackupError> {
    quick_check(conn, path)?;
    let damaged = |what| BackupError::Damaged { path: path.to_owned(), what };
    let version = recognise(conn, path).map_err(BackupError::NotUsable)?;
    if version < Some(schema::KNOWN) {
        // From before there were checksums.
        return Ok(());
    }
    match read::read_all(conn, &mut |_| ()) {
        Ok(found) => found.first().map_or(Ok(()), |entry| Err(damaged(entry.to_string()))),
        Err(ReadError::Damaged { what, .. }) => Err(damaged(what)),
        Err(error) => Err(BackupError::new(path, Cause::Other(error.to_string()))),
    }
}
