-- The journal of one house. A body is a fact as JSON, so that the file can be read without
-- Porchlight: SELECT body FROM entry.

CREATE TABLE entry (
    tick  INTEGER NOT NULL CHECK (tick > 0),             -- logical time
    door  BLOB    NOT NULL CHECK (length(door) = 16),    -- UUID of the door that wrote it
    seq   INTEGER NOT NULL CHECK (seq > 0),              -- its place in that door's journal
    at    INTEGER NOT NULL,                              -- milliseconds since 1970, UTC
    about TEXT    NOT NULL CHECK (json_valid(about)),    -- whose words the body may hold
    body  TEXT             CHECK (json_valid(body)),     -- the fact; NULL once forgotten
    PRIMARY KEY (tick, door)                             -- the order entries are read in
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX entry_by_door ON entry (door, seq);

-- Guests whose words must not come back with a late copy of an entry.
CREATE TABLE forgotten (
    guest BLOB    NOT NULL PRIMARY KEY CHECK (length(guest) = 16),
    swept INTEGER NOT NULL DEFAULT 0 CHECK (swept IN (0, 1)) -- whether free pages and backups are
) STRICT, WITHOUT ROWID;

-- The door that writes this file, and the place it lay in when it was given that door: a copy
-- elsewhere takes a door of its own.
CREATE TABLE own (
    only  INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
    door  BLOB    NOT NULL CHECK (length(door) = 16),
    place TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- What belongs to this file and never travels: printer, label size.
CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
