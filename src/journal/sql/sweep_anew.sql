UPDATE forgotten SET swept = 0
