//! Why a ticket opens nothing, in words.

use chrono::Datelike as _;

use crate::desk::{Desk, Void};
use crate::domain::Gathering;
use crate::ui::guest::local;
use crate::words::Words;

/// What the guest who holds it reads at the welcome: what to do comes with it.
pub(super) fn to_guest(words: Words, desk: &Desk, why: Void) -> String {
    let key = match why {
        Void::UnknownKey => "k1-ticket-unknown-key",
        Void::Blocked => "k1-ticket-blocked",
        Void::OtherProduct => "k1-ticket-product",
        Void::OtherDate => "k1-ticket-date",
        Void::NotYet(_) => "k1-ticket-not-yet",
        Void::Over(_) => "k1-ticket-over",
    };
    say(words, desk, why, key)
}

/// What a host reads.
pub(super) fn to_host(words: Words, desk: &Desk, why: Void) -> String {
    let key = match why {
        Void::UnknownKey => "scan-unknown-key",
        Void::Blocked => "scan-blocked",
        Void::OtherProduct => "scan-product",
        Void::OtherDate => "scan-date",
        Void::NotYet(_) => "scan-not-yet",
        Void::Over(_) => "scan-over",
    };
    say(words, desk, why, key)
}

fn say(words: Words, desk: &Desk, why: Void, key: &str) -> String {
    let (Void::NotYet(at) | Void::Over(at)) = why else {
        return words.say(key).to_owned();
    };
    let plan = desk.evening().and_then(Gathering::plan);
    let ((day, time), (today, _)) = (local(plan, at), local(plan, desk.now()));
    let same_year = day.year() == today.year();
    let day = if same_year { words.day(day) } else { words.day_with_year(day) };
    words.say_with(key, &[("time", words.time(time).into()), ("day", day.into())])
}
