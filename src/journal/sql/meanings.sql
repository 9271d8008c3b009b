SELECT line, bytes, scale FROM meaning WHERE model = ?1
