//! What to look at closely, and what was seen just now: reading a picture costs a hundred times what
//! it costs to see that nothing moved.

use std::time::Duration;

use super::{Frame, read_codes};

/// A picture is compared by cells of a coarse one, of so many columns.
const COLUMNS: usize = 48;

/// How much a cell's shade differs where something moved, of 255, and in how many cells at least.
const SHADE: u8 = 10;
const CELLS: usize = 4;

/// So many still pictures are read after one that moved: the first ones after it are sharp.
const STILL_READ: u32 = 8;

/// A code is taken again once it was out of sight for so long.
const OUT_OF_SIGHT: Duration = Duration::from_secs(6);

/// What there was in one picture.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Glance {
    /// Codes that were not there just before.
    pub(super) codes: Vec<String>,
    /// Whether anything moved.
    pub(super) moved: bool,
    /// Whether it was worth reading.
    pub(super) read: bool,
}

/// Sees what moves, and remembers what it has read for a few seconds.
#[derive(Debug, Default)]
pub(super) struct Eye {
    /// The coarse picture of when something last moved.
    before: Option<Frame>,
    to_read: u32,
    /// What is in sight, and what was, with when it was seen last.
    in_sight: Vec<String>,
    seen: Vec<(String, Duration)>,
}

impl Eye {
    /// Looks at a picture taken `at`, counted from any moment that stays the same.
    pub(super) fn look(&mut self, frame: &Frame, at: Duration) -> Glance {
        let coarse = frame.narrowed(COLUMNS);
        let moved = self.before.as_ref().is_none_or(|before| has_moved(before, &coarse));
        if moved {
            self.before = Some(coarse);
            self.to_read = STILL_READ + 1;
        }
        let read = self.to_read > 0;
        self.to_read = self.to_read.saturating_sub(1);
        if read {
            self.in_sight = read_codes(frame);
        }
        let codes = self.in_sight.clone().into_iter().filter(|code| self.is_news(code, at));
        let codes = codes.collect();
        for code in &self.in_sight {
            // A phone that lies there is in sight, though nothing moves and nothing is read.
            self.seen.retain(|(known, _)| known != code);
            self.seen.push((code.clone(), at));
        }
        self.seen.retain(|(_, last)| at.saturating_sub(*last) < OUT_OF_SIGHT);
        Glance { codes, moved, read }
    }

    fn is_news(&self, code: &str, at: Duration) -> bool {
        let last = self.seen.iter().find(|(known, _)| known == code).map(|(_, last)| *last);
        last.is_none_or(|last| at.saturating_sub(last) >= OUT_OF_SIGHT)
    }
}

fn has_moved(before: &Frame, now: &Frame) -> bool {
    if before.luma().len() != now.luma().len() {
        return true;
    }
    let cells = before.luma().iter().zip(now.luma());
    cells.filter(|(a, b)| a.abs_diff(**b) > SHADE).count() >= CELLS
}
