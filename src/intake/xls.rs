//! The rows of a workbook as Excel wrote it before 2007 (MS-XLS, BIFF5 and BIFF8).
//!
//! A workbook is a stream of records, each a kind, a length and that many bytes. Only the records of
//! cells are looked at; nothing is made room for before it is there.

mod records;
mod strings;

use std::collections::BTreeMap;

use calamine::{ExcelDateTime, ExcelDateTimeType};
use encoding_rs::{Encoding, WINDOWS_1252};

use super::compound::{Compound, u16_at, u32_at};
use super::row::Row;
use super::sheet::{self, MAX_SHEETS};
use super::sheet_rows::SheetRows;
use super::table::{Progress, ROWS_A_REPORT};
use super::unreadable::{Budget, Unreadable};
use super::xlsx::{as_shown, date_text, float_text};
use records::{Record, records};
use strings::{Strings, counted, shared};

/// The most blocks of merged cells that are looked at.
const MAX_MERGED: usize = 10_000;

/// The most cells of a sheet, and the longest stream, in bytes.
const MOST_CELLS: usize = 1_500_000;
const MOST_BYTES: usize = 32 << 20;

/// Reads the sheets that can be seen into the book. Linear in the bytes, but for putting the
/// cells in order.
///
/// # Errors
/// Locked, damaged, no workbook, or more than a guest list has.
pub(super) fn read(
    bytes: &[u8],
    into: &mut sheet::Book,
    progress: &dyn Fn(Progress),
) -> Result<(), Unreadable> {
    let file = Compound::open(bytes)?;
    if file.has("EncryptedPackage") {
        return Err(Unreadable::Locked);
    }
    let name = ["Workbook", "Book"].into_iter().find(|name| file.has(name));
    let stream = file.stream(name.ok_or(Unreadable::NotATable)?)?;
    if stream.len() > MOST_BYTES {
        return Err(Unreadable::too_big());
    }
    let book = Book::of(&stream)?;
    let mut budget = Budget::default();
    let any_visible = book.sheets.iter().any(|sheet| sheet.is_visible);
    for sheet in book.sheets.iter().take(MAX_SHEETS) {
        if sheet.is_visible || !any_visible {
            let from = stream.get(sheet.starts_at..).ok_or(Unreadable::Damaged)?;
            into.take(sheet.name.clone(), book.rows(from, &mut budget, progress)?);
        }
    }
    Ok(())
}

struct Sheet {
    name: String,
    starts_at: usize,
    is_visible: bool,
}

/// What all sheets share.
struct Book {
    is_wide: bool,
    page: &'static Encoding,
    is_1904: bool,
    sheets: Vec<Sheet>,
    strings: Strings,
    /// The number format of each style.
    formats: Vec<u16>,
    /// The formats that are no built-in ones.
    codes: BTreeMap<u16, String>,
}

impl Book {
    fn of(stream: &[u8]) -> Result<Self, Unreadable> {
        let mut book = Self {
            is_wide: true,
            page: WINDOWS_1252,
            is_1904: false,
            sheets: Vec::new(),
            strings: Strings::default(),
            formats: Vec::new(),
            codes: BTreeMap::new(),
        };
        let mut all = records(stream);
        let first = all.next().filter(|it| it.kind == Record::BEGIN).ok_or(Unreadable::Damaged)?;
        match u16_at(first.data, 0) {
            Some(0x0600) => {}
            Some(0x0500) => book.is_wide = false,
            _ => return Err(Unreadable::OldExcel),
        }
        for record in all {
            match record.kind {
                Record::END => break,
                Record::LOCKED => return Err(Unreadable::Locked),
                Record::PAGE => book.page = page(record.data),
                Record::EPOCH => book.is_1904 = u16_at(record.data, 0) == Some(1),
                Record::STYLE => book.formats.push(u16_at(record.data, 2).unwrap_or(0)),
                Record::FORMAT => {
                    let code = book.text_after(record.data, 2).unwrap_or_default();
                    book.codes.extend(u16_at(record.data, 0).map(|number| (number, code)));
                }
                Record::SHEET => book.sheets.extend(book.sheet(record.data)),
                Record::STRINGS => book.strings = shared(&record)?,
                _ => {}
            }
        }
        Ok(book)
    }

