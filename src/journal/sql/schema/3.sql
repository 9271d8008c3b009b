-- What lines mean, as a model said it: so that nothing is computed twice. It can be thrown away, and
-- goes with its line, its guest or its model.
CREATE TABLE meaning (
    line  BLOB NOT NULL PRIMARY KEY CHECK (length(line) = 16),
    guest BLOB NOT NULL CHECK (length(guest) = 16),  -- whose line it is
    model TEXT NOT NULL,                             -- which model said it, with its version
    bytes BLOB NOT NULL,                             -- signed bytes
    scale REAL NOT NULL CHECK (scale >= 0)           -- what a step of them is worth
) STRICT;

CREATE INDEX meaning_by_guest ON meaning (guest);
