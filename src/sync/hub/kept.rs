//! What a hub is known by, and whom it lets in: kept among the house's secrets.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::journal::{AppendError, Journal, ReadError};

use super::HubError;
use super::certificate::{self, Made};
use crate::sync::handover::{Keys, PublicHalf};
use crate::sync::nats::{Access, Credential, Fingerprint};
use crate::sync::share::{Secrets, Share};

/// The port, where none is named.
const PORT: u16 = 4222;

/// A door that a hub lets in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetIn {
    /// What tells it from every other one: its public key.
    pub id: String,
    /// What it was called when it joined.
    pub name: String,
    /// Since when, by the clock of the hub's machine; `None` where that was not told.
    pub since: Option<DateTime<Utc>>,
    /// What new keys are sealed with for it.
    pub(in crate::sync) half: PublicHalf,
}

/// What a hub has to be the same by when it starts again.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::sync) struct Kept {
    pub(super) port: u16,
    pub(super) certificate: String,
    pub(super) key: String,
    pub(super) fingerprint: Fingerprint,
    /// The public key of its own door.
    pub(super) own: String,
    /// All others.
    pub(super) doors: Vec<LetIn>,
}

impl Kept {
    /// What is kept, and how the house is shared; made where it has no hub of its own yet. Where it was
    /// shared over another hub, the doors' key stays.
    pub(super) fn or_new(
        journal: &mut Journal,
        port: Option<u16>,
    ) -> Result<(Self, Share), HubError> {
        let (fresh, credential) = Self::new()?;
        let made = Secrets::change(journal, |secrets| {
            let own = secrets.own_hub();
            let (mut kept, mut share) = own.unwrap_or_else(|| {
                let fingerprint = Some(fresh.fingerprint);
                let access = Access { addresses: Vec::new(), fingerprint, credential };
                let before = secrets.share.take().map(Share::keys);
                let Keys { key, former } = before.unwrap_or_else(Keys::new);
                (fresh, Share { key, former, access, hub: None })
            });
            kept.port = port.unwrap_or(kept.port);
            share.access.addresses = vec![format!("127.0.0.1:{}", kept.port)];
            (secrets.hub, secrets.share) = (Some(kept.clone()), Some(share.clone()));
            (kept, share)
        });
        Ok(made?)
    }

    /// One of which nobody knows yet, and what its own door comes in with.
    fn new() -> Result<(Self, Credential), HubError> {
        let Made { certificate, key, fingerprint } =
            certificate::make().map_err(HubError::Files)?;
        let own = nkeys::KeyPair::new_user();
        let seed = own.seed().map_err(|error| HubError::Files(error.to_string()))?;
        let (own, doors, port) = (own.public_key(), Vec::new(), PORT);
        let kept = Self { port, certificate, key, fingerprint, own, doors };
        Ok((kept, Credential::Nkey(seed)))
    }

    /// The public keys of all that come in, its own door first.
    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&*self.own).chain(self.doors.iter().map(|it| &*it.id))
    }

    /// Whom the hub of a house lets in.
    pub(super) fn doors(journal: &Journal) -> Result<Vec<LetIn>, ReadError> {
        let own = Secrets::of(journal)?.own_hub();
        Ok(own.map(|(kept, _)| kept.doors).unwrap_or_default())
    }

    /// Lets a door in from now on.
    pub(super) fn let_in(journal: &mut Journal, door: &LetIn) -> Result<(), AppendError> {
        Secrets::change(journal, |secrets| {
            secrets.hub.iter_mut().for_each(|kept| kept.doors.push(door.clone()));
        })
    }

    /// Lets a door in no more, and gives the house another key. Says whether there was such a door.
    pub(super) fn remove(journal: &mut Journal, door: &str) -> Result<bool, AppendError> {
        Secrets::change(journal, |secrets| {
            let (Some(kept), Some(share)) = (&mut secrets.hub, &mut secrets.share) else {
                return false;
            };
            let before = kept.doors.len();
            kept.doors.retain(|it| it.id != door);
            let is_removed = kept.doors.len() < before;
            if is_removed {
                share.turn_key();
            }
            is_removed
        })
    }
}

impl Secrets {
    /// The hub of its own that the house is shared over, if it is.
    pub(super) fn own_hub(&self) -> Option<(Kept, Share)> {
        let (kept, share) = (self.hub.clone()?, self.share.clone()?);
        (share.access.fingerprint == Some(kept.fingerprint)).then_some((kept, share))
    }
}
