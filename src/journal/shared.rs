//! What doors that share an evening ask of a house: its entries in stretches, and to take in those of
//! others, together with how far that was read.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior, params};

use crate::domain::{DoorId, Entry, GuestId};

use super::append::Inserted;
use super::chain::{self, Hinge, Laid, Loom, Stretch};
use super::{AppendError, Journal, ReadError, Seen, ahead, forget, read, row};

/// The settings that say how often entries were given other names, and as which doors the house wrote before.
const RENAMED: &str = "entries_renamed";
const FORMER_DOORS: &str = "former_doors";

/// So many former doors are remembered.
const MOST_FORMER: usize = 100;

/// What became of a stretch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is here. Up to `kept` it is here by the names it came by; it went on from a fork if that is none.
    Here {
        /// The last of the door's numbers that is the same here.
        kept: Option<u64>,
    },
    /// It is here up to what is far ahead of every other entry: that is kept aside.
    Aside,
    /// Entries before it are missing: it has to come again after them.
    Beyond,
    /// It goes on from entries that are not those here, and where the two parted was not seen: the
    /// whole chain has to come.
    Astray,
    /// It is no proper stretch, and why.
    Refused(String),
}

/// What taking in came to.
#[derive(Debug)]
pub struct Taken {
    /// What became of each stretch.
    pub fates: Vec<Fate>,
    /// Whether this house writes as another door from here on, since another one writes as the old.
    pub is_copied: bool,
}

impl Journal {
    /// How far each door has come in the file, whoever wrote it.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn held(&self) -> Result<Seen, ReadError> {
        self.explain(read::doors(&self.conn).map_err(ReadError::from))
    }

    /// Entries of a door after a number, at most so many: up to the first that cannot be read.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn stretch(&self, door: DoorId, after: u64, most: u64) -> Result<Stretch, ReadError> {
        let entries = chain::after(&self.conn, door, after, most).map_err(ReadError::from);
        Ok(Stretch { before: self.hinge(door, after)?, entries: self.explain(entries)? })
    }

    /// What tells the entry in a place from any other there.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn hinge(&self, door: DoorId, seq: u64) -> Result<Option<Hinge>, ReadError> {
        let found = chain::one(&self.conn, door, seq).map_err(ReadError::from);
        Ok(self.explain(found)?.as_ref().map(Hinge::of))
    }

    /// Everybody this house has forgotten.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn forgotten(&self) -> Result<BTreeSet<GuestId>, ReadError> {
        self.explain(forget::forgotten(&self.conn).map_err(ReadError::from))
    }

    /// Blanks what is said about guests who were forgotten elsewhere. Old copies of it are swept by
    /// whoever makes the next backup, or with [`Journal::sweep`].
    ///
    /// # Errors
    /// As [`Journal::append`].
    pub fn blank(&mut self, guests: &BTreeSet<GuestId>) -> Result<(), AppendError> {
        let known = self.forgotten()?;
        if guests.is_subset(&known) {
            return Ok(());
        }
        self.guarded(|journal| {
            let tx = journal.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            forget::blank(&tx, guests)?;
            tx.commit()?;
            Ok(())
        })
    }

    /// Takes in stretches that other doors wrote, and remembers under `key` what `mark` makes of their
    /// fates, all in one transaction. One that is refused keeps no other from coming in.
    ///
    /// Where anything comes in under the name of this house's own door, another house writes as it:
    /// this one writes as `fresh` from here on. Programs that have it open learn of that, and of
    /// entries that were given other names, when they [`poll`](Self::poll).
    ///
    /// # Errors
    /// As [`Journal::append`]: nothing was taken in.
    pub fn take_in(
        &mut self,
        stretches: &[Stretch],
        fresh: DoorId,
        key: &str,
        mark: impl FnOnce(&[Fate]) -> Option<String>,
    ) -> Result<Taken, AppendError> {
        let own = self.door;
        let (fates, own, is_renamed) = self.guarded(|journal| {
            journal.write(&[], |conn, seen| {
                let own = own_door(conn)?.unwrap_or(own);
                let mut loom = Loom { conn, seen, own, is_copied: false, is_renamed: false };
                let fates = lay_all(&mut loom, stretches)?;
                let Loom { seen, is_copied, is_renamed, .. } = loom;
                if let Some(value) = mark(&fates) {
                    conn.execute(include_str!("sql/set_setting.sql"), params![key, value])?;
                }
                let own = if is_copied { become_other(conn, own, fresh)? } else { own };
                if is_renamed {
                    let times = times_renamed(conn)? + 1;
                    let times = times.to_string();
                    conn.execute(include_str!("sql/set_setting.sql"), params![RENAMED, times])?;
                }
                Ok((seen, (fates, (own, is_copied), is_renamed)))
            })
        })?;
        let (own, is_copied) = own;
        self.door = own;
        self.renamed += u64::from(is_renamed);
        Ok(Taken { fates, is_copied })
    }

    /// Whether entries that were handed over before have other names now, told once: what was made of
    /// them is to be made anew from all of [`Journal::read`].
    pub fn take_renamed(&mut self) -> bool {
        std::mem::take(&mut self.is_renamed)
    }

    /// Another one in memory that holds the same: a house put back from a copy, for tests.
    ///
    /// # Errors
    /// Out of memory.
    pub fn copy_in_memory(&mut self) -> Result<Self, ReadError> {
        let image = self.conn.serialize(rusqlite::MAIN_DB)?.to_vec();
        let mut conn = Connection::open_in_memory()?;
        conn.deserialize_read_exact(rusqlite::MAIN_DB, image.as_slice(), image.len(), false)?;
        Ok(Self::over(conn, None, self.door)?)
    }
}

