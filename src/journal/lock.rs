//! Who may use a house: everyone together, or one alone (to restore it).
//!
//! The lock is on a small file beside the house and ends with the process that holds it, however
//! that ends.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;

use super::place::beside;
use super::private;

/// Joins the others; fails with `WouldBlock` while somebody restores the house.
pub(super) fn together(house: &Path) -> io::Result<File> {
    let file = lock_file(house)?;
    where_locks_work(file.try_lock_shared())?;
    Ok(file)
}

/// Takes the house alone; fails with `WouldBlock` while any Porchlight has it open.
pub(super) fn alone(house: &Path) -> io::Result<File> {
    let file = lock_file(house)?;
    where_locks_work(file.try_lock())?;
    Ok(file)
}

fn lock_file(house: &Path) -> io::Result<File> {
    private::options().create(true).truncate(false).open(beside(house, "-lock"))
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
