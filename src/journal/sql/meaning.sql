SELECT bytes, scale FROM meaning WHERE line = ?1 AND model = ?2
