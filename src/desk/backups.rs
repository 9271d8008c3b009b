//! Backups by themselves: at start, and every ten minutes while entries arrive.

use std::path::PathBuf;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use crate::journal::{self, BackupError};

use super::{Desk, Polled, Task};

/// Minutes between two backups while the house changes.
const EVERY_MIN: i64 = 10;

/// Minutes until one that failed is tried again.
const AGAIN_MIN: i64 = 1;

/// How often it looks whether one that is being made is done.
const LOOKS_EVERY: Duration = Duration::from_millis(500);

/// Keeps an eye on when the next backup is due. Lives beside the desk, in the window.
#[derive(Default)]
pub struct Backups {
    last: Option<(DateTime<Utc>, u64)>,
    /// When it was last asked whether there is anything to sweep.
    asked: Option<DateTime<Utc>>,
    running: Option<Task<Result<PathBuf, BackupError>>>,
    failed: Option<BackupError>,
    made: u64,
}

impl Backups {
    /// Has the next look make a backup, which also sweeps what forgetting left behind.
    pub const fn hurry(&mut self) {
        self.last = None;
    }

    /// Whether one is being made, or is made with the next look.
    #[must_use]
    pub const fn is_running(&self) -> bool {
        self.running.is_some() || self.last.is_none()
    }

    /// How many were made since the window opened.
    #[must_use]
    pub const fn made(&self) -> u64 {
        self.made
    }

    /// Why the last backup failed, until one succeeds.
    #[must_use]
    pub const fn failed(&self) -> Option<&BackupError> {
        self.failed.as_ref()
    }

    /// Starts a backup when one is due, and takes in what became of the one before.
    pub fn look_after(&mut self, desk: &Desk) {
        self.collect();
        let due = self.is_due(desk);
        let Some(house) = desk.journal().path().filter(|_| due && self.running.is_none()) else {
            return;
        };
        self.last = Some((desk.now(), desk.revision()));
        let house = house.to_owned();
        let work = move |_: &_| journal::backup_now(&house);
        // No thread to give now: the next one is tried in ten minutes.
        self.running = Task::start("backup", work).ok();
    }

    /// How soon it wants to look again, if nothing else happens.
    #[must_use]
    pub fn next_look(&self, desk: &Desk) -> Option<Duration> {
        if self.running.is_some() {
            return Some(LOOKS_EVERY);
        }
        (self.due(desk)? - desk.now()).to_std().ok()
    }

    /// Whether one is due, where something changed since the last, or is to be swept.
    fn is_due(&mut self, desk: &Desk) -> bool {
        let (now, every) = (desk.now(), TimeDelta::minutes(EVERY_MIN));
        if self.due(desk).is_some_and(|at| at <= now) {
            return true;
        }
        let rested = self.last.is_none_or(|(at, _)| now - at >= every);
        let may_ask = rested && self.asked.is_none_or(|asked| now - asked >= every);
        if may_ask {
            self.asked = Some(now);
        }
        may_ask && desk.journal().is_unswept()
    }

    /// When the next one is due: at once at first, while the house changes every ten minutes, and
    /// soon after one that failed. Never of a house in memory.
    fn due(&self, desk: &Desk) -> Option<DateTime<Utc>> {
        desk.journal().path()?;
        let Some((at, revision)) = self.last else { return Some(desk.now()) };
        if self.failed.is_some() {
            return Some(at + TimeDelta::minutes(AGAIN_MIN));
        }
        (revision != desk.revision()).then_some(at + TimeDelta::minutes(EVERY_MIN))
    }

    fn collect(&mut self) {
        match self.running.as_ref().map(Task::poll) {
            None | Some(Polled::Running) => {}
            Some(Polled::Done(outcome)) => {
                self.running = None;
                self.made += u64::from(outcome.is_ok());
                self.failed = outcome.err();
            }
            Some(Polled::Lost) => self.running = None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::desk::HandClock;

    /// Looks after backups until the one under way is done.
    fn carry_on(backups: &mut Backups, desk: &Desk) {
        backups.look_after(desk);
        while backups.running.is_some() {
            std::thread::sleep(Duration::from_millis(5));
            backups.look_after(desk);
        }
    }

    #[test]
    fn a_backup_that_fails_is_told_until_one_succeeds_and_tried_again_soon() {
        let folder = tempfile::tempdir().unwrap();
        let house = folder.path().join("our.house");
        let clock = HandClock::at("2026-11-20T18:04:00Z".parse().unwrap());
        let desk = Desk::open(&house, Box::new(clock.clone())).unwrap();
        // A file lies where the folder of backups would be.
        let place = folder.path().join("our.house-backups");
        fs::write(&place, "in the way").unwrap();
        let mut backups = Backups::default();
        carry_on(&mut backups, &desk);
        assert!(backups.failed().is_some());
        assert_eq!(backups.next_look(&desk), Some(Duration::from_mins(1)));
        fs::remove_file(&place).unwrap();
        clock.advance(TimeDelta::minutes(AGAIN_MIN));
        carry_on(&mut backups, &desk);
        assert!(backups.failed().is_none());
        assert_eq!(backups.next_look(&desk), None, "nothing has changed since");
    }
}
