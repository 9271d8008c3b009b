//! Between an entry and its row: the only place that knows both.

use chrono::{DateTime, Utc};
use rusqlite::types::{Type, ValueRef};
use rusqlite::{ErrorCode, Row, params};
use serde::de::IgnoredAny;

use crate::domain::{ABOUT_MOST, Body, DoorId, ENTRY_BYTES, Entry, Fact, GuestId, is_moment};

use super::AppendError;
use super::checksum::{Key, Stored};

/// So many levels JSON may have that nobody here knows.
const DEEPEST: i64 = 500;

/// Reads `door, seq, tick, at, about, body, sum`.
pub(super) fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    if !is_sound(row) {
        return Err(odd(6, "not what was written, by its checksum"));
    }
    let body = body(row, 5)?;
    Ok(Entry {
        door: door(row, 0)?,
        seq: whole(row, 1)?,
        tick: whole(row, 2)?,
        at: moment(row.get(3)?).ok_or_else(|| odd(3, "no such time"))?,
        about: body.about().map_or_else(|| about(row, 4), Ok)?,
        body,
    })
}

/// A moment that can be meant.
pub(super) fn moment(ms: i64) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp_millis(ms).filter(|at| is_moment(*at))
}

/// Whether a row of the same columns is what was written.
pub(super) fn is_sound(row: &Row<'_>) -> bool {
    let sum = row.get::<_, i64>(6).ok();
    sum.is_some() && sum == Stored::read(row).map(|stored| stored.sum().into())
}

/// Reads a door's UUID from its 16 bytes.
pub(super) fn door(row: &Row<'_>, column: usize) -> rusqlite::Result<DoorId> {
    row.get::<_, [u8; 16]>(column).map(|bytes| DoorId::from(u128::from_be_bytes(bytes)))
}

/// Reads a guest's UUID from its 16 bytes.
pub(super) fn guest(row: &Row<'_>, column: usize) -> rusqlite::Result<GuestId> {
    row.get::<_, [u8; 16]>(column).map(|bytes| GuestId::from(u128::from_be_bytes(bytes)))
}

/// Reads a count from 0.
pub(super) fn whole(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    u64::try_from(row.get::<_, i64>(column)?).map_err(|_negative| odd(column, "below zero"))
}

/// Reads a JSON array of guests.
pub(super) fn about(row: &Row<'_>, column: usize) -> rusqlite::Result<Vec<GuestId>> {
    serde_json::from_str(text(row, column)?).map_err(|_error| odd(column, "not a list of guests"))
}

/// Whom a row of `door, seq, tick, at, about, body` is about.
pub(super) fn concerned(row: &Row<'_>) -> rusqlite::Result<Vec<GuestId>> {
    body(row, 5)?.about().map_or_else(|| about(row, 4), Ok)
}

/// Reads a fact.
pub(super) fn body(row: &Row<'_>, column: usize) -> rusqlite::Result<Body> {
    if row.get_ref(column)? == ValueRef::Null {
        return Ok(Body::Blank);
    }
    fact(text(row, column)?).ok_or_else(|| odd(column, "not JSON"))
}

/// Reads a fact from JSON. One this Porchlight does not know stays as it is, and so does one with
/// times, numbers and lengths that cannot be meant: a newer Porchlight may mean them. None where it
/// is not even JSON.
pub(super) fn fact(json: &str) -> Option<Body> {
    match serde_json::from_str::<Fact>(json) {
        Ok(fact) if fact.is_within_bounds() && json.len() <= fact.most_bytes() => {
            Some(Body::Known(fact))
        }
        Ok(_) => Some(Body::Unknown(json.to_owned())),
        Err(_) => is_json(json).then(|| Body::Unknown(json.to_owned())),
    }
}

fn text<'row>(row: &'row Row<'_>, column: usize) -> rusqlite::Result<&'row str> {
    row.get_ref(column)?.as_str().map_err(|_error| odd(column, "not text"))
}

pub(super) fn odd(column: usize, what: &'static str) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, Type::Text, what.into())
}

/// JSON that SQLite takes, too: it goes no deeper than a thousand levels.
fn is_json(text: &str) -> bool {
    is_shallow(text) && serde_json::from_str::<IgnoredAny>(text).is_ok()
}

/// Whether brackets outside texts never stand deeper than any fact's.
fn is_shallow(json: &str) -> bool {
    let (mut depth, mut deepest) = (0_i64, 0);
    let (mut in_text, mut escaped) = (false, false);
    for byte in json.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            b'{' | b'[' if !in_text => depth += 1,
            b'}' | b']' if !in_text => depth -= 1,
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest <= DEEPEST
}

/// Writes an entry and its checksum through a statement of `insert.sql`.
pub(super) fn insert(
    statement: &mut rusqlite::Statement<'_>,
    entry: &Entry,
) -> Result<(), AppendError> {
    let Entry { door, seq, .. } = *entry;
    let malformed = |what| AppendError::Malformed { door, seq, what };
    let tick = i64::try_from(entry.tick).map_err(|_large| malformed("its tick is too large"))?;
    let place = i64::try_from(seq).map_err(|_large| malformed("its number is too large"))?;
    let about = json(&entry.about).ok_or(malformed("its guests have no JSON"))?;
    let body = match &entry.body {
        Body::Known(fact) if !fact.is_within_bounds() => {
            return Err(malformed("a time or number in it cannot be meant"));
        }
        Body::Known(fact) => {
            let json = json(fact).ok_or(malformed("its fact has no JSON"))?;
            if json.len() > fact.most_bytes() {
                return Err(malformed("it is larger than any of its sort"));
            }
            Some(json)
        }
        Body::Unknown(raw) if is_json(raw) => Some(raw.clone()),
        Body::Unknown(_) => return Err(malformed("its fact is not JSON")),
        Body::Blank => None,
    };
    if entry.body.about().is_none() && entry.about.len() > ABOUT_MOST {
        return Err(malformed("it is about more guests than any entry"));
    }
    if body.as_ref().map_or(0, String::len) + about.len() > ENTRY_BYTES {
        return Err(malformed("it is larger than any entry"));
    }
    let at = entry.at.timestamp_millis();
    moment(at).ok_or(malformed("its time cannot be meant"))?;
    let door = door.uuid();
    let (about, body) = (about.as_str(), body.as_deref());
    let key = Key { door: door.as_bytes(), seq: place, tick };
    let sum = Stored { key, at, about, body }.sum();
    match statement.execute(params![key.door, place, tick, at, about, body, sum]) {
        Ok(_) => Ok(()),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
            Err(malformed("its door used that tick before, or it is none"))
        }
        Err(error) => Err(error.into()),
    }
}

/// How much an entry's words take.
pub(super) fn bytes(entry: &Entry) -> usize {
    match &entry.body {
        Body::Known(fact) => json(fact).map_or(0, |json| json.len()),
        Body::Unknown(raw) => raw.len(),
        Body::Blank => 0,
    }
}

/// A value as JSON text; `None` where JSON has no form for it.
pub(super) fn json(value: &impl serde::Serialize) -> Option<String> {
    serde_json::to_string(value).ok()
}
