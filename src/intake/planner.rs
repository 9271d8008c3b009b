//! One row after another to what it comes to, people compared with each other and with the house.

mod absent;

use std::collections::HashSet;

use crate::domain::Name;

use super::bare::lists_bare_names;
use super::columns::Columns;
use super::decision::{Answers, Decision, Decisions, Step, apply};
use super::house::House;
use super::judge::{Judge, Mend, Outcome};
use super::newcomer::Newcomer;
use super::parties::{self, Parties};
use super::people::{Match, People, Person};
use super::plan::{Counts, Fate, Look, NotComing, Plan, Renewal};
use super::problem::Problem;
use super::row::Row;
use super::table::Table;

/// What rows left out by hand are called.
const LEFT_OUT: &str = "left out";

pub(super) struct Planner<'a> {
    judge: Judge<'a>,
    decisions: &'a Decisions,
    parties: Parties,
    people: People,
    /// Tickets of those who are coming.
    tickets: HashSet<String>,
    plan: Plan,
}

/// What became of the people of a row.
enum Placed {
    Done(Fate),
    Out,
    Look(Problem),
}

impl<'a> Planner<'a> {
    pub(super) fn new(
        table: &'a Table,
        columns: &'a Columns,
        house: House,
        decisions: &'a Decisions,
    ) -> Self {
        let fates = vec![Fate::Empty; table.count as usize];
        Self {
            judge: Judge::new(table, columns, decisions),
            decisions,
            parties: Parties::of(table, columns),
            people: People::of(house, lists_bare_names(table, columns)),
            tickets: HashSet::new(),
            plan: Plan { fates, ..Plan::default() },
        }
    }

    pub(super) fn take(&mut self, number: u32, row: &Row) {
        let mut answers = self.decisions.about(number);
        let fate = self.fate(number, row, &mut answers);
        self.set_fate(number, fate);
        if answers.has_unused() {
            self.plan.unused.push(number);
        }
    }

    fn set_fate(&mut self, number: u32, fate: Fate) {
        if let Some(slot) = self.plan.fates.get_mut((number as usize).saturating_sub(1)) {
            *slot = fate;
        }
    }

    fn fate(&mut self, number: u32, row: &Row, answers: &mut Answers<'_>) -> Fate {
        let mut mend = Mend::default();
        let mut several = Vec::new();
        loop {
            let problem = match self.judge.judge(row, &mend) {
                Outcome::Empty => return Fate::Empty,
                Outcome::NotComing(status, newcomer) => {
                    let asked = Problem::Undecided { status };
                    if answers.to(&asked) == Some(&Decision::Expect) {
                        mend.kept.push(asked.code());
                        continue;
                    }
                    let Problem::Undecided { status } = asked else { return Fate::NotComing };
                    return self.not_coming(number, row, status, *newcomer);
                }
                Outcome::Ready(mut newcomer, along) => {
                    self.parties.count(row, &mut newcomer);
                    self.parties.mark(number, row, &mut newcomer, several.len() + along.len());
                    match self.place(number, split(*newcomer, &several, along), answers) {
                        Placed::Done(fate) => return fate,
                        Placed::Out => return self.left_out(number, row),
                        Placed::Look(problem) => problem,
                    }
                }
                Outcome::Look(problem) => match answers.to(&problem) {
                    None => problem,
                    Some(decision) => match apply(decision, &problem, &mut mend) {
                        Step::Again => continue,
                        Step::Several(names) => {
                            several = names;
                            continue;
                        }
                        Step::Out => return self.left_out(number, row),
                    },
                },
            };
            self.plan.look.push(Look { row: number, line: row.line, problem });
            return Fate::Look;
        }
    }

    fn not_coming(&mut self, number: u32, row: &Row, status: String, newcomer: Newcomer) -> Fate {
        let line = row.line;
        let gone = NotComing { row: number, line, status, by_hand: false, guest: None, newcomer };
        self.plan.not_coming.push(gone);
        Fate::NotComing
    }

