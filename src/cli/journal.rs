//! `journal`: every entry as one line of JSON, in the order they were written. Codes are left out.

use std::path::Path;

use serde::Serialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::domain::{Body, DoorId, Entry, GuestId};

use super::failure::Failure;
use super::out::Out;
use super::{Ending, Outcome};

/// How the text of a hashed code begins (the PHC string format).
const HASH: &str = "$argon2";

#[derive(Serialize)]
struct Line<'a> {
    door: DoorId,
    #[serde(skip_serializing_if = "Option::is_none")]
    door_name: Option<&'a str>,
    seq: u64,
    tick: u64,
    at: chrono::DateTime<chrono::Utc>,
    about: &'a [GuestId],
    fact: Option<Box<RawValue>>,
}

pub(super) fn run(house: &Path, out: &mut Out) -> Outcome {
    let desk = super::open_to_read(house)?;
    let mut listening = Ok(());
    desk.journal().read(&mut |entry| {
        if listening.is_ok() {
            listening = print(&entry, desk.state().door(entry.door), out);
        }
    })?;
    listening.map(|()| Ending::Done)
}

/// A newer Porchlight may keep other codes, of which it keeps hashes in the same form.
fn without_hashes(json: &str) -> Option<Box<RawValue>> {
    fn clear(value: &mut Value) {
        match value {
            Value::String(text) if text.contains(HASH) => text.clear(),
            Value::Array(items) => items.iter_mut().for_each(clear),
            Value::Object(fields) => fields.values_mut().for_each(clear),
            Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    let mut value = serde_json::from_str(json).ok()?;
    clear(&mut value);
    serde_json::value::to_raw_value(&value).ok()
}

fn print(entry: &Entry, door_name: Option<&str>, out: &mut Out) -> Result<(), Failure> {
    let fact = match &entry.body {
        Body::Known(fact) => serde_json::value::to_raw_value(&fact.without_secrets()).ok(),
        Body::Unknown(json) if json.contains(HASH) => without_hashes(json),
        Body::Unknown(json) => RawValue::from_string(json.clone()).ok(),
        Body::Blank => None,
    };
    let Entry { door, seq, tick, at, about, .. } = entry;
    let line = Line { door: *door, door_name, seq: *seq, tick: *tick, at: *at, about, fact };
    let json = serde_json::to_string(&line).map_err(std::io::Error::from)?;
    out.say(&line, || json)
}
