//! The verbs, end to end: the real program, its answers and its exit codes.

mod check_in;
mod followups;
mod kill;
mod lists;
mod program;
mod refusals;
