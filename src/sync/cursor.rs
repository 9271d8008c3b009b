//! How far a hub was read: kept in the house, in one transaction with the entries that were read.

use serde::{Deserialize, Serialize};

use super::{Generation, Message, seal};

/// The setting that holds it.
pub(super) const KEY: &str = "hub_cursor";

/// A place in a stream.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Cursor {
    /// In which stream.
    pub(super) generation: Generation,
    /// The last message of which everything is in the house.
    pub(super) seq: u64,
    /// What tells it from any other by that number: a hub may have been rolled back.
    mark: String,
}

impl Cursor {
    pub(super) fn at(generation: &Generation, message: &Message) -> Self {
        let (seq, mark) = (message.seq, seal::mark(&message.segment.sealed));
        Self { generation: generation.clone(), seq, mark }
    }

    /// Whether a message is the one it stands at.
    pub(super) fn is_at(&self, message: &Message) -> bool {
        self.seq == message.seq && self.mark == seal::mark(&message.segment.sealed)
    }

    pub(super) fn read(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    pub(super) fn json(&self) -> Option<String> {
        serde_json::to_string(self).ok()
    }
}
