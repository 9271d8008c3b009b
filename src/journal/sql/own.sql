SELECT door, place FROM own
