SELECT door, seq, tick FROM entry INDEXED BY entry_by_door ORDER BY door DESC, seq DESC
