//! Porchlight: a friendly door for gatherings.
//!
//! It checks people in, asks what each can offer and what each needs, and shows suggested human
//! introductions. The rooms below stand in reading order; each may name only those above it
//! (`tests/architecture.rs` checks that).

// What is true: guests, gatherings, visits, lines, introductions, and how entries fold into a state.
pub mod domain;

// Every sentence anybody reads, in every language.
pub mod words;

// Who might like to meet whom, and why, in the guests' own words.
pub mod matching;

// A made-up evening, to see whom each way of suggesting serves.
pub mod simulation;

// From what somebody typed to the guests it may mean.
pub mod search;

// Guest lists and tickets as the world writes them.
pub mod intake;

// The badge as a picture, and its QR code.
pub mod badge;

// The typefaces: bundled ones, and those of this machine.
pub mod faces;

// What each guest takes home: packets, reports, arrivals.
pub mod followup;

// The house file: the only room that speaks SQL.
pub mod journal;

// Several doors, one evening: how their houses come to hold the same.
pub mod sync;

// Where wishes become entries: the desk, its clock, settings and workers.
pub mod desk;

// The windows: guest screens, host and organizer desk, board.
pub mod ui;

// The verbs for scripts, without a window.
pub mod cli;
