//! What `entries` understands.

use std::path::PathBuf;

use clap::Subcommand;

use super::sharing::ImportEntries;

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum EntriesVerb {
    /// Write everything that happened to a file for another door: sealed, and it says a code
    Save {
        /// The file to write
        to: PathBuf,
    },
    /// Take in what another door saved: all of it or nothing
    Take(ImportEntries),
    /// Drop what a door wrote far ahead of every other; `doctor` names it
    Drop {
        /// The door, by its id
        door: String,
    },
}
