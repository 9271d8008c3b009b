//! A house that is being opened, on a thread of its own: the window is there first.

use std::io;
use std::path::{Path, PathBuf};

use crate::journal::{self, BackupError, OpenError};

use super::{Clock, Desk, Polled, Progress, Task};

/// What opening ends in.
type Opened = Result<Desk, OpenError>;

/// Makes a clock for a desk.
type MakeClock = fn() -> Box<dyn Clock>;

/// A house that is being opened.
pub struct Opening {
    house: PathBuf,
    clock: MakeClock,
    task: io::Result<Task<Opened>>,
}

impl Opening {
    /// Begins to open the house file, which is made where there is none.
    #[must_use]
    pub fn start(house: &Path, clock: MakeClock) -> Self {
        let file = house.to_owned();
        Self::with(house, clock, move |progress| Desk::open_watched(&file, clock(), progress))
    }

    /// The same, done by `work`: for pictures and tests.
    #[must_use]
    pub fn with(
        house: &Path,
        clock: MakeClock,
        work: impl FnOnce(&Progress) -> Opened + Send + 'static,
    ) -> Self {
        Self { house: house.to_owned(), clock, task: Task::start("house", work) }
    }

    /// Tries once more.
    pub fn again(&mut self) {
        *self = Self::start(&self.house, self.clock);
    }

    /// Puts a backup in the place of the house, which is kept aside, and opens it.
    pub fn restore(&mut self, backup: PathBuf) {
        let (house, clock) = (self.house.clone(), self.clock);
        let work = move |progress: &Progress| {
            journal::restore(&backup, &house).map_err(|error| not_restored(&house, error))?;
            Desk::open_watched(&house, clock(), progress)
        };
        self.task = Task::start("house", work);
    }

    /// What became of it, told once; `None` while it goes on.
    #[must_use]
    pub fn poll(&self) -> Option<Opened> {
        let stopped = |what: String| {
            let path = self.house.clone();
            Some(Err(OpenError::Io { path, what }))
        };
        match &self.task {
            Ok(task) => match task.poll() {
                Polled::Running => None,
                Polled::Done(opened) => Some(opened),
                Polled::Lost => stopped("the work on it stopped".to_owned()),
            },
            Err(error) => stopped(error.to_string()),
        }
    }

    /// How far it has come: 0 to 1.
    #[must_use]
    pub fn progress(&self) -> f32 {
        self.task.as_ref().map_or(0.0, Task::progress)
    }
}

/// The house is as it was: why, in the words for a house that does not open.
fn not_restored(house: &Path, error: BackupError) -> OpenError {
    match error {
        BackupError::NotUsable(error) => error,
        BackupError::InUse => OpenError::InUse,
        BackupError::DiskFull => OpenError::DiskFull,
        BackupError::Damaged { .. }
        | BackupError::Itself { .. }
        | BackupError::HoldsWords { .. }
        | BackupError::Io { .. } => {
            OpenError::Io { path: house.to_owned(), what: error.to_string() }
        }
    }
}
