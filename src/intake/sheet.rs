//! Workbooks (XLSX, XLS, ODS): the sheet that looks most like a guest list, or those that are asked
//! for.

use std::panic::{AssertUnwindSafe, catch_unwind};

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

/// Reads sheets of a workbook in an archive.
///
/// # Errors
/// Locked, damaged, or unpacking to more than a guest list could.
pub(super) fn read(
    bytes: &[u8],
    sheets: &Sheets,
    progress: &dyn Fn(Progress),
) -> Result<Table, Unreadable> {
    let holds = check_unpacked(bytes)?;
    let mut chooser = Chooser::new(sheets);
    match holds {
        Holds::OpenDocument => ods::read(bytes, &mut chooser, progress)?,
        Holds::Excel { has_merged_cells } => {
            // The reader is made for workbooks that are what they say; a crafted one may make it
            // panic.
            let reading =
                AssertUnwindSafe(|| xlsx::read(bytes, has_merged_cells, &mut chooser, progress));
            catch_unwind(reading).unwrap_or(Err(Unreadable::Damaged))?;
        }
    }
    chooser.finish()
}

/// Reads sheets of a workbook as Excel wrote them before 2007.
///
/// # Errors
/// As [`read`].
pub(super) fn read_old(
    bytes: &[u8],
    sheets: &Sheets,
    progress: &dyn Fn(Progress),
) -> Result<Table, Unreadable> {
    let mut chooser = Chooser::new(sheets);
    xls::read(bytes, &mut chooser, progress)?;
    chooser.finish()
}

/// Takes one sheet after another, and keeps those that are wanted.
pub(super) struct Chooser<'a> {
    wanted: &'a Sheets,
    best: Option<(usize, Table)>,
    chosen: Option<Table>,
    others: Vec<String>,
}

impl<'a> Chooser<'a> {
    const fn new(wanted: &'a Sheets) -> Self {
        Self { wanted, best: None, chosen: None, others: Vec::new() }
    }

    /// Takes the rows of a sheet; one with nothing on it is passed over.
    pub(super) fn take(&mut self, name: String, rows: Vec<Row>) {
        let score = score(&rows);
        if score == 0 {
            return;
        }
        let count = rows.last().map_or(0, |row| row.number);
        let table = Table::from_rows(rows, count, Some(name.clone()));
        let is_wanted = match self.wanted {
            Sheets::Best => false,
            Sheets::Named(names) => names.contains(&name),
            Sheets::All => true,
        };
        if is_wanted {
            match &mut self.chosen {
                Some(chosen) => chosen.append(&table),
                None => self.chosen = Some(table),
            }
        } else if self.best.as_ref().is_none_or(|(most, _)| score > *most) {
            let before = self.best.replace((score, table));
            self.others.extend(before.and_then(|(_, table)| table.sheet));
        } else {
            self.others.push(name);
        }
    }

    fn finish(self) -> Result<Table, Unreadable> {
        let mut others = self.others;
        let table = match (self.chosen, self.best) {
            (Some(table), best) => {
                others.extend(best.and_then(|(_, table)| table.sheet));
                table
            }
            (None, Some((_, table))) if *self.wanted == Sheets::Best => table,
            (None, _) => return Err(Unreadable::Empty),
        };
        if table.header.is_none() && !header::is_list_without_header(&table) {
            return Err(Unreadable::NotATable);
        }
        Ok(Table { other_sheets: others, ..table })
    }
}

/// How much a sheet looks like a guest list: known headers first, then rows. Zero when blank.
fn score(rows: &[Row]) -> usize {
    let filled = rows.len();
    let known = header::find(rows).and_then(|at| rows.get(at)).map_or(0, header::score);
    if filled == 0 { 0 } else { known * 1_000 + filled.min(999) }
}
