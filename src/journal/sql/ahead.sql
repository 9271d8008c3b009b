SELECT door, seq, tick, at, about, body, sum FROM ahead ORDER BY door, seq
