//! Restoring: a verified copy takes the house's place, and what was there is kept aside.

use std::fs;
use std::path::{Path, PathBuf};

use super::backup::{copy, sync_folder, verify, whole_house};
use super::place::beside;
use super::{BackupError, lock};

/// Puts a copy of the backup `from` at `to`. What was at `to` is kept aside; its new name comes
/// back. The restored house writes as a fresh door from its next opening on, so that numbers given
/// out since the backup are never given out again.
///
/// # Errors
/// See [`BackupError`]: a backup that is not whole is never put in place, nor one over a house that
/// a Porchlight has open.
pub fn restore(from: &Path, to: &Path) -> Result<Option<PathBuf>, BackupError> {
    let source = whole_house(from)?;
    verify(&source, from)?;
    let _alone = lock::alone(to).map_err(|error| BackupError::new(to, error))?;
    let draft = beside(to, ".restored");
    copy(&source, &draft)?;
    let restored = whole_house(&draft)?;
    restored
        .execute(include_str!("sql/no_own.sql"), [])
        .map_err(|error| BackupError::new(&draft, error))?;
    drop(restored);
    let aside = set_aside(to)?;
    fs::rename(&draft, to).map_err(|error| BackupError::new(to, error))?;
    sync_folder(to).map_err(|error| BackupError::new(to, error))?;
    Ok(aside)
}

/// Renames a house with its log to the first free name.
fn set_aside(house: &Path) -> Result<Option<PathBuf>, BackupError> {
    if !house.exists() {
        return Ok(None);
    }
    let names = (1..).map(|number| beside(house, &format!("-aside-{number}")));
    let free = names.into_iter().find(|path| !path.exists());
    let aside = free.unwrap_or_else(|| beside(house, "-aside"));
    for suffix in ["", "-wal", "-shm"] {
        let part = beside(house, suffix);
        if part.exists() {
            let target = beside(&aside, suffix);
            fs::rename(&part, &target).map_err(|error| BackupError::new(&part, error))?;
        }
    }
    Ok(Some(aside))
}
