//! Who may use a house: everyone together, or one alone (to restore it).
//!
//! The lock is on a small file beside the house and ends with the process that holds it, however
//! that ends.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;

use super::place::beside;

/// Joins the others; fails with `WouldBlock` while somebody restores the house.
pub(super) fn together(house: &Path) -> io::Result<File> {
    let file = lock_file(house)?;
    file.try_lock_shared().map_err(as_io)?;
    Ok(file)
}

/// Takes the house alone; fails with `WouldBlock` while any Porchlight has it open.
pub(super) fn alone(house: &Path) -> io::Result<File> {
    let file = lock_file(house)?;
    file.try_lock().map_err(as_io)?;
    Ok(file)
}

fn lock_file(house: &Path) -> io::Result<File> {
    File::options().write(true).create(true).truncate(false).open(beside(house, "-lock"))
}

fn as_io(error: TryLockError) -> io::Error {
    match error {
        TryLockError::WouldBlock => io::ErrorKind::WouldBlock.into(),
        TryLockError::Error(error) => error,
    }
}
