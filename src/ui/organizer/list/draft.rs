//! A list that was read and is being looked through: its columns, what was decided, what it leads
//! to. Every change is planned anew in a worker; the view before stays until that is done.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::desk::{ListFileError, Polled, Progress, Task, read_list_file};
use crate::intake::{
    Columns, Decision, Decisions, Field, House, Look, Plan, Table, Unreadable, plan, read,
};

/// What a file is called.
fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Why there is no draft.
#[derive(Clone, Debug)]
pub(super) enum Refused {
    /// The file cannot be opened.
    Gone,
    /// A folder, a device, a pipe.
    NotAFile,
    /// Larger than any guest list.
    TooBig,
    /// It is no table.
    Unreadable(Unreadable),
    /// Headings and nothing below.
    NoRows,
}

impl Refused {
    /// Every reason a file cannot be opened leads to the same question: is it still there?
    const fn from_file(error: &ListFileError) -> Self {
        match error {
            ListFileError::Unopened(_) => Self::Gone,
            ListFileError::NotAFile => Self::NotAFile,
            ListFileError::TooBig => Self::TooBig,
        }
    }

    /// The sentence that says so.
    pub(super) const fn key(&self) -> &'static str {
        let why = match self {
            Self::Gone => return "o1-file-gone",
            Self::NotAFile => return "o1-not-a-file",
            Self::TooBig => return "o1-too-large",
            Self::NoRows => return "o1-no-rows",
            Self::Unreadable(why) => why,
        };
        match why {
            Unreadable::Empty => "o1-empty-file",
            Unreadable::NotATable => "o1-unreadable",
            Unreadable::WebPage => "o1-web-page",
            Unreadable::OldExcel => "o1-old-excel",
            Unreadable::Locked => "o1-locked",
            Unreadable::Damaged => "o1-damaged",
            Unreadable::TooBig { .. } => "o1-too-large",
            Unreadable::LineTooLong { .. } => "o1-line-too-long",
        }
    }
}

/// A file that is being read.
pub(super) struct Reading {
    /// What it is called.
    pub(super) name: String,
    rows: Arc<AtomicUsize>,
    task: Task<Result<Draft, Refused>>,
}

impl Reading {
    /// Reads and plans in a worker, against the house as it is now.
    ///
    /// # Errors
    /// The system's, if it has no thread to give.
    pub(super) fn start(path: PathBuf, house: House) -> std::io::Result<Self> {
        let name = name_of(&path);
        let rows = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&rows);
        let work = move |progress: &Progress| Draft::read(&path, house, &counted, progress);
        Ok(Self { name, rows, task: Task::start("guest list", work)? })
    }

    /// Rows read so far.
    pub(super) fn rows(&self) -> usize {
        self.rows.load(Ordering::Relaxed)
    }

    /// 0 to 1.
    pub(super) fn progress(&self) -> f32 {
        self.task.progress()
    }

    pub(super) fn poll(&self) -> Polled<Result<Draft, Refused>> {
        self.task.poll()
    }
}

/// A row that was decided, as it was before.
struct Settled {
    look: Look,
    decision: Decision,
}

/// A list that was read.
pub(super) struct Draft {
    /// What the file is called.
    pub(super) name: String,
    pub(super) table: Arc<Table>,
    /// As the screen has them; the plan may still be behind.
    pub(super) columns: Columns,
    decisions: Decisions,
    /// Rows of each decision, for taking the latest back.
    history: Vec<Vec<u32>>,
    /// What was wrong with rows that were decided, until people are added.
    settled: BTreeMap<u32, Settled>,
    pub(super) plan: Arc<Plan>,
    planning: Option<Task<Plan>>,
    /// Something was changed since the planning began.
    is_behind: bool,
}

impl Draft {
    fn read(
        path: &Path,
        house: House,
        rows: &AtomicUsize,
        progress: &Progress,
    ) -> Result<Self, Refused> {
        let name = name_of(path);
        let bytes = read_list_file(path).map_err(|error| Refused::from_file(&error))?;
        let counted = |seen: crate::intake::Progress| {
            rows.store(seen.rows, Ordering::Relaxed);
            progress.set(seen.share * 0.6);
        };
        let table = read(&bytes, &name, &counted).map_err(Refused::Unreadable)?;
        if table.rows.is_empty() {
            return Err(Refused::NoRows);
        }
        let columns = Columns::guess(&table);
        let decisions = Decisions::default();
        let planned = |seen: crate::intake::Progress| progress.set(0.6 + seen.share * 0.4);
        let plan = Arc::new(plan(&table, &columns, house, &decisions, &planned));
        Ok(Self {
            name,
            table: Arc::new(table),
            columns,
            decisions,
            history: Vec::new(),
            settled: BTreeMap::new(),
            plan,
            planning: None,
            is_behind: false,
        })
    }

