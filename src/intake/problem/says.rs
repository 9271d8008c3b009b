//! The sentences of problems, in English, for scripts and reports.

use super::{Other, Problem};
use crate::intake::text::clip;

/// The longest text of a cell that a sentence quotes, in characters.
const QUOTE_CHARS: usize = 80;

impl Problem {
    /// What is wrong and what can be done, in English, for scripts and reports. Screens say it in
    /// their own words, by [`Problem::code`] and the fields.
    #[must_use]
    #[allow(clippy::too_many_lines, reason = "a table: one sentence for each problem")]
    pub fn says(&self) -> String {
        match self {
            Self::NoName { email: Some(email) } => {
                format!("No name, only an email ({email}). Type a name, or leave the row out.")
            }
            Self::NoName { email: None } => "No name. Type one, or leave the row out.".to_owned(),
            Self::PlaceholderName { text } => {
                format!(
                    "{} stands where a name should be. Type the name, or leave the row out.",
                    quote(text)
                )
            }
            Self::NotAName { text } => {
                format!(
                    "{} doesn't look like a name. Type the name, or leave the row out.",
                    quote(text)
                )
            }
            Self::TwoPeople { text, split } if split.is_empty() => {
                format!(
                    "More than one person in one cell: {}. Type one name, or keep it.",
                    quote(text)
                )
            }
            Self::TwoPeople { text, split } => format!(
                "{} people in one cell: {}. Split it into {}, or keep it as one.",
                if split.len() == 2 { "Two" } else { "Several" },
                quote(text),
                split.join(" and ")
            ),
            Self::SameEmail { with } => {
                format!(
                    "Same email as {}, under another name. Say whether they are the same person.",
                    place(with)
                )
            }
            Self::SameName { with } => {
                format!(
                    "Same name as {}, and not the same email. Say whether they are the same person.",
                    place(with)
                )
            }
            Self::BareName { with } => format!(
                "Perhaps {}: there is nothing but a name to tell by. Say whether they are the same \
                 person.",
                place(with)
            ),
            Self::SameTicket { with, code } => format!(
                "Ticket {} is also that of {}. Say whether they are the same person.",
                quote(code),
                place(with)
            ),
            Self::Mojibake { arrived, repaired, .. } => format!(
                "{} arrived as {}. Fix it, or type it as it should be.",
                quote(repaired),
                quote(arrived)
            ),
            Self::LostLetters { column, text } => {
                format!("A letter was lost in {} ({column}). Type it as it should be.", quote(text))
            }
            Self::UnsureLetters { column, text } => format!(
                "{} ({column}) may have other letters: the file does not say how it was written. \
                 Keep it, or type it as it should be.",
                quote(text)
            ),
            Self::BadEmail { text, meant: Some(meant) } => {
                format!("{} is not an email address. Did they mean {}?", quote(text), quote(meant))
            }
            Self::BadEmail { text, meant: None } => format!(
                "{} is not an email address. Correct it, or keep the person without one.",
                quote(text)
            ),
            Self::DamagedNumber { column, text } => format!(
                "{} ({column}) was shortened by a spreadsheet. Export the list again with the \
                 column as text, or keep the person without it.",
                quote(text)
            ),
            Self::TotalsRow { text } => {
                format!("{} looks like a total, not a person. Leave the row out.", quote(text))
            }
            Self::RepeatedHeader => "This row repeats the column headers. Leave it out.".to_owned(),
            Self::TooManyCells { cells, columns } => format!(
                "The row has {cells} cells for {columns} columns, so they may have moved. Check it, \
                 or leave it out."
            ),
            Self::MovedCells { column } => format!(
                "The email stands in another column ({column}), so the cells seem to have moved. \
                 Check the row, or leave it out."
            ),
            Self::TooFewCells { cells, columns } => format!(
                "The row ends early ({cells} of {columns} cells). Check it, or leave it out."
            ),
            Self::TooLong { column, chars, most } => format!(
                "{column} is {chars} characters long; {most} is the most. Shorten it, or leave the \
                 row out."
            ),
            Self::Undecided { status } => format!(
                "The list says {}: nobody has decided yet. Let them come, or leave them out.",
                quote(status)
            ),
            Self::UnknownStatus { status } => format!(
                "Nobody knows whether {} means coming. Let them come, or leave them out.",
                quote(status)
            ),
            Self::Heading { text } => {
                format!("{} looks like a heading, not a person. Leave the row out.", quote(text))
            }
            Self::UnderHeading { heading } => format!(
                "This row stands under {}. Let them come, or leave them out.",
                quote(heading)
            ),
            Self::TakesOff { status, with } => format!(
                "The list says {}. Say whether this is {}, who is on the list: then they are taken \
                 off it.",
                quote(status),
                with.name
            ),
        }
    }
}

fn quote(text: &str) -> String {
    format!("\u{201c}{}\u{201d}", clip(text, QUOTE_CHARS))
}

fn place(other: &Other) -> String {
    match other.row {
        Some(row) => format!("row {row} ({})", other.name),
        None => format!("{}, whom the house knows already", other.name),
    }
}
