//! How doors find a hub that moved, or another one of their house, with no new invitation: a hub says
//! where it is to whoever is near, and doors that do not reach theirs listen.
//!
//! What is said is readable to the doors of the house alone. Its tag is a random number and what only
//! they can make of that, and all else is sealed with the house's key of now: so a removed door neither
//! reads nor makes one, and whoever hears a seal that fits knows that a door of the house made it. One
//! that is said again later leads to a hub that is there no more, or is not known by that certificate:
//! it is tried in vain, and the search goes on.

mod mdns;
mod seeker;

use std::fmt::Debug;
use std::net::IpAddr;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::handover::PublicHalf;
use super::nats::{Access, Fingerprint};
use super::seal::Purpose;
use super::share::{Share, dice};
use super::{HouseId, HouseKey};

pub use mdns::around;
pub(super) use seeker::Seeker;

/// So many addresses of one machine are tried.
const MOST_ADDRESSES: usize = 8;

/// What a hub says to whoever is near.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcement {
    /// What only doors of the house recognise.
    pub tag: String,
    /// Where its machine is; whoever carries the announcement knows.
    pub addresses: Vec<IpAddr>,
    /// The hub's port.
    pub port: u16,
    /// What else doors of the house have to know, sealed.
    pub sealed: Vec<u8>,
}

/// Those who are near: the network around, or one in memory for tests.
pub trait Nearby: Debug + Send + Sync {
    /// Announces this until what it returns is dropped; `None` where that cannot be.
    fn announce(&self, what: &Announcement) -> Option<Box<dyn Send>>;

    /// Listens until what it returns is dropped; `None` where that cannot be.
    fn listen(&self) -> Option<Box<dyn Listening>>;
}

/// Somebody who listens.
pub trait Listening: Send {
    /// What was heard since this was last asked.
    fn heard(&mut self) -> Vec<Announcement>;
}

/// How a hub is reached, as it says itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Place {
    /// By which names or addresses, with their ports; where its machine is, if it names none.
    pub(super) addresses: Vec<String>,
    pub(super) port: u16,
    pub(super) fingerprint: Fingerprint,
    /// What its own door seals new keys with.
    pub(super) half: PublicHalf,
    pub(super) boxes: u8,
    /// The how manieth hub of the house it is: the newest is the right one.
    pub(super) term: u64,
}

impl Place {
    /// What is announced of it to doors with this key.
    pub(super) fn announcement(&self, key: &HouseKey) -> Announcement {
        let plain = serde_json::to_vec(self).unwrap_or_default();
        let sealed = key.seal_words(Purpose::Nearby, &plain, &mut dice);
        let tag = tag(key.house, dice());
        Announcement { tag, addresses: Vec::new(), port: self.port, sealed }
    }

    /// What a door of the house with this key, and with no other, hears in an announcement.
    pub(super) fn heard(key: &HouseKey, what: &Announcement) -> Option<Self> {
        serde_json::from_slice(&key.open_words(Purpose::Nearby, &what.sealed)?).ok()
    }

    /// The same house over this hub.
    pub(super) fn share(&self, before: &Share, what: &Announcement) -> Share {
        let named = self.addresses.iter().take(MOST_ADDRESSES).cloned();
        let addresses = if self.addresses.is_empty() {
            places(&what.addresses, self.port)
        } else {
            named.collect()
        };
        let (fingerprint, credential) = (Some(self.fingerprint), before.access.credential.clone());
        let access = Access { addresses, fingerprint, credential, boxes: self.boxes };
        Share { access, hub: Some(self.half), ..before.clone() }
    }
}

/// The hub that is known already, where a machine is that says it is of this house. Its certificate tells
/// whether that is so.
pub(super) fn moved(before: &Share, what: &Announcement) -> Share {
    let addresses = places(&what.addresses, what.port);
    Share { access: Access { addresses, ..before.access.clone() }, ..before.clone() }
}

fn places(addresses: &[IpAddr], port: u16) -> Vec<String> {
    let place = |it: &IpAddr| std::net::SocketAddr::new(*it, port).to_string();
    addresses.iter().take(MOST_ADDRESSES).map(place).collect()
}

/// A number, and what only those make of it who know the house.
fn tag(house: HouseId, number: u64) -> String {
    let sum = Sha256::new().chain_update("porchlight nearby").chain_update(house.0.to_be_bytes());
    let sum = sum.chain_update(number.to_be_bytes()).finalize();
    let sum = u64::from_be_bytes(sum.first_chunk().copied().unwrap_or_default());
    format!("{number:016x}{sum:016x}")
}

/// Whether an announcement is of this house.
pub(super) fn is_of(house: HouseId, what: &Announcement) -> bool {
    let number = what.tag.get(..16).and_then(|it| u64::from_str_radix(it, 16).ok());
    number.is_some_and(|it| tag(house, it) == what.tag)
}

#[cfg(test)]
mod tests;
