SELECT tick, door, about, body FROM entry WHERE body IS NOT NULL ORDER BY tick, door
