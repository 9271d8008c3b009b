INSERT INTO own (only, door, place) VALUES (1, ?1, ?2)
ON CONFLICT (only) DO UPDATE SET door = excluded.door, place = excluded.place
