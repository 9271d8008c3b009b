//! A file becomes a draft, in a worker.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::draft::Draft;
use crate::desk::{ListFileError, Polled, Progress, Task, read_list_file};
use crate::intake::{House, Unreadable, read_book};

/// What a file is called.
fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Why there is no draft.
#[derive(Clone, Debug)]
pub(super) enum Refused {
    /// The file cannot be opened.
    Gone,
    /// A folder, a device, a pipe.
    NotAFile,
    /// Larger than any guest list.
    TooBig,
    /// It is no table.
    Unreadable(Unreadable),
    /// Headings and nothing below.
    NoRows,
}

impl Refused {
    /// Every reason a file cannot be opened leads to the same question: is it still there?
    const fn from_file(error: &ListFileError) -> Self {
        match error {
            ListFileError::Unopened(_) => Self::Gone,
            ListFileError::NotAFile => Self::NotAFile,
            ListFileError::TooBig => Self::TooBig,
        }
    }

    /// The sentence that says so.
    pub(super) const fn key(&self) -> &'static str {
        let why = match self {
            Self::Gone => return "o1-file-gone",
            Self::NotAFile => return "o1-not-a-file",
            Self::TooBig => return "o1-too-large",
            Self::NoRows => return "o1-no-rows",
            Self::Unreadable(why) => why,
        };
        match why {
            Unreadable::Empty => "o1-empty-file",
            Unreadable::NotATable => "o1-unreadable",
            Unreadable::WebPage => "o1-web-page",
            Unreadable::OldExcel => "o1-old-excel",
            Unreadable::Locked => "o1-locked",
            Unreadable::Damaged => "o1-damaged",
            Unreadable::TooBig { .. } => "o1-too-large",
            Unreadable::LineTooLong { .. } => "o1-line-too-long",
        }
    }
}

/// A file that is being read.
pub(super) struct Reading {
    /// What it is called.
    pub(super) name: String,
    rows: Arc<AtomicUsize>,
    task: Task<Result<Draft, Refused>>,
}

impl Reading {
    /// Reads and plans in a worker, against the house as it is now.
    ///
    /// # Errors
    /// The system's, if it has no thread to give.
    pub(super) fn start(path: PathBuf, house: House) -> std::io::Result<Self> {
        let name = name_of(&path);
        let rows = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&rows);
        let work = move |progress: &Progress| read(&path, house, &counted, progress);
        Ok(Self { name, rows, task: Task::start("guest list", work)? })
    }

    /// Rows read so far.
    pub(super) fn rows(&self) -> usize {
        self.rows.load(Ordering::Relaxed)
    }

    /// 0 to 1.
    pub(super) fn progress(&self) -> f32 {
        self.task.progress()
    }

    pub(super) fn poll(&self) -> Polled<Result<Draft, Refused>> {
        self.task.poll()
    }
}

fn read(
    path: &Path,
    house: House,
    rows: &AtomicUsize,
    progress: &Progress,
) -> Result<Draft, Refused> {
    let name = name_of(path);
    let bytes = read_list_file(path).map_err(|error| Refused::from_file(&error))?;
    let counted = |seen: crate::intake::Progress| {
        rows.store(seen.rows, Ordering::Relaxed);
        progress.set(seen.share * 0.6);
    };
    let book = read_book(&bytes, &name, &counted).map_err(Refused::Unreadable)?;
    book.check().map_err(Refused::Unreadable)?;
    let draft = Draft::of(name, book, house, &|share| progress.set(0.6 + share * 0.4));
    let is_chosen = draft.sheets.iter().any(|it| it.is_chosen);
    if is_chosen && draft.table.rows.is_empty() { Err(Refused::NoRows) } else { Ok(draft) }
}
