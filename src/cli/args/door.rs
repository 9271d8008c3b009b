//! What the door's verbs understand: signed tickets, who waits, notes.

use std::path::PathBuf;

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum TicketsVerb {
    /// Take the tickets that a key signed, with no list: pretix's signature scheme 1
    Trust(Trust),
    /// Take a key's tickets no more
    Withdraw(Withdraw),
    /// Let codes open nothing
    Block(Block),
    /// Let blocked codes open again
    Unblock(Block),
    /// Which keys are taken, and how many codes are blocked
    List(OfGathering),
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct OfGathering {
    /// The gathering, by id or name; by default the one that is on, or the next
    #[arg(long, value_name = "G")]
    pub(in crate::cli) gathering: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Trust {
    /// The public key as your ticket system gives it to its scanners: a PEM file, an event's JSON, or
    /// a device's set-up; - for standard input
    pub(in crate::cli) file: PathBuf,
    /// Take tickets for this product alone, by its number; say it again for more
    #[arg(long = "product", value_name = "N")]
    pub(in crate::cli) products: Vec<i64>,
    /// Take tickets for this date of a series alone, by its number
    #[arg(long, value_name = "N")]
    pub(in crate::cli) date: Option<i64>,
    #[command(flatten)]
    pub(in crate::cli) of: OfGathering,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Withdraw {
    /// The key, as `tickets list` shows it
    pub(in crate::cli) key: String,
    #[command(flatten)]
    pub(in crate::cli) of: OfGathering,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Block {
    /// Tickets' codes
    #[arg(required_unless_present = "stdin")]
    pub(in crate::cli) codes: Vec<String>,
    /// Read codes from standard input, one a line
    #[arg(long, conflicts_with = "codes")]
    pub(in crate::cli) stdin: bool,
    #[command(flatten)]
    pub(in crate::cli) of: OfGathering,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Waiting {
    /// Take somebody off the waiting list: a code, an id, or a full name only one guest has
    #[arg(long, value_name = "WHO")]
    pub(in crate::cli) off: Option<String>,
    /// The gathering, by id or name
    #[arg(long, value_name = "G")]
    pub(in crate::cli) gathering: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Note {
    /// Who: a code, an id, or a full name only one guest has
    pub(in crate::cli) who: String,
    /// What staff reads when they come in, instead of what it was; "" for nothing. Guests never see it
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) text: Option<String>,
    /// Tell hosts when they arrive
    #[arg(long)]
    pub(in crate::cli) tell: bool,
    /// Do not, or not again
    #[arg(long, conflicts_with = "tell")]
    pub(in crate::cli) quiet: bool,
    /// The gathering, by id or name
    #[arg(long, value_name = "G")]
    pub(in crate::cli) gathering: Option<String>,
}
