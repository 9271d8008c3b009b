SELECT door, seq, tick, at, about, body, sum FROM entry ORDER BY tick DESC, door DESC
