//! Restoring: a verified copy takes the house's place, and what was there is kept aside.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::domain::GuestId;

use super::backup::{copy, verify, whole_house};
use super::cause::Cause;
use super::copies::{is_blank, restored_draft};
use super::elsewhere::{self, CopyElsewhere};
use super::exchange::exchange;
use super::open::settle;
use super::place::{resolve, same, sync_folder};
use super::{BackupError, forget, lock, schema, sweep};

/// Puts a copy of the backup `from` at `to`. What was at `to` is kept aside under the name that
/// comes back, until a person deletes it. Whom the old house had forgotten the restored one
/// forgets too. It writes as a fresh door from its next opening on, so that numbers given out since
/// the backup are never given out again.
///
/// # Errors
/// See [`BackupError`]: a backup that is not whole is never put in place, nor one over a house that
/// a Porchlight has open.
pub fn restore(from: &Path, to: &Path) -> Result<Option<PathBuf>, BackupError> {
    let to = &resolve(to);
    if same(from, to) {
        return Err(BackupError::Itself { path: to.to_owned() });
    }
    let source = whole_house(from)?;
    verify(&source, from)?;
    let _alone = lock::alone(to).map_err(|error| BackupError::new(to, error))?;
    let _copying = lock::copying(to).map_err(|error| BackupError::copying(to, error))?;
    let draft = restored_draft(to);
    copy(&source, &draft)?;
    let failed = |error: std::io::Error| BackupError::new(to, error);
    let aside = prepare(&draft, to).and_then(|()| exchange(&draft, to).map_err(failed));
    if aside.is_err() && !is_blank(to) {
        // Best effort: the error that matters is the first. Where there is no house, the draft
        // stays: it may be the only one.
        let _ = fs::remove_file(&draft);
    }
    sync_folder(to).map_err(failed)?;
    aside
}

/// Takes its door from a copy, and the words of those whom `old` had forgotten.
fn prepare(draft: &Path, old: &Path) -> Result<(), BackupError> {
    let failed = |error: rusqlite::Error| BackupError::new(draft, error);
    let mut conn = whole_house(draft)?;
    settle(&conn).map_err(failed)?;
    schema::upgrade(&mut conn).map_err(failed)?;
    verify(&conn, draft)?;
    let Old { forgotten, swept, copies } = close_down(old);
    let tx = conn.transaction().map_err(failed)?;
    tx.execute(include_str!("sql/no_own.sql"), []).map_err(failed)?;
    elsewhere::take_over(&tx, copies).map_err(failed)?;
    forget::note(&tx, &forgotten)
        .map_err(|error| BackupError::new(draft, Cause::Other(error.to_string())))?;
    tx.commit().map_err(failed)?;
    sweep::take_over(&conn, &swept).map_err(failed)
}

/// What a restored house has to know of the one whose place it takes.
#[derive(Default)]
struct Old {
    /// Whom it has forgotten, as far as it can still be read.
    forgotten: BTreeSet<GuestId>,
    /// Whom of them everything beside it was swept of.
    swept: BTreeSet<GuestId>,
    copies: Vec<CopyElsewhere>,
}

/// A whole house takes its log in, so that it is one file when it is set aside; a damaged one stays
/// as it is.
fn close_down(house: &Path) -> Old {
    let Ok(conn) = whole_house(house) else { return Old::default() };
    if verify(&conn, house).is_ok() {
        // Best effort: with its log beside it, it is whole too.
        let _ = settle(&conn);
    }
    let forgotten = forget::forgotten(&conn).unwrap_or_default();
    let unswept = sweep::unswept(&conn);
    let swept = unswept.map(|unswept| forgotten.difference(&unswept).copied().collect());
    let copies = elsewhere::known(&conn).unwrap_or_default();
    Old { swept: swept.unwrap_or_default(), forgotten, copies }
}
