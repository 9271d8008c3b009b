//! The rows of a workbook of Excel's since 2007 (XLSX).

use std::io::Cursor;

use calamine::{
    DataRef, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Style, Xlsx, XlsxError,
    open_workbook_from_rs,
};

use super::row::Row;
use super::sheet::{Book, MAX_SHEETS};
use super::sheet_rows::SheetRows;
use super::table::{Progress, ROWS_A_REPORT};
use super::unpack::damaged;
use super::unreadable::{Budget, Unreadable};

/// The most blocks of merged cells that are looked at.
const MAX_MERGED: usize = 10_000;

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Reads the sheets that can be seen into the book.
///
/// # Errors
/// Locked, damaged, or more than a guest list has.
pub(super) fn read(
    bytes: &[u8],
    has_merged_cells: bool,
    into: &mut Book,
    progress: &dyn Fn(Progress),
) -> Result<(), Unreadable> {
    let mut workbook: Workbook<'_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(refused)?;
    let sheets: Vec<_> = workbook.sheets_metadata().to_vec();
    let any_visible = sheets.iter().any(|sheet| sheet.visible == SheetVisible::Visible);
    let mut budget = Budget::default();
    for sheet in sheets.into_iter().take(MAX_SHEETS) {
        let hidden = any_visible && sheet.visible != SheetVisible::Visible;
        if sheet.typ != SheetType::WorkSheet || hidden {
            continue;
        }
        let merged =
            if has_merged_cells { merged_cells(&mut workbook, &sheet.name) } else { vec![] };
        let rows = rows(&mut workbook, &sheet.name, &merged, &mut budget, progress)?;
        into.take(sheet.name, rows);
    }
    Ok(())
}

fn refused(error: XlsxError) -> Unreadable {
    if matches!(error, XlsxError::Password) { Unreadable::Locked } else { damaged(error) }
}

/// Blocks of cells merged into one. Where they cannot be read there are none.
fn merged_cells(workbook: &mut Workbook<'_>, sheet: &str) -> Vec<Dimensions> {
    let merged = workbook.merge_cells_by_sheet_name(sheet).unwrap_or_default();
    merged.into_iter().take(MAX_MERGED).collect()
}

fn rows(
    workbook: &mut Workbook<'_>,
    sheet: &str,
    merged: &[Dimensions],
    budget: &mut Budget,
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
        if sheet_rows.put(row, column, &text, budget)?
            && (row as usize).is_multiple_of(ROWS_A_REPORT)
        {
            let share = (row as f32 / last_row.max(1) as f32).min(1.0);
            progress(Progress { rows: row as usize, share });
        }
    }
    for block in merged {
        sheet_rows.spread(block.start.0..=block.end.0, block.start.1, budget)?;
    }
    sheet_rows.finish(budget)
}

/// A cell as it would be typed: whole numbers without a point, leading zeros where the format
/// shows them, dates as 2025-11-20.
fn text(value: &DataRef<'_>, style: Option<&Style>) -> String {
    match value {
        DataRef::Int(number) => padded(&number.to_string(), style),
        DataRef::Float(number) => padded(&float_text(*number), style),
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

/// A spreadsheet keeps fifteen digits of a number; what is longer was guessed.
pub(super) fn float_text(number: f64) -> String {
    if number.abs() >= 1e15 {
        format!("{number:.14E}").replace('E', "E+")
    } else {
        number.to_string()
    }
}

/// A number format of nothing but zeros ("00000") shows a code's leading zeros.
fn padded(number: &str, style: Option<&Style>) -> String {
    let format = style.and_then(|style| style.number_format.as_ref());
    as_shown(number, format.map_or("", |format| format.format_code.as_str()))
}

/// A number as its format shows it, where that is nothing but zeros.
pub(super) fn as_shown(number: &str, zeros: &str) -> String {
    let is_code = zeros.chars().all(|c| c == '0') && number.chars().all(|c| c.is_ascii_digit());
    let missing = if is_code { zeros.len().saturating_sub(number.len()) } else { 0 };
    format!("{}{number}", "0".repeat(missing.min(32)))
}

pub(super) fn date_text(date: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    if (hour, minute, second) == (0, 0, 0) {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
    }
}
