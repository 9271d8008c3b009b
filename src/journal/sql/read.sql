SELECT door, seq, tick, at, about, body FROM entry ORDER BY tick, door
