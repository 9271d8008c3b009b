//! Reading a stream in order: a pull consumer that the hub keeps in memory, with no acknowledgements.
//! What is missing or out of order is seen by its numbers.

use std::collections::VecDeque;
use std::time::Duration;

use async_nats::jetstream::response::Response;
use async_nats::{Client, Subscriber};
use futures_util::{FutureExt as _, StreamExt as _};
use serde_json::json;

use super::ask::{self, Consumer};
use super::connection::Connection;
use super::setup::Names;
use crate::sync::{EngineError, Message};

/// How much the hub sends at once: without a bound, readers by the dozen fill its memory.
const BATCH: u64 = 256;
const BATCH_BYTES: usize = 2_000_000;

/// How long a message that is there may take, and a question stay open where there is none.
const COMES_WITHIN: Duration = Duration::from_millis(1_500);
const ASKS_FOR_S: u64 = 20;
const A_GLANCE: Duration = Duration::from_millis(1);

/// So long after its door went away a hub forgets a reader.
const FORGOTTEN_AFTER_S: u64 = 60;

pub(super) struct Reader {
    inbox: Subscriber,
    /// The name of the inbox, and what to ask there.
    reply: String,
    next: String,
    /// How many messages were still to come, when the last came.
    left: u64,
    /// How many of those that were asked for have not come.
    asked: u64,
    buffer: VecDeque<async_nats::Message>,
}

impl Reader {
    /// Begins after a message.
    pub(super) async fn open(
        connection: &Connection,
        names: &Names,
        after: u64,
    ) -> Result<Self, EngineError> {
        let client = &connection.client;
        let unreached = |error: &dyn std::fmt::Display| EngineError::Unreached(error.to_string());
        let reply = client.new_inbox();
        let inbox = client.subscribe(reply.clone()).await.map_err(|it| unreached(&it))?;
        let name = uuid::Uuid::new_v4().simple().to_string();
        let nanos = 1_000_000_000_u64;
        let question = json!({
            "stream_name": names.stream,
            "config": {
                "name": name,
                "deliver_policy": "by_start_sequence",
                "opt_start_seq": after + 1,
                "ack_policy": "none",
                "replay_policy": "instant",
                "max_waiting": 8,
                "inactive_threshold": FORGOTTEN_AFTER_S * nanos,
                "num_replicas": 1,
                "mem_storage": true,
            },
        });
        let subject = format!("$JS.API.CONSUMER.CREATE.{}.{name}", names.stream);
        let Consumer { name, num_pending: left } = match connection.ask(subject, &question).await? {
            Response::Ok(made) => made,
            Response::Err { error } => return Err(ask::refused(&error)),
        };
        let next = format!("$JS.API.CONSUMER.MSG.NEXT.{}.{name}", names.stream);
        Ok(Self { inbox, reply, next, left, asked: 0, buffer: VecDeque::new() })
    }

    /// What is there; none where everything was read.
    pub(super) async fn pull(&mut self, client: &Client) -> Result<Vec<Message>, EngineError> {
        let mut messages = Vec::new();
        loop {
            self.ask_for_more(client).await?;
            while let Some(message) = self.buffered() {
                messages.extend(self.read(&message)?);
            }
            if !messages.is_empty() {
                return Ok(messages);
            }
            if self.left == 0 {
                // What has arrived at this machine just now is there, too.
                let come = tokio::time::timeout(A_GLANCE, self.inbox.next()).await;
                let Ok(Some(message)) = come else { return Ok(messages) };
                self.buffer.push_back(message);
                continue;
            }
            self.ask_for_more(client).await?;
            let Ok(come) = tokio::time::timeout(COMES_WITHIN, self.inbox.next()).await else {
                return Err(EngineError::TimedOut);
            };
            let Some(message) = come else { return Err(EngineError::OtherStream) };
            self.buffer.push_back(message);
        }
    }

    /// Waits until a message comes.
    pub(super) async fn wait(&mut self) {
        if !self.buffer.is_empty() {
            return;
        }
        if let Some(message) = self.inbox.next().await {
            self.buffer.push_back(message);
        } else {
            std::future::pending::<()>().await;
        }
    }

    fn buffered(&mut self) -> Option<async_nats::Message> {
        self.buffer.pop_front().or_else(|| self.inbox.next().now_or_never().flatten())
    }

    async fn ask_for_more(&mut self, client: &Client) -> Result<(), EngineError> {
        if self.asked > 0 {
            return Ok(());
        }
        self.asked = BATCH;
        let expires = ASKS_FOR_S * 1_000_000_000;
        let question = json!({ "batch": BATCH, "max_bytes": BATCH_BYTES, "expires": expires });
        let question = serde_json::to_vec(&question).unwrap_or_default();
        let asked =
            client.publish_with_reply(self.next.clone(), self.reply.clone(), question.into()).await;
        asked.map_err(|error| EngineError::Unreached(error.to_string()))
    }

    /// A message; none where the hub only said that a question is over.
    fn read(&mut self, message: &async_nats::Message) -> Result<Option<Message>, EngineError> {
        if let Some(status) = message.status {
            self.asked = 0;
            // Timed out, or as many bytes as were asked for: what else there is comes when asked again.
            return match status.as_u16() {
                404 | 408 | 409 if is_over(message) => Ok(None),
                _ => Err(EngineError::OtherStream),
            };
        }
        self.asked = self.asked.saturating_sub(1);
        let reply = message.reply.as_ref().map(async_nats::Subject::as_str).unwrap_or_default();
        let [seq, turn, left] = numbers_in(reply).ok_or(EngineError::OtherStream)?;
        self.left = left;
        let numbers = message.headers.as_ref().and_then(|it| it.get(ask::NUMBERS));
        let numbers = numbers.map(async_nats::HeaderValue::as_str).unwrap_or_default();
        let sealed = message.payload.to_vec();
        let (is_fix, segment) =
            ask::segment(&message.subject, numbers, sealed).ok_or(EngineError::OtherStream)?;
        Ok(Some(Message { seq, turn, left, is_fix, segment }))
    }
}

/// Whether only the question is over, and not the reader.
fn is_over(message: &async_nats::Message) -> bool {
    let says = says(message);
    !says.contains("deleted") && !says.contains("leadership")
}

fn says(message: &async_nats::Message) -> String {
    message.description.as_deref().unwrap_or_default().to_lowercase()
}

/// The number in the stream, that of the reading, and how many are still to come, from
/// `$JS.ACK.[domain.account.]stream.consumer.delivered.seq.turn.time.left[.token]`.
fn numbers_in(reply: &str) -> Option<[u64; 3]> {
    let tokens: Vec<_> = reply.split('.').collect();
    let at = if tokens.len() < 11 { 5 } else { 7 };
    let number = |place: usize| tokens.get(place)?.parse().ok();
    Some([number(at)?, number(at + 1)?, number(at + 3)?])
}
