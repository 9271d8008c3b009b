//! Files that only their owner reads: a house holds what people said in trust.
//!
//! Whatever is made is made so from the start, whatever the umask; SQLite gives its log and its
//! index the rights of the house. What an older Porchlight left open is closed when the house is
//! opened. Where a system knows no such rights, nothing of this does anything.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::backup;
use super::copies::set_aside;
use super::place::beside;
use super::secrets::SECRETS;

/// How to open a file for writing that only its owner may read once it is made.
#[must_use]
pub fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Makes a folder that only its owner may enter, and those it lies in; one that is there stays as
/// it is.
///
/// # Errors
/// The system's.
pub fn make_folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Sees whether so many bytes can be written to a file that is not there, and leaves none.
///
/// # Errors
/// The system's, where they cannot.
pub fn room_for(path: &Path, bytes: usize) -> io::Result<()> {
    let filled = options().create(true).truncate(true).open(path).and_then(|mut file| {
        file.write_all(&vec![0; bytes])?;
        file.sync_all()
    });
    fs::remove_file(path).ok();
    filled
}

/// Makes an empty file that only its owner may read, where there is none; SQLite would make it
/// readable to all. Why it could not be made SQLite says better.
pub(super) fn make_file(path: &Path) {
    options().create_new(true).open(path).ok();
}

/// Closes to others whatever of a house is open to them. Best effort: what stays open is told by
/// [`open_to_others`].
pub(super) fn close(house: &Path) {
    for path in open_to_others(house) {
        close_one(&path);
    }
}

/// The files and folders of a house that others than their owner may read or write: somebody
/// else's, or on a disk that knows no owners.
#[must_use]
pub fn open_to_others(house: &Path) -> Vec<PathBuf> {
    let with_log = |it: PathBuf| ["", "-wal", "-shm", "-journal"].map(|end| beside(&it, end));
    let mut all = vec![beside(house, "-lock"), beside(house, "-copying-lock")];
    all.push(beside(house, SECRETS));
    all.push(backup::folder_of(house));
    all.extend(with_log(house.to_owned()));
    all.extend(set_aside(house).into_iter().flat_map(with_log));
    let kept = fs::read_dir(backup::folder_of(house)).into_iter().flatten().flatten();
    all.extend(kept.map(|file| file.path()));
    all.retain(|path| is_open_to_others(path));
    all
}

#[cfg(unix)]
fn is_open_to_others(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(path).is_ok_and(|meta| meta.permissions().mode() & 0o077 != 0)
}

/// By its path alone: opening the house file here would take SQLite's locks away.
#[cfg(unix)]
fn close_one(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    let Ok(meta) = fs::metadata(path) else { return };
    // What its owner may not write to stays so.
    let mode = meta.permissions().mode() & 0o700;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).ok();
}

#[cfg(not(unix))]
fn is_open_to_others(_path: &Path) -> bool {
    false
}

#[cfg(not(unix))]
fn close_one(_path: &Path) {}
