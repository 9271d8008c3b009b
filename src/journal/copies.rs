//! What lies beside a house and is, or was, a copy of it.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use super::place::{beside, folder_of};
use super::{backup, beyond};

/// The smallest page SQLite writes: a shorter file is no database, whatever it was.
pub(super) const LEAST_BYTES: u64 = 512;

/// Whether there is no file, or one that is too short to hold anything.
#[must_use]
pub fn is_blank(house: &Path) -> bool {
    match fs::metadata(house) {
        Ok(meta) => meta.is_file() && meta.len() < LEAST_BYTES,
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    }
}

/// Whether what lies beside a place says that there was a house: backups, a house that was set
/// aside, a restored one that never took its place, or a log.
pub(super) fn there_was_a_house(house: &Path) -> bool {
    has_log(house) || all(house).next().is_some()
}

/// Whether a path is a link, wherever it leads.
pub(super) fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|meta| meta.is_symlink())
}

/// Whether entries may lie in the log beside a house.
pub(super) fn has_log(house: &Path) -> bool {
    fs::metadata(beside(house, "-wal")).is_ok_and(|meta| meta.len() > 0)
}

/// The whole copy that holds the most entries; the newest backup of several. Cost: reads them all.
pub(super) fn fullest(house: &Path) -> Option<PathBuf> {
    let whole = all(house).filter(|copy| !is_blank(copy) && backup::check(copy).is_ok());
    let counted = whole.map(|copy| (beyond::count(&copy), copy));
    counted.max_by_key(|(entries, _)| *entries).map(|(_, copy)| copy)
}

/// Backups from the oldest on, after everything else.
fn all(house: &Path) -> impl Iterator<Item = PathBuf> {
    let restored = Some(restored_draft(house)).filter(|draft| draft.exists());
    let mut backups = backup::backups_of(house);
    backups.sort_unstable();
    let backups = backups.into_iter().map(|(_, path)| path);
    set_aside(house).into_iter().chain(restored).chain(backups)
}

/// Where a restored house is made before it takes its place.
pub(super) fn restored_draft(house: &Path) -> PathBuf {
    beside(house, ".restored")
}

/// The first name that is free for a house, and its log, to be set aside under.
pub(super) fn free_aside(house: &Path) -> Option<PathBuf> {
    let names = (1..1000).map(|number| beside(house, &format!("-aside-{number}")));
    let is_free = |name: &PathBuf| !["", "-wal", "-shm"].iter().any(|it| beside(name, it).exists());
    names.into_iter().find(is_free)
}

/// The houses that restores set aside, in no order, without what lies beside each. Only a person
/// deletes them: each may hold what no other file does.
pub(super) fn set_aside(house: &Path) -> Vec<PathBuf> {
    let Some(name) = house.file_name().and_then(OsStr::to_str) else { return Vec::new() };
    let prefix = format!("{name}-aside-");
    let is_aside = |file: &Path| {
        let rest = file.file_name().and_then(OsStr::to_str).and_then(|it| it.strip_prefix(&prefix));
        rest.is_some_and(|number| number.parse::<u32>().is_ok())
    };
    let files = fs::read_dir(folder_of(house)).into_iter().flatten().flatten();
    files.map(|file| file.path()).filter(|file| is_aside(file)).collect()
}
