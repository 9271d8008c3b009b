//! Where a house lies, and whether it is still the same file there.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// An open house's place. Nothing here ever opens the house file itself: closing it again would
/// take SQLite's locks away from the whole process (POSIX advisory locks go with any close).
#[derive(Debug)]
pub(super) struct House {
    pub(super) path: PathBuf,
    file: FileId,
    /// Its write-ahead log, where the disk allows one.
    log: Option<PathBuf>,
    /// Shared with other Porchlights; restoring wants it alone.
    pub(super) _lock: File,
}

/// Tells one file from another under the same name.
#[cfg(unix)]
pub(super) type FileId = (u64, u64);
#[cfg(not(unix))]
pub(super) type FileId = ();

impl House {
    pub(super) fn new(path: &Path, lock: File, has_log: bool) -> io::Result<Self> {
        let log = has_log.then(|| beside(path, "-wal"));
        Ok(Self { path: path.to_owned(), file: file_id(path)?, log, _lock: lock })
    }

    /// Whether the path still leads to the file that was opened, with its log. Writing to a file
    /// that was deleted or unmounted can succeed, and be lost.
    pub(super) fn is_there(&self) -> bool {
        file_id(&self.path).is_ok_and(|now| now == self.file)
            && self.log.as_ref().is_none_or(|log| log.exists())
    }
}

#[cfg(unix)]
pub(super) fn file_id(path: &Path) -> io::Result<FileId> {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata(path).map(|meta| (meta.dev(), meta.ino()))
}

#[cfg(not(unix))]
pub(super) fn file_id(path: &Path) -> io::Result<FileId> {
    fs::metadata(path).map(|_meta| ())
}

/// The same name with something after it: `my.house` and `-lock` give `my.house-lock`.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Names for what a restore sets aside, in the order they are taken.
pub(super) fn aside_names(house: &Path) -> impl Iterator<Item = PathBuf> {
    (1..1000).map(move |number| beside(house, &format!("-aside-{number}")))
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

/// The folder a file lies in.
pub(super) fn folder_of(path: &Path) -> &Path {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

/// Whether two paths lead to the same file.
pub(super) fn same(a: &Path, b: &Path) -> bool {
    matches!((fs::canonicalize(a), fs::canonicalize(b)), (Ok(a), Ok(b)) if a == b)
}

/// Names a place among all machines: this machine and the full path. A file found elsewhere is a
/// copy.
pub(super) fn name_of(path: &Path) -> String {
    let machine = fs::read_to_string("/etc/machine-id").unwrap_or_default();
    let full = fs::canonicalize(path).unwrap_or_else(|_error| path.to_owned());
    format!("{} {}", machine.trim(), full.display())
}
