//! What a hub is known by, and whom it lets in: kept among the house's secrets.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::{Body, DoorId, Fact};
use crate::journal::{AppendError, Journal, ReadError};

use super::certificate::{self, Made};
use super::cluster::Cluster;
use super::{HubError, PORT};
use crate::sync::handover::{Keys, PublicHalf, SecretHalf};
use crate::sync::invitation::Invitation;
use crate::sync::nats::{Access, Credential, Fingerprint};
use crate::sync::roll::Roll;
use crate::sync::share::{Secrets, Share};
use crate::sync::{EngineError, Evening};

/// So many own entries are looked through for a name at once.
const NAMES_AT_ONCE: u64 = 1_000;

/// So much of its key is the name of a door of which no name was kept.
const OLDER_NAME: usize = 8;

/// A door that a hub lets in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetIn {
    /// What tells it from every other one: its public key.
    pub id: String,
    /// What it was called when it joined.
    pub name: String,
    /// Which one it is in the journal, where it said so.
    #[serde(default)]
    pub door: Option<DoorId>,
    /// Since when, by the clock of the hub's machine; `None` where that was not told.
    pub since: Option<DateTime<Utc>>,
    /// What new keys are sealed with for it.
    pub(in crate::sync) half: PublicHalf,
    /// What its house had on when it joined, where the hub had no evening yet: that is the hub's from then
    /// on, though none of it may have come.
    #[serde(default, skip_serializing_if = "Evening::is_none")]
    pub(in crate::sync) brings: Evening,
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
    /// What that is called.
    #[serde(default)]
    pub(super) name: String,
    /// The how manieth hub of the house it is.
    #[serde(default)]
    pub(in crate::sync) term: u64,
    /// Those of the other boxes, where the hub has several.
    pub(super) boxes: Vec<LetIn>,
    /// All others.
    pub(super) doors: Vec<LetIn>,
    /// Those that were removed.
    pub(super) removed: BTreeSet<String>,
    /// What its boxes have in common, where it has several.
    pub(super) cluster: Option<Cluster>,
}

impl Kept {
    /// What is kept, and how the house is shared; made where it has no hub of its own yet. Where it was
    /// shared over another hub, this one takes its place: the doors' key stays, and so do the doors.
    pub(super) fn or_new(
        journal: &mut Journal,
        name: Option<String>,
        port: Option<u16>,
        cluster: Option<Cluster>,
    ) -> Result<(Self, Share), HubError> {
        let name = name.unwrap_or_else(|| name_of(journal));
        let (fresh, credential) = Self::new()?;
        let made = Secrets::change(journal, |secrets| {
            let own = secrets.own_hub();
            let (mut kept, mut share) =
                own.unwrap_or_else(|| fresh.in_place_of_another(credential, secrets));
            kept.name = name;
            kept.port = port.unwrap_or(kept.port);
            // Which boxes there are was said when there were some: until one came it may be said anew.
            let was = kept.cluster.take();
            kept.cluster = if kept.boxes.is_empty() { cluster.or(was) } else { was.or(cluster) };
            if let Some(cluster) = kept.cluster.as_mut().filter(|_| kept.boxes.is_empty()) {
                cluster.first = Some(kept.own.clone());
            }
            share.access.boxes = kept.count();
            share.access.addresses = vec![format!("127.0.0.1:{}", kept.port)];
            (secrets.hub, secrets.share) = (Some(kept.clone()), Some(share.clone()));
            (kept, share)
        });
        Ok(made?)
    }

    /// One of which nobody knows yet, and what its own door comes in with.
    fn new() -> Result<(Self, Credential), HubError> {
        let Made { certificate, key, fingerprint } =
            certificate::make(vec!["porchlight".to_owned()]).map_err(HubError::Files)?;
        let own = nkeys::KeyPair::new_user();
        let seed = own.seed().map_err(|error| HubError::Files(error.to_string()))?;
        let kept = Self::of(certificate, key, fingerprint, own.public_key());
        Ok((Self { term: 1, ..kept }, Credential::Nkey(seed)))
    }

