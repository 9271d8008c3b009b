//! Where wishes become entries.
//!
//! A screen or a verb hands [`Desk::submit`] a command; the desk decides, writes to the journal,
//! and only then folds what happened into the state. When `submit` returns `Ok`, it is on disk.

mod awake;
mod backups;
mod badge_code;
mod badge_test;
mod bookings;
mod camera;
mod carrying;
mod clock;
mod codes;
mod exports;
mod faults;
mod folded;
mod hint;
mod hosting;
mod joining;
mod keyboard;
mod labels;
mod lists;
mod meanings;
mod merging;
mod nominations;
mod opening;
#[cfg(test)]
mod planned;
mod printing;
mod retention;
mod ring;
mod settings;
mod sharing;
mod small_file;
mod staff_code;
mod tonight;
mod trouble;
mod vitals;
mod watch;
mod workers;

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::domain::{
    Body, Command, DoorId, Entry, Fact, Gathering, GatheringId, Refusal, State, decide,
};
use crate::journal::{AppendError, Damage, Journal, OpenError};
use crate::matching::Meanings;
use crate::search::{Audience, Found, Hit, Index};

pub use crate::matching::heard as saying;
pub use awake::Awake;
pub use backups::Backups;
pub use badge_code::fresh_badge_code;
pub use badge_test::{BadgeTest, CameOut};
pub use camera::{
    Camera, CameraState, Finder, Frame, FrameSource, OpenSource, camera_called, cameras, read_codes,
};
pub use carrying::{CarryError, SavedEvening, Taken, Tally};
pub use clock::{Clock, HandClock, SystemClock};
pub use codes::{Meaning, Reading, Void};
pub use exports::{ExportError, Outbox, Saved, write_file};
pub use faults::{last_fault, may_start_again};
use folded::Folded;
pub use hint::Hint;
pub use hosting::{
    Hosted, Hosting, Invited, Neighbour, RunningHub, StartHub, Unhosted, own_hub, start_hub,
};
pub use joining::{Accept, Joined, Joining, NotJoined, accept_invitation};
pub use keyboard::Keyboard;
pub use labels::{LABELS_MOST, Labels};
pub use lists::{ListFileError, read_list_file};
pub use meanings::{Encoding, LinesLeft, Meant, Unread};
pub use merging::MergeError;
pub use nominations::Doubtful;
pub use opening::{Opening, Unopened};
pub use printing::{Paper, PrinterState, Printing, print_document, printers};
pub use retention::NOTICE as FORGETTING_NOTICE;
pub use ring::RingWatch;
pub use settings::{BadgeSink, DeskLook, Opens, Settings};
pub use sharing::Sharing;
pub use small_file::read_small;
pub use staff_code::{StaffCode, StaffCodeError};
pub use tonight::tonight_of;
pub use trouble::Trouble;
pub use vitals::{Memory, processor_s};
pub use watch::Watch;
pub use workers::{Polled, Progress, Task, in_parallel, within_a_frame};

/// How long a wish is tried again because another Porchlight was quicker, or is at work.
const PATIENCE: Duration = Duration::from_secs(5);
const PATIENCE_OF_SCRIPTS: Duration = Duration::from_mins(1);

/// How many of many wishes are carried out in one turn.
const PORTION: usize = 250;

/// One house, opened at one door.
pub struct Desk {
    journal: Journal,
    state: State,
    clock: Box<dyn Clock>,
    tonight: Option<GatheringId>,
    index: Index,
    meanings: Meanings,
    listening: Option<meanings::Listening>,
    revision: u64,
    patience: Duration,
    /// What could not be read, and could not be mended yet.
    damaged: Vec<Damage>,
}

impl Desk {
    /// Opens the house file, creating it where there is none, and folds its journal.
    ///
    /// # Errors
    /// [`OpenError`], a sentence that says what is wrong and what to do. One that is damaged is
    /// mended first, as far as that goes: see [`Self::damage`].
    pub fn open(house: &Path, clock: Box<dyn Clock>) -> Result<Self, OpenError> {
        Self::open_watched(house, clock, &Progress::default())
    }

