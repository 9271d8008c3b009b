INSERT OR REPLACE INTO meaning (line, guest, model, bytes, scale) VALUES (?1, ?2, ?3, ?4, ?5)