    /// One that lets in nobody but its own door.
    const fn of(certificate: String, key: String, fingerprint: Fingerprint, own: String) -> Self {
        Self {
            port: PORT,
            certificate,
            key,
            fingerprint,
            own,
            name: String::new(),
            term: 0,
            boxes: Vec::new(),
            doors: Vec::new(),
            removed: BTreeSet::new(),
            cluster: None,
        }
    }

    /// The hub of a house that has none, or that was shared over another one: its own door is known by
    /// what it came in with there, and all who were let in there are let in here.
    fn in_place_of_another(mut self, credential: Credential, secrets: &Secrets) -> (Self, Share) {
        let (before, roll) = (secrets.share.clone(), secrets.roll_of_now().cloned());
        let known = before.as_ref().map(|it| it.access.credential.clone());
        let credential = known.unwrap_or(credential);
        if let Some(own) = credential.public_key() {
            self.own = own;
        }
        if let Some(Roll { term, doors, .. }) = roll {
            self.term = term + 1;
            self.doors = doors.into_iter().filter(|it| it.id != self.own).collect();
        }
        let fingerprint = Some(self.fingerprint);
        let access = Access { addresses: Vec::new(), fingerprint, credential, boxes: 1 };
        let Keys { key, former, .. } = secrets.own_keys().unwrap_or_else(Keys::new);
        (self, Share { key, former, access, hub: None })
    }

    /// Its own door, as others let it in.
    pub(super) fn own_door(&self, share: &Share) -> LetIn {
        let half = share.access.credential.half().unwrap_or_else(|| self.half().public());
        let (id, name) = (self.own.clone(), self.name.clone());
        LetIn { id, name, door: None, since: None, half, brings: Evening::default() }
    }

    /// What the hub's evening is called, where this is another one: that of the house `here`, or one on its
    /// way from a door that brought it.
    pub(super) fn other_evening(&self, here: &Evening, evening: &Evening) -> Option<String> {
        let on_their_way = self.doors.iter().chain(&self.boxes).map(|it| &it.brings);
        let has = std::iter::once(here).chain(on_their_way);
        evening.other_than(has).map(str::to_owned)
    }

    /// Whether another box has to say first whether somebody may bring an evening.
    pub(super) fn asks_first(&self) -> bool {
        let first = self.cluster.as_ref().and_then(|it| it.first.as_ref());
        first.is_some_and(|it| *it != self.own)
    }

    /// Whom it lets in.
    pub(in crate::sync) fn roll(&self, share: &Share) -> Roll {
        let own = std::iter::once(self.own_door(share));
        let others = self.doors.iter().chain(&self.boxes).cloned();
        Roll::new(&share.key, self.term, own.chain(others).collect())
    }

    /// What it hands to doors that are let in.
    pub(super) fn keys(&self, share: &Share) -> Keys {
        Keys { roll: Some(self.roll(share)), ..share.clone().keys() }
    }

    /// What an older Porchlight kept of a hub: its doors by their keys, its own first. No other keys can
    /// be handed to those: once another door was removed, they have to be invited again.
    pub(in crate::sync) fn of_older(text: &str) -> Option<Self> {
        #[derive(Deserialize)]
        struct Older {
            port: u16,
            certificate: String,
            key: String,
            fingerprint: Fingerprint,
            doors: Vec<String>,
        }
        let Older { port, certificate, key, fingerprint, doors } =
            serde_json::from_str(text).ok()?;
        let (own, others) = doors.split_first()?;
        let door = |id: &String| {
            let name = id.chars().take(OLDER_NAME).collect();
            let (half, brings) = (PublicHalf::unknown(), Evening::default());
            LetIn { id: id.clone(), name, since: None, door: None, half, brings }
        };
        let kept = Self::of(certificate, key, fingerprint, own.clone());
        Some(Self { port, doors: others.iter().map(door).collect(), ..kept })
    }

    /// A box of the hub that this invitation is from.
    pub(super) fn of_box(
        journal: &mut Journal,
        invitation: &Invitation,
        port: Option<u16>,
    ) -> Result<(), HubError> {
        let accepted = invitation.accept_as_box(Evening::of(journal)?);
        if let Err(EngineError::OtherEvening(theirs)) = accepted {
            return Err(HubError::OtherEvening(theirs));
        }
        let (share, own, hub) = accepted?;
        let kept = Self { own, port: port.unwrap_or(PORT), ..hub };
        Secrets::change(journal, |it| (it.hub, it.share) = (Some(kept), Some(share)))?;
        Ok(())
    }

