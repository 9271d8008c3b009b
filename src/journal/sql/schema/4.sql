-- Entries from outside whose tick is far ahead of every other: kept aside and not folded, so that they
-- use up no ticks. They come in once they are not far ahead any more.
CREATE TABLE ahead (
    door  BLOB    NOT NULL CHECK (length(door) = 16),
    seq   INTEGER NOT NULL CHECK (seq > 0),
    tick  INTEGER NOT NULL CHECK (tick > 0),
    at    INTEGER NOT NULL,
    about TEXT    NOT NULL CHECK (json_valid(about)),
    body  TEXT             CHECK (json_valid(body)),
    sum   INTEGER NOT NULL,
    PRIMARY KEY (door, seq)
) STRICT, WITHOUT ROWID;
