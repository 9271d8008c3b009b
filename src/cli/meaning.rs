//! What lines mean, for verbs that need it: computed with its progress on a terminal.

use std::io::{IsTerminal, Write, stderr};
use std::num::NonZero;
use std::thread::available_parallelism;

use crate::domain::Side;
use crate::matching::encoder::{Network, Vector, encode_all};

use super::failure::Failure;

/// A verb has nothing else to do meanwhile, but the machine may.
const THREADS: usize = 2;

/// One vector a line.
pub(super) fn vectors(lines: &[(Side, &str)]) -> Result<Vec<Vector>, Failure> {
    let threads = available_parallelism().map_or(1, NonZero::get).min(THREADS);
    let encoder = Network::embedded(threads).map_err(|it| Failure::Sentence(it.to_string()))?;
    let mut shown = Percent::new("Reading what lines mean");
    let found = encode_all(&encoder, lines, |done| {
        shown.tell(done as f32 / lines.len().max(1) as f32);
        true
    });
    let found = found.map_err(|it| Failure::Sentence(it.to_string()))?;
    Ok(found.unwrap_or_default())
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
