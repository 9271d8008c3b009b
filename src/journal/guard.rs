//! Standing on the right file: a medium may be pulled out and put back while the house is open.

use std::mem;

use super::{AppendError, Journal, OpenError, ReadError, Seen, newest_backup};

impl Journal {
    /// Runs something that writes, between two looks at whether the file is still in its place. An
    /// error leaves it open what reached the file, so the next append looks.
    pub(super) fn guarded<T>(
        &mut self,
        write: impl FnOnce(&mut Self) -> Result<T, AppendError>,
    ) -> Result<T, AppendError> {
        self.stand_on_the_file()?;
        let outcome = write(self)
            .and_then(|done| if self.is_on_its_file() { Ok(done) } else { Err(AppendError::Gone) });
        if let Err(error) = &outcome {
            self.version = None;
            self.is_lost |= matches!(error, AppendError::Gone);
        }
        outcome
    }

    /// Opens the file anew where the one that was open is no more: the disk is back.
    pub(super) fn stand_on_the_file(&mut self) -> Result<(), AppendError> {
        let Some(house) = &self.house else { return Ok(()) };
        if !self.is_lost && self.is_on_its_file() {
            return Ok(());
        }
        if !house.path.exists() {
            return Err(AppendError::Gone);
        }
        let found = Self::reopen(&house.path, self.door).map_err(reopening)?;
        if found.door != self.door || !holds(&found.seen, &self.seen) {
            return Err(AppendError::Replaced);
        }
        let seen = mem::take(&mut self.seen);
        *self = Self { seen, version: None, ..found };
        Ok(())
    }

    fn is_on_its_file(&self) -> bool {
        self.house.as_ref().is_none_or(super::place::House::is_there)
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

/// Whether a file with `all` has everything that was ever seen.
fn holds(all: &Seen, seen: &Seen) -> bool {
    seen.iter().all(|(door, last)| all.get(door) >= Some(last))
}

fn reopening(error: OpenError) -> AppendError {
    match error {
        OpenError::NotAHouse { .. } | OpenError::Newer { .. } | OpenError::Altered { .. } => {
            AppendError::Replaced
        }
        OpenError::Damaged { what, .. } => AppendError::Damaged(what),
        OpenError::InUse => AppendError::Busy,
        OpenError::ReadOnly { .. } => AppendError::ReadOnly,
        OpenError::DiskFull => AppendError::DiskFull,
        OpenError::Io { .. } => AppendError::Gone,
        OpenError::Unreadable(error) => error.into(),
    }
}