    /// Another meaning for the column at `index`, from 0.
    pub(super) fn assign(&mut self, index: usize, field: Field) {
        self.columns.set(index, field);
        self.is_behind = true;
    }

    /// A decision about one row.
    pub(super) fn decide(&mut self, row: u32, decision: Decision) {
        self.settle(row, &decision);
        self.decisions.decide(row, decision);
        self.history.push(vec![row]);
        self.is_behind = true;
    }

    /// The same decision for every row with the same problem.
    pub(super) fn decide_alike(&mut self, row: u32, decision: &Decision) {
        let look = &self.plan.look;
        let code = look.iter().find(|it| it.row == row).map(|it| it.problem.code());
        let alike = look.iter().filter(|it| Some(it.problem.code()) == code).map(|it| it.row);
        let alike: Vec<u32> = alike.collect();
        for row in &alike {
            self.settle(*row, decision);
        }
        self.history.push(alike);
        self.plan.decide_alike(row, decision, &mut self.decisions);
        self.is_behind = true;
    }

    /// Whether there is a decision to take back.
    pub(super) fn can_go_back(&self) -> bool {
        !self.history.is_empty()
    }

    /// Takes the latest decision back.
    pub(super) fn go_back(&mut self) {
        for row in self.history.pop().unwrap_or_default() {
            self.decisions.undo(row);
            self.settled.remove(&row);
        }
        self.is_behind = true;
    }

    /// Takes the latest decision about one row back.
    pub(super) fn take_back(&mut self, row: u32) {
        self.decisions.undo(row);
        self.settled.remove(&row);
        for rows in &mut self.history {
            rows.retain(|it| *it != row);
        }
        self.history.retain(|rows| !rows.is_empty());
        self.is_behind = true;
    }

    fn settle(&mut self, row: u32, decision: &Decision) {
        if let Some(look) = self.plan.look.iter().find(|it| it.row == row) {
            let (look, decision) = (look.clone(), decision.clone());
            self.settled.insert(row, Settled { look, decision });
        }
    }

    /// Rows that need a look or were decided, in the order of the list; with what was decided.
    pub(super) fn rows(&self) -> Vec<(&Look, Option<&Decision>)> {
        let open = self.plan.look.iter().map(|look| (look, None));
        let is_open = |row: u32| self.plan.look.binary_search_by_key(&row, |it| it.row).is_ok();
        let settled = self.settled.values().filter(|it| !is_open(it.look.row));
        let settled = settled.map(|it| (&it.look, Some(&it.decision)));
        let mut rows: Vec<_> = open.chain(settled).collect();
        rows.sort_by_key(|(look, _)| look.row);
        rows
    }

    /// People were added: what was decided is done with.
    pub(super) fn forget_settled(&mut self) {
        self.settled.clear();
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
        let email = cells(Field::Email).take(1);
        Some(name.as_str())
            .filter(|it| !it.is_empty())
            .into_iter()
            .chain(email)
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// The house changed: who is on the list already is asked again.
    pub(super) const fn look_again(&mut self) {
        self.is_behind = true;
    }

    /// Whether the plan is not yet that of the columns and decisions on the screen.
    pub(super) fn is_planning(&self) -> bool {
        self.is_behind || self.planning.is_some()
    }

    /// Plans anew where something changed; `house` is asked only then.
    pub(super) fn keep_up(&mut self, house: impl FnOnce() -> House) {
        match self.planning.as_ref().map(Task::poll) {
            Some(Polled::Running) => return,
            Some(Polled::Done(plan)) => self.plan = Arc::new(plan),
            Some(Polled::Lost) | None => {}
        }
        self.planning = None;
        if std::mem::take(&mut self.is_behind) {
            let (table, columns) = (Arc::clone(&self.table), self.columns.clone());
            let (house, decisions) = (house(), self.decisions.clone());
            let work = move |progress: &Progress| {
                let seen = |it: crate::intake::Progress| progress.set(it.share);
                plan(&table, &columns, house, &decisions, &seen)
            };
            // With no thread to give, the next frame tries again.
            self.planning = Task::start("guest list plan", work).ok();
            self.is_behind = self.planning.is_none();
        }
    }
}
