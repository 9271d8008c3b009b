//! Three boxes that are one hub: each runs a server, all hold the same, and one of them may die.
//!
//! The boxes of a hub trust each other: a box is let in by an invitation for boxes, and is handed what
//! the hub is known by. Whom they let in, and the house's key, they tell each other every two seconds;
//! what one knows and another does not is added there, so one that was away learns it when it is back.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::journal::{AppendError, Journal, ReadError};

use super::kept::{Kept, LetIn};
use super::{HubError, certificate, hosts};
use crate::sync::handover::Keys;
use crate::sync::seal::Purpose;
use crate::sync::share::{Secrets, Share, dice};
use crate::sync::{Evening, HouseId, HouseKey};

/// Where boxes reach each other: so far beyond the port that doors come by.
const ROUTES_BEYOND: u16 = 2_000;

/// The port of a box of which none was named.
const PORT: u16 = 4222;

/// What the boxes of a hub have in common.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Cluster {
    /// Where doors reach each: a name or address, and a port.
    pub(super) boxes: Vec<(String, u16)>,
    /// By which boxes know each other, and its key.
    pub(super) certificate: String,
    pub(super) key: String,
    pub(super) password: String,
    /// The public key of the box that was there first: it alone says whose evening the hub's is, as long as
    /// there is none; an older one does not say.
    #[serde(default)]
    pub(super) first: Option<String>,
}

/// What boxes tell each other.
#[derive(Serialize, Deserialize)]
struct Told {
    boxes: Vec<LetIn>,
    doors: Vec<LetIn>,
    removed: BTreeSet<String>,
    keys: Keys,
}

/// Whether somebody may bring their evening.
#[derive(Serialize, Deserialize)]
pub(super) enum Verdict {
    /// It is the hub's from now on, or was.
    Fine,
    /// The hub has the one of this name.
    Other(String),
}

impl Cluster {
    /// The boxes that are found here, each perhaps with a port; `None` where no others are named.
    pub(super) fn of(boxes: &[String]) -> Result<Option<Self>, HubError> {
        if boxes.is_empty() {
            return Ok(None);
        }
        let place = |it: &String| match it.rsplit_once(':') {
            Some((host, port)) => Some((hosts::host(host).ok()?, port.parse().ok()?)),
            None => Some((hosts::host(it).ok()?, PORT)),
        };
        let places: Option<Vec<_>> = boxes.iter().map(place).collect();
        let is_three = |it: &Vec<_>| it.len() == 3 && it.iter().collect::<BTreeSet<_>>().len() == 3;
        let boxes = places.filter(is_three).ok_or(HubError::NotThree)?;
        let names = boxes.iter().map(|(host, _)| host.clone()).collect();
        let made = certificate::make(names).map_err(HubError::Files)?;
        let password = format!("{:016x}{:016x}", dice(), dice());
        Ok(Some(Self {
            boxes,
            certificate: made.certificate,
            key: made.key,
            password,
            first: None,
        }))
    }

    /// Where doors reach the boxes.
    pub(super) fn addresses(&self) -> Vec<String> {
        self.boxes.iter().map(|(host, port)| format!("{host}:{port}")).collect()
    }

    /// The port where a box by this port is reached by the others.
    pub(super) const fn routes_port(port: u16) -> u16 {
        port.saturating_add(ROUTES_BEYOND)
    }

    /// Where the boxes reach each other.
    pub(super) fn routes(&self) -> Vec<String> {
        let password = &self.password;
        let route = |(host, port): &(String, u16)| {
            format!("nats-route://box:{password}@{host}:{}", Self::routes_port(*port))
        };
        self.boxes.iter().map(route).collect()
    }
}

/// What a box tells the others now, sealed for boxes alone.
pub(super) fn tell(kept: &Kept, own: LetIn, share: &Share) -> Vec<u8> {
    let mut boxes = kept.boxes.clone();
    boxes.push(own);
    let (doors, removed, keys) = (kept.doors.clone(), kept.removed.clone(), share.clone().keys());
    let told = serde_json::to_vec(&Told { boxes, doors, removed, keys }).unwrap_or_default();
    between(kept, share.key.house).seal_words(Purpose::Boxes, &told, &mut dice)
}

