-- A walk along the index alone: what it lists must be what the table holds.
SELECT door, seq, tick FROM entry INDEXED BY entry_by_door ORDER BY door, seq
