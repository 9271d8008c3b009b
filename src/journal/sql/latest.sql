SELECT coalesce(max(tick), 0), coalesce(max(at), 0) FROM entry
