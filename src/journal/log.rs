//! SQLite's write-ahead log, where a disk changed it.
//!
//! SQLite takes the log to end at the first frame whose checksum is wrong, and loses with it all
//! that was committed after. Here such a log is noticed, and read frame by frame. The format:
//! <https://www.sqlite.org/fileformat2.html#the_write_ahead_log>.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::lock;
use super::place::beside;

const HEADER: usize = 32;
const FRAME: usize = 24;

/// Every house has pages of this size: SQLite's own.
pub(super) const PAGE: usize = 4096;

/// The first number of a log's salt is one more than that of the log before: frames that are left
/// from earlier ones are at most so far behind.
const LOGS_BEFORE: u32 = 1_000_000;

/// Which frames are believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// All of this log, whatever their checksums say: entries have their own.
    Every,
    /// Those whose checksums are right.
    Sound,
    /// Those that SQLite takes.
    Prefix,
}

/// A log, cut into its frames.
pub(super) struct Log {
    frames: Vec<Frame>,
    /// How many SQLite takes.
    prefix: usize,
}

#[expect(clippy::struct_excessive_bools, reason = "each says one thing of a frame by itself")]
struct Frame {
    page: usize,
    is_commit: bool,
    /// Whether it is of this log, and not left from one before.
    is_ours: bool,
    is_sound: bool,
    /// Whether SQLite would never have written its head.
    is_odd: bool,
    content: Vec<u8>,
}

impl Log {
    /// The log beside a house; `None` where there is none to speak of.
    pub(super) fn of(house: &Path) -> Option<Self> {
        Self::read(&fs::read(beside(house, "-wal")).ok()?)
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let (header, rest) = bytes.split_at_checked(HEADER)?;
        let is_big = word(header, 0) & 1 == 1;
        let (checked, stored) = header.split_at_checked(FRAME)?;
        let mut last = (word(stored, 0), word(stored, 4));
        let is_whole = checksum((0, 0), checked, is_big) == last;
        let raw: Vec<_> = rest.chunks_exact(FRAME + PAGE).collect();
        let salts = if is_whole { (word(header, 16), word(header, 20)) } else { most_used(&raw) };
        let mut frames = Vec::new();
        for it in raw {
            let (head, content) = it.split_at_checked(FRAME)?;
            let stored = (word(head, 16), word(head, 20));
            let here = (word(head, 8), word(head, 12));
            let sum = checksum(checksum(last, head.get(..8)?, is_big), content, is_big);
            let page = word(head, 0) as usize;
            frames.push(Frame {
                page,
                is_commit: word(head, 4) > 0,
                is_ours: page > 0 && (here.0 == salts.0 || here.1 == salts.1),
                is_sound: is_whole && here == salts && sum == stored,
                is_odd: (page == 0 || salts.0.wrapping_sub(here.0) > LOGS_BEFORE)
                    && it.iter().any(|it| *it > 0),
                content: content.to_vec(),
            });
            last = stored;
        }
        let prefix = frames.iter().take_while(|it| it.is_sound).count();
        Some(Self { frames, prefix })
    }

    /// Whether anything was committed after what SQLite takes.
    pub(super) fn is_cut(&self) -> bool {
        let mut after = self.frames.iter().skip(self.prefix);
        after.any(|it| it.is_odd || (it.is_ours && it.is_commit))
    }

    /// Whether it has frames of which nobody knows where they belong.
    pub(super) fn is_torn(&self) -> bool {
        self.is_cut() && self.frames.iter().any(|it| it.is_odd)
    }

    /// Writes the pages of a log over those of its file.
    pub(super) fn apply(&self, reading: Reading, file: &mut Vec<u8>) {
        let frames = match reading {
            Reading::Prefix => self.frames.get(..self.prefix).unwrap_or_default(),
            Reading::Every | Reading::Sound => &self.frames,
        };
        let until = frames.iter().rposition(|it| it.is_ours && it.is_commit).map_or(0, |it| it + 1);
        // A damaged number of a page leads nowhere far.
        let most = file.len() / PAGE + frames.len();
        for frame in frames.iter().take(until) {
            let believed = frame.is_sound || (reading == Reading::Every && frame.is_ours);
            if believed && (1..=most).contains(&frame.page) {
                let end = frame.page * PAGE;
                file.resize(file.len().max(end), 0);
                if let Some(page) = file.get_mut(end - PAGE..end) {
                    page.copy_from_slice(&frame.content);
                }
            }
        }
    }
}

/// Where the header is spoilt, its frames tell whose log it is.
fn most_used(frames: &[&[u8]]) -> (u32, u32) {
    let mut counts: BTreeMap<_, usize> = BTreeMap::new();
    for frame in frames {
        *counts.entry((word(frame, 8), word(frame, 12))).or_default() += 1;
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    most.map(|(salts, _)| salts).unwrap_or_default()
}

/// Whether a house has a log that a disk changed. Where it looks so it is looked at again with
/// nobody else at the house, who may be writing it; while somebody is, it is in use and whole.
pub(super) fn is_cut(house: &Path) -> bool {
    let looks = || Log::of(house).is_some_and(|log| log.is_cut());
    looks() && lock::alone(house).is_ok_and(|_alone| looks())
}

fn word(bytes: &[u8], at: usize) -> u32 {
    let four = bytes.get(at..at + 4).and_then(|it| it.try_into().ok());
    four.map_or(0, u32::from_be_bytes)
}

/// SQLite's own, over words of one byte order.
fn checksum(from: (u32, u32), bytes: &[u8], is_big: bool) -> (u32, u32) {
    let word = |four: &[u8]| {
        let four = four.try_into().unwrap_or_default();
        if is_big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) }
    };
    bytes.chunks_exact(8).fold(from, |(a, b), eight| {
        let (first, second) = eight.split_at(4);
        let a = a.wrapping_add(word(first)).wrapping_add(b);
        (a, b.wrapping_add(word(second)).wrapping_add(a))
    })
}
