DELETE FROM meaning WHERE model <> ?1
