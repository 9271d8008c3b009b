INSERT INTO entry (tick, door, seq, at, about, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
