SELECT door, seq, tick, at, about, body, sum FROM entry WHERE door = ?1 AND seq = ?2
