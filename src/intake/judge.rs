//! One row to a person, or to what is to be looked at.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;

use crate::domain::Name;

use super::answers::Standing;
use super::columns::{Column, Columns};
use super::coming::without_remark;
use super::contact::is_address;
use super::dates::{self, Order};
use super::decision::Decisions;
use super::field::Field;
use super::flaws::{self, Flaw, NAME_CHARS};
use super::mojibake;
use super::names::{NameCells, named};
use super::newcomer::Newcomer;
use super::problem::Problem;
use super::row::Row;
use super::sections::Sections;
use super::spoilt::{
    are_cut_short, is_cut_short, is_damaged_number, is_grouped_number, lost_zeros,
};
use super::table::Table;
use super::text::{is_blank, tidy};
use super::ticket::listed_code;
use super::{couples, shape, vocabulary};

/// What a row comes to, before it is compared with other rows and the house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Somebody who is coming, and the names of those who come along.
    Ready(Box<Newcomer>, Vec<Name>),
    /// Nothing in it.
    Empty,
    /// Somebody who is not; as far as the row says who.
    NotComing(String, Box<Newcomer>),
    /// Nobody, until somebody decides.
    Look(Problem),
}

/// What people decided about a row so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Mend {
    /// A name typed for it.
    pub(super) name: Option<String>,
    /// Cells typed anew, by column from 0.
    pub(super) edits: BTreeMap<usize, String>,
    /// Broken letters are to be repaired.
    pub(super) repaired: bool,
    /// Codes of problems that are none here.
    pub(super) kept: Vec<&'static str>,
}

impl Mend {
    pub(super) fn keeps(&self, problem: &Problem) -> bool {
        self.kept.contains(&problem.code())
    }
}

/// What every row of a table is read with.
pub(super) struct Judge<'a> {
    pub(super) columns: &'a Columns,
    pub(super) decisions: &'a Decisions,
    pub(super) header: Option<&'a Row>,
    by_field: BTreeMap<Field, Vec<usize>>,
    counters: Vec<usize>,
    /// How the dates of each column are written.
    orders: BTreeMap<usize, Order>,
    /// Whether letters beyond ASCII may be others.
    unsure_of_letters: bool,
    /// Every long number on the tickets ends in zeros after fifteen digits.
    are_cut_short: bool,
    /// Codes that are shorter than all others of digits, of which some start with a zero.
    lost_zeros: HashSet<String>,
    /// Headings between the rows, and what stands under them.
    pub(super) sections: Sections,
    /// Lines of rows that seem to be halves of one: short, side by side, where rows are full.
    pub(super) halves: HashSet<u32>,
}

/// The longest code of a ticket and note of a host, in characters.
const TICKET_CHARS: usize = 512;
const NOTE_CHARS: usize = 4_000;

impl<'a> Judge<'a> {
    pub(super) fn new(table: &'a Table, columns: &'a Columns, decisions: &'a Decisions) -> Self {
        let by_field = Field::ALL
            .into_iter()
            .map(|field| (field, columns.of(field).map(|(at, _)| at).collect()))
            .collect();
        let counters = columns.of(Field::Ignored).filter(|(_, it)| counts_rows(it));
        let counters = counters.map(|(at, _)| at).collect();
        let order = |at| Order::of(table.rows.iter().map(|row| row.cell(at)));
        let orders = columns.of(Field::Booked).map(|(at, _)| (at, order(at))).collect();
        let halves = shape::halves(table, columns.len());
        Self {
            columns,
            decisions,
            header: table.header.as_ref(),
            by_field,
            counters,
            orders,
            unsure_of_letters: table.is_unsure_of_letters,
            are_cut_short: are_cut_short(table, columns),
            lost_zeros: lost_zeros(table, columns),
            sections: Sections::of(table),
            halves,
        }
    }

    /// Reads one row.
    pub(super) fn judge(&self, row: &Row, mend: &Mend) -> Outcome {
        if self.is_empty(row) {
            return Outcome::Empty;
        }
        let reading = Reading { judge: self, row, mend };
        match reading.read() {
            Ok(outcome) => outcome,
            Err(problem) => Outcome::Look(problem),
        }
    }

    /// Blank, or numbered beforehand, or with boxes nobody ticked.
    fn is_empty(&self, row: &Row) -> bool {
        row.is_blank()
            || row.cells().enumerate().all(|(at, cell)| {
                let unticked = cell.trim().eq_ignore_ascii_case("false") || cell.trim() == "☐";
                let counted = self.counters.contains(&at) && cell.trim().parse::<f64>().is_ok();
                is_blank(cell) || unticked || counted
            })
    }

