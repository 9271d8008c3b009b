//! One row of a table, kept small: 20,000 rows of 40 columns are 800,000 cells.

/// A row and where it stands in its file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The line in the file, or the sheet's row, from 1.
    pub line: u32,
    /// Its number among the rows of its table, from 1; blank rows count too.
    pub number: u32,
    text: Box<str>,
    /// Where each cell ends in `text`, in bytes; empty cells at the end have none.
    ends: Box<[u32]>,
    /// How many cells were written, those empty ones too.
    written: u32,
}

impl Row {
    /// The cell at `column`, from 0; empty where the row is shorter.
    #[must_use]
    pub fn cell(&self, column: usize) -> &str {
        let Some(end) = self.ends.get(column) else { return "" };
        let start = column.checked_sub(1).and_then(|before| self.ends.get(before)).unwrap_or(&0);
        self.text.get(*start as usize..*end as usize).unwrap_or_default()
    }

    /// How many cells were written, blank ones too.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.written as usize
    }

    /// Whether there is not even one cell.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.written == 0
    }

    /// Every cell up to the last that holds something, left to right.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|column| self.cell(column))
    }

    /// Whether nothing but blanks is in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        super::text::is_blank(&self.text)
    }

    /// A row of cells at the given columns.
    #[allow(single_use_lifetimes, reason = "an item of an iterator cannot go without its name")]
    pub(super) fn placed<'a>(
        line: u32,
        number: u32,
        cells: impl Iterator<Item = (usize, &'a str)>,
    ) -> Self {
        let mut cells: Vec<_> = cells.collect();
        cells.sort_by_key(|(place, _)| *place);
        let mut builder = RowBuilder::default();
        for (place, cell) in cells {
            while builder.cells() < place {
                builder.end_cell();
            }
            builder.push_str(cell);
            builder.end_cell();
        }
        builder.finish(line, number)
    }

    /// The same cells on another line.
    pub(super) fn at_line(self, line: u32) -> Self {
        Self { line, ..self }
    }

    /// How many bytes of text it holds.
    pub(super) const fn bytes(&self) -> usize {
        self.text.len()
    }

    /// How many cells there are up to the last one with something in it.
    #[must_use]
    pub fn used(&self) -> usize {
        let last =
            (0..self.ends.len()).rev().find(|column| !super::text::is_blank(self.cell(*column)));
        last.map_or(0, |column| column + 1)
    }
}

/// Collects the cells of one row after another, reusing its memory.
#[derive(Debug, Default)]
pub(super) struct RowBuilder {
    text: String,
    ends: Vec<u32>,
}

impl RowBuilder {
    /// Adds to the cell that is being written.
    pub(super) fn push_str(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Ends the cell that is being written.
    pub(super) fn end_cell(&mut self) {
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }

    /// Cells ended so far, empty ones too.
    pub(super) const fn cells(&self) -> usize {
        self.ends.len()
    }

    /// Bytes written so far.
    pub(super) const fn bytes(&self) -> usize {
        self.text.len()
    }

    /// Whether nothing but blanks was written.
    pub(super) fn is_blank(&self) -> bool {
        super::text::is_blank(&self.text)
    }

    /// Forgets what was written.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }

    /// The row, and an empty builder for the next one.
    pub(super) fn finish(&mut self, line: u32, number: u32) -> Row {
        let written = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        while let [.., before, last] = self.ends.as_slice()
            && before == last
        {
            self.ends.pop();
        }
        if self.ends.first() == Some(&0) && self.ends.len() == 1 {
            self.ends.clear();
        }
        let (text, ends) = (self.text.as_str().into(), self.ends.as_slice().into());
        self.clear();
        Row { line, number, text, ends, written }
    }
}

#[cfg(test)]
impl Row {
    /// A row for tests.
    pub(super) fn of(line: u32, cells: &[&str]) -> Self {
        let mut builder = RowBuilder::default();
        for cell in cells {
            builder.push_str(cell);
            builder.end_cell();
        }
        builder.finish(line, line)
    }
}