/// What a box asks the first one, before it lets in a door that brings an evening: whether all may know it.
pub(super) fn ask(kept: &Kept, door: &LetIn, is_box: bool, share: &Share) -> Vec<u8> {
    let mut after = kept.clone();
    if is_box { &mut after.boxes } else { &mut after.doors }.push(door.clone());
    tell(&after, kept.own_door(share), share)
}

/// Whether all that another box asks for may be so.
pub(super) fn judge(
    journal: &Journal,
    kept: &Kept,
    (house, sealed): (HouseId, &[u8]),
) -> Result<Verdict, ReadError> {
    let Some(told) = opened(kept, house, sealed) else { return Ok(Verdict::Fine) };
    let here = Evening::of(journal)?;
    for door in told.doors.iter().chain(&told.boxes) {
        let is_known = kept.doors.iter().chain(&kept.boxes).any(|it| it.id == door.id);
        if let Some(other) = kept.other_evening(&here, &door.brings).filter(|_| !is_known) {
            return Ok(Verdict::Other(other));
        }
    }
    Ok(Verdict::Fine)
}

/// What is answered to the box that asked.
pub(super) fn answer(kept: &Kept, house: HouseId, verdict: &Verdict) -> Vec<u8> {
    let plain = serde_json::to_vec(verdict).unwrap_or_default();
    between(kept, house).seal_words(Purpose::Boxes, &plain, &mut dice)
}

/// What was answered; `None` where that is no answer.
pub(super) fn answered(kept: &Kept, house: HouseId, sealed: &[u8]) -> Option<Verdict> {
    serde_json::from_slice(&between(kept, house).open_words(Purpose::Boxes, sealed)?).ok()
}

fn opened(kept: &Kept, house: HouseId, sealed: &[u8]) -> Option<Told> {
    let plain = between(kept, house).open_words(Purpose::Boxes, sealed)?;
    serde_json::from_slice(&plain).ok()
}

/// Adds what another box told to what is kept; says whether anything was new.
pub(super) fn hear(
    journal: &mut Journal,
    kept: &Kept,
    house: HouseId,
    sealed: &[u8],
) -> Result<bool, AppendError> {
    let Some(told) = opened(kept, house, sealed) else { return Ok(false) };
    let is_new = |kept: &Kept, share: &Share| {
        let mut after = (kept.clone(), share.clone());
        told.add_to(&mut after.0, &mut after.1);
        (after.0 != *kept || after.1 != *share).then_some(after)
    };
    let known = Secrets::of(journal).ok().and_then(|it| it.own_hub());
    if known.is_some_and(|(kept, share)| is_new(&kept, &share).is_none()) {
        return Ok(false);
    }
    Secrets::change(journal, |secrets| {
        let after = secrets.own_hub().and_then(|(kept, share)| is_new(&kept, &share));
        let is_changed = after.is_some();
        if let Some((kept, share)) = after {
            (secrets.hub, secrets.share) = (Some(kept), Some(share));
        }
        is_changed
    })
}

impl Told {
    fn add_to(&self, kept: &mut Kept, share: &mut Share) {
        kept.removed.extend(self.removed.iter().cloned());
        let add = |to: &mut Vec<LetIn>, from: &[LetIn]| {
            for door in from {
                if !to.iter().any(|it| it.id == door.id) {
                    to.push(door.clone());
                }
            }
        };
        add(&mut kept.boxes, &self.boxes);
        add(&mut kept.doors, &self.doors);
        kept.boxes.retain(|it| it.id != kept.own);
        kept.doors.retain(|it| !kept.removed.contains(&it.id));
        if self.keys.key.number > share.key.number {
            let Keys { key, former, roll: _ } = &self.keys;
            (share.key, share.former) = (key.clone(), former.clone());
        }
    }
}

/// What only boxes of this hub can seal and open.
fn between(kept: &Kept, house: HouseId) -> HouseKey {
    HouseKey::of_secret(house, "porchlight boxes", &kept.key)
}
