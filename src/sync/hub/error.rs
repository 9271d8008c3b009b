//! Why there is no hub.

use std::path::PathBuf;

use thiserror::Error;

use crate::journal::{AppendError, ReadError};
use crate::sync::EngineError;

/// Why there is no hub.
#[derive(Debug, Error)]
pub enum HubError {
    /// No server.
    #[error(
        "nats-server is not here: get it from https://github.com/nats-io/nats-server/releases (2.14 or newer), put it beside porchlight or on the PATH, or name it with --server; everything else works without it"
    )]
    NoServer,
    /// It does not run.
    #[error("nats-server did not start ({0}); look whether another one has its port")]
    NotStarted(String),
    /// No program where somebody said it is.
    #[error("there is no program at {}; name nats-server itself with --server", .0.display())]
    NoProgram(PathBuf),
    /// No name or address.
    #[error(
        "\"{0}\" is no name or address of this machine; name it alone, as in --host 192.168.1.20, and its port with --port"
    )]
    NotAHost(String),
    /// Not three boxes.
    #[error(
        "a hub has one box, or three: name all three, each once, perhaps with its port, as in --cluster one,two,three"
    )]
    NotThree,
    /// It is to have three boxes, and doors know it with one.
    #[error(
        "doors have joined this hub, and know one box of it: remove them with `porchlight doors remove`, start it with --cluster, and invite them again"
    )]
    HasDoors,
    /// No invitation.
    #[error(
        "this is no invitation; copy the whole of what `porchlight hub --cluster` shows at another box"
    )]
    NotInvited,
    /// It is to be a box of a hub that has the evening of this name, and its house has another one.
    #[error(
        "that hub is of \"{0}\", and this house has another evening: two are never mixed; be a box of it with a new house, by --house and a name that is free"
    )]
    OtherEvening(String),
    /// Another door took its place.
    #[error(
        "another door of this house is the hub by now, and this one goes on with it: `porchlight join --stay`"
    )]
    Elsewhere,
    /// Files, or a certificate.
    #[error("the hub's files cannot be written ({0})")]
    Files(String),
    /// The house.
    #[error(transparent)]
    NotSaved(#[from] AppendError),
    /// The house.
    #[error(transparent)]
    Unread(#[from] ReadError),
    /// The server runs, and does not answer.
    #[error(transparent)]
    Engine(#[from] EngineError),
}
