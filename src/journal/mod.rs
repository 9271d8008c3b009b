//! The house file: the truth on disk, and the only room that speaks SQL.
//!
//! **What a green tick means.** [`Journal::append`] returns once the entries are in SQLite's
//! write-ahead log and the log is on the disk (`synchronous=FULL`). All of a batch or none of it.
//!
//! **Several Porchlights on one house share it.** They are one door: whoever appends takes the
//! next numbers inside a write transaction, and only if it has seen everything in the file;
//! otherwise it gets [`AppendError::Behind`], looks at what is new with [`Journal::poll`], folds
//! it, decides again and tries again. So every decision rests on the whole truth of the file, two
//! programs cannot both let the same ticket in, and no script leaves a door of its own behind.
//! An error whose outcome is unknown (the disk vanished in the middle of a commit) ends the same
//! way: whatever did reach the file comes back through [`Journal::poll`].
//!
//! **Beside the house** lie SQLite's log and its index (`-wal`, `-shm`, gone when nobody has it
//! open), a lock that tells [`restore`] whether anybody has (`-lock`), backups
//! (`-backups/`), what was there before a restore (`-aside-1`, ...), and where the house is shared what
//! no copy of it may hold (`-secrets`).
//!
//! **Damage** is looked for where it costs nothing: [`Journal::read`] touches every page that holds
//! entries, and compares each with its checksum; every backup is checked whole before it replaces
//! anything. What was damaged stays on record ([`Journal::damage`]).
//!
//! **Other doors.** What comes from outside ([`Journal::merge`], [`read_entries`]) is measured before it
//! touches anything, and comes in whole or not at all. Whom an entry is about is computed from its
//! fact, never believed. What is far ahead of every other entry is kept aside ([`Journal::ahead`]).
//!
//! **Copies.** A house file that was copied elsewhere, or restored, takes a fresh door when it is
//! opened, so that two files never write the same numbers. Where two did after all, nothing is lost:
//! the chain of that door forks (`chain.rs`).

mod ahead;
mod append;
mod backup;
mod begin;
mod beyond;
mod cause;
mod chain;
mod checksum;
mod copies;
mod damage;
mod drafts;
mod elsewhere;
mod error;
mod exchange;
mod forget;
mod guard;
mod image;
mod lines;
mod lock;
mod log;
mod look;
mod meaning;
mod mend;
mod open;
mod place;
pub mod private;
mod read;
mod restore;
mod rotation;
mod row;
mod salvage;
mod schema;
mod secrets;
mod setting;
mod shared;
mod sweep;
mod turn;
mod watch;

use std::path::Path;
use std::sync::Arc;

use rusqlite::Connection;

use crate::domain::DoorId;

pub use ahead::Ahead;
pub use backup::{backup_now, backups, check, newest_backup};
pub use beyond::{Beyond, beyond, everything};
pub use chain::{Hinge, Stretch};
pub use copies::is_blank;
pub use damage::Damage;
pub use drafts::{Draft, note_folder};
pub use elsewhere::CopyElsewhere;
pub use error::{AppendError, BackupError, OpenError, ReadError};
pub use lines::{LinesError, read_entries, write_entries};
pub use look::OnlyRead;
pub use meaning::KeptMeaning;
pub use mend::mend;
pub use read::Seen;
pub use restore::restore;
pub use schema::Version;
pub use secrets::room_for_secrets;
pub use shared::{Fate, Taken};
pub use turn::Turn;
pub use watch::Watcher;

/// One open house file.
#[derive(Debug)]
pub struct Journal {
    conn: Connection,
    /// Where it lies; `None` in memory.
    house: Option<place::House>,
    /// Where programs queue to write to it.
    gates: Option<Arc<turn::Gates>>,
    door: DoorId,
    /// What was handed over to the caller, or written by it.
    seen: Seen,
    /// How often entries had been given other names when `seen` was, and whether they were since.
    renamed: u64,
    is_renamed: bool,
    /// SQLite's `data_version` when `seen` was all there is; `None` when that is not sure.
    version: Option<i64>,
    /// The disk went away while something was written.
    is_lost: bool,
    /// Why sweeping was not done when it was last tried.
    held_up: Option<String>,
    /// It is a copy of a file that cannot be written to, and why.
    only_read: Option<OnlyRead>,
}

impl Journal {
    /// The door this file writes as.
    #[must_use]
    pub const fn door(&self) -> DoorId {
        self.door
    }

    /// The number this door's next entry takes.
    #[must_use]
    pub fn next_seq(&self) -> u64 {
        self.seen.get(&self.door).map_or(1, |last| last + 1)
    }

    /// How many entries there are: every door numbers its own from 1, without gaps.
    #[must_use]
    pub fn len(&self) -> u64 {
        self.seen.values().sum()
    }

    /// Whether nothing ever happened in this house.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.seen.is_empty()
    }

    /// Where the house lies; `None` in memory.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.house.as_ref().map(|house| house.path.as_path())
    }
}
