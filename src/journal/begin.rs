//! A house is begun whole, and by one program alone: its file is never seen empty, so one that is was
//! emptied by somebody else.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::OpenFlags;

use super::cause::Cause;
use super::copies::is_blank;
use super::drafts::{PARTS, remove_if_there};
use super::open::{connect, open_error, settle};
use super::place::{beside, is_kept, sync_folder};
use super::secrets::SECRETS;
use super::{OpenError, lock, private, schema};

/// Where a house is made before it takes its place.
pub(super) fn draft_of(house: &Path) -> PathBuf {
    beside(house, ".begun")
}

/// Makes an empty house where there is no file. Whoever comes meanwhile waits, and finds it.
pub(super) fn begin(house: &Path) -> Result<(), OpenError> {
    let failed = |cause: Cause| open_error(house, cause);
    if is_kept(house) {
        return Err(OpenError::NotAHouse { path: house.to_owned() });
    }
    let _copying = lock::copying(house).map_err(|error| failed(error.into()))?;
    if !is_blank(house) {
        return Ok(());
    }
    let draft = draft_of(house);
    let take_place = || -> io::Result<()> {
        // Those of a house that lay here before are not this one's.
        remove_if_there(&beside(house, SECRETS))?;
        fs::rename(&draft, house)
    };
    let begun = make(&draft).and_then(|()| Ok(take_place()?)).map_err(failed);
    if begun.is_err() {
        // Best effort: the error that matters is the first.
        clear(&draft).ok();
    }
    begun?;
    sync_folder(house).map_err(|error| failed(error.into()))
}

/// One file that is whole, whatever a program left there that was killed.
fn make(draft: &Path) -> Result<(), Cause> {
    clear(draft)?;
    private::make_file(draft);
    let mut conn = connect(draft, OpenFlags::SQLITE_OPEN_CREATE)?;
    settle(&conn)?;
    schema::upgrade(&mut conn)?;
    Ok(())
}

fn clear(draft: &Path) -> io::Result<()> {
    PARTS.iter().try_for_each(|part| remove_if_there(&beside(draft, part)))
}