    /// A number that a spreadsheet shortened.
    fn is_damaged(&self, text: &str) -> bool {
        is_damaged_number(text) || (self.are_cut_short && is_cut_short(text))
    }

    /// A ticket code that is not as it was.
    fn is_damaged_code(&self, text: &str) -> bool {
        self.is_damaged(text) || is_grouped_number(text) || self.lost_zeros.contains(text)
    }

    /// Whether guests may bring a code as the list has it.
    pub(super) fn is_brought(&self, code: &str) -> bool {
        !self.is_damaged_code(code) && code.chars().count() <= TICKET_CHARS
    }

    pub(super) fn places(&self, field: Field) -> &[usize] {
        self.by_field.get(&field).map_or(&[], Vec::as_slice)
    }

    pub(super) fn column(&self, at: usize) -> Option<&Column> {
        self.columns.iter().nth(at)
    }

    /// The day that a cell of this column names.
    pub(super) fn day(&self, at: usize, cell: &str) -> Option<NaiveDate> {
        dates::day(cell, self.orders.get(&at).copied().unwrap_or_default())
    }

    pub(super) fn header_of(&self, at: usize) -> String {
        self.column(at).map_or_else(String::new, |column| column.header.clone())
    }
}

/// The code in a cell. A number that went through a spreadsheet: 1234567.0 was printed as 1234567.
pub(super) fn listed(text: &str) -> Option<String> {
    let whole = text.strip_suffix(".0").filter(|it| it.bytes().all(|b| b.is_ascii_digit()));
    listed_code(whole.unwrap_or(text))
}

fn counts_rows(column: &Column) -> bool {
    let key = vocabulary::key(&column.header);
    let known = ["number", "row", "row number", "index", "pos", "position", "lfd number"];
    known.contains(&key.as_str()) || key.starts_with("column ")
}

/// A row being read.
pub(super) struct Reading<'a> {
    pub(super) judge: &'a Judge<'a>,
    pub(super) row: &'a Row,
    pub(super) mend: &'a Mend,
}

