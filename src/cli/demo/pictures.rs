//! The pictures of the tour, as files.

use std::path::{Path, PathBuf};

use crate::cli::failure::Failure;
use crate::desk::{Desk, HandClock};
use crate::ui::tour::tour;

use super::{evening, evening_of_the_pictures};

/// A list typed by hand, with rows that need a look.
const TYPED_LIST: &[u8] = include_bytes!("../../../data/neighbours-night.csv");

/// Writes a PNG of every screen and state to a folder; says which files.
pub(super) fn write(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let typed_list = std::env::temp_dir().join("neighbours-night.csv");
    let unwritten = |error| Failure::File { path: typed_list.clone(), error };
    std::fs::write(&typed_list, TYPED_LIST).map_err(unwritten)?;
    let mut written = Vec::new();
    tour(&fresh, &typed_list, &mut |(name, picture)| {
        let path = folder.join(format!("{name}.png"));
        let saved = picture.save(&path);
        saved.map_err(|error| Failure::Sentence(format!("{}: {error}", path.display())))?;
        written.push(path);
        Ok(())
    })?;
    Ok(written)
}

fn fresh() -> Result<(Desk, HandClock), Failure> {
    let now = evening_of_the_pictures();
    let mut desk = evening::evening(now, "Europe/Zurich")?;
    let clock = HandClock::at(now);
    desk.keep_time_by(Box::new(clock.clone()));
    Ok((desk, clock))
}
