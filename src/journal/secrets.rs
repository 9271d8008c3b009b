//! What only this machine may know of a house, such as the keys by which it is shared: in a file beside
//! it that its owner alone reads. No backup holds it, no export, and no copy of the house.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use super::cause::Cause;
use super::place::{beside, sync_folder};
use super::{AppendError, Journal, ReadError, lock, private};

/// How the file's name ends, and those of its draft and of what only sees whether there is room.
pub(super) const SECRETS: &str = "-secrets";
const DRAFT: &str = "-secrets.part";
const ROOM: &str = "-room.part";

/// So much a house that is begun takes at first, and more.
const ROOM_BYTES: usize = 512 << 10;

/// Sees whether secrets can be kept beside a house, there or yet to be begun, and leaves nothing: what was
/// handed out once is lost where they cannot.
///
/// # Errors
/// As [`Journal::append`].
pub fn room_for_secrets(house: &Path) -> Result<(), AppendError> {
    let there_is = private::room_for(&beside(house, ROOM), ROOM_BYTES);
    there_is.map_err(|error| ReadError::from(Cause::from(error)).into())
}

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::DoorId;

    fn open(house: &Path) -> Journal {
        Journal::open(house, DoorId::from(1)).unwrap()
    }

    fn set(journal: &mut Journal, secrets: &str) -> Option<String> {
        journal.change_secrets(|before| (secrets.to_owned(), before)).unwrap()
    }

    #[test]
    fn secrets_stay_beside_the_house_and_are_in_no_copy_of_it() {
        let folder = tempfile::tempdir().unwrap();
        let (house, copy) = (folder.path().join("our.house"), folder.path().join("copy.house"));
        let mut journal = open(&house);
        assert_eq!(journal.secrets().unwrap(), None);
        assert_eq!(set(&mut journal, "one"), None);
        assert_eq!(set(&mut journal, "another"), Some("one".to_owned()));
        journal.backup(&copy).unwrap();
        assert_eq!(open(&copy).secrets().unwrap(), None);
        assert!(!fs::read(&copy).unwrap().windows(7).any(|it| it == b"another"));
        drop(journal);
        super::super::restore(&copy, &house).unwrap();
        assert_eq!(open(&house).secrets().unwrap().as_deref(), Some("another"));
    }

    #[test]
    fn whether_there_is_room_is_seen_and_nothing_is_left() {
        let folder = tempfile::tempdir().unwrap();
        room_for_secrets(&folder.path().join("our.house")).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        assert!(room_for_secrets(&folder.path().join("nowhere").join("our.house")).is_err());
    }

    #[test]
    fn a_house_that_is_begun_where_another_one_lay_has_none_of_its_secrets() {
        let folder = tempfile::tempdir().unwrap();
        let house = folder.path().join("our.house");
        set(&mut open(&house), "theirs");
        fs::remove_file(&house).unwrap();
        assert_eq!(open(&house).secrets().unwrap(), None);
        assert!(Journal::in_memory(DoorId::from(1)).unwrap().secrets().unwrap().is_none());
    }
}
