//! What the program understands on its command line.

mod carry;
mod choose;
mod door;
mod gathering;
mod habits;
mod home;
mod sharing;
mod table;
mod window;

use std::num::NonZero;
use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use crate::followup::Paper;

pub(super) use carry::EntriesVerb;
pub(super) use choose::{Choose, YesNo};
pub(super) use door::{Block, Note, TicketsVerb, Trust, Waiting, Withdraw};
pub(super) use gathering::{
    GatheringAgenda, GatheringAnnounce, GatheringAsks, GatheringEnd, GatheringExamples,
    GatheringNew, GatheringPlaces, GatheringRepeat, GatheringVerb, GatheringWifi,
};
pub(super) use habits::{Nominate, Nominations};
pub(super) use home::{Home, Kept, Met, OutcomeSaid, Promise, Promises, Swap, Then};
pub(super) use sharing::{Doors, DoorsVerb, Hub, ImportEntries, Join, KeepServer};
pub(super) use table::{Table, TableVerb};
pub(super) use window::{Demo, Window};

/// Porchlight: a friendly door for gatherings. With no verb it opens its window.
#[derive(Debug, Parser)]
#[command(version, about, long_about = None, after_help = "Exits 0 when done, 1 on an error, 2 on wrong usage, 3 where a person was refused.")]
pub(super) struct Args {
    /// The house file; by default the one in your data folder
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) house: Option<PathBuf>,
    /// Print JSON for scripts
    #[arg(long, global = true)]
    pub(super) json: bool,
    #[command(flatten)]
    pub(super) window: Window,
    #[command(subcommand)]
    pub(super) verb: Option<Verb>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Open the window on a made-up gathering in a throw-away house
    Demo(Demo),
    /// Plan a gathering, or list them
    #[command(subcommand)]
    Gathering(GatheringVerb),
    /// Read a guest list: CSV or Excel, as your ticket system writes it
    Import(Import),
    /// Search the guest list by name
    Find(Find),
    /// Let somebody in, by ticket code or guest
    CheckIn(Move),
    /// Let somebody out
    CheckOut(Move),
    /// Take somebody's latest movement back
    Undo(Move),
    /// Let somebody out, and print what they take home: their promises and whom they met
    Home(Home),
    /// A guest says that they met another; it counts once both did, or a host
    Met(Met),
    /// A guest who is asked each time says whether to swap contact with another
    Swap(Swap),
    /// What a guest promises another
    Promise(Promise),
    /// What became of a promise
    Kept(Kept),
    /// What a guest promised, and what they are asked about at this gathering
    Promises(Promises),
    /// Signed tickets: whose signatures are taken, and which codes are blocked
    #[command(subcommand)]
    Tickets(TicketsVerb),
    /// Who waits for a place, and whose turn it is
    Waiting(Waiting),
    /// What staff should know of a guest, and whether to tell hosts when they arrive
    Note(Note),
    /// Name a habit that spoils an evening: "Who is missing?". Never a person
    Nominate(Nominate),
    /// Which habits were named, and which of them the big screen says at the end
    Nominations(Nominations),
    /// Add what a guest can offer and needs
    Say(Say),
    /// What a guest said yes to, and which of their lines others may read
    Choose(Choose),
    /// Tables about something: name one, open or close it, and who sits there
    Table(Table),
    /// Introductions for those who are in
    Suggest(Suggest),
    /// For each need, the offers that fit it best
    Rank(Rank),
    /// The best pairing of a weighted graph
    Pair(Pair),
    /// Which lines of standard input read like a pitch, and why
    Proofread,
    /// Play a made-up evening, under Porchlight and under simple peers: a benchmark
    Simulate(Simulate),
    /// Write follow-ups to a folder
    Export(Export),
    /// Forget a guest: every word about them, everywhere in the house
    Forget(Forget),
    /// Say how long guests are remembered who did not ask for it, and who is forgotten next
    Remember(Remember),
    /// Print the journal, one entry a line
    Journal,
    /// Carry what happened at one door to another, in a file
    #[command(subcommand)]
    Entries(EntriesVerb),
    /// Take in what another door wrote with `export entries`: all of it or nothing. A machine that has
    /// no house becomes a door of that evening
    ImportEntries(ImportEntries),
    /// Share this house with other doors: run a hub for them
    Hub(Hub),
    /// Join a house that other doors share
    Join(Join),
    /// Which doors share this house, and how they are; or remove one
    Doors(Doors),
    #[command(hide = true)]
    KeepServer(KeepServer),
    /// Look at this machine and this house, and say how they are
    Doctor(Doctor),
    /// Copy the house to a file while it is in use
    Backup(Backup),
    /// Put a backup in the house's place; the old house is kept beside it
    Restore(Restore),
}

