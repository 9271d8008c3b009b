//! The rows that were not taken, as a file for whoever keeps the list.

use std::io;
use std::path::PathBuf;

use crate::desk::Outbox;
use crate::intake::{Plan, Row, Table};
use crate::ui::organizer::written::free_name;
use crate::words::Words;

/// Writes the report; answers where it is.
///
/// # Errors
/// The disk's.
pub(super) fn save(table: &Table, plan: &Plan, words: Words, to: &Outbox) -> io::Result<PathBuf> {
    let name = free_name(to.folder(), words.say("o1-report-name"), "csv");
    let csv = csv(table, plan, words).map_err(io::Error::other)?;
    to.write(&name, &csv).map_err(io::Error::other)
}

/// Row, line, what was found, then the row as it was. With a byte order mark: spreadsheets read
/// names right then.
fn csv(table: &Table, plan: &Plan, words: Words) -> Result<Vec<u8>, csv::Error> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut out = csv::WriterBuilder::new().flexible(true).from_writer(&mut bytes);
    let own = ["o1-report-row", "o1-report-line", "o1-report-says"].map(|key| words.say(key));
    let headers = table.headers.iter().map(String::as_str);
    out.write_record(own.into_iter().chain(headers).map(harmless))?;
    let look = plan.look.iter().map(|it| (it.row, it.line, it.problem.says()));
    let gone = plan.not_coming.iter().map(|it| {
        (it.row, it.line, format!("{}: {}", words.say("o1-not-coming-title"), it.status))
    });
    let mut rows: Vec<_> = look.chain(gone).collect();
    rows.sort_by_key(|(row, ..)| *row);
    for (row, line, says) in rows {
        let own = [row.to_string(), line.to_string(), says];
        let cells = table.row(row).into_iter().flat_map(Row::cells);
        let cells = cells.map(str::to_owned);
        out.write_record(own.into_iter().chain(cells).map(|it| harmless(&it)))?;
    }
    out.flush()?;
    drop(out);
    Ok(bytes)
}

/// A cell that a spreadsheet takes for a formula, as text. Phone numbers stay.
fn harmless(cell: &str) -> String {
    let mut letters = cell.trim_start().chars();
    let (first, second) = (letters.next(), letters.next());
    let is_formula = match first {
        Some('=' | '@') => true,
        Some('+' | '-') => !second.is_some_and(|it| it.is_ascii_digit() || it == ' ' || it == '('),
        _ => false,
    };
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{Columns, Decisions, House, plan, read};
    use crate::words::Language;

    #[test]
    fn the_report_holds_every_row_that_was_not_taken_and_no_formula() {
        let list = "Name,Email,Status\nAna Pereira,ana@posta.example,Going\n,noor@posta.example,\
                    Going\n\"=HYPERLINK(\"\"x\"\")\",b@posta.example,Going\nBen Okafor,\
                    ben@posta.example,Cancelled\n";
        let table = read(list.as_bytes(), "list.csv", &|_| ()).unwrap();
        let columns = Columns::guess(&table);
        let plan = plan(&table, &columns, House::default(), &Decisions::default(), &|_| ());
        let csv = String::from_utf8(csv(&table, &plan, Words::new(Language::En)).unwrap()).unwrap();
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!(lines.len(), 1 + plan.counts.look + plan.counts.not_coming, "{csv}");
        assert!(lines[0].starts_with("\u{feff}Row,Line,What we found,Name"));
        assert!(csv.contains("noor@posta.example") && csv.contains("Not coming: Cancelled"));
        assert!(!csv.contains("ana@posta.example") && !csv.contains(",=") && !csv.contains("\"="));
        assert_eq!(harmless("+44 7700"), "+44 7700");
        assert_eq!(harmless("-2+3"), "-2+3");
    }
}
