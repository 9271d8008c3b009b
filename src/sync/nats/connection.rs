//! One connection: from when a hub is reached until the way is cut.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use async_nats::client::{Request, RequestErrorKind};
use async_nats::jetstream::response::Response;
use async_nats::{Client, ConnectErrorKind, ConnectOptions, Event, HeaderMap, Subscriber};
use futures_util::{FutureExt as _, StreamExt as _};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::access::{Access, Credential, tls};
use super::reader::Reader;
use super::setup::{self, Names};
use crate::sync::{EngineError, Generation, Message, Whisper};

/// How long an answer may take, and a connection.
const ANSWERS_WITHIN: Duration = Duration::from_millis(1_200);
const CONNECTS_WITHIN: Duration = Duration::from_secs(3);

/// A way that is cut is noticed after two of these.
const PINGS_EVERY: Duration = Duration::from_secs(2);

/// So many whispers are kept until somebody listens.
const MOST_WHISPERS: usize = 1_000;

/// One connection.
pub(super) struct Connection {
    pub(super) client: Client,
    /// The stream that was found last.
    pub(super) generation: Generation,
    is_cut: Arc<AtomicBool>,
    spoken: Subscriber,
    whispers: VecDeque<Whisper>,
    reader: Option<Reader>,
}

impl Connection {
    pub(super) async fn open(access: &Access, names: &Names) -> Result<Self, EngineError> {
        let (client, is_cut) = connect(access).await?;
        let unreached = |error: &dyn std::fmt::Display| EngineError::Unreached(error.to_string());
        let spoken = client.subscribe(names.spoken("*")).await.map_err(|it| unreached(&it))?;
        // What is asked from here on, others hear.
        client.flush().await.map_err(|it| unreached(&it))?;
        let (generation, whispers) = (Generation::new(), VecDeque::new());
        Ok(Self { client, generation, is_cut, spoken, whispers, reader: None })
    }

    /// Whether the way was cut since it was opened.
    pub(super) fn look(&self) -> Result<(), EngineError> {
        let is_cut = self.is_cut.load(Ordering::Acquire);
        if is_cut { Err(EngineError::Unreached("the way is cut".to_owned())) } else { Ok(()) }
    }

    /// Asks the hub, on a subject of its own.
    pub(super) async fn ask<T: DeserializeOwned>(
        &self,
        subject: String,
        question: &impl Serialize,
    ) -> Result<Response<T>, EngineError> {
        let question = serde_json::to_vec(question).unwrap_or_default();
        self.send(subject, HeaderMap::new(), question).await
    }

    /// Puts a message in a stream. One that no stream takes was meant for another one.
    pub(super) async fn put<T: DeserializeOwned>(
        &self,
        subject: String,
        headers: HeaderMap,
        sealed: &[u8],
    ) -> Result<Response<T>, EngineError> {
        self.send(subject, headers, sealed.to_vec()).await
    }

    async fn send<T: DeserializeOwned>(
        &self,
        subject: String,
        headers: HeaderMap,
        payload: Vec<u8>,
    ) -> Result<Response<T>, EngineError> {
        let mut request = Request::new().payload(payload.into()).timeout(Some(ANSWERS_WITHIN));
        if !headers.is_empty() {
            request = request.headers(headers);
        }
        let answer = self.client.send_request(subject, request).await;
        let answer = answer.map_err(|error| match error.kind() {
            RequestErrorKind::TimedOut => EngineError::TimedOut,
            RequestErrorKind::NoResponders => EngineError::OtherStream,
            RequestErrorKind::InvalidSubject
            | RequestErrorKind::MaxPayloadExceeded
            | RequestErrorKind::Other => EngineError::Unreached(error.to_string()),
        })?;
        serde_json::from_slice(&answer.payload).map_err(|_odd| {
            EngineError::Refused("its answer is not that of a JetStream hub".to_owned())
        })
    }

