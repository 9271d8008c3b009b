//! `table`: tables about something, and who sits there.

use std::path::Path;

use serde::Serialize;

use crate::desk::{Desk, SystemClock, Trouble};
use crate::domain::{
    Command, Gathering, GatheringId, GuestId, TOPIC_PLACES, Topic, TopicId, TopicWish,
};
use crate::search::fold;

use super::args::{Table, TableVerb};
use super::failure::Failure;
use super::out::Out;
use super::{Ending, Outcome, open_on, read_on, who};

#[derive(Serialize)]
struct Shown<'a> {
    table: TopicId,
    name: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    spot: &'a str,
    open: bool,
    places: usize,
    guests: Vec<GuestId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'a str>,
}

/// A table, and what happens there.
struct Wished {
    topic: TopicId,
    wish: TopicWish,
}

pub(super) fn run(verb: &Table, house: &Path, out: &mut Out) -> Outcome {
    let asked = verb.gathering.as_deref();
    if matches!(verb.verb, TableVerb::List) {
        let (desk, gathering) = read_on(house, asked)?;
        let evening = desk.state().gathering(gathering);
        let all = evening.into_iter().flat_map(|it| it.topics().map(|topic| shown(it, topic)));
        let all: Vec<_> = all.collect();
        out.say(&all, || all.iter().map(|it| sentence(&desk, it)).collect::<Vec<_>>().join("\n"))?;
        return Ok(Ending::Done);
    }
    let (mut desk, gathering) = open_on(house, asked, Box::new(SystemClock))?;
    let Some(Wished { topic, wish }) = wished(&desk, gathering, &verb.verb)? else {
        out.say(&serde_json::Value::Null, || "sits at no table".to_owned())?;
        return Ok(Ending::Done);
    };
    let why = match desk.submit(Command::Topic { gathering, topic, wish }) {
        Ok(()) => None,
        Err(Trouble::Refused(refusal)) => Some(refusal.to_string()),
        Err(Trouble::NotSaved(error)) => return Err(Failure::NotSaved(error)),
    };
    let evening = desk.state().gathering(gathering);
    let known = evening.and_then(|it| Some(shown(it, (topic, it.topic(topic)?))));
    let known = known.map(|it| Shown { why: why.as_deref(), ..it });
    match (&known, &why) {
        (Some(known), _) => out.say(known, || sentence(&desk, known))?,
        (None, why) => {
            let why = why.as_deref().unwrap_or_default();
            out.say(&serde_json::json!({ "why": why }), || why.to_owned())?;
        }
    }
    Ok(if why.is_none() { Ending::Done } else { Ending::Refused })
}

/// What a verb leads to; nothing where somebody gets up who sits at no table.
fn wished(
    desk: &Desk,
    gathering: GatheringId,
    verb: &TableVerb,
) -> Result<Option<Wished>, Failure> {
    let evening = desk.state().gathering(gathering);
    let named = |asked: &str| topic(evening, asked);
    let guest = |asked: &str| who::guest(desk, Some(gathering), asked);
    let (topic, wish) = match verb {
        TableVerb::List => return Ok(None),
        TableVerb::New { name, spot } => {
            let (name, spot, by) = (name.clone(), spot.trim().to_owned(), None);
            (desk.mint(), TopicWish::Name { name, spot, by })
        }
        TableVerb::Open { table } => (named(table)?, TopicWish::Open { open: true }),
        TableVerb::Close { table } => (named(table)?, TopicWish::Open { open: false }),
        TableVerb::Sit { table, guest: asked } => {
            (named(table)?, TopicWish::Join { guest: guest(asked)?, joined: true })
        }
        TableVerb::Up { guest: asked } => {
            let guest = guest(asked)?;
            let Some(topic) = evening.and_then(|it| it.topic_of(guest)) else { return Ok(None) };
            (topic, TopicWish::Join { guest, joined: false })
        }
    };
    Ok(Some(Wished { topic, wish }))
}

/// The table of an id or a name, with case, accents and blanks ignored; of several, the open one.
fn topic(evening: Option<&Gathering>, asked: &str) -> Result<TopicId, Failure> {
    let all: Vec<_> = evening.into_iter().flat_map(Gathering::topics).collect();
    let by_id = asked.parse().ok().filter(|id| all.iter().any(|(it, _)| it == id));
    let alike = all.iter().filter(|(_, it)| fold(it.name()) == fold(asked));
    let by_name = alike.max_by_key(|(id, it)| (it.is_open(), *id)).map(|it| it.0);
    let no_table = || Failure::NoTable { asked: asked.to_owned() };
    by_id.or(by_name).ok_or_else(no_table)
}

fn shown<'a>(evening: &Gathering, (table, it): (TopicId, &'a Topic)) -> Shown<'a> {
    Shown {
        table,
        name: it.name(),
        spot: it.spot(),
        open: it.is_open(),
        places: TOPIC_PLACES,
        guests: evening.at_topic(table),
        why: None,
    }
}

/// "Bees, at the window bench: 2 of 5 places (Ana Pereira, Ben Ashby)".
fn sentence(desk: &Desk, it: &Shown<'_>) -> String {
    let name = |guest: &GuestId| desk.state().guest(*guest).map(|it| it.name().full());
    let names: Vec<_> = it.guests.iter().filter_map(name).collect();
    let spot = if it.spot.is_empty() { String::new() } else { format!(" ({})", it.spot) };
    let taken = match (it.open, names.is_empty()) {
        (false, _) => "not open".to_owned(),
        (true, true) => format!("0 of {} places", it.places),
        (true, false) => format!("{} of {} places: {}", names.len(), it.places, names.join(", ")),
    };
    let why = it.why.map(|why| format!("nothing was changed: {why}\n")).unwrap_or_default();
    format!("{why}{}{spot}: {taken}", it.name)
}
