//! Mending: a whole house from what can still be read of a damaged one, and from its backups what
//! cannot.
//!
//! Checksums make it certain: whatever passes is what was written, wherever it was found. What was
//! damaged is copied nowhere; the damaged file is kept aside as it is.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use crate::domain::GuestId;

use super::append::{who_leaves, without_forgotten};
use super::backup::{self, verify};
use super::cause::Cause;
use super::copies::restored_draft;
use super::damage::{self, Damage};
use super::exchange::exchange;
use super::log::Log;
use super::open::{connect, settle};
use super::place::{resolve, sync_folder};
use super::salvage::Salvage;
use super::{AppendError, BackupError, ahead, forget, image, lock, look, private, row, schema};

/// Puts a whole house in the place of a damaged one. Every entry that is not what was written comes
/// from the newest backup that has it; what no backup has is lost, and both are on record in the
/// house ([`Journal::damage`](super::Journal::damage)). The damaged file is kept aside.
///
/// Cost: reads the house and, where entries are missing, its backups; writes it anew.
///
/// # Errors
/// See [`BackupError`]; the house is as it was then. One that a Porchlight has open is not touched.
pub fn mend(house: &Path) -> Result<Vec<Damage>, BackupError> {
    let house = &resolve(house);
    let failed = |cause: Cause| BackupError::new(house, cause);
    let _alone = lock::alone(house).map_err(|error| failed(error.into()))?;
    let mut readings = image::readings(house).map_err(|error| failed(error.into()))?;
    // What a newer version keeps elsewhere would not come along, nor has an older major checksums.
    let is_known = |it: schema::Version| it.major == schema::KNOWN.major && it <= schema::KNOWN;
    readings.retain(|it| schema::version_of(it).is_ok_and(is_known));
    let found = salvage(&readings, house)?;
    let damage = found.damage();
    let draft = restored_draft(house);
    let placed = write(&draft, &readings, &found, &damage)
        .and_then(|()| exchange(&draft, house).map_err(|error| failed(error.into())));
    if placed.is_err() {
        // Best effort: the error that matters is the first.
        let _ = fs::remove_file(&draft);
    }
    placed?;
    sync_folder(house).map_err(|error| failed(error.into()))?;
    Ok(damage)
}

/// What the readings of a house hold, and what its backups hold of the rest.
fn salvage(readings: &[Connection], house: &Path) -> Result<Salvage, BackupError> {
    let mut all = readings.iter().map(Salvage::of);
    let mut found = all.next().ok_or_else(|| BackupError::Damaged {
        path: house.to_owned(),
        what: "nothing in it can be read".to_owned(),
    })?;
    // A log of which something cannot be read may have held more than anything else shows.
    let log = Log::of(house).filter(Log::is_cut);
    let is_read = readings.len() == image::WAYS.len() && found.is_all_there();
    let is_torn = log.is_some_and(|log| log.is_torn() || !is_read);
    all.for_each(|other| found.join(other));
    if is_torn {
        found.end_is_unknown();
    }
    let own = readings.first().and_then(look::own);
    for backup in backup::newest_first(house) {
        if found.is_all_there() {
            break;
        }
        let Ok(conn) = backup::upgraded(&backup) else { continue };
        let name = backup.file_name().unwrap_or_default().to_string_lossy();
        let is_of_one_line = own.is_some() && own == look::own(&conn);
        found.fill(&Salvage::of(&conn), &name, is_of_one_line);
    }
    Ok(found)
}

fn write(
    draft: &Path,
    readings: &[Connection],
    found: &Salvage,
    damage: &[Damage],
) -> Result<(), BackupError> {
    let failed = |cause: Cause| BackupError::new(draft, cause);
    if draft.exists() {
        fs::remove_file(draft).map_err(|error| failed(error.into()))?;
    }
    private::make_file(draft);
    let mut conn = connect(draft, OpenFlags::SQLITE_OPEN_CREATE).map_err(failed)?;
    settle(&conn).map_err(|error| failed(error.into()))?;
    schema::upgrade(&mut conn).map_err(|error| failed(error.into()))?;
    let tx = conn.transaction().map_err(|error| failed(error.into()))?;
    let write = || -> Result<(), AppendError> {
        let first =
            readings.first().map_or(Ok(()), |it| copy_around(it, &tx, found.has_known_end()));
        first?;
        copy_entries(readings, &tx, found)?;
        damage.iter().try_for_each(|it| damage::record(&tx, it))?;
        Ok(())
    };
    write().map_err(|error| failed(Cause::Other(error.to_string())))?;
    tx.commit().map_err(|error| failed(error.into()))?;
    verify(&conn, draft)
}

/// What lies around the entries, as far as it can be read. A house of which nobody knows what it
/// wrote last writes as a fresh door from now on.
fn copy_around(from: &Connection, to: &Connection, same_door: bool) -> rusqlite::Result<()> {
    let mut set = to.prepare(include_str!("sql/set_setting.sql"))?;
    for (key, value) in pairs::<String>(from, include_str!("sql/settings.sql")) {
        set.execute((key, value))?;
    }
    let mut set = to.prepare(include_str!("sql/set_own.sql"))?;
    for (door, place) in pairs::<[u8; 16]>(from, include_str!("sql/own.sql")) {
        if same_door {
            set.execute((door, place))?;
        }
    }
    Ok(())
}

fn pairs<T: rusqlite::types::FromSql>(from: &Connection, query: &str) -> Vec<(T, String)> {
    let Ok(mut query) = from.prepare(query) else { return Vec::new() };
    let Ok(rows) = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?))) else {
        return Vec::new();
    };
    rows.map_while(Result::ok).collect()
}

/// Every entry, without the words of whoever was forgotten since a backup was made.
fn copy_entries(from: &[Connection], to: &Connection, found: &Salvage) -> Result<(), AppendError> {
    let of_each = |it: &Connection| forget::forgotten(it).unwrap_or_default();
    let mut leaving: BTreeSet<GuestId> = from.iter().flat_map(of_each).collect();
    leaving.extend(found.entries().filter_map(who_leaves));
    forget::blank(to, &leaving)?;
    ahead::copy(from, to)?;
    let mut insert = to.prepare(include_str!("sql/insert.sql"))?;
    for entry in found.entries() {
        row::insert(&mut insert, &without_forgotten(to, entry)?)?;
    }
    Ok(())
}
