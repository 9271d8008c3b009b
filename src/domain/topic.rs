//! Tables about something: "Bees", "Polski". Whoever likes sits down.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Gathering, GuestId, Register, Stamp, TopicId, Visit};

/// How many people a table about something has room for.
pub const TOPIC_PLACES: usize = 5;

/// The longest name of one, in characters: it is read from 12 m.
pub const TOPIC_CHARS: usize = 24;

/// The most that stand open at once: one page of the board.
pub const TOPICS_OPEN: usize = 12;

/// What happened to a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each field is of a documented type that says what it is")]
pub enum TopicEvent {
    /// Somebody named it, or gave it another name; a host, where `by` is nobody.
    Named {
        name: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        spot: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<GuestId>,
    },
    /// A host opened it for everybody, or closed it.
    Opened { open: bool },
    /// Somebody sat down, or got up.
    Joined { guest: GuestId, joined: bool },
}

impl TopicEvent {
    /// Whom it is about.
    #[must_use]
    pub fn about(&self) -> Vec<GuestId> {
        match self {
            Self::Named { by, .. } => by.iter().copied().collect(),
            Self::Opened { .. } => Vec::new(),
            Self::Joined { guest, .. } => vec![*guest],
        }
    }

    /// Takes the words of whoever named it away.
    pub(super) fn blank(&mut self) {
        if let Self::Named { name, by: Some(_), .. } = self {
            name.clear();
        }
    }

    pub(super) fn is_within_bounds(&self) -> bool {
        match self {
            Self::Named { name, spot, .. } => {
                name.chars().count() <= TOPIC_CHARS && spot.chars().count() <= super::TITLE_CHARS
            }
            Self::Opened { .. } | Self::Joined { .. } => true,
        }
    }
}

/// What a table is about, where it stands, and who said so; one value, so that the parts of two never
/// mix.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Sign {
    name: String,
    spot: String,
    by: Option<GuestId>,
}

/// A table about something, as folded so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Topic {
    sign: Register<Sign>,
    open: Register<bool>,
    joined: BTreeMap<GuestId, Register<Option<DateTime<Utc>>>>,
}

impl Topic {
    pub(super) fn fold(&mut self, event: &TopicEvent, stamp: Stamp, at: DateTime<Utc>) {
        match event {
            TopicEvent::Named { name, spot, by } => {
                let sign = Sign { name: name.clone(), spot: spot.clone(), by: *by };
                self.sign.set(stamp, sign);
            }
            TopicEvent::Opened { open } => self.open.set(stamp, *open),
            TopicEvent::Joined { guest, joined } => {
                self.joined.entry(*guest).or_default().set(stamp, joined.then_some(at));
            }
        }
    }

    /// Takes the name away that somebody gave it.
    pub(super) fn forget(&mut self, guest: GuestId) {
        if self.sign.get().by == Some(guest) {
            let sign = Sign { name: String::new(), ..self.sign.get().clone() };
            self.sign.blank(sign);
        }
    }

    /// What it is about; empty once whoever named it is forgotten.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.sign.get().name
    }

    /// Where it stands: one of the gathering's spots, or empty.
    #[must_use]
    pub fn spot(&self) -> &str {
        &self.sign.get().spot
    }

    /// The guest who named it, if none of the hosts did.
    #[must_use]
    pub const fn named_by(&self) -> Option<GuestId> {
        self.sign.get().by
    }

    /// Whether everybody may see it and sit down.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self.open.get() && !self.name().is_empty()
    }
}

impl Gathering {
    /// Every table about something that has a name, oldest id first.
    pub fn topics(&self) -> impl Iterator<Item = (TopicId, &Topic)> {
        let named = self.topics.iter().filter(|(_, it)| !it.name().is_empty());
        named.map(|(id, topic)| (*id, topic))
    }

    /// One of them.
    #[must_use]
    pub fn topic(&self, topic: TopicId) -> Option<&Topic> {
        self.topics.get(&topic).filter(|it| !it.name().is_empty())
    }

    /// Who sits at a table, whoever sat down first before the others: those who are in, each at the
    /// one they sat down at last, and no more than it has places.
    #[must_use]
    pub fn at_topic(&self, topic: TopicId) -> Vec<GuestId> {
        let joined = self.topics.get(&topic).map(|it| &it.joined);
        let here = |(guest, it): (&GuestId, &Register<Option<DateTime<Utc>>>)| {
            let at = (*it.get())?;
            let is_in = self.visit(*guest).is_some_and(Visit::is_in);
            (is_in && self.topic_of(*guest) == Some(topic)).then_some((at, *guest))
        };
        let mut all: Vec<_> = joined.into_iter().flatten().filter_map(here).collect();
        all.sort_unstable();
        all.into_iter().map(|(_, guest)| guest).take(TOPIC_PLACES).collect()
    }

    /// Where a guest sat down last, and did not get up again.
    #[must_use]
    pub fn topic_of(&self, guest: GuestId) -> Option<TopicId> {
        let sat = self.topics.iter().filter(|(_, it)| it.is_open()).filter_map(|(id, topic)| {
            let seat = topic.joined.get(&guest)?;
            seat.get().is_some().then_some((seat.stamp(), *id))
        });
        sat.max().map(|(_, id)| id)
    }
}
