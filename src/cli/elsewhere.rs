//! What forgetting cannot reach: copies and files that somebody made elsewhere.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::desk::Desk;

use super::failure::Failure;

/// Copies by `backup TO` that may hold words of somebody who was forgotten since.
#[derive(Debug, Default, Serialize)]
pub(super) struct Elsewhere {
    copies_elsewhere: Vec<Copy>,
}

#[derive(Debug, Serialize)]
struct Copy {
    path: String,
    made: DateTime<Utc>,
    /// Otherwise it is on a disk that is put away, or in a folder that was moved.
    there: bool,
}

impl Elsewhere {
    pub(super) fn of(desk: &Desk) -> Result<Self, Failure> {
        let behind = desk.journal().copies_behind()?;
        let copies = behind.into_iter().map(|it| Copy {
            there: it.is_there(),
            path: it.path.display().to_string(),
            made: it.made,
        });
        Ok(Self { copies_elsewhere: copies.collect() })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.copies_elsewhere.is_empty()
    }

    /// What somebody has to do about it, a line for each copy that is known.
    pub(super) fn sentence(&self) -> String {
        let all = "copies, follow-ups and badges that somebody saved elsewhere are out of reach: delete them";
        if self.is_empty() {
            return all.to_owned();
        }
        let known = self.copies_elsewhere.iter().map(|it| {
            let away = if it.there { "" } else { ", not there now" };
            format!("\n  {} (made {}{away})", it.path, it.made.format("%Y-%m-%d %H:%M UTC"))
        });
        let known: String = known.collect();
        format!("{all}, or make a copy anew with `porchlight backup`; known to be behind:{known}")
    }
}
