//! What a house keeps of its being shared: beside it, in what no copy of it holds.

use serde::{Deserialize, Serialize};

use crate::journal::{AppendError, Journal, ReadError};

use super::handover::{Keys, PublicHalf, SecretHalf};
use super::hub::Kept;
use super::nats::{Access, Credential, ask_for_key};
use super::roll::Roll;
use super::{EngineError, HouseId, HouseKey};

/// So many keys that the house had are remembered.
const MOST_FORMER: usize = 50;

/// How a house is shared: with what key, and over which hub.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// The house's own key.
    pub key: HouseKey,
    /// Those it had before, the oldest first: announcements of forgotten guests may be sealed with them.
    #[serde(default)]
    pub former: Vec<HouseKey>,
    /// How this door reaches the hub.
    pub access: Access,
    /// What the hub's own door seals new keys with; none at that door itself.
    pub(super) hub: Option<PublicHalf>,
}

/// All that is kept.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Secrets {
    /// How the house is shared, if it is.
    pub(super) share: Option<Share>,
    /// What its hub is known by, where it has had one of its own.
    pub(super) hub: Option<Kept>,
    /// Keys of files that are carried: first what this house seals its own with while it is not shared.
    #[serde(default)]
    pub(super) stick: Vec<Keys>,
    /// Whom the hub lets in, as this door was handed it.
    #[serde(default)]
    pub(super) roll: Option<Roll>,
    /// Whether its own hub runs whenever the house is open.
    #[serde(default)]
    pub(super) hosts: bool,
}

impl Secrets {
    pub(super) fn of(journal: &Journal) -> Result<Self, ReadError> {
        let unread = |error: serde_json::Error| ReadError::Other(error.to_string());
        let secrets = journal.secrets()?;
        secrets.map_or_else(|| Ok(Self::default()), |it| serde_json::from_str(&it).map_err(unread))
    }

    /// Changes them, if `change` wants that; they are on disk when this returns.
    pub(super) fn change<T>(
        journal: &mut Journal,
        change: impl FnOnce(&mut Self) -> T,
    ) -> Result<T, AppendError> {
        journal.change_secrets(|before| {
            // What cannot be read cannot be gone on from.
            let before = before.and_then(|it| serde_json::from_str(&it).ok());
            let mut secrets: Self = before.unwrap_or_default();
            let done = change(&mut secrets);
            (serde_json::to_string(&secrets).unwrap_or_default(), done)
        })
    }
}

impl Share {
    /// How this house is shared, if it is.
    ///
    /// # Errors
    /// [`ReadError`] if what is kept cannot be read.
    pub fn of(journal: &Journal) -> Result<Option<Self>, ReadError> {
        Ok(Secrets::of(journal)?.share)
    }

    /// The house is shared no more.
    ///
    /// # Errors
    /// [`AppendError`] if the disk says no.
    pub fn end(journal: &mut Journal) -> Result<(), AppendError> {
        Secrets::change(journal, |secrets| secrets.share = None)
    }

    /// Has the house keep it: it is shared over another hub than its own.
    ///
    /// # Errors
    /// [`AppendError`] if the disk says no.
    pub fn keep(&self, journal: &mut Journal) -> Result<(), AppendError> {
        Secrets::change(journal, |secrets| {
            (secrets.share, secrets.hosts) = (Some(self.clone()), false);
        })
    }

    /// Whether the hub of this house is to run here whenever it is open.
    ///
    /// # Errors
    /// [`ReadError`] if what is kept cannot be read.
    pub fn is_hosted(journal: &Journal) -> Result<bool, ReadError> {
        let secrets = Secrets::of(journal)?;
        Ok(secrets.hosts && secrets.own_hub().is_some())
    }

    /// Has the house keep whether its hub is to run here.
    ///
    /// # Errors
    /// [`AppendError`] if the disk says no.
    pub fn host(journal: &mut Journal, wanted: bool) -> Result<(), AppendError> {
        Secrets::change(journal, |secrets| secrets.hosts = wanted)
    }

    /// The same with the key that the house has by now: asks the hub's own door for it.
    ///
    /// # Errors
    /// [`EngineError`], where nobody answers, or not with a newer key for this door.
    pub fn with_new_key(&self) -> Result<Self, EngineError> {
        let keys = self.ask_hub()?;
        if keys.key.number <= self.key.number {
            return Err(nothing_new());
        }
        Ok(self.with(keys))
    }

    /// The same with these keys.
    fn with(&self, keys: Keys) -> Self {
        let Keys { key, former, roll: _ } = keys;
        Self { key, former, access: self.access.clone(), hub: self.hub }
    }

    /// What the hub's own door hands to doors that are let in, sealed for this one alone.
    pub(super) fn ask_hub(&self) -> Result<Keys, EngineError> {
        let Credential::Nkey(seed) = &self.access.credential else { return Err(nothing_new()) };
        let own = nkeys::KeyPair::from_seed(seed).map_err(|_odd| nothing_new())?;
        let sealed = ask_for_key(self.key.house, &self.access, &own.public_key())?;
        let from = self.hub.ok_or_else(nothing_new)?;
        let keys = SecretHalf::of(seed).open(from, self.key.house, &sealed);
        keys.filter(|it| it.key.number >= self.key.number).ok_or_else(nothing_new)
    }

    /// Has the house keep what it was handed, all at once, if it is still shared as this says: who was
    /// removed must not be on the roll that goes with the new key.
    pub(super) fn take(&self, journal: &mut Journal, keys: Keys) -> Result<(), AppendError> {
        Secrets::change(journal, |secrets| {
            if secrets.share.as_ref() == Some(self) {
                secrets.roll.clone_from(&keys.roll);
                secrets.share = Some(self.with(keys));
            }
        })
    }

    /// Reaches the house's hub in this way from now on, if it still does as `before` says.
    pub(super) fn replace(&self, journal: &mut Journal, before: &Self) -> Result<(), AppendError> {
        Secrets::change(journal, |secrets| {
            if secrets.share.as_ref() == Some(before) {
                secrets.share = Some(self.clone());
            }
        })
    }

    /// The house has another key from now on.
    pub(super) fn turn_key(&mut self) {
        let next = self.key.next(random_key());
        self.former.push(std::mem::replace(&mut self.key, next));
        let surplus = self.former.len().saturating_sub(MOST_FORMER);
        self.former.drain(..surplus);
    }

    pub(super) fn keys(self) -> Keys {
        Keys { key: self.key, former: self.former, roll: None }
    }
}

impl Keys {
    /// Those of a house that was not shared before.
    pub(super) fn new() -> Self {
        let house = HouseId(u128::from(dice()) << 64 | u128::from(dice()));
        Self { key: HouseKey::new(house, random_key()), former: Vec::new(), roll: None }
    }
}

fn nothing_new() -> EngineError {
    EngineError::Refused("it has no new key for this door".to_owned())
}

/// A number that nobody can guess.
#[must_use]
pub fn dice() -> u64 {
    uuid::Uuid::new_v4().as_u64_pair().1.rotate_left(32) ^ uuid::Uuid::new_v4().as_u64_pair().0
}

/// A key that nobody can guess.
fn random_key() -> [u8; 32] {
    let mut key = [0; 32];
    key.chunks_mut(8).for_each(|part| part.copy_from_slice(&dice().to_le_bytes()));
    key
}
