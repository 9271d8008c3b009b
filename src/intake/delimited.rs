//! Rows of a delimited text file, as the world writes them: any delimiter, quotes that hold line
//! breaks or are doubled or forgotten, any line ending, any number of cells.
//!
//! RFC 4180 where a file follows it. Where it does not, the reading that loses no row is taken: a
//! quote that is never closed is a letter, and so is one that would swallow the rows after it.

use super::row::{Row, RowBuilder};
use super::unreadable::{Budget, MAX_COLUMNS, MAX_ROW_BYTES, Unreadable};

/// The longest quoted cell: four bytes for each of the 32,767 characters a spreadsheet allows.
const MAX_QUOTED_BYTES: usize = 131_072;

/// Reads rows one by one; linear in the text. Blank rows are counted and cost nothing.
#[derive(Debug)]
pub(super) struct Records<'a> {
    text: &'a str,
    at: usize,
    line: u32,
    delimiter: u8,
    /// No quote is closed from here on, so none is looked for: keeps hostile files linear.
    unclosed_from: usize,
    /// Rows read so far, blank ones too.
    count: u32,
    budget: Budget,
    builder: RowBuilder,
}

impl<'a> Records<'a> {
    /// Rows of `text`, which starts at `line` of its file.
    pub(super) fn new(text: &'a str, delimiter: u8, line: u32) -> Self {
        let builder = RowBuilder::default();
        let (unclosed_from, budget) = (usize::MAX, Budget::default());
        Self { text, at: 0, line, delimiter, unclosed_from, count: 0, budget, builder }
    }

    /// Rows read so far, blank ones too.
    pub(super) const fn rows_read(&self) -> u32 {
        self.count
    }

    /// Bytes read so far.
    pub(super) const fn position(&self) -> usize {
        self.at
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// Reads one cell; says whether the row ended with it.
    fn read_cell(&mut self) -> bool {
        let skipped = self.blanks_before_quote();
        let end = self.quoted(skipped).unwrap_or_else(|| self.bare());
        self.builder.end_cell();
        self.at = end;
        let row_ended = match self.byte(end) {
            Some(b'\r') => {
                self.at += if self.byte(end + 1) == Some(b'\n') { 2 } else { 1 };
                true
            }
            Some(b'\n') => {
                self.at += 1;
                true
            }
            Some(_) => {
                self.at += 1;
                false
            }
            None => true,
        };
        self.line += u32::from(row_ended);
        row_ended
    }

    /// Where a quote may open: right here, or after blanks.
    fn blanks_before_quote(&self) -> usize {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        self.at + rest.iter().take_while(|byte| **byte == b' ').count()
    }

    /// Copies a quoted cell and gives where it ends; `None` when there is none, or it never ends
    /// in a believable way.
    fn quoted(&mut self, open: usize) -> Option<usize> {
        if self.byte(open) != Some(b'"') || open >= self.unclosed_from {
            return None;
        }
        let (close, end) = self.closing(open)?;
        let inner = self.text.get(open + 1..close)?;
        self.line += line_breaks(inner);
        let inner = inner.replace("\"\"", "\"");
        self.builder.push_str(&inner);
        Some(end)
    }

    /// The closing quote of the one at `open`, and where its cell ends.
    fn closing(&mut self, open: usize) -> Option<(usize, usize)> {
        let mut lines = false;
        let mut at = open + 1;
        while at - open <= MAX_QUOTED_BYTES {
            match self.byte(at) {
                None => {
                    self.unclosed_from = open;
                    return None;
                }
                Some(b'"') if self.byte(at + 1) == Some(b'"') => at += 1,
                Some(b'"') => match self.cell_end(at + 1) {
                    Some(end) => return Some((at, end)),
                    // A quote inside a word after a line break: the first one was a letter.
                    None if lines => return None,
                    None => {}
                },
                Some(b'\n' | b'\r') => lines = true,
                Some(_) => {}
            }
            at += 1;
        }
        None
    }

    /// Where the cell ends if nothing but blanks follows its closing quote.
    fn cell_end(&self, after: usize) -> Option<usize> {
        let rest = self.text.as_bytes().get(after..).unwrap_or_default();
        let end = after + rest.iter().take_while(|byte| **byte == b' ').count();
        match self.byte(end) {
            None | Some(b'\n' | b'\r') => Some(end),
            Some(byte) => (byte == self.delimiter).then_some(end),
        }
    }

    fn bare(&mut self) -> usize {
        let delimiter = self.delimiter;
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let ends = |byte: &u8| *byte == delimiter || *byte == b'\n' || *byte == b'\r';
        let end = self.at + rest.iter().position(ends).unwrap_or(rest.len());
        self.builder.push_str(self.text.get(self.at..end).unwrap_or_default());
        end
    }

    /// Lines with nothing in them, however many, are passed over at once.
    fn skip_blank_lines(&mut self) {
        while let Some(byte @ (b'\n' | b'\r')) = self.byte(self.at) {
            let is_pair = byte == b'\r' && self.byte(self.at + 1) == Some(b'\n');
            self.at += if is_pair { 2 } else { 1 };
            self.line = self.line.saturating_add(1);
            self.count = self.count.saturating_add(1);
        }
    }

    /// Reads one row into the builder; gives the line it starts on.
    fn read_row(&mut self) -> Result<u32, Unreadable> {
        let (line, start) = (self.line, self.at);
        loop {
            let row_ended = self.read_cell();
            let bytes = (self.at - start).max(self.builder.bytes());
            if bytes > MAX_ROW_BYTES || self.builder.cells() > MAX_COLUMNS {
                return Err(Unreadable::LineTooLong { line });
            }
            if row_ended {
                self.count = self.count.saturating_add(1);
                return Ok(line);
            }
        }
    }

    fn read(&mut self) -> Result<Option<Row>, Unreadable> {
        loop {
            self.skip_blank_lines();
            if self.at >= self.text.len() {
                return Ok(None);
            }
            let line = self.read_row()?;
            if self.builder.is_blank() {
                self.builder.clear();
                continue;
            }
            let row = self.builder.finish(line, self.count);
            self.budget.take(1, row.cells().count(), row.bytes())?;
            return Ok(Some(row));
        }
    }
}

impl Iterator for Records<'_> {
    type Item = Result<Row, Unreadable>;

