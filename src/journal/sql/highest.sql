SELECT coalesce(max(tick), 0) FROM entry
