//! Files written by the organizer's screens, in workers of their own.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Where a new file may go without covering an older one: "Rows.csv", "Rows 2.csv".
pub(super) fn free_path(folder: &Path, stem: &str, ending: &str) -> PathBuf {
    let mut path = folder.join(format!("{stem}.{ending}"));
    let mut number = 2_u32;
    while path.exists() {
        path = folder.join(format!("{stem} {number}.{ending}"));
        number += 1;
    }
    path
}

/// Writes a whole file that is there entirely or not at all: beside its place first, then moved.
///
/// # Errors
/// The disk's.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = PathBuf::from(beside);
    let written = File::create(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.and_then(|()| fs::rename(&beside, path)).inspect_err(|_| {
        // What is left of it is of no use to anybody.
        fs::remove_file(&beside).ok();
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_file_is_never_covered() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["Rows.csv", "Rows 2.csv", "Rows 3.csv"] {
            let path = free_path(folder.path(), "Rows", "csv");
            assert_eq!(path.file_name().unwrap(), name);
            write_whole(&path, b"x").unwrap();
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3, "nothing is left beside");
    }

    #[test]
    fn a_folder_that_is_gone_takes_nothing() {
        let folder = tempfile::tempdir().unwrap().path().join("gone");
        assert!(write_whole(&folder.join("a.csv"), b"x").is_err());
    }
}