    /// What the next box is handed.
    pub(super) fn for_a_box(&self, own: LetIn) -> Self {
        let mut kept = self.clone();
        kept.boxes.push(own);
        kept
    }

    /// How many boxes the hub has.
    pub(super) fn count(&self) -> u8 {
        self.cluster.as_ref().map_or(1, |it| u8::try_from(it.boxes.len()).unwrap_or(1))
    }

    /// Whether boxes are still to come.
    pub(super) fn lacks_boxes(&self) -> bool {
        self.boxes.len() + 1 < usize::from(self.count())
    }

    /// Where other doors reach it, where it has several boxes.
    pub(super) fn addresses(&self) -> Vec<String> {
        self.cluster.as_ref().map(Cluster::addresses).unwrap_or_default()
    }

    /// What its own door, and those that stay, agree on new keys with.
    pub(super) fn half(&self) -> SecretHalf {
        SecretHalf::of(&self.key)
    }

    /// The public keys of all that come in, and whether they are those of its boxes.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, bool)> {
        let boxes = self.boxes.iter().map(|it| (&*it.id, true));
        let doors = self.doors.iter().map(|it| (&*it.id, false));
        std::iter::once((&*self.own, true)).chain(boxes).chain(doors)
    }

    /// Whom the hub of a house lets in.
    pub(super) fn doors(journal: &Journal) -> Result<Vec<LetIn>, ReadError> {
        let own = Secrets::of(journal)?.own_hub();
        Ok(own.map(|(kept, _)| kept.doors).unwrap_or_default())
    }

    /// Whether doors have joined a hub of this house that has one box.
    pub(super) fn knows_doors_with_one_box(journal: &Journal) -> Result<bool, ReadError> {
        let own = Secrets::of(journal)?.own_hub();
        Ok(own.is_some_and(|(kept, _)| kept.cluster.is_none() && !kept.doors.is_empty()))
    }

    /// Lets a door in from now on, or the door of another box.
    pub(super) fn let_in(
        journal: &mut Journal,
        door: &LetIn,
        is_box: bool,
    ) -> Result<(), AppendError> {
        Secrets::change(journal, |secrets| {
            if let Some(kept) = &mut secrets.hub {
                let to = if is_box { &mut kept.boxes } else { &mut kept.doors };
                to.push(door.clone());
            }
        })
    }

    /// Lets a door in no more, however often it joined, and gives the house another key. Says whether there
    /// was such a door.
    pub(super) fn remove(journal: &mut Journal, door: &str) -> Result<bool, AppendError> {
        Secrets::change(journal, |secrets| {
            let (Some(kept), Some(share)) = (&mut secrets.hub, &mut secrets.share) else {
                return false;
            };
            let Some(it) = kept.doors.iter().find(|it| it.id == door).cloned() else {
                return false;
            };
            let is_it =
                |other: &LetIn| other.id == it.id || (it.door.is_some() && other.door == it.door);
            let gone = kept.doors.extract_if(.., |other| is_it(other)).map(|it| it.id);
            kept.removed.extend(gone);
            share.turn_key();
            true
        })
    }
}

/// What the door of a house is called.
fn name_of(journal: &Journal) -> String {
    let (door, mut after, mut name) = (journal.door(), 0, String::new());
    while let Ok(stretch) = journal.stretch(door, after, NAMES_AT_ONCE) {
        let Some(last) = stretch.entries.last() else { break };
        after = last.seq;
        for entry in stretch.entries {
            if let Body::Known(Fact::DoorNamed { name: newer }) = entry.body {
                name = newer;
            }
        }
    }
    name
}

impl Secrets {
    /// The hub of its own that the house is shared over, if it is.
    pub(in crate::sync) fn own_hub(&self) -> Option<(Kept, Share)> {
        let (kept, share) = (self.hub.clone()?, self.share.clone()?);
        (share.access.fingerprint == Some(kept.fingerprint)).then_some((kept, share))
    }
}
