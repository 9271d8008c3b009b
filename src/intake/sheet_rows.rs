//! The cells of a sheet as rows. A sheet has a place for 17 thousand million cells; only those with
//! something in them cost anything.

use super::row::{Row, RowBuilder};
use super::text::is_blank;
use super::unreadable::{Budget, MAX_COLUMNS, MAX_ROW_BYTES, Unreadable};

/// Empty columns side by side that stay. Of more, one stays: a stray cell far to the right, or a
/// list that starts far to the right, needs no room for what is not there.
const GAP: usize = 50;

/// One filled cell.
#[derive(Clone, Copy, Debug)]
struct Cell {
    row: u32,
    column: u32,
    /// Where its text stands in the text of all.
    start: usize,
    end: usize,
}

/// The tallest block of cells merged into one whose text is of every row; a taller one is layout.
const MOST_MERGED: u32 = 100;

/// Collects filled cells in the order they stand in.
#[derive(Debug, Default)]
pub(super) struct SheetRows {
    text: String,
    cells: Vec<Cell>,
    row_starts_at: usize,
}

impl SheetRows {
    /// Takes one cell, row and column from 0; says whether it began a row.
    ///
    /// # Errors
    /// Cells out of order, a row too long, or more than a guest list has.
    pub(super) fn put(
        &mut self,
        row: u32,
        column: u32,
        text: &str,
        budget: &mut Budget,
    ) -> Result<bool, Unreadable> {
        if is_blank(text) {
            return Ok(false);
        }
        let last = self.cells.last().map(|cell| (cell.row, cell.column));
        if last.is_some_and(|last| last >= (row, column)) || column as usize >= MAX_COLUMNS {
            return Err(Unreadable::Damaged);
        }
        let begins = last.is_none_or(|(before, _)| before != row);
        if begins {
            self.row_starts_at = self.text.len();
        }
        if self.text.len() - self.row_starts_at + text.len() > MAX_ROW_BYTES {
            return Err(Unreadable::LineTooLong { line: row.saturating_add(1) });
        }
        budget.take(usize::from(begins), 1, text.len())?;
        let start = self.text.len();
        self.text.push_str(text);
        self.cells.push(Cell { row, column, start, end: self.text.len() });
        Ok(begins)
    }

    /// Gives the text of cells merged over several rows to each of those rows that holds anything:
    /// a family name written once over two people is of both. An address is one person's.
    ///
    /// # Errors
    /// More than a guest list has.
    pub(super) fn spread(
        &mut self,
        rows: std::ops::RangeInclusive<u32>,
        column: u32,
        budget: &mut Budget,
    ) -> Result<(), Unreadable> {
        let (first, last) = (*rows.start(), *rows.end());
        let find =
            |row, column| self.cells.binary_search_by_key(&(row, column), |it| (it.row, it.column));
        let Some(cell) = find(first, column).ok().and_then(|at| self.cells.get(at).copied()) else {
            return Ok(());
        };
        let text = self.text.get(cell.start..cell.end).unwrap_or_default();
        if last <= first || last - first > MOST_MERGED || text.contains('@') {
            return Ok(());
        }
        for row in first + 1..=last {
            let at = self.cells.partition_point(|it| (it.row, it.column) < (row, column));
            let is_filled = |at: Option<usize>| {
                at.and_then(|at| self.cells.get(at)).is_some_and(|it| it.row == row)
            };
            let is_there =
                self.cells.get(at).is_some_and(|it| (it.row, it.column) == (row, column));
            if !is_there && (is_filled(Some(at)) || is_filled(at.checked_sub(1))) {
                budget.take(0, 1, cell.end - cell.start)?;
                self.cells.insert(at, Cell { row, column, ..cell });
            }
        }
        Ok(())
    }

