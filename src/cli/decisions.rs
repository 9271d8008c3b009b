//! What scripts decide about rows that need a look: `import --decisions FILE`.

use std::path::Path;

use serde::Deserialize;

use crate::desk::read_list_file;
use crate::intake::{Choice, Columns, Decision, Decisions, Problem};

use super::failure::Failure;

/// What the help says about the file.
pub(super) const HELP: &str = r#"DECISIONS: a file of JSON objects, in a list or one a line. Each says what to do about
  one row:            {"row": 3, "do": "type-name", "text": "Noor Haddad"}
  one of its doubts:  {"row": 3, "problem": "same-email", "do": "same-person"}
  every row with it:  {"problem": "two-people", "do": "split"}
  a word of the list: {"status": "On hold", "do": "expect"}
Rows and problems are those that --dry-run --json gives. What can be done: type-name (with text),
leave-out, split, keep (as it stands), same-person, both-stay (two people), fix (take what was
meant), edit (with column and text), expect (they come; also for rows that are not coming). What is
not decided, or does not fit, stays under "look" and adds nobody; decisions nothing asked for are
named under "unused_decisions" by their rows."#;

/// One decision as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    row: Option<u32>,
    problem: Option<String>,
    status: Option<String>,
    #[serde(rename = "do")]
    deed: Choice,
    text: Option<String>,
    column: Option<String>,
}

/// Reads a file of decisions about a table with such columns and so many rows.
pub(super) fn read(path: &Path, columns: &Columns, rows: u32) -> Result<Decisions, Failure> {
    let unread = |error| Failure::List { path: path.to_owned(), error };
    let bytes = read_list_file(path).map_err(unread)?;
    let wrong =
        |why: String| Failure::Sentence(format!("{}: {why}; see import --help", path.display()));
    let all = parse(&bytes).map_err(|error| wrong(error.to_string()))?;
    let mut decisions = Decisions::default();
    for (at, written) in all.into_iter().enumerate() {
        let taken = take(&mut decisions, &written, columns, rows);
        taken.map_err(|why| wrong(format!("decision {}: {why}", at + 1)))?;
    }
    Ok(decisions)
}

fn parse(bytes: &[u8]) -> Result<Vec<Written>, serde_json::Error> {
    let text = bytes.trim_ascii();
    if text.starts_with(b"[") {
        return serde_json::from_slice(text);
    }
    serde_json::Deserializer::from_slice(text).into_iter().collect()
}

fn take(
    decisions: &mut Decisions,
    written: &Written,
    columns: &Columns,
    rows: u32,
) -> Result<(), String> {
    let code = written.problem.as_deref().map(code).transpose()?;
    let target = (written.row, code, written.status.as_deref());
    match target {
        (Some(row), _, None) if row == 0 || row > rows => {
            return Err(format!("there is no row {row}; the list has {rows}"));
        }
        (Some(row), code, None) => {
            let decision = decision(written, columns)?;
            match code {
                Some(code) => decisions.decide_about(row, code, decision),
                None => decisions.decide(row, decision),
            }
        }
        (None, Some(code), None) => {
            let decision = written.deed.decides_at_once();
            decisions.decide_all(code, decision.ok_or("this can be done for one row only")?);
        }
        (None, None, Some(status)) => match written.deed {
            Choice::Expect => decisions.say(status, Some(true)),
            Choice::LeaveOut => decisions.say(status, Some(false)),
            Choice::TypeName
            | Choice::Split
            | Choice::Keep
            | Choice::SamePerson
            | Choice::BothStay
            | Choice::Fix
            | Choice::Edit => return Err("a status means expect or leave-out".into()),
        },
        _ => return Err("say a row, a problem, or a status".into()),
    }
    Ok(())
}

fn code(text: &str) -> Result<&'static str, String> {
    let known = Problem::CODES.into_iter().find(|code| *code == text);
    known
        .ok_or_else(|| format!("'{text}' is not a problem; they are {}", Problem::CODES.join(", ")))
}

fn decision(written: &Written, columns: &Columns) -> Result<Decision, String> {
    if let Some(decision) = written.deed.decides_at_once() {
        return Ok(decision);
    }
    let column = || {
        let column = written.column.as_deref().ok_or("the column is missing")?;
        columns.find(column).map_err(|error| error.to_string())
    };
    let text = || written.text.clone().ok_or_else(|| "the text is missing".to_owned());
    if written.deed == Choice::Edit {
        return Ok(Decision::Edit { column: column()?, text: text()? });
    }
    Ok(Decision::TypeName(text()?))
}
