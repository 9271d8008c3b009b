//! Standing on the right file: a medium may be pulled out and put back while the house is open, and
//! another program may cut the file, empty it or write over it.

use std::mem;

use rusqlite::OpenFlags;
use rusqlite::config::DbConfig;

use crate::domain::DoorId;

use super::backup::quick_check;
use super::copies::is_blank;
use super::open::{connect, recognise};
use super::place::{House, Look};
use super::{
    AppendError, BackupError, Journal, OpenError, ReadError, Seen, newest_backup, read, shared,
};

/// A house of so many bytes is read to its end whenever its file was written to; a larger one only
/// where it was cut. Reading 4 MB takes some 20 ms, and that the log is taken into the file happens
/// once in some hundred check-ins.
const READ_WHOLE_BYTES: u64 = 4 << 20;

impl Journal {
    /// Runs something that writes, between two looks at whether the file is still in its place. An
    /// error leaves it open what reached the file, so the next append looks.
    pub(super) fn guarded<T>(
        &mut self,
        write: impl FnOnce(&mut Self) -> Result<T, AppendError>,
    ) -> Result<T, AppendError> {
        if let Some(why) = self.only_read {
            return Err(why.into());
        }
        self.stand_on_the_file()?;
        let _turn = self.take_turn();
        let outcome = write(self).and_then(|done| match self.look() {
            Look::Same => self.remember().map(|()| done),
            Look::Elsewhere => Err(AppendError::Gone),
            written @ (Look::Written | Look::Shorter) => self.look_closely(written).map(|()| done),
        });
        if let Err(error) = &outcome {
            self.version = None;
            self.is_lost |= matches!(error, AppendError::Gone);
        }
        outcome
    }

    /// Opens the file anew where the one that was open is no more: the disk is back. Nothing is
    /// written on a file that somebody else wrote to.
    pub(super) fn stand_on_the_file(&mut self) -> Result<(), AppendError> {
        match self.look() {
            Look::Same if !self.is_lost => Ok(()),
            Look::Same | Look::Elsewhere => self.open_anew(),
            written @ (Look::Written | Look::Shorter) => self.look_closely(written),
        }
    }

    fn look(&self) -> Look {
        self.house.as_ref().map_or(Look::Same, House::look)
    }

    /// How far the log has grown.
    fn remember(&mut self) -> Result<(), AppendError> {
        let remembered = self.house.as_mut().map_or(Ok(()), House::remember);
        remembered.map_err(|_gone| AppendError::Gone)
    }

    fn open_anew(&mut self) -> Result<(), AppendError> {
        let Some(house) = &self.house else { return Ok(()) };
        if !house.path.exists() {
            return Err(AppendError::Gone);
        }
        let found = Self::reopen(&house.path, self.door).map_err(reopening)?;
        let is_ours = shared::was_ever(&found.conn, self.door)?;
        let is_renamed = found.renamed > self.renamed;
        if !is_ours || !(is_renamed || holds(&found.seen, &self.seen)) {
            return Err(AppendError::Replaced);
        }
        let seen = mem::take(&mut self.seen);
        let (door, renamed, is_renamed) = (self.door, self.renamed, self.is_renamed);
        *self = Self { seen, door, renamed, is_renamed, version: None, ..found };
        Ok(())
    }

    /// Whether a file that was written to still is this house and holds all that was seen, read
    /// anew from the disk.
    fn look_closely(&mut self, look: Look) -> Result<(), AppendError> {
        let Some(house) = &self.house else { return Ok(()) };
        let is_whole = look == Look::Written && house.bytes() > READ_WHOLE_BYTES;
        match holds_still(house, self.door, (&self.seen, self.renamed), is_whole) {
            Ok(true) => self.remember(),
            Ok(false) => {
                // What is only in the log stays there, for whoever looks into it.
                self.conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
                Err(AppendError::Spoilt)
            }
            Err(error) => Err(error),
        }
    }

    /// Adds what only the file's place can tell to an error: whether it is gone, and which backup
    /// could replace it.
    pub(super) fn explain<T>(&self, outcome: Result<T, ReadError>) -> Result<T, ReadError> {
        outcome.map_err(|error| match (error, &self.house) {
            (_, Some(house)) if !house.is_there() => ReadError::Gone,
            (ReadError::Damaged { what, .. }, Some(house)) => {
                ReadError::Damaged { what, newest_backup: newest_backup(&house.path) }
            }
            (error, _) => error,
        })
    }
}

/// Whether a file, over a connection that remembers nothing, is the house with this door and holds
/// all that was `seen`. It is read to its end unless `is_whole`.
fn holds_still(
    house: &House,
    door: DoorId,
    (seen, renamed): (&Seen, u64),
    is_whole: bool,
) -> Result<bool, AppendError> {
    if is_blank(&house.path) {
        return Ok(false);
    }
    let looked = || -> Result<bool, BackupError> {
        let failed = |error: rusqlite::Error| BackupError::new(&house.path, error);
        let conn = connect(&house.path, OpenFlags::empty());
        let conn = conn.map_err(|cause| BackupError::new(&house.path, cause))?;
        let format = recognise(&conn, &house.path).map_err(BackupError::NotUsable)?;
        let is_ours = format.is_some() && shared::was_ever(&conn, door).map_err(failed)?;
        // Entries that were given other names since are not missing.
        let is_renamed = || shared::times_renamed(&conn).is_ok_and(|times| times > renamed);
        if !is_ours || !(holds(&read::doors(&conn).map_err(failed)?, seen) || is_renamed()) {
            return Ok(false);
        }
        if !is_whole {
            quick_check(&conn, &house.path)?;
            // A fault in one entry keeps nobody from writing others.
            read::read_all(&conn, &mut |_entry| ()).map_err(|error| damaged(house, &error))?;
        }
        Ok(true)
    };
    match looked() {
        Ok(right) => Ok(right),
        Err(BackupError::InUse) => Err(AppendError::Busy),
        Err(BackupError::DiskFull) => Err(AppendError::DiskFull),
        // A log that was cut cannot be read; a disk that does not answer says the same.
        Err(BackupError::Io { .. }) if house.look() != Look::Shorter => Err(AppendError::Gone),
        Err(_spoilt) => Ok(false),
    }
}

fn damaged(house: &House, error: &ReadError) -> BackupError {
    BackupError::Damaged { path: house.path.clone(), what: error.to_string() }
}

/// Whether a file with `all` has everything that was ever seen.
fn holds(all: &Seen, seen: &Seen) -> bool {
    seen.iter().all(|(door, last)| all.get(door) >= Some(last))
}

fn reopening(error: OpenError) -> AppendError {
    match error {
        OpenError::NotAHouse { .. }
        | OpenError::Newer { .. }
        | OpenError::Altered { .. }
        | OpenError::NoHouse { .. }
        | OpenError::Empty { .. }
        | OpenError::Missing { .. } => AppendError::Replaced,
        OpenError::Damaged { what, .. } => AppendError::Damaged(what),
        OpenError::InUse => AppendError::Busy,
        OpenError::ReadOnly { .. } => AppendError::ReadOnly,
        OpenError::DiskFull => AppendError::DiskFull,
        OpenError::Io { .. } => AppendError::Gone,
        OpenError::Unreadable(error) => error.into(),
    }
}
