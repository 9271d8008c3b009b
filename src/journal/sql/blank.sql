UPDATE entry SET body = ?3, sum = ?4 WHERE tick = ?1 AND door = ?2
