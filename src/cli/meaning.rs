//! What lines mean, for verbs that need it: computed with its progress on a terminal.

use std::io::{IsTerminal, Write, stderr};
use std::num::NonZero;
use std::thread::available_parallelism;
use std::time::{Duration, Instant};

use crate::desk::{Desk, Meant};
use crate::domain::Side;
use crate::matching::encoder::{EncoderError, Network, Vector, encode_all};

use super::failure::Failure;
use super::out::Out;

/// A verb has nothing else to do meanwhile, but the machine may.
const THREADS: usize = 2;

/// One vector a line.
pub(super) fn vectors(lines: &[(Side, &str)]) -> Result<Vec<Vector>, Failure> {
    let encoder = encoder()?;
    let mut shown = Percent::new(READING);
    let found = encode_all(&encoder, lines, |done| {
        shown.tell(done as f32 / lines.len().max(1) as f32);
        true
    });
    Ok(found.map_err(|it| failed(&it))?.unwrap_or_default())
}

/// Reads what tonight's lines mean, as far as the house does not know it yet, and keeps it. Where
/// that cannot be, says why once; lines are compared by their words then.
pub(super) fn read_lines(desk: &mut Desk) {
    if let Err(failure) = try_to_read(desk) {
        Out::complain(&failure);
    }
}

fn try_to_read(desk: &mut Desk) -> Result<(), Failure> {
    let unread = desk.unread();
    if unread.is_empty() {
        return Ok(());
    }
    let encoder = encoder()?;
    let mut shown = Percent::new(READING);
    for (at, some) in unread.chunks(KEPT).enumerate() {
        let lines: Vec<_> = some.iter().map(|it| (it.side, it.text.as_str())).collect();
        let told = |done: usize| {
            shown.tell((at * KEPT + done) as f32 / unread.len() as f32);
            true
        };
        let vectors =
            encode_all(&encoder, &lines, told).map_err(|it| failed(&it))?.unwrap_or_default();
        let meant = some.iter().zip(vectors);
        let meant: Vec<_> = meant.map(|(it, vector)| Meant::of(it, vector)).collect();
        desk.note_meanings(&meant);
        // A house that is only read, or whose disk is full, is as well matched; it is read again then.
        desk.keep_meanings(&meant).ok();
    }
    Ok(())
}

/// After so many lines what was found is kept.
const KEPT: usize = 512;

const READING: &str = "Reading what lines mean";

fn encoder() -> Result<Network, Failure> {
    let threads = available_parallelism().map_or(1, NonZero::get).min(THREADS);
    Network::embedded(threads).map_err(|it| failed(&it))
}

fn failed(error: &EncoderError) -> Failure {
    Failure::Sentence(error.to_string())
}

/// How far something has come, and how long it still takes, for whoever watches a terminal.
pub(super) struct Percent {
    what: &'static str,
    told: u32,
    since: Instant,
}

/// What a line grows by beside what it tells of: ": 100 %, about 1000 minutes more".
const TOLD_WIDTH: usize = 32;

impl Percent {
    pub(super) fn new(what: &'static str) -> Self {
        Self { what, told: 0, since: Instant::now() }
    }

    /// Tells how far: 0 to 1.
    pub(super) fn tell(&mut self, part: f32) {
        let percent = (part * 100.0) as u32;
        let mut err = stderr();
        if percent > self.told && err.is_terminal() {
            self.told = percent;
            let told = so_far(percent, left(part, self.since.elapsed()));
            // Whoever closed it does not watch.
            write!(err, "\r{}: {told:TOLD_WIDTH$}", self.what).ok();
        }
    }
}

/// How long it takes from here on, as it went so far.
fn left(part: f32, taken: Duration) -> Duration {
    taken.mul_f32((1.0 - part).max(0.0) / part.max(f32::EPSILON))
}

fn so_far(percent: u32, left: Duration) -> String {
    match left.as_secs().div_ceil(60) {
        0 | 1 => format!("{percent} %"),
        minutes => format!("{percent} %, about {minutes} minutes more"),
    }
}

impl Drop for Percent {
    /// Leaves the line as it was found.
    fn drop(&mut self) {
        if self.told > 0 {
            write!(stderr(), "\r{:1$}\r", "", self.what.len() + 2 + TOLD_WIDTH).ok();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_wait_is_told_in_minutes_and_a_short_one_is_not() {
        let after = |part, taken| so_far(10, left(part, Duration::from_secs(taken)));
        assert_eq!(after(0.1, 60), "10 %, about 9 minutes more");
        assert_eq!(after(0.5, 30), "10 %");
        assert_eq!(after(1.0, 9000), "10 %");
    }
}
