//! The shape of a row: whether its cells are where they belong, and whether it is a guest's at all.

use std::collections::HashSet;

use super::answers::{is_nothing, is_status};
use super::contact::is_address;
use super::field::Field;
use super::flaws::WORDS;
use super::judge::Reading;
use super::problem::Problem;
use super::row::Row;
use super::table::Table;
use super::text::{fold, is_blank, tidy};

impl Reading<'_> {
    /// Looks at the cells together, before any is read.
    pub(super) fn check_shape(&self) -> Result<(), Problem> {
        let (cells, columns) = (self.row.used(), self.judge.columns.len());
        if self.repeats_header() {
            self.unless_kept(Problem::RepeatedHeader)?;
        }
        if let Some(text) = self.judge.sections.headings.get(&self.row.number) {
            self.unless_kept(Problem::Heading { text: text.clone() })?;
        }
        if let Some(text) = self.total() {
            self.unless_kept(Problem::TotalsRow { text })?;
        }
        let follows = !is_blank(self.row.cell(columns));
        if cells > columns && follows && !self.is_in_place() {
            self.unless_kept(Problem::TooManyCells { cells, columns })?;
        }
        if let Some(column) = self.moved() {
            self.unless_kept(Problem::MovedCells { column })?;
        }
        let has_address = self.row.cells().any(|cell| cell.contains('@'));
        if self.judge.halves.contains(&self.row.line) && !has_address {
            self.unless_kept(Problem::TooFewCells { cells: self.row.len(), columns })?;
        }
        Ok(())
    }

    /// Whether a row with too many cells has the ones that matter where they belong: an address
    /// under its header, and a status that is one. The rest then is a text with a comma in it.
    fn is_in_place(&self) -> bool {
        let addresses = self.all(Field::Email);
        let statuses = self.all(Field::Status);
        !addresses.is_empty()
            && addresses.iter().all(|(_, text)| is_address(text))
            && statuses.iter().all(|(_, text)| is_status(text))
    }

    /// The header of the column that holds the address, where the address's own holds another text.
    fn moved(&self) -> Option<String> {
        let own = self.all(Field::Email);
        let is_text = |text: &str| !text.contains('@') && !is_nothing(text);
        if own.is_empty() || !own.iter().all(|(_, text)| is_text(text)) {
            return None;
        }
        let mut cells = (0..self.row.len()).map(|at| (at, self.raw(at)));
        cells.find(|(_, cell)| is_address(cell.trim())).map(|(at, _)| self.judge.header_of(at))
    }

    /// Cells beyond the last column, in one text.
    pub(super) fn beyond(&self) -> String {
        let cells = self.row.cells().skip(self.judge.columns.len()).map(tidy);
        cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(", ")
    }

    fn repeats_header(&self) -> bool {
        let Some(header) = self.judge.header else { return false };
        let same = |at: usize| fold(header.cell(at)) == fold(self.row.cell(at));
        header.used() > 1 && self.row.used() == header.used() && (0..header.used()).all(same)
    }

    /// The cell that says "Total", in a row without any address.
    fn total(&self) -> Option<String> {
        let mut cells = self.row.cells().filter(|cell| !is_blank(cell));
        let first = tidy(cells.next()?);
        let has_address = self.row.cells().any(|cell| cell.contains('@'));
        (is_total(&first) && !has_address).then_some(first)
    }
}

/// A record broken by a line break that nobody quoted leaves two short rows, one after the other.
pub(super) fn halves(table: &Table, columns: usize) -> HashSet<u32> {
    let rows: Vec<&Row> = table.rows.iter().filter(|row| !row.is_blank()).collect();
    let is_short = |row: &Row| row.len() < columns;
    let short = rows.iter().filter(|row| is_short(row)).count();
    // Sheets end a row at its last filled cell, so that short rows say nothing there.
    if table.sheet.is_some() || short * 10 > rows.len() {
        return HashSet::new();
    }
    let pairs = rows.windows(2).filter(|pair| pair.iter().all(|row| is_short(row)));
    pairs.flatten().map(|row| row.line).collect()
}

/// "Total", "Summe: 118", "Total guests": a word for all of them, alone or with a number or a
/// noun after it.
fn is_total(cell: &str) -> bool {
    let folded = fold(cell);
    let mut words = folded.split(' ').filter(|word| *word != "grand" && *word != "sub");
    words.next().is_some_and(|word| WORDS.totals.is(word))
        && words.all(|word| WORDS.counted.is(word) || word.parse::<f64>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_are_told_from_people() {
        for total in ["Total", "TOTAL: 118", "Summe", "Total guests 12", "Grand total", "Gesamt: 3"]
        {
            assert!(is_total(total), "{total}");
        }
        for person in ["Totalina", "Sum Wong", "Ana Total", "Total Recall Fanclub", ""] {
            assert!(!is_total(person), "{person}");
        }
    }
}
