UPDATE entry SET body = ?3 WHERE tick = ?1 AND door = ?2
