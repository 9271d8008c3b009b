//! The guest's way as people walk it: by label, by key, by scanner, with a clock that is turned
//! by hand.

mod again;
mod apart;
mod called;
mod camera;
mod choices;
mod desk_scans;
#[allow(dead_code, reason = "each program of tests uses some of it")]
#[path = "../common/disk.rs"]
mod disk;
mod first;
mod floods;
mod forgotten;
mod found;
mod glad;
mod greeted;
mod guide;
mod hall;
#[path = "../common/stage.rs"]
mod hands;
mod home;
mod home_told;
mod home_unsaved;
mod joining;
mod keys;
mod leaving;
mod looks;
mod lost;
mod low;
#[allow(dead_code, reason = "each program of tests makes some of it")]
#[allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]
#[path = "../../src/intake/signed/made.rs"]
mod made;
mod meeting;
mod met;
mod opened;
mod pad;
mod parties;
mod planted;
mod printed;
#[allow(dead_code, reason = "each program of tests uses some of it")]
#[allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "this is for tests, though not in test functions"
)]
#[path = "../verbs/program.rs"]
mod program;
mod quiet;
mod read;
mod remembered;
mod restored;
mod returning;
mod ring;
mod ringed;
mod said;
mod scanned;
mod seated;
#[allow(dead_code, reason = "each program of tests uses some of it")]
#[allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "this is for tests, though not in test functions"
)]
#[path = "../doors/server.rs"]
mod server;
mod shared;
mod signed;
mod stage;
mod sticks;
mod told;
mod touched;
mod trouble;
mod unsaved;
mod way;
