//! What lines mean, for verbs that need it: computed with its progress on a terminal.

use std::io::{IsTerminal, Write, stderr};
use std::num::NonZero;
use std::thread::available_parallelism;

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

/// How far something has come, for whoever watches a terminal.
pub(super) struct Percent {
    what: &'static str,
    told: u32,
}

impl Percent {
    pub(super) const fn new(what: &'static str) -> Self {
        Self { what, told: 0 }
    }

    /// Tells how far: 0 to 1.
    pub(super) fn tell(&mut self, part: f32) {
        let percent = (part * 100.0) as u32;
        let mut err = stderr();
        if percent > self.told && err.is_terminal() {
            self.told = percent;
            // Whoever closed it does not watch.
            write!(err, "\r{}: {percent} %", self.what).ok();
        }
    }
}

impl Drop for Percent {
    /// Leaves the line as it was found.
    fn drop(&mut self) {
        if self.told > 0 {
            write!(stderr(), "\r{:1$}\r", "", self.what.len() + 8).ok();
        }
    }
}
