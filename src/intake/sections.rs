//! Headings between the rows of lists written by hand: "Waiting list", "Cancelled", each over the
//! people below it.

use std::collections::BTreeMap;

use super::answers::{Standing, is_said_in_words, standing};
use super::row::Row;
use super::table::Table;
use super::text::{is_blank, tidy};

/// The headings by row number, and the rows that stand under one that does not mean coming.
#[derive(Debug, Default)]
pub(super) struct Sections {
    pub(super) headings: BTreeMap<u32, String>,
    pub(super) under: BTreeMap<u32, String>,
}

impl Sections {
    /// Finds them; linear in the rows.
    pub(super) fn of(table: &Table) -> Self {
        let mut sections = Self::default();
        if !has_full_rows(table) {
            return sections;
        }
        let mut current: Option<String> = None;
        for row in &table.rows {
            if let Some((heading, standing)) = heading(row) {
                current = (standing != Standing::Coming).then(|| heading.clone());
                sections.headings.insert(row.number, heading);
            } else if let Some(heading) = &current {
                sections.under.insert(row.number, heading.clone());
            }
        }
        sections
    }
}

/// Whether most rows have two cells or more: then one alone is no guest's.
fn has_full_rows(table: &Table) -> bool {
    let rows = table.rows.iter().take(1_000);
    let full = rows.clone().filter(|row| filled(row).count() > 1).count();
    full * 2 > rows.count()
}

fn filled(row: &Row) -> impl Iterator<Item = &str> {
    row.cells().filter(|cell| !is_blank(cell))
}

/// The one cell of a row, where it says what a status says.
fn heading(row: &Row) -> Option<(String, Standing)> {
    let mut cells = filled(row);
    let text = tidy(cells.next()?);
    let is_alone = cells.next().is_none() && text.split(' ').count() <= 4;
    let bare = text.trim_end_matches([':', ' ']);
    let standing = standing(bare);
    (is_alone && is_said_in_words(bare)).then(|| (bare.to_owned(), standing))
}
