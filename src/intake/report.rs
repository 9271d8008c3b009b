//! A plan as scripts read it.

use serde::Serialize;

use crate::domain::GuestId;

use super::columns::Column;
use super::plan::{Counts, Plan, RefusedTicket};

impl Plan {
    /// The plan as scripts read it.
    #[must_use]
    pub fn report(&self) -> Report<'_> {
        let Counts { rows, added, updated, unchanged, empty, .. } = self.counts;
        let not_coming = self.not_coming.iter();
        let look = self.look.iter();
        Report {
            rows,
            added,
            updated,
            unchanged,
            empty,
            not_coming: not_coming
                .map(|it| ReportedAbsence { row: it.row, status: &it.status, guest: it.guest })
                .collect(),
            look: look
                .map(|it| ReportedLook {
                    row: it.row,
                    line: it.line,
                    problem: it.problem.code(),
                    says: it.problem.says(),
                })
                .collect(),
            refused_tickets: &self.refused_tickets,
            unused_decisions: &self.unused,
            columns: self.columns.iter().collect(),
            other_sheets: &self.other_sheets,
            above: &self.above,
        }
    }
}

/// The JSON of `import`. `rows = added + updated + unchanged + empty + not_coming + look`, always.
#[derive(Clone, Debug, Serialize)]
pub struct Report<'a> {
    rows: usize,
    added: usize,
    updated: usize,
    unchanged: usize,
    empty: usize,
    not_coming: Vec<ReportedAbsence<'a>>,
    look: Vec<ReportedLook>,
    #[serde(skip_serializing_if = "<[RefusedTicket]>::is_empty")]
    refused_tickets: &'a [RefusedTicket],
    #[serde(skip_serializing_if = "<[u32]>::is_empty")]
    unused_decisions: &'a [u32],
    columns: Vec<&'a Column>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    other_sheets: &'a [String],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    above: &'a [String],
}

#[derive(Clone, Debug, Serialize)]
struct ReportedAbsence<'a> {
    row: u32,
    status: &'a str,
    /// Whom it takes off the list.
    #[serde(skip_serializing_if = "Option::is_none")]
    guest: Option<GuestId>,
}

#[derive(Clone, Debug, Serialize)]
struct ReportedLook {
    row: u32,
    line: u32,
    problem: &'static str,
    says: String,
}
