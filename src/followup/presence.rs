//! Who is in the building now, by the names on their badges: for the desk's printer alone.

use chrono::{DateTime, Utc};

use crate::domain::{Gathering, GatheringId, State};
use crate::words::Words;

use super::pdf::{Paper, Press, roll};
use super::sheet::local;

/// A list of names with boxes to tick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roll {
    /// "en".
    pub language: &'static str,
    /// "Who is in the building".
    pub title: String,
    /// "Neighbours’ Night, Thursday 20 November 2026, 19:12. 86 people are in."
    pub about: String,
    /// In the order of the alphabet.
    pub names: Vec<String>,
}

impl Roll {
    /// Everybody who is in at `now`; nobody where the gathering is unknown.
    #[must_use]
    pub fn of(state: &State, gathering: GatheringId, now: DateTime<Utc>, words: Words) -> Self {
        let evening = state.gathering(gathering);
        let present = evening.into_iter().flat_map(Gathering::present);
        let name = |guest| words.on_badge(state, Some(gathering), guest);
        let mut names: Vec<_> = present.map(|(guest, _)| name(guest)).collect();
        names.sort_by_key(|it| it.to_lowercase());
        let plan = evening.and_then(Gathering::plan);
        let (day, time) = local(now, plan.map_or("", |it| it.zone.as_str()));
        let about = [
            ("gathering", plan.map_or("", |it| it.name.as_str()).into()),
            ("day", words.day_with_year(day).into()),
            ("time", words.time(time).into()),
            ("n", names.len().into()),
        ];
        Self {
            language: words.language().code(),
            title: words.say("presence-title").to_owned(),
            about: words.say_with("presence-about", &about),
            names,
        }
    }

    /// The list as pages; `None` where they could not be drawn.
    #[must_use]
    pub fn pages(&self, paper: Paper) -> Option<Vec<u8>> {
        roll(&Press::new(), self, paper)
    }
}
