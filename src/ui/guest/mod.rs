//! The guest's way: from the welcome at the door (K1) to people to meet (K5).

/// Quiet time: a screen that nobody touches forgets.
pub mod quiet;

/// A keyboard-type scanner, caught wherever the focus is.
pub mod scanner;
