//! The hub's stream: what it is called, how it is made, and single messages of it.

use std::time::Duration;

use async_nats::jetstream::response::Response;
use serde_json::json;

use super::ask::{self, Done, Got, Info};
use super::connection::Connection;
use crate::sync::{EngineError, Generation, HouseId, Made, Message, Stream, Which};

/// Parts of subjects.
pub(super) const ENTRIES: &str = "entry";
pub(super) const FIXES: &str = "fix";
pub(super) const HERE: &str = "here";
pub(super) const NEED: &str = "need";

/// Whom the hub lets in to be given a credential, and nothing else.
pub(super) const INVITED: &str = "invited";

/// Where somebody invited asks, and where they are answered.
pub(super) const JOIN: &str = "porch.join";
pub(super) const JOINS: &str = "_JOIN";

/// Where a door asks for the house's new key, and where all are answered.
const KEY: &str = "key";
const BOXES: &str = "boxes";
const INBOXES: &str = "_INBOX";

/// A full disk refuses what is new, and never drops what is old.
const STREAM_BYTES: u64 = 2 << 30;

/// The largest message: what is larger goes in parts.
const MESSAGE_BYTES: usize = 256 << 10;

/// Where there is no stream, another door may just be making it anew. A server that is asked to make one
/// while it still deletes the one of the same name may delete the new one's files: nothing it is handed
/// later is then kept or answered. So nobody makes a stream before there was none for so long.
const IS_MADE_WITHIN: Duration = Duration::from_secs(1);

/// What says in a stream how many announcements of forgotten guests there were when it was made, and
/// which key of the house was the last.
const FORGETTINGS: &str = "porchlight-forgettings";
const KEY_NUMBER: &str = "porchlight-key";

/// The names of one house on a hub.
pub(super) struct Names {
    pub(super) stream: String,
    pub(super) bucket: String,
    house: HouseId,
    /// How many boxes keep all.
    pub(super) boxes: u8,
}

impl Names {
    pub(super) fn of(house: HouseId, boxes: u8) -> Self {
        let stream = format!("PORCH_{house}");
        Self { bucket: format!("{stream}_forgotten"), stream, house, boxes }
    }

    pub(super) fn subject(&self, generation: &Generation, kind: &str, door: &str) -> String {
        format!("porch.{}.{generation}.{kind}.{door}", self.house)
    }

    pub(super) fn spoken(&self, word: &str) -> String {
        format!("porch.{}.say.{word}", self.house)
    }

    /// Where the hub's own door is asked for the house's new key.
    pub(super) fn key(&self) -> String {
        format!("porch.{}.{KEY}", self.house)
    }

    /// Where the boxes of a hub tell each other whom they let in.
    pub(super) fn boxes(&self) -> String {
        format!("porch.{}.{BOXES}", self.house)
    }

    fn api(&self, what: &str) -> String {
        format!("$JS.API.STREAM.{what}.{}", self.stream)
    }

    /// The subjects that a door of the house may publish to: it makes streams, writes to them, reads
    /// them, and deletes one whole, as it is disposable. It changes none, and takes nothing out.
    fn may_publish(&self) -> Vec<String> {
        let bucket = format!("KV_{}", self.bucket);
        let mut all = vec![
            format!("porch.{}.>", self.house),
            format!("$KV.{}.>", self.bucket),
            format!("$JS.API.CONSUMER.CREATE.{}.>", self.stream),
            format!("$JS.API.CONSUMER.MSG.NEXT.{}.>", self.stream),
            format!("$JS.API.STREAM.DELETE.{}", self.stream),
        ];
        for stream in [&self.stream, &bucket] {
            let api = |what: &&str| format!("$JS.API.STREAM.{what}.{stream}");
            all.extend(["INFO", "CREATE", "MSG.GET"].iter().map(api));
        }
        all
    }

    fn may_hear(&self) -> Vec<String> {
        vec![format!("porch.{}.say.*", self.house), format!("{INBOXES}.>")]
    }
}

/// Whom a hub lets in, as its configuration has it: doors by their keys, and whether they are its own,
/// and perhaps somebody invited, by a secret.
pub(in crate::sync) fn users(
    house: HouseId,
    doors: impl Iterator<Item = (impl serde::Serialize, bool)>,
    invited: Option<&str>,
) -> String {
    let names = Names::of(house, 1);
    let mut users = Vec::new();
    for (door, is_own) in doors {
        let (mut publish, mut hear) = (names.may_publish(), names.may_hear());
        if is_own {
            publish.extend([JOINS, INBOXES].map(|it| format!("{it}.>")));
            hear.extend([JOIN.to_owned(), names.key(), names.boxes()]);
        }
        users.push(json!({
            "nkey": door,
            "permissions": { "publish": { "allow": publish }, "subscribe": { "allow": hear } },
        }));
    }
    users.extend(invited.map(|secret| {
        let hear = [format!("{JOINS}.>")];
        json!({
            "user": INVITED,
            "password": secret,
            "permissions": { "publish": { "allow": [JOIN] }, "subscribe": { "allow": hear } },
        })
    }));
    // The server's configuration is a superset of JSON.
    json!(users).to_string()
}