impl Reading<'_> {
    /// The person of a row, and who comes along by name.
    fn ready(&self, newcomer: Newcomer) -> Outcome {
        let along = self.along();
        Outcome::Ready(Box::new(newcomer), along)
    }

    fn read(&self) -> Result<Outcome, Problem> {
        self.check_shape()?;
        let (status, standing) = self.standing();
        let undecided = if standing == Standing::Unknown {
            Problem::UnknownStatus { status: status.clone() }
        } else {
            Problem::Undecided { status: status.clone() }
        };
        let expected = self.mend.keeps(&Problem::Undecided { status: String::new() });
        if standing == Standing::NotComing && !expected {
            return Ok(Outcome::NotComing(status, Box::new(self.sketch())));
        }
        self.check_letters()?;
        self.check_numbers()?;
        let newcomer = self.newcomer()?;
        if matches!(standing, Standing::Undecided | Standing::Unknown) && !expected {
            return Err(undecided);
        }
        if let Some(heading) = self.judge.sections.under.get(&self.row.number)
            && !expected
        {
            return Err(Problem::UnderHeading { heading: heading.clone() });
        }
        Ok(self.ready(newcomer))
    }

    /// A problem, unless somebody said that it is none.
    pub(super) fn unless_kept(&self, problem: Problem) -> Result<(), Problem> {
        if self.mend.keeps(&problem) { Ok(()) } else { Err(problem) }
    }

    /// A cell as written, edited or repaired.
    pub(super) fn raw(&self, at: usize) -> Cow<'_, str> {
        let cell = self.mend.edits.get(&at).map_or_else(|| self.row.cell(at), String::as_str);
        if self.mend.repaired
            && let Some(repaired) = mojibake::repair(cell)
        {
            return Cow::Owned(repaired);
        }
        Cow::Borrowed(cell)
    }

    /// The cells of a field with something in them, tidied, with their columns.
    pub(super) fn all(&self, field: Field) -> Vec<(usize, String)> {
        let cells = self.judge.places(field).iter().map(|at| (*at, tidy(&self.raw(*at))));
        cells.filter(|(_, text)| !text.is_empty()).collect()
    }

    fn check_letters(&self) -> Result<(), Problem> {
        for (at, column) in self.judge.columns.iter().enumerate() {
            if column.field == Field::Ignored {
                continue;
            }
            let cell = self.raw(at);
            if let Some(repaired) = mojibake::repair(&cell) {
                self.unless_kept(Problem::Mojibake {
                    column: column.header.clone(),
                    arrived: tidy(&cell),
                    repaired: tidy(&repaired),
                    alike: 1,
                })?;
            }
            let is_name = matches!(column.field, Field::Name | Field::First | Field::Last);
            let is_unsure = !cell.is_ascii() || (!column.header.is_ascii() && !is_blank(&cell));
            if self.judge.unsure_of_letters && is_name && is_unsure {
                let column = column.header.clone();
                self.unless_kept(Problem::UnsureLetters { column, text: tidy(&cell) })?;
            }
            if mojibake::has_lost_letters(&cell, is_name) {
                let column = column.header.clone();
                self.unless_kept(Problem::LostLetters { column, text: tidy(&cell) })?;
            }
        }
        Ok(())
    }

    fn check_numbers(&self) -> Result<(), Problem> {
        for field in [Field::Ticket, Field::Phone] {
            for (at, text) in self.all(field) {
                let column = self.judge.header_of(at);
                let chars = text.chars().count();
                let is_damaged_code = field == Field::Ticket && self.judge.is_damaged_code(&text);
                if is_damaged_code || self.judge.is_damaged(&text) {
                    self.unless_kept(Problem::DamagedNumber { column, text })?;
                } else if chars > TICKET_CHARS {
                    self.unless_kept(Problem::TooLong { column, chars, most: TICKET_CHARS })?;
                }
            }
        }
        for (at, text) in self.all(Field::Note) {
            let (chars, most) = (text.chars().count(), NOTE_CHARS);
            if chars > most {
                self.unless_kept(Problem::TooLong {
                    column: self.judge.header_of(at),
                    chars,
                    most,
                })?;
            }
        }
        Ok(())
    }

    pub(super) fn name_cells(&self) -> NameCells {
        if let Some(typed) = &self.mend.name {
            return NameCells { whole: tidy(typed), ..NameCells::default() };
        }
        let joined = |field| {
            let mut parts: Vec<String> = Vec::new();
            for (_, text) in self.all(field) {
                let is_none = (field == Field::Last && flaws::is_no_last_name(&text))
                    || (field == Field::First && flaws::is_no_first_name(&text));
                if !flaws::is_void(&text) && !is_none && !parts.contains(&text) {
                    parts.push(without_remark(&text).to_owned());
                }
            }
            parts.join(" ")
        };
        let whole = self.all(Field::Name).into_iter().find(|(_, text)| !flaws::is_void(text));
        let column = whole.as_ref().and_then(|(at, _)| self.judge.column(*at));
        NameCells {
            first: joined(Field::First),
            last: joined(Field::Last),
            preferred: joined(Field::Preferred),
            order: column.map(|column| column.traits.order).unwrap_or_default(),
            by_comma: column.is_some_and(|column| column.traits.by_comma),
            by_capitals: column.is_some_and(|column| column.traits.by_capitals),
            whole: whole
                .map_or_else(String::new, |(_, text)| without_remark(named(&text)).to_owned()),
        }
    }

    /// The name, or what is wrong with it.
    pub(super) fn check_name(&self, cells: &NameCells, email: Option<&str>) -> Result<(), Problem> {
        let text = cells.written();
        if text.is_empty() || is_address(&text) {
            let email = email.map(str::to_owned).or(Some(text).filter(|text| !text.is_empty()));
            return Err(Problem::NoName { email });
        }
        if self.mend.name.is_some() {
            return Ok(());
        }
        let (cell, family) = if cells.first.is_empty() {
            (&cells.whole, "")
        } else {
            (&cells.first, cells.last.as_str())
        };
        if let Some(split) = couples::people(cell, family, cells.by_comma) {
            self.unless_kept(Problem::TwoPeople { text: cell.clone(), split })?;
        }
        match flaws::flaw(&text) {
            Some(Flaw::Placeholder) => self.unless_kept(Problem::PlaceholderName { text }),
            Some(Flaw::NotAName) => self.unless_kept(Problem::NotAName { text }),
            Some(Flaw::TooLong) => {
                let at = [Field::Name, Field::First]
                    .iter()
                    .find_map(|it| self.judge.places(*it).first());
                let column = at.map_or_else(String::new, |at| self.judge.header_of(*at));
                Err(Problem::TooLong { column, chars: text.chars().count(), most: NAME_CHARS })
            }
            None => Ok(()),
        }
    }
}
