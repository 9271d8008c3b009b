//! Follow-ups as files in a folder somebody chose.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::followup::{Display, FileNames, Packet, Sheet, page};
use crate::journal::private;
use crate::words::Words;

use super::Progress;

/// A file that could not be written; those before it stand.
#[derive(Debug, thiserror::Error)]
#[error("{} cannot be written: {error}", path.display())]
pub struct ExportError {
    /// Which.
    pub path: PathBuf,
    /// What the system said.
    pub error: io::Error,
}

/// Writes one HTML file a guest, contact in full, and says which. A file of the same name is
/// replaced whole or not at all.
///
/// # Errors
/// [`ExportError`] for the first file that could not be written.
pub fn write_packets(
    packets: &[Packet],
    words: Words,
    folder: &Path,
    progress: &Progress,
) -> Result<Vec<PathBuf>, ExportError> {
    let mut names = FileNames::default();
    let mut written = Vec::new();
    for packet in packets {
        let sheet = Sheet::new(packet, words, Display::Full);
        let name = names.next(&packet.name, "html");
        written.push(write_file(folder, &name, page(&sheet).as_bytes())?);
        progress.set(written.len() as f32 / packets.len() as f32);
    }
    Ok(written)
}

/// Writes one file, making its folder where there is none; whole, or not at all.
///
/// # Errors
/// [`ExportError`] with what the system said.
pub fn write_file(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, ExportError> {
    let path = folder.join(name);
    let write = || {
        private::make_folder(folder)?;
        let unfinished = folder.join(format!(".{name}.part"));
        let mut file = private::options().create(true).truncate(true).open(&unfinished)?;
        file.write_all(bytes)?;
        fs::rename(&unfinished, &path)
    };
    write().map_err(|error| ExportError { path: path.clone(), error })?;
    Ok(path)
}
