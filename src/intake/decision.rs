//! What people decide about rows that need a look, and about words of the list.

use std::collections::BTreeMap;

use super::judge::Mend;
use super::problem::Problem;
use super::text::tidy;

/// One decision about one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// This is the name.
    TypeName(String),
    /// The row adds nobody.
    LeaveOut,
    /// The cell holds several people: the first keeps address, ticket and lines.
    Split,
    /// It is right as it stands.
    Keep,
    /// The row and whom it collides with are one person.
    SamePerson,
    /// They are two people.
    BothStay,
    /// Take what it was meant to be.
    Fix,
    /// A cell typed anew.
    Edit {
        /// The column, from 0.
        column: usize,
        /// What it should say.
        text: String,
    },
    /// Whatever the status says, they are expected.
    Expect,
}

/// A decision and what it was about.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Answer {
    to: Question,
    decision: Decision,
}

/// What an answer was given to.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Question {
    /// Whatever is asked next.
    Any,
    /// A problem of this code.
    Code(&'static str),
    /// This very problem.
    This(Problem),
}

impl Question {
    fn is(&self, problem: &Problem) -> bool {
        match self {
            Self::Any => true,
            Self::Code(code) => *code == problem.code(),
            Self::This(asked) => asked.asks_the_same(problem),
        }
    }

    fn renumber(&mut self, number: impl Fn(u32) -> Option<u32>) -> bool {
        match self {
            Self::Any | Self::Code(_) => true,
            Self::This(asked) => asked.renumber(number),
        }
    }
}

/// Decisions by row, in the order they were made: a row may need several. An answer counts for the
/// question it was given to: where columns or other rows change what is asked, it is asked anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions {
    rows: BTreeMap<u32, Vec<Answer>>,
    /// By the code of a problem: for every row that has it and no answer of its own.
    all: BTreeMap<&'static str, Decision>,
    /// By a status in small letters: whether it means coming.
    words: BTreeMap<String, bool>,
}

impl Decisions {
    /// Adds a decision about a row, counted from 1, whatever is asked about it.
    pub fn decide(&mut self, row: u32, decision: Decision) {
        self.rows.entry(row).or_default().push(Answer { to: Question::Any, decision });
    }

    /// Adds a decision about a row that counts only for a problem of this code.
    pub fn decide_about(&mut self, row: u32, code: &'static str, decision: Decision) {
        let answer = Answer { to: Question::Code(code), decision };
        self.rows.entry(row).or_default().push(answer);
    }

    /// Adds the answer to one question about a row.
    pub fn answer(&mut self, row: u32, problem: &Problem, decision: Decision) {
        let answer = Answer { to: Question::This(problem.clone()), decision };
        self.rows.entry(row).or_default().push(answer);
    }

    /// Decides for every row with a problem of this code that has no decision of its own.
    pub fn decide_all(&mut self, code: &'static str, decision: Decision) {
        self.all.insert(code, decision);
    }

    /// Says whether a status means coming; `None` takes that back.
    pub fn say(&mut self, status: &str, is_coming: Option<bool>) {
        match is_coming {
            Some(is_coming) => self.words.insert(word(status), is_coming),
            None => self.words.remove(&word(status)),
        };
    }

    /// Whether somebody said that a status means coming.
    #[must_use]
    pub fn is_coming(&self, status: &str) -> Option<bool> {
        if self.words.is_empty() { None } else { self.words.get(&word(status)).copied() }
    }

    /// Takes the latest decision about a row back.
    pub fn undo(&mut self, row: u32) -> Option<Decision> {
        let answer = self.rows.get_mut(&row)?.pop();
        self.rows.retain(|_, answers| !answers.is_empty());
        answer.map(|it| it.decision)
    }

    /// Whether nothing was decided yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.all.is_empty() && self.words.is_empty()
    }

    /// The same decisions where rows have other numbers; those of rows without one are dropped.
    #[must_use]
    pub fn renumbered(self, number: impl Fn(u32) -> Option<u32>) -> Self {
        let mut rows = BTreeMap::new();
        for (row, mut answers) in self.rows {
            let Some(row) = number(row) else { continue };
            answers.retain_mut(|it| it.to.renumber(&number));
            rows.insert(row, answers);
        }
        Self { rows, ..self }
    }

    /// What was decided about a row, to be asked question by question.
    pub(super) fn about(&self, row: u32) -> Answers<'_> {
        let own = self.rows.get(&row).map_or(&[][..], Vec::as_slice);
        Answers { own, is_used: vec![false; own.len()], all: &self.all, general: Vec::new() }
    }
}

/// A status as it is compared: symbols count.
fn word(status: &str) -> String {
    tidy(status).to_lowercase()
}

/// The decisions about one row; each answers one question.
pub(super) struct Answers<'a> {
    own: &'a [Answer],
    is_used: Vec<bool>,
    all: &'a BTreeMap<&'static str, Decision>,
    /// Problems that a general decision answered: one that does not help is not tried twice.
    general: Vec<Problem>,
}

impl<'a> Answers<'a> {
    /// What was decided about a problem, if anything.
    pub(super) fn to(&mut self, problem: &Problem) -> Option<&'a Decision> {
        let answers = self.own.iter().zip(&mut self.is_used).filter(|(_, is_used)| !**is_used);
        for (answer, is_used) in answers {
            if answer.to.is(problem) {
                *is_used = true;
                return Some(&answer.decision);
            }
        }
        let general = self.all.get(problem.code())?;
        if self.general.contains(problem) {
            return None;
        }
        self.general.push(problem.clone());
        Some(general)
    }

    /// Whether something was decided that nothing asked for.
    pub(super) fn has_unused(&self) -> bool {
        self.is_used.contains(&false)
    }
}

/// What a decision about a problem leads to.
pub(super) enum Step {
    /// The row is read once more.
    Again,
    /// It holds these people.
    Several(Vec<String>),
    /// It adds nobody.
    Out,
}

/// Applies a decision to how a row is read. One that does not fit the problem changes nothing, so
/// the row still needs its look.
pub(super) fn apply(decision: &Decision, problem: &Problem, mend: &mut Mend) -> Step {
    match decision {
        Decision::TypeName(name) => mend.name = Some(name.clone()),
        Decision::LeaveOut => return Step::Out,
        Decision::Split => {
            if let Problem::TwoPeople { split, .. } = problem
                && !split.is_empty()
            {
                mend.kept.push(problem.code());
                return Step::Several(split.clone());
            }
        }
        Decision::Keep => mend.kept.push(problem.code()),
        Decision::Fix => mend.repaired = true,
        Decision::Edit { column, text } => {
            mend.edits.insert(*column, text.clone());
        }
        Decision::Expect => mend.kept.push(Problem::Undecided { status: String::new() }.code()),
        Decision::SamePerson | Decision::BothStay => {}
    }
    Step::Again
}
