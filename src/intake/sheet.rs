//! Rows of a workbook (XLSX), one sheet of it: the one that looks most like a guest list.

use std::io::{Cursor, Read, sink};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{
    DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Style, Xlsx, XlsxError,
    open_workbook_from_rs,
};
use zip::ZipArchive;

use super::header;
use super::row::{Row, RowBuilder};
use super::table::{Progress, ROWS_A_REPORT, Table};
use super::unreadable::{MAX_CELLS, MAX_COLUMNS, MAX_UNPACKED_BYTES, Unreadable};

/// The most strings a workbook may announce; the reader makes room for them before they come.
const MAX_STRINGS: u64 = 4_000_000;

/// Reads the best sheet of a workbook.
///
/// # Errors
/// Locked, damaged, or unpacking to more than a guest list could.
pub(super) fn read(bytes: &[u8], progress: &dyn Fn(Progress)) -> Result<Table, Unreadable> {
    check_unpacked(bytes)?;
    // The reader is made for workbooks that are what they say; a crafted one may make it panic.
    let reading = catch_unwind(AssertUnwindSafe(|| best_sheet(bytes, progress)));
    reading.unwrap_or(Err(Unreadable::Damaged))
}

/// Unpacks everything once into nothing, so that no small file fills the memory later.
fn check_unpacked(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut left = MAX_UNPACKED_BYTES;
    let is_workbook = |name: &str| name.starts_with("xl/") || name == "content.xml";
    if !archive.file_names().any(|name| name.is_ok_and(|name| is_workbook(&name))) {
        return Err(Unreadable::NotATable);
    }
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(damaged)?;
        if part.encrypted() {
            return Err(Unreadable::Locked);
        }
        let name = part.name().map_err(damaged)?.to_lowercase();
        if name == "content.xml" {
            return Err(Unreadable::OpenDocument);
        }
        let is_strings = name.ends_with("sharedstrings.xml");
        let mut start = Vec::new();
        part.by_ref().take(4096).read_to_end(&mut start).map_err(damaged)?;
        if is_strings && announced_strings(&start) > MAX_STRINGS {
            return Err(Unreadable::too_big());
        }
        let rest =
            std::io::copy(&mut part.by_ref().take(left + 1), &mut sink()).map_err(damaged)?;
        left = left.checked_sub(rest + start.len() as u64).ok_or_else(Unreadable::too_big)?;
    }
    Ok(())
}

fn announced_strings(start: &[u8]) -> u64 {
    let text = String::from_utf8_lossy(start);
    let Some((_, after)) = text.split_once("uniqueCount") else { return 0 };
    let digits = after.trim_start_matches(|c: char| c.is_whitespace() || "='\"".contains(c));
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let digits = digits.get(..end).unwrap_or_default();
    if digits.is_empty() { 0 } else { digits.parse().unwrap_or(u64::MAX) }
}

fn damaged<E>(_: E) -> Unreadable {
    Unreadable::Damaged
}

fn refused(error: XlsxError) -> Unreadable {
    if matches!(error, XlsxError::Password) { Unreadable::Locked } else { damaged(error) }
}

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

fn best_sheet(bytes: &[u8], progress: &dyn Fn(Progress)) -> Result<Table, Unreadable> {
    let mut workbook: Workbook<'_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(refused)?;
    let sheets: Vec<_> = workbook.sheets_metadata().to_vec();
    let any_visible = sheets.iter().any(|sheet| sheet.visible == SheetVisible::Visible);
    let mut best: Option<(usize, Vec<Row>, String)> = None;
    let mut others = Vec::new();
    let mut cells_left = MAX_CELLS;
    for sheet in sheets {
        let hidden = any_visible && sheet.visible != SheetVisible::Visible;
        if sheet.typ != SheetType::WorkSheet || hidden {
            continue;
        }
        let rows = rows(&mut workbook, &sheet.name, &mut cells_left, progress)?;
        let score = score(&rows);
        if score == 0 {
            continue;
        }
        if best.as_ref().is_none_or(|(most, ..)| score > *most) {
            others.extend(best.replace((score, rows, sheet.name)).map(|(_, _, name)| name));
        } else {
            others.push(sheet.name);
        }
    }
    let (_, rows, name) = best.ok_or(Unreadable::Empty)?;
    let table = Table::from_rows(rows, Some(name));
    if table.header.is_none() && !header::is_list_without_header(&table) {
        return Err(Unreadable::NotATable);
    }
    Ok(Table { other_sheets: others, ..table })
}

