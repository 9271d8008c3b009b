DELETE FROM ahead WHERE door = ?1 AND seq = ?2