    /// The rows with something in them, numbered as the sheet numbers them.
    ///
    /// # Errors
    /// Cells so far apart that the table would be too big.
    pub(super) fn finish(self, budget: &mut Budget) -> Result<Vec<Row>, Unreadable> {
        let places = places(&self.cells);
        let mut rows = Vec::new();
        let mut builder = RowBuilder::default();
        for row in self.cells.chunk_by(|a, b| a.row == b.row) {
            for cell in row {
                let place = places.get(cell.column as usize).copied().unwrap_or(0);
                while builder.cells() < place {
                    builder.end_cell();
                }
                builder.push_str(self.text.get(cell.start..cell.end).unwrap_or_default());
                builder.end_cell();
            }
            budget.take(0, builder.cells() - row.len(), 0)?;
            let number = row.first().map_or(0, |cell| cell.row + 1);
            rows.push(builder.finish(number, number));
        }
        Ok(rows)
    }
}

/// Where each column of the sheet goes, once wide gaps are closed.
fn places(cells: &[Cell]) -> Vec<usize> {
    let width = cells.iter().map(|cell| cell.column as usize + 1).max().unwrap_or(0);
    let mut is_used = vec![false; width];
    for cell in cells {
        if let Some(used) = is_used.get_mut(cell.column as usize) {
            *used = true;
        }
    }
    let mut places = vec![0; width];
    let (mut place, mut gap) = (0, 0);
    for (column, used) in is_used.into_iter().enumerate() {
        if !used {
            gap += 1;
            continue;
        }
        place += if gap > GAP { 1 } else { gap };
        gap = 0;
        if let Some(it) = places.get_mut(column) {
            *it = place;
        }
        place += 1;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(cells: &[(u32, u32, &str)]) -> Result<Vec<Row>, Unreadable> {
        let (mut sheet, mut budget) = (SheetRows::default(), Budget::default());
        for (row, column, text) in cells {
            sheet.put(*row, *column, text, &mut budget)?;
        }
        sheet.finish(&mut budget)
    }

    #[test]
    fn cells_stand_in_their_columns_and_rows_keep_their_numbers() {
        let rows = rows(&[(0, 0, "a"), (0, 2, "b"), (7, 1, "c"), (7, 2, " ")]).unwrap();
        assert_eq!(rows[0].cells().collect::<Vec<_>>(), ["a", "", "b"]);
        assert_eq!(rows[1].cells().collect::<Vec<_>>(), ["", "c"]);
        assert_eq!((rows[1].line, rows[1].number, rows.len()), (8, 8, 2));
    }

    #[test]
    fn a_cell_merged_over_rows_is_of_each_that_holds_anything() {
        let (mut sheet, mut budget) = (SheetRows::default(), Budget::default());
        for (row, column, text) in [(0, 0, "Pereira"), (0, 1, "Ana"), (1, 1, "Ben"), (3, 1, "Cy")] {
            sheet.put(row, column, text, &mut budget).unwrap();
        }
        sheet.spread(0..=2, 0, &mut budget).unwrap();
        let rows = sheet.finish(&mut budget).unwrap();
        let cells: Vec<Vec<&str>> = rows.iter().map(|row| row.cells().collect()).collect();
        assert_eq!(cells, [vec!["Pereira", "Ana"], vec!["Pereira", "Ben"], vec!["", "Cy"]]);
    }

    #[test]
    fn what_is_far_away_costs_no_room() {
        let rows = rows(&[(0, 0, "a"), (0, 16_383, "x"), (1_048_575, 0, "b")]).unwrap();
        assert_eq!(rows[0].cells().collect::<Vec<_>>(), ["a", "", "x"]);
        assert_eq!(rows[1].number, 1_048_576);
    }

    #[test]
    fn more_than_a_list_has_is_refused_while_it_comes() {
        let long = "x".repeat(MAX_ROW_BYTES);
        assert_eq!(rows(&[(3, 0, &long), (3, 1, "y")]), Err(Unreadable::LineTooLong { line: 4 }));
        let many: Vec<_> = (0..40).map(|row| (row, 0, long.as_str())).collect();
        assert_eq!(rows(&many), Err(Unreadable::too_big()));
        assert_eq!(rows(&[(1, 0, "a"), (0, 0, "b")]), Err(Unreadable::Damaged));
    }
}
