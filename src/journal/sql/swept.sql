UPDATE forgotten SET swept = 1 WHERE guest = ?1
