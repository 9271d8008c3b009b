//! Lists of nothing but single names: "Ana", "Ben", "Tom".

use super::columns::Columns;
use super::field::Field;
use super::row::Row;
use super::table::Table;
use super::text::{is_blank, tidy};

/// Whether most rows say nothing of anybody by which to tell them but one word.
pub(super) fn lists_bare_names(table: &Table, columns: &Columns) -> bool {
    let places = |fields: &[Field]| -> Vec<usize> {
        fields.iter().flat_map(|field| columns.of(*field).map(|(at, _)| at)).collect()
    };
    let names = places(&[Field::Name, Field::First, Field::Last]);
    let others = places(&[Field::Email, Field::Ticket, Field::Phone]);
    let name = |row: &Row| {
        let parts = names.iter().map(|at| tidy(row.cell(*at))).filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(" ")
    };
    let (mut rows, mut bare) = (0, 0);
    for row in &table.rows {
        let name = name(row);
        rows += usize::from(!name.is_empty());
        let is_bare = others.iter().all(|at| is_blank(row.cell(*at)));
        bare += usize::from(is_bare && !name.is_empty() && !name.contains(' '));
    }
    bare * 2 > rows
}
