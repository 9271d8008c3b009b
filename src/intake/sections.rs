//! Headings between the rows of lists written by hand: "Waiting list", "Cancelled", each over the
//! people below it.

use std::collections::BTreeMap;

use super::answers::{
    Standing, is_said_in_words, is_status_word, standing, without_subject, yes_or_no,
};
use super::flaws::{is_group, is_numbered_group};
use super::row::Row;
use super::table::Table;
use super::text::{fold, is_blank, tidy};

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
        let shape = Shape::of(table);
        let mut current: Option<String> = None;
        for row in &table.rows {
            if let Some((heading, standing)) = heading(row, shape) {
                current = (standing != Standing::Coming).then(|| heading.clone());
                sections.headings.insert(row.number, heading);
            } else if let Some(heading) = &current {
                sections.under.insert(row.number, heading.clone());
            }
        }
        sections
    }
}

/// What guests have in their rows, against which a heading stands out.
#[derive(Clone, Copy, Debug)]
struct Shape {
    /// Half of them two cells or more: then one alone is no guest's.
    is_full: bool,
    /// Most of them names of two words: then a word alone may be something else.
    are_whole_names: bool,
}

impl Shape {
    fn of(table: &Table) -> Self {
        let rows = || table.rows.iter().take(1_000).filter(|row| filled(row).next().is_some());
        let all = rows().count();
        let full = rows().filter(|row| filled(row).count() > 1).count();
        let whole = rows().filter(|row| filled(row).any(|cell| cell.trim().contains(' '))).count();
        Self { is_full: full * 2 >= all.max(1), are_whole_names: whole * 2 >= all.max(1) }
    }
}

/// "Waiting list:", "CANCELLED", "--- Cancelled ---".
fn looks_like_heading(cell: &str, text: &str) -> bool {
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
    // "Waitlist: 3".
    let after = text.rsplit_once([':', '-', '–']);
    let counted = counted.or(after.filter(|(_, count)| count.trim().parse::<u32>().is_ok()));
    counted.map_or(text, |(before, _)| before.trim_matches(is_rule))
}

/// The one cell of a row, where it says what a status says, or what a group is called.
fn heading(row: &Row, shape: Shape) -> Option<(String, Standing)> {
    let mut cells = filled(row);
    let cell = tidy(cells.next()?);
    if cells.next().is_some() || cell.split(' ').count() > 6 {
        return None;
    }
    let text = bare(&cell);
    if is_numbered_group(text) || (shape.is_full && is_group(text)) {
        return Some((text.to_owned(), Standing::Coming));
    }
    let said = said(text, cell != text)?;
    // Where one cell is all that a guest has, a heading has to look like one.
    let is_heading = shape.is_full
        || (shape.are_whole_names && is_status_word(text))
        || ((said != Standing::Coming || cell != text) && looks_like_heading(&cell, text));
    is_heading.then(|| (text.to_owned(), said))
}

/// What it says of coming: by its words, with "guests" before or after them; a plain yes or no only
/// where it `is_set_off` by a colon or a count.
fn said(text: &str, is_set_off: bool) -> Option<Standing> {
    if is_said_in_words(text) || (is_set_off && yes_or_no(text).is_some()) {
        return Some(standing(text));
    }
    let core = without_subject(text);
    (!core.is_empty() && core != fold(text) && is_status_word(&core)).then(|| standing(&core))
}
