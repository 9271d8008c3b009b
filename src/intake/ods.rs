//! The rows of a sheet of `OpenDocument` (ODS), read tag by tag: only cells with something in them cost
//! anything, however often an empty row or cell is said to come again.

use std::borrow::Cow;
use std::collections::HashSet;
use std::io::{BufRead, BufReader, Cursor};
use std::ops::RangeInclusive;

use quick_xml::Reader;
use quick_xml::XmlVersion::Implicit1_0;
use quick_xml::events::{BytesRef, BytesStart, Event};
use zip::ZipArchive;

use super::sheet::{Book, MAX_SHEETS};
use super::sheet_rows::SheetRows;
use super::table::{Progress, ROWS_A_REPORT};
use super::text::is_blank;
use super::unpack::{CONTENT, damaged};
use super::unreadable::{Budget, MAX_COLUMNS, Unreadable};

/// The most blocks of merged cells that are looked at.
const MAX_MERGED: usize = 10_000;

/// The most rows a sheet has.
const MAX_SHEET_ROWS: u32 = 1 << 24;

/// Reads the sheets that can be seen into the book. Linear in the unpacked bytes.
///
/// # Errors
/// Damaged, no sheet, or more than a guest list has.
pub(super) fn read(
    bytes: &[u8],
    into: &mut Book,
    progress: &dyn Fn(Progress),
) -> Result<(), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let part = archive.by_name(CONTENT).map_err(damaged)?;
    let mut reading = Reading {
        reader: Reader::from_reader(BufReader::new(part)),
        buffer: Vec::new(),
        budget: Budget::default(),
        progress,
    };
    reading.reader.config_mut().expand_empty_elements = true;
    let (mut sheets, mut style, mut hidden) = (0, String::new(), HashSet::new());
    while let Some(tag) = reading.next()? {
        match tag {
            Piece::Start(tag) if tag.is("style:style") => style = tag.get("style:name"),
            Piece::Start(tag)
                if tag.is("style:table-properties") && tag.get("table:display") == "false" =>
            {
                hidden.insert(style.clone());
            }
            Piece::Start(tag) if tag.is("table:table") && sheets < MAX_SHEETS => {
                sheets += 1;
                let is_hidden = hidden.contains(&tag.get("table:style-name"));
                let rows = reading.sheet()?;
                if !is_hidden {
                    into.take(tag.get("table:name"), rows.finish(&mut reading.budget)?);
                }
            }
            Piece::Start(_) | Piece::End(_) | Piece::Text(_) => {}
        }
    }
    if sheets == 0 { Err(Unreadable::NotATable) } else { Ok(()) }
}

/// A tag by its name, with its attributes.
struct Tag(BytesStart<'static>);

impl Tag {
    fn is(&self, name: &str) -> bool {
        self.0.name().as_ref() == name
    }

    /// An attribute; empty where it is not there.
    fn get(&self, name: &str) -> String {
        let found = self.0.try_get_attribute(name).ok().flatten();
        let value = found.and_then(|it| it.normalized_value(Implicit1_0).ok().map(Cow::into_owned));
        value.unwrap_or_default()
    }

    /// How often it comes: once, unless it says more.
    fn repeated(&self, name: &str) -> u32 {
        self.get(name).parse().unwrap_or(1).clamp(1, MAX_SHEET_ROWS)
    }
}

enum Piece {
    Start(Tag),
    End(String),
    Text(String),
}

struct Reading<'a, R: BufRead> {
    reader: Reader<R>,
    buffer: Vec<u8>,
    budget: Budget,
    progress: &'a dyn Fn(Progress),
}

/// A cell as read: how often it comes, over how many rows it goes, and its text.
struct Cell {
    times: u32,
    rows: u32,
    text: String,
}

