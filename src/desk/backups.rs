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
    /// When it was last asked whether there is anything to sweep.
    asked: Option<DateTime<Utc>>,
    running: Option<Task<Result<PathBuf, BackupError>>>,
}

impl Backups {
    /// Has the next look make a backup, which also sweeps what forgetting left behind.
    pub const fn hurry(&mut self) {
        self.last = None;
    }

    /// Starts a backup when one is due and hands back what became of the one before, if it failed.
    pub fn look_after(&mut self, desk: &Desk) -> Option<BackupError> {
        let failed = self.collect();
        if self.is_due(desk) && self.running.is_none() {
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

    /// Ten minutes after the last, where something changed since, or is to be swept.
    fn is_due(&mut self, desk: &Desk) -> bool {
        let (now, every) = (desk.now(), TimeDelta::minutes(EVERY_MIN));
        let Some((at, revision)) = self.last else { return true };
        if now - at < every {
            return false;
        }
        let may_ask = self.asked.is_none_or(|asked| now - asked >= every);
        if may_ask {
            self.asked = Some(now);
        }
        revision != desk.revision() || (may_ask && desk.journal().is_unswept())
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
