//! A door's link to the others: session after session, with pauses where that has to be.

use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::DoorId;
use crate::journal::Journal;

use super::here::Heard;
use super::parts::PART_BYTES;
use super::seal::{Dice, Purpose};
use super::session::Session;
use super::{Doors, Engine, EngineError, Fault, HouseKey, PrinterSaid, Segment, segment};

/// The pauses between sessions: a little longer each time, and never in step with other doors.
const FIRST_PAUSE: Duration = Duration::from_millis(250);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

/// What the hub did not store is published again after so long.
const AGAIN_AFTER: Duration = Duration::from_secs(4);

/// One answer that does not come is nothing: so many in a row are.
const UNANSWERED: u32 = 3;

/// What is said at a hub whose doors find that it stores nothing.
const UNSTORED: &str =
    "the hub stores nothing that this door writes, and it is tried again: is the disk there full?";
const FULL: &str =
    "the hub here stores nothing that doors write: make room on its disk, and it goes on by itself";

/// How a link behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Habits {
    /// Whether it puts back what the hub lost, and asks for what did not come. Only for tests that
    /// show that this is needed.
    pub heals: bool,
    /// So much of a segment goes in one message; less only for tests of what goes in several.
    pub part_bytes: usize,
}

impl Default for Habits {
    fn default() -> Self {
        Self { heals: true, part_bytes: PART_BYTES }
    }
}

/// Everything that a link does not decide itself.
pub struct World<'a> {
    /// What carries its messages.
    pub engine: &'a mut dyn Engine,
    /// The house it is a door of.
    pub journal: &'a mut Journal,
    /// What this door is called.
    pub name: &'a str,
    /// How long the program has been running: never goes back.
    pub running: Duration,
    /// What the clock says, right or wrong.
    pub clock: DateTime<Utc>,
    /// Numbers that nobody can guess.
    pub dice: &'a mut Dice<'a>,
}

/// When a link wants to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// At once: there is more to do.
    Now,
    /// When anything happens, or by this time at the latest.
    By(Duration),
}

/// A door's link to the others.
pub struct Link {
    key: HouseKey,
    former: Vec<HouseKey>,
    habits: Habits,
    session: Option<Session>,
    heard: Heard,
    /// When the next session may begin, and the pause after it.
    begins_at: Duration,
    pause: Duration,
    trouble: Option<String>,
    is_sent_away: bool,
    refused: u64,
    printer: Option<PrinterSaid>,
    roll: Option<u64>,
    is_lost: bool,
    unstored: Option<Unstored>,
}

/// The hub did not store what this door published: why, how many times in a row, and when that is tried
/// again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unstored {
    pub(super) why: EngineError,
    pub(super) times: u32,
    pub(super) again_at: Duration,
}

impl Unstored {
    /// Whether the hub stores nothing: it says so, or answers everything else and not this.
    pub(super) const fn is_so(&self) -> bool {
        matches!(self.why, EngineError::Refused(_)) || self.times >= UNANSWERED
    }

    /// Whether it is too early to try again.
    pub(super) fn rests(&self, running: Duration) -> bool {
        self.is_so() && running < self.again_at
    }
}

/// What a session works with.
pub(super) struct Context<'w, 'a> {
    pub(super) world: &'w mut World<'a>,
    pub(super) key: &'w HouseKey,
    pub(super) former: &'w [HouseKey],
    pub(super) refused: &'w mut u64,
    pub(super) unstored: &'w mut Option<Unstored>,
    /// How this door's printer is.
    pub(super) printer: Option<PrinterSaid>,
    /// What tells the roll of now from every other one, where the hub is this door's.
    pub(super) roll: Option<u64>,
}

impl Link {
    /// The link of a door of this house.
    #[must_use]
    pub fn new(key: HouseKey, habits: Habits) -> Self {
        let (begins_at, pause) = (Duration::ZERO, FIRST_PAUSE);
        let (session, heard, trouble, refused) = (None, Heard::default(), None, 0);
        let (is_sent_away, is_lost) = (false, false);
        let (former, printer, roll) = (Vec::new(), None, None);
        Self {
            key,
            former,
            habits,
            session,
            heard,
            begins_at,
            pause,
            trouble,
            is_sent_away,
            refused,
            printer,
            roll,
            is_lost,
            unstored: None,
        }
    }

    /// The same, which reads with these keys what was announced before the house had the one of now.
    #[must_use]
    pub fn knowing(self, former: Vec<HouseKey>) -> Self {
        Self { former, ..self }
    }

    /// Tells the others from now on how this door's printer is.
    pub const fn tell_of_printer(&mut self, printer: Option<PrinterSaid>) {
        self.printer = printer;
    }

    /// Tells the others from now on which roll there is: for the hub's own door.
    pub const fn tell_of_roll(&mut self, mark: u64) {
        self.roll = Some(mark);
    }

    /// Which roll there is, as the hub's own door tells.
    #[must_use]
    pub fn roll(&self, running: Duration) -> Option<u64> {
        self.heard.roll(running)
    }

    /// Whether nobody answered where the hub should be.
    #[must_use]
    pub const fn is_lost(&self) -> bool {
        self.is_lost
    }

