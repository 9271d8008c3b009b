SELECT door, seq, tick, at, about, body, sum FROM entry WHERE body IS NOT NULL ORDER BY tick, door
