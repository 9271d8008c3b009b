//! Why a verb could not do its work, in one line that says what to do next.

use std::io;
use std::path::PathBuf;

use chrono::{DateTime, Utc};

use crate::desk::{ExportError, ListFileError, Trouble};
use crate::journal::{AppendError, BackupError, OpenError, ReadError};

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    #[error("there is no home folder to keep the house in; name a file with --house")]
    NoHome,
    #[error("{} cannot be made: {error}; name a house file with --house", folder.display())]
    Folder { folder: PathBuf, error: io::Error },
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error(transparent)]
    NotSaved(#[from] AppendError),
    #[error(transparent)]
    Backup(#[from] BackupError),
    #[error("there is no gathering yet; plan one with `porchlight gathering new`")]
    NoGathering,
    #[error("no gathering is called \"{}\"; `porchlight gathering list` shows them", shown(asked))]
    UnknownGathering { asked: String },
    #[error("\"{}\" is not a time; write it as 2026-12-18T18:00", shown(text))]
    NotATime { text: String },
    #[error("\"{}\" is too far from now; write a year from 1970 to 2199", shown(text))]
    FarTime { text: String },
    #[error(
        "\"{}\" is not while this gathering is on; write a time from {from} to {to}",
        shown(text)
    )]
    NotThen { text: String, from: String, to: String },
    #[error("\"{}\" is not a time zone; write it as Europe/Zurich", shown(zone))]
    NotAZone { zone: String },
    #[error("no network is called so; its name has up to 32 bytes, its password up to 63")]
    NotANetwork,
    #[error("nobody here is \"{}\"; give a code, an id or a full name", shown(asked))]
    Nobody { asked: String },
    #[error("{count} guests are called \"{}\"; give a code or an id", shown(asked))]
    Several { asked: String, count: usize },
    #[error("no table is about \"{}\"; `porchlight table list` shows them", shown(asked))]
    NoTable { asked: String },
    #[error("they said no line \"{}\"; `porchlight choose` shows those they said", shown(asked))]
    NoLine { asked: String },
    #[error("they said \"{}\" on both sides; give the line's id", shown(asked))]
    SeveralLines { asked: String },
    #[error("{} cannot be read: it is no file; name one that holds a line each", path.display())]
    NotAFile { path: PathBuf },
    #[error("{} cannot be read: {error}", path.display())]
    File { path: PathBuf, error: io::Error },
    #[error("{} cannot be read: {error}", path.display())]
    List { path: PathBuf, error: ListFileError },
    #[error(transparent)]
    Export(#[from] ExportError),
    #[error("the tour of the screens stopped: {0}")]
    Tour(#[from] crate::ui::actor::NotThere),
    #[error(
        "this computer says it is {}, more than a year beyond everything in the house; set its clock right, or say --clock-is-right",
        now.format("%Y-%m-%d")
    )]
    DoubtfulClock { now: DateTime<Utc> },
    #[error("old copies may still hold words of somebody who was forgotten: {0}")]
    Unswept(BackupError),
    #[error("{done} of {people} people were saved, then {trouble}; import the list again to go on")]
    Halfway { done: usize, people: usize, trouble: Trouble },
    #[error("{0}")]
    Sentence(String),
    #[error("nobody reads this any more")]
    NobodyListens,
    #[error("standard input or output failed: {0}")]
    Stream(io::Error),
}

/// How much of what somebody wrote is shown to them again, in characters.
const SHOWN: usize = 40;

/// The beginning of what somebody wrote.
pub(super) fn shown(text: &str) -> String {
    let start: String = text.chars().take(SHOWN).collect();
    if start.len() < text.len() { format!("{start}…") } else { start }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Self::NobodyListens
        } else {
            Self::Stream(error)
        }
    }
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Refused(refusal) => Self::Sentence(refusal.to_string()),
            Trouble::NotSaved(error) => Self::NotSaved(error),
        }
    }
}
