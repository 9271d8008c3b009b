//! The first rows of a list as the table of columns shows them: contact masked, trouble marked.

use super::draft::Draft;
use crate::intake::{Column, Field, Look, Problem};

/// How many rows are shown.
pub(super) const ROWS: usize = 4;

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cell {
    /// `None` if nothing is in it.
    pub(super) text: Option<String>,
    /// Its row is under look because of it.
    pub(super) needs_look: bool,
    /// It is not stored.
    pub(super) is_left_out: bool,
}

/// The cells, row by row.
pub(super) struct Preview {
    rows: Vec<Vec<Cell>>,
    /// The column whose empty cell says that the name is missing, from 0.
    pub(super) name_column: Option<usize>,
}

impl Preview {
    pub(super) fn of(draft: &Draft) -> Self {
        let rows = draft.table.numbered().take(ROWS).map(|(number, row)| {
            let mut looks = draft.plan.look.iter().take_while(|it| it.row <= number);
            let look = looks.find(|it| it.row == number);
            let cells = draft.columns.iter().enumerate();
            cells.map(|(index, column)| cell(row.cell(index), column, look)).collect()
        });
        let is_name = |it: &Column| matches!(it.field, Field::Name | Field::First | Field::Last);
        Self { rows: rows.collect(), name_column: draft.columns.iter().position(is_name) }
    }

    /// `None` where the list ends earlier.
    pub(super) fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        self.rows.get(row)?.get(column)
    }
}

fn cell(text: &str, column: &Column, look: Option<&Look>) -> Cell {
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let needs_look = look.is_some_and(|look| is_about(&look.problem, column, &text));
    let text = if column.field == Field::Email {
        masked_email(&text)
    } else if column.field == Field::Phone {
        masked_phone(&text)
    } else {
        text
    };
    let text = Some(text).filter(|text| !text.is_empty());
    Cell { text, needs_look, is_left_out: column.field == Field::Ignored }
}

/// Whether a problem is about this column.
fn is_about(problem: &Problem, column: &Column, text: &str) -> bool {
    let is_name = matches!(column.field, Field::Name | Field::First | Field::Last);
    match problem {
        Problem::NoName { .. } | Problem::SameName { .. } | Problem::BareName { .. } => is_name,
        Problem::PlaceholderName { text: whole }
        | Problem::NotAName { text: whole }
        | Problem::TwoPeople { text: whole, .. } => {
            // Of two halves only the one that holds the trouble: "Tom & Iris", not "Vale".
            is_name && !text.is_empty() && whole.starts_with(text)
        }
        Problem::SameEmail { .. } | Problem::BadEmail { .. } => column.field == Field::Email,
        Problem::SameTicket { .. } => column.field == Field::Ticket,
        Problem::Undecided { .. } | Problem::UnknownStatus { .. } => column.field == Field::Status,
        Problem::Mojibake { column: header, .. }
        | Problem::LostLetters { column: header, .. }
        | Problem::UnsureLetters { column: header, .. }
        | Problem::DamagedNumber { column: header, .. }
        | Problem::TooLong { column: header, .. }
        | Problem::MovedCells { column: header } => *header == column.header,
        Problem::TotalsRow { .. }
        | Problem::RepeatedHeader
        | Problem::Heading { .. }
        | Problem::UnderHeading { .. }
        | Problem::TooManyCells { .. }
        | Problem::TooFewCells { .. } => !text.is_empty(),
        Problem::TakesOff { .. } => is_name || column.field == Field::Status,
    }
}

/// "ana.pereira@posta…": enough to see that the column is right.
fn masked_email(text: &str) -> String {
    let Some((start, domain)) = text.split_once('@') else { return text.to_owned() };
    let host = domain.split('.').next().unwrap_or_default();
    format!("{start}@{host}…")
}

/// "… 01 42": the last four digits.
fn masked_phone(text: &str) -> String {
    let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    match digits[..] {
        [.., a, b, c, d] => format!("… {a}{b} {c}{d}"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contact_is_masked() {
        assert_eq!(masked_email("ana.pereira@posta.example"), "ana.pereira@posta…");
        assert_eq!(masked_email("no address"), "no address");
        assert_eq!(masked_phone("+44 7700 900142"), "… 01 42");
        assert_eq!(masked_phone("12"), "12");
    }
}
