//! Who sits where in a round, on paper: for hosts, who tell it to whoever asks.

use std::cmp::Reverse;

use crate::domain::{Gathering, GatheringId, GuestId, Round, State};
use crate::words::Words;

use super::pdf::{Paper, Press, seats};
use super::sheet::local;

/// Everybody with a seat, by name and by table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seats {
    /// "en".
    pub language: &'static str,
    /// "Who sits where".
    pub title: String,
    /// "Neighbours’ Night, Thursday 20 November 2026, 19:12. 86 people at 12 tables."
    pub about: String,
    /// A name and a table, in the order of the alphabet.
    pub by_name: Vec<[String; 2]>,
    /// The tables in their order, each with its names in the order of the alphabet.
    pub tables: Vec<(String, Vec<String>)>,
}

impl Seats {
    /// The seats of a round that is on, or was; nobody's where the gathering is unknown.
    #[must_use]
    pub fn of(state: &State, gathering: GatheringId, round: &Round, words: Words) -> Self {
        let name = |guest: GuestId| words.short_name(state, Some(gathering), guest);
        let mut tables = Vec::new();
        for (place, table) in round.tables().iter().enumerate() {
            let mut names: Vec<_> = state.seated(table).map(name).collect();
            names.sort_by_key(|it| it.to_lowercase());
            tables.push((words.table(place, table), names));
        }
        let seated = |(table, names): &(String, Vec<String>)| {
            let seat = |name: &String| [name.clone(), table.clone()];
            names.iter().map(seat).collect::<Vec<_>>()
        };
        let mut by_name: Vec<_> = tables.iter().flat_map(seated).collect();
        by_name.sort_by_key(|[name, _]| name.to_lowercase());
        let plan = state.gathering(gathering).and_then(Gathering::plan);
        let zone = plan.map_or("", |it| it.zone.as_str());
        let (day, time) = local(round.started_at().unwrap_or_default(), zone);
        let about = [
            ("gathering", plan.map_or("", |it| it.name.as_str()).into()),
            ("day", words.day_with_year(day).into()),
            ("time", words.time(time).into()),
            ("n", by_name.len().into()),
            ("tables", tables.len().into()),
        ];
        Self {
            language: words.language().code(),
            title: words.say("seats-title").to_owned(),
            about: words.say_with("seats-about", &about),
            by_name,
            tables,
        }
    }

    /// The list as pages; `None` where they could not be drawn.
    #[must_use]
    pub fn pages(&self, paper: Paper) -> Option<Vec<u8>> {
        seats(&Press::new(), self, paper)
    }
}

/// The round whose tables count: the one that is on, else the last that was held.
#[must_use]
pub fn last_round(evening: &Gathering) -> Option<&Round> {
    let held = evening.rounds().filter(|(_, it)| it.is_held());
    held.min_by_key(|(id, it)| Reverse((it.started_at(), *id))).map(|(_, it)| it)
}
