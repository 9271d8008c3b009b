//! Joining: somebody invited asks for a credential, and the hub's own door answers.

use std::time::Duration;

use async_nats::{Client, Subscriber};
use futures_util::StreamExt as _;

use super::access::Access;
use super::connection::connect;
use super::setup::JOIN;
use crate::sync::EngineError;

/// The door at which others ask to be let in.
pub struct Door {
    runtime: tokio::runtime::Runtime,
    client: Client,
    asking: Subscriber,
}

/// Somebody who asks.
pub struct Asked {
    /// What they say, sealed with what the invitation says.
    pub sealed: Vec<u8>,
    reply: String,
}

impl Door {
    /// Opens it, at the hub of this access.
    ///
    /// # Errors
    /// [`EngineError`], where the hub is not reached.
    pub fn open(access: &Access) -> Result<Self, EngineError> {
        let runtime = runtime()?;
        let (client, asking) = runtime.block_on(async {
            let (client, _) = connect(access).await?;
            let asking = client.subscribe(JOIN).await.map_err(|it| unreached(&it))?;
            client.flush().await.map_err(|it| unreached(&it))?;
            Ok::<_, EngineError>((client, asking))
        })?;
        Ok(Self { runtime, client, asking })
    }

    /// Whoever asks within so long.
    pub fn wait(&mut self, most: Duration) -> Option<Asked> {
        let Self { runtime, asking, .. } = self;
        let come = async { tokio::time::timeout(most, asking.next()).await };
        let come = runtime.block_on(come).ok()??;
        Some(Asked { sealed: come.payload.to_vec(), reply: come.reply?.to_string() })
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
    runtime()?.block_on(async {
        let (client, _) = connect(access).await?;
        let answer = client.request(JOIN, sealed.into()).await.map_err(|it| unreached(&it))?;
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
