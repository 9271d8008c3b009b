//! `suggest`: introductions for those who are in. Looks only; shows nobody anything.

use std::path::Path;

use serde::Serialize;

use crate::desk::{Desk, SystemClock};
use crate::domain::{Gives, GuestId, OPEN_AT_ONCE, Shared};
use crate::matching::{Room, Suggestion, next_for_host, suggest_everyone, suggest_for};
use crate::words::{Language, Words};

use super::failure::Failure;
use super::out::Out;
use super::{Ending, Outcome, args, open_on, who};

#[derive(Debug, Serialize)]
pub(super) struct Shown {
    guests: Vec<GuestId>,
    gives: Vec<Give>,
    shared: Vec<String>,
    opener: String,
    spot: String,
}

#[derive(Debug, Serialize)]
struct Give {
    from: GuestId,
    to: GuestId,
    offer: String,
    need: String,
    fit: f64,
}

pub(super) fn run(verb: &args::Suggest, house: &Path, out: &mut Out) -> Outcome {
    if verb.round.is_some() {
        return Err(Failure::NotYet { verb: "suggest --round" });
    }
    if verb.circles.is_some() {
        return Err(Failure::NotYet { verb: "suggest --circles" });
    }
    let (desk, gathering) = open_on(house, None, Box::new(SystemClock))?;
    let room = Room::read(desk.state(), gathering, desk.now());
    let suggestions = match &verb.guest {
        Some(asked) => {
            let guest = who::guest(&desk, Some(gathering), asked)?;
            suggest_for(&room, guest, OPEN_AT_ONCE)
        }
        None if verb.everyone => suggest_everyone(&room),
        None => next_for_host(&room),
    };
    let words = Words::new(Language::of_system());
    let shown: Vec<_> = suggestions.into_iter().map(|it| show(it, words)).collect();
    out.say(&shown, || shown.iter().map(|it| sentence(&desk, it)).collect::<Vec<_>>().join("\n"))?;
    Ok(Ending::Done)
}

pub(super) fn show(suggestion: Suggestion, words: Words) -> Shown {
    let Suggestion { guests, reasons, .. } = suggestion;
    let give =
        |Gives { from, to, offer, need, fit, .. }: Gives| Give { from, to, offer, need, fit };
    Shown {
        guests,
        gives: reasons.gives.into_iter().map(give).collect(),
        shared: reasons.shared.iter().map(|it| in_common(it, words)).collect(),
        opener: words.opener(&reasons.opener),
        spot: reasons.spot,
    }
}

fn in_common(shared: &Shared, words: Words) -> String {
    match shared {
        Shared::Interest { words, .. } | Shared::Language(words) => words.clone(),
        Shared::FirstTime => words.say("board-both-first-time").to_owned(),
        Shared::BothNew => words.say("board-both-new").to_owned(),
        Shared::BothAlone => words.say("board-both-alone").to_owned(),
    }
}

/// "Ana P. and Ben K. (Window bench): Help with a tax return. Ask: How did you start?"
pub(super) fn sentence(desk: &Desk, shown: &Shown) -> String {
    let name = |guest: &GuestId| desk.state().guest(*guest).map(|it| it.name().short());
    let names: Vec<_> = shown.guests.iter().filter_map(name).collect();
    let gives = shown.gives.iter().map(|it| format!("\"{}\" meets \"{}\"", it.offer, it.need));
    let shared = shown.shared.iter().map(|it| it.trim_end_matches('.').to_owned());
    let mut why: Vec<_> = gives.chain(shared).collect();
    if why.is_empty() {
        why.push("nothing in common that we know of, and a hello is enough".to_owned());
    }
    let place = if shown.spot.is_empty() { String::new() } else { format!(" ({})", shown.spot) };
    format!("{}{place}: {}. Ask: {}", names.join(" and "), why.join("; "), shown.opener)
}
