//! The key-value bucket of forgotten guests: a stream with one message a key.

use std::collections::BTreeMap;

use async_nats::HeaderMap;
use async_nats::jetstream::response::Response;
use serde_json::json;

use super::ask::{self, Acked, Got, Info};
use super::connection::Connection;
use super::setup::Names;
use crate::sync::EngineError;

/// What was read of it. Nothing in it ever changes.
#[derive(Debug, Default)]
pub(super) struct Bucket {
    /// When it was made: another one is read from its beginning.
    created: String,
    read: u64,
    announced: BTreeMap<String, Vec<u8>>,
}

impl Bucket {
    /// Reads what is new in it; makes it where there is none.
    pub(super) async fn read(
        &mut self,
        hub: &Connection,
        names: &Names,
    ) -> Result<(), EngineError> {
        let info = look(hub, names).await?;
        if info.created != self.created || info.state.last_seq < self.read {
            *self = Self { created: info.created, ..Self::default() };
        }
        for seq in self.read + 1..=info.state.last_seq {
            let question = json!({ "seq": seq });
            match hub.ask::<Got>(api(names, "MSG.GET"), &question).await? {
                Response::Ok(Got { message }) => {
                    let key = message.subject.rsplit('.').next().unwrap_or_default().to_owned();
                    self.announced.insert(key, message.data());
                }
                // Another announcement of the same guests took its place.
                Response::Err { error } if error.code() == 404 => {}
                Response::Err { error } => return Err(ask::refused(&error)),
            }
            self.read = seq;
        }
        Ok(())
    }

    pub(super) fn all(&self) -> Vec<Vec<u8>> {
        self.announced.values().cloned().collect()
    }
}

/// Adds an announcement.
pub(super) async fn put(
    hub: &Connection,
    names: &Names,
    key: &str,
    sealed: &[u8],
) -> Result<(), EngineError> {
    look(hub, names).await?;
    let subject = format!("$KV.{}.{key}", names.bucket);
    match hub.put::<Acked>(subject, HeaderMap::new(), sealed).await? {
        Response::Ok(_) => Ok(()),
        Response::Err { error } => Err(ask::refused(&error)),
    }
}

async fn look(hub: &Connection, names: &Names) -> Result<Info, EngineError> {
    match hub.ask::<Info>(api(names, "INFO"), &json!({})).await? {
        Response::Ok(info) => return Ok(info),
        Response::Err { error } if error.code() == 404 => {}
        Response::Err { error } => return Err(ask::refused(&error)),
    }
    let config = json!({
        "name": format!("KV_{}", names.bucket),
        "subjects": [format!("$KV.{}.>", names.bucket)],
        "retention": "limits",
        "storage": "file",
        "discard": "new",
        "max_msgs_per_subject": 1,
        "deny_delete": true,
        "deny_purge": true,
        "allow_direct": true,
        "num_replicas": names.boxes,
    });
    match hub.ask::<Info>(api(names, "CREATE"), &config).await? {
        Response::Ok(info) => Ok(info),
        Response::Err { error } => Err(ask::refused(&error)),
    }
}

fn api(names: &Names, what: &str) -> String {
    format!("$JS.API.STREAM.{what}.KV_{}", names.bucket)
}
