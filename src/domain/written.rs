//! Reasons as the journal keeps them.
//!
//! A fact an older Porchlight cannot read whole is lost to it, so what was learned to say later is
//! written beside the old list, by names it may skip.

use serde::{Deserialize, Serialize};

use super::{Gives, Reasons, Shared};

/// [`Reasons`] as JSON.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Written {
    gives: Vec<Gives>,
    /// What the first Porchlight could say.
    shared: Vec<Shared>,
    /// What later ones can; a name nobody here knows is skipped.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also: Vec<String>,
    opener: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    back: String,
    spot: String,
}

/// Names of what is written beside the old list.
const ALSO: [(&str, Shared); 1] = [("both_alone", Shared::BothAlone)];

impl From<Reasons> for Written {
    fn from(reasons: Reasons) -> Self {
        let Reasons { gives, shared, opener, back, spot } = reasons;
        let later = |it: &&Shared| ALSO.iter().any(|(_, known)| known == *it);
        let also = ALSO.iter().filter(|(_, known)| shared.contains(known));
        let also = also.map(|(name, _)| (*name).to_owned()).collect();
        let shared = shared.iter().filter(|it| !later(it)).cloned().collect();
        Self { gives, shared, also, opener, back, spot }
    }
}

impl From<Written> for Reasons {
    fn from(written: Written) -> Self {
        let Written { gives, mut shared, also, opener, back, spot } = written;
        let known = also.iter().filter_map(|name| ALSO.iter().find(|it| it.0 == name));
        shared.extend(known.map(|(_, it)| it.clone()));
        Self { gives, shared, opener, back, spot }
    }
}
