//! The guest's way as people walk it: by label, by key, by scanner, with a clock that is turned
//! by hand.

mod desk_scans;
mod floods;
mod found;
mod hall;
#[path = "../common/stage.rs"]
mod hands;
mod keys;
mod leaving;
mod looks;
mod opened;
mod printed;
mod quiet;
mod said;
mod scanned;
mod shared;
mod stage;
mod told;
mod touched;
mod trouble;
mod way;
