//! `hub`, `join` and `doors`: several doors share one evening.

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::json;

use crate::desk::{Clock as _, Desk, Sharing, SystemClock};
use crate::domain::{Command, DoorId};
use crate::journal::{Journal, Seen};
use crate::sync::{Hub, Invitation, LetIn, Share, Wanted};

use super::args;
use super::failure::{Failure, shown};
use super::out::Out;
use super::{Ending, Outcome, open_or_begin};

/// So long a door listens until it has heard all that are there: they say so every two seconds.
const LISTENS_FOR: Duration = Duration::from_millis(4_500);

/// Runs a hub, and shares this house over it, until it is ended.
pub(super) fn hub(verb: &args::Hub, house: &Path, out: &mut Out) -> Outcome {
    let mut journal = named(house, verb.name.as_deref())?;
    let launcher = std::env::current_exe().ok();
    let hosts = verb.hosts.clone();
    let (server, clock): (_, fn() -> _) = (verb.server.clone(), || SystemClock.now());
    let (cluster, invitation) = (verb.cluster.clone(), verb.invitation.clone());
    let (port, clock) = (verb.port, Some(clock));
    let wanted = Wanted { server, port, hosts, launcher, clock, cluster, invitation };
    let mut hub = Hub::start(&mut journal, house, wanted).map_err(sentence)?;
    let _sharing = Sharing::of(house);
    loop {
        // One was used, or is none any more since a door was removed.
        if !hub.is_inviting() {
            invite(&mut hub, out)?;
        }
        if let Some(name) = hub.serve(&mut journal, Duration::from_millis(500)).map_err(sentence)? {
            out.say(&json!({ "joined": name }), || format!("{} joined", shown(&name)))?;
        }
    }
}

fn invite(hub: &mut Hub, out: &mut Out) -> Result<(), Failure> {
    let invitation = hub.invite().map_err(sentence)?;
    if hub.lacks_boxes() {
        return out.say(&json!({ "box": invitation }), || {
            format!(
                "At another box of this hub, within the hour: porchlight hub --box {invitation}"
            )
        });
    }
    out.say(&json!({ "invitation": invitation }), || {
        format!("To let one more door in, within the hour: porchlight join {invitation}")
    })
}

/// Joins a house that is shared; stays until it is ended where that is wished.
pub(super) fn join(verb: &args::Join, house: &Path, out: &mut Out) -> Outcome {
    let mut journal = named(house, verb.name.as_deref())?;
    if let Some(text) = &verb.invitation {
        let Some(invitation) = Invitation::read(text) else {
            return Err(Failure::Sentence(format!(
                "\"{}\" is no invitation; copy the whole of what `porchlight hub` shows",
                shown(text)
            )));
        };
        let name = verb.name.as_deref().unwrap_or("A door");
        let share = invitation.accept(name).map_err(|error| {
            Failure::Sentence(format!(
                "{error}; an invitation lets one door in, within an hour: ask for another"
            ))
        })?;
        share.keep(&mut journal)?;
        let hub = share.access.addresses.join(", ");
        out.say(&json!({ "joined": hub }), || {
            format!("This house is shared with the doors at {hub} from now on, whenever it is open")
        })?;
    }
    if !verb.stay {
        return Ok(Ending::Done);
    }
    if Share::of(&journal)?.is_none() {
        return Err(Failure::Sentence(
            "this house is not shared; join with an invitation, or run `porchlight hub`".to_owned(),
        ));
    }
    let _sharing = Sharing::of(house);
    loop {
        std::thread::sleep(LISTENS_FOR);
    }
}

/// Removes a door, by the name it joined by or by its id.
fn remove(door: &str, house: &Path, out: &mut Out) -> Outcome {
    let mut journal = named(house, None)?;
    let doors = Hub::doors_of(&journal)?;
    let LetIn { id, name, .. } = one_called(door, &doors).map_err(Failure::Sentence)?;
    Hub::remove_of(&mut journal, id)?;
    out.say(&json!({ "removed": name, "id": id }), || {
        format!(
            "{} is removed: it learns nothing new, and the others have a new key as soon as they reach the hub. What it holds already it keeps",
            shown(name)
        )
    })?;
    Ok(Ending::Done)
}

/// The door that is meant, or a sentence that says which there are.
fn one_called<'a>(door: &str, doors: &'a [LetIn]) -> Result<&'a LetIn, String> {
    if doors.is_empty() {
        return Err(
            "no door has joined at a hub of this house; remove one where its hub runs".to_owned()
        );
    }
    let called: Vec<_> = doors.iter().filter(|it| it.name == door || it.id == door).collect();
    match *called {
        [one] => Ok(one),
        [] => {
            let names = doors.iter().map(|it| shown(&it.name));
            let names = names.collect::<Vec<_>>().join(", ");
            Err(format!("no door joined as \"{}\"; these did: {names}", shown(door)))
        }
        _ => {
            let line = |it: &&LetIn| match it.since {
                Some(at) => format!("{} since {}", it.id, at.format("%F %H:%M UTC")),
                None => it.id.clone(),
            };
            let ids = called.iter().map(line).collect::<Vec<_>>().join(", ");
            Err(format!("{} doors joined as \"{}\"; say which: {ids}", called.len(), shown(door)))
        }
    }
}

