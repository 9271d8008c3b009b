//! The verbs, end to end: the real program, its answers and its exit codes.

mod check_in;
mod kill;
mod lists;
mod program;
mod refusals;
