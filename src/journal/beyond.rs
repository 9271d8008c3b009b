//! What one file of a house holds that another does not.

use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Row};

use crate::domain::{Body, Fact};

use super::backup::whole_house;
use super::{Seen, read, row};

/// What a house holds beyond a copy of it: what would be missed if the copy took its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beyond {
    /// Entries.
    pub entries: u64,
    /// Those of them that let somebody in.
    pub check_ins: u64,
    /// When the first and the last of them were written.
    pub span: Option<(DateTime<Utc>, DateTime<Utc>)>,
    /// Whether all of the house could be read; otherwise there may be more.
    pub is_all: bool,
}

/// What `house` holds that `copy` does not. A damaged house is read from both ends, as far as that
/// goes; of one that is no house any more nothing is known. Cost: one walk along the house.
#[must_use]
pub fn beyond(house: &Path, copy: &Path) -> Beyond {
    let seen = whole_house(copy).ok().and_then(|conn| read::doors(&conn).ok()).unwrap_or_default();
    beyond_what_was_seen(house, &seen)
}

/// All that `house` holds. Cost: as [`beyond`].
#[must_use]
pub fn everything(house: &Path) -> Beyond {
    beyond_what_was_seen(house, &Seen::default())
}

fn beyond_what_was_seen(house: &Path, seen: &Seen) -> Beyond {
    let mut found = Beyond::default();
    if super::copies::is_blank(house) && !super::copies::has_log(house) {
        return Beyond { is_all: true, ..found };
    }
    let Ok(conn) = whole_house(house) else { return found };
    let Ok(_moment) = conn.unchecked_transaction() else { return found };
    found.is_all = found.take_in(&conn, include_str!("sql/newest_first.sql"), seen).is_ok();
    if !found.is_all {
        // What could be read ends where the damage begins: the other end is beyond it.
        found.take_in(&conn, include_str!("sql/oldest_first.sql"), seen).ok();
    }
    found
}

/// How many entries a house holds; none where it cannot be told.
pub(super) fn count(house: &Path) -> u64 {
    let doors = whole_house(house).ok().and_then(|conn| read::doors(&conn).ok());
    doors.map_or(0, |seen| seen.values().sum())
}

impl Beyond {
    /// Whether nothing would be missed, as far as anybody can tell.
    #[must_use]
    pub const fn is_nothing(&self) -> bool {
        self.entries == 0 && self.is_all
    }

    fn take_in(&mut self, conn: &Connection, query: &str, seen: &Seen) -> rusqlite::Result<()> {
        let mut statement = conn.prepare(query)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (door, seq) = (row::door(row, 0)?, row::whole(row, 1)?);
            if seen.get(&door).is_none_or(|last| seq > *last) {
                self.add(row);
            }
        }
        Ok(())
    }

    /// Counts a row of `door, seq, at, body`; one whose words are damaged counts as well.
    fn add(&mut self, row: &Row<'_>) {
        self.entries += 1;
        let is_check_in = matches!(row::body(row, 3), Ok(Body::Known(Fact::CheckedIn { .. })));
        self.check_ins += u64::from(is_check_in);
        let Some(at) = row.get(2).ok().and_then(DateTime::from_timestamp_millis) else { return };
        let (from, to) = self.span.unwrap_or((at, at));
        self.span = Some((from.min(at), to.max(at)));
    }
}