/// Each by itself: what is wrong with one is undone, and told.
fn lay_all(loom: &mut Loom<'_>, stretches: &[Stretch]) -> Result<Vec<Fate>, AppendError> {
    let fates = stretches.iter().map(|it| lay_one(loom, it)).collect::<Result<_, _>>()?;
    if ahead::is_any(loom.conn)? {
        let mut all = Inserted { seen: std::mem::take(&mut loom.seen), fresh: Vec::new() };
        ahead::come_near(loom.conn, &mut all)?;
        loom.seen = all.seen;
    }
    Ok(fates)
}

/// Where something is wrong with an entry, those before it come in.
fn lay_one(loom: &mut Loom<'_>, stretch: &Stretch) -> Result<Fate, AppendError> {
    let refused = match lay_whole(loom, stretch) {
        Ok(fate) => return Ok(fate),
        Err(error @ (AppendError::Malformed { .. } | AppendError::Conflict { .. })) => error,
        Err(error) => return Err(error),
    };
    if let AppendError::Malformed { door, seq, .. } = refused {
        let before = |it: &&Entry| it.door == door && it.seq < seq;
        let entries: Vec<_> = stretch.entries.iter().take_while(before).cloned().collect();
        if !entries.is_empty() && entries.len() < stretch.entries.len() {
            lay_one(loom, &Stretch { before: stretch.before, entries })?;
        }
    }
    Ok(Fate::Refused(refused.to_string()))
}

fn lay_whole(loom: &mut Loom<'_>, stretch: &Stretch) -> Result<Fate, AppendError> {
    let conn = loom.conn;
    conn.execute_batch("SAVEPOINT stretch")?;
    let before = (loom.seen.clone(), loom.is_copied, loom.is_renamed);
    let laid = loom.lay(stretch);
    if laid.is_err() {
        (loom.seen, loom.is_copied, loom.is_renamed) = before;
        conn.execute_batch("ROLLBACK TO stretch")?;
    }
    conn.execute_batch("RELEASE stretch")?;
    Ok(match laid? {
        Laid::Here(kept) => Fate::Here { kept },
        Laid::Aside => Fate::Aside,
        Laid::Beyond => Fate::Beyond,
        Laid::Astray => Fate::Astray,
    })
}

/// The door a house writes as.
pub(super) fn own_door(conn: &Connection) -> rusqlite::Result<Option<DoorId>> {
    conn.query_row(include_str!("sql/own.sql"), [], |row| row::door(row, 0)).optional()
}

fn become_other(conn: &Connection, was: DoorId, fresh: DoorId) -> rusqlite::Result<DoorId> {
    let mut former = former_doors(conn)?;
    former.push(was);
    former.drain(..former.len().saturating_sub(MOST_FORMER));
    let former = row::json(&former).unwrap_or_default();
    conn.execute(include_str!("sql/set_setting.sql"), params![FORMER_DOORS, former])?;
    conn.execute(include_str!("sql/set_own_door.sql"), [fresh.uuid().as_bytes()])?;
    Ok(fresh)
}

fn former_doors(conn: &Connection) -> rusqlite::Result<Vec<DoorId>> {
    let former = setting(conn, FORMER_DOORS)?;
    Ok(former.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
}

/// Whether a house writes as a door, or did.
pub(super) fn was_ever(conn: &Connection, door: DoorId) -> rusqlite::Result<bool> {
    Ok(own_door(conn)? == Some(door) || former_doors(conn)?.contains(&door))
}

/// How often entries were given other names.
pub(super) fn times_renamed(conn: &Connection) -> rusqlite::Result<u64> {
    Ok(setting(conn, RENAMED)?.and_then(|times| times.parse().ok()).unwrap_or_default())
}

fn setting(conn: &Connection, key: &str) -> rusqlite::Result<Option<String>> {
    let mut query = conn.prepare_cached(include_str!("sql/setting.sql"))?;
    query.query_row([key], |row| row.get(0)).optional()
}
