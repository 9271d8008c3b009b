//! `suggest`: introductions for those who are in. Looks only; shows nobody anything.

mod circles;
mod rounds;
mod shown;

use std::path::Path;

use crate::desk::SystemClock;
use crate::domain::OPEN_AT_ONCE;
use crate::matching::floor::Floor;
use crate::matching::{Room, next_for_host, suggest_everyone, suggest_for};
use crate::words::{Language, Words};

use super::out::Out;
use super::{Ending, Outcome, args, open_on, who};

pub(super) use shown::{sentence, show};

pub(super) fn run(verb: &args::Suggest, house: &Path, out: &mut Out) -> Outcome {
    let (desk, gathering) = open_on(house, None, Box::new(SystemClock))?;
    let room = Room::read(desk.state(), gathering, desk.now());
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
        None if verb.everyone => suggest_everyone(&room),
        None => next_for_host(&room),
    };
    let shown: Vec<_> = suggestions.into_iter().map(|it| show(it, words)).collect();
    out.say(&shown, || shown.iter().map(|it| sentence(&desk, it)).collect::<Vec<_>>().join("\n"))?;
    Ok(Ending::Done)
}
