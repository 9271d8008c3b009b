//! What kind of file, and how its rows are parted.

use super::delimited::Records;
use super::encoding::utf16_without_mark;
use super::header;
use super::row::Row;
use super::unreadable::Unreadable;

/// How a file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Workbook,
    /// A container of Microsoft's: a workbook before 2007, a letter, a locked workbook.
    Compound,
    Text,
}

/// How a text file is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) delimiter: u8,
    /// Where the rows start, in bytes, and on which line.
    pub(super) starts_at: usize,
    pub(super) line: u32,
    /// How well the rows come out.
    fit: usize,
}

/// Tells files apart by their first bytes.
pub(super) fn kind(bytes: &[u8]) -> Result<Kind, Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Kind::Workbook);
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
        return Ok(Kind::Compound);
    }
    // Half the bytes of Thai or Cyrillic in UTF-16 look like controls.
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Ok(Kind::Text);
    }
    if utf16_without_mark(bytes).is_some() {
        return Ok(Kind::Text);
    }
    let is_binary = MAGIC.iter().any(|magic| bytes.starts_with(magic)) || has_many_controls(bytes);
    if is_binary { Err(Unreadable::NotATable) } else { Ok(Kind::Text) }
}

const MAGIC: &[&[u8]] = &[
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x7fELF",
    b"MZ\x90",
    b"{\\rtf",
    b"\x1f\x8b",
    b"SQLite format 3",
    b"Rar!",
    b"7z\xbc\xaf",
    b"BZh",
    b"RIFF",
    b"OggS",
    b"ID3",
];

/// Text has hardly any control characters; UTF-16 is told by its zeros before this matters.
fn has_many_controls(bytes: &[u8]) -> bool {
    let sample = bytes.get(..65_536).unwrap_or(bytes);
    let control =
        |byte: &&u8| **byte < 0x20 && !b"\t\n\r\x0b\x0c\x1a\x1b\x1f\x1e\x01\0".contains(byte);
    let zeros = memchr::memchr_iter(0, sample).count();
    let controls = sample.iter().filter(control).count();
    let wide = (sample.len() * 35 / 100..=sample.len() * 65 / 100).contains(&zeros);
    controls * 50 > sample.len() || (!wide && zeros > 16 && zeros * 20 > sample.len())
}

/// Web pages and documents of markup are not tables, though they are text.
pub(super) fn refuse_prose(text: &str) -> Result<(), Unreadable> {
    let start: String = text.trim_start().chars().take(200).collect::<String>().to_lowercase();
    let page = ["<!doctype html", "<html", "<head", "<table", "<body", "<meta"];
    if page.iter().any(|tag| start.starts_with(tag)) {
        Err(Unreadable::WebPage)
    } else if ["<?xml", "begin:v", "{\"", "[{", "{\n", "[\n"].iter().any(|s| start.starts_with(s)) {
        Err(Unreadable::NotATable)
    } else {
        Ok(())
    }
}

