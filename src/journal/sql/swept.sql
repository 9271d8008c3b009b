UPDATE forgotten SET swept = 1 WHERE swept = 0