/// How much a sheet looks like a guest list: known headers first, then rows. Zero when blank.
fn score(rows: &[Row]) -> usize {
    let filled = rows.iter().filter(|row| !row.is_blank()).count();
    let known = header::find(rows).and_then(|at| rows.get(at)).map_or(0, header::score);
    if filled == 0 { 0 } else { known * 1_000 + filled.min(999) }
}

fn rows(
    workbook: &mut Workbook<'_>,
    sheet: &str,
    cells_left: &mut usize,
    progress: &dyn Fn(Progress),
) -> Result<Vec<Row>, Unreadable> {
    let mut reader = match workbook.worksheet_cells_reader(sheet) {
        Ok(reader) => reader,
        Err(XlsxError::NotAWorksheet(_)) => return Ok(Vec::new()),
        Err(error) => return Err(refused(error)),
    };
    let last_row = reader.dimensions().end.0;
    let styles = reader.styles().to_vec();
    let mut sheet_rows = SheetRows::default();
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(refused)? {
        let (row, column) = cell.get_position();
        let text = text(cell.get_value(), styles.get(style));
        if text.is_empty() {
            continue;
        }
        if sheet_rows.put(row as usize, column as usize, &text, cells_left)?
            && (row as usize).is_multiple_of(ROWS_A_REPORT)
        {
            let share = (row as f32 / last_row.max(1) as f32).min(1.0);
            progress(Progress { rows: row as usize, share });
        }
    }
    Ok(sheet_rows.finish())
}

/// Cells in the order they stand in, made into rows; skipped rows become blank ones, so that a
/// row's place is its number in the sheet.
#[derive(Default)]
struct SheetRows {
    rows: Vec<Row>,
    builder: RowBuilder,
}

impl SheetRows {
    /// Takes one cell; says whether it began a row.
    fn put(
        &mut self,
        row: usize,
        column: usize,
        text: &str,
        cells_left: &mut usize,
    ) -> Result<bool, Unreadable> {
        if column >= MAX_COLUMNS || row < self.rows.len() {
            return Err(if column >= MAX_COLUMNS {
                Unreadable::too_big()
            } else {
                Unreadable::Damaged
            });
        }
        let begins = row > self.rows.len() || self.builder.cells() == 0;
        while self.rows.len() < row {
            self.end_row();
        }
        if column < self.builder.cells() {
            return Err(Unreadable::Damaged);
        }
        let new_cells = column + 1 - self.builder.cells();
        *cells_left = cells_left.checked_sub(new_cells).ok_or_else(Unreadable::too_big)?;
        while self.builder.cells() < column {
            self.builder.end_cell();
        }
        self.builder.push_str(text);
        self.builder.end_cell();
        Ok(begins)
    }

    fn end_row(&mut self) {
        let line = u32::try_from(self.rows.len() + 1).unwrap_or(u32::MAX);
        self.rows.push(self.builder.finish(line));
    }

    fn finish(mut self) -> Vec<Row> {
        if self.builder.cells() > 0 {
            self.end_row();
        }
        self.rows
    }
}

/// A cell as it would be typed: whole numbers without a point, leading zeros where the format
/// shows them, dates as 2025-11-20.
fn text(value: &DataRef<'_>, style: Option<&Style>) -> String {
    match value {
        DataRef::Int(number) => padded(&number.to_string(), style),
        DataRef::Float(number) => padded(&number.to_string(), style),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(date) => date_text(date),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// A number format of nothing but zeros ("00000") shows a code's leading zeros.
fn padded(number: &str, style: Option<&Style>) -> String {
    let format = style.and_then(|style| style.number_format.as_ref());
    let zeros = format.map_or("", |format| format.format_code.as_str());
    let is_code = zeros.chars().all(|c| c == '0') && number.chars().all(|c| c.is_ascii_digit());
    let missing = if is_code { zeros.len().saturating_sub(number.len()) } else { 0 };
    format!("{}{number}", "0".repeat(missing.min(32)))
}

fn date_text(date: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    if (hour, minute, second) == (0, 0, 0) {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
    }
}
