//! Two guests, or a circle of three to five, suggested to each other.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::few::Few;
use super::meeting::Told;
use super::{GuestId, Kind, LineId, Raised, Register, Side};

/// The most introductions a guest may have open at once.
pub const OPEN_AT_ONCE: usize = 3;

/// How long a suggestion keeps its places while somebody's answer is missing, in minutes.
pub const OPEN_FOR_MIN: i64 = 30;

/// After this long, in minutes, a suggestion nobody answered gives its places to somebody who has
/// none: until then, its guest may be reading it.
pub const READ_FOR_MIN: i64 = 2;

/// How long two who have just been introduced are taken to be talking, in minutes; nobody is asked
/// when they are done.
pub const TALK_MIN: i64 = 10;

/// Help in one direction, in both people's own words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gives {
    /// Who gives.
    pub from: GuestId,
    /// Who receives.
    pub to: GuestId,
    /// The line that offers.
    pub offer_line: LineId,
    /// The line that needs.
    pub need_line: LineId,
    /// The offer as said.
    pub offer: String,
    /// The need as said.
    pub need: String,
    /// The kind of help, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// How well they fit, 0 to 1. For scripts and tests; no screen shows it.
    pub fit: f64,
}

impl Gives {
    /// How sure it is that this helps.
    #[must_use]
    pub fn band(&self) -> Band {
        Band::of(self.fit)
    }
}

/// How sure it is that an offer helps with a need. A fit means the same however it was found: at
/// one half, a thoughtful host would say "yes, introduce them for this".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// Chance: no reason is made of it.
    None,
    /// Worth asking about: said as such.
    Possible,
    /// Said plainly.
    Strong,
}

impl Band {
    /// The least fit of [`Band::Possible`].
    pub const POSSIBLE: f64 = 0.15;

    /// The least fit of [`Band::Strong`].
    pub const STRONG: f64 = 0.5;

    /// The band of a fit from 0 to 1.
    #[must_use]
    pub fn of(fit: f64) -> Self {
        if fit >= Self::STRONG {
            Self::Strong
        } else if fit >= Self::POSSIBLE {
            Self::Possible
        } else {
            Self::None
        }
    }
}

/// What two people have in common.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shared {
    /// Both need, or both offer, much the same. They share it; neither helps the other with it.
    Same(Same),
    /// It is the first time for both.
    FirstTime,
    /// Neither has been here before and nothing else is known: said honestly.
    BothNew,
    /// Both came by themselves, as the list says.
    BothAlone,
    /// They met at an earlier gathering, and would both see each other again.
    MetBefore,
    /// This one of them gladly welcomes somebody new, and the other is new and asked to be
    /// introduced.
    Welcome(GuestId),
    /// A language both speak besides the house's own.
    Language(String),
}

/// Two lines of one side that say much the same, in both people's own words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Same {
    /// Whether both offer it or both need it.
    pub side: Side,
    /// One line of each.
    pub lines: [Spoken; 2],
    /// What both are about, as the words room names it ("bees"), where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
}

/// A line as it was said, and by whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spoken {
    /// Whose.
    pub guest: GuestId,
    /// Which.
    pub line: LineId,
    /// In their own words.
    pub text: String,
}

/// How two can talk whose lines are in two languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Across {
    /// In a language both speak, by its code ("en"), or as it was stated where it has none here.
    In(String),
    /// Both said what they speak, and it is nothing in common.
    Nothing,
    /// Nobody knows: one of them did not say.
    Unknown,
}

/// Why two people might like to meet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "super::written::Written", into = "super::written::Written")]
pub struct Reasons {
    /// Help, at most one a direction.
    pub gives: Vec<Gives>,
    /// What they share.
    pub shared: Vec<Shared>,
    /// How they can talk, where the lines above are in two languages.
    pub across: Option<Across>,
    /// The answer in the Ring that brought them together.
    pub raised: Option<Box<Raised>>,
    /// The opener's key in the words room ("opener-bees-2"), or a host's own question.
    pub opener: String,
    /// What the others ask the first guest: a key, or empty where one opener is everybody's.
    pub back: String,
    /// Where they can meet: one of the gathering's spots, or empty.
    pub spot: String,
}

impl Reasons {
    /// Whether one helps another: an offer meets a need, or somebody raised a hand for it.
    #[must_use]
    pub const fn helps(&self) -> bool {
        !self.gives.is_empty() || self.raised.is_some()
    }
}

/// What one guest answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Nothing yet, or a change of mind.
    #[default]
    Open,
    /// "I'd like that."
    Yes,
    /// "Not now." Never shown to anyone.
    NotNow,
    /// "We know each other."
    KnowEachOther,
}

/// What one guest answered, and when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Answered {
    pub(super) answer: Answer,
    pub(super) at: Option<DateTime<Utc>>,
}

/// Who was suggested to whom, when and why; one value, so that the parts of two suggestions never
/// mix.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Suggestion {
    pub(super) at: Option<DateTime<Utc>>,
    pub(super) guests: Vec<GuestId>,
    pub(super) reasons: Reasons,
}

