//! A list that was read and is being looked through: its sheets and columns, what was decided, what
//! it leads to. Every change is planned anew in a worker; the view before stays until that is done.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::docket::Docket;
use crate::desk::{Polled, Progress, Task};
use crate::intake::{Book, Columns, Decision, Decisions, Field, House, Plan, Problem, Table, plan};

/// A list that was read.
#[allow(clippy::struct_excessive_bools, reason = "independent marks of what is behind")]
pub(super) struct Draft {
    /// What the file is called.
    pub(super) name: String,
    book: Arc<Book>,
    pub(super) sheets: Vec<Sheet>,
    pub(super) table: Arc<Table>,
    /// As the screen has them; the plan may still be behind.
    pub(super) columns: Columns,
    /// Columns that were in doubt when the table was read, from 0, and whether somebody said since.
    pub(super) doubts: Vec<(usize, bool)>,
    /// What somebody said of columns, by their headers: it outlives another choice of sheets.
    said: Vec<(String, Field)>,
    decisions: Decisions,
    pub(super) plan: Arc<Plan>,
    /// What the list calls those who are not coming, the most frequent first.
    pub(super) absences: Vec<(String, usize)>,
    pub(super) docket: Docket,
    work: Option<Task<Made>>,
    /// Something was changed here since the work began.
    is_behind: bool,
    /// The house changed since.
    is_old: bool,
    /// Other sheets were chosen since.
    is_other_table: bool,
    /// The columns need no table before everything else: the list comes again, or asks other things.
    pub(super) is_folded: bool,
    /// The rows are to be put in order anew.
    is_unordered: bool,
    /// What was decided about rows that have other numbers among other sheets.
    carried: Option<Docket>,
}

/// A sheet of the workbook.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    pub(super) name: String,
    /// Rows below its header.
    pub(super) rows: u32,
    pub(super) is_chosen: bool,
}

/// What a worker made.
struct Made {
    /// Other sheets, and what their columns are.
    table: Option<(Arc<Table>, Columns)>,
    plan: Plan,
}

impl Draft {
    /// Takes in a file; where more than one sheet has people, none is chosen.
    pub(super) fn of(name: String, book: Book, house: House, progress: &dyn Fn(f32)) -> Self {
        let has_people: Vec<bool> = book.sheets().map(|it| it.has_people).collect();
        let is_plain = has_people.iter().filter(|it| **it).count() < 2;
        let best = book.best();
        let sheets = book.sheets().enumerate().map(|(at, sheet)| Sheet {
            name: sheet.name.to_owned(),
            rows: sheet.rows,
            is_chosen: is_plain && Some(at) == best,
        });
        let sheets: Vec<Sheet> = sheets.collect();
        let mut draft = Self {
            name,
            sheets,
            book: Arc::new(book),
            table: Arc::default(),
            columns: Columns::default(),
            doubts: Vec::new(),
            said: Vec::new(),
            decisions: Decisions::default(),
            plan: Arc::default(),
            absences: Vec::new(),
            docket: Docket::default(),
            work: None,
            is_behind: false,
            is_old: false,
            is_other_table: false,
            is_folded: false,
            is_unordered: true,
            carried: None,
        };
        let table = draft.book.table(|at| draft.is_chosen(at));
        let columns = Columns::guess(&table);
        let seen = |it: crate::intake::Progress| progress(it.share);
        let plan = plan(&table, &columns, house, &draft.decisions, &seen);
        draft.take(Made { table: Some((Arc::new(table), columns)), plan });
        draft
    }

    fn is_chosen(&self, sheet: usize) -> bool {
        self.sheets.get(sheet).is_some_and(|it| it.is_chosen)
    }

    /// Whether there are rows at all: a sheet is chosen.
    pub(super) fn has_rows(&self) -> bool {
        self.table.count > 0
    }