    fn sheet(&self, data: &[u8]) -> Option<Sheet> {
        let length = usize::from(*data.get(6)?);
        let name = if self.is_wide {
            strings::short(data.get(7..)?, length)?
        } else {
            self.page.decode_without_bom_handling(data.get(7..7 + length)?).0.into_owned()
        };
        // Of charts and macros nothing is read.
        let is_sheet = *data.get(5)? == 0;
        // The other bits are not said to mean anything.
        let (starts_at, is_visible) =
            (u32_at(data, 0)? as usize, data.get(4)?.trailing_zeros() > 1);
        is_sheet.then_some(Sheet { name, starts_at, is_visible })
    }

    /// A text with its length before it.
    fn text_after(&self, data: &[u8], at: usize) -> Option<String> {
        let data = data.get(at..)?;
        if self.is_wide {
            return counted(data);
        }
        let length = usize::from(u16_at(data, 0)?);
        let bytes = data.get(2..2 + length).or_else(|| data.get(2..))?;
        Some(self.page.decode_without_bom_handling(bytes).0.into_owned())
    }

    fn rows(
        &self,
        stream: &[u8],
        budget: &mut Budget,
        progress: &dyn Fn(Progress),
    ) -> Result<Vec<Row>, Unreadable> {
        let mut cells: Vec<Found<'_>> = Vec::new();
        let mut merged = Vec::new();
        // A chart inside a sheet has cells of its own.
        let mut depth = 0_usize;
        let mut formula = None;
        for record in records(stream) {
            match record.kind {
                Record::BEGIN => depth += 1,
                Record::END if depth <= 1 => break,
                Record::END => depth -= 1,
                _ if depth != 1 => {}
                Record::MERGED => merged.extend(blocks(record.data)),
                Record::FORMULA_TEXT => {
                    if let Some((row, column)) = formula {
                        cells.push(Found { row, column, kind: record.kind, data: record.data });
                    }
                }
                kind => {
                    formula = place(record.data).filter(|_| kind == Record::FORMULA);
                    found(&record, &mut cells);
                }
            }
            if cells.len() > MOST_CELLS {
                return Err(Unreadable::too_big());
            }
        }
        // In order, and of two in one place the later.
        cells.sort_by_key(|cell| (cell.row, cell.column));
        let mut rows = SheetRows::default();
        let mut all = cells.iter().peekable();
        while let Some(cell) = all.next() {
            let is_last =
                all.peek().is_none_or(|it| (it.row, it.column) != (cell.row, cell.column));
            let Some(text) = self.text(cell).filter(|_| is_last) else { continue };
            let (row, column) = (u32::from(cell.row), u32::from(cell.column));
            if rows.put(row, column, &text, budget)? && (row as usize).is_multiple_of(ROWS_A_REPORT)
            {
                progress(Progress { rows: row as usize, share: 0.5 });
            }
        }
        for (first, last, column) in merged.into_iter().take(MAX_MERGED) {
            rows.spread(u32::from(first)..=u32::from(last), u32::from(column), budget)?;
        }
        rows.finish(budget)
    }

    fn text(&self, cell: &Found<'_>) -> Option<String> {
        let data = cell.data;
        match cell.kind {
            Record::SHARED_TEXT => self.strings.get(u32_at(data, 6)? as usize).map(str::to_owned),
            Record::TEXT | Record::RICH_TEXT => self.text_after(data, 6),
            Record::FORMULA_TEXT => self.text_after(data, 0),
            Record::NUMBER => self.number(f64_at(data, 6)?, u16_at(data, 4)?),
            Record::PACKED | Record::MANY_PACKED => {
                self.number(packed(u32_at(data, 2)?), u16_at(data, 0)?)
            }
            Record::YES_OR_ERROR => Some(yes_or_error(*data.get(6)?, *data.get(7)? == 1)),
            Record::FORMULA => match (u16_at(data, 12)?, *data.get(6)?) {
                // A text follows in a record of its own.
                (0xffff, 1 | 2) => Some(yes_or_error(*data.get(8)?, *data.get(6)? == 2)),
                (0xffff, _) => None,
                _ => self.number(f64_at(data, 6)?, u16_at(data, 4)?),
            },
            _ => None,
        }
    }

