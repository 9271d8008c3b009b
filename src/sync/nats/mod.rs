//! The engine for real doors: a NATS `JetStream` hub. Everything is one JSON question and its answer
//! on subjects of the hub, as <https://github.com/nats-io/nats-architecture-and-design> has them
//! (ADR-1, -8, -13, -31), over one connection of `async-nats`; the thread that calls it drives it.
//!
//! The subjects of a stream have a random word in them that was made up with it. So what was meant for
//! a stream that is gone reaches no other, whatever the hub does meanwhile.

mod access;
mod ask;
mod bucket;
mod connection;
mod joining;
mod reader;
pub(super) mod setup;

use std::time::Duration;

use async_nats::HeaderMap;
use async_nats::jetstream::response::Response;

pub use access::{Access, Credential, Fingerprint};
use connection::Connection;
pub use joining::{Asked, Door, For, ask_for_key, ask_to_join, reaches};
use setup::Names;

use super::{
    Engine, EngineError, Generation, HouseId, Made, Message, Published, Segment, Stream, Subject,
    Which, Whisper,
};

/// A hub, as one door reaches it.
pub struct Nats {
    access: Access,
    names: Names,
    runtime: Option<tokio::runtime::Runtime>,
    connection: Option<Connection>,
    bucket: bucket::Bucket,
}

impl std::fmt::Debug for Nats {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Nats").field("access", &self.access).finish_non_exhaustive()
    }
}

impl Nats {
    /// The way of one door to a house's hub. Connects to nothing yet.
    #[must_use]
    pub fn new(house: HouseId, access: Access) -> Self {
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        let runtime = runtime.enable_io().enable_time().build().ok();
        let (connection, bucket) = (None, bucket::Bucket::default());
        let names = Names::of(house, access.boxes);
        Self { access, names, runtime, connection, bucket }
    }

    /// How it is reached.
    #[must_use]
    pub const fn access(&self) -> &Access {
        &self.access
    }

    /// Asks the hub something of its own, as no door ever does: for tests of what it may.
    ///
    /// # Errors
    /// [`EngineError`], where it is refused.
    #[doc(hidden)]
    pub fn ask_api(&mut self, what: &str, question: &str) -> Result<String, EngineError> {
        let subject = format!("$JS.API.{what}");
        let question: serde_json::Value = serde_json::from_str(question).unwrap_or_default();
        let answer =
            self.run(async |hub, _| hub.ask::<serde_json::Value>(subject, &question).await)?;
        match answer {
            Response::Ok(answer) => Ok(answer.to_string()),
            Response::Err { error } => Err(ask::refused(&error)),
        }
    }

    /// Waits until anything comes from the hub, or for so long. Says whether anything came.
    pub fn wait(&mut self, most: Duration) -> bool {
        let (Some(runtime), Some(connection)) = (&self.runtime, &mut self.connection) else {
            std::thread::sleep(most);
            return false;
        };
        runtime.block_on(connection.wait(most))
    }

    /// Runs `work` on the connection that is there.
    fn run<T>(
        &mut self,
        work: impl AsyncFnOnce(&mut Connection, &Names) -> Result<T, EngineError>,
    ) -> Result<T, EngineError> {
        let (Some(runtime), Some(connection)) = (&self.runtime, &mut self.connection) else {
            return Err(EngineError::Unreached("not connected".to_owned()));
        };
        connection.look()?;
        let names = &self.names;
        runtime.block_on(work(connection, names))
    }

    fn connect(&mut self) -> Result<(), EngineError> {
        if self.connection.as_ref().is_some_and(|it| it.look().is_ok()) {
            return Ok(());
        }
        self.connection = None;
        let Some(runtime) = &self.runtime else {
            return Err(EngineError::Unreached("there is no thread for it".to_owned()));
        };
        self.connection = Some(runtime.block_on(Connection::open(&self.access, &self.names))?);
        Ok(())
    }
}

impl Engine for Nats {
    fn stream(&mut self) -> Result<Stream, EngineError> {
        self.connect()?;
        self.run(async |connection, names| setup::stream(connection, names).await)
    }

    fn renew(&mut self, generation: &Generation, made: Made) -> Result<(), EngineError> {
        self.run(async |connection, names| setup::renew(connection, names, generation, made).await)
    }

    fn forgettings(&mut self) -> Result<Vec<Vec<u8>>, EngineError> {
        let mut bucket = std::mem::take(&mut self.bucket);
        let read = self.run(async |connection, names| bucket.read(connection, names).await);
        self.bucket = bucket;
        read.map(|()| self.bucket.all())
    }

    fn forget(&mut self, name: &str, sealed: &[u8]) -> Result<(), EngineError> {
        self.run(async |connection, names| bucket::put(connection, names, name, sealed).await)
    }

    fn message(&mut self, which: Which) -> Result<Option<Message>, EngineError> {
        self.run(async |connection, names| setup::message(connection, names, which).await)
    }

    fn pull(&mut self, after: Option<u64>) -> Result<Vec<Message>, EngineError> {
        self.run(async |connection, names| connection.pull(names, after).await)
    }

    fn publish(
        &mut self,
        generation: &Generation,
        to: Subject,
        segment: &Segment,
    ) -> Result<Published, EngineError> {
        self.run(async |connection, names| {
            let mut headers = HeaderMap::new();
            headers.insert(ask::NUMBERS, ask::numbers(segment));
            let kind = match to {
                Subject::Entries { after } => {
                    headers.insert("Nats-Expected-Last-Subject-Sequence", after.to_string());
                    setup::ENTRIES
                }
                Subject::Fixes => setup::FIXES,
            };
            let subject = names.subject(generation, kind, &segment.door.to_string());
            let acked = connection.put(subject, headers, &segment.sealed).await?;
            match acked {
                Response::Ok(ask::Acked { seq }) => Ok(Published::At(seq)),
                Response::Err { error } if error.error_code() == ask::WRONG_LAST => {
                    Ok(Published::Refused)
                }
                Response::Err { error } => Err(EngineError::Refused(error.to_string())),
            }
        })
    }

    fn say(&mut self, whisper: Whisper) -> Result<(), EngineError> {
        self.run(async |connection, names| {
            let (word, sealed) = match whisper {
                Whisper::Here(sealed) => (setup::HERE, sealed),
                Whisper::Need(sealed) => (setup::NEED, sealed),
            };
            connection.say(names.spoken(word), sealed).await
        })
    }

    fn heard(&mut self) -> Result<Vec<Whisper>, EngineError> {
        self.run(async |connection, _names| Ok(connection.heard()))
    }
}