#[derive(Debug, clap::Args)]
pub(super) struct Doctor {
    /// Also open the window for a quarter of a minute, and say how soon it showed and what it costs
    #[arg(long)]
    pub(super) window: bool,
}

#[derive(Debug, clap::Args)]
#[command(after_long_help = super::decisions::HELP)]
pub(super) struct Import {
    /// The guest list
    pub(super) file: PathBuf,
    /// The gathering, by id or name; by default the one that is on, or the next
    #[arg(long, value_name = "G")]
    pub(super) gathering: Option<String>,
    /// Say what a column becomes, such as "Mobile=phone"; say it again for more. FIELD is one of
    /// name, first, last, preferred, email, phone, pronouns, ticket, status, language, first-time, companions,
    /// booked (the day they booked), offer, need, note, ignored
    #[arg(long = "map", value_name = "COLUMN=FIELD")]
    pub(super) maps: Vec<String>,
    /// A sheet of the workbook to take instead of the one that looks most like guests; say it again
    /// for more
    #[arg(long = "sheet", value_name = "NAME", conflicts_with = "all_sheets")]
    pub(super) sheets: Vec<String>,
    /// Take every sheet of the workbook
    #[arg(long)]
    pub(super) all_sheets: bool,
    /// What to do about rows that need a look: see below
    #[arg(long, value_name = "DECISIONS")]
    pub(super) decisions: Option<PathBuf>,
    /// Only say what would happen: who is new, who changes, who is taken off, what needs a look
    #[arg(long)]
    pub(super) dry_run: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum As {
    Guest,
    Staff,
}

#[derive(Debug, clap::Args)]
pub(super) struct Find {
    /// The start of any part of a name
    pub(super) text: String,
    /// The most answers
    #[arg(long, default_value_t = 20)]
    pub(super) limit: usize,
    /// Whose eyes it is for: guests see a first name, an initial and a hint
    #[arg(long = "as", value_enum, default_value_t = As::Staff)]
    pub(super) audience: As,
    /// The gathering, by id or name
    #[arg(long, value_name = "G")]
    pub(super) gathering: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Move {
    /// A ticket or badge code, a guest's id, or a full name only one guest has
    #[arg(required_unless_present = "stdin")]
    pub(super) who: Option<String>,
    /// Read codes from standard input, one a line; answer each once it is on disk
    #[arg(long, conflicts_with = "who")]
    pub(super) stdin: bool,
    /// Everybody on their booking, too: each is answered for under "party"
    #[arg(long)]
    pub(super) party: bool,
    /// Where every place is taken, put them on the waiting list
    #[arg(long)]
    pub(super) wait: bool,
    /// What this door is called
    #[arg(long, value_name = "D")]
    pub(super) door: Option<String>,
    /// When it happened, if not now
    #[arg(long, value_name = "T")]
    pub(super) at: Option<String>,
    /// The gathering, by id or name
    #[arg(long, value_name = "G")]
    pub(super) gathering: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Say {
    /// Who: a code, an id, or a full name only one guest has
    #[arg(required_unless_present = "stdin")]
    pub(super) who: Option<String>,
    /// Something they can offer; say it again for more
    #[arg(long = "offer", value_name = "TEXT")]
    pub(super) offers: Vec<String>,
    /// Something they need; say it again for more
    #[arg(long = "need", value_name = "TEXT")]
    pub(super) needs: Vec<String>,
    /// A line of last time that is still true, by its id or its words, or all of them
    #[arg(long, value_name = "LINE|all")]
    pub(super) keep: Vec<String>,
    /// A line of last time that holds no more
    #[arg(long = "drop", value_name = "LINE|all")]
    pub(super) drops: Vec<String>,
    /// When they have to leave: 21:30, or a moment with its date
    #[arg(long, value_name = "T")]
    pub(super) until: Option<String>,
    /// They stay after all
    #[arg(long, conflicts_with = "until")]
    pub(super) staying: bool,
    /// Read one JSON object a line:
    /// {"guest":..,"offers":[..],"needs":[..],"keep":[..],"drop":[..],"until":".."}
    #[arg(long, conflicts_with_all = ["who", "offers", "needs", "keep", "drops", "until", "staying"])]
    pub(super) stdin: bool,
    /// The gathering, by id or name
    #[arg(long, value_name = "G")]
    pub(super) gathering: Option<String>,
}

#[derive(Debug, clap::Args)]
#[group(multiple = false)]
pub(super) struct Suggest {
    /// For one guest
    #[arg(long, value_name = "G")]
    pub(super) guest: Option<String>,
    /// For everyone who is in
    #[arg(long)]
    pub(super) everyone: bool,
    /// So many rounds, one to one: 1 to 50
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=50))]
    pub(super) round: Option<u8>,
    /// Circles of about so many: 3, 4 or 5
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(3..=5))]
    pub(super) circles: Option<u8>,
}

