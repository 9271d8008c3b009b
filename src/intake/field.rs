//! What a column of a guest list may become.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;
use thiserror::Error;

/// What a column becomes. Closed: everything else a list may hold is not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The whole name in one cell.
    Name,
    /// Given names.
    First,
    /// Family names.
    Last,
    /// What they like to be called, where that is not their name on papers.
    Preferred,
    /// E-mail address; stays private.
    Email,
    /// Phone number; stays private.
    Phone,
    /// "she/her", or the guest's own words.
    Pronouns,
    /// What is on the ticket: a code, or the address inside a QR code.
    Ticket,
    /// Whether they are coming.
    Status,
    /// Languages spoken.
    Language,
    /// Whether it is their first time.
    FirstTime,
    /// How many unnamed people come along.
    Companions,
    /// When they booked; guests see its month where there is no other hint.
    Booked,
    /// Something they can offer.
    Offer,
    /// Something they need.
    Need,
    /// For hosts' eyes.
    Note,
    /// Not stored.
    Ignored,
}

impl Field {
    /// Every field, in the order screens list them.
    pub const ALL: [Self; 17] = [
        Self::Name,
        Self::First,
        Self::Last,
        Self::Preferred,
        Self::Email,
        Self::Phone,
        Self::Pronouns,
        Self::Ticket,
        Self::Status,
        Self::Language,
        Self::FirstTime,
        Self::Companions,
        Self::Booked,
        Self::Offer,
        Self::Need,
        Self::Note,
        Self::Ignored,
    ];

    /// Its stable name in `--map` and JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::First => "first",
            Self::Last => "last",
            Self::Preferred => "preferred",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Pronouns => "pronouns",
            Self::Ticket => "ticket",
            Self::Status => "status",
            Self::Language => "language",
            Self::FirstTime => "first-time",
            Self::Companions => "companions",
            Self::Booked => "booked",
            Self::Offer => "offer",
            Self::Need => "need",
            Self::Note => "note",
            Self::Ignored => "ignored",
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A field nobody knows.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("'{0}' is not a field; the fields are {names}", names = Field::ALL.map(Field::as_str).join(", "))]
pub struct UnknownField(String);

impl FromStr for Field {
    type Err = UnknownField;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let known = Self::ALL.into_iter().find(|field| field.as_str() == text.trim());
        known.ok_or_else(|| UnknownField(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_read_back_from_its_name() {
        for field in Field::ALL {
            assert_eq!(field.to_string().parse(), Ok(field));
            assert_eq!(serde_json::to_value(field).unwrap(), field.as_str());
        }
        assert!("company".parse::<Field>().unwrap_err().to_string().contains("first-time"));
    }
}
