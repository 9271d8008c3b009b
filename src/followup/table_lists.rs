//! The Ring at tables: each table's own list of what people there could use, to pass round.

use chrono::{DateTime, Utc};

use crate::domain::{Gathering, GatheringId, GuestId, State, Turn};
use crate::words::Words;

use super::pdf::{Paper, Press, table_lists};

/// About so many people are at a table where nobody was seated.
const AT_A_TABLE: usize = 8;

/// All lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableLists {
    /// "en".
    pub language: &'static str,
    /// "The Ring, table by table".
    pub title: String,
    /// What stands at the top of each.
    pub lead: &'static str,
    /// Before the lines to write on.
    pub answers: [&'static str; 2],
    /// The lists, in the order of the tables.
    pub tables: Vec<TableList>,
}

/// One table's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableList {
    /// "Table 7", or the spot's name.
    pub name: String,
    /// What people there could use.
    pub asks: Vec<Ask>,
}

/// A need as paper on a table may say it: by the name its owner chose for the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// "Olu could use", "Somebody could use".
    pub whose: String,
    /// In their own words.
    pub need: String,
}

impl TableLists {
    /// The needs whose owners agreed to hear them aloud: by the tables of the round that is on at `now`, with
    /// a list of those who sit at none, else in groups of about eight people who ask.
    #[must_use]
    pub fn of(state: &State, gathering: GatheringId, now: DateTime<Utc>, words: Words) -> Self {
        let nothing = Gathering::default();
        let evening = state.gathering(gathering).unwrap_or(&nothing);
        let needs: Vec<_> = evening.aloud().filter(|it| may_ask(state, *it)).collect();
        let asks = |of: &dyn Fn(GuestId) -> bool| {
            let theirs = needs.iter().filter(|turn| of(turn.guest));
            theirs.filter_map(|turn| ask(state, (gathering, evening), *turn, words)).collect()
        };
        let number = |n: usize| words.say_with("h1-table", &[("n", n.to_string().into())]);
        let tables = match evening.round_on(now) {
            Some((_, round)) => {
                let list = |(at, table)| {
                    let seated: Vec<_> = state.seated(table).collect();
                    let asks = asks(&|guest| seated.contains(&guest));
                    TableList { name: words.table(at, table), asks }
                };
                let without = asks(&|guest| state.seat(round, guest).is_none());
                let without =
                    TableList { name: words.say("h2-seats-none").to_owned(), asks: without };
                let without = Some(without).filter(|it| !it.asks.is_empty());
                (0..).zip(round.tables()).map(list).chain(without).collect()
            }
            None => (1..)
                .zip(groups(&needs))
                .map(|(n, guests)| TableList {
                    name: number(n),
                    asks: asks(&|guest| guests.contains(&guest)),
                })
                .collect(),
        };
        Self {
            language: words.language().code(),
            title: words.say("ring-lists-title").to_owned(),
            lead: words.say("ring-lists-lead"),
            answers: [words.say("ring-can"), words.say("ring-knows")],
            tables,
        }
    }

    /// The lists as pages, a table on its own; `None` where they could not be drawn.
    #[must_use]
    pub fn pages(&self, paper: Paper) -> Option<Vec<u8>> {
        table_lists(&Press::new(), self, paper)
    }
}

/// Children are asked for by nobody.
fn may_ask(state: &State, turn: Turn) -> bool {
    state.guest(turn.guest).is_some_and(crate::domain::Guest::is_introducible)
}

/// Those who ask, in groups as even as can be.
fn groups(needs: &[Turn]) -> Vec<Vec<GuestId>> {
    let mut owners: Vec<_> = needs.iter().map(|turn| turn.guest).collect();
    owners.dedup();
    let tables = ((owners.len() + AT_A_TABLE / 2) / AT_A_TABLE).max(1);
    let each = owners.len().div_ceil(tables).max(1);
    owners.chunks(each).map(<[_]>::to_vec).collect()
}

fn ask(
    state: &State,
    (gathering, evening): (GatheringId, &Gathering),
    turn: Turn,
    words: Words,
) -> Option<Ask> {
    let need = evening.aloud_text(turn)?.to_owned();
    let name = state.aloud_name(gathering, turn);
    let name = name.unwrap_or_else(|| words.say("h1-ring-somebody").to_owned());
    let whose = words.say_with("ring-could-use", &[("name", name.into())]);
    Some(Ask { whose, need })
}
