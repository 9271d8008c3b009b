//! Whose file it is, and its upgrades in order.

use std::fmt;

use rusqlite::{Connection, TransactionBehavior};

use super::checksum;

/// "Prch": marks an SQLite file as a house.
const APPLICATION_ID: i32 = 0x5072_6368;

/// The format of a house. A newer minor only adds tables and indices of their own: such a house is
/// opened, and what is unknown in it stays as it is. A newer major changed what is known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// Changes what older Porchlights rely on.
    pub major: u16,
    /// Only adds.
    pub minor: u16,
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

impl From<u32> for Version {
    /// From the file's `user_version`: the major in its upper half, the minor in its lower.
    fn from(user_version: u32) -> Self {
        Self { major: (user_version >> 16) as u16, minor: user_version as u16 }
    }
}

impl From<Version> for u32 {
    fn from(Version { major, minor }: Version) -> Self {
        Self::from(major) << 16 | Self::from(minor)
    }
}

/// Brings a house from the version before it to its own.
#[derive(Clone, Copy)]
struct Step {
    to: Version,
    sql: &'static str,
    /// What SQL alone cannot say.
    then: fn(&Connection) -> rusqlite::Result<()>,
}

const STEPS: [Step; 4] = [
    Step {
        to: Version { major: 0, minor: 1 },
        sql: include_str!("sql/schema/1.sql"),
        then: |_| Ok(()),
    },
    Step {
        to: Version { major: 1, minor: 0 },
        sql: include_str!("sql/schema/2.sql"),
        then: checksum::fill,
    },
    Step {
        to: Version { major: 1, minor: 1 },
        sql: include_str!("sql/schema/3.sql"),
        then: |_| Ok(()),
    },
    Step { to: KNOWN, sql: include_str!("sql/schema/4.sql"), then: |_| Ok(()) },
];

/// The newest format known here.
pub(super) const KNOWN: Version = Version { major: 1, minor: 2 };

/// What a database is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing in it yet.
    Empty,
    /// A house of this format.
    House(Version),
    /// A house of a major version that is not known here.
    Newer(Version),
    /// A house in which something is not as Porchlight made it.
    Altered(String),
    /// Somebody else's.
    Foreign,
}

pub(super) fn kind(conn: &Connection) -> rusqlite::Result<Kind> {
    // One look at one moment: another Porchlight may be making this house just now.
    let _moment = conn.is_autocommit().then(|| conn.unchecked_transaction()).transpose()?;
    let id: i32 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let version = version_of(conn)?;
    if id == APPLICATION_ID {
        return kind_of_house(conn, version);
    }
    let is_empty = u32::from(version) == 0 && objects(conn)?.is_empty();
    Ok(if id == 0 && is_empty { Kind::Empty } else { Kind::Foreign })
}

fn kind_of_house(conn: &Connection, version: Version) -> rusqlite::Result<Kind> {
    if version.major > KNOWN.major {
        return Ok(Kind::Newer(version));
    }
    Ok(match alteration(&objects(conn)?, version)? {
        Some(what) => Kind::Altered(what),
        None => Kind::House(version),
    })
}

pub(super) fn version_of(conn: &Connection) -> rusqlite::Result<Version> {
    conn.pragma_query_value(None, "user_version", |row| row.get(0)).map(u32::into)
}

/// A table, an index, a view or a trigger, and the SQL it was made by.
#[derive(PartialEq, Eq)]
struct Object {
    kind: String,
    name: String,
    table: String,
    sql: String,
}

/// All but those SQLite makes for itself, in their order.
fn objects(conn: &Connection) -> rusqlite::Result<Vec<Object>> {
    let mut query = conn.prepare(include_str!("sql/schema.sql"))?;
    let found = query.query_map([], |row| {
        let (kind, name, table, sql) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        Ok(Object { kind, name, table, sql })
    })?;
    found.collect()
}

/// What is not as a house of this version has it. A trigger or a view could swallow or invent
/// entries, a table made otherwise hold what none may.
fn alteration(found: &[Object], version: Version) -> rusqlite::Result<Option<String>> {
    let is_newer = version > KNOWN;
    if !is_newer && STEPS.iter().all(|step| step.to != version) {
        return Ok(Some(format!("the unknown format {version}")));
    }
    let mut model = Connection::open_in_memory()?;
    let steps: Vec<_> = STEPS.into_iter().filter(|step| step.to <= version).collect();
    upgrade_with(&mut model, &steps)?;
    let expected = objects(&model)?;
    let may_be_new = |it: &Object| {
        let own = expected.iter().any(|known| known.table == it.table);
        is_newer && !own && matches!(it.kind.as_str(), "table" | "index")
    };
    let odd = found.iter().find(|it| !expected.contains(it) && !may_be_new(it));
    let missing = || expected.iter().find(|it| !found.contains(it));
    Ok(match (odd, missing()) {
        (Some(it), _) => Some(format!("a {} named \"{}\" that is not as made", it.kind, it.name)),
        (None, Some(it)) => Some(format!("no {} named \"{}\"", it.kind, it.name)),
        (None, None) => None,
    })
}

