//! No verb: the window.

use std::path::Path;

use crate::desk::SystemClock;
use crate::ui;

use super::failure::Failure;
use super::{Ending, Outcome, open_at};

pub(super) fn run(house: &Path) -> Outcome {
    let desk = open_at(house, Box::new(SystemClock))?;
    ui::run(desk, ui::app::Options::default())
        .map_err(|no_window| Failure::Sentence(no_window.to_string()))?;
    Ok(Ending::Done)
}
