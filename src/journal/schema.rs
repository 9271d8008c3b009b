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
    // One look at one moment: another Porchlight may be making this house just now.
    let conn = conn.unchecked_transaction()?;
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

#[cfg(test)]
mod tests {
    use super::*;

    const NEXT: [&str; 3] = [STEPS[0], "CREATE TABLE moth (wing)", "ALTER TABLE moth ADD lamp"];

    fn version(conn: &Connection) -> u32 {
        conn.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
    }

    #[test]
    fn an_older_house_goes_through_the_steps_it_lacks_in_order() {
        let mut conn = Connection::open_in_memory().unwrap();
        upgrade(&mut conn).unwrap();
        conn.execute_batch("INSERT INTO setting VALUES ('printer', 'Label')").unwrap();
        upgrade_with(&mut conn, &NEXT).unwrap();
        upgrade_with(&mut conn, &NEXT).unwrap();
        assert_eq!(version(&conn), 3);
        conn.execute_batch("INSERT INTO moth (lamp) SELECT value FROM setting").unwrap();
        assert!(matches!(kind(&conn).unwrap(), Kind::House(3)));
    }

    #[test]
    fn an_upgrade_that_fails_halfway_leaves_the_house_as_it_was() {
        let mut conn = Connection::open_in_memory().unwrap();
        upgrade(&mut conn).unwrap();
        let failing = [STEPS[0], "CREATE TABLE moth (wing)", "ALTER TABLE nothing ADD lamp"];
        upgrade_with(&mut conn, &failing).unwrap_err();
        assert_eq!(version(&conn), 1);
        conn.execute_batch("SELECT * FROM moth").unwrap_err();
    }

    #[test]
    fn a_database_of_somebody_else_is_no_house() {
        let conn = Connection::open_in_memory().unwrap();
        assert!(matches!(kind(&conn).unwrap(), Kind::Empty));
        conn.execute_batch("CREATE TABLE customers (name)").unwrap();
        assert!(matches!(kind(&conn).unwrap(), Kind::Foreign));
    }
}