    /// The same of a house that has to be there: makes none.
    ///
    /// # Errors
    /// As [`Self::open`], and [`OpenError::NoHouse`].
    pub fn open_there(house: &Path, clock: Box<dyn Clock>) -> Result<Self, OpenError> {
        Self::with(Folded::open(house, Journal::open_there, &Progress::default())?, clock)
    }

    /// The same, for reading alone: also a house on a disk that is full, or in a file, folder or
    /// disk that cannot be written to. Wishes are then told that nothing was saved.
    ///
    /// # Errors
    /// As [`Self::open_there`].
    pub fn open_to_read(house: &Path, clock: Box<dyn Clock>) -> Result<Self, OpenError> {
        Self::with(Folded::look(house, &Progress::default())?, clock)
    }

    /// The same, telling how far it has come.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn open_watched(
        house: &Path,
        clock: Box<dyn Clock>,
        progress: &Progress,
    ) -> Result<Self, OpenError> {
        Self::with(Folded::open(house, Journal::open, progress)?, clock)
    }

    /// A throw-away house that leaves nothing on disk.
    ///
    /// # Errors
    /// [`OpenError`] if there is no memory for it.
    pub fn in_memory(clock: Box<dyn Clock>) -> Result<Self, OpenError> {
        Self::in_memory_as(fresh(), clock)
    }

    /// The same, writing as a door that is known.
    ///
    /// # Errors
    /// As [`Self::in_memory`].
    pub fn in_memory_as(door: DoorId, clock: Box<dyn Clock>) -> Result<Self, OpenError> {
        Self::with(Folded::of(Journal::in_memory(door)?, &Progress::default())?, clock)
    }

    fn with(folded: Folded, clock: Box<dyn Clock>) -> Result<Self, OpenError> {
        let Folded { journal, state, damaged } = folded;
        let now = clock.now();
        let chosen = tonight::chosen(&journal, &state, now)?;
        let tonight = chosen.or_else(|| tonight_of(&state, now));
        let (index, meanings) = (Index::new(), Meanings::default());
        let (listening, revision, patience) = (None, 0, PATIENCE);
        let mut desk = Self {
            journal,
            state,
            clock,
            tonight,
            index,
            meanings,
            listening,
            revision,
            patience,
            damaged,
        };
        desk.reindex();
        desk.drop_old_meanings();
        desk.read_meanings();
        Ok(desk)
    }

    /// Everything that is true now.
    #[must_use]
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// Grows with every change of the state; what was computed from an older one is stale.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Asks another clock from now on.
    pub fn keep_time_by(&mut self, clock: Box<dyn Clock>) {
        self.clock = clock;
    }

    /// What time it is.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// How long the clock has been going, whatever it is set to: for whoever has to wait.
    #[must_use]
    pub fn running(&self) -> Duration {
        self.clock.running()
    }

    /// This door.
    #[must_use]
    pub fn door(&self) -> DoorId {
        self.journal.door()
    }

    /// The house file's own room, for whoever reads it or copies it. Only this desk writes to it.
    #[must_use]
    pub const fn journal(&self) -> &Journal {
        &self.journal
    }

    /// The gathering this door serves, if there is one.
    #[must_use]
    pub const fn tonight(&self) -> Option<GatheringId> {
        self.tonight
    }

    /// The gathering this door serves, with all its guests.
    #[must_use]
    pub fn evening(&self) -> Option<&Gathering> {
        self.tonight.and_then(|id| self.state.gathering(id))
    }

    /// Serves another gathering from now on.
    pub fn serve(&mut self, gathering: GatheringId) {
        self.tonight = Some(gathering);
        self.revision += 1;
        self.reindex();
        self.read_meanings();
        self.listen_anew();
    }

    /// A fresh id.
    #[must_use]
    pub fn mint<Id: From<u128>>(&self) -> Id {
        fresh()
    }

    /// Carries one wish out. On `Ok` it is on disk and in the state. Whoever forgets somebody goes on
    /// with [`Desk::sweep`], or leaves it to whoever makes the next backup or opens the house next.
    ///
    /// # Errors
    /// [`Trouble::Refused`] with the reason, or [`Trouble::NotSaved`] when the disk said no;
    /// nothing changed then, and the same wish may be tried again.
    pub fn submit(&mut self, command: Command) -> Result<(), Trouble> {
        self.submit_all([command])
    }

    /// Carries several wishes out, all or none. Each is decided on the state as it is now, so none
    /// may depend on another.
    ///
    /// # Errors
    /// As [`Self::submit`], for the first wish that was refused.
    pub fn submit_all(&mut self, all: impl IntoIterator<Item = Command>) -> Result<(), Trouble> {
        let all: Vec<_> = all.into_iter().collect();
        let start = Instant::now();
        loop {
            match self.decide_and_write(&all) {
                // Another Porchlight was quicker: look at what it wrote, and decide again.
                Err(Trouble::NotSaved(AppendError::Behind)) if start.elapsed() < self.patience => {
                    self.sync()?;
                }
                Err(Trouble::NotSaved(AppendError::Busy)) if start.elapsed() < self.patience => {}
                done => return done,
            }
        }
    }

    /// Carries many wishes out, a few hundred at a time, all or none of each portion: others who
    /// write to this house get their turn in between.
    ///
    /// # Errors
    /// As [`Self::submit_all`], and how many wishes were carried out before.
    pub fn submit_in_portions(&mut self, all: &[Command]) -> Result<(), (usize, Trouble)> {
        for (n, portion) in all.chunks(PORTION).enumerate() {
            let done = self.submit_all(portion.iter().cloned());
            done.map_err(|trouble| (n * PORTION, trouble))?;
        }
        Ok(())
    }

    /// Waits for others who write to this house as long as a script may: a minute, not seconds.
    pub const fn be_patient(&mut self) {
        self.patience = PATIENCE_OF_SCRIPTS;
    }

    fn decide_and_write(&mut self, all: &[Command]) -> Result<(), Trouble> {
        let _turn = self.journal.take_turn();
        if all.len() > 1 {
            // Many are not decided twice.
            self.sync()?;
        }
        let now = self.now();
        let mut facts = self.decided(all, now);
        if facts.is_err() {
            // A refusal must not come from an old picture.
            self.sync()?;
            facts = self.decided(all, now);
        }
        Ok(self.write(facts?, now)?)
    }

    fn decided(&self, all: &[Command], now: DateTime<Utc>) -> Result<Vec<Fact>, Refusal> {
        let mut facts = Vec::new();
        for command in all {
            self.guard_screen(command)?;
            self.guard_habit(command)?;
            facts.extend(decide(&self.state, command.clone(), now)?);
        }
        Ok(facts)
    }

    /// Searches tonight's list by name; guests see only what they typed right.
    #[must_use]
    pub fn find(&self, text: &str, most: usize, audience: Audience) -> Found {
        self.index.find(text, most, audience)
    }

    /// Names close to what was typed, for "Did you mean".
    #[must_use]
    pub fn near(&self, text: &str, most: usize, audience: Audience) -> Vec<Hit> {
        self.index.near(text, most, audience)
    }

    fn write(&mut self, facts: Vec<Fact>, at: DateTime<Utc>) -> Result<(), AppendError> {
        let entries = self.envelopes(facts, at);
        self.journal.append(&entries)?;
        self.take_in(&entries);
        Ok(())
    }

    fn envelopes(&self, facts: Vec<Fact>, at: DateTime<Utc>) -> Vec<Entry> {
        let door = self.door();
        let (seq, tick) = (self.journal.next_seq(), self.state.last_stamp().tick() + 1);
        let envelope = |(i, fact): (u64, Fact)| Entry {
            door,
            seq: seq + i,
            tick: tick + i,
            at,
            about: fact.about(),
            body: Body::Known(fact),
        };
        (0..).zip(facts).map(envelope).collect()
    }

    fn take_in(&mut self, entries: &[Entry]) {
        for entry in entries {
            self.state.apply(entry);
        }
        self.revision += u64::from(!entries.is_empty());
        self.follow_lines(entries);
        let planned =
            |entry: &Entry| matches!(entry.body, Body::Known(Fact::GatheringPlanned { .. }));
        if self.tonight.is_none() && entries.iter().any(planned) {
            self.tonight = tonight_of(&self.state, self.clock.now());
            self.reindex();
        } else {
            self.index_news(entries);
        }
    }
}

/// A fresh UUID v7 as whatever id is wanted.
fn fresh<Id: From<u128>>() -> Id {
    Uuid::now_v7().as_u128().into()
}
