UPDATE entry SET sum = ?3 WHERE tick = ?1 AND door = ?2
