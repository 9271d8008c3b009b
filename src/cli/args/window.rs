//! What the window opens on.

use std::path::PathBuf;

use crate::desk::Opens;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Window {
    /// Fill the screen, and close only with the staff code: for a tablet guests stand at
    #[arg(long)]
    pub(in crate::cli) kiosk: bool,
    /// Show the board over the whole screen, and nothing else: for a machine on the stage
    #[arg(long, conflicts_with = "kiosk")]
    board: bool,
    /// Ask for the staff code and open the desk
    #[arg(long, conflicts_with_all = ["kiosk", "board"])]
    desk: bool,
}

impl Window {
    /// What was asked for, if anything was.
    pub(in crate::cli) fn opens(&self) -> Option<Opens> {
        let desk = self.desk.then_some(Opens::Desk);
        self.board.then_some(Opens::Board).or(desk)
    }
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Demo {
    /// Write a PNG of every screen and state to this folder instead of opening a window
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) pictures: Option<PathBuf>,
}
