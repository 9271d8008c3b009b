//! `gathering new`, `places`, `examples`, `asks`, `repeat`, `end`, `list`; what the board tells is
//! in [`super::between`].

use std::path::Path;

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::desk::Desk;
use crate::domain::{
    Asks, Command, Examples, Gathering, GatheringId, Places, Plan, Presence, Repeat, Side, State,
};

use super::args::{
    GatheringAsks, GatheringEnd, GatheringExamples, GatheringNew, GatheringPlaces, GatheringRepeat,
    GatheringVerb, YesNo,
};
use super::failure::Failure;
use super::out::Out;
use super::{Ending, Outcome, between, gathering_of, open, open_or_begin, open_to_read, when};

#[derive(Serialize)]
struct Shown<'a> {
    gathering: GatheringId,
    #[serde(flatten)]
    plan: &'a Plan,
    expected: usize,
    #[serde(rename = "in")]
    inside: usize,
    /// How many places there are, where somebody counts them.
    #[serde(skip_serializing_if = "Option::is_none")]
    places: Option<u32>,
    /// How many are in beyond those.
    #[serde(skip_serializing_if = "Option::is_none")]
    over: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    waiting: Option<usize>,
    /// How often it comes again, where it does, and when next.
    #[serde(skip_serializing_if = "Option::is_none")]
    repeat: Option<Repeat>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<DateTime<Utc>>,
    /// When somebody ended it.
    #[serde(skip_serializing_if = "Option::is_none")]
    ended: Option<DateTime<Utc>>,
}

pub(super) fn run(verb: &GatheringVerb, house: &Path, out: &mut Out) -> Outcome {
    match verb {
        GatheringVerb::New(new) => plan(new, house, out),
        GatheringVerb::Places(verb) => set_places(verb, house, out),
        GatheringVerb::Examples(verb) => examples(verb, house, out),
        GatheringVerb::Asks(verb) => asks(verb, house, out),
        GatheringVerb::Repeat(verb) => repeat(verb, house, out),
        GatheringVerb::Agenda(verb) => between::agenda(verb, house, out),
        GatheringVerb::Wifi(verb) => between::wifi(verb, house, out),
        GatheringVerb::Announce(verb) => between::announce(verb, house, out),
        GatheringVerb::End(verb) => end(verb, house, out),
        GatheringVerb::List => list(house, out),
    }
}

fn plan(new: &GatheringNew, house: &Path, out: &mut Out) -> Outcome {
    let zone = when::zone(new.zone.as_deref())?;
    let plan = Plan {
        name: new.name.clone(),
        venue: new.venue.clone(),
        starts: when::moment(&new.starts, zone)?,
        ends: when::moment(&new.ends, zone)?,
        zone: zone.name().to_owned(),
        spots: new.spots.clone(),
    };
    let mut desk = open_or_begin(house)?;
    let gathering = desk.mint();
    desk.submit(Command::PlanGathering { gathering, plan: plan.clone() })?;
    if new.places > 0 {
        desk.submit(Command::SetCapacity { gathering, places: new.places })?;
    }
    let state = desk.state();
    let Some(shown) = state.gathering(gathering).and_then(|it| show(state, gathering, it)) else {
        return Err(Failure::NoGathering);
    };
    out.say(&shown, || format!("{gathering}  {}", plan.name))?;
    Ok(Ending::Done)
}

fn set_places(verb: &GatheringPlaces, house: &Path, out: &mut Out) -> Outcome {
    let mut desk = open(house)?;
    let gathering = gathering_of(&desk, verb.gathering.as_deref())?;
    desk.submit(Command::SetCapacity { gathering, places: verb.places })?;
    say(&desk, gathering, out)
}

fn examples(verb: &GatheringExamples, house: &Path, out: &mut Out) -> Outcome {
    let asks = verb.offers.is_empty() && verb.needs.is_empty() && !verb.ours;
    let mut desk = if asks { open_to_read(house)? } else { open(house)? };
    let gathering = gathering_of(&desk, verb.gathering.as_deref())?;
    if !asks {
        let mut examples = Examples::default();
        if !verb.ours {
            examples.clone_from(desk.state().examples(gathering));
            for (side, texts) in [(Side::Offer, &verb.offers), (Side::Need, &verb.needs)] {
                if !texts.is_empty() {
                    examples.of_mut(side).clone_from(texts);
                }
            }
        }
        desk.submit(Command::SetExamples { gathering, examples })?;
    }
    let examples = desk.state().examples(gathering);
    let list =
        |texts: &[String]| if texts.is_empty() { "ours".to_owned() } else { texts.join(", ") };
    out.say(examples, || {
        format!("offer: {}\nneed: {}", list(&examples.offers), list(&examples.needs))
    })?;
    Ok(Ending::Done)
}

