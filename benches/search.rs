//! How long a keystroke takes (to come).

fn main() {}
