//! `suggest`: introductions for those who are in. Looks only; shows nobody anything.

mod circles;
mod rounds;
mod shown;

use std::path::Path;

use crate::domain::OPEN_AT_ONCE;
use crate::matching::floor::Floor;
use crate::matching::{Room, Suggestion, next_for_host, suggest_everyone_telling, suggest_for};
use crate::words::{Language, Words};

use super::meaning::{self, Percent};
use super::out::Out;
use super::{Ending, Outcome, args, read_on, who};

pub(super) use shown::{sentence, show};

pub(super) fn run(verb: &args::Suggest, house: &Path, out: &mut Out) -> Outcome {
    let (mut desk, gathering) = read_on(house, None)?;
    meaning::read_lines(&mut desk);
    let room = desk.room(gathering);
    let words = Words::new(Language::of_system());
    if verb.round.is_some() || verb.circles.is_some() {
        let floor = Floor::read(&room, desk.state(), gathering);
        let table = shown::Tables { desk: &desk, room: &room, floor: &floor, words };
        return match (verb.round, verb.circles) {
            (Some(count), _) => rounds::run(&table, count.into(), out),
            (None, size) => circles::run(&table, size.unwrap_or_default().into(), out),
        };
    }
    let suggestions = match &verb.guest {
        Some(asked) => {
            let guest = who::guest(&desk, Some(gathering), asked)?;
            suggest_for(&room, guest, OPEN_AT_ONCE)
        }
        None if verb.everyone => everyone(&room),
        None => next_for_host(&room),
    };
    let shown: Vec<_> = suggestions.into_iter().map(|it| show(&desk, it, words)).collect();
    out.say(&shown, || shown.iter().map(|it| sentence(&desk, it)).collect::<Vec<_>>().join("\n"))?;
    Ok(Ending::Done)
}

/// Introductions for everybody; tells whoever watches a terminal how far it has come, since a full
/// hall takes seconds.
fn everyone(room: &Room) -> Vec<Suggestion> {
    let mut shown = Percent::new("Looking around the room");
    suggest_everyone_telling(room, &mut |part| shown.tell(part))
}
