//! Why a file is no guest list.

use thiserror::Error;

/// The largest file read, in bytes. Whoever opens files can refuse bigger ones before reading.
pub const MAX_BYTES: usize = 64 * MEGABYTE;

/// The longest row, in bytes: a hundred columns of long answers stay far below.
pub(super) const MAX_ROW_BYTES: usize = MEGABYTE;

/// The most rows with something in them: a fair of 20,000 has a fifth of that.
pub(super) const MAX_ROWS: usize = 100_000;

/// The most cells in a table: 20,000 guests with 200 columns.
pub(super) const MAX_CELLS: usize = 4_000_000;

/// The most text in a table, in bytes, however small the file that holds it.
pub(super) const MAX_TEXT_BYTES: usize = 32 * MEGABYTE;

/// The most that a workbook may unpack to, in bytes, and any one part of it that is held as a
/// whole rather than read row by row.
pub(super) const MAX_UNPACKED_BYTES: u64 = 128 * MEGABYTE as u64;
pub(super) const MAX_PART_BYTES: u64 = 32 * MEGABYTE as u64;

/// The most columns a row may have: as many as spreadsheets have.
pub(super) const MAX_COLUMNS: usize = 16_384;

const MEGABYTE: usize = 1 << 20;

/// What may still be read before a file is too big to be a guest list: counted while its text
/// expands, so that a small file cannot fill the memory.
#[derive(Clone, Copy, Debug)]
pub(super) struct Budget {
    rows: usize,
    cells: usize,
    bytes: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { rows: MAX_ROWS, cells: MAX_CELLS, bytes: MAX_TEXT_BYTES }
    }
}

impl Budget {
    /// Takes what something costs.
    ///
    /// # Errors
    /// It is more than what is left.
    pub(super) fn take(
        &mut self,
        rows: usize,
        cells: usize,
        bytes: usize,
    ) -> Result<(), Unreadable> {
        let left = |had: usize, cost: usize| had.checked_sub(cost).ok_or_else(Unreadable::too_big);
        self.rows = left(self.rows, rows)?;
        self.cells = left(self.cells, cells)?;
        self.bytes = left(self.bytes, bytes)?;
        Ok(())
    }
}

/// One clear sentence about a file that cannot be read; nothing was taken from it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// No bytes, or nothing but blanks.
    #[error("This file is empty. Save the list again and try that.")]
    Empty,
    /// A picture, a program, a letter...
    #[error("This isn't a table we can read. Save it as CSV or Excel and try again.")]
    NotATable,
    /// A web page, perhaps saved instead of the download it offered.
    #[error("This is a web page, not a table. Download the list as CSV or Excel and try again.")]
    WebPage,
    /// A binary format of Excel before 1993.
    #[error("This is an old Excel file (.xls). Save it as .xlsx or CSV and try again.")]
    OldExcel,
    /// A workbook with a password.
    #[error("This workbook is locked with a password. Save it without one and try again.")]
    Locked,
    /// A workbook whose parts are missing or broken.
    #[error("This workbook is damaged. Open it in a spreadsheet, save it as CSV and try again.")]
    Damaged,
    /// A file or workbook far larger than any guest list.
    #[error("This file is too big to be a guest list (more than {most_mb} MB of table).")]
    TooBig {
        /// The most that is read, in megabytes.
        most_mb: usize,
    },
    /// A row far longer than any guest's.
    #[error("Line {line} is far longer than any guest's. This isn't a guest list.")]
    LineTooLong {
        /// The line in the file, from 1.
        line: u32,
    },
}

impl Unreadable {
    /// A stable name for the reason: the key of its sentence on screens.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NotATable => "not-a-table",
            Self::WebPage => "web-page",
            Self::OldExcel => "old-excel",
            Self::Locked => "locked",
            Self::Damaged => "damaged",
            Self::TooBig { .. } => "too-big",
            Self::LineTooLong { .. } => "line-too-long",
        }
    }

    /// The refusal of anything larger than [`MAX_BYTES`].
    #[must_use]
    pub const fn too_big() -> Self {
        Self::TooBig { most_mb: MAX_BYTES / MEGABYTE }
    }
}
