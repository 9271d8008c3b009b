//! What a signed ticket claims: a protobuf message of six fields, read by hand within bounds.

use chrono::{DateTime, Utc};

use crate::domain::is_moment;

/// The longest seed that is read, in bytes; pretix's have nine.
const SEED_MOST: usize = 64;

/// What a signed ticket says it is good for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claims {
    /// What tells it from every other, at random.
    pub seed: String,
    /// The product it was bought as, by the ticket system's number.
    pub product: i64,
    /// Which kind of the product; 0 if there is only one.
    pub variation: i64,
    /// Which date of a series; 0 for an event that is none.
    pub date: i64,
    /// Since when it is good, if said.
    pub from: Option<DateTime<Utc>>,
    /// Until when, if said.
    pub until: Option<DateTime<Utc>>,
}

/// How a field's value is written.
enum Value<'a> {
    Number(i64),
    Bytes(&'a [u8]),
    /// Of a fixed size: none of ours.
    Fixed,
}

impl Claims {
    /// Reads the message. Fields nobody here knows are passed over, the last of one number counts, as
    /// protobuf has it; `None` where it is none, or has no seed.
    pub(super) fn read(message: &[u8]) -> Option<Self> {
        let mut claims = Self::default();
        let mut rest = message;
        while !rest.is_empty() {
            let tag = number(&mut rest)?;
            let value = value(tag & 7, &mut rest)?;
            match (tag >> 3, value) {
                (1, Value::Bytes(seed)) if seed.len() <= SEED_MOST => {
                    std::str::from_utf8(seed).ok()?.clone_into(&mut claims.seed);
                }
                (2, Value::Number(it)) => claims.product = it,
                (3, Value::Number(it)) => claims.variation = it,
                (4, Value::Number(it)) => claims.date = it,
                (5, Value::Number(it)) => claims.from = moment(it)?,
                (6, Value::Number(it)) => claims.until = moment(it)?,
                (0..=6, _) => return None,
                (7.., _) => {}
            }
        }
        (!claims.seed.is_empty()).then_some(claims)
    }
}

/// Seconds since 1970; 0 is nothing said. One that no evening has is no ticket of ours.
#[allow(clippy::option_option, reason = "not said is one thing, not to be meant another")]
fn moment(seconds: i64) -> Option<Option<DateTime<Utc>>> {
    if seconds == 0 {
        return Some(None);
    }
    DateTime::from_timestamp(seconds, 0).filter(|at| is_moment(*at)).map(Some)
}

fn value<'a>(wire: u64, rest: &mut &'a [u8]) -> Option<Value<'a>> {
    match wire {
        0 => number(rest).map(u64::cast_signed).map(Value::Number),
        1 => taken(8, rest).map(|_| Value::Fixed),
        2 => {
            let length = usize::try_from(number(rest)?).ok()?;
            taken(length, rest).map(Value::Bytes)
        }
        5 => taken(4, rest).map(|_| Value::Fixed),
        // Groups are long gone.
        _ => None,
    }
}

/// A number of seven bits a byte, the least first: ten bytes at most.
fn number(rest: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..64).step_by(7) {
        let (byte, tail) = rest.split_first()?;
        *rest = tail;
        let bits = u64::from(byte & 0x7f);
        if shift == 63 && bits > 1 {
            return None;
        }
        number |= bits << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

fn taken<'a>(length: usize, rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (taken, tail) = rest.split_at_checked(length)?;
    *rest = tail;
    Some(taken)
}
