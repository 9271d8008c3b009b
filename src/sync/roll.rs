//! The roll: the doors that a house's hub lets in. Every door is handed it by the hub's own door, sealed
//! for itself alone, so that whoever becomes the hub lets exactly these in, with no new invitation.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::journal::{Journal, ReadError};

use super::hub::LetIn;
use super::share::{Secrets, Share};
use super::{HouseId, HouseKey};

/// Who is let in, as it was when the house had this key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Roll {
    house: HouseId,
    key: u64,
    /// The how manieth hub of the house it is from: each one that takes another's place counts on.
    pub(super) term: u64,
    /// All of them, the hub's own door and this one too, by their ids.
    pub(super) doors: Vec<LetIn>,
}

impl Roll {
    pub(super) fn new(key: &HouseKey, term: u64, mut doors: Vec<LetIn>) -> Self {
        doors.sort_by(|a, b| a.id.cmp(&b.id));
        Self { house: key.house, key: key.number, term, doors }
    }

    /// Whether nobody on it was removed since: it holds for the key that it was handed out with, as
    /// removing a door gives the house another one.
    pub(super) fn is_of(&self, key: &HouseKey) -> bool {
        (self.house, self.key) == (key.house, key.number)
    }

    /// What tells it from every other one.
    pub(super) fn mark(&self) -> u64 {
        let sum = Sha256::digest(serde_json::to_vec(self).unwrap_or_default());
        u64::from_be_bytes(sum.first_chunk().copied().unwrap_or_default())
    }
}

impl Share {
    /// The ids of the doors that would be let in here, if this door became the hub.
    ///
    /// # Errors
    /// [`ReadError`] if what is kept cannot be read.
    pub fn would_let_in(journal: &Journal) -> Result<Vec<String>, ReadError> {
        let secrets = Secrets::of(journal)?;
        let own = secrets.own_hub().map(|(kept, share)| kept.roll(&share));
        let doors = own.or_else(|| secrets.roll_of_now().cloned()).map(|it| it.doors);
        Ok(doors.unwrap_or_default().into_iter().map(|it| it.id).collect())
    }
}

impl Secrets {
    /// The roll that was handed to this door, if it holds.
    pub(super) fn roll_of_now(&self) -> Option<&Roll> {
        let key = &self.share.as_ref()?.key;
        self.roll.as_ref().filter(|it| it.is_of(key))
    }
}
