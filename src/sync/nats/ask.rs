//! The words of the hub's questions and answers.

use std::collections::BTreeMap;

use async_nats::jetstream::ErrorCode;
use base64ct::{Base64, Encoding as _};
use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::sync::{EngineError, Part, Segment};

/// The header that says which entries a segment holds, by its first and its last number, and perhaps
/// which part of it this is: `3-3`, or `3-3 2/9` and what tells the segment from every other.
pub(super) const NUMBERS: &str = "Porch-Numbers";

/// Another message is the last of the subject.
pub(super) const WRONG_LAST: ErrorCode = ErrorCode::STREAM_WRONG_LAST_SEQUENCE;

pub(super) fn numbers(segment: &Segment) -> String {
    let Segment { first, last, .. } = segment;
    match segment.part {
        None => format!("{first}-{last}"),
        Some(Part { whole, number, of }) => format!("{first}-{last} {number}/{of} {whole:032x}"),
    }
}

fn part(words: &str) -> Option<Part> {
    let (place, whole) = words.split_once(' ')?;
    let (number, of) = place.split_once('/')?;
    let (number, of) = (number.parse().ok()?, of.parse().ok()?);
    Some(Part { whole: u128::from_str_radix(whole, 16).ok()?, number, of })
}

#[derive(Deserialize)]
pub(super) struct Acked {
    pub(super) seq: u64,
}

#[derive(Deserialize)]
pub(super) struct Info {
    pub(super) config: Config,
    pub(super) created: String,
    pub(super) state: State,
    pub(super) ts: Option<DateTime<Utc>>,
}

#[derive(Deserialize)]
pub(super) struct Config {
    #[serde(default)]
    pub(super) subjects: Vec<String>,
    #[serde(default)]
    pub(super) metadata: BTreeMap<String, String>,
}

#[derive(Deserialize)]
pub(super) struct State {
    pub(super) last_seq: u64,
}

#[derive(Deserialize)]
pub(super) struct Consumer {
    pub(super) name: String,
    #[serde(default)]
    pub(super) num_pending: u64,
}

#[derive(Deserialize)]
pub(super) struct Done {
    pub(super) success: bool,
}

#[derive(Deserialize)]
pub(super) struct Got {
    pub(super) message: Stored,
}

#[derive(Deserialize)]
pub(super) struct Stored {
    pub(super) subject: String,
    pub(super) seq: u64,
    #[serde(default)]
    hdrs: String,
    #[serde(default)]
    data: String,
}

impl Stored {
    pub(super) fn data(&self) -> Vec<u8> {
        Base64::decode_vec(&self.data).unwrap_or_default()
    }

    /// The segment in it, if it is one.
    pub(super) fn segment(&self) -> Option<(bool, Segment)> {
        let headers = String::from_utf8(Base64::decode_vec(&self.hdrs).ok()?).ok()?;
        let numbers =
            headers.lines().find_map(|line| line.strip_prefix(NUMBERS)?.strip_prefix(':'));
        segment(&self.subject, numbers.unwrap_or_default(), self.data())
    }
}

/// A segment by its subject and numbers, and whether it fills a gap; numbers that make no sense are
/// none that can be opened.
pub(super) fn segment(subject: &str, numbers: &str, sealed: Vec<u8>) -> Option<(bool, Segment)> {
    let mut parts = subject.rsplit('.');
    let (door, kind) = (parts.next()?.parse().ok()?, parts.next()?);
    let (numbers, words) = numbers.trim().split_once(' ').unwrap_or((numbers.trim(), ""));
    let (first, last) = numbers.split_once('-').unwrap_or_default();
    let (first, last) = (first.parse().unwrap_or(0), last.parse().unwrap_or(0));
    Some((kind == super::setup::FIXES, Segment { door, first, last, part: part(words), sealed }))
}

/// What the hub said instead of what was asked for.
pub(super) fn refused(error: &async_nats::jetstream::Error) -> EngineError {
    EngineError::Refused(error.to_string())
}
