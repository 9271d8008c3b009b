//! What the verbs that plan and end a gathering understand.

use std::path::PathBuf;

use clap::Subcommand;

use super::YesNo;
use crate::domain::Repeat;

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum GatheringVerb {
    /// Plan a gathering
    New(GatheringNew),
    /// Say how many places a gathering has; 0 stops counting
    Places(GatheringPlaces),
    /// Choose what guests may start from at "give and ask"; with nothing to change it tells
    Examples(GatheringExamples),
    /// Choose what guests are asked beside the rest; with nothing to change it tells
    Asks(GatheringAsks),
    /// Say whether a gathering comes again by itself; the next date is proposed, and told
    Repeat(GatheringRepeat),
    /// Say what happens when, for the big screen; with no file it tells
    Agenda(GatheringAgenda),
    /// Say which Wi-Fi guests may use, for the big screen
    Wifi(GatheringWifi),
    /// Say something to everybody on the big screen; nothing takes it away
    Announce(GatheringAnnounce),
    /// End an evening: nobody comes in any more but by staff, and whoever is in is taken as gone
    End(GatheringEnd),
    /// List the house's gatherings
    List,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct GatheringExamples {
    /// Something one may offer, in place of what stood there; say it again for more
    #[arg(long = "offer", value_name = "TEXT", conflicts_with = "ours")]
    pub(in crate::cli) offers: Vec<String>,
    /// Something one may need
    #[arg(long = "need", value_name = "TEXT", conflicts_with = "ours")]
    pub(in crate::cli) needs: Vec<String>,
    /// Back to the program's own on both sides
    #[arg(long)]
    pub(in crate::cli) ours: bool,
    /// The gathering, by id or name
    #[arg(long, value_name = "G")]
    pub(in crate::cli) gathering: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct GatheringAsks {
    /// Ask guests whether they may be photographed
    #[arg(long, value_enum, value_name = "ANSWER")]
    pub(in crate::cli) photos: Option<YesNo>,
    /// Ask those who were here before whether they would welcome somebody new
    #[arg(long, value_enum, value_name = "ANSWER")]
    pub(in crate::cli) welcomers: Option<YesNo>,
    /// The gathering, by id or name
    #[arg(long, value_name = "G")]
    pub(in crate::cli) gathering: Option<String>,
}

/// How often, as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(in crate::cli) enum Often {
    /// Not by itself
    Never,
    /// Every week
    Weekly,
    /// Every month, on the first, second, third or fourth such weekday
    Monthly,
    /// Every month, on the last such weekday
    MonthlyLast,
}

impl From<Often> for Repeat {
    fn from(written: Often) -> Self {
        match written {
            Often::Never => Self::Never,
            Often::Weekly => Self::Weekly,
            Often::Monthly => Self::Monthly,
            Often::MonthlyLast => Self::MonthlyLast,
        }
    }
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct GatheringAgenda {
    /// Lines as "19:45-20:30 The Ring @ Kitchen", a CSV, or an iCalendar file; - reads standard input
    #[arg(conflicts_with = "none")]
    pub(in crate::cli) file: Option<PathBuf>,
    /// Take the agenda away
    #[arg(long)]
    pub(in crate::cli) none: bool,
    /// The gathering, by id or name
    #[arg(long, value_name = "G")]
    pub(in crate::cli) gathering: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct GatheringWifi {
    /// What the network is called
    #[arg(required_unless_present = "none", conflicts_with = "none")]
    pub(in crate::cli) network: Option<String>,
    /// Its password, if it has one
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub(in crate::cli) password: String,
    /// Take it away
    #[arg(long)]
    pub(in crate::cli) none: bool,
    /// The gathering, by id or name
    #[arg(long, value_name = "G")]
    pub(in crate::cli) gathering: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct GatheringAnnounce {
    /// What to say, in at most 90 characters
    #[arg(default_value = "")]
    pub(in crate::cli) text: String,
    /// The gathering, by id or name
    #[arg(long, value_name = "G")]
    pub(in crate::cli) gathering: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct GatheringRepeat {
    /// How often
    #[arg(value_enum)]
    pub(in crate::cli) often: Often,
    /// The gathering, by id or name
    #[arg(long, value_name = "G")]
    pub(in crate::cli) gathering: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct GatheringEnd {
    /// The gathering, by id or name
    #[arg(long, value_name = "G")]
    pub(in crate::cli) gathering: Option<String>,
    /// Take it back: the doors are open again, and whoever it took is in again
    #[arg(long)]
    pub(in crate::cli) undo: bool,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct GatheringPlaces {
    /// How many
    pub(in crate::cli) places: u32,
    /// The gathering, by id or name
    #[arg(long, value_name = "G")]
    pub(in crate::cli) gathering: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct GatheringNew {
    /// What it is called
    pub(in crate::cli) name: String,
    /// Doors open: 2026-12-18T18:00, or with an offset or Z
    #[arg(long, value_name = "T")]
    pub(in crate::cli) starts: String,
    /// Doors close
    #[arg(long, value_name = "T")]
    pub(in crate::cli) ends: String,
    /// Where
    #[arg(long, default_value = "")]
    pub(in crate::cli) venue: String,
    /// A place where people can meet; say it again for more
    #[arg(long = "spot", value_name = "S")]
    pub(in crate::cli) spots: Vec<String>,
    /// How many places there are; whoever finds none may wait for one
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub(in crate::cli) places: u32,
    /// The time zone its clock runs on, such as Europe/Zurich; by default this machine's
    #[arg(long)]
    pub(in crate::cli) zone: Option<String>,
}