    /// Does what is to be done now. What goes wrong ends the session, and another begins after a
    /// pause; it is told, and harms nothing.
    ///
    /// # Errors
    /// [`Fault`], for whoever wants to know why.
    pub fn step(&mut self, world: &mut World<'_>) -> Result<Next, Fault> {
        if self.session.is_none() && world.running < self.begins_at {
            return Ok(Next::By(self.begins_at));
        }
        let (key, former, refused) = (&self.key, &*self.former, &mut self.refused);
        let (printer, roll) = (self.printer, self.roll);
        let unstored = &mut self.unstored;
        let mut cx = Context { world, key, former, refused, unstored, printer, roll };
        let running = cx.world.running;
        let done = match &mut self.session {
            Some(session) => session.step(&mut cx, &mut self.heard, self.habits),
            None => Session::begin(&mut cx).map(|begun| {
                self.session = Some(begun);
                true
            }),
        };
        self.is_lost =
            matches!(done, Err(Fault::Engine(EngineError::Unreached(_) | EngineError::TimedOut)));
        match done {
            Ok(true) => Ok(Next::Now),
            Ok(false) => {
                self.pause = FIRST_PAUSE;
                (self.trouble, self.is_sent_away) = (None, false);
                let next = self.session.as_ref().map_or(Duration::ZERO, Session::next);
                // Whoever falls silent is told then, and not with the next whisper.
                let turns_at = self.heard.turns_at(running);
                Ok(Next::By(turns_at.map_or(next, |it| it.min(next))))
            }
            Err(fault) => {
                self.session = None;
                self.trouble = Some(fault.to_string());
                // Where the hub is not even found, it still is not let in.
                self.is_sent_away |= matches!(fault, Fault::Engine(EngineError::SentAway));
                let part = (world.dice)() % 500;
                self.begins_at = world.running
                    + self.pause / 2
                    + self.pause * u32::try_from(part).unwrap_or(0) / 1_000;
                self.pause = (self.pause * 2).min(LONGEST_PAUSE);
                Err(fault)
            }
        }
    }

    /// How this door stands with the others.
    #[must_use]
    pub fn doors(&self, journal: &Journal, running: Duration) -> Doors {
        let held = journal.held().unwrap_or_default();
        let own = journal.door();
        let lasts = held.get(&own).copied().unwrap_or_default();
        let is_connected = self.session.is_some();
        let unstored = self.unstored.as_ref().filter(|it| is_connected && it.is_so());
        let stores_nothing =
            unstored.is_some() || (is_connected && self.heard.stores_nothing(running));
        let is_full = stores_nothing && self.roll.is_some();
        let others = self.heard.others(running, stores_nothing);
        let why = || match unstored {
            Some(Unstored { why, .. }) => Some(format!("{UNSTORED} ({why})")),
            None => is_full.then(|| FULL.to_owned()),
        };
        Doors {
            is_connected,
            trouble: self.trouble.clone().or_else(why),
            is_sent_away: self.is_sent_away,
            stores_nothing,
            is_full,
            queue: self.session.as_ref().map_or(lasts, |it| it.queue(own, &held)),
            forgotten: journal.forgotten().map_or(0, |it| it.len() as u64),
            clock_off_s: self.session.as_ref().and_then(Session::clock_off_s),
            refused: self.refused,
            others: others.into_iter().filter(|it| it.door != own).collect(),
        }
    }
}

impl Context<'_, '_> {
    /// Whether nothing is published for now, as the hub stores nothing.
    pub(super) fn rests(&self) -> bool {
        self.unstored.as_ref().is_some_and(|it| it.rests(self.world.running))
    }

    /// What was published was not stored. A hub that stores nothing still tells what it has, and doors hear
    /// each other over it: the session goes on, where it is known what may have become of it.
    pub(super) fn not_stored(&mut self, why: EngineError, what: &Segment) -> Result<(), Fault> {
        if !matches!(why, EngineError::Refused(_) | EngineError::TimedOut) {
            return Err(why.into());
        }
        let times = self.unstored.as_ref().map_or(0, |it| it.times).saturating_add(1);
        let again_at = self.world.running + AGAIN_AFTER;
        let unstored = self.unstored.insert(Unstored { why: why.clone(), times, again_at });
        if unstored.is_so() && what.part.is_none() { Ok(()) } else { Err(why.into()) }
    }

    /// The next segment of a door after a number; `None` where there is none.
    pub(super) fn segment(&mut self, door: DoorId, after: u64) -> Result<Option<Segment>, Fault> {
        let most = segment::MOST_ENTRIES as u64;
        let stretch = self.world.journal.stretch(door, after, most)?;
        Ok(segment::seal(self.key, &stretch, self.world.dice))
    }

    pub(super) fn seal(&mut self, purpose: Purpose, words: &impl Serialize) -> Vec<u8> {
        let plain = serde_json::to_vec(words).unwrap_or_default();
        self.key.seal_words(purpose, &plain, self.world.dice)
    }

    pub(super) fn open<T: DeserializeOwned>(&self, purpose: Purpose, sealed: &[u8]) -> Option<T> {
        serde_json::from_slice(&self.key.open_words(purpose, sealed)?).ok()
    }

    /// The same of what may have been sealed with a key that the house had before.
    pub(super) fn open_with_any_key<T: DeserializeOwned>(
        &self,
        purpose: Purpose,
        sealed: &[u8],
    ) -> Option<T> {
        let mut all = std::iter::once(self.key).chain(self.former.iter().rev());
        let plain = all.find_map(|key| key.open_words(purpose, sealed))?;
        serde_json::from_slice(&plain).ok()
    }

    /// A random time within a range of milliseconds.
    pub(super) fn between(&mut self, range: &std::ops::Range<u64>) -> Duration {
        let width = range.end.saturating_sub(range.start).max(1);
        Duration::from_millis(range.start + (self.world.dice)() % width)
    }

    /// A random number of 128 bits.
    pub(super) fn wide(&mut self) -> u128 {
        u128::from((self.world.dice)()) << 64 | u128::from((self.world.dice)())
    }
}

#[cfg(test)]
mod tests;
