//! The country whose keyboard a scanner believes it is.

use std::fmt;
use std::str::FromStr;

/// A country's keyboard, as far as codes are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keyboard {
    /// The United States', and the United Kingdom's: what codes are made of lies alike on both.
    Us,
    /// Germany's and Austria's.
    German,
    /// France's.
    French,
    /// Spain's and Italy's: what codes are made of lies alike on both.
    Spanish,
    /// Portugal's.
    Portuguese,
    /// Sweden's, Finland's, Denmark's and Norway's.
    Nordic,
}

/// What stands in a house's settings is no keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no keyboard is called that")]
pub struct NoKeyboard;

impl Keyboard {
    /// All of them, the most usual first.
    pub const ALL: [Self; 6] =
        [Self::Us, Self::German, Self::French, Self::Spanish, Self::Portuguese, Self::Nordic];

    /// What it is called in settings and in the words room.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Us => "us",
            Self::German => "german",
            Self::French => "french",
            Self::Spanish => "spanish",
            Self::Portuguese => "portuguese",
            Self::Nordic => "nordic",
        }
    }
}

impl fmt::Display for Keyboard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Keyboard {
    type Err = NoKeyboard;

    fn from_str(code: &str) -> Result<Self, NoKeyboard> {
        Self::ALL.into_iter().find(|it| it.code() == code).ok_or(NoKeyboard)
    }
}
