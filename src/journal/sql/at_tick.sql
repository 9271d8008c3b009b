SELECT door, seq, tick, at, about, body, sum FROM entry WHERE tick = ?1
