//! What people decide about rows that need a look.

use std::collections::BTreeMap;

use super::judge::Mend;
use super::problem::Problem;

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

/// Decisions by row, in the order they were made: a row may need several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions(BTreeMap<u32, Vec<Decision>>);

impl Decisions {
    /// Adds a decision about a row, counted from 1.
    pub fn decide(&mut self, row: u32, decision: Decision) {
        self.0.entry(row).or_default().push(decision);
    }

    /// Takes the latest decision about a row back.
    pub fn undo(&mut self, row: u32) -> Option<Decision> {
        let decision = self.0.get_mut(&row)?.pop();
        self.0.retain(|_, decisions| !decisions.is_empty());
        decision
    }

    /// Whether nothing was decided yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn about(&self, row: u32) -> &[Decision] {
        self.0.get(&row).map_or(&[], Vec::as_slice)
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
