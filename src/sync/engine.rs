//! What carries messages between doors.

use chrono::{DateTime, Utc};
use thiserror::Error;

use crate::domain::DoorId;

/// Which of several streams that had the same name: a wiped hub makes another one.
pub type Generation = String;

/// A hub's stream, as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stream {
    /// Which one.
    pub generation: Generation,
    /// The number of its last message; 0 where it has none.
    pub last: u64,
    /// What was so when it was made.
    pub made: Made,
    /// What time it is at the hub.
    pub now: Option<DateTime<Utc>>,
}

/// What was so when a stream was made: one in which that is not so any more has to go, with all it holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// How many announcements of forgotten guests there were.
    pub forgettings: u64,
    /// Which of the house's keys was the last.
    pub key: u64,
}

/// Consecutive entries of one door, sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Whose entries.
    pub door: DoorId,
    /// The number of the first of them.
    pub first: u64,
    /// The number of the last of them.
    pub last: u64,
    /// Which part of it this is, where one message does not hold it.
    pub part: Option<Part>,
    /// The entries, or that part of them, for whoever has the house's key.
    pub sealed: Vec<u8>,
}

/// A part of a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// What tells the segment from every other, and from the same sealed again.
    pub whole: u128,
    /// The how manieth it is, from 1.
    pub number: u32,
    /// How many there are.
    pub of: u32,
}

/// Where a segment goes in the stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// To its door's entries, if the last message there is this one; 0 where there is none.
    Entries {
        /// Its number in the stream.
        after: u64,
    },
    /// To what fills gaps, as it comes.
    Fixes,
}

/// One message of the stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its number in the stream. There may be none by some number.
    pub seq: u64,
    /// Its number among those handed over since the reading began, from 1: without gaps, unless some
    /// got lost on the way.
    pub turn: u64,
    /// How many more were there for this reading when it was handed over.
    pub left: u64,
    /// Whether it fills a gap.
    pub is_fix: bool,
    /// What it holds.
    pub segment: Segment,
}

/// Which message is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The one by this number.
    At(u64),
    /// The last of a door's entries.
    LastOf(DoorId),
}

/// What became of a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Published {
    /// It is on the hub's disk, by this number.
    At(u64),
    /// Another message is the last of its door.
    Refused,
}

/// What doors tell each other now, and nobody keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whisper {
    /// How a door is, sealed.
    Here(Vec<u8>),
    /// What a door lacks, sealed.
    Need(Vec<u8>),
}

/// Why an engine did not do what it was asked. What was asked may have been done all the same.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum EngineError {
    /// Nobody is there, or the way is cut.
    #[error("the hub does not answer ({0})")]
    Unreached(String),
    /// No answer in time.
    #[error("the hub did not answer in time")]
    TimedOut,
    /// The credential is none any more: this door was removed, or its invitation was used or is too old.
    #[error("this door is not let in any more; join again with a new invitation")]
    SentAway,
    /// It is not allowed, or there is no room.
    #[error("the hub refuses: {0}")]
    Refused(String),
    /// The house of the hub has another gathering, of this name, than that of whoever asks.
    #[error("two evenings are never mixed, and the hub is of \"{0}\"")]
    OtherEvening(String),
    /// The stream is not the one that was meant.
    #[error("the hub begins anew")]
    OtherStream,
}

/// A hub, as one door sees it. None of its calls waits longer than a second or two. Any error ends the
/// session: the next begins with [`Engine::stream`].
pub trait Engine {
    /// The stream as it is now, made where there is none, as if with the first key and before anybody
    /// was forgotten; connects, where that was cut.
    ///
    /// # Errors
    /// [`EngineError`]; so all the others.
    fn stream(&mut self) -> Result<Stream, EngineError>;

    /// Deletes a stream with all it holds, and makes another one. Does nothing where it is not of this
    /// generation any more.
    #[allow(clippy::missing_errors_doc, reason = "said above")]
    fn renew(&mut self, generation: &Generation, made: Made) -> Result<(), EngineError>;

    /// Every announcement of forgotten guests, sealed.
    #[allow(clippy::missing_errors_doc, reason = "said above")]
    fn forgettings(&mut self) -> Result<Vec<Vec<u8>>, EngineError>;

    /// Announces that guests are forgotten; once, by this name. It is on the hub's disk when this
    /// returns.
    #[allow(clippy::missing_errors_doc, reason = "said above")]
    fn forget(&mut self, name: &str, sealed: &[u8]) -> Result<(), EngineError>;

    /// A message of the stream, if it is there.
    #[allow(clippy::missing_errors_doc, reason = "said above")]
    fn message(&mut self, which: Which) -> Result<Option<Message>, EngineError>;

    /// The next messages: after this number, or after those that were pulled before. None where all
    /// were.
    #[allow(clippy::missing_errors_doc, reason = "said above")]
    fn pull(&mut self, after: Option<u64>) -> Result<Vec<Message>, EngineError>;

    /// Publishes a segment to the stream of this generation, and to no other.
    #[allow(clippy::missing_errors_doc, reason = "said above")]
    fn publish(
        &mut self,
        generation: &Generation,
        to: Subject,
        segment: &Segment,
    ) -> Result<Published, EngineError>;

    /// Tells all other doors that are there.
    #[allow(clippy::missing_errors_doc, reason = "said above")]
    fn say(&mut self, whisper: Whisper) -> Result<(), EngineError>;

    /// What others said since this was last asked.
    #[allow(clippy::missing_errors_doc, reason = "said above")]
    fn heard(&mut self) -> Result<Vec<Whisper>, EngineError>;
}
