//! What a guest may choose.

use clap::ValueEnum;

use crate::domain::{HowToMeet, Photo, ScreenName, Swap};

/// The name on the big screen, as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Screen {
    /// Off the board
    None,
    /// "Ana"
    First,
    /// "Ana P."
    Initial,
}

impl From<Screen> for ScreenName {
    fn from(written: Screen) -> Self {
        match written {
            Screen::None => Self::None,
            Screen::First => Self::First,
            Screen::Initial => Self::FirstInitial,
        }
    }
}

/// Swapping contact, as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum SwapAnswer {
    /// With nobody
    No,
    /// Ask about each person
    Ask,
    /// With everybody who said yes too
    Yes,
}

impl From<SwapAnswer> for Swap {
    fn from(written: SwapAnswer) -> Self {
        match written {
            SwapAnswer::No => Self::No,
            SwapAnswer::Ask => Self::AskEachTime,
            SwapAnswer::Yes => Self::Yes,
        }
    }
}

/// How to meet, as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Meet {
    /// Bring them together with somebody
    Introduce,
    /// Suggest people, they find them
    Suggest,
    /// Leave them alone tonight
    NotTonight,
}

impl From<Meet> for HowToMeet {
    fn from(written: Meet) -> Self {
        match written {
            Meet::Introduce => Self::Introduce,
            Meet::Suggest => Self::Suggest,
            Meet::NotTonight => Self::NotTonight,
        }
    }
}

/// Photos of them, as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum PhotoAnswer {
    /// Yes
    Yes,
    /// Once they were asked
    Ask,
    /// No
    No,
}

impl From<PhotoAnswer> for Photo {
    fn from(written: PhotoAnswer) -> Self {
        match written {
            PhotoAnswer::Yes => Self::Yes,
            PhotoAnswer::Ask => Self::Ask,
            PhotoAnswer::No => Self::No,
        }
    }
}

/// Yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum YesNo {
    /// Yes
    Yes,
    /// No
    No,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Choose {
    /// Who: a code, an id, or a full name only one guest has
    #[arg(long, value_name = "GUEST")]
    pub(in crate::cli) guest: String,
    /// The name on the big screen
    #[arg(long, value_enum)]
    pub(in crate::cli) screen: Option<Screen>,
    /// Whether contact may pass to somebody who said yes too
    #[arg(long, value_enum)]
    pub(in crate::cli) swap: Option<SwapAnswer>,
    /// How they would like to meet people at this gathering
    #[arg(long, value_enum, value_name = "HOW")]
    pub(in crate::cli) meet: Option<Meet>,
    /// Whether they may be photographed
    #[arg(long, value_enum, value_name = "ANSWER")]
    pub(in crate::cli) photo: Option<PhotoAnswer>,
    /// Whether they would welcome somebody new
    #[arg(long, value_enum, value_name = "ANSWER")]
    pub(in crate::cli) welcome: Option<YesNo>,
    /// Remember them and their lines for next time
    #[arg(long, value_enum, value_name = "ANSWER")]
    pub(in crate::cli) remember: Option<YesNo>,
    /// Let the big screen show a line, given by its id or its words; say it again for more
    #[arg(long, value_name = "LINE")]
    pub(in crate::cli) show: Vec<String>,
    /// Keep a line off the big screen
    #[arg(long, value_name = "LINE")]
    pub(in crate::cli) hide: Vec<String>,
    /// Agree to hear a need aloud in the Ring; its line has to be on the big screen, too
    #[arg(long, value_name = "LINE")]
    pub(in crate::cli) aloud: Vec<String>,
    /// Not after all
    #[arg(long, value_name = "LINE")]
    pub(in crate::cli) not_aloud: Vec<String>,
    /// Take a line away
    #[arg(long, value_name = "LINE")]
    pub(in crate::cli) remove: Vec<String>,
    /// The gathering, by id or name
    #[arg(long, value_name = "G")]
    pub(in crate::cli) gathering: Option<String>,
}
