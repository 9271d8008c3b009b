//! Who may use a house: everyone together, or one alone (to restore it); and who makes copies of it.
//!
//! The lock is on a small file beside the house and ends with the process that holds it, however
//! that ends.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

use super::place::beside;
use super::private;

/// Who only looks has it alone for milliseconds; restoring takes longer, and is not waited for.
const GLANCE: Duration = Duration::from_millis(500);

/// How long to wait for another program's copies: those of a large house take a while.
const PATIENCE: Duration = Duration::from_mins(1);

/// Joins the others; fails with `WouldBlock` while somebody restores the house.
pub(super) fn together(house: &Path) -> io::Result<File> {
    let file = lock_file(house, "-lock")?;
    patiently(GLANCE, || where_locks_work(file.try_lock_shared()))?;
    Ok(file)
}

/// Takes the house alone; fails with `WouldBlock` while any Porchlight has it open.
pub(super) fn alone(house: &Path) -> io::Result<File> {
    let file = lock_file(house, "-lock")?;
    where_locks_work(file.try_lock())?;
    Ok(file)
}

/// Whoever has this makes or sweeps copies of the house, and nobody else does; fails with
/// `WouldBlock` where another is still at it after a minute.
pub(super) fn copying(house: &Path) -> io::Result<File> {
    patiently(PATIENCE, || try_copying(house))
}

/// Whoever has this changes the house's secrets.
pub(super) fn secrets(house: &Path) -> io::Result<File> {
    let file = lock_file(house, "-secrets-lock")?;
    patiently(GLANCE, || where_locks_work(file.try_lock()))?;
    Ok(file)
}

/// Tries until somebody else is done with it, or for so long.
fn patiently<T>(most: Duration, mut take: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    let start = Instant::now();
    loop {
        match take() {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock && start.elapsed() < most => {
                std::thread::sleep(Duration::from_millis(10));
            }
            done => return done,
        }
    }
}

/// The same, without waiting.
pub(super) fn try_copying(house: &Path) -> io::Result<File> {
    let file = lock_file(house, "-copying-lock")?;
    where_locks_work(file.try_lock())?;
    Ok(file)
}

fn lock_file(house: &Path, suffix: &str) -> io::Result<File> {
    private::options().create(true).truncate(false).open(beside(house, suffix))
}

/// Some network disks know no locks; SQLite's own then guard what is written.
fn where_locks_work(outcome: Result<(), TryLockError>) -> io::Result<()> {
    match outcome {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => Err(io::ErrorKind::WouldBlock.into()),
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(()),
        Err(TryLockError::Error(error)) => Err(error),
    }
}
