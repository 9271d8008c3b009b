//! Tables about something.

use clap::Subcommand;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Table {
    #[command(subcommand)]
    pub(in crate::cli) verb: TableVerb,
    /// The gathering, by id or name
    #[arg(long, value_name = "G", global = true)]
    pub(in crate::cli) gathering: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum TableVerb {
    /// Which there are, who sits there, and how many places are free
    List,
    /// Name one, such as "Bees" or "Polski": it is open at once
    New {
        /// What it is about, in at most 24 characters
        name: String,
        /// Where it stands: one of the gathering's spots, or any other place
        #[arg(long, value_name = "S", default_value = "")]
        spot: String,
    },
    /// Open one that a guest named, or that was closed
    Open {
        /// The table, by id or name
        table: String,
    },
    /// Close one: nobody sits there any more
    Close {
        /// The table, by id or name
        table: String,
    },
    /// A guest who is in sits down; whoever sits at another table gets up there
    Sit {
        /// The table, by id or name
        table: String,
        /// The guest, by code, id or full name
        guest: String,
    },
    /// A guest gets up
    Up {
        /// The guest, by code, id or full name
        guest: String,
    },
}
