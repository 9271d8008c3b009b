//! What only this machine may know of a house, such as the keys by which it is shared: in a file beside
//! it that its owner alone reads. No backup holds it, no export, and no copy of the house.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use super::cause::Cause;
use super::place::{beside, sync_folder};
use super::{AppendError, Journal, ReadError, lock, private};

/// How the file's name ends, and that of its draft.
pub(super) const SECRETS: &str = "-secrets";
const DRAFT: &str = "-secrets.part";

impl Journal {
    /// The house's secrets, as they were last written; none in memory.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn secrets(&self) -> Result<Option<String>, ReadError> {
        let Some(house) = self.path() else { return Ok(None) };
        read(house).map_err(|error| Cause::from(error).into())
    }

    /// Has `change` make new secrets from those of now; they are on disk when this returns. Nobody else
    /// changes them meanwhile.
    ///
    /// # Errors
    /// As [`Journal::append`]; a house in memory keeps none.
    pub fn change_secrets<T>(
        &mut self,
        change: impl FnOnce(Option<String>) -> (String, T),
    ) -> Result<T, AppendError> {
        let Some(house) = self.path() else {
            return Err(AppendError::Other("a house in memory keeps no secrets".to_owned()));
        };
        let changed = || -> io::Result<T> {
            let _alone = lock::secrets(house)?;
            let (secrets, done) = change(read(house)?);
            write(house, &secrets)?;
            Ok(done)
        };
        changed().map_err(|error| ReadError::from(Cause::from(error)).into())
    }
}

fn read(house: &Path) -> io::Result<Option<String>> {
    match fs::read_to_string(beside(house, SECRETS)) {
        Ok(secrets) => Ok(Some(secrets)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whole or not at all.
fn write(house: &Path, secrets: &str) -> io::Result<()> {
    let (draft, path) = (beside(house, DRAFT), beside(house, SECRETS));
    let mut file = private::options().create(true).truncate(true).open(&draft)?;
    file.write_all(secrets.as_bytes())?;
    file.sync_all()?;
    fs::rename(&draft, &path)?;
    sync_folder(&path)
}
