//! Workbooks (XLSX, XLS, ODS): the sheet that looks most like a guest list, or those that are asked
//! for.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::columns::Columns;
use super::header;
use super::row::Row;
use super::table::{Progress, Table};
use super::unpack::{Holds, check_unpacked};
use super::unreadable::Unreadable;
use super::{ods, xls, xlsx};

/// The most sheets that are looked at.
pub(super) const MAX_SHEETS: usize = 64;

/// Which sheets of a workbook are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Sheets {
    /// The one that looks most like a guest list.
    #[default]
    Best,
    /// Those of these names, one below the other.
    Named(Vec<String>),
    /// All that have anything on them, one below the other.
    All,
}

/// Everything a file holds: a workbook's sheets that have anything on them, or one table.
#[derive(Clone, Debug, Default)]
pub struct Book {
    sheets: Vec<(usize, Table)>,
}

/// What is known of a sheet before it is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sheet<'a> {
    /// What it is called; empty where the file is no workbook.
    pub name: &'a str,
    /// Rows below its header, blank ones too.
    pub rows: u32,
    /// Whether it seems to list people.
    pub has_people: bool,
}

impl Book {
    /// The only table of a file.
    pub(super) fn of(table: Table) -> Self {
        Self { sheets: vec![(1, table)] }
    }

    /// Takes the rows of a sheet; one with nothing on it is passed over.
    pub(super) fn take(&mut self, name: String, rows: Vec<Row>) {
        let score = score(&rows);
        if score > 0 {
            let count = rows.last().map_or(0, |row| row.number);
            self.sheets.push((score, Table::from_rows(rows, count, Some(name))));
        }
    }

    /// Its sheets, in the order of the file.
    pub fn sheets(&self) -> impl Iterator<Item = Sheet<'_>> {
        self.sheets.iter().map(|(_, table)| Sheet {
            name: table.sheet.as_deref().unwrap_or_default(),
            rows: table.count,
            has_people: !table.rows.is_empty() && Columns::guess(table).has_name(),
        })
    }

    /// The sheet that looks most like a guest list, from 0; of equals, the first.
    #[must_use]
    pub fn best(&self) -> Option<usize> {
        let all = self.sheets.iter().enumerate();
        all.rev().max_by_key(|(_, (score, _))| *score).map(|(at, _)| at)
    }

    /// The rows of the sheets at these places, from 0, one below the other in the order of the file;
    /// empty where none is there.
    #[must_use]
    pub fn table(&self, wanted: impl Fn(usize) -> bool) -> Table {
        let all = self.sheets.iter().enumerate();
        let (taken, left): (Vec<_>, Vec<_>) = all.partition(|(at, _)| wanted(*at));
        let mut taken = taken.into_iter().map(|(_, (_, table))| table);
        let mut table = taken.next().cloned().unwrap_or_default();
        for other in taken {
            table.append(other);
        }
        table.other_sheets = left.into_iter().filter_map(|(_, (_, it))| it.sheet.clone()).collect();
        table
    }

    /// Whether anything in it may be a guest list.
    ///
    /// # Errors
    /// Why not.
    pub fn check(&self) -> Result<(), Unreadable> {
        self.chosen(&Sheets::Best).map(|_| ())
    }

    /// The sheets that are asked for, as one table.
    pub(super) fn chosen(&self, sheets: &Sheets) -> Result<Table, Unreadable> {
        let best = self.best();
        let table = self.table(|at| match (sheets, self.sheets.get(at)) {
            (Sheets::Best, _) => Some(at) == best,
            (Sheets::All, _) => true,
            (Sheets::Named(names), Some((_, table))) => {
                table.sheet.as_ref().is_some_and(|name| names.contains(name))
            }
            (Sheets::Named(_), None) => false,
        });
        if table.headers.is_empty() && table.rows.is_empty() {
            return Err(Unreadable::Empty);
        }
        let is_list = table.header.is_some() || header::is_list_without_header(&table);
        if is_list { Ok(table) } else { Err(Unreadable::NotATable) }
    }
}

/// Reads a workbook in an archive.
///
/// # Errors
/// Locked, damaged, or unpacking to more than a guest list could.
pub(super) fn read(bytes: &[u8], progress: &dyn Fn(Progress)) -> Result<Book, Unreadable> {
    let holds = check_unpacked(bytes)?;
    let mut book = Book::default();
    match holds {
        Holds::OpenDocument => ods::read(bytes, &mut book, progress)?,
        Holds::Excel { has_merged_cells } => {
            // The reader is made for workbooks that are what they say; a crafted one may make it
            // panic.
            let reading =
                AssertUnwindSafe(|| xlsx::read(bytes, has_merged_cells, &mut book, progress));
            catch_unwind(reading).unwrap_or(Err(Unreadable::Damaged))?;
        }
    }
    Ok(book)
}

/// Reads a workbook as Excel wrote them before 2007.
///
/// # Errors
/// As [`read`].
pub(super) fn read_old(bytes: &[u8], progress: &dyn Fn(Progress)) -> Result<Book, Unreadable> {
    let mut book = Book::default();
    xls::read(bytes, &mut book, progress)?;
    Ok(book)
}

/// How much a sheet looks like a guest list: known headers first, then rows. Zero when blank.
fn score(rows: &[Row]) -> usize {
    let filled = rows.len();
    let known = header::find(rows).and_then(|at| rows.get(at)).map_or(0, header::score);
    if filled == 0 { 0 } else { known * 1_000 + filled.min(999) }
}
