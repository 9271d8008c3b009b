//! Sweeping: forgetting comes to its end, whatever comes in between.
//!
//! That somebody is forgotten is written first, with their entries blanked in the same transaction
//! (`forget.rs`). Their words may then still lie in free pages, in the log, in backups, in houses
//! that were set aside and in drafts that were left unfinished. All of that is swept after, and the
//! file remembers whose words were not swept yet: whoever opens the house next goes on, until it is
//! done. One program at a time makes copies of a house or sweeps them, so that none is made of words
//! that are being swept.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use crate::domain::GuestId;

use super::backup::{self, backups_of, whole_house};
use super::cause::Cause;
use super::copies::set_aside;
use super::open::settle;
use super::{AppendError, BackupError, Journal, drafts, forget, lock, row, schema};

impl Journal {
    /// Sweeps what forgetting left behind; nothing to do most of the time. Waits while another
    /// program makes or sweeps copies of this house.
    ///
    /// Cost: writes the house, its backups and what was set aside anew, once however many guests:
    /// about a second each for 100,000 entries. Meanwhile the file may grow to twice its size; on a
    /// full disk backups are let go of, from the oldest on, except for the newest.
    ///
    /// # Errors
    /// See [`BackupError`]: what is left, and why. Whoever opens the house next tries again.
    pub fn sweep(&mut self) -> Result<(), BackupError> {
        let Some(house) = &self.house else { return rewrite_unswept(&self.conn, Path::new("")) };
        let done =
            finish(&self.conn, &house.path).and_then(|()| look_at_aside(&self.conn, &house.path));
        self.held_up = done.as_ref().err().map(ToString::to_string);
        done
    }

    /// Whether words of somebody who was forgotten may still lie somewhere, as far as this program
    /// knows. Costs a look at one small table.
    #[must_use]
    pub fn is_unswept(&self) -> bool {
        unswept(&self.conn).is_ok_and(|guests| !guests.is_empty())
    }

    /// Why sweeping was not done when it was last tried, if it was not.
    #[must_use]
    pub fn held_up(&self) -> Option<&str> {
        self.held_up.as_deref()
    }
}

/// Whoever opens a house goes on where somebody was stopped. `None` also where somebody else is
/// just at it.
pub(super) fn go_on(conn: &Connection, house: &Path) -> Option<BackupError> {
    let is_done = unswept(conn).is_ok_and(|guests| guests.is_empty());
    if is_done && !drafts::are_left(conn, house) {
        return None;
    }
    match lock::try_copying(house) {
        Ok(copying) => finish_alone(conn, house, &copying).err(),
        Err(_another_is_at_it) => None,
    }
}

/// Sweeps a house and everything beside it.
pub(super) fn finish(conn: &Connection, house: &Path) -> Result<(), BackupError> {
    let copying = lock::copying(house).map_err(|error| BackupError::copying(house, error))?;
    finish_alone(conn, house, &copying)
}

/// The same, for whoever has the copies of this house alone.
pub(super) fn finish_alone(
    conn: &Connection,
    house: &Path,
    _copying: &File,
) -> Result<(), BackupError> {
    let failed = |error: rusqlite::Error| BackupError::new(house, error);
    drafts::sweep(conn, house)?;
    // Who is forgotten from here on is swept another time.
    let leaving = unswept(conn).map_err(failed)?;
    if leaving.is_empty() {
        return Ok(());
    }
    let all = forget::forgotten(conn).map_err(failed)?;
    making_room(house, || rewrite(conn).map_err(failed))?;
    sweep_backups(conn, house, &all)?;
    let aside = sweep_aside(house, &all);
    // One that is damaged stays so, and keeps nobody from going on.
    if matches!(aside, Ok(()) | Err(BackupError::HoldsWords { .. })) {
        making_room(house, || mark_swept(conn, &leaving).map_err(failed))?;
    }
    aside
}

/// Does a step that takes room. On a full disk backups go for it, from the oldest on: all of them
/// hold words that have to go. The newest stays.
fn making_room<T>(
    house: &Path,
    mut step: impl FnMut() -> Result<T, BackupError>,
) -> Result<T, BackupError> {
    loop {
        let done = step();
        let mut backups = backups_of(house);
        if !matches!(done, Err(BackupError::DiskFull)) || backups.len() < 2 {
            return done;
        }
        backups.sort_unstable();
        for (_, oldest) in backups.iter().take(1) {
            backup::remove(oldest)?;
        }
    }
}

/// Takes the words out of every backup; one too damaged for that goes, once there is a whole one.
fn sweep_backups(
    conn: &Connection,
    house: &Path,
    all: &BTreeSet<GuestId>,
) -> Result<(), BackupError> {
    let mut backups = backups_of(house);
    backups.sort_unstable_by(|a, b| b.cmp(a));
    let mut damaged = Vec::new();
    for (_, backup) in backups {
        let swept = making_room(house, || sweep_copy(&backup, all));
        match swept.map_err(|error| still_held(&backup, error)) {
            Err(BackupError::HoldsWords { .. }) => damaged.push(backup),
            swept => swept?,
        }
    }
    if !damaged.is_empty() {
        backup::make_alone(conn, house)?;
    }
    damaged.iter().filter(|path| path.exists()).try_for_each(|path| backup::remove(path))
}

