SELECT EXISTS (SELECT 1 FROM damage WHERE door = ?1 AND seq = ?2 AND source IS NULL)
