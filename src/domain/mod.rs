//! What is true, and how it changes. No clock, no disk, no randomness in here.

mod id;

pub use id::*;
