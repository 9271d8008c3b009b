//! Reasons as the journal keeps them.
//!
//! A fact an older Porchlight cannot read whole is lost to it, so what was learned to say later is
//! written beside the old list, by names it may skip.

use serde::{Deserialize, Serialize};

use super::{Across, Gives, GuestId, Raised, Reasons, Same, Shared};

/// [`Reasons`] as JSON.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Written {
    gives: Vec<Gives>,
    /// What the first Porchlight could say.
    shared: Vec<First>,
    /// What later ones can; a name nobody here knows is skipped.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also: Vec<String>,
    /// Lines that say much the same.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    same: Vec<Same>,
    /// Who welcomes the other.
    #[serde(skip_serializing_if = "Option::is_none")]
    welcome: Option<GuestId>,
    /// How they can talk, where their lines are in two languages.
    #[serde(skip_serializing_if = "Option::is_none")]
    across: Option<Across>,
    /// The answer in the Ring that brought them together.
    #[serde(skip_serializing_if = "Option::is_none")]
    raised: Option<Box<Raised>>,
    opener: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    back: String,
    spot: String,
}

/// What the first Porchlight could say that two people share.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum First {
    /// A few words of one of them, without whose or which side: not said any more.
    Interest {},
    #[serde(rename = "first_time")]
    NewToBoth,
    BothNew,
    Language(String),
}

/// The name of [`Shared::BothAlone`] beside the old list.
const BOTH_ALONE: &str = "both_alone";
/// The same of [`Shared::MetBefore`].
const MET_BEFORE: &str = "met_before";

impl From<Reasons> for Written {
    fn from(reasons: Reasons) -> Self {
        let Reasons { gives, shared, across, raised, opener, back, spot } = reasons;
        let mut written = Self { gives, across, raised, opener, back, spot, ..Self::default() };
        for it in shared {
            match it {
                Shared::Same(same) => written.same.push(same),
                Shared::BothAlone => written.also.push(BOTH_ALONE.to_owned()),
                Shared::MetBefore => written.also.push(MET_BEFORE.to_owned()),
                Shared::Welcome(guest) => written.welcome = Some(guest),
                Shared::FirstTime => written.shared.push(First::NewToBoth),
                Shared::BothNew => written.shared.push(First::BothNew),
                Shared::Language(language) => written.shared.push(First::Language(language)),
            }
        }
        written
    }
}

impl From<Written> for Reasons {
    fn from(written: Written) -> Self {
        let Written { gives, shared, also, same, welcome, across, raised, opener, back, spot } =
            written;
        let welcome = welcome.into_iter().map(Shared::Welcome);
        let first = shared.into_iter().filter_map(|it| match it {
            First::Interest {} => None,
            First::NewToBoth => Some(Shared::FirstTime),
            First::BothNew => Some(Shared::BothNew),
            First::Language(language) => Some(Shared::Language(language)),
        });
        let alone = also.iter().filter_map(|name| match name.as_str() {
            BOTH_ALONE => Some(Shared::BothAlone),
            MET_BEFORE => Some(Shared::MetBefore),
            _ => None,
        });
        let shared = same.into_iter().map(Shared::Same);
        let shared = welcome.chain(shared).chain(first).chain(alone).collect();
        Self { gives, shared, across, raised, opener, back, spot }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Hand, Side, Spoken};

    #[test]
    fn reasons_come_back_as_they_were_written() {
        let line = |guest: u128| Spoken {
            guest: guest.into(),
            line: guest.into(),
            text: "A tall ladder".to_owned(),
        };
        let same = Shared::Same(Same {
            side: Side::Need,
            lines: [line(1), line(2)],
            subject: Some("tools".into()),
        });
        let raised = Raised { helper: 2.into(), hand: Hand::Knows, need: Some(line(1)) };
        let language = Shared::Language("Català".to_owned());
        let reasons = Reasons {
            shared: vec![
                Shared::Welcome(1.into()),
                same,
                language,
                Shared::FirstTime,
                Shared::BothAlone,
            ],
            across: Some(Across::In("en".to_owned())),
            raised: Some(Box::new(raised)),
            spot: "Window bench".to_owned(),
            ..Reasons::default()
        };
        let json = serde_json::to_string(&reasons).unwrap();
        assert_eq!(serde_json::from_str::<Reasons>(&json).unwrap(), reasons);
    }

    #[test]
    fn an_interest_of_an_older_house_is_read_and_not_said() {
        let json = r#"{"gives":[],"shared":[{"interest":{"words":"ladder","on_screen":true}},
            "first_time"],"also":["walked_here"],"opener":"opener-any-1","spot":""}"#;
        let reasons: Reasons = serde_json::from_str(json).unwrap();
        assert_eq!(reasons.shared, [Shared::FirstTime]);
        assert_eq!(reasons.opener, "opener-any-1");
    }
}
