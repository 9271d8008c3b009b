//! Where a house lies, and whether it is still the same file there.

use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// An open house's place. Nothing here ever opens the house file itself: closing it again would
/// take SQLite's locks away from the whole process (POSIX advisory locks go with any close).
#[derive(Debug)]
pub(super) struct House {
    pub(super) path: PathBuf,
    file: Mark,
    /// Its write-ahead log, where the disk allows one.
    log: Option<(PathBuf, Mark)>,
    /// Shared with other Porchlights; restoring wants it alone.
    pub(super) _lock: File,
}

/// What a look at an open house's place finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// The files that were opened; at most the log has grown.
    Same,
    /// The same files, but the house was written to: the log was taken into it, or somebody else
    /// put something in its place.
    Written,
    /// The same files, cut: by Porchlight while it forgets, or by somebody else.
    Shorter,
    /// Other files, or none.
    Elsewhere,
}

/// What tells a file from another, and from itself after somebody wrote to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mark {
    id: FileId,
    bytes: u64,
    written: Option<SystemTime>,
}

/// Tells one file from another under the same name.
#[cfg(unix)]
pub(super) type FileId = (u64, u64);
#[cfg(not(unix))]
pub(super) type FileId = ();

impl Mark {
    fn of(path: &Path) -> io::Result<Self> {
        let meta = fs::metadata(path)?;
        Ok(Self { id: id_of(&meta), bytes: meta.len(), written: meta.modified().ok() })
    }
}

impl House {
    pub(super) fn new(path: &Path, lock: File, has_log: bool) -> io::Result<Self> {
        let log = beside(path, "-wal");
        let log = has_log.then(|| Mark::of(&log).map(|mark| (log, mark))).transpose()?;
        Ok(Self { path: path.to_owned(), file: Mark::of(path)?, log, _lock: lock })
    }

    /// Whether the path still leads to the files that were opened, and what became of them.
    /// Writing to a file that was deleted or unmounted can succeed, and be lost.
    pub(super) fn look(&self) -> Look {
        let Ok(file) = Mark::of(&self.path) else { return Look::Elsewhere };
        let log_is_shorter = match &self.log {
            None => false,
            Some((path, mark)) => match Mark::of(path) {
                Ok(log) if log.id == mark.id => log.bytes < mark.bytes,
                Ok(_) | Err(_) => return Look::Elsewhere,
            },
        };
        if file.id != self.file.id {
            Look::Elsewhere
        } else if file.bytes < self.file.bytes || log_is_shorter {
            Look::Shorter
        } else if self.log.is_some() && file != self.file {
            Look::Written
        } else {
            Look::Same
        }
    }

    /// Whether the path still leads to the files that were opened.
    pub(super) fn is_there(&self) -> bool {
        self.look() != Look::Elsewhere
    }

    /// Takes the files as they are now for what they should be.
    pub(super) fn remember(&mut self) -> io::Result<()> {
        self.file = Mark::of(&self.path)?;
        if let Some((path, mark)) = &mut self.log {
            *mark = Mark::of(path)?;
        }
        Ok(())
    }

    /// How large the house was when it was last found to be right.
    pub(super) const fn bytes(&self) -> u64 {
        self.file.bytes
    }
}

pub(super) fn file_id(path: &Path) -> io::Result<FileId> {
    fs::metadata(path).map(|meta| id_of(&meta))
}

#[cfg(unix)]
fn id_of(meta: &Metadata) -> FileId {
    use std::os::unix::fs::MetadataExt as _;
    (meta.dev(), meta.ino())
}

#[cfg(not(unix))]
fn id_of(_meta: &Metadata) -> FileId {}

/// Where a path leads: the whole path without links, whether the file is there yet or not. What
/// lies beside a house lies beside that file, by whatever name the house is called.
pub(super) fn resolve(path: &Path) -> PathBuf {
    if let Ok(real) = fs::canonicalize(path) {
        return real;
    }
    if let Ok(to) = fs::read_link(path) {
        // A link to a file that is not there: beside where it should be.
        return place_in(folder_of(path), &to);
    }
    place_in(Path::new(""), path)
}

fn place_in(folder: &Path, path: &Path) -> PathBuf {
    let path = folder.join(path);
    let name = path.file_name().unwrap_or_default();
    match fs::canonicalize(folder_of(&path)) {
        Ok(real) => real.join(name),
        Err(_missing) => path,
    }
}

/// The folder a file lies in.
pub(super) fn folder_of(path: &Path) -> &Path {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

/// The same name with something after it: `my.house` and `-lock` give `my.house-lock`.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// What is put after the name of a house to name what lies beside it; numbers may follow the last.
const BESIDE: [&str; 16] = [
    "-wal",
    "-shm",
    "-journal",
    "-lock",
    "-copying-lock",
    "-next",
    "-turn",
    "-backups",
    "-hub",
    "-secrets",
    "-secrets.part",
    "-secrets-lock",
    ".begun",
    ".restored",
    ".restored.part",
    "-aside-",
];

/// Whether a name is kept for something beside a house that is there: a house or a copy by that name
/// would be taken for it.
pub(super) fn is_kept(path: &Path) -> bool {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return false };
    let name = name.trim_end_matches(|it: char| it.is_ascii_digit());
    let house = |end: &&str| name.strip_suffix(*end).filter(|house| !house.is_empty());
    BESIDE.iter().filter_map(house).any(|house| path.with_file_name(house).is_file())
}

/// Whether two paths lead to the same file.
pub(super) fn same(a: &Path, b: &Path) -> bool {
    matches!((fs::canonicalize(a), fs::canonicalize(b)), (Ok(a), Ok(b)) if a == b)
}

/// Makes a rename last: on Unix the folder is written out as well.
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder_of(path))?.sync_all() } else { Ok(()) }
}

/// Names a place among all machines: this machine and the full path. A file found elsewhere is a
/// copy.
pub(super) fn name_of(path: &Path) -> String {
    let machine = fs::read_to_string("/etc/machine-id").unwrap_or_default();
    let full = fs::canonicalize(path).unwrap_or_else(|_error| path.to_owned());
    format!("{} {}", machine.trim(), full.display())
}
