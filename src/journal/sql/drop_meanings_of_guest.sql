DELETE FROM meaning WHERE guest = ?1