#[derive(Debug, clap::Args)]
#[command(
    after_help = "Lines are numbered from 0 as they stand in their file; blank lines are passed over. An offer is good if a host would introduce the two, in a room of just these needs and offers."
)]
pub(super) struct Rank {
    /// Offers, one a line
    #[arg(long, value_name = "FILE")]
    pub(super) offers: PathBuf,
    /// Needs, one a line
    #[arg(long, value_name = "FILE")]
    pub(super) needs: PathBuf,
    /// How many offers for each need
    #[arg(long, value_name = "K", default_value = "10")]
    pub(super) top: NonZero<usize>,
}

#[derive(Debug, clap::Args)]
#[command(
    after_help = "Blank lines and lines that start with # are passed over. Nobody is in two pairs, and the weights of all pairs add up to the most there is."
)]
pub(super) struct Pair {
    /// Lines of "u v weight", whole numbers, no weight below 0; - for standard input
    pub(super) file: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(super) struct Simulate {
    /// How many come, 30 to 20000
    #[arg(long, value_name = "N", default_value_t = 300)]
    pub(super) people: usize,
    /// How long the evening is
    #[arg(long, value_name = "M", default_value_t = 180)]
    pub(super) minutes: i64,
    /// Another seed makes other people, who answer otherwise
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub(super) seed: u64,
    /// A tenth would rather be left alone, a fifth do not know how to start, and say so at the door
    #[arg(long)]
    pub(super) manners: bool,
    /// Also draw a picture of it: a file that ends in .svg
    #[arg(long, value_name = "FILE")]
    pub(super) to: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Sheets {
    /// 210 by 297 mm
    A4,
    /// 8 1/2 by 11 inches
    Letter,
}

impl From<Sheets> for Paper {
    fn from(sheets: Sheets) -> Self {
        match sheets {
            Sheets::A4 => Self::A4,
            Sheets::Letter => Self::Letter,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum, PartialEq, Eq)]
pub(super) enum What {
    /// One file for each guest
    Packets,
    /// How the evening went, without names
    Report,
    /// When people came in, without names
    Arrivals,
    /// "How easy it can be": one page for whoever comes for the first time
    Guide,
    /// Everything that happened, for another door: to a file, sealed
    Entries,
}

#[derive(Debug, clap::Args)]
pub(super) struct Export {
    /// What to write
    #[arg(value_enum)]
    pub(super) what: What,
    /// The folder to write to; for entries the file
    #[arg(long, value_name = "DIR")]
    pub(super) to: PathBuf,
    /// html, pdf, text, eml, vcard or ical for packets; csv, html, pdf or json for the report; pdf or
    /// html for the guide; csv for arrivals; say it again for more
    #[arg(long = "format", value_name = "F")]
    pub(super) formats: Vec<String>,
    /// The paper of pdf pages
    #[arg(long, value_enum, default_value_t = Sheets::A4)]
    pub(super) paper: Sheets,
    /// The gathering, by id or name
    #[arg(long, value_name = "G")]
    pub(super) gathering: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Forget {
    /// Who: a code, an id, or a full name only one guest has. For somebody forgotten already, by
    /// their id, it says since when, and goes on with what could not be cleared then
    #[arg(required_unless_present = "due")]
    pub(super) who: Option<String>,
    /// Everybody who did not choose to be remembered, and whose last gathering ended as many days
    /// ago as the house says (see `remember`)
    #[arg(long, conflicts_with = "who")]
    pub(super) due: bool,
    /// Also when this computer's clock is more than a year beyond everything in the house
    #[arg(long, requires = "due")]
    pub(super) clock_is_right: bool,
    /// Forget nobody: only say who would be
    #[arg(long, requires = "due")]
    pub(super) dry_run: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct Remember {
    /// Remember such guests for so many days after their last gathering: 1 to 3650
    #[arg(long, value_name = "N")]
    pub(super) days: Option<u32>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Backup {
    /// The file to write
    pub(super) to: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(super) struct Restore {
    /// The backup to read
    pub(super) from: PathBuf,
}
