//! No verb: the window.

use std::path::Path;

use crate::desk::{Opening, SystemClock};
use crate::ui::{self, app::Options};

use super::failure::Failure;
use super::{Ending, Outcome};

pub(super) fn run(house: &Path, kiosk: bool) -> Outcome {
    let opening = Opening::start(house, || Box::new(SystemClock));
    ui::run(opening, Options { kiosk, ..Options::default() })
        .map_err(|no_window| Failure::Sentence(no_window.to_string()))?;
    Ok(Ending::Done)
}
