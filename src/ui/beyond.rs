//! What a house holds beyond a copy of it, in a sentence.

use chrono::{DateTime, Utc};

use crate::journal::Beyond;
use crate::words::{Value, Words};

/// What would be missed if the copy took the place of the house. `moment` gives the day and the time
/// as people read them.
pub(super) fn says(
    words: Words,
    beyond: Beyond,
    moment: impl Fn(DateTime<Utc>) -> (String, String),
) -> String {
    let Some(span) = beyond.span else {
        let key = if beyond.is_all { "house-beyond-nothing" } else { "house-beyond-unknown" };
        return words.say(key).to_owned();
    };
    let key = if beyond.is_all { "house-beyond" } else { "house-beyond-least" };
    let check_ins = [("check-ins", beyond.check_ins.to_string().into())];
    let args = counted(beyond.entries, span, moment).into_iter().chain(check_ins);
    words.say_with(key, &args.collect::<Vec<_>>())
}

/// So many entries, from when to when: as sentences take them.
pub(super) fn counted(
    entries: u64,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
    moment: impl Fn(DateTime<Utc>) -> (String, String),
) -> [(&'static str, Value<'static>); 5] {
    let ((from_day, from), (to_day, to)) = (moment(from), moment(to));
    [
        ("entries", entries.to_string().into()),
        ("from-day", from_day.into()),
        ("from", from.into()),
        ("to-day", to_day.into()),
        ("to", to.into()),
    ]
}
