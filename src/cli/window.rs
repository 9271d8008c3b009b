//! No verb: the window.

use std::io;
use std::path::Path;
use std::process::Command;

use crate::desk::{Opening, Opens, SystemClock, may_start_again};
use crate::ui::{self, NoWindow, app::Options};

use super::failure::Failure;
use super::{Ending, Outcome};

pub(super) fn run(house: &Path, kiosk: bool, opens: Option<Opens>) -> Outcome {
    let opening = Opening::start(house, || Box::new(SystemClock));
    let ended = ui::run(opening, Options { kiosk, opens, ..Options::default() });
    let fell = matches!(ended, Err(NoWindow::Fell(_)));
    if fell && may_start_again(house, &SystemClock) {
        return start_again().map_err(|error| Failure::Sentence(error.to_string()));
    }
    ended.map_err(|no_window| Failure::Sentence(no_window.to_string()))?;
    Ok(Ending::Done)
}

/// Runs this program anew with the arguments it was started with: a process has one window in its
/// life. On Unix that one takes this one's place.
fn start_again() -> io::Result<Ending> {
    let mut program = Command::new(std::env::current_exe()?);
    program.args(std::env::args_os().skip(1));
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt as _;
        Err(program.exec())
    }
    #[cfg(not(unix))]
    {
        program.status().map(|_ended| Ending::Done)
    }
}
