//! Whose file it is, and its upgrades in order.

use rusqlite::{Connection, TransactionBehavior};

/// "Prch": marks an SQLite file as a house.
const APPLICATION_ID: i32 = 0x5072_6368;

/// Each brings the format one further; the file's `user_version` counts how many it had.
const STEPS: [&str; 1] = [include_str!("sql/schema/1.sql")];

/// The newest format known here.
pub(super) const KNOWN: u32 = STEPS.len() as u32;

/// What a database is.
pub(super) enum Kind {
    /// Nothing in it yet.
    Empty,
    /// A house of this format.
    House(u32),
    /// Somebody else's.
    Foreign,
}

pub(super) fn kind(conn: &Connection) -> rusqlite::Result<Kind> {
    let id: i32 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let version: u32 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if id == APPLICATION_ID {
        return Ok(Kind::House(version));
    }
    let tables = "SELECT count(*) FROM sqlite_schema";
    let tables: u32 = conn.query_row(tables, [], |row| row.get(0))?;
    Ok(if id == 0 && version == 0 && tables == 0 { Kind::Empty } else { Kind::Foreign })
}

/// Brings a house (or an empty file) to the newest format, all steps or none.
pub(super) fn upgrade(conn: &mut Connection) -> rusqlite::Result<()> {
    upgrade_with(conn, &STEPS)
}

fn upgrade_with(conn: &mut Connection, steps: &[&str]) -> rusqlite::Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Read again: another Porchlight may have done it since.
    let done: u32 = tx.pragma_query_value(None, "user_version", |row| row.get(0))?;
    for (step, number) in steps.iter().zip(1..).skip(done as usize) {
        tx.execute_batch(step)?;
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.pragma_update(None, "user_version", number)?;
    }
    tx.commit()
}
