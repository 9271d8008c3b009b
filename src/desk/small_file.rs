//! Small files of text that somebody names.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

/// The most that is read, in bytes: nobody writes a longer plan of an evening.
const MOST: u64 = 1_000_000;

/// What a small file says, in UTF-8; letters it does not have are shown as such.
///
/// # Errors
/// If it is no file, or cannot be read.
pub fn read_small(path: &Path) -> io::Result<String> {
    if !std::fs::metadata(path)?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is no file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(MOST).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
