-- A CRC-32 over all other columns of an entry, so that what a disk changed is not believed. An
-- entry stored without one does not pass.
ALTER TABLE entry ADD COLUMN sum INTEGER NOT NULL DEFAULT -1;

-- Entries that were found damaged, and what became of them. Ids only, never words.
CREATE TABLE damage (
    door   BLOB    NOT NULL CHECK (length(door) = 16),
    seq    INTEGER NOT NULL CHECK (seq > 0),
    at     INTEGER,                                    -- as in the entry, where it could be read
    about  TEXT    NOT NULL CHECK (json_valid(about)), -- the same
    source TEXT,                                       -- where it was taken from; NULL: lost
    PRIMARY KEY (door, seq)
) STRICT, WITHOUT ROWID;
