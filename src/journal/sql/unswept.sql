SELECT guest FROM forgotten WHERE swept = 0
