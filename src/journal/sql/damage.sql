SELECT door, seq, at, about, source FROM damage ORDER BY door, seq
