//! `import`: a guest list onto a gathering's list.

use std::path::Path;

use crate::desk::{ListFileError, SystemClock, read_list_file};
use crate::intake::{self, Columns, Decisions, Field, House, Plan, Progress, Sheets};

use super::failure::{Failure, shown};
use super::out::Out;
use super::{Ending, Outcome, args, decisions, open_on};

pub(super) fn run(verb: &args::Import, house: &Path, out: &mut Out) -> Outcome {
    let (mut desk, gathering) = open_on(house, verb.gathering.as_deref(), Box::new(SystemClock))?;
    let table = read(&verb.file, &sheets(verb))?;
    let mut columns = Columns::guess(&table);
    for map in &verb.maps {
        let (column, field) = mapping(map)?;
        let missing = |_missing| format!("there is no column '{}'", shown(column));
        columns.assign(column, field).map_err(|error| Failure::Sentence(missing(error)))?;
    }
    if !columns.has_name() && columns.of(Field::Email).next().is_none() {
        let sentence = "no column is a name; say which with --map COLUMN=name";
        return Err(Failure::Sentence(sentence.to_owned()));
    }
    let known = House::of(desk.state(), gathering);
    let decisions = match &verb.decisions {
        Some(path) => decisions::read(path, &columns, table.count)?,
        None => Decisions::default(),
    };
    let plan = intake::plan(&table, &columns, known, &decisions, &quietly);
    if !verb.dry_run {
        let wishes = desk.invitations(gathering, &plan);
        let people = wishes.len();
        desk.submit_in_portions(&wishes).map_err(|(done, trouble)| match done {
            0 => trouble.into(),
            done => Failure::Halfway { done, people, trouble },
        })?;
    }
    out.say(&plan.report(), || sentences(&plan, verb.dry_run))?;
    Ok(Ending::Done)
}

/// The sheets of a workbook that were asked for.
fn sheets(verb: &args::Import) -> Sheets {
    if verb.all_sheets {
        Sheets::All
    } else if verb.sheets.is_empty() {
        Sheets::Best
    } else {
        Sheets::Named(verb.sheets.clone())
    }
}

fn read(file: &Path, sheets: &Sheets) -> Result<intake::Table, Failure> {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let unread = |error: ListFileError| Failure::List { path: file.to_owned(), error };
    let bytes = read_list_file(file).map_err(unread)?;
    let read = intake::read_sheets(&bytes, &name, sheets, &quietly);
    read.map_err(|unreadable| Failure::Sentence(unreadable.to_string()))
}

const fn quietly(_: Progress) {}

/// `COLUMN=FIELD`; the last `=` parts them, for headers may hold one.
fn mapping(text: &str) -> Result<(&str, Field), Failure> {
    let wrong = |why: String| Failure::Sentence(format!("--map {}: {why}", shown(text)));
    let (column, field) =
        text.rsplit_once('=').ok_or_else(|| wrong("write it as COLUMN=FIELD".to_owned()))?;
    let field = field.trim().parse().map_err(|error| wrong(format!("{error}")))?;
    Ok((column.trim(), field))
}

fn sentences(plan: &Plan, dry_run: bool) -> String {
    let counts = plan.counts;
    let would = if dry_run { " (nothing was changed)" } else { "" };
    let mut lines = vec![format!(
        "{} rows: {} added, {} updated, {} unchanged, {} empty, {} not coming, {} need a look{would}",
        counts.rows,
        counts.added,
        counts.updated,
        counts.unchanged,
        counts.empty,
        counts.not_coming,
        counts.look,
    )];
    let looks = plan.look.iter();
    lines.extend(
        looks.map(|it| format!("row {} (line {}): {}", it.row, it.line, it.problem.says())),
    );
    let gone = plan.not_coming.iter().filter(|it| it.guest.is_some());
    lines.extend(
        gone.map(|it| {
            format!("row {} (line {}): {}; taken off the list", it.row, it.line, it.status)
        }),
    );
    lines.extend(
        plan.refused_tickets
            .iter()
            .map(|it| format!("row {}: ticket \"{}\" is not let in any more", it.row, it.code)),
    );
    lines.extend(
        plan.unused.iter().map(|row| format!("row {row}: nothing asked for the decision about it")),
    );
    let doubts = plan.columns.iter().filter_map(|it| Some((it, it.doubt?)));
    lines.extend(doubts.map(|(it, doubt)| format!("column \"{}\": {}", it.header, doubt.says())));
    if !plan.other_sheets.is_empty() {
        let sheets = plan.other_sheets.join("\", \"");
        lines.push(format!(
            "not taken: sheet \"{sheets}\"; name sheets with --sheet, or --all-sheets"
        ));
    }
    lines.join("\n")
}
