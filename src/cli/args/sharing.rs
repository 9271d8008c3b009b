//! What `hub`, `join`, `doors` and `import-entries` understand.

use std::ffi::OsString;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
#[command(
    after_help = "It runs until you end it. nats-server (2.14 or newer) has to be beside porchlight or on the PATH: https://github.com/nats-io/nats-server/releases"
)]
pub(in crate::cli) struct Hub {
    /// What this door is called
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) name: Option<String>,
    /// A name or address by which other doors find this machine; say it again for more. By default the
    /// address it has on its network
    #[arg(long = "host", value_name = "HOST")]
    pub(in crate::cli) hosts: Vec<String>,
    /// The port; by default 4222
    #[arg(long, value_name = "PORT", value_parser = clap::value_parser!(u16).range(1..))]
    pub(in crate::cli) port: Option<u16>,
    /// Make it a hub of three boxes, one of which may die: where they are found, each perhaps with a port
    #[arg(long, value_name = "BOX,BOX,BOX", value_delimiter = ',')]
    pub(in crate::cli) cluster: Vec<String>,
    /// Be one of the three boxes, by what `hub --cluster` shows at another one
    #[arg(long = "box", value_name = "INVITATION", conflicts_with = "cluster")]
    pub(in crate::cli) invitation: Option<String>,
    /// The nats-server program
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) server: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Join {
    /// What `porchlight hub` shows at the other door
    #[arg(required_unless_present = "stay")]
    pub(in crate::cli) invitation: Option<String>,
    /// What this door is called
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) name: Option<String>,
    /// Keep this house in step until you end it, with no window
    #[arg(long)]
    pub(in crate::cli) stay: bool,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Doors {
    #[command(subcommand)]
    pub(in crate::cli) verb: Option<DoorsVerb>,
}

#[derive(Debug, clap::Subcommand)]
pub(in crate::cli) enum DoorsVerb {
    /// Let a door in no more, and give the others a new key; at the machine that runs the hub. What the
    /// door holds already it keeps
    Remove {
        /// The name it joined by
        #[arg(value_name = "NAME")]
        door: String,
    },
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ImportEntries {
    /// The file that another door's `export entries` wrote
    pub(in crate::cli) from: PathBuf,
    /// The code that was said when the file was written: this machine needs it the first time
    #[arg(long, value_name = "CODE")]
    pub(in crate::cli) code: Option<String>,
    /// What this door is called
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) name: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct KeepServer {
    /// The program that starts it, by its number
    pub(in crate::cli) parent: u32,
    /// The program
    pub(in crate::cli) program: PathBuf,
    /// Its arguments
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    pub(in crate::cli) args: Vec<OsString>,
}
