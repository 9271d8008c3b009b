DELETE FROM meaning WHERE line = ?1