    /// Takes a sheet in, or leaves it out. What was decided about rows of the others stays.
    pub(super) fn choose_sheet(&mut self, sheet: usize, is_chosen: bool) {
        let before = self.offsets();
        if let Some(sheet) = self.sheets.get_mut(sheet) {
            sheet.is_chosen = is_chosen;
        }
        let after = self.offsets();
        let number = |row: u32| {
            let (sheet, from) = before.iter().rev().find(|(_, from)| row > *from)?;
            let (_, to) = after.iter().find(|(it, _)| it == sheet)?;
            Some(row - from + to)
        };
        self.decisions = std::mem::take(&mut self.decisions).renumbered(number);
        self.carried = Some(self.carried.as_ref().unwrap_or(&self.docket).renumbered(number));
        self.is_other_table = true;
        self.change(true);
    }

    /// The chosen sheets, and how many rows stand before theirs.
    fn offsets(&self) -> Vec<(usize, u32)> {
        let chosen = self.sheets.iter().enumerate().filter(|(_, it)| it.is_chosen);
        let mut rows = 0;
        chosen
            .map(|(at, sheet)| {
                let from = rows;
                rows += sheet.rows;
                (at, from)
            })
            .collect()
    }

    fn change(&mut self, is_unordered: bool) {
        self.is_behind = true;
        self.is_unordered |= is_unordered;
    }

    /// Another meaning for the column at `index`, from 0, or the same once more: nobody doubts it
    /// any longer.
    pub(super) fn assign(&mut self, index: usize, field: Field) {
        if let Some(column) = self.columns.iter().nth(index) {
            self.said.retain(|(header, _)| *header != column.header);
            self.said.push((column.header.clone(), field));
        }
        self.columns.set(index, field);
        for (column, is_said) in &mut self.doubts {
            *is_said |= *column == index;
        }
        self.change(true);
    }

    /// How many columns somebody should still say something about.
    pub(super) fn open_doubts(&self) -> usize {
        self.doubts.iter().filter(|(_, is_said)| !is_said).count()
    }

    /// A decision about one row.
    pub(super) fn decide(&mut self, row: u32, decision: Decision) {
        let Some(entry) = self.docket.entry(row) else { return };
        self.decisions.answer(row, &entry.problem, decision.clone());
        self.docket.decide(row, decision);
        self.change(false);
    }

    /// The same decision for every row of a group that has none.
    pub(super) fn decide_group(&mut self, group: usize, decision: &Decision) {
        let open = self.docket.open_rows(group);
        let open: Vec<(u32, Problem)> = open.map(|it| (it.row, it.problem.clone())).collect();
        for (row, problem) in &open {
            self.decisions.answer(*row, problem, decision.clone());
            self.docket.decide(*row, decision.clone());
        }
        if let Some(group) = self.docket.groups.get_mut(group) {
            group.bulk = open.into_iter().map(|(row, _)| row).collect();
        }
        self.change(false);
    }

    /// Takes back what the latest answer to a whole group decided.
    pub(super) fn take_group_back(&mut self, group: usize) {
        let bulk = self.docket.groups.get_mut(group).map(|it| std::mem::take(&mut it.bulk));
        for row in bulk.unwrap_or_default() {
            self.take_back(row);
        }
    }

    /// Takes everything back that was decided about one row.
    pub(super) fn take_back(&mut self, row: u32) {
        while self.decisions.undo(row).is_some() {}
        self.docket.reopen(row);
        self.change(false);
    }

    /// Somebody is coming whom the list left out.
    pub(super) fn let_in(&mut self, row: u32) {
        self.decisions.decide(row, Decision::Expect);
        self.change(false);
    }

    /// Takes that back.
    pub(super) fn leave_out_again(&mut self, row: u32) {
        self.decisions.undo(row);
        self.change(false);
    }

    /// Says whether a status means coming, or takes it back.
    pub(super) fn say(&mut self, word: usize, is_coming: Option<bool>) {
        let Some(word) = self.docket.words.get_mut(word) else { return };
        word.is_coming = is_coming;
        self.decisions.say(&word.status, is_coming);
        self.change(false);
    }

    /// People were added: what was decided is done with.
    pub(super) fn forget_settled(&mut self) {
        self.docket = Docket::default();
        self.change(true);
    }