impl<R: BufRead> Reading<'_, R> {
    fn next(&mut self) -> Result<Option<Piece>, Unreadable> {
        loop {
            self.buffer.clear();
            let piece = match self.reader.read_event_into(&mut self.buffer).map_err(damaged)? {
                Event::Start(tag) => Piece::Start(Tag(tag.into_owned())),
                Event::End(tag) => Piece::End(tag.name().as_ref().to_owned()),
                Event::Text(text) => Piece::Text(text.xml_content(Implicit1_0).into_owned()),
                Event::CData(text) => Piece::Text(text.into_inner().into_owned()),
                Event::GeneralRef(name) => Piece::Text(letter(&name)),
                Event::Eof => return Ok(None),
                Event::Empty(_)
                | Event::Comment(_)
                | Event::Decl(_)
                | Event::PI(_)
                | Event::DocType(_) => continue,
            };
            return Ok(Some(piece));
        }
    }

    fn must(&mut self) -> Result<Piece, Unreadable> {
        self.next()?.ok_or(Unreadable::Damaged)
    }

    /// The rest of a sheet whose tag was read.
    fn sheet(&mut self) -> Result<SheetRows, Unreadable> {
        let mut rows = SheetRows::default();
        let mut merged: Vec<(RangeInclusive<u32>, u32)> = Vec::new();
        let (mut row, mut depth) = (0_u32, 0);
        loop {
            match self.must()? {
                Piece::Start(tag) if tag.is("table:table-row") => {
                    let times = tag.repeated("table:number-rows-repeated");
                    let cells = self.row()?;
                    let is_filled = cells.iter().any(|cell| !is_blank(&cell.text));
                    for at in row..if is_filled { row.saturating_add(times) } else { row } {
                        self.put(&mut rows, at, &cells, &mut merged)?;
                    }
                    row = row.saturating_add(times).min(MAX_SHEET_ROWS);
                }
                // A sheet inside a cell is not looked at.
                Piece::Start(tag) if tag.is("table:table") => depth += 1,
                Piece::End(name) if name == "table:table" && depth == 0 => break,
                Piece::End(name) if name == "table:table" => depth -= 1,
                Piece::Start(_) | Piece::End(_) | Piece::Text(_) => {}
            }
        }
        for (block, column) in merged {
            rows.spread(block, column, &mut self.budget)?;
        }
        Ok(rows)
    }

    fn put(
        &mut self,
        rows: &mut SheetRows,
        row: u32,
        cells: &[Cell],
        merged: &mut Vec<(RangeInclusive<u32>, u32)>,
    ) -> Result<(), Unreadable> {
        let mut column = 0_u32;
        for cell in cells {
            if is_blank(&cell.text) {
                column = column.saturating_add(cell.times);
                continue;
            }
            if cell.rows > 1 && merged.len() < MAX_MERGED {
                merged.push((row..=row.saturating_add(cell.rows - 1), column));
            }
            for _ in 0..cell.times {
                let begins = rows.put(row, column, &cell.text, &mut self.budget)?;
                if begins && (row as usize).is_multiple_of(ROWS_A_REPORT) {
                    (self.progress)(Progress { rows: row as usize, share: 0.5 });
                }
                column += 1;
            }
        }
        Ok(())
    }

    /// The cells of a row whose tag was read.
    fn row(&mut self) -> Result<Vec<Cell>, Unreadable> {
        let mut cells = Vec::new();
        loop {
            match self.must()? {
                Piece::Start(tag)
                    if tag.is("table:table-cell") || tag.is("table:covered-table-cell") =>
                {
                    let cell = self.cell(&tag)?;
                    // What is covered by a merged cell is not shown.
                    let is_shown = tag.is("table:table-cell");
                    cells.push(Cell {
                        text: if is_shown { cell.text } else { String::new() },
                        ..cell
                    });
                    if cells.len() > MAX_COLUMNS {
                        return Err(Unreadable::too_big());
                    }
                }
                Piece::End(name) if name == "table:table-row" => return Ok(cells),
                Piece::Start(_) | Piece::End(_) | Piece::Text(_) => {}
            }
        }
    }

    fn cell(&mut self, tag: &Tag) -> Result<Cell, Unreadable> {
        let shown = self.shown(if tag.is("table:table-cell") {
            "table:table-cell"
        } else {
            "table:covered-table-cell"
        })?;
        Ok(Cell {
            times: tag.repeated("table:number-columns-repeated"),
            rows: tag.repeated("table:number-rows-spanned"),
            text: text(tag, shown),
        })
    }

    /// What a cell shows: its paragraphs, without remarks and drawings.
    fn shown(&mut self, end: &str) -> Result<String, Unreadable> {
        let (mut shown, mut inside, mut aside) = (String::new(), 0_usize, 0_usize);
        loop {
            match self.must()? {
                Piece::Start(tag) if aside > 0 || is_aside(&tag) => aside += 1,
                Piece::End(_) if aside > 0 => aside -= 1,
                Piece::Start(tag) if tag.is("text:p") => {
                    if !shown.is_empty() {
                        shown.push('\n');
                    }
                    inside += 1;
                }
                Piece::Start(tag) if tag.is("text:s") => {
                    let count = tag.repeated("text:c").min(100) as usize;
                    shown.push_str(&" ".repeat(count));
                }
                Piece::Start(tag) if tag.is("text:tab") || tag.is("text:line-break") => {
                    shown.push(if tag.is("text:tab") { ' ' } else { '\n' });
                }
                Piece::Text(text) if inside > 0 && aside == 0 => shown.push_str(&text),
                Piece::End(name) if name == "text:p" => inside = inside.saturating_sub(1),
                Piece::End(name) if name == end => return Ok(shown),
                Piece::Start(_) | Piece::End(_) | Piece::Text(_) => {}
            }
            if shown.len() > super::unreadable::MAX_ROW_BYTES {
                return Err(Unreadable::too_big());
            }
        }
    }
}

fn is_aside(tag: &Tag) -> bool {
    ["office:annotation", "draw:frame", "draw:g", "table:shapes"].iter().any(|it| tag.is(it))
}

/// A cell as it would be typed: dates as 2025-11-20, numbers whole, leading zeros where they show.
fn text(tag: &Tag, shown: String) -> String {
    match tag.get("office:value-type").as_str() {
        "date" => {
            let date = tag.get("office:date-value").replace('T', " ");
            let bare = date.strip_suffix(" 00:00:00").unwrap_or(&date);
            if bare.is_empty() { shown } else { bare.to_owned() }
        }
        "boolean" => tag.get("office:boolean-value").to_uppercase(),
        "float" => {
            let value = tag.get("office:value");
            let is_padded = shown.starts_with('0') && shown.bytes().all(|it| it.is_ascii_digit());
            let is_error = shown.starts_with('#') || shown.starts_with("Err:");
            if value.is_empty() || is_padded || is_error { shown } else { value }
        }
        _ => shown,
    }
}

/// `&amp;` and `&#233;`; one that nobody defined is left out.
fn letter(name: &BytesRef<'_>) -> String {
    let by_number = name.resolve_char_ref().ok().flatten().map(String::from);
    let by_name = || quick_xml::escape::resolve_predefined_entity(name).map(str::to_owned);
    by_number.or_else(by_name).unwrap_or_default()
}
