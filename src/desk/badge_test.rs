//! What became of a test badge, as whoever looked said it.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};

/// How a badge came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CameOut {
    /// With its whole frame.
    Whole,
    /// A part of the frame is missing.
    CutOff,
    /// Not at all.
    Nothing,
}

impl CameOut {
    const ALL: [Self; 3] = [Self::Whole, Self::CutOff, Self::Nothing];

    const fn code(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::CutOff => "cut-off",
            Self::Nothing => "nothing",
        }
    }
}

/// A test badge, and when somebody said how it came out. As text: `whole 2026-11-20T16:42:00+00:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadgeTest {
    /// How.
    pub came_out: CameOut,
    /// When.
    pub at: DateTime<Utc>,
}

impl fmt::Display for BadgeTest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.came_out.code(), self.at.to_rfc3339())
    }
}

/// It is no badge test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("that is no badge test")]
pub struct UnknownBadgeTest;

impl FromStr for BadgeTest {
    type Err = UnknownBadgeTest;

    fn from_str(text: &str) -> Result<Self, UnknownBadgeTest> {
        let (code, at) = text.split_once(' ').ok_or(UnknownBadgeTest)?;
        let came_out = CameOut::ALL.into_iter().find(|it| it.code() == code);
        let came_out = came_out.ok_or(UnknownBadgeTest)?;
        let at = at.parse().map_err(|_odd| UnknownBadgeTest)?;
        Ok(Self { came_out, at })
    }
}