    fn next(&mut self) -> Option<Self::Item> {
        let read = self.read();
        if read.is_err() {
            self.at = self.text.len();
        }
        read.transpose()
    }
}

fn line_breaks(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let feeds = memchr::memchr_iter(b'\n', bytes).count();
    let lone = bytes.windows(2).filter(|pair| matches!(pair, [b'\r', next] if *next != b'\n'));
    let last = bytes.last() == Some(&b'\r');
    u32::try_from(feeds + lone.count() + usize::from(last)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, delimiter: u8) -> Vec<(u32, Vec<String>)> {
        let row = |row: Result<Row, Unreadable>| {
            let row = row.unwrap();
            (row.line, row.cells().map(str::to_owned).collect())
        };
        Records::new(text, delimiter, 1).map(row).collect()
    }

    fn cells(text: &str) -> Vec<Vec<String>> {
        rows(text, b',').into_iter().map(|(_, cells)| cells).collect()
    }

    #[test]
    fn quotes_hold_delimiters_line_breaks_and_doubled_quotes() {
        let text = "a,\"b, \"\"c\"\"\nd\",e\r\nf,,\n";
        let expected = [
            (1, vec!["a".to_owned(), "b, \"c\"\nd".into(), "e".into()]),
            (3, vec!["f".to_owned()]),
        ];
        assert_eq!(rows(text, b','), expected);
    }

    #[test]
    fn every_line_ending_ends_a_row_and_blank_lines_are_counted() {
        for text in ["a\nb\n\nc", "a\r\nb\r\n\r\nc\r\n", "a\rb\r\rc", "a\nb\n , ,\nc\n"] {
            let rows: Vec<Row> = Records::new(text, b',', 1).map(Result::unwrap).collect();
            let places: Vec<_> = rows.iter().map(|row| (row.line, row.number)).collect();
            assert_eq!(places, [(1, 1), (2, 2), (4, 4)], "{text:?}");
        }
    }

    #[test]
    fn a_quote_inside_a_cell_is_a_letter() {
        assert_eq!(cells("5\" screen,x"), [["5\" screen", "x"]]);
        assert_eq!(cells("\"Ana \"Nana\" Pereira\",x"), [["Ana \"Nana\" Pereira", "x"]]);
        assert_eq!(cells("a, \"b, c\" ,d"), [["a", "b, c", "d"]]);
    }

    #[test]
    fn a_quote_that_is_never_closed_swallows_no_row() {
        assert_eq!(cells("\"Ana,a@x\nBen,b@x\n"), [["\"Ana", "a@x"], ["Ben", "b@x"]]);
        let later = "Ana,\"I like cats,a\nBen,\"I do\",b\n";
        assert_eq!(cells(later), [["Ana", "\"I like cats", "a"], ["Ben", "I do", "b"]]);
    }

    #[test]
    fn a_row_without_end_is_refused_with_its_line() {
        let text = format!("a,b\n{}\n", "x".repeat(MAX_ROW_BYTES + 1));
        let last = Records::new(&text, b',', 1).last();
        assert_eq!(last, Some(Err(Unreadable::LineTooLong { line: 2 })));
        let wide = ",".repeat(MAX_COLUMNS + 5);
        let last = Records::new(&wide, b',', 1).last();
        assert_eq!(last, Some(Err(Unreadable::LineTooLong { line: 1 })));
    }
}