/// The stream as it is now, made where there is none.
pub(super) async fn stream(hub: &mut Connection, names: &Names) -> Result<Stream, EngineError> {
    let mut stream = look(hub, names).await?;
    if stream.is_none() {
        tokio::time::sleep(IS_MADE_WITHIN).await;
        stream = look(hub, names).await?;
    }
    if stream.is_none() {
        make(hub, names, Made::default()).await?;
        stream = look(hub, names).await?;
    }
    let stream = stream.ok_or(EngineError::OtherStream)?;
    hub.generation.clone_from(&stream.generation);
    Ok(stream)
}

async fn look(hub: &Connection, names: &Names) -> Result<Option<Stream>, EngineError> {
    let info: Info = match hub.ask(names.api("INFO"), &json!({})).await? {
        Response::Ok(info) => info,
        Response::Err { error } if error.code() == 404 => return Ok(None),
        Response::Err { error } => return Err(ask::refused(&error)),
    };
    let subject = info.config.subjects.first().map(String::as_str).unwrap_or_default();
    let generation = subject.split('.').nth(2).unwrap_or_default().to_owned();
    let number = |name| info.config.metadata.get(name).and_then(|it| it.parse().ok());
    let [forgettings, key] = [FORGETTINGS, KEY_NUMBER].map(|it| number(it).unwrap_or_default());
    let (last, now) = (info.state.last_seq, info.ts);
    Ok(Some(Stream { generation, last, made: Made { forgettings, key }, now }))
}

async fn make(hub: &Connection, names: &Names, made: Made) -> Result<(), EngineError> {
    let generation = uuid::Uuid::new_v4().simple().to_string();
    let subjects = [ENTRIES, FIXES].map(|kind| names.subject(&generation, kind, "*"));
    let config = json!({
        "name": names.stream,
        "subjects": subjects,
        "retention": "limits",
        "storage": "file",
        "discard": "new",
        "max_bytes": STREAM_BYTES,
        "max_msg_size": MESSAGE_BYTES,
        "deny_delete": true,
        "deny_purge": true,
        "allow_direct": true,
        "num_replicas": names.boxes,
        "metadata": { FORGETTINGS: made.forgettings.to_string(), KEY_NUMBER: made.key.to_string() },
    });
    match hub.ask::<Info>(names.api("CREATE"), &config).await? {
        Response::Ok(_made) => Ok(()),
        // Another door was quicker: its stream is as good.
        Response::Err { error } if error.code() == 400 => Ok(()),
        Response::Err { error } => Err(ask::refused(&error)),
    }
}

/// Another stream in the place of one, with nothing in it.
pub(super) async fn renew(
    hub: &Connection,
    names: &Names,
    generation: &Generation,
    made: Made,
) -> Result<(), EngineError> {
    let there = look(hub, names).await?;
    if there.is_some_and(|it| it.generation == *generation) {
        match hub.ask::<Done>(names.api("DELETE"), &json!({})).await? {
            Response::Ok(Done { success: true }) => {}
            Response::Ok(_) => return Err(EngineError::OtherStream),
            // Another door was quicker, and makes the next.
            Response::Err { error } if error.code() == 404 => return Err(EngineError::OtherStream),
            Response::Err { error } => return Err(ask::refused(&error)),
        }
        make(hub, names, made).await?;
    }
    Ok(())
}

/// A message of the stream, if it is there.
pub(super) async fn message(
    hub: &Connection,
    names: &Names,
    which: Which,
) -> Result<Option<Message>, EngineError> {
    let question = match which {
        Which::At(0) => return Ok(None),
        Which::At(seq) => json!({ "seq": seq }),
        Which::LastOf(door) => {
            json!({ "last_by_subj": names.subject(&hub.generation, ENTRIES, &door.to_string()) })
        }
    };
    let got: Got = match hub.ask(names.api("MSG.GET"), &question).await? {
        Response::Ok(got) => got,
        Response::Err { error } if error.code() == 404 => return Ok(None),
        Response::Err { error } => return Err(ask::refused(&error)),
    };
    let (seq, found) = (got.message.seq, got.message.segment());
    Ok(found.map(|(is_fix, segment)| Message { seq, turn: 0, left: 0, is_fix, segment }))
}
