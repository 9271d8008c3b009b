//! A guest list as a table: which sheet, which delimiter, which row is the header.

use super::delimited::Records;
use super::encoding::{Decoded, decode};
use super::row::Row;
use super::seen::Seen;
use super::sheet::{Book, Sheets};
use super::unreadable::{MAX_BYTES, Unreadable};
use super::{header, sheet, sniff, vocabulary};

/// How far the reading is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Progress {
    /// Rows read so far.
    pub rows: usize,
    /// Of the whole, from 0 to 1.
    pub share: f32,
}

/// Rows between two reports.
pub(super) const ROWS_A_REPORT: usize = 500;

/// Headers and rows, as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// One a column; "Column 3" where the file has none.
    pub headers: Vec<String>,
    /// What comes after the header and has something in it.
    pub rows: Vec<Row>,
    /// How many rows come after the header, blank ones too; they are numbered from 1.
    pub count: u32,
    /// What stands above the header: titles, dates, logos' captions.
    pub above: Vec<Row>,
    /// The header itself, unless the file has none.
    pub header: Option<Row>,
    /// The sheet it was on, in a workbook.
    pub sheet: Option<String>,
    /// The encoding left a doubt: names with letters beyond ASCII may have others.
    pub is_unsure_of_letters: bool,
    /// Other sheets of the workbook with something on them, which were not taken.
    pub other_sheets: Vec<String>,
}

impl Table {
    /// Makes a table of rows as read, finding the header. `count`: how many were read, blank ones
    /// too.
    pub(super) fn from_rows(mut rows: Vec<Row>, count: u32, sheet: Option<String>) -> Self {
        let (above, header) = match header::find(&rows) {
            Some(at) => {
                let header = rows.remove(at);
                (rows.drain(..at).collect(), Some(header))
            }
            None => (Vec::new(), None),
        };
        let before = header.as_ref().map_or(0, |header| header.number);
        for row in &mut rows {
            row.number -= before;
        }
        let headers = header::names(header.as_ref(), &rows);
        let count = count.saturating_sub(before);
        Self { headers, rows, count, above, header, sheet, ..Self::default() }
    }

    /// The rows that have something in them, with their numbers from 1.
    pub fn numbered(&self) -> impl Iterator<Item = (u32, &Row)> {
        self.rows.iter().map(|row| (row.number, row))
    }

    /// A row by its number, from 1; `None` also where it is blank.
    #[must_use]
    pub fn row(&self, number: u32) -> Option<&Row> {
        let at = self.rows.binary_search_by_key(&number, |row| row.number).ok()?;
        self.rows.get(at)
    }

    /// Adds the rows of another table below. Columns of the same header are one; others follow at
    /// the right.
    pub(super) fn append(&mut self, other: &Self) {
        let keys: Vec<String> = self.headers.iter().map(|header| vocabulary::key(header)).collect();
        let mut places = Vec::new();
        for header in &other.headers {
            let key = vocabulary::key(header);
            let known =
                (0..keys.len()).find(|at| keys.get(*at) == Some(&key) && !places.contains(at));
            places.push(known.unwrap_or_else(|| {
                self.headers.push(header.clone());
                self.headers.len() - 1
            }));
        }
        let titles = Row::placed(1, 1, self.headers.iter().map(String::as_str).enumerate());
        self.header = self.header.take().map(|header| titles.at_line(header.line));
        self.above.extend(other.above.iter().cloned());
        for row in &other.rows {
            let cells = row.cells().enumerate();
            let placed = cells.map(|(at, cell)| (places.get(at).copied().unwrap_or(at), cell));
            self.rows.push(Row::placed(row.line, self.count + row.number, placed));
        }
        self.count += other.count;
    }

    pub(super) fn seen(&self, column: usize) -> Seen {
        Seen::of(&self.rows.iter().map(|row| row.cell(column)))
    }
}

/// Reads a guest list: CSV with any delimiter in any usual encoding, XLSX, XLS or ODS, told apart by
/// their bytes. `file_name` only breaks ties. `progress` is called now and then from the same thread.
///
/// Linear in the bytes; memory a small multiple of them, bounded by the limits of [`Unreadable`].
///
/// # Errors
/// One clear sentence about why this is no table.
pub fn read(
    bytes: &[u8],
    file_name: &str,
    progress: &dyn Fn(Progress),
) -> Result<Table, Unreadable> {
    read_sheets(bytes, file_name, &Sheets::Best, progress)
}

/// Like [`read`], with the sheets of a workbook that are asked for; one that is not there is left
/// out.
///
/// # Errors
/// As [`read`]; also where none of the sheets is there.
pub fn read_sheets(
    bytes: &[u8],
    file_name: &str,
    sheets: &Sheets,
    progress: &dyn Fn(Progress),
) -> Result<Table, Unreadable> {
    read_book(bytes, file_name, progress)?.chosen(sheets)
}

/// Like [`read`], with every sheet, none of which is chosen yet.
///
/// # Errors
/// As [`read`].
pub fn read_book(
    bytes: &[u8],
    file_name: &str,
    progress: &dyn Fn(Progress),
) -> Result<Book, Unreadable> {
    if bytes.len() > MAX_BYTES {
        return Err(Unreadable::too_big());
    }
    match sniff::kind(bytes)? {
        sniff::Kind::Workbook => sheet::read(bytes, progress),
        sniff::Kind::Compound => {
            let is_named_so = file_name.to_lowercase().ends_with(".xls");
            let unnamed = |error| {
                let is_odd = error == Unreadable::NotATable && is_named_so;
                if is_odd { Unreadable::OldExcel } else { error }
            };
            sheet::read_old(bytes, progress).map_err(unnamed)
        }
        sniff::Kind::Text => {
            let Decoded { text, is_unsure } = decode(bytes)?;
            let table = read_text(&text, progress)?;
            Ok(Book::of(Table { is_unsure_of_letters: is_unsure, ..table }))
        }
    }
}

fn read_text(text: &str, progress: &dyn Fn(Progress)) -> Result<Table, Unreadable> {
    let text = text.trim_start_matches('\u{feff}');
    if super::text::is_blank(text) {
        return Err(Unreadable::Empty);
    }
    sniff::refuse_prose(text)?;
    let layout = sniff::layout(text);
    let reparted = sniff::reparted(text, layout);
    let (text, layout) =
        reparted.as_ref().map_or((text, layout), |(text, layout)| (text.as_str(), *layout));
    let body = text.get(layout.starts_at..).unwrap_or_default();
    let mut records = Records::new(body, layout.delimiter, layout.line);
    let mut rows = Vec::new();
    while let Some(row) = records.next() {
        rows.push(row?);
        if rows.len().is_multiple_of(ROWS_A_REPORT) {
            let share = records.position() as f32 / body.len().max(1) as f32;
            progress(Progress { rows: rows.len(), share });
        }
    }
    progress(Progress { rows: rows.len(), share: 1.0 });
    let table = Table::from_rows(rows, records.rows_read(), None);
    if table.header.is_none() && !header::is_list_without_header(&table) {
        return Err(Unreadable::NotATable);
    }
    Ok(table)
}
