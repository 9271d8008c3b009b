//! From one guest to another, in words.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Gathering, GatheringId, GuestId, PromiseId, Register, State, Visit};

/// What was promised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    /// Who promised.
    pub from: GuestId,
    /// To whom.
    pub to: GuestId,
    /// In whose words: the promiser's.
    pub text: String,
    /// By when, if said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<NaiveDate>,
}

/// What became of a promise, as whoever made it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub enum Outcome {
    /// It happened.
    Kept,
    /// Not yet: they are asked again.
    NotYet,
    /// It will not, and that is fine: nobody asks again.
    LetGo,
}

/// An [`Outcome`] in the journal. The first Porchlight knew kept or not; to it, what was let go is
/// not kept.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Outcome")]
struct Written {
    kept: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    let_go: bool,
}

impl From<Written> for Outcome {
    fn from(Written { kept, let_go }: Written) -> Self {
        match (kept, let_go) {
            (true, _) => Self::Kept,
            (false, true) => Self::LetGo,
            (false, false) => Self::NotYet,
        }
    }
}

impl From<Outcome> for Written {
    fn from(outcome: Outcome) -> Self {
        Self { kept: outcome == Outcome::Kept, let_go: outcome == Outcome::LetGo }
    }
}

/// A promise as folded so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Promise {
    pub(super) word: Register<Option<Word>>,
    pub(super) outcome: Register<Option<(Outcome, DateTime<Utc>)>>,
}

impl Promise {
    /// What was promised, once that entry arrived.
    #[must_use]
    pub const fn word(&self) -> Option<&Word> {
        self.word.get().as_ref()
    }

    /// What became of it, and when that was said; `None` while nobody did.
    #[must_use]
    pub const fn outcome(&self) -> Option<(Outcome, DateTime<Utc>)> {
        *self.outcome.get()
    }

    /// Whether it was kept; `None` while nobody said.
    #[must_use]
    pub fn kept(&self) -> Option<bool> {
        self.outcome().map(|(it, _)| it == Outcome::Kept)
    }

    /// Whether it was let go: it stands no more.
    #[must_use]
    pub fn is_let_go(&self) -> bool {
        self.outcome().is_some_and(|(it, _)| it == Outcome::LetGo)
    }

    /// The words that stand: not forgotten, and not let go.
    #[must_use]
    pub fn standing(&self) -> Option<&Word> {
        self.word().filter(|word| !word.text.is_empty() && !self.is_let_go())
    }
}

impl Gathering {
    /// What one guest promised another here and stands, oldest id first.
    pub fn promised(&self, from: GuestId, to: GuestId) -> impl Iterator<Item = (PromiseId, &Word)> {
        self.promised_by(from).filter(move |(_, word)| word.to == to)
    }

    /// What one guest promised here and stands, oldest id first.
    pub fn promised_by(&self, from: GuestId) -> impl Iterator<Item = (PromiseId, &Word)> {
        let standing = self.promises().filter_map(|(id, it)| Some((id, it.standing()?)));
        standing.filter(move |(_, word)| word.from == from)
    }
}

impl State {
    /// The promises of earlier gatherings that a guest is asked about tonight, oldest first: neither
    /// kept nor let go, nor answered since they came in. Not those to somebody forgotten, or kept
    /// apart from them since.
    #[must_use]
    pub fn promises_to_ask(
        &self,
        tonight: GatheringId,
        guest: GuestId,
    ) -> Vec<(GatheringId, PromiseId, &Word)> {
        let Some(evening) = self.gathering(tonight) else { return Vec::new() };
        let came = evening.visit(guest).and_then(Visit::arrival).map(|it| it.at);
        let (Some(plan), Some(came)) = (evening.plan(), came) else { return Vec::new() };
        let mut earlier: Vec<_> = self
            .gatherings()
            .filter(|(id, _)| *id != tonight)
            .filter_map(|(id, it)| Some((it.plan()?.starts, id, it)))
            .filter(|(starts, ..)| *starts < plan.starts)
            .collect();
        earlier.sort_by_key(|(starts, id, _)| (*starts, *id));
        let is_open = |promise: &Promise| match promise.outcome() {
            None => true,
            Some((Outcome::NotYet, at)) => at < came,
            Some((Outcome::Kept | Outcome::LetGo, _)) => false,
        };
        let may_be_named = |to: GuestId| self.guest(to).is_some() && self.may_be_told_of(guest, to);
        let mut asked = Vec::new();
        for (_, id, it) in earlier {
            let theirs = it.promises().filter(|(_, promise)| is_open(promise));
            let words = theirs.filter_map(|(promise, it)| Some((id, promise, it.standing()?)));
            asked.extend(words.filter(|(_, _, word)| word.from == guest && may_be_named(word.to)));
        }
        asked
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outcome_reads_what_older_houses_wrote_and_they_read_ours() {
        let read = |json| serde_json::from_str::<Outcome>(json).unwrap();
        assert_eq!(read(r#"{"kept":true}"#), Outcome::Kept);
        assert_eq!(read(r#"{"kept":false}"#), Outcome::NotYet);
        for outcome in [Outcome::Kept, Outcome::NotYet, Outcome::LetGo] {
            let json = serde_json::to_value(outcome).unwrap();
            assert_eq!(json["kept"], outcome == Outcome::Kept);
            let written = json.to_string();
            assert_eq!(serde_json::from_str::<Outcome>(&written).unwrap(), outcome);
        }
    }
}