    fn left_out(&mut self, number: u32, row: &Row) -> Fate {
        let (line, status) = (row.line, LEFT_OUT.to_owned());
        let newcomer = Newcomer::default();
        let gone = NotComing { row: number, line, status, by_hand: true, guest: None, newcomer };
        self.plan.not_coming.push(gone);
        Fate::NotComing
    }

    /// Finds who the people of a row are, then takes them in. Nobody is taken in before it is clear
    /// who all of them are.
    fn place(
        &mut self,
        number: u32,
        newcomers: Vec<Newcomer>,
        answers: &mut Answers<'_>,
    ) -> Placed {
        let mut settled = Vec::new();
        for newcomer in newcomers {
            let to = match self.people.find(&newcomer) {
                Match::New => None,
                Match::Same(at) => Some((at, false)),
                Match::Clash(at, problem) => match answers.to(&problem) {
                    Some(Decision::LeaveOut) => return Placed::Out,
                    Some(Decision::SamePerson) => Some((at, true)),
                    Some(Decision::BothStay) => None,
                    Some(_) | None => return Placed::Look(problem),
                },
            };
            settled.push((newcomer, to));
        }
        let fates = settled.into_iter().map(|(newcomer, to)| self.settle(number, newcomer, to));
        Placed::Done(fates.max().unwrap_or(Fate::Unchanged))
    }

    fn settle(&mut self, number: u32, newcomer: Newcomer, to: Option<(usize, bool)>) -> Fate {
        self.tickets.extend(newcomer.tickets.iter().cloned());
        let Some((at, rename)) = to else {
            self.people.add(number, newcomer);
            return Fate::Added;
        };
        let changed = self.people.merge(at, number, newcomer, rename);
        if self.people.expect(at) {
            Fate::Added
        } else if changed {
            Fate::Updated
        } else {
            Fate::Unchanged
        }
    }

    pub(super) fn finish(mut self) -> Plan {
        self.take_back();
        self.plan.look.sort_by_key(|look| look.row);
        let alike = self.plan.look.iter().filter(|look| is_mojibake(&look.problem)).count();
        for look in &mut self.plan.look {
            if let Problem::Mojibake { alike: count, .. } = &mut look.problem {
                *count = alike;
            }
        }
        let mut plan = self.plan;
        let everybody = self.people.into_all();
        plan.parties = parties::of(&everybody);
        for person in everybody {
            let Person { guest, now, row, .. } = person;
            match guest {
                None => {
                    plan.added.push(now);
                    plan.added_from.push(row.unwrap_or(0));
                }
                Some(guest) if person.is_new_here || !person.fields.is_empty() => {
                    plan.updated.push((guest, now));
                    let (is_new_here, fields) = (person.is_new_here, person.fields);
                    plan.renewals.push(Renewal { row, is_new_here, fields });
                }
                Some(_) if now.refused.is_empty() => {}
                Some(guest) => plan.refused.push((Some(guest), now.refused)),
            }
        }
        plan.counts = Counts::of(&plan.fates);
        plan
    }
}

/// The people of one row: the first keeps everything, the others have their names.
fn split(newcomer: Newcomer, names: &[String], along: Vec<Name>) -> Vec<Newcomer> {
    let mut people = match names.split_first() {
        None => vec![newcomer],
        Some((first, _)) => vec![Newcomer { name: Name::parse(first), ..newcomer }],
    };
    let others = names.iter().skip(1).map(|it| Name::parse(it)).chain(along);
    let party = people.first().map(|it| it.party.clone()).unwrap_or_default();
    let other = |name| Newcomer { name, party: party.clone(), ..Newcomer::default() };
    people.extend(others.map(other));
    people
}

const fn is_mojibake(problem: &Problem) -> bool {
    matches!(problem, Problem::Mojibake { .. })
}