    pub(super) async fn say(&self, subject: String, sealed: Vec<u8>) -> Result<(), EngineError> {
        let unreached = |error: &dyn std::fmt::Display| EngineError::Unreached(error.to_string());
        self.client.publish(subject, sealed.into()).await.map_err(|it| unreached(&it))?;
        self.client.flush().await.map_err(|it| unreached(&it))
    }

    /// What was said since this was last asked.
    pub(super) fn heard(&mut self) -> Vec<Whisper> {
        while let Some(Some(said)) = self.spoken.next().now_or_never() {
            self.note(&said);
        }
        self.whispers.drain(..).collect()
    }

    fn note(&mut self, said: &async_nats::Message) {
        let word = said.subject.rsplit('.').next().unwrap_or_default();
        let sealed = said.payload.to_vec();
        let whisper = match word {
            setup::HERE => Whisper::Here(sealed),
            setup::NEED => Whisper::Need(sealed),
            _ => return,
        };
        if self.whispers.len() < MOST_WHISPERS {
            self.whispers.push_back(whisper);
        }
    }

    pub(super) async fn pull(
        &mut self,
        names: &Names,
        after: Option<u64>,
    ) -> Result<Vec<Message>, EngineError> {
        if let Some(after) = after {
            self.reader = None;
            self.reader = Some(Reader::open(self, names, after).await?);
        }
        let Some(mut reader) = self.reader.take() else { return Err(EngineError::OtherStream) };
        let pulled = reader.pull(&self.client).await;
        self.reader = Some(reader);
        pulled
    }

    /// Waits until anything comes, or for so long. Says whether anything came.
    pub(super) async fn wait(&mut self, most: Duration) -> bool {
        let Self { spoken, reader, .. } = self;
        let read = async {
            match reader {
                Some(reader) => reader.wait().await,
                None => std::future::pending().await,
            }
        };
        let said = tokio::select! {
            () = tokio::time::sleep(most) => return false,
            () = read => None,
            said = spoken.next() => said,
        };
        if let Some(said) = said {
            self.note(&said);
        }
        true
    }
}

pub(super) async fn connect(access: &Access) -> Result<(Client, Arc<AtomicBool>), EngineError> {
    let is_cut = Arc::new(AtomicBool::new(false));
    let cut = Arc::clone(&is_cut);
    let watch = move |event: Event| {
        if matches!(event, Event::Disconnected | Event::Closed | Event::LameDuckMode) {
            cut.store(true, Ordering::Release);
        }
        std::future::ready(())
    };
    let mut options = ConnectOptions::new()
        .event_callback(watch)
        .connection_timeout(CONNECTS_WITHIN)
        .request_timeout(Some(ANSWERS_WITHIN))
        .ping_interval(PINGS_EVERY)
        .ignore_discovered_servers()
        .max_reconnects(1);
    options = match &access.credential {
        Credential::Nkey(seed) => options.nkey(seed.clone()),
        Credential::Invited(secret) => {
            let options = options.custom_inbox_prefix(setup::JOINS);
            options.user_and_password(setup::INVITED.to_owned(), secret.clone())
        }
        Credential::Nobody => options,
    };
    if let Some(fingerprint) = access.fingerprint {
        let config =
            tls(fingerprint).ok_or_else(|| EngineError::Refused("no TLS here".to_owned()))?;
        options = options.require_tls(true).tls_client_config(config);
    }
    let unreached = |error: &dyn std::fmt::Display| EngineError::Unreached(error.to_string());
    let connecting = options.connect(access.addresses.clone());
    let client = tokio::time::timeout(CONNECTS_WITHIN, connecting).await;
    let client = client.map_err(|_late| EngineError::TimedOut)?.map_err(|it| {
        if it.kind() == ConnectErrorKind::AuthorizationViolation {
            return EngineError::SentAway;
        }
        unreached(&it)
    })?;
    Ok((client, is_cut))
}
