INSERT OR REPLACE INTO ahead (door, seq, tick, at, about, body, sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
