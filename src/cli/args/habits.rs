//! What `nominate` and `nominations` are told.

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Nominate {
    /// The habit, such as "The Name-Dropper"
    pub(in crate::cli) habit: String,
    /// The gathering, by id or name; by default the one that is on, or the next
    #[arg(long, value_name = "G")]
    pub(in crate::cli) gathering: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Nominations {
    /// A habit to let through to the big screen; say it again for more
    #[arg(long, value_name = "HABIT")]
    pub(in crate::cli) show: Vec<String>,
    /// A habit to hold back; say it again for more
    #[arg(long, value_name = "HABIT")]
    pub(in crate::cli) hide: Vec<String>,
    /// The gathering, by id or name; by default the one that is on, or the next
    #[arg(long, value_name = "G")]
    pub(in crate::cli) gathering: Option<String>,
}
