//! No verb: the window.

use std::path::Path;

use crate::desk::SystemClock;
use crate::ui::{self, app::Options};

use super::failure::Failure;
use super::{Ending, Outcome, open_at};

pub(super) fn run(house: &Path, kiosk: bool) -> Outcome {
    let desk = open_at(house, Box::new(SystemClock))?;
    ui::run(desk, Options { kiosk, ..Options::default() })
        .map_err(|no_window| Failure::Sentence(no_window.to_string()))?;
    Ok(Ending::Done)
}
