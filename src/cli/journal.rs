//! `journal`: every entry as one line of JSON, in the order they were written.

use std::path::Path;

use serde::Serialize;
use serde_json::value::RawValue;

use crate::desk::SystemClock;
use crate::domain::{Body, DoorId, Entry, GuestId};

use super::failure::Failure;
use super::out::Out;
use super::{Ending, Outcome};

#[derive(Serialize)]
struct Line<'a> {
    door: DoorId,
    seq: u64,
    tick: u64,
    at: chrono::DateTime<chrono::Utc>,
    about: &'a [GuestId],
    fact: Option<Box<RawValue>>,
}

pub(super) fn run(house: &Path, out: &mut Out) -> Outcome {
    let desk = super::open_at(house, Box::new(SystemClock))?;
    let mut listening = Ok(());
    desk.journal().read(&mut |entry| {
        if listening.is_ok() {
            listening = print(&entry, out);
        }
    })?;
    listening.map(|()| Ending::Done)
}

fn print(entry: &Entry, out: &mut Out) -> Result<(), Failure> {
    let fact = match &entry.body {
        Body::Known(fact) => serde_json::value::to_raw_value(fact).ok(),
        Body::Unknown(json) => RawValue::from_string(json.clone()).ok(),
        Body::Blank => None,
    };
    let Entry { door, seq, tick, at, about, .. } = entry;
    let line = Line { door: *door, seq: *seq, tick: *tick, at: *at, about, fact };
    let json = serde_json::to_string(&line).map_err(std::io::Error::from)?;
    out.say(&line, || json)
}
