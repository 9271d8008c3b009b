//! From a path to an open house, or a sentence.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, OptionalExtension, TransactionBehavior, params};

use crate::domain::DoorId;

use super::cause::Cause;
use super::copies::{fullest, has_log, is_blank, is_link, there_was_a_house};
use super::exchange::undo_interrupted;
use super::place::{self, House, resolve};
use super::schema::{self, Kind, Version};
use super::turn::Gates;
use super::{
    Journal, OpenError, Seen, backup, begin, lock, log, newest_backup, private, read, row, shared,
    sweep,
};

/// How the file of every house begins.
pub(super) const SQLITE: &[u8; 16] = b"SQLite format 3\0";

/// How long to wait for another program's write to end.
const PATIENCE: Duration = Duration::from_secs(5);

impl Journal {
    /// Opens a house, or makes an empty one where there is no file.
    ///
    /// `fresh_door` becomes this file's own door when it has none yet, or when it is a copy of a
    /// house that lies elsewhere.
    ///
    /// # Errors
    /// See [`OpenError`]; a file that is refused is left as it was.
    pub fn open(path: &Path, fresh_door: DoorId) -> Result<Self, OpenError> {
        Self::find(path, fresh_door, begin::begin)
    }

    /// The same where there has to be a house: makes none.
    ///
    /// # Errors
    /// As [`Self::open`], and [`OpenError::NoHouse`].
    pub fn open_there(path: &Path, fresh_door: DoorId) -> Result<Self, OpenError> {
        let refuse = |path: &Path| Err(OpenError::NoHouse { path: path.to_owned() });
        Self::find(path, fresh_door, refuse)
    }

    /// What is done where there is no file is up to `missing`.
    fn find(
        path: &Path,
        fresh_door: DoorId,
        missing: impl FnOnce(&Path) -> Result<(), OpenError>,
    ) -> Result<Self, OpenError> {
        let leads_nowhere = is_link(path) && fs::metadata(path).is_err();
        let path = &resolve(path);
        undo_interrupted(path);
        if is_blank(path) {
            let made = lost(path, leads_nowhere).map_or_else(|| missing(path), Err);
            // Somebody else may have begun it meanwhile.
            if is_blank(path) {
                made?;
            }
        }
        Self::reopen(path, fresh_door)
    }

    /// Opens a house by the path it really has.
    pub(super) fn reopen(path: &Path, fresh_door: DoorId) -> Result<Self, OpenError> {
        let failed = |cause| open_error(path, cause);
        if fs::metadata(path).is_ok_and(|meta| !meta.is_file()) {
            return Err(OpenError::NotAHouse { path: path.to_owned() });
        }
        if log::is_cut(path) {
            return Err(failed(Cause::Damaged("its log is spoilt in the middle".to_owned())));
        }
        let before = place::file_id(path).ok();
        let mut conn =
            connect(path, OpenFlags::empty()).map_err(|cause| failed(plainly(path, cause)))?;
        let found = recognise(&conn, path).map_err(|error| {
            if let OpenError::Io { what, .. } = error {
                failed(plainly(path, Cause::Disk(what)))
            } else {
                error
            }
        })?;
        if found.is_none() {
            return Err(OpenError::Empty { path: path.to_owned() });
        }
        private::close(path);
        let lock = lock::together(path).map_err(|error| failed(error.into()))?;
        if before.is_some() && place::file_id(path).ok() != before {
            // Somebody restored it in between.
            return Err(OpenError::InUse);
        }
        if found.is_some_and(|version| version < schema::KNOWN) {
            backup::make(&conn, path).map_err(|error| failed(Cause::Other(error.to_string())))?;
        }
        let gates = Gates::of(path);
        let _turn = gates.as_ref().map(Gates::pass);
        let has_log = prepare(&mut conn).map_err(failed)?;
        let held_up = sweep::go_on(&conn, path).map(|error| error.to_string());
        let house = House::new(path, lock, has_log).map_err(|error| failed(error.into()))?;
        let journal = Self::over(conn, Some(house), fresh_door);
        let journal = journal.map_err(|error| failed(error.into()))?;
        Ok(Self { gates, held_up, ..journal })
    }

    /// A house that is gone when it is closed: for pictures and tests.
    ///
    /// # Errors
    /// Out of memory.
    pub fn in_memory(fresh_door: DoorId) -> Result<Self, OpenError> {
        let failed = |error: rusqlite::Error| open_error(Path::new(":memory:"), error.into());
        let mut conn = Connection::open_in_memory().map_err(failed)?;
        schema::upgrade(&mut conn).map_err(failed)?;
        Self::over(conn, None, fresh_door).map_err(failed)
    }

    pub(super) fn over(
        mut conn: Connection,
        house: Option<House>,
        fresh_door: DoorId,
    ) -> rusqlite::Result<Self> {
        let place = house.as_ref().map_or_else(String::new, |house| place::name_of(&house.path));
        let door = own_door(&mut conn, &place, fresh_door)?;
        let version = read::data_version(&conn)?;
        let seen: Seen = read::doors(&conn)?;
        let (version, gates, held_up) = (Some(version), None, None);
        let (is_lost, only_read) = (false, None);
        let (renamed, is_renamed) = (shared::times_renamed(&conn)?, false);
        Ok(Self {
            conn,
            house,
            gates,
            door,
            seen,
            renamed,
            is_renamed,
            version,
            is_lost,
            held_up,
            only_read,
        })
    }
}

