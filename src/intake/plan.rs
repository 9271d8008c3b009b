//! From a table to what would change in the house, and what needs a look first.

use serde::Serialize;

use crate::domain::{GuestId, Name};

use super::columns::{Column, Columns};
use super::decision::{Decision, Decisions, Step, apply};
use super::house::House;
use super::judge::{Judge, Mend, Outcome};
use super::newcomer::Newcomer;
use super::parties::Parties;
use super::people::{Match, People};
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

/// A row about somebody who is not coming.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotComing {
    /// From 1.
    pub row: u32,
    /// The line in the file, or the sheet's row.
    pub line: u32,
    /// The list's own words, or "left out".
    pub status: String,
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

/// What a guest list leads to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// How many rows came to what.
    pub counts: Counts,
    /// People new to the house.
    pub added: Vec<Newcomer>,
    /// People the house knows, each as they should be from now on. What is as it was may be
    /// written again without harm.
    pub updated: Vec<(GuestId, Newcomer)>,
    /// Rows about people who are not coming.
    pub not_coming: Vec<NotComing>,
    /// Rows that need a look.
    pub look: Vec<Look>,
    /// What each column became.
    pub columns: Columns,
    /// Other sheets of the workbook with something on them, which were not taken.
    pub other_sheets: Vec<String>,
    /// What stood above the header and was skipped, a line each.
    pub above: Vec<String>,
}

/// What rows left out by hand are called.
const LEFT_OUT: &str = "left out";

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
    let judge = Judge::new(table, columns);
    let parties = Parties::of(table, columns);
    let people = People::of(house);
    let mut planner = Planner { judge, parties, people, plan: Plan::default() };
    planner.plan.counts.rows = table.count as usize;
    planner.plan.counts.empty = table.blank();
    for (number, row) in table.numbered() {
        planner.take(number, row, decisions.about(number));
        if (number as usize).is_multiple_of(ROWS_A_REPORT) {
            let share = number as f32 / table.count.max(1) as f32;
            progress(Progress { rows: number as usize, share });
        }
    }
    progress(Progress { rows: table.count as usize, share: 1.0 });
    let mut plan = planner.finish(columns.clone());
    plan.other_sheets.clone_from(&table.other_sheets);
    plan.above = table.above.iter().map(skipped).collect();
    plan
}

/// A skipped row as one line.
fn skipped(row: &Row) -> String {
    let cells: Vec<String> = row.cells().map(tidy).filter(|cell| !cell.is_empty()).collect();
    clip(&cells.join(", "), SKIPPED_CHARS)
}

/// The longest skipped line that is kept, in characters.
const SKIPPED_CHARS: usize = 200;

struct Planner<'a> {
    judge: Judge<'a>,
    parties: Parties,
    people: People,
    plan: Plan,
}

