//! Finding the header: below the titles, above the guests, or missing.

use super::answers::yes_or_no;
use super::contact::{is_address, is_phone};
use super::dates::is_date;
use super::field::Field;
use super::flaws::looks_like_name;
use super::heading::{Heading, Who};
use super::row::Row;
use super::table::Table;
use super::text::{fold, is_blank, tidy};
use super::vocabulary;

/// How far down a header is looked for.
const ROWS_LOOKED_AT: usize = 40;

/// Where the header is, from 0; `None` when the guests start with the first row.
///
/// The row whose cells behave most like names of the columns below: known headers, words over
/// addresses or numbers, and nothing that is data itself or comes again below ("No" over more
/// "No"). The uppermost of equals. Without any: a first row of words over columns of something
/// else.
pub(super) fn find(rows: &[Row]) -> Option<usize> {
    let mut best: Option<(i64, usize)> = None;
    for at in 0..rows.len().min(ROWS_LOOKED_AT) {
        let score = likeness(rows, at);
        if score > 0 && best.is_none_or(|(most, _)| score > most) {
            best = Some((score, at));
        }
    }
    best.map(|(_, at)| at).or_else(|| unknown_header(rows))
}

/// Rows below a header that it is compared with.
const ROWS_BELOW: usize = 30;

/// How much a row behaves like the names of the columns below it.
fn likeness(rows: &[Row], at: usize) -> i64 {
    let Some(row) = rows.get(at) else { return 0 };
    let known = score(row) as i64;
    if known == 0 {
        return 0;
    }
    let below = rows.get(at + 1..).unwrap_or_default();
    let below = below.get(..ROWS_BELOW).unwrap_or(below);
    // The header once more, in a list that was put together, is no data.
    let below: Vec<&Row> = below.iter().filter(|it| !is_once_more(row, it)).collect();
    let cells = row.cells().take(COLUMNS_COMPARED).enumerate();
    known + cells.map(|(column, cell)| contrast(cell, column, &below)).sum::<i64>()
}

/// Whether a row is the same header again: two known names of columns at least, and the same cells.
fn is_once_more(header: &Row, row: &Row) -> bool {
    let is_same = header.used() == row.used()
        && header.cells().zip(row.cells()).all(|(one, other)| fold(one) == fold(other));
    is_same && header.cells().filter(|cell| score_of(cell) > 1).nth(1).is_some()
}

/// Columns whose cells are compared with what stands below them.
const COLUMNS_COMPARED: usize = 100;

/// Whether a cell differs from those below it as a header does.
fn contrast(cell: &str, column: usize, below: &[&Row]) -> i64 {
    if is_blank(cell) {
        return 0;
    }
    let said = fold(cell);
    let filled = below.iter().map(|row| row.cell(column)).filter(|it| !is_blank(it));
    let (mut all, mut data, mut same) = (0, 0, 0);
    for other in filled {
        all += 1;
        data += usize::from(is_data(other));
        same += usize::from(fold(other) == said);
    }
    // A word over and over is data.
    let comes_again = same > 1 || (same == 1 && all < 10);
    if is_data(cell) {
        -4
    } else if comes_again {
        -3
    } else {
        i64::from(all > 0 && data * 2 > all)
    }
}

/// How many headers are known in a row: plain words count more than questions.
pub(super) fn score(row: &Row) -> usize {
    row.cells().map(score_of).sum()
}

fn score_of(cell: &str) -> usize {
    let is_number = cell.trim().parse::<f64>().is_ok();
    let is_answer = is_number || cell.contains('@') || yes_or_no(cell).is_some();
    if is_blank(cell) || cell.len() > 300 || is_answer {
        return 0;
    }
    let key = vocabulary::key(cell);
    match vocabulary::meaning(&key) {
        Some((Field::Ignored | Field::Booked, _) | (_, vocabulary::Rank::Perhaps)) => 2,
        Some(_) => 3,
        // A question has several words; a guest called "Mei Park" is none.
        None if key.contains(' ') => {
            let heading = Heading::of(&key);
            let is_question = key.split(' ').count() > 2;
            let is_put_together =
                heading.rank() >= Some(vocabulary::Rank::Usual) || heading.who != Who::Unsaid;
            let is_any = heading.what.is_some_and(|(field, _)| field != Field::Ignored);
            usize::from(is_any && (is_question || is_put_together))
                * if is_put_together { 2 } else { 1 }
        }
        None => 0,
    }
}

/// A row of distinct words, none of them data, over at least one column that is data.
fn unknown_header(rows: &[Row]) -> Option<usize> {
    let at = 0;
    let (row, below) = (rows.get(at)?, rows.get(at + 1..)?);
    let width = row.used();
    let words = (0..width).all(|column| !is_blank(row.cell(column)) && !is_data(row.cell(column)));
    let over_data = (0..width).any(|column| {
        let cells = below.iter().take(20).map(|row| row.cell(column));
        let filled: Vec<&str> = cells.filter(|cell| !is_blank(cell)).collect();
        !filled.is_empty() && filled.iter().all(|cell| is_data(cell))
    });
    let all: Vec<&Row> = below.iter().collect();
    let comes_again = (0..width).any(|column| contrast(row.cell(column), column, &all) < 0);
    (words && over_data && !comes_again).then_some(at)
}

fn is_data(cell: &str) -> bool {
    let cell = cell.trim();
    is_address(cell) || is_phone(cell) || cell.parse::<f64>().is_ok() || is_date(cell)
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
    let rows: Vec<&Row> = table.rows.iter().take(200).collect();
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
            &["Date", "20 November", ""],
            &["First name", "Surname", "E-mail"],
            &["Ana", "Pereira", "ana@posta.example"],
        ]);
        assert_eq!(find(&rows), Some(2));
        let rows = self::rows(&[
            &["Organizer e-mail", "host@posta.example"],
            &["Name", "Email", "Ticket code"],
            &["Ana Pereira", "ana@posta.example", "TK-1"],
        ]);
        assert_eq!(find(&rows), Some(1), "an address above a header is no guest");
    }

    #[test]
    fn answers_that_come_again_below_are_no_header() {
        let rows = rows(&[
            &["Name", "Vegan", "Car"],
            &["Ben Okafor", "No", "No"],
            &["Ana Pereira", "No", "1"],
            &["Cleo Adeyemi", "Yes", "Data"],
        ]);
        assert_eq!(find(&rows), Some(0));
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
