DELETE FROM setting WHERE key IN ('share', 'hub', 'hosting')
