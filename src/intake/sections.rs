//! Headings between the rows of lists written by hand: "Waiting list", "Cancelled", each over the
//! people below it.

use std::collections::BTreeMap;

use super::answers::{Standing, is_said_in_words, standing};
use super::flaws::{is_group, is_numbered_group};
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
        let is_full = has_full_rows(table);
        let mut current: Option<String> = None;
        for row in &table.rows {
            // Where one cell is all that a guest has, a heading has to look like one.
            let found = heading(row).filter(|(text, standing)| {
                is_full
                    || is_numbered_group(text)
                    || (*standing != Standing::Coming && looks_like_heading(row, text))
            });
            if let Some((heading, standing)) = found {
                current = (standing != Standing::Coming).then(|| heading.clone());
                sections.headings.insert(row.number, heading);
            } else if let Some(heading) = &current {
                sections.under.insert(row.number, heading.clone());
            }
        }
        sections
    }
}

/// Whether half of the rows have two cells or more: then one alone is no guest's.
fn has_full_rows(table: &Table) -> bool {
    let rows = table.rows.iter().take(1_000);
    let full = rows.clone().filter(|row| filled(row).count() > 1).count();
    full * 2 >= rows.count().max(1)
}

/// "Waiting list:", "CANCELLED", "--- Cancelled ---".
fn looks_like_heading(row: &Row, text: &str) -> bool {
    let cell = tidy(filled(row).next().unwrap_or_default());
    cell != text || text.to_lowercase() != text && text.to_uppercase() == text || text.contains(' ')
}

fn filled(row: &Row) -> impl Iterator<Item = &str> {
    row.cells().filter(|cell| !is_blank(cell))
}

/// Without dashes around it, a colon after it, and how many stand below.
fn bare(text: &str) -> &str {
    let is_rule = |c: char| "-–—=*_:#>< ".contains(c);
    let text = text.trim_matches(is_rule);
    let counted = text.strip_suffix(')').and_then(|it| it.rsplit_once('('));
    let counted = counted.filter(|(_, count)| count.trim().parse::<u32>().is_ok());
    counted.map_or(text, |(before, _)| before.trim_matches(is_rule))
}

/// The one cell of a row, where it says what a status says.
fn heading(row: &Row) -> Option<(String, Standing)> {
    let mut cells = filled(row);
    let text = tidy(cells.next()?);
    let is_alone = cells.next().is_none() && text.split(' ').count() <= 6;
    let bare = bare(&text);
    if is_alone && is_group(bare) {
        return Some((bare.to_owned(), Standing::Coming));
    }
    (is_alone && is_said_in_words(bare)).then(|| (bare.to_owned(), standing(bare)))
}
