//! The hub's own door: it answers those who are invited and ask for a credential, and those who ask for
//! the house's new key.

use std::time::Duration;

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
}

/// What somebody asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// To be let in; what they say is sealed with what the invitation says.
    Credential,
    /// The house's new key; they say which door they are.
    Key,
}

/// Somebody who asks.
pub struct Asked {
    /// For what.
    pub what: For,
    /// What they say.
    pub words: Vec<u8>,
    reply: String,
}

impl Door {
    /// Opens it, at the hub of this access.
    ///
    /// # Errors
    /// [`EngineError`], where the hub is not reached.
    pub fn open(house: HouseId, access: &Access) -> Result<Self, EngineError> {
        let runtime = runtime()?;
        let (client, joining, keyless) = runtime.block_on(async {
            let (client, _) = connect(access).await?;
            let joining = client.subscribe(JOIN).await.map_err(|it| unreached(&it))?;
            let key = Names::of(house).key();
            let keyless = client.subscribe(key).await.map_err(|it| unreached(&it))?;
            client.flush().await.map_err(|it| unreached(&it))?;
            Ok::<_, EngineError>((client, joining, keyless))
        })?;
        Ok(Self { runtime, client, joining, keyless })
    }

    /// Whoever asks within so long.
    pub fn wait(&mut self, most: Duration) -> Option<Asked> {
        let Self { runtime, joining, keyless, .. } = self;
        let come = async {
            tokio::select! {
                () = tokio::time::sleep(most) => None,
                come = joining.next() => Some((For::Credential, come?)),
                come = keyless.next() => Some((For::Key, come?)),
            }
        };
        let (what, come) = runtime.block_on(come)?;
        Some(Asked { what, words: come.payload.to_vec(), reply: come.reply?.to_string() })
    }

    /// Answers; best effort, as who does not hear it asks again.
    pub fn answer(&self, asked: Asked, sealed: Vec<u8>) {
        let answer = async {
            self.client.publish(asked.reply, sealed.into()).await.ok();
            self.client.flush().await.ok();
        };
        self.runtime.block_on(answer);
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
    ask(access, Names::of(house).key(), door.as_bytes().to_vec())
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
