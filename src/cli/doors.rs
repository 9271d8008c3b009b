//! `doors`: which there are, and one that comes in no more.

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::json;

use crate::desk::{Desk, Neighbour, Sharing};
use crate::domain::DoorId;
use crate::journal::Seen;
use crate::sync::{Doors, Hub, LetIn, OtherDoor, Share};

use super::failure::{Failure, shown};
use super::out::Out;
use super::sharing::there;
use super::{Ending, Outcome, args};

/// So long a door listens until it has heard all that are there: they say so every two seconds.
const LISTENS_FOR: Duration = Duration::from_millis(4_500);

/// Removes a door, by the name it joined by or by its id.
fn remove(door: &str, house: &Path, out: &mut Out) -> Outcome {
    let mut journal = there(house)?;
    let doors = Hub::doors_of(&journal)?;
    let it = one_called(door, &doors).map_err(Failure::Sentence)?;
    let LetIn { id, name, .. } = it;
    Hub::remove_of(&mut journal, id)?;
    let stay: Vec<_> = Hub::doors_of(&journal)?.iter().map(Neighbour::from).collect();
    super::open(house)?.note_doors(&[it.into()], &stay);
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
        // It may have joined more than once.
        [one, ref again @ ..]
            if again.iter().all(|it| it.door.is_some() && it.door == one.door) =>
        {
            Ok(one)
        }
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

/// A door, as `doors` prints it. What only a door itself can say is not known of one that is silent.
#[derive(Serialize)]
struct Shown {
    door: DoorId,
    name: String,
    heard: bool,
    in_step: bool,
    last_heard: Option<DateTime<Utc>>,
    last_wrote: Option<DateTime<Utc>>,
    holds: Seen,
    clock_off_s: Option<i64>,
    queue: Option<u64>,
    forgotten: Option<u64>,
    /// Why this door is on its own, where that is more than that nobody is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    trouble: Option<String>,
    /// Whether it is the hub's own door, and the hub stores nothing more.
    #[serde(rename = "full", skip_serializing_if = "std::ops::Not::not")]
    is_full: bool,
}

impl Shown {
    fn own(desk: &Desk, doors: &Doors) -> Result<Self, Failure> {
        let door = desk.door();
        Ok(Self {
            door,
            name: desk.state().door(door).unwrap_or_default().to_owned(),
            heard: true,
            in_step: doors.in_step(),
            is_full: doors.is_full,
            last_heard: Some(desk.now()),
            last_wrote: desk.state().last_wrote(door),
            holds: desk.journal().held()?,
            clock_off_s: Some(doors.clock_off_s.unwrap_or_default()),
            queue: Some(doors.queue),
            forgotten: Some(doors.forgotten),
            trouble: doors.trouble.clone(),
        })
    }

    fn heard(desk: &Desk, it: OtherDoor) -> Self {
        Self {
            door: it.door,
            name: it.name,
            heard: true,
            in_step: it.in_step,
            is_full: it.is_full,
            last_heard: Some(it.last_heard),
            last_wrote: desk.state().last_wrote(it.door),
            holds: it.holds,
            clock_off_s: Some(it.clock_off_s),
            queue: Some(it.queue),
            forgotten: Some(it.forgotten),
            trouble: None,
        }
    }

    /// One that only the journal tells of: what of it is here it holds.
    fn silent(desk: &Desk, door: DoorId, held: u64) -> Self {
        Self {
            door,
            name: desk.state().door(door).unwrap_or_default().to_owned(),
            heard: false,
            in_step: false,
            is_full: false,
            last_heard: None,
            last_wrote: desk.state().last_wrote(door),
            holds: Seen::from([(door, held)]),
            clock_off_s: None,
            queue: None,
            forgotten: None,
            trouble: None,
        }
    }

    fn line(&self) -> String {
        let name = if self.name.is_empty() { self.door.to_string() } else { self.name.clone() };
        let how = match (self.in_step, self.queue, self.last_wrote) {
            (true, ..) => "in step".to_owned(),
            (false, ..) if self.is_full => "its hub stores nothing more".to_owned(),
            (false, Some(queue), _) => format!("on its own, {queue} entries not sent"),
            (false, None, None) => "not heard".to_owned(),
            (false, None, Some(at)) => {
                format!("not heard; the last known of it is of {}", at.format("%F %H:%M UTC"))
            }
        };
        let clock = match self.clock_off_s {
            None | Some(-59..=59) => String::new(),
            Some(off) => format!("; its clock is {off} s off"),
        };
        let trouble = self.trouble.as_ref().map(|it| format!("; {it}")).unwrap_or_default();
        format!("{name}: {how}{clock}{trouble}")
    }
}

/// Listens for a moment, and says which doors there are, this one first; or removes one.
pub(super) fn run(verb: &args::Doors, house: &Path, out: &mut Out) -> Outcome {
    match &verb.verb {
        Some(args::DoorsVerb::Remove { door }) => remove(door, house, out),
        None => list(house, out),
    }
}

fn list(house: &Path, out: &mut Out) -> Outcome {
    let mut desk = super::open(house)?;
    let all = match listen(&desk)? {
        None => Vec::new(),
        Some(doors) => {
            // What came in meanwhile is known, too.
            desk.sync()?;
            known(&desk, doors)?
        }
    };
    out.say(&all, || {
        if all.is_empty() {
            return "This house is not shared; `porchlight hub` shares it".to_owned();
        }
        all.iter().map(Shown::line).collect::<Vec<_>>().join("\n")
    })?;
    Ok(Ending::Done)
}

/// This door, those that were heard, and those that wrote something once and are silent now.
fn known(desk: &Desk, doors: Doors) -> Result<Vec<Shown>, Failure> {
    let mut all = vec![Shown::own(desk, &doors)?];
    all.extend(doors.others.into_iter().map(|it| Shown::heard(desk, it)));
    let held = desk.journal().held()?;
    let silent: Vec<_> =
        held.into_iter().filter(|(it, _)| all.iter().all(|known| known.door != *it)).collect();
    all.extend(silent.into_iter().map(|(door, held)| Shown::silent(desk, door, held)));
    Ok(all)
}

fn listen(desk: &Desk) -> Result<Option<Doors>, Failure> {
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