/// An introduction as folded so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Introduction {
    pub(super) suggestion: Register<Suggestion>,
    pub(super) answers: Few<GuestId, Register<Answered>>,
    pub(super) swaps: Few<GuestId, Register<bool>>,
    pub(super) made: Register<Option<DateTime<Utc>>>,
    /// When a host first said that they met.
    pub(super) met: Option<DateTime<Utc>>,
    /// What each of them says about having met.
    pub(super) told: Few<GuestId, Told>,
    pub(super) withdrawn: bool,
}

impl Introduction {
    /// The guests, in the order they were suggested.
    #[must_use]
    pub fn guests(&self) -> &[GuestId] {
        &self.suggestion.get().guests
    }

    /// The others, from where `guest` stands.
    pub fn others(&self, guest: GuestId) -> impl Iterator<Item = GuestId> {
        self.guests().iter().copied().filter(move |other| *other != guest)
    }

    /// Why they might like to meet.
    #[must_use]
    pub const fn reasons(&self) -> &Reasons {
        &self.suggestion.get().reasons
    }

    /// When it was first shown.
    #[must_use]
    pub const fn suggested_at(&self) -> Option<DateTime<Utc>> {
        self.suggestion.get().at
    }

    /// What one guest answered.
    #[must_use]
    pub fn answer(&self, guest: GuestId) -> Answer {
        self.answers.get(&guest).map_or(Answer::Open, |said| said.get().answer)
    }

    /// Whether `guest` agreed to swap contact in this introduction, if asked.
    #[must_use]
    pub fn swap_answer(&self, guest: GuestId) -> Option<bool> {
        self.swaps.get(&guest).map(|answer| *answer.get())
    }

    /// Whether everybody in it said yes.
    #[must_use]
    pub fn is_wanted_by_all(&self) -> bool {
        let guests = self.guests();
        guests.len() > 1 && guests.iter().all(|it| self.answer(*it) == Answer::Yes)
    }

    /// When a host introduced them, if one did.
    #[must_use]
    pub const fn made_at(&self) -> Option<DateTime<Utc>> {
        *self.made.get()
    }

    /// Since when they are introduced: a host did it, the last of them said yes, or it was said that
    /// they met, whichever came first. `None` where they are not.
    #[must_use]
    pub fn introduced_at(&self) -> Option<DateTime<Utc>> {
        let agreed = || self.answers.values().filter_map(|said| said.get().at).max();
        let agreed = self.is_agreed().then(agreed).flatten();
        [self.made_at(), agreed, self.met_at()].into_iter().flatten().min()
    }

    /// Whether somebody said not now, or that they know each other.
    #[must_use]
    pub fn is_declined(&self) -> bool {
        let closing = |said: &Register<Answered>| {
            matches!(said.get().answer, Answer::NotNow | Answer::KnowEachOther)
        };
        self.answers.values().any(closing)
    }

    /// Whether one of two said that they know each other.
    #[must_use]
    pub fn is_recognised_by(&self, pair: Pair) -> bool {
        [pair.0, pair.1].into_iter().any(|guest| self.answer(guest) == Answer::KnowEachOther)
    }

    /// Whether these people are introduced: all said yes, or a host did it, or they met.
    #[must_use]
    pub fn is_made(&self) -> bool {
        self.has_met() || self.made_at().is_some() || self.is_agreed()
    }

    fn is_agreed(&self) -> bool {
        self.is_wanted_by_all() && !self.is_declined()
    }

    /// Whether somebody said yes.
    #[must_use]
    pub fn is_wanted(&self) -> bool {
        self.answers.values().any(|said| said.get().answer == Answer::Yes)
    }

    /// Whether it was shown to its guests: not what only says that two met whom nobody introduced.
    #[must_use]
    pub fn was_shown(&self) -> bool {
        !self.withdrawn || self.is_made() || self.is_wanted()
    }

    /// Whether it still takes one of the three places of its guests at `now`. One that was
    /// withdrawn while somebody said yes at another door is open: people come first.
    #[must_use]
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        let fresh = |at: DateTime<Utc>| now - at < TimeDelta::minutes(OPEN_FOR_MIN);
        let stands = !self.withdrawn || self.is_wanted();
        stands && !self.is_settled() && self.suggested_at().is_some_and(fresh)
    }

    /// Whether it is open at `now` and may be withdrawn for somebody who has none.
    #[must_use]
    pub fn may_yield(&self, now: DateTime<Utc>) -> bool {
        let read = |at: DateTime<Utc>| now - at >= TimeDelta::minutes(READ_FOR_MIN);
        self.is_open(now) && !self.is_wanted() && self.suggested_at().is_some_and(read)
    }

    /// Whether these people were introduced, or one of them would rather not be.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.is_made() || self.is_declined()
    }
}

/// Two guests in no order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair(GuestId, GuestId);

impl Pair {
    /// The pair of two guests; the same whichever comes first.
    #[must_use]
    pub fn new(a: GuestId, b: GuestId) -> Self {
        if a <= b { Self(a, b) } else { Self(b, a) }
    }

    /// Both guests, the smaller id first.
    #[must_use]
    pub const fn both(self) -> (GuestId, GuestId) {
        (self.0, self.1)
    }

    /// Every pair among `guests`.
    pub fn among(guests: &[GuestId]) -> impl Iterator<Item = Self> {
        let after = |i: usize| guests.iter().skip(i + 1);
        guests.iter().enumerate().flat_map(move |(i, a)| after(i).map(|b| Self::new(*a, *b)))
    }
}