    /// Who a row is about, as far as its cells say: "Ana Pereira, ana@posta.example".
    pub(super) fn person(&self, row: u32) -> String {
        let cells = |field| {
            let places = self.columns.of(field).map(|(at, _)| at);
            let row = self.table.row(row);
            let texts = places.filter_map(move |at| Some(row?.cell(at).trim()));
            texts.filter(|text| !text.is_empty())
        };
        let whole: Vec<&str> = cells(Field::Name).take(1).collect();
        let name = if whole.is_empty() {
            cells(Field::First).chain(cells(Field::Last)).collect::<Vec<_>>().join(" ")
        } else {
            whole.concat()
        };
        let named = Some(name.as_str()).filter(|it| !it.is_empty());
        named.into_iter().chain(cells(Field::Email).take(1)).collect::<Vec<_>>().join(", ")
    }

    /// The house changed: who is on the list already is asked again, when there is time.
    pub(super) const fn look_again(&mut self) {
        self.is_old = true;
    }

    /// Whether the plan is not yet that of what is on the screen.
    pub(super) fn is_planning(&self) -> bool {
        self.is_behind || self.work.is_some()
    }

    /// Plans anew where something changed; `house` is asked only then.
    pub(super) fn keep_up(&mut self, house: impl FnOnce() -> House) {
        match self.work.as_ref().map(Task::poll) {
            Some(Polled::Running) => return,
            // What was said since then is not in it.
            Some(Polled::Done(_)) if self.is_behind => {}
            Some(Polled::Done(made)) => self.take(made),
            Some(Polled::Lost) | None => {}
        }
        self.work = None;
        if self.is_behind || self.is_old {
            // With no thread to give, the next frame tries again.
            self.work = self.start(house()).ok();
            self.is_behind = self.work.is_none();
            self.is_old = false;
        }
    }

    fn start(&self, house: House) -> std::io::Result<Task<Made>> {
        let decisions = self.decisions.clone();
        let other = self.is_other_table.then(|| {
            let chosen: BTreeSet<usize> = self
                .sheets
                .iter()
                .enumerate()
                .filter(|(_, it)| it.is_chosen)
                .map(|it| it.0)
                .collect();
            (Arc::clone(&self.book), chosen, self.said.clone())
        });
        let (table, columns) = (Arc::clone(&self.table), self.columns.clone());
        let work = move |progress: &Progress| {
            let seen = |it: crate::intake::Progress| progress.set(it.share);
            let Some((book, chosen, said)) = other else {
                return Made {
                    table: None,
                    plan: plan(&table, &columns, house, &decisions, &seen),
                };
            };
            let table = book.table(|at| chosen.contains(&at));
            let mut columns = Columns::guess(&table);
            for (header, field) in &said {
                // A column of a sheet that is left out now is none.
                columns.assign(header, *field).ok();
            }
            let plan = plan(&table, &columns, house, &decisions, &seen);
            Made { table: Some((Arc::new(table), columns)), plan }
        };
        Task::start("guest list plan", work)
    }

    fn take(&mut self, made: Made) {
        let is_other = made.table.is_some();
        self.absences = absences(&made.plan);
        self.plan = Arc::new(made.plan);
        if let Some((table, columns)) = made.table {
            let doubts = columns.iter().enumerate().filter(|(_, it)| it.doubt.is_some());
            self.doubts = doubts.map(|(at, _)| (at, false)).collect();
            (self.table, self.columns) = (table, columns);
            self.is_other_table = false;
        }
        if std::mem::take(&mut self.is_unordered) {
            let before = self.carried.take();
            self.docket = Docket::of(&self.plan, before.as_ref().unwrap_or(&self.docket));
        } else {
            self.docket.follow(&self.plan);
        }
        if is_other {
            let tally = self.docket.tally;
            let is_again = tally.updated + tally.unchanged > 0;
            self.is_folded = is_again || !self.docket.words.is_empty();
        }
    }
}

fn absences(plan: &Plan) -> Vec<(String, usize)> {
    let mut words: BTreeMap<&str, usize> = BTreeMap::new();
    for gone in plan.not_coming.iter().filter(|it| !it.by_hand) {
        *words.entry(&gone.status).or_default() += 1;
    }
    let mut words: Vec<_> = words.into_iter().map(|(word, n)| (word.to_owned(), n)).collect();
    words.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    words
}
