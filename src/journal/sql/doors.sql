-- Every door and its last seq, by hops along entry_by_door: a few lookups a door, however long
-- the journal.
WITH RECURSIVE found(door) AS (
    SELECT min(door) FROM entry
    UNION ALL
    SELECT (SELECT min(door) FROM entry WHERE door > found.door) FROM found
    WHERE found.door IS NOT NULL
)
SELECT door, (SELECT max(seq) FROM entry WHERE entry.door = found.door) FROM found
WHERE door IS NOT NULL
