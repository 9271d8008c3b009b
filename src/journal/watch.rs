//! Whether anybody wrote to a house, asked from a thread that does nothing else.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use super::open::connect;
use super::place::{self, FileId};
use super::{Journal, read};

/// Looks at a house from the outside, over a connection of its own. Close it before the journal: who
/// closes the house last tidies its log away, and this never does.
#[derive(Debug)]
pub struct Watcher {
    house: PathBuf,
    seen: Option<Seen>,
}

/// The file as it was at the last look.
#[derive(Debug)]
struct Seen {
    file: FileId,
    conn: Connection,
    version: i64,
}

impl Watcher {
    /// A watcher of an open house; `None` for one in memory, which nobody else can write to.
    #[must_use]
    pub fn of(journal: &Journal) -> Option<Self> {
        let house = journal.path()?.to_owned();
        let seen = Seen::first(&house);
        Some(Self { house, seen })
    }

    /// Whether anybody, this program too, wrote since the last look; also when the file went away or
    /// came back. Cost: some microseconds.
    pub fn saw_news(&mut self) -> bool {
        match self.seen.as_mut().map(|seen| seen.look(&self.house)) {
            Some(Some(news)) => news,
            Some(None) => {
                self.seen = None;
                true
            }
            None => {
                self.seen = Seen::first(&self.house);
                self.seen.is_some()
            }
        }
    }
}

impl Seen {
    fn first(house: &Path) -> Option<Self> {
        let file = place::file_id(house).ok()?;
        let conn = connect(house, OpenFlags::empty()).ok()?;
        let version = read::data_version(&conn).ok()?;
        Some(Self { file, conn, version })
    }

    /// Whether there is news; `None` where the file is not the same any more, or cannot be read.
    fn look(&mut self, house: &Path) -> Option<bool> {
        if place::file_id(house).ok()? != self.file {
            return None;
        }
        let version = read::data_version(&self.conn).ok()?;
        Some(std::mem::replace(&mut self.version, version) != version)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Watcher;
    use crate::domain::DoorId;
    use crate::journal::Journal;

    #[test]
    fn what_anybody_wrote_is_news_once_and_so_is_a_file_that_goes_and_comes() {
        let folder = tempfile::tempdir().unwrap();
        let house = folder.path().join("our.house");
        let mut ours = Journal::open(&house, DoorId::from(1)).unwrap();
        let mut theirs = Journal::open(&house, DoorId::from(2)).unwrap();
        let mut watcher = Watcher::of(&ours).unwrap();
        assert!(!watcher.saw_news());
        theirs.set_setting("printer", "Label").unwrap();
        assert_eq!([watcher.saw_news(), watcher.saw_news()], [true, false]);
        ours.set_setting("printer", "Laser").unwrap();
        assert_eq!([watcher.saw_news(), watcher.saw_news()], [true, false]);
        let away = folder.path().join("away");
        fs::rename(&house, &away).unwrap();
        assert_eq!([watcher.saw_news(), watcher.saw_news()], [true, false]);
        fs::rename(&away, &house).unwrap();
        assert_eq!([watcher.saw_news(), watcher.saw_news()], [true, false]);
    }

    #[test]
    fn nobody_watches_a_house_in_memory() {
        assert!(Watcher::of(&Journal::in_memory(DoorId::from(1)).unwrap()).is_none());
    }
}