    fn number(&self, number: f64, style: u16) -> Option<String> {
        let format = self.formats.get(usize::from(style)).copied().unwrap_or(0);
        let code = self.codes.get(&format).map_or("", String::as_str);
        if !number.is_finite() {
            return None;
        }
        if is_date(format, code) && (0.0..2_958_466.0).contains(&number) {
            let kind = ExcelDateTimeType::DateTime;
            return Some(date_text(&ExcelDateTime::new(number, kind, self.is_1904)));
        }
        Some(as_shown(&float_text(number), code))
    }
}

/// A cell where it lies.
struct Found<'a> {
    row: u16,
    column: u16,
    kind: u16,
    data: &'a [u8],
}

fn place(data: &[u8]) -> Option<(u16, u16)> {
    Some((u16_at(data, 0)?, u16_at(data, 2)?))
}

/// The cells of a record: one, or a row of packed numbers.
fn found<'a>(record: &Record<'a>, cells: &mut Vec<Found<'a>>) {
    let Some((row, column)) = place(record.data) else { return };
    let (kind, data) = (record.kind, record.data);
    match kind {
        Record::MANY_PACKED => {
            let all = data.get(4..).unwrap_or_default().chunks_exact(6);
            cells.extend((column..).zip(all).map(|(column, data)| Found {
                row,
                column,
                kind,
                data,
            }));
        }
        Record::PACKED => {
            let data = data.get(4..).unwrap_or_default();
            cells.push(Found { row, column, kind, data });
        }
        Record::SHARED_TEXT
        | Record::TEXT
        | Record::RICH_TEXT
        | Record::NUMBER
        | Record::YES_OR_ERROR
        | Record::FORMULA => cells.push(Found { row, column, kind, data }),
        _ => {}
    }
}

/// Blocks of merged cells over several rows: the first and last row, and the first column.
fn blocks(data: &[u8]) -> Vec<(u16, u16, u16)> {
    let all = data.get(2..).unwrap_or_default().chunks_exact(8);
    all.filter_map(|it| Some((u16_at(it, 0)?, u16_at(it, 2)?, u16_at(it, 4)?))).collect()
}

fn f64_at(data: &[u8], at: usize) -> Option<f64> {
    Some(f64::from_le_bytes(data.get(at..at.checked_add(8)?)?.try_into().ok()?))
}

/// A number in four bytes: thirty bits of it, whether it is whole, and whether of hundredths.
fn packed(bits: u32) -> f64 {
    let number = if bits & 2 == 0 {
        f64::from_bits(u64::from(bits & !3) << 32)
    } else {
        f64::from(bits.cast_signed() >> 2)
    };
    if bits & 1 == 0 { number } else { number / 100.0 }
}

fn yes_or_error(value: u8, is_error: bool) -> String {
    let text = match (is_error, value) {
        (false, 0) => "FALSE",
        (false, _) => "TRUE",
        (true, 0x00) => "#NULL!",
        (true, 0x07) => "#DIV/0!",
        (true, 0x0f) => "#VALUE!",
        (true, 0x17) => "#REF!",
        (true, 0x1d) => "#NAME?",
        (true, 0x24) => "#NUM!",
        (true, _) => "#N/A",
    };
    text.to_owned()
}

/// Whether a format shows a date: those built in, and those with a year, month or day in their code.
fn is_date(format: u16, code: &str) -> bool {
    if code.is_empty() {
        return matches!(format, 14..=22 | 27..=36 | 50..=58);
    }
    let (mut is_quoted, mut is_bracketed) = (false, false);
    code.chars().any(|letter| {
        match letter {
            '"' => is_quoted = !is_quoted,
            '[' | ']' => is_bracketed = letter == '[',
            _ => {}
        }
        !is_quoted && !is_bracketed && "ymdYMD".contains(letter)
    })
}

/// The code page that texts before Excel 97 are written in.
fn page(data: &[u8]) -> &'static Encoding {
    let number = u16_at(data, 0).unwrap_or(1252);
    let label = match number {
        932 => "shift_jis".to_owned(),
        936 => "gbk".to_owned(),
        949 => "euc-kr".to_owned(),
        950 => "big5".to_owned(),
        10000 | 32768 => "macintosh".to_owned(),
        _ => format!("windows-{number}"),
    };
    Encoding::for_label(label.as_bytes()).unwrap_or(WINDOWS_1252)
}