/// One too damaged to be swept is told of as long as it lies there.
fn look_at_aside(conn: &Connection, house: &Path) -> Result<(), BackupError> {
    let all = forget::forgotten(conn).map_err(|error| BackupError::new(house, error))?;
    sweep_aside(house, &all)
}

/// Takes the words out of every house that was set aside; they themselves stay.
fn sweep_aside(house: &Path, all: &BTreeSet<GuestId>) -> Result<(), BackupError> {
    let tried = set_aside(house).into_iter().map(|aside| {
        let swept = making_room(house, || sweep_copy(&aside, all));
        swept.map_err(|error| still_held(&aside, error))
    });
    // All of them, whatever becomes of one.
    tried.collect::<Vec<_>>().into_iter().collect()
}

/// Damage will not pass; everything else may.
fn still_held(copy: &Path, error: BackupError) -> BackupError {
    let path = copy.to_owned();
    match error {
        BackupError::Damaged { what, .. } => BackupError::HoldsWords { path, what },
        BackupError::NotUsable(error) => BackupError::HoldsWords { path, what: error.to_string() },
        BackupError::InUse
        | BackupError::Itself { .. }
        | BackupError::Taken { .. }
        | BackupError::HoldsWords { .. }
        | BackupError::Busy
        | BackupError::DiskFull
        | BackupError::Io { .. } => error,
    }
}

/// Makes a copy that nobody has open forget guests. It stays as old as it was.
fn sweep_copy(copy: &Path, all: &BTreeSet<GuestId>) -> Result<(), BackupError> {
    if !copy.exists() {
        // It went to make room.
        return Ok(());
    }
    let made = fs::metadata(copy).and_then(|meta| meta.modified());
    let failed = |error: rusqlite::Error| BackupError::new(copy, error);
    let mut conn = whole_house(copy)?;
    settle(&conn).map_err(failed)?;
    schema::upgrade(&mut conn).map_err(failed)?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
    forget::note(&tx, all).map_err(|error| {
        let is_full = matches!(error, AppendError::DiskFull);
        let cause = if is_full { Cause::Full } else { Cause::Other(error.to_string()) };
        let damage = if let AppendError::Damaged(what) = error { Some(what) } else { None };
        BackupError::new(copy, damage.map_or(cause, Cause::Damaged))
    })?;
    tx.commit().map_err(failed)?;
    rewrite_unswept(&conn, copy)?;
    drop(conn);
    // Best effort: only how old it looks depends on it.
    if let (Ok(made), Ok(file)) = (made, File::options().write(true).open(copy)) {
        file.set_modified(made).ok();
    }
    Ok(())
}

/// Leaves no old page of one file with words that were blanked.
fn rewrite_unswept(conn: &Connection, path: &Path) -> Result<(), BackupError> {
    let failed = |error| BackupError::new(path, error);
    let leaving = unswept(conn).map_err(failed)?;
    if leaving.is_empty() {
        return Ok(());
    }
    rewrite(conn).and_then(|()| mark_swept(conn, &leaving)).map_err(failed)
}

/// Writes the file anew without free space, and empties its log.
pub(super) fn rewrite(conn: &Connection) -> rusqlite::Result<()> {
    let rewritten = conn.execute_batch("VACUUM");
    // Also where there was no room for it: the log then takes none of what is left.
    let busy: bool = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    rewritten.and_then(|()| if busy { Err(still_read()) } else { Ok(()) })
}

/// Somebody reads an older page of the log at this moment.
fn still_read() -> rusqlite::Error {
    let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY);
    rusqlite::Error::SqliteFailure(code, None)
}

/// Whose words may still lie somewhere.
pub(super) fn unswept(conn: &Connection) -> rusqlite::Result<BTreeSet<GuestId>> {
    let mut query = conn.prepare_cached(include_str!("sql/unswept.sql"))?;
    let guests = query.query_map([], |row| row::guest(row, 0))?;
    guests.collect()
}

fn mark_swept(conn: &Connection, guests: &BTreeSet<GuestId>) -> rusqlite::Result<()> {
    let tx = conn.unchecked_transaction()?;
    let mut mark = tx.prepare_cached(include_str!("sql/swept.sql"))?;
    for guest in guests {
        mark.execute([guest.uuid().as_bytes()])?;
    }
    drop(mark);
    tx.commit()
}

/// In a copy that will take the place of a house: what lies beside it was swept of `swept` alone.
pub(super) fn take_over(conn: &Connection, swept: &BTreeSet<GuestId>) -> rusqlite::Result<()> {
    conn.execute(include_str!("sql/sweep_anew.sql"), [])?;
    rewrite(conn)?;
    mark_swept(conn, swept)
}
