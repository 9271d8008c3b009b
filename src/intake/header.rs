//! Finding the header: below the titles, above the guests, or missing.

use super::contact::{is_address, is_phone};
use super::field::Field;
use super::flaws::looks_like_name;
use super::row::Row;
use super::table::Table;
use super::text::{is_blank, tidy};
use super::{questions, vocabulary};

/// How far down a header is looked for.
const ROWS_LOOKED_AT: usize = 40;

/// Where the header is, from 0; `None` when the guests start with the first row.
///
/// The row with the most known headers, the uppermost of equals, as long as no guest stands above
/// it. Without any known header: a first row of words over columns of something else.
pub(super) fn find(rows: &[Row]) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    for (at, row) in rows.iter().enumerate().take(ROWS_LOOKED_AT) {
        if row.cells().any(|cell| is_address(cell.trim())) {
            break;
        }
        let score = score(row);
        if score > 0 && best.is_none_or(|(most, _)| score > most) {
            best = Some((score, at));
        }
    }
    best.map(|(_, at)| at).or_else(|| unknown_header(rows))
}

/// How many headers are known in a row: plain words count more than questions.
pub(super) fn score(row: &Row) -> usize {
    row.cells().map(score_of).sum()
}

fn score_of(cell: &str) -> usize {
    if is_blank(cell) || cell.len() > 300 {
        return 0;
    }
    let key = vocabulary::key(cell);
    match vocabulary::meaning(&key) {
        Some((Field::Ignored | Field::Booked, _) | (_, vocabulary::Rank::Perhaps)) => 2,
        Some(_) => 3,
        // A question has several words; a guest called "Mei Park" is none.
        None if key.split(' ').count() > 2 => {
            let field = questions::asks_for(&key).map(|(field, _)| field);
            usize::from(field.is_some_and(|field| field != Field::Ignored))
        }
        None => 0,
    }
}

/// A row of distinct words, none of them data, over at least one column that is data.
fn unknown_header(rows: &[Row]) -> Option<usize> {
    let at = rows.iter().position(|row| !row.is_blank())?;
    let (row, below) = (rows.get(at)?, rows.get(at + 1..)?);
    let width = row.used();
    let words = (0..width).all(|column| !is_blank(row.cell(column)) && !is_data(row.cell(column)));
    let over_data = (0..width).any(|column| {
        let cells = below.iter().take(20).map(|row| row.cell(column));
        let filled: Vec<&str> = cells.filter(|cell| !is_blank(cell)).collect();
        !filled.is_empty() && filled.iter().all(|cell| is_data(cell))
    });
    (words && over_data).then_some(at)
}

fn is_data(cell: &str) -> bool {
    let cell = cell.trim();
    is_address(cell) || is_phone(cell) || cell.parse::<f64>().is_ok()
}

/// Blank columns after which a cell is a stray one, not a column of the table.
const STRAY_GAP: usize = 50;

/// How far the cells of a header go, strays left out.
fn reach(header: &Row) -> usize {
    let filled = header.cells().enumerate().filter(|(_, cell)| !is_blank(cell));
    filled
        .map(|(at, _)| at + 1)
        .fold(0, |reach, at| if at > reach + STRAY_GAP { reach } else { at })
}

/// A name for every column, as wide as the rows are where that is more than an odd cell.
pub(super) fn names(header: Option<&Row>, rows: &[Row]) -> Vec<String> {
    let written = header.map_or(0, reach);
    let sample: Vec<usize> = rows.iter().take(1000).map(Row::used).collect();
    let reached = |width: usize| sample.iter().filter(|used| **used >= width).count();
    let mut width = written;
    let widest = sample.iter().copied().max().unwrap_or(0);
    while width < widest && (header.is_none() || reached(width + 1) * 2 >= sample.len().max(1)) {
        width += 1;
    }
    let name = |column: usize| {
        let name = header.map(|row| tidy(row.cell(column))).unwrap_or_default();
        if name.is_empty() { format!("Column {}", column + 1) } else { name }
    };
    (0..width).map(name).collect()
}

/// Whether rows without any header still look like guests: most have an address, or a name and
/// nothing that reads like a sentence.
pub(super) fn is_list_without_header(table: &Table) -> bool {
    let rows: Vec<&Row> = table.rows.iter().filter(|row| !row.is_blank()).take(200).collect();
    let most = |is_it: &dyn Fn(&Row) -> bool| {
        let hits = rows.iter().filter(|row| is_it(row)).count();
        !rows.is_empty() && hits * 10 >= rows.len() * 6
    };
    let is_short = |cell: &str| cell.split_whitespace().count() < 7;
    let is_named = |row: &Row| {
        row.cells().all(is_short) && row.cells().any(|cell| looks_like_name(cell.trim()))
    };
    most(&|row| row.cells().any(|cell| is_address(cell.trim()))) || most(&is_named)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(rows: &[&[&str]]) -> Vec<Row> {
        (1..).zip(rows).map(|(line, cells)| Row::of(line, cells)).collect()
    }

    #[test]
    fn titles_stand_above_the_header() {
        let rows = rows(&[
            &["Neighbours' Night", "", ""],
            &[],
            &["Date", "20 November", ""],
            &["First name", "Surname", "E-mail"],
            &["Ana", "Pereira", "ana@posta.example"],
        ]);
        assert_eq!(find(&rows), Some(3));
    }

    #[test]
    fn guests_without_a_header_are_not_taken_for_one() {
        assert_eq!(find(&rows(&[&["Ana Pereira", "ana@posta.example"]])), None);
        assert_eq!(find(&rows(&[&["Ana Pereira"], &["Ben Okafor"]])), None);
    }

    #[test]
    fn unknown_words_over_data_are_a_header() {
        let rows = rows(&[&["Kto", "Adres"], &["Ana", "ana@posta.example"]]);
        assert_eq!(find(&rows), Some(0));
    }

    #[test]
    fn columns_without_a_name_get_one_where_rows_use_them() {
        let rows = rows(&[&["Ana", "x", "y"], &["Ben", "x", "y"], &["Cy", "x", "y", "odd"]]);
        assert_eq!(
            names(Some(&Row::of(1, &["Name", ""])), &rows),
            ["Name", "Column 2", "Column 3"]
        );
    }
}