fn asks(verb: &GatheringAsks, house: &Path, out: &mut Out) -> Outcome {
    let changes = verb.photos.is_some() || verb.welcomers.is_some();
    let mut desk = if changes { open(house)? } else { open_to_read(house)? };
    let gathering = gathering_of(&desk, verb.gathering.as_deref())?;
    if changes {
        let stands = desk.state().asks(gathering);
        let asks = Asks {
            photo: verb.photos.map_or(stands.photo, |it| it == YesNo::Yes),
            welcomer: verb.welcomers.map_or(stands.welcomer, |it| it == YesNo::Yes),
        };
        desk.submit(Command::SetAsks { gathering, asks })?;
    }
    let asks = desk.state().asks(gathering);
    let told = |is_asked: bool| if is_asked { "asked" } else { "not asked" };
    out.say(&asks, || format!("photos: {}\nwelcomers: {}", told(asks.photo), told(asks.welcomer)))?;
    Ok(Ending::Done)
}

fn repeat(verb: &GatheringRepeat, house: &Path, out: &mut Out) -> Outcome {
    let mut desk = open(house)?;
    let gathering = gathering_of(&desk, verb.gathering.as_deref())?;
    desk.submit(Command::SetRepeat { gathering, repeat: verb.often.into() })?;
    say(&desk, gathering, out)
}

fn end(verb: &GatheringEnd, house: &Path, out: &mut Out) -> Outcome {
    let mut desk = open(house)?;
    let gathering = gathering_of(&desk, verb.gathering.as_deref())?;
    desk.submit(Command::EndEvening { gathering, ended: !verb.undo })?;
    say(&desk, gathering, out)
}

fn say(desk: &Desk, gathering: GatheringId, out: &mut Out) -> Outcome {
    let evening = desk.state().gathering(gathering);
    let Some(shown) = evening.and_then(|it| show(desk.state(), gathering, it)) else {
        return Err(Failure::NoGathering);
    };
    out.say(&shown, || line(&shown))?;
    Ok(Ending::Done)
}

fn line(it: &Shown<'_>) -> String {
    let starts = it.plan.starts.format("%Y-%m-%d %H:%M UTC");
    let places = it.places.map(|places| format!(", {places} places")).unwrap_or_default();
    let over = it.over.filter(|over| *over > 0).map(|over| format!(", {over} over"));
    let waiting = it.waiting.filter(|n| *n > 0).map(|n| format!(", {n} waiting"));
    let ended = it.ended.map_or("", |_| ", ended");
    let (over, waiting) = (over.unwrap_or_default(), waiting.unwrap_or_default());
    format!(
        "{}  {starts}  {} ({} expected, {} in{places}{over}{waiting}{ended})",
        it.gathering, it.plan.name, it.expected, it.inside
    )
}

fn list(house: &Path, out: &mut Out) -> Outcome {
    let desk = open_to_read(house)?;
    let state = desk.state();
    let shown: Vec<_> = state.gatherings().filter_map(|(id, it)| show(state, id, it)).collect();
    out.say(&shown, || shown.iter().map(line).collect::<Vec<_>>().join("\n"))?;
    Ok(Ending::Done)
}

fn show<'s>(state: &State, gathering: GatheringId, it: &'s Gathering) -> Option<Shown<'s>> {
    let count = |presence| it.visits().filter(|(_, visit)| visit.presence() == presence).count();
    let (expected, inside) = (count(Presence::Expected), count(Presence::In));
    let stand = it.places();
    let waiting = stand.map(|_| it.waiting().len());
    let (places, over) = (stand.map(|it| it.places), stand.map(Places::over));
    let (plan, ended) = (it.plan()?, it.ended_at());
    let repeat = Some(state.repeat(gathering)).filter(|it| *it != Repeat::Never);
    let next = repeat.and_then(|it| it.next(plan)).map(|it| it.starts);
    Some(Shown { gathering, plan, expected, inside, places, over, waiting, repeat, next, ended })
}
