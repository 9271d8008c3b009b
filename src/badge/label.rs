//! The paper a badge is printed on.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Width and height: millimetres on paper, points on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// From left to right.
    pub width: f32,
    /// From top to bottom.
    pub height: f32,
}

impl Size {
    /// The preview on the guest's screen, in points.
    pub const PREVIEW: Self = Self { width: 484.0, height: 204.0 };
}

/// A label that badges are printed on, always lying on its long side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Label {
    /// An endless roll 62 mm wide, cut every 100 mm.
    #[default]
    #[serde(rename = "roll-62")]
    Roll62,
    /// A label of 89 by 41 mm.
    #[serde(rename = "89x41")]
    Card89x41,
    /// A sheet of 148 by 105 mm.
    #[serde(rename = "a6")]
    A6,
}

impl Label {
    /// Every label, for a list to choose from.
    pub const ALL: [Self; 3] = [Self::Roll62, Self::Card89x41, Self::A6];

    /// Width and height in millimetres.
    #[must_use]
    pub const fn size_mm(self) -> Size {
        match self {
            Self::Roll62 => Size { width: 100.0, height: 62.0 },
            Self::Card89x41 => Size { width: 89.0, height: 41.0 },
            Self::A6 => Size { width: 148.0, height: 105.0 },
        }
    }

    /// The name that settings and the command line use.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Roll62 => "roll-62",
            Self::Card89x41 => "89x41",
            Self::A6 => "a6",
        }
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// No label has this name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no label is called {0:?}; there are roll-62, 89x41 and a6")]
pub struct UnknownLabel(String);

impl FromStr for Label {
    type Err = UnknownLabel;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let label = Self::ALL.into_iter().find(|label| label.name().eq_ignore_ascii_case(name));
        label.ok_or_else(|| UnknownLabel(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_is_found_by_its_name_and_lies_on_its_long_side() {
        for label in Label::ALL {
            assert_eq!(label.name().parse(), Ok(label));
            assert_eq!(serde_json::to_string(&label).unwrap(), format!("\"{label}\""));
            assert!(label.size_mm().width > label.size_mm().height);
        }
        assert!("a7".parse::<Label>().is_err());
    }
}
