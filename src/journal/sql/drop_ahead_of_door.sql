DELETE FROM ahead WHERE door = ?1
