SELECT guest FROM forgotten
