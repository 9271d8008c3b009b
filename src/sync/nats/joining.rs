//! The hub's own door: it answers those who are invited and ask for a credential, and those who ask for
//! the house's new key.

use std::time::Duration;

use async_nats::client::Request;
use async_nats::{Client, Subscriber};
use futures_util::StreamExt as _;

use super::access::Access;
use super::connection::connect;
use super::setup::{JOIN, Names};
use crate::sync::{EngineError, HouseId};

/// The door at which others ask.
pub struct Door {
    runtime: tokio::runtime::Runtime,
    client: Client,
    joining: Subscriber,
    keyless: Subscriber,
    boxes: Subscriber,
    boxes_name: String,
}

/// What somebody asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// To be let in; what they say is sealed with what the invitation says.
    Credential,
    /// The house's new key; they say which door they are.
    Key,
    /// Another box of this hub tells what it knows; where it waits for an answer, it asks whether that may
    /// be so.
    Boxes,
}

/// How long another box may take to answer.
const BOXES_ANSWER_WITHIN: Duration = Duration::from_millis(1_500);

/// Somebody who asks.
pub struct Asked {
    /// For what.
    pub what: For,
    /// What they say.
    pub words: Vec<u8>,
    reply: Option<String>,
}

impl Asked {
    /// Whether an answer is waited for.
    #[must_use]
    pub const fn waits(&self) -> bool {
        self.reply.is_some()
    }
}

impl Door {
    /// Opens it, at the hub of this access.
    ///
    /// # Errors
    /// [`EngineError`], where the hub is not reached.
    pub fn open(house: HouseId, access: &Access) -> Result<Self, EngineError> {
        let runtime = runtime()?;
        let names = Names::of(house, access.boxes);
        let boxes_name = names.boxes();
        let heard = [JOIN.to_owned(), names.key(), boxes_name.clone()];
        let (client, [joining, keyless, boxes]) = runtime.block_on(async {
            let (client, _) = connect(access).await?;
            let hear = heard.map(|it| client.subscribe(it));
            let [joining, keyless, boxes] = hear;
            let hear = tokio::try_join!(joining, keyless, boxes).map_err(|it| unreached(&it))?;
            client.flush().await.map_err(|it| unreached(&it))?;
            Ok::<_, EngineError>((client.clone(), hear.into()))
        })?;
        Ok(Self { runtime, client, joining, keyless, boxes, boxes_name })
    }

    /// Whoever asks within so long.
    pub fn wait(&mut self, most: Duration) -> Option<Asked> {
        let Self { runtime, joining, keyless, boxes, .. } = self;
        let come = async {
            tokio::select! {
                () = tokio::time::sleep(most) => None,
                come = joining.next() => Some((For::Credential, come?)),
                come = keyless.next() => Some((For::Key, come?)),
                come = boxes.next() => Some((For::Boxes, come?)),
            }
        };
        let (what, come) = runtime.block_on(come)?;
        Some(Asked {
            what,
            words: come.payload.to_vec(),
            reply: come.reply.map(|it| it.to_string()),
        })
    }

    /// Answers; best effort, as who does not hear it asks again.
    pub fn answer(&self, asked: Asked, sealed: Vec<u8>) {
        if let Some(reply) = asked.reply {
            self.say(reply, sealed);
        }
    }

    /// Tells the other boxes; best effort, as they are told again.
    pub fn tell_boxes(&self, sealed: Vec<u8>) {
        self.say(self.boxes_name.clone(), sealed);
    }

    /// Asks the other boxes; the answer of the one that gives any, if that comes in time.
    pub fn ask_boxes(&self, sealed: Vec<u8>) -> Option<Vec<u8>> {
        self.runtime.block_on(async {
            let asks = Request::new().payload(sealed.into()).timeout(Some(BOXES_ANSWER_WITHIN));
            let answer = self.client.send_request(self.boxes_name.clone(), asks).await;
            answer.ok().map(|it| it.payload.to_vec())
        })
    }

    fn say(&self, to: String, sealed: Vec<u8>) {
        self.runtime.block_on(async {
            self.client.publish(to, sealed.into()).await.ok();
            self.client.flush().await.ok();
        });
    }
}

/// Asks to be let in, and brings back the answer.
///
/// # Errors
/// [`EngineError`], where the hub is not reached, or lets nobody in.
pub fn ask_to_join(access: &Access, sealed: Vec<u8>) -> Result<Vec<u8>, EngineError> {
    ask(access, JOIN.to_owned(), sealed)
}

/// Asks for the house's new key as this door, and brings back the answer.
///
/// # Errors
/// [`EngineError`], where the hub is not reached, or its own door is not there.
pub fn ask_for_key(house: HouseId, access: &Access, door: &str) -> Result<Vec<u8>, EngineError> {
    ask(access, Names::of(house, access.boxes).key(), door.as_bytes().to_vec())
}

/// Sees whether the hub is there, and lets this door in.
///
/// # Errors
/// [`EngineError`], where it is not, or does not.
pub fn reaches(access: &Access) -> Result<(), EngineError> {
    runtime()?.block_on(connect(access)).map(drop)
}

fn ask(access: &Access, subject: String, words: Vec<u8>) -> Result<Vec<u8>, EngineError> {
    runtime()?.block_on(async {
        let (client, _) = connect(access).await?;
        let answer = client.request(subject, words.into()).await.map_err(|it| unreached(&it))?;
        Ok(answer.payload.to_vec())
    })
}

fn runtime() -> Result<tokio::runtime::Runtime, EngineError> {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    runtime.enable_io().enable_time().build().map_err(|it| unreached(&it))
}

fn unreached(error: &dyn std::fmt::Display) -> EngineError {
    EngineError::Unreached(error.to_string())
}
