//! From a table to what would change in the house, and what needs a look first.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::domain::GuestId;

use super::columns::Columns;
use super::decision::{Decision, Decisions};
use super::field::Field;
use super::house::House;
use super::newcomer::Newcomer;
use super::parties::Member;
use super::planner::Planner;
use super::problem::{Choice, Problem};
use super::row::Row;
use super::table::{Progress, ROWS_A_REPORT, Table};
use super::text::{clip, tidy};

/// How many rows came to what. Every row is in exactly one of the counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// All rows after the header.
    pub rows: usize,
    /// Put somebody on this gathering's list: new to the house, or known from before.
    pub added: usize,
    /// Changed something about somebody on it.
    pub updated: usize,
    /// Said nothing new.
    pub unchanged: usize,
    /// Nothing in them.
    pub empty: usize,
    /// About somebody who is not coming.
    pub not_coming: usize,
    /// Add nobody until somebody decides.
    pub look: usize,
}

/// What a row came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// Nothing in it.
    #[default]
    Empty,
    /// Said nothing new.
    Unchanged,
    /// Changed something about somebody on the list.
    Updated,
    /// Put somebody on the list.
    Added,
    /// About somebody who is not coming.
    NotComing,
    /// Needs a look.
    Look,
}

impl Counts {
    /// Counts every row once.
    pub(super) fn of(fates: &[Fate]) -> Self {
        let mut counts = Self { rows: fates.len(), ..Self::default() };
        for fate in fates {
            *match fate {
                Fate::Empty => &mut counts.empty,
                Fate::Unchanged => &mut counts.unchanged,
                Fate::Updated => &mut counts.updated,
                Fate::Added => &mut counts.added,
                Fate::NotComing => &mut counts.not_coming,
                Fate::Look => &mut counts.look,
            } += 1;
        }
        counts
    }
}

/// A row about somebody who is not coming.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotComing {
    /// From 1.
    pub row: u32,
    /// The line in the file, or the sheet's row.
    pub line: u32,
    /// The list's own words, or "left out".
    pub status: String,
    /// Somebody left it out; the list did not.
    pub by_hand: bool,
    /// Somebody on this gathering's list whom the row takes off it.
    pub guest: Option<GuestId>,
    /// Who it is, as far as the row says.
    pub newcomer: Newcomer,
}

/// A row that needs a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// From 1.
    pub row: u32,
    /// The line in the file, or the sheet's row.
    pub line: u32,
    /// What is wrong.
    pub problem: Problem,
}

/// What the first row about somebody the house knows changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Renewal {
    /// From 1; none where they come along with somebody.
    pub row: Option<u32>,
    /// They were not on this gathering's list.
    pub is_new_here: bool,
    /// What about them is new.
    pub fields: BTreeSet<Field>,
}

/// A ticket that a newer list takes back, of somebody who stays on the list: by another ticket, or
/// because they are in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RefusedTicket {
    /// From 1.
    pub row: u32,
    /// Whose it is.
    pub guest: GuestId,
    /// What is on it.
    pub code: String,
}

/// What a guest list leads to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// How many rows came to what.
    pub counts: Counts,
    /// What each row came to, from row 1 on.
    pub fates: Vec<Fate>,
    /// People new to the house.
    pub added: Vec<Newcomer>,
    /// The rows of those, one for one.
    pub added_from: Vec<u32>,
    /// People the house knows, each as they should be from now on. What is as it was may be
    /// written again without harm.
    pub updated: Vec<(GuestId, Newcomer)>,
    /// What that changes, one for one.
    pub renewals: Vec<Renewal>,
    /// Those who came on one booking, each twice and more, in the order of their rows.
    pub parties: Vec<Vec<Member>>,
    /// Rows about people who are not coming.
    pub not_coming: Vec<NotComing>,
    /// Tickets that are not let in any more.
    pub refused_tickets: Vec<RefusedTicket>,
    /// Codes of tickets that let nobody in, and whose they would be, so that whoever brings one is
    /// told that it was cancelled; without an id of those whom the house does not know.
    pub refused: Vec<(Option<GuestId>, Vec<String>)>,
    /// Rows that need a look.
    pub look: Vec<Look>,
    /// Rows with a decision that nothing asked for.
    pub unused: Vec<u32>,
    /// What each column became.
    pub columns: Columns,
    /// Other sheets of the workbook with something on them, which were not taken.
    pub other_sheets: Vec<String>,
    /// What stood above the header and was skipped, a line each.
    pub above: Vec<String>,
}

/// Plans an import; changes nothing. The same input gives the same plan.
///
/// `progress` is called now and then. Cost: linear in the cells and the guests of the house.
#[must_use]
pub fn plan(
    table: &Table,
    columns: &Columns,
    house: House,
    decisions: &Decisions,
    progress: &dyn Fn(Progress),
) -> Plan {
    let mut planner = Planner::new(table, columns, house, decisions);
    for (number, row) in table.numbered() {
        planner.take(number, row);
        if (number as usize).is_multiple_of(ROWS_A_REPORT) {
            let share = number as f32 / table.count.max(1) as f32;
            progress(Progress { rows: number as usize, share });
        }
    }
    progress(Progress { rows: table.count as usize, share: 1.0 });
    let plan = planner.finish();
    let other_sheets = table.other_sheets.clone();
    let above = table.above.iter().map(skipped).collect();
    Plan { columns: columns.clone(), other_sheets, above, ..plan }
}

/// A skipped row as one line.
fn skipped(row: &Row) -> String {
    let cells: Vec<String> = row.cells().map(tidy).filter(|cell| !cell.is_empty()).collect();
    clip(&cells.join(", "), SKIPPED_CHARS)
}

/// The longest skipped line that is kept, in characters.
const SKIPPED_CHARS: usize = 200;

impl Plan {
    /// How many people would be put on the list; a row that was split holds several.
    #[must_use]
    pub fn people(&self) -> usize {
        self.added.len()
    }

    /// Decides the same for every row with the same problem as `row`: "Fix all 9 like it".
    pub fn decide_alike(&self, row: u32, decision: &Decision, decisions: &mut Decisions) {
        let problem = self.look.iter().find(|look| look.row == row).map(|look| look.problem.code());
        for look in self.look.iter().filter(|look| Some(look.problem.code()) == problem) {
            decisions.answer(look.row, &look.problem, decision.clone());
        }
    }

    /// What may be decided about a row under look.
    #[must_use]
    pub fn choices(&self, row: u32) -> &'static [Choice] {
        let look = self.look.iter().find(|look| look.row == row);
        look.map_or(&[], |look| look.problem.choices())
    }
}
