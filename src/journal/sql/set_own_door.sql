UPDATE own SET door = ?1
