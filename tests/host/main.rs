//! The desk and the board as hosts and organizers meet them: by label, by key, with a clock that is
//! turned by hand.

mod alone;
mod between;
mod board;
mod calls;
#[allow(dead_code, reason = "no disk is write-protected here")]
#[path = "../common/disk.rs"]
mod disk;
mod doors;
mod evening;
mod gallery;
#[path = "../common/stage.rs"]
mod hands;
mod lists;
mod low;
mod meter;
mod night;
mod person;
mod places;
mod presenter;
mod ring;
mod ring_board;
mod ring_hands;
mod ring_kept;
mod room;
mod seating;
mod secrets;
mod settings;
mod sharing;
mod stage;
mod tables;
mod taken_back;
mod threes;
mod topics;
mod touch;