/// A door, as `doors` prints it.
#[derive(Serialize)]
struct Shown {
    door: DoorId,
    name: String,
    in_step: bool,
    last_heard: Option<DateTime<Utc>>,
    holds: Seen,
    clock_off_s: i64,
    queue: u64,
    forgotten: u64,
}

/// Listens for a moment, and says which doors there are, this one first; or removes one.
pub(super) fn doors(verb: &args::Doors, house: &Path, out: &mut Out) -> Outcome {
    match &verb.verb {
        Some(args::DoorsVerb::Remove { door }) => remove(door, house, out),
        None => list(house, out),
    }
}

fn list(house: &Path, out: &mut Out) -> Outcome {
    let desk = super::open(house)?;
    let mut all = Vec::new();
    if let Some(doors) = listen(&desk)? {
        let name = desk.state().door(desk.door()).unwrap_or_default().to_owned();
        all.push(Shown {
            door: desk.door(),
            name,
            in_step: doors.is_connected && doors.queue == 0,
            last_heard: Some(desk.now()),
            holds: desk.journal().held()?,
            clock_off_s: doors.clock_off_s.unwrap_or_default(),
            queue: doors.queue,
            forgotten: doors.forgotten,
        });
        all.extend(doors.others.into_iter().map(|it| Shown {
            door: it.door,
            name: it.name,
            in_step: it.in_step,
            last_heard: Some(it.last_heard),
            holds: it.holds,
            clock_off_s: it.clock_off_s,
            queue: it.queue,
            forgotten: it.forgotten,
        }));
    }
    out.say(&all, || {
        if all.is_empty() {
            return "This house is not shared; `porchlight hub` shares it".to_owned();
        }
        let line = |it: &Shown| {
            let name = if it.name.is_empty() { it.door.to_string() } else { it.name.clone() };
            let how = match (it.in_step, it.queue) {
                (true, _) => "in step".to_owned(),
                (false, queue) => format!("on its own, {queue} entries not sent"),
            };
            let clock = match it.clock_off_s {
                -59..=59 => String::new(),
                off => format!("; its clock is {off} s off"),
            };
            format!("{name}: {how}{clock}")
        };
        all.iter().map(line).collect::<Vec<_>>().join("\n")
    })?;
    Ok(Ending::Done)
}

fn listen(desk: &Desk) -> Result<Option<crate::sync::Doors>, Failure> {
    if Share::of(desk.journal())?.is_none() {
        return Ok(None);
    }
    let Some(sharing) = Sharing::start(desk) else { return Ok(None) };
    let start = Instant::now();
    while start.elapsed() < LISTENS_FOR {
        std::thread::sleep(Duration::from_millis(100));
    }
    Ok(Some(sharing.doors().as_deref().cloned().unwrap_or_default()))
}

/// The house, which is begun where there is none, with its door called as was asked.
fn named(house: &Path, name: Option<&str>) -> Result<Journal, Failure> {
    let mut desk = open_or_begin(house)?;
    if let Some(name) = name.filter(|name| desk.state().door(desk.door()) != Some(*name)) {
        desk.submit(Command::NameDoor { name: name.to_owned() })?;
    }
    let door = desk.mint();
    drop(desk);
    Ok(Journal::open_there(house, door)?)
}

fn sentence(error: impl std::fmt::Display) -> Failure {
    Failure::Sentence(error.to_string())
}

/// Takes the server's place, and ends with the program that started it.
pub(super) fn keep_server(verb: &args::KeepServer) -> Outcome {
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::process::CommandExt as _;
        let end = Some(rustix::process::Signal::TERM);
        rustix::process::set_parent_process_death_signal(end).map_err(sentence)?;
        // It may have ended just before.
        let parent = rustix::process::getppid().map(|it| it.as_raw_nonzero().get());
        if parent.and_then(|it| u32::try_from(it).ok()) != Some(verb.parent) {
            return Ok(Ending::Done);
        }
        Err(Failure::Stream(std::process::Command::new(&verb.program).args(&verb.args).exec()))
    }
    #[cfg(not(target_os = "linux"))]
    {
        let status = std::process::Command::new(&verb.program).args(&verb.args).status();
        status.map(|_ended| Ending::Done).map_err(Failure::Stream)
    }
}
