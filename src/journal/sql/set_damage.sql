INSERT INTO damage (door, seq, at, about, source) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (door, seq) DO UPDATE SET source = excluded.source
