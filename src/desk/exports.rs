//! Follow-ups as files in a folder somebody chose.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::followup::{Display, FileNames, Packet, Sheet, page};
use crate::journal::{Draft, note_folder, private};
use crate::words::Words;

use super::{Desk, Progress};

/// A file that could not be written; those before it stand.
#[derive(Debug, thiserror::Error)]
#[error("{} cannot be written: {error}", path.display())]
pub struct ExportError {
    /// Which.
    pub path: PathBuf,
    /// What the system said.
    pub error: io::Error,
}

/// Writes one file that is out of no house, as [`Outbox::write`] does.
///
/// # Errors
/// [`ExportError`] with what the system said.
pub fn write_file(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, ExportError> {
    Outbox { house: None, folder: folder.to_owned() }.write(name, bytes)
}

/// A folder that files are exported to. It may go to a worker.
#[derive(Clone, Debug)]
pub struct Outbox {
    house: Option<PathBuf>,
    folder: PathBuf,
}

impl Outbox {
    /// For files out of this house.
    #[must_use]
    pub fn new(desk: &Desk, folder: &Path) -> Self {
        let house = desk.journal().path().map(Path::to_owned);
        Self { house, folder: folder.to_owned() }
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes one HTML file a guest, contact in full, and says which. A file of the same name is
    /// replaced as by [`Outbox::write`].
    ///
    /// # Errors
    /// [`ExportError`] for the first file that could not be written.
    pub fn write_packets(
        &self,
        packets: &[Packet],
        words: Words,
        progress: &Progress,
    ) -> Result<Vec<PathBuf>, ExportError> {
        self.begin()?;
        let mut names = FileNames::default();
        let mut written = Vec::new();
        for packet in packets {
            let sheet = Sheet::new(packet, words, Display::Full);
            let name = names.next(&packet.name, "html");
            written.push(self.put(&name, page(&sheet).as_bytes())?);
            progress.set(written.len() as f32 / packets.len() as f32);
        }
        Ok(written)
    }

    /// Writes one file, making the folder where there is none; whole, or not at all. What is there
    /// already is replaced only where Porchlight wrote it.
    ///
    /// # Errors
    /// [`ExportError`] with what the system said.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, ExportError> {
        self.begin()?;
        self.put(name, bytes)
    }

    /// Makes the folder, and has the house know of it: a draft that is left there when the program
    /// ends is found at its next start.
    fn begin(&self) -> Result<(), ExportError> {
        private::make_folder(&self.folder)
            .map_err(|error| ExportError { path: self.folder.clone(), error })?;
        if let Some(house) = &self.house {
            note_folder(house, &self.folder);
        }
        Ok(())
    }

    fn put(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, ExportError> {
        let path = self.folder.join(name);
        let write = || {
            if path.symlink_metadata().is_ok() && !begins_alike(&fs::read(&path)?, bytes) {
                return Err(io::Error::new(io::ErrorKind::AlreadyExists, NOT_OURS));
            }
            let mut draft = Draft::begin(&self.folder, name)?;
            draft.file.write_all(bytes)?;
            draft.finish(&path)
        };
        write().map_err(|error| ExportError { path: path.clone(), error })?;
        Ok(path)
    }
}

const NOT_OURS: &str =
    "another file of that name is there, which Porchlight did not write; choose another folder";

/// Whether two files have the same beginning, up to what differs between two of a kind: a page's
/// title and language, a table's rows, an object's values.
fn begins_alike(old: &[u8], new: &[u8]) -> bool {
    let keys = |bytes: &[u8]| match serde_json::from_slice(bytes) {
        Ok(serde_json::Value::Object(it)) => Some(it.keys().cloned().collect::<Vec<_>>()),
        Ok(_) | Err(_) => None,
    };
    let head = |bytes: &[u8]| -> Vec<String> {
        let text = String::from_utf8_lossy(bytes.get(..HEAD_BYTES).unwrap_or(bytes)).into_owned();
        let is_page = text.starts_with("<!DOCTYPE html>");
        let lines = text.lines().take(if is_page { usize::MAX } else { 1 });
        let before_title = lines.take_while(|line| !line.starts_with("<title>"));
        before_title.filter(|line| !line.starts_with("<html")).map(str::to_owned).collect()
    };
    match keys(new) {
        Some(keys_of_new) => keys(old).is_some_and(|it| it == keys_of_new),
        None => head(old) == head(new),
    }
}

/// Where the beginning of a file ends at the latest.
const HEAD_BYTES: usize = 2000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_takes_the_place_of_its_like_and_of_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let page = |name: &str, lang: &str| {
            let head = "<meta charset=\"utf-8\">\n<meta name=\"robots\" content=\"noindex\">";
            format!("<!DOCTYPE html>\n<html lang=\"{lang}\">\n{head}\n<title>{name}</title>\n<p>")
        };
        let kinds = [
            ("report.csv", "guest,met\nAna,2\n".to_owned(), "guest,met\nBen,3\n".to_owned()),
            ("report.json", "{\"a\": 1}".to_owned(), "{\"a\": 2}".to_owned()),
            ("Ana.html", page("Ana", "en"), page("Ana P.", "es")),
            ("fair.svg", "<svg width=\"9\">\n<g>".to_owned(), "<svg width=\"9\">\n<a>".to_owned()),
        ];
        for (name, first, second) in kinds {
            write_file(folder.path(), name, first.as_bytes()).unwrap();
            write_file(folder.path(), name, second.as_bytes()).unwrap();
            let path = folder.path().join(name);
            assert_eq!(fs::read_to_string(&path).unwrap(), second);
            for theirs in ["", "my notes", "{\"b\": 1}", "<!DOCTYPE html>\n<title>Mine</title>"] {
                fs::write(&path, theirs).unwrap();
                let refused = write_file(folder.path(), name, first.as_bytes()).unwrap_err();
                assert!(refused.to_string().contains("choose another folder"), "{refused}");
                assert_eq!(fs::read_to_string(&path).unwrap(), theirs, "{name}");
            }
        }
    }
}
