//! A house that is being opened, on a thread of its own: the window is there first.

use std::io;
use std::path::{Path, PathBuf};

use crate::journal::{self, BackupError, Beyond, OpenError};

use super::{Clock, Desk, Polled, Progress, Task};

/// What opening ends in.
type Opened = Result<Desk, Unopened>;

/// A house that did not open: why, and what could take its place.
#[derive(Debug)]
pub struct Unopened {
    /// Why.
    pub error: OpenError,
    /// A copy that could take its place, and what the house holds beyond it.
    pub offer: Option<Box<(PathBuf, Beyond)>>,
}

impl Unopened {
    /// Looks for what could take the place of `house`. Cost: reads it, as far as that goes.
    #[must_use]
    pub fn new(house: &Path, error: OpenError) -> Self {
        let offer =
            error.copy().map(|copy| Box::new((copy.to_owned(), journal::beyond(house, copy))));
        Self { error, offer }
    }
}

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
        Self::with(house, clock, move |progress| open(&file, clock, progress))
    }

    /// Puts a backup in the place of a house that nobody has open, which is kept aside, and begins to
    /// open it.
    #[must_use]
    pub fn restoring(house: &Path, clock: MakeClock, backup: PathBuf) -> Self {
        let task = Err(io::ErrorKind::Other.into());
        let mut opening = Self { house: house.to_owned(), clock, task };
        opening.restore(backup);
        opening
    }

    /// The same, done by `work`: for pictures and tests.
    #[must_use]
    pub fn with(
        house: &Path,
        clock: MakeClock,
        work: impl FnOnce(&Progress) -> Result<Desk, OpenError> + Send + 'static,
    ) -> Self {
        let task = start(house.to_owned(), work);
        Self { house: house.to_owned(), clock, task }
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
            open(&house, clock, progress)
        };
        self.task = start(self.house.clone(), work);
    }

    /// What became of it, told once; `None` while it goes on.
    #[must_use]
    pub fn poll(&self) -> Option<Opened> {
        let stopped = |what: String| {
            let path = self.house.clone();
            Some(Err(Unopened { error: OpenError::Io { path, what }, offer: None }))
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

fn start(
    house: PathBuf,
    work: impl FnOnce(&Progress) -> Result<Desk, OpenError> + Send + 'static,
) -> io::Result<Task<Opened>> {
    Task::start("house", move |progress| {
        work(progress).map_err(|error| Unopened::new(&house, error))
    })
}

/// Opens the house, and forgets whose time has come; sweeping is for the first backup.
fn open(house: &Path, clock: MakeClock, progress: &Progress) -> Result<Desk, OpenError> {
    let mut desk = Desk::open_watched(house, clock(), progress)?;
    // Nobody waits for this: `doctor` tells what is left, and the next look tries again.
    desk.keep_retention(clock().now()).ok();
    Ok(desk)
}

/// The house is as it was: why, in the words for a house that does not open.
fn not_restored(house: &Path, error: BackupError) -> OpenError {
    match error {
        BackupError::NotUsable(error) => error,
        BackupError::InUse => OpenError::InUse,
        BackupError::DiskFull => OpenError::DiskFull,
        BackupError::Damaged { .. }
        | BackupError::Itself { .. }
        | BackupError::Taken { .. }
        | BackupError::HoldsWords { .. }
        | BackupError::Busy
        | BackupError::Io { .. } => {
            OpenError::Io { path: house.to_owned(), what: error.to_string() }
        }
    }
}