/// Brings a house (or an empty file) to the newest format, all steps or none.
pub(super) fn upgrade(conn: &mut Connection) -> rusqlite::Result<()> {
    if version_of(conn)? >= KNOWN {
        // Nobody who only opens it waits for those who write.
        return Ok(());
    }
    upgrade_with(conn, &STEPS)
}

fn upgrade_with(conn: &mut Connection, steps: &[Step]) -> rusqlite::Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Read again: another Porchlight may have done it since.
    let done = version_of(&tx)?;
    for step in steps.iter().filter(|step| step.to > done) {
        tx.execute_batch(step.sql)?;
        (step.then)(&tx)?;
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.pragma_update(None, "user_version", u32::from(step.to))?;
    }
    tx.commit()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(conn: &Connection) -> u32 {
        conn.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
    }

    fn next(minor: u16, sql: &'static str) -> Step {
        Step { to: Version { major: 1, minor }, sql, then: |_| Ok(()) }
    }

    fn house() -> Connection {
        let mut conn = Connection::open_in_memory().unwrap();
        upgrade(&mut conn).unwrap();
        conn
    }

    #[test]
    fn an_older_house_goes_through_the_steps_it_lacks_in_order() {
        let mut conn = house();
        let steps = [next(3, "CREATE TABLE moth (wing)"), next(4, "ALTER TABLE moth ADD lamp")];
        conn.execute_batch("INSERT INTO setting VALUES ('printer', 'Label')").unwrap();
        upgrade_with(&mut conn, &steps).unwrap();
        upgrade_with(&mut conn, &steps).unwrap();
        assert_eq!(version(&conn), 0x0001_0004);
        conn.execute_batch("INSERT INTO moth (lamp) SELECT value FROM setting").unwrap();
        let newer = Version { major: 1, minor: 4 };
        assert_eq!(kind(&conn).unwrap(), Kind::House(newer), "what only adds is opened");
        upgrade(&mut conn).unwrap();
        assert_eq!(version(&conn), 0x0001_0004, "and stays what it is");
    }

    #[test]
    fn an_upgrade_that_fails_halfway_leaves_the_house_as_it_was() {
        let mut conn = house();
        let failing =
            [next(3, "CREATE TABLE moth (wing)"), next(4, "ALTER TABLE nothing ADD lamp")];
        upgrade_with(&mut conn, &failing).unwrap_err();
        assert_eq!(version(&conn), 0x0001_0002);
        conn.execute_batch("SELECT * FROM moth").unwrap_err();
    }

    #[test]
    fn a_database_of_somebody_else_is_no_house() {
        let conn = Connection::open_in_memory().unwrap();
        assert_eq!(kind(&conn).unwrap(), Kind::Empty);
        conn.execute_batch("CREATE TABLE customers (name)").unwrap();
        assert_eq!(kind(&conn).unwrap(), Kind::Foreign);
    }

    #[test]
    fn a_house_in_which_anything_was_altered_is_told_from_one_that_was_not() {
        assert_eq!(kind(&house()).unwrap(), Kind::House(KNOWN));
        for harm in [
            "CREATE TRIGGER moth AFTER INSERT ON entry BEGIN DELETE FROM entry; END",
            "CREATE VIEW moth AS SELECT * FROM entry",
            "CREATE TABLE moth (wing)",
            "CREATE INDEX moth ON entry (at)",
            "ALTER TABLE setting ADD COLUMN wing TEXT",
            "DROP INDEX entry_by_door",
            "ALTER TABLE entry RENAME TO lamp; CREATE VIEW entry AS SELECT * FROM lamp",
            "PRAGMA user_version = 0",
            "PRAGMA user_version = 77",
            "PRAGMA user_version = 65538; CREATE TRIGGER moth AFTER INSERT ON entry BEGIN SELECT 1; END",
            "PRAGMA user_version = 65538; CREATE INDEX moth ON entry (at)",
        ] {
            let conn = house();
            conn.execute_batch(harm).unwrap();
            assert!(matches!(kind(&conn).unwrap(), Kind::Altered(_)), "{harm}");
        }
        let conn = house();
        conn.execute_batch("PRAGMA user_version = 131072").unwrap();
        assert!(matches!(kind(&conn).unwrap(), Kind::Newer(_)));
    }
}