/// What a missing file, or one too short to hold anything, says of a house that was there; nothing
/// where a house may be begun.
fn lost(path: &Path, leads_nowhere: bool) -> Option<OpenError> {
    let owned = || path.to_owned();
    if leads_nowhere || there_was_a_house(path) {
        return Some(OpenError::Missing { path: owned(), copy: fullest(path) });
    }
    let bytes = fs::read(path).ok()?;
    // Any beginning of a house, or what disks write where they lost one.
    let is_cut = SQLITE.starts_with(bytes.get(..SQLITE.len()).unwrap_or(&bytes));
    Some(if is_cut || bytes.iter().all(|byte| *byte == 0) {
        OpenError::Empty { path: owned() }
    } else {
        OpenError::NotAHouse { path: owned() }
    })
}

/// Connects without changing anything in the file.
pub(super) fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, Cause> {
    if is_blank(path) && has_log(path) {
        // SQLite would take the log of an empty file for a leftover, and delete it.
        return Err(Cause::NotADatabase);
    }
    let flags = flags | OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    // A file that turns out to be somebody else's, or newer, keeps its log as it is.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    conn.busy_timeout(PATIENCE)?;
    Ok(conn)
}

/// The format of a house, none for an empty file; an error for everything that is not one.
pub(super) fn recognise(conn: &Connection, path: &Path) -> Result<Option<Version>, OpenError> {
    let path = path.to_owned();
    match schema::kind(conn).map_err(|error| open_error(&path, error.into()))? {
        Kind::Empty => Ok(None),
        Kind::House(version) => Ok(Some(version)),
        Kind::Newer(found) => Err(OpenError::Newer { found, known: schema::KNOWN }),
        // Backups beside it say that a disk may have done it.
        Kind::Altered(what) if newest_backup(&path).is_some() => {
            Err(open_error(&path, Cause::Damaged(what)))
        }
        Kind::Altered(what) => Err(OpenError::Altered { path, what }),
        Kind::Foreign => Err(OpenError::NotAHouse { path }),
    }
}

/// The system's own word where SQLite only says that it cannot: no folder, no permission.
fn plainly(path: &Path, cause: Cause) -> Cause {
    match (cause, lock::together(path)) {
        (Cause::Disk(_), Err(error)) => error.into(),
        (cause, _) => cause,
    }
}

/// Readies a house for writing, and says whether it has a log: some network disks allow none.
fn prepare(conn: &mut Connection) -> Result<bool, Cause> {
    if conn.is_readonly(rusqlite::MAIN_DB)? {
        return Err(Cause::ReadOnly);
    }
    let mode = patiently(|| {
        conn.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0))
    })?;
    settle(conn)?;
    schema::upgrade(conn)?;
    Ok(mode == "wal")
}

/// How every connection that writes behaves, once the file is known to be a house of ours.
pub(super) fn settle(conn: &Connection) -> rusqlite::Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    // FULL: the log reaches the disk before an append returns. fullfsync is what macOS calls it.
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "fullfsync", true)?;
    // What is blanked is overwritten with zeros, and never spills into a temporary file.
    conn.pragma_update(None, "secure_delete", true)?;
    conn.pragma_update(None, "temp_store", "MEMORY")
}

/// Changing the journal mode does not wait by itself.
fn patiently<T>(mut step: impl FnMut() -> rusqlite::Result<T>) -> rusqlite::Result<T> {
    let start = Instant::now();
    loop {
        let outcome = step();
        let code = outcome.as_ref().err().and_then(rusqlite::Error::sqlite_error_code);
        let busy = code == Some(rusqlite::ErrorCode::DatabaseBusy);
        if !busy || start.elapsed() > PATIENCE {
            return outcome;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}

fn own_door(conn: &mut Connection, place: &str, fresh: DoorId) -> rusqlite::Result<DoorId> {
    let own = |conn: &Connection| {
        let query = include_str!("sql/own.sql");
        let door = conn.query_row(query, [], |row| Ok((row::door(row, 0)?, row.get(1)?)));
        door.optional()
    };
    let here = |found: Option<(DoorId, String)>| {
        found.filter(|(_, there)| there == place).map(|(door, _)| door)
    };
    if let Some(door) = here(own(conn)?) {
        return Ok(door);
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if let Some(door) = here(own(&tx)?) {
        return Ok(door);
    }
    tx.execute(include_str!("sql/set_own.sql"), params![fresh.uuid().as_bytes(), place])?;
    // A copy is not shared by what an older Porchlight kept in the house itself.
    tx.execute(include_str!("sql/no_sharing.sql"), [])?;
    tx.commit()?;
    Ok(fresh)
}

pub(super) fn open_error(path: &Path, cause: Cause) -> OpenError {
    let damaged = |what| OpenError::Damaged { what, newest_backup: newest_backup(path) };
    let path = path.to_owned();
    match cause {
        Cause::Full => OpenError::DiskFull,
        Cause::ReadOnly => OpenError::ReadOnly { path },
        Cause::Busy => OpenError::InUse,
        // Backups beside it say that it was a house once.
        Cause::NotADatabase if newest_backup(&path).is_some() => {
            damaged("its beginning is overwritten".to_owned())
        }
        Cause::NotADatabase => OpenError::NotAHouse { path },
        Cause::Damaged(what) => damaged(what),
        Cause::Disk(what) | Cause::Other(what) => OpenError::Io { path, what },
    }
}
