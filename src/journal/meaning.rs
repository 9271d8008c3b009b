//! What lines mean, kept beside the journal: it is folded from nothing and can be computed again.
//!
//! It leaves in the transaction that takes in why: its line is removed, its guest forgotten.

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use crate::domain::{Body, Entry, Fact, GuestId, LineId};

use super::{AppendError, Journal, ReadError, read};

/// What one line means.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptMeaning {
    /// Which line.
    pub line: LineId,
    /// Whose it is.
    pub guest: GuestId,
    /// Signed bytes.
    pub bytes: Vec<u8>,
    /// What a step of them is worth.
    pub scale: f32,
}

impl Journal {
    /// Keeps what lines that stand mean, as `model` says.
    ///
    /// # Errors
    /// As [`Journal::append`]; after [`AppendError::Behind`], look first whether the lines stand.
    pub fn keep_meanings(&mut self, model: &str, all: &[KeptMeaning]) -> Result<(), AppendError> {
        self.guarded(|journal| {
            let tx = journal.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let is_news = journal.version != Some(read::data_version(&tx)?);
            if is_news && read::doors(&tx)? != journal.seen {
                return Err(AppendError::Behind);
            }
            let mut keep = tx.prepare_cached(include_str!("sql/keep_meaning.sql"))?;
            for it in all {
                let (line, guest) = (it.line.uuid(), it.guest.uuid());
                let scale = f64::from(it.scale);
                keep.execute(params![line.as_bytes(), guest.as_bytes(), model, it.bytes, scale])?;
            }
            drop(keep);
            Ok(tx.commit()?)
        })
    }

    /// Hands over what lines mean as `model` says: the line, its signed bytes, their scale.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn meanings(
        &self,
        model: &str,
        each: &mut dyn FnMut(LineId, &[u8], f32),
    ) -> Result<(), ReadError> {
        let mut read = || {
            let mut query = self.conn.prepare_cached(include_str!("sql/meanings.sql"))?;
            let mut rows = query.query([model])?;
            while let Some(row) = rows.next()? {
                let line = LineId::from(u128::from_be_bytes(row.get::<_, [u8; 16]>(0)?));
                let bytes = row.get_ref(1)?.as_blob()?;
                each(line, bytes, row.get::<_, f64>(2)? as f32);
            }
            Ok(())
        };
        self.explain(read().map_err(|error: rusqlite::Error| ReadError::from(error)))
    }

    /// What one line means as `model` says: its signed bytes, their scale.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn meaning(&self, model: &str, line: LineId) -> Result<Option<(Vec<u8>, f32)>, ReadError> {
        let mut query = self.conn.prepare_cached(include_str!("sql/meaning.sql"))?;
        let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get::<_, f64>(1)? as f32));
        Ok(query.query_row(params![line.uuid().as_bytes(), model], row).optional()?)
    }

    /// Drops what other models said, and what lines that stand no more meant. Writes nothing where
    /// there is nothing of it.
    ///
    /// # Errors
    /// As [`Journal::append`].
    pub fn drop_meanings(&mut self, model: &str, gone: &[LineId]) -> Result<(), AppendError> {
        let others = include_str!("sql/has_other_models.sql");
        if gone.is_empty() && !self.conn.query_row(others, [model], |row| row.get(0))? {
            return Ok(());
        }
        self.guarded(|journal| {
            let tx = journal.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            tx.execute(include_str!("sql/drop_other_models.sql"), [model])?;
            gone.iter().try_for_each(|line| drop_line(&tx, *line))?;
            Ok(tx.commit()?)
        })
    }
}

/// A line that is removed takes what it meant along.
pub(super) fn follow(conn: &Connection, entry: &Entry) -> rusqlite::Result<()> {
    match entry.body {
        Body::Known(Fact::LineRemoved { line, .. }) => drop_line(conn, line),
        Body::Known(_) | Body::Unknown(_) | Body::Blank => Ok(()),
    }
}

/// A guest who is forgotten takes what their lines meant along.
pub(super) fn forget(conn: &Connection, guest: GuestId) -> rusqlite::Result<()> {
    let mut drop = conn.prepare_cached(include_str!("sql/drop_meanings_of_guest.sql"))?;
    drop.execute([guest.uuid().as_bytes()]).map(|_count| ())
}

fn drop_line(conn: &Connection, line: LineId) -> rusqlite::Result<()> {
    let mut drop = conn.prepare_cached(include_str!("sql/drop_meaning.sql"))?;
    drop.execute([line.uuid().as_bytes()]).map(|_count| ())
}
