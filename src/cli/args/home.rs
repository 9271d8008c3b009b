//! What the verbs of going home understand: who met whom, promises, and what became of them.

use clap::ValueEnum;

use super::choose::YesNo;

/// When, and where.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Then {
    /// When it happened, if not now
    #[arg(long, value_name = "T")]
    pub(in crate::cli) at: Option<String>,
    /// The gathering, by id or name
    #[arg(long, value_name = "G")]
    pub(in crate::cli) gathering: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Home {
    /// Who: a code, an id, or a full name only one guest has
    pub(in crate::cli) who: String,
    #[command(flatten)]
    pub(in crate::cli) then: Then,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Met {
    /// Who says it: a code, an id, or a full name only one guest has
    pub(in crate::cli) who: String,
    /// Whom they met
    pub(in crate::cli) other: String,
    /// They did not meet after all
    #[arg(long)]
    pub(in crate::cli) not: bool,
    /// Nobody introduced them: the other's badge was scanned, with them there
    #[arg(long, conflicts_with = "not")]
    pub(in crate::cli) scanned: bool,
    /// A host says it, for both
    #[arg(long, conflicts_with_all = ["not", "scanned"])]
    pub(in crate::cli) host: bool,
    #[command(flatten)]
    pub(in crate::cli) then: Then,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Swap {
    /// Who says it: a code, an id, or a full name only one guest has
    pub(in crate::cli) who: String,
    /// With whom
    pub(in crate::cli) other: String,
    /// What they say
    #[arg(value_enum)]
    pub(in crate::cli) answer: YesNo,
    #[command(flatten)]
    pub(in crate::cli) then: Then,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Promise {
    /// Who promises: a code, an id, or a full name only one guest has
    pub(in crate::cli) from: String,
    /// To whom
    pub(in crate::cli) to: String,
    /// What, in their words
    pub(in crate::cli) text: String,
    /// By which day: 2026-12-18
    #[arg(long, value_name = "DAY")]
    pub(in crate::cli) by: Option<chrono::NaiveDate>,
    #[command(flatten)]
    pub(in crate::cli) then: Then,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum OutcomeSaid {
    /// It happened
    Yes,
    /// They are asked again next time
    NotYet,
    /// Nobody asks again
    LetGo,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Kept {
    /// The promise, by its id: see `promises`
    pub(in crate::cli) promise: uuid::Uuid,
    /// What whoever made it says
    #[arg(value_enum)]
    pub(in crate::cli) outcome: OutcomeSaid,
    #[command(flatten)]
    pub(in crate::cli) then: Then,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Promises {
    /// Whose: a code, an id, or a full name only one guest has
    pub(in crate::cli) who: String,
    #[command(flatten)]
    pub(in crate::cli) then: Then,
}
