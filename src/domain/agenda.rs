//! What the board shows between introductions.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Gathering, TITLE_CHARS, bounds::is_moment};

/// The most items of an agenda.
pub const AGENDA_ITEMS: usize = 60;

/// The longest announcement, in characters: two lines that can be read from 12 m.
pub const ANNOUNCEMENT_CHARS: usize = 90;

/// The longest name and the longest password of a Wi-Fi network, in bytes, as IEEE 802.11 has them.
pub const WIFI_BYTES: [usize; 2] = [32, 63];

/// Something that happens at a time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Item {
    /// From when.
    pub starts: DateTime<Utc>,
    /// Until when, if said; else until the next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<DateTime<Utc>>,
    /// What.
    pub title: String,
    /// Where; empty where it was not said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
}

impl Item {
    /// Whether its times and lengths can be meant.
    #[must_use]
    pub fn is_within_bounds(&self) -> bool {
        let is_short = |text: &str| text.chars().count() <= TITLE_CHARS;
        is_moment(self.starts)
            && self.ends.is_none_or(is_moment)
            && is_short(&self.title)
            && is_short(&self.place)
    }
}

/// A network guests may use.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wifi {
    /// What it is called.
    pub network: String,
    /// Its password; empty where it is open.
    #[serde(default)]
    pub password: String,
}

impl Wifi {
    /// Whether both are as long as a network can have them.
    #[must_use]
    pub fn is_within_bounds(&self) -> bool {
        let [network, password] = WIFI_BYTES;
        self.network.len() <= network && self.password.len() <= password
    }
}

impl Gathering {
    /// What happens when, in order.
    #[must_use]
    pub fn agenda(&self) -> &[Item] {
        self.agenda.get()
    }

    /// What is on at `now`, and when it is over, if that is known.
    #[must_use]
    pub fn on_now(&self, now: DateTime<Utc>) -> Option<(&Item, Option<DateTime<Utc>>)> {
        let (at, item) = self.agenda().iter().enumerate().rfind(|(_, it)| it.starts <= now)?;
        let next = self.agenda().get(at + 1).map(|it| it.starts);
        let until = item.ends.or(next);
        until.is_none_or(|it| now < it).then_some((item, until))
    }

    /// What comes after `now`, in order.
    pub fn coming(&self, now: DateTime<Utc>) -> impl Iterator<Item = &Item> {
        self.agenda().iter().filter(move |it| it.starts > now)
    }

    /// The network guests may use, if there is one.
    #[must_use]
    pub const fn wifi(&self) -> Option<&Wifi> {
        self.wifi.get().as_ref()
    }

    /// What a host has to say to everybody; empty where there is nothing.
    #[must_use]
    pub fn announcement(&self) -> &str {
        self.announcement.get()
    }
}
