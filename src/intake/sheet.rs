//! Rows of a workbook (XLSX): of the sheet that looks most like a guest list, or of those that are
//! asked for.

use std::io::{Cursor, ErrorKind, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{
    DataRef, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Style, Xlsx, XlsxError,
    open_workbook_from_rs,
};
use zip::ZipArchive;

use super::header;
use super::markup::Markup;
use super::row::Row;
use super::sheet_rows::SheetRows;
use super::table::{Progress, ROWS_A_REPORT, Table};
use super::unreadable::{Budget, MAX_PART_BYTES, MAX_UNPACKED_BYTES, Unreadable};

/// The most strings a workbook may announce; the reader makes room for them before they come.
const MAX_STRINGS: u64 = 1_000_000;

/// The most parts a workbook may have, and the most sheets that are looked at.
const MAX_PARTS: usize = 10_000;
const MAX_SHEETS: usize = 64;

/// The most blocks of merged cells that are looked at.
const MAX_MERGED: usize = 10_000;

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

/// Reads sheets of a workbook.
///
/// # Errors
/// Locked, damaged, or unpacking to more than a guest list could.
pub(super) fn read(
    bytes: &[u8],
    sheets: &Sheets,
    progress: &dyn Fn(Progress),
) -> Result<Table, Unreadable> {
    let has_merged_cells = check_unpacked(bytes)?;
    // The reader is made for workbooks that are what they say; a crafted one may make it panic.
    let reading =
        catch_unwind(AssertUnwindSafe(|| read_sheets(bytes, sheets, has_merged_cells, progress)));
    reading.unwrap_or(Err(Unreadable::Damaged))
}

/// Unpacks everything once into nothing, so that no small file fills the memory later. Says
/// whether any sheet has merged cells.
fn check_unpacked(bytes: &[u8]) -> Result<bool, Unreadable> {
    if memchr::memmem::find_iter(bytes, b"PK\x01\x02").take(MAX_PARTS + 1).count() > MAX_PARTS {
        return Err(Unreadable::too_big());
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let is_workbook = |name: &str| name.starts_with("xl/") || name == "content.xml";
    if !archive.file_names().any(|name| name.is_ok_and(|name| is_workbook(&name))) {
        return Err(Unreadable::NotATable);
    }
    let mut left = MAX_UNPACKED_BYTES;
    let mut has_merged_cells = false;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(damaged)?;
        if part.encrypted() {
            return Err(Unreadable::Locked);
        }
        let name = part.name().map_err(damaged)?.to_lowercase();
        if name == "content.xml" {
            return Err(Unreadable::OpenDocument);
        }
        let most = if is_streamed(&name) { left } else { left.min(MAX_PART_BYTES) };
        left -= unpacked(part, &name, most, &mut has_merged_cells)?;
    }
    Ok(has_merged_cells)
}

/// Whether a part is read row by row, or not at all.
fn is_streamed(name: &str) -> bool {
    name.starts_with("xl/worksheets/sheet") || name.starts_with("xl/media/")
}

/// How many bytes a part unpacks to.
fn unpacked(
    mut part: impl Read,
    name: &str,
    most: u64,
    has_merged_cells: &mut bool,
) -> Result<u64, Unreadable> {
    let is_markup = name.rsplit_once('.').is_some_and(|(_, end)| ["xml", "rels"].contains(&end));
    let is_strings = name.ends_with("sharedstrings.xml");
    let mut markup = Markup::default();
    let mut buffer = vec![0; 1 << 16];
    let mut size = 0;
    loop {
        let count = match part.read(&mut buffer) {
            Ok(0) => return Ok(size),
            Ok(count) => count,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(damaged(error)),
        };
        let piece = buffer.get(..count).unwrap_or_default();
        if is_strings && size == 0 && announced_strings(piece) > MAX_STRINGS {
            return Err(Unreadable::too_big());
        }
        *has_merged_cells |= memchr::memmem::find(piece, b"mergeCell").is_some();
        size += count as u64;
        if size > most {
            return Err(Unreadable::too_big());
        }
        if is_markup {
            markup.feed(piece)?;
        }
    }
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

fn read_sheets(
    bytes: &[u8],
    wanted: &Sheets,
    has_merged_cells: bool,
    progress: &dyn Fn(Progress),
) -> Result<Table, Unreadable> {
    let mut workbook: Workbook<'_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(refused)?;
    let sheets: Vec<_> = workbook.sheets_metadata().to_vec();
    let any_visible = sheets.iter().any(|sheet| sheet.visible == SheetVisible::Visible);
    let mut best: Option<(usize, Table)> = None;
    let mut chosen: Option<Table> = None;
    let mut others = Vec::new();
    let mut budget = Budget::default();
    for sheet in sheets.into_iter().take(MAX_SHEETS) {
        let hidden = any_visible && sheet.visible != SheetVisible::Visible;
        if sheet.typ != SheetType::WorkSheet || hidden {
            continue;
        }
        let merged =
            if has_merged_cells { merged_cells(&mut workbook, &sheet.name) } else { vec![] };
        let rows = rows(&mut workbook, &sheet.name, &merged, &mut budget, progress)?;
        let score = score(&rows);
        if score == 0 {
            continue;
        }
        let count = rows.last().map_or(0, |row| row.number);
        let table = Table::from_rows(rows, count, Some(sheet.name.clone()));
        let is_wanted = match wanted {
            Sheets::Best => false,
            Sheets::Named(names) => names.contains(&sheet.name),
            Sheets::All => true,
        };
        if is_wanted {
            match &mut chosen {
                Some(chosen) => chosen.append(&table),
                None => chosen = Some(table),
            }
        } else if best.as_ref().is_none_or(|(most, _)| score > *most) {
            let before = best.replace((score, table));
            others.extend(before.and_then(|(_, table)| table.sheet));
        } else {
            others.push(sheet.name);
        }
    }
    let table = match (chosen, best) {
        (Some(table), best) => {
            others.extend(best.and_then(|(_, table)| table.sheet));
            table
        }
        (None, Some((_, table))) if *wanted == Sheets::Best => table,
        (None, _) => return Err(Unreadable::Empty),
    };
    if table.header.is_none() && !header::is_list_without_header(&table) {
        return Err(Unreadable::NotATable);
    }
    Ok(Table { other_sheets: others, ..table })
}

/// Blocks of cells merged into one. Where they cannot be read there are none.
fn merged_cells(workbook: &mut Workbook<'_>, sheet: &str) -> Vec<Dimensions> {
    let merged = workbook.merge_cells_by_sheet_name(sheet).unwrap_or_default();
    merged.into_iter().take(MAX_MERGED).collect()
}

/// How much a sheet looks like a guest list: known headers first, then rows. Zero when blank.
fn score(rows: &[Row]) -> usize {
    let filled = rows.len();
    let known = header::find(rows).and_then(|at| rows.get(at)).map_or(0, header::score);
    if filled == 0 { 0 } else { known * 1_000 + filled.min(999) }
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
        // A spreadsheet keeps fifteen digits of a number; what is longer was guessed.
        DataRef::Float(number) if number.abs() >= 1e15 => {
            format!("{number:.14E}").replace('E', "E+")
        }
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
