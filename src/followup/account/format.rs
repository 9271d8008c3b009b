//! The kinds of files a report can be.

use crate::followup::html::account_page;
use crate::followup::pdf::{Paper, Press, account_pages};
use crate::followup::report::Report;

use super::Account;

/// A kind of file of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportFormat {
    /// A table for other programs.
    Csv,
    /// One page for any browser.
    Html,
    /// Pages to print.
    Pdf,
    /// Everything, for scripts.
    Json,
}

impl ReportFormat {
    /// All of them; the first is what a script gets that asks for none.
    pub const ALL: [Self; 4] = [Self::Csv, Self::Html, Self::Pdf, Self::Json];

    /// Those that people read.
    pub const READ: [Self; 3] = [Self::Pdf, Self::Html, Self::Csv];

    /// What scripts call it, and how its files end.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Json => "json",
        }
    }

    /// The format with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// The bytes of a file; `None` where pages could not be drawn, which would be a fault of ours.
    #[must_use]
    pub fn file(self, report: &Report, account: &Account, paper: Paper) -> Option<Vec<u8>> {
        match self {
            Self::Csv => Some(report.csv().into_bytes()),
            Self::Html => Some(account_page(account).into_bytes()),
            Self::Pdf => account_pages(&Press::new(), account, paper),
            Self::Json => serde_json::to_vec_pretty(report).ok(),
        }
    }
}
