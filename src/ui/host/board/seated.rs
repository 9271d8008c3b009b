//! Who sits where while a round is on, as plain values: see [`super::scene`].

use super::scene::Stage;
use crate::domain::{Round, Table};

/// A round that is on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seated {
    /// The tables in their order.
    pub tables: Vec<TableCard>,
    /// The question to begin with.
    pub opener: String,
    /// How long it was meant to last, in minutes.
    pub minutes: u32,
    /// Half of the tables were drawn by lot, which everybody is told.
    pub by_chance: bool,
}

/// A table, and those at it who are on the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableCard {
    /// "Table 7", or the spot's name.
    pub name: String,
    /// As they chose to be called, in the order of the alphabet: no place at a table means anything.
    pub names: Vec<String>,
}

/// What the board may show of a round.
pub(super) fn seated(stage: &Stage<'_>, round: &Round) -> Seated {
    let tables = round.tables().iter().enumerate();
    Seated {
        tables: tables.map(|(place, table)| card(stage, place, table)).collect(),
        opener: stage.words.opener(round.opener()),
        minutes: round.minutes(),
        by_chance: round.tables().iter().any(|table| table.by_chance),
    }
}

fn card(stage: &Stage<'_>, place: usize, table: &Table) -> TableCard {
    let mut names: Vec<_> = stage.state.seated(table).filter_map(|it| stage.called(it)).collect();
    names.sort();
    TableCard { name: stage.words.table(place, table), names }
}
