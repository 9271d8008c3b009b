//! Backups by themselves: at start, and every ten minutes while entries arrive.

use std::path::PathBuf;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use crate::journal::{self, BackupError};

use super::{Desk, Polled, Task};

/// Minutes between two backups while the house changes.
const EVERY_MIN: i64 = 10;

/// How often it looks whether one that is being made is done.
const LOOKS_EVERY: Duration = Duration::from_millis(500);

/// Keeps an eye on when the next backup is due. Lives beside the desk, in the window.
#[derive(Default)]
pub struct Backups {
    last: Option<(DateTime<Utc>, u64)>,
    running: Option<Task<Result<PathBuf, BackupError>>>,
}

impl Backups {
    /// Starts a backup when one is due and hands back what became of the one before, if it failed.
    pub fn look_after(&mut self, desk: &Desk) -> Option<BackupError> {
        let failed = self.collect();
        let due = self.last.is_none_or(|(at, revision)| {
            revision != desk.revision() && desk.now() - at >= TimeDelta::minutes(EVERY_MIN)
        });
        if due && self.running.is_none() {
            self.last = Some((desk.now(), desk.revision()));
            let house = desk.journal().path()?.to_owned();
            let work = move |_: &_| journal::backup_now(&house);
            // No thread to give now: the next one is tried in ten minutes.
            self.running = Task::start("backup", work).ok();
        }
        failed
    }

    /// How soon it wants to look again, if nothing else happens.
    #[must_use]
    pub fn next_look(&self, desk: &Desk) -> Option<Duration> {
        if self.running.is_some() {
            return Some(LOOKS_EVERY);
        }
        let (at, _) = self.last.filter(|(_, revision)| *revision != desk.revision())?;
        (at + TimeDelta::minutes(EVERY_MIN) - desk.now()).to_std().ok()
    }

    fn collect(&mut self) -> Option<BackupError> {
        match self.running.as_ref()?.poll() {
            Polled::Running => None,
            Polled::Done(outcome) => {
                self.running = None;
                outcome.err()
            }
            Polled::Lost => {
                self.running = None;
                None
            }
        }
    }
}