/// Finds the delimiter: the one a `sep=` line names, else the one under which most headers are
/// known and most rows are as wide as the header. Looks at the first rows only.
pub(super) fn layout(text: &str) -> Layout {
    if let Some(layout) = named_delimiter(text) {
        return layout;
    }
    let sample = sample(text);
    let mut best = (0, b',');
    for delimiter in *b",;\t|" {
        let score = fit(sample, delimiter);
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    // Odd signs part cells only where they part every row alike.
    for delimiter in *b"#~^:!*%$&>\x1f\x1e\x01" {
        let score = fit(sample, delimiter);
        if score > best.0 && parts_alike(sample, delimiter) {
            best = (score, delimiter);
        }
    }
    Layout { delimiter: best.1, starts_at: 0, line: 1, fit: best.0 }
}

/// The sign that stands for another in [`reparted`].
const UNIT: char = '\u{1f}';

/// The same text with a plain sign between the cells, where something else parts every row alike and
/// far better: a sign beyond ASCII, one that names hold too, or two blanks and more.
pub(super) fn reparted(text: &str, layout: Layout) -> Option<(String, Layout)> {
    const ODD: &str = "/_-=§¦·•，；、｜،؛¤¬¶";
    if text.contains(UNIT) {
        return None;
    }
    let sample = sample(text);
    let by_sign = |sign: char| move |text: &str| text.replace(sign, "\u{1f}");
    let mut best = None;
    let mut most = layout.fit.saturating_add(9);
    let signs = ODD.chars().filter(|sign| sample.contains(*sign));
    for sign in signs {
        let parted = by_sign(sign)(sample);
        let fit = fit(&parted, UNIT as u8);
        if fit > most && parts_alike(&parted, UNIT as u8) {
            (most, best) = (fit, Some(sign));
        }
    }
    let spread = by_blanks(sample);
    let is_spread = fit(&spread, UNIT as u8) > most && parts_alike(&spread, UNIT as u8);
    let text = match best {
        _ if is_spread => by_blanks(text),
        Some(sign) => by_sign(sign)(text),
        None => return None,
    };
    Some((text, Layout { delimiter: UNIT as u8, ..layout }))
}

/// Columns set apart by two blanks or more.
fn by_blanks(text: &str) -> String {
    let line = |line: &str| {
        let cells = line.trim().split("  ").map(str::trim).filter(|cell| !cell.is_empty());
        cells.collect::<Vec<_>>().join("\u{1f}")
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// Whether every row has as many of a sign, and at least one; titles above have none.
fn parts_alike(sample: &str, delimiter: u8) -> bool {
    let lines = sample.lines().take(50).filter(|line| !line.trim().is_empty());
    let counts = lines.map(|line| memchr::memchr_iter(delimiter, line.as_bytes()).count());
    let counts: Vec<usize> = counts
        .enumerate()
        .skip_while(|(at, count)| *at < 5 && *count == 0)
        .map(|(_, count)| count)
        .collect();
    let first = counts.first().copied().unwrap_or(0);
    counts.len() > 1 && first > 0 && counts.iter().all(|count| *count == first)
}

/// Excel's own hint: a first line like `sep=;`.
fn named_delimiter(text: &str) -> Option<Layout> {
    let line = text.split(['\n', '\r']).next()?;
    let bare = line.trim_matches('"');
    let named = bare.get(..4).filter(|start| start.eq_ignore_ascii_case("sep="))?;
    let &[delimiter] = bare.as_bytes().get(named.len()..)? else { return None };
    let after = text.get(line.len()..).unwrap_or_default();
    let line_break = if after.starts_with("\r\n") { 2 } else { 1 };
    let starts_at = (line.len() + line_break).min(text.len());
    Some(Layout { delimiter, starts_at, line: 2, fit: usize::MAX })
}

/// The first whole lines, up to 256 KB.
fn sample(text: &str) -> &str {
    const MOST: usize = 1 << 18;
    if text.len() <= MOST {
        return text;
    }
    let end = (0..=MOST).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let cut = text.get(..end).unwrap_or_default();
    cut.rfind('\n').and_then(|at| cut.get(..=at)).unwrap_or(cut)
}

fn fit(sample: &str, delimiter: u8) -> usize {
    let rows: Vec<Row> =
        Records::new(sample, delimiter, 1).map_while(Result::ok).take(100).collect();
    let found = header::find(&rows);
    let header_row = found.and_then(|at| rows.get(at));
    let known = header_row.map_or(0, header::score);
    let below = rows.iter().skip(found.map_or(0, |at| at + 1)).filter(|row| !row.is_blank());
    let widths: Vec<usize> = below.map(Row::len).collect();
    let width = header_row.map_or_else(|| usual(&widths), Row::len);
    let regular = widths.iter().filter(|it| **it == width).count();
    let share = if widths.is_empty() { 0 } else { regular * 20 / widths.len() };
    1 + known * 10 + share + if width > 1 { 5 + width.min(5) } else { 0 }
}

fn usual(widths: &[usize]) -> usize {
    let count = |width: usize| widths.iter().filter(|it| **it == width).count();
    widths.iter().copied().max_by_key(|width| (count(*width), *width)).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delimiter(text: &str) -> char {
        char::from(layout(text).delimiter)
    }

    #[test]
    fn delimiters_are_found_despite_others_in_the_cells() {
        assert_eq!(delimiter("Name,Email\nAna,a@x.example\n"), ',');
        assert_eq!(delimiter("Name;E-Mail;\"Was, wie, wo?\"\nAna;a@x.example;\"a, b, c\"\n"), ';');
        assert_eq!(delimiter("Name\tRSVP\tGuests\nAna, B\tYes\t0\n"), '\t');
        assert_eq!(delimiter("Name|Email\nAna|a@x.example\n"), '|');
        assert_eq!(delimiter("Name,Email,What can you offer?\nAna,a@x.example,a; b; c\n"), ',');
        assert_eq!(delimiter("Ana;a@x.example\nBen;b@x.example\n"), ';');
        let titles = "Neighbours' Night, 20 November\n\nName;E-Mail\nAna;a@x.example\n";
        assert_eq!(delimiter(titles), ';');
        assert_eq!(delimiter("Name\nPereira, Ana\nOkafor, Ben\n"), ';', "one column, no delimiter");
    }

    #[test]
    fn excels_own_hint_is_believed_and_skipped() {
        for text in ["sep=;\r\nName;Email", "\"sep=;\"\nName;Email", "SEP=;\nName;Email"] {
            let layout = layout(text);
            assert_eq!((layout.delimiter, layout.line), (b';', 2), "{text}");
            assert_eq!(text.get(layout.starts_at..), Some("Name;Email"));
        }
    }

    #[test]
    fn what_is_no_table_is_said_so() {
        assert_eq!(kind(b""), Err(Unreadable::Empty));
        assert_eq!(kind(b"%PDF-1.7 ..."), Err(Unreadable::NotATable));
        let noise: Vec<u8> = (0..4000_u32).map(|i| (i * 7919 % 251) as u8).collect();
        assert_eq!(kind(&noise), Err(Unreadable::NotATable));
        assert_eq!(kind(b"Name\nA\0na\n"), Ok(Kind::Text));
        let thai = "\u{feff}ชื่อ,นามสกุล\nมาลี,สุขใจ\n".encode_utf16().flat_map(u16::to_be_bytes);
        assert_eq!(kind(&thai.collect::<Vec<_>>()), Ok(Kind::Text));
        assert_eq!(kind(b"PK\x03\x04..."), Ok(Kind::Workbook));
        assert_eq!(refuse_prose(" <!DOCTYPE html><html>"), Err(Unreadable::WebPage));
    }
}
