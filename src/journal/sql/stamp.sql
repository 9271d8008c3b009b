SELECT tick, at FROM entry WHERE door = ?1 AND seq = ?2
