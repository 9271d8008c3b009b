//! Files of plain lines that somebody names.

use std::fs::{self, File};
use std::path::Path;

use super::failure::Failure;

/// Opens a file to read. A pipe with a name is none: opening it waits for somebody to write, for
/// ever. One that is open already, as shells hand over with `<(...)`, can be read.
pub(super) fn open(path: &Path) -> Result<File, Failure> {
    let unread = |error| Failure::File { path: path.to_owned(), error };
    let meta = fs::metadata(path).map_err(unread)?;
    if meta.is_dir() || (is_pipe(&meta) && fs::canonicalize(path).is_ok()) {
        return Err(Failure::NotAFile { path: path.to_owned() });
    }
    File::open(path).map_err(unread)
}

#[cfg(unix)]
fn is_pipe(meta: &fs::Metadata) -> bool {
    use std::os::unix::fs::FileTypeExt as _;
    meta.file_type().is_fifo()
}

#[cfg(not(unix))]
fn is_pipe(_meta: &fs::Metadata) -> bool {
    false
}