impl Planner<'_> {
    fn take(&mut self, number: u32, row: &Row, decided: &[Decision]) {
        let mut decided = decided.iter();
        let mut mend = Mend::default();
        let mut several = Vec::new();
        loop {
            let problem = match self.judge.judge(row, &mend) {
                Outcome::Empty => {
                    self.plan.counts.empty += 1;
                    return;
                }
                Outcome::NotComing(status, newcomer) => {
                    if decided.next() == Some(&Decision::Expect) {
                        mend.kept.push(Problem::Undecided { status }.code());
                        continue;
                    }
                    self.not_coming(number, row, status, *newcomer);
                    return;
                }
                Outcome::Ready(mut newcomer, along) => {
                    self.parties.count(row, &mut newcomer);
                    match self.place(number, split(*newcomer, &several, along), &mut decided) {
                        Placed::Done => return,
                        Placed::Out => {
                            self.not_coming(number, row, LEFT_OUT.to_owned(), Newcomer::default());
                            return;
                        }
                        Placed::Look(problem) => problem,
                    }
                }
                Outcome::Look(problem) => match decided.next() {
                    None => problem,
                    Some(decision) => match apply(decision, &problem, &mut mend) {
                        Step::Again => continue,
                        Step::Several(names) => {
                            several = names;
                            continue;
                        }
                        Step::Out => {
                            self.not_coming(number, row, LEFT_OUT.to_owned(), Newcomer::default());
                            return;
                        }
                    },
                },
            };
            self.plan.counts.look += 1;
            self.plan.look.push(Look { row: number, line: row.line, problem });
            return;
        }
    }

    fn not_coming(&mut self, number: u32, row: &Row, status: String, newcomer: Newcomer) {
        self.plan.counts.not_coming += 1;
        let line = row.line;
        self.plan.not_coming.push(NotComing { row: number, line, status, guest: None, newcomer });
    }

    /// Finds who the people of a row are, then counts the row. Nobody is taken in before it is
    /// clear who all of them are.
    fn place(
        &mut self,
        number: u32,
        newcomers: Vec<Newcomer>,
        decided: &mut std::slice::Iter<'_, Decision>,
    ) -> Placed {
        let mut settled = Vec::new();
        for newcomer in newcomers {
            let to = match self.people.find(&newcomer) {
                Match::New => None,
                Match::Same(at) => Some((at, false)),
                Match::Clash(at, problem) => match decided.next() {
                    None => return Placed::Look(problem),
                    Some(Decision::LeaveOut) => return Placed::Out,
                    Some(Decision::SamePerson) => Some((at, true)),
                    Some(_) => None,
                },
            };
            settled.push((newcomer, to));
        }
        let verdicts: Vec<Verdict> =
            settled.into_iter().map(|(newcomer, to)| self.settle(number, newcomer, to)).collect();
        let counts = &mut self.plan.counts;
        match verdicts.into_iter().max().unwrap_or_default() {
            Verdict::Unchanged => counts.unchanged += 1,
            Verdict::Updated => counts.updated += 1,
            Verdict::Added => counts.added += 1,
        }
        Placed::Done
    }

    fn settle(&mut self, number: u32, newcomer: Newcomer, to: Option<(usize, bool)>) -> Verdict {
        let Some((at, rename)) = to else {
            self.people.add(number, newcomer);
            return Verdict::Added;
        };
        let changed = self.people.merge(at, number, newcomer, rename);
        if self.people.expect(at) {
            Verdict::Added
        } else if changed {
            Verdict::Updated
        } else {
            Verdict::Unchanged
        }
    }

    fn finish(mut self, columns: Columns) -> Plan {
        for gone in &mut self.plan.not_coming {
            gone.guest = withdrawn(&self.people, &gone.newcomer);
        }
        let alike = self.plan.look.iter().filter(|look| is_mojibake(&look.problem)).count();
        for look in &mut self.plan.look {
            if let Problem::Mojibake { alike: count, .. } = &mut look.problem {
                *count = alike;
            }
        }
        for person in self.people.into_all() {
            match person.guest {
                None => self.plan.added.push(person.now),
                Some(guest) if person.changed => self.plan.updated.push((guest, person.now)),
                Some(_) => {}
            }
        }
        self.plan.columns = columns;
        self.plan
    }
}

/// What became of the people of a row; the greatest counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    #[default]
    Unchanged,
    Updated,
    Added,
}

enum Placed {
    Done,
    Out,
    Look(Problem),
}

/// The people of one row: the first keeps everything, the others have their names.
fn split(newcomer: Newcomer, names: &[String], along: Vec<Name>) -> Vec<Newcomer> {
    let mut people = match names.split_first() {
        None => vec![newcomer],
        Some((first, _)) => vec![Newcomer { name: Name::parse(first), ..newcomer }],
    };
    let others = names.iter().skip(1).map(|it| Name::parse(it)).chain(along);
    people.extend(others.map(|name| Newcomer { name, ..Newcomer::default() }));
    people
}

/// Whom a row takes off the list: somebody expected, not inside, whom no other row still has.
fn withdrawn(people: &People, newcomer: &Newcomer) -> Option<GuestId> {
    if newcomer.name.is_empty() && newcomer.email.is_none() && newcomer.tickets.is_empty() {
        return None;
    }
    let Match::Same(at) = people.find(newcomer) else { return None };
    let person = people.get(at)?;
    let stays = person.row.is_some() || !person.expected || person.arrived;
    person.guest.filter(|_| !stays)
}

const fn is_mojibake(problem: &Problem) -> bool {
    matches!(problem, Problem::Mojibake { .. })
}

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
            decisions.decide(look.row, decision.clone());
        }
    }

    /// What may be decided about a row under look.
    #[must_use]
    pub fn choices(&self, row: u32) -> &'static [Choice] {
        let look = self.look.iter().find(|look| look.row == row);
        look.map_or(&[], |look| look.problem.choices())
    }

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
                .map(|it| ReportedAbsence { row: it.row, status: &it.status })
                .collect(),
            look: look
                .map(|it| ReportedLook {
                    row: it.row,
                    line: it.line,
                    problem: it.problem.code(),
                    says: it.problem.says(),
                })
                .collect(),
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
}

#[derive(Clone, Debug, Serialize)]
struct ReportedLook {
    row: u32,
    line: u32,
    problem: &'static str,
    says: String,
}
