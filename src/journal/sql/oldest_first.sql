SELECT door, seq, at, body FROM entry ORDER BY tick, door
