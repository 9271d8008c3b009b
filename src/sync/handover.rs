//! Handing a new key to those who stay: sealed for one door each, so that neither the hub's server nor
//! whoever was removed reads it, and made so that nobody but the hub's own door can have sealed it.
//!
//! Both sides have a key pair for this alone (X25519, RFC 7748), made from the seed that they come in
//! with; each learns the other's public half while joining, under the invitation's secret. What is
//! sealed between them has the key that only the two can agree on.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use x25519_dalek::{X25519_BASEPOINT_BYTES, x25519};

use super::roll::Roll;
use super::seal::{Dice, Purpose};
use super::{HouseId, HouseKey};

/// The half that others may know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct PublicHalf([u8; 32]);

/// The half that nobody else knows.
pub(super) struct SecretHalf([u8; 32]);

/// A house's key of now, and those it had: with them announcements of forgotten guests were sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Keys {
    pub(super) key: HouseKey,
    pub(super) former: Vec<HouseKey>,
    /// Whom the hub lets in, for doors that are let in themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) roll: Option<Roll>,
}

impl PublicHalf {
    /// Of whom nothing was told: no secret can be agreed on with it.
    pub(super) const fn unknown() -> Self {
        Self([0; 32])
    }
}

impl SecretHalf {
    /// That of whoever comes in with this seed.
    pub(super) fn of(seed: &str) -> Self {
        let sum = Sha256::new().chain_update("porchlight handover half").chain_update(seed);
        Self(sum.finalize().into())
    }

    pub(super) fn public(&self) -> PublicHalf {
        PublicHalf(x25519(self.0, X25519_BASEPOINT_BYTES))
    }

    /// Seals keys for whoever has the other half.
    pub(super) fn seal(&self, to: PublicHalf, keys: &Keys, dice: &mut Dice<'_>) -> Option<Vec<u8>> {
        let plain = serde_json::to_vec(keys).ok()?;
        let between = self.between(to, keys.key.house)?;
        Some(between.seal_words(Purpose::Handover, &plain, dice))
    }

    /// Keys of this house that whoever has the other half sealed for this one.
    pub(super) fn open(&self, from: PublicHalf, house: HouseId, sealed: &[u8]) -> Option<Keys> {
        let plain = self.between(from, house)?.open_words(Purpose::Handover, sealed)?;
        serde_json::from_slice(&plain).ok().filter(|it: &Keys| it.key.house == house)
    }

    /// What only the two can agree on; `None` for a half that leaves no secret.
    fn between(&self, other: PublicHalf, house: HouseId) -> Option<HouseKey> {
        let agreed = Some(x25519(self.0, other.0)).filter(|it| *it != [0; 32])?;
        let mut halves = [self.public().0, other.0];
        halves.sort_unstable();
        let sum = Sha256::new().chain_update("porchlight handover").chain_update(agreed);
        let sum = sum.chain_update(halves.concat()).finalize();
        Some(HouseKey::new(house, sum.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> Keys {
        let key = HouseKey::new(HouseId(1), [1; 32]);
        Keys { key: key.next([2; 32]), former: vec![key], roll: None }
    }

    #[test]
    fn keys_are_opened_by_whom_they_were_sealed_for_and_by_nobody_else() {
        let [hub, garden, removed] = ["hub", "garden", "removed"].map(SecretHalf::of);
        let sealed = hub.seal(garden.public(), &keys(), &mut || 7).unwrap();
        assert_eq!(garden.open(hub.public(), HouseId(1), &sealed), Some(keys()));
        assert_eq!(removed.open(hub.public(), HouseId(1), &sealed), None);
        assert_eq!(removed.open(garden.public(), HouseId(1), &sealed), None);
        assert_eq!(garden.open(hub.public(), HouseId(2), &sealed), None, "another house");
    }

    #[test]
    fn keys_that_anybody_but_the_hubs_door_sealed_are_not_taken() {
        let [hub, garden, removed] = ["hub", "garden", "removed"].map(SecretHalf::of);
        let forged = removed.seal(garden.public(), &keys(), &mut || 7).unwrap();
        assert_eq!(garden.open(hub.public(), HouseId(1), &forged), None);
        let mut changed = hub.seal(garden.public(), &keys(), &mut || 7).unwrap();
        changed[30] ^= 1;
        assert_eq!(garden.open(hub.public(), HouseId(1), &changed), None);
        // A half of which everybody knows what is agreed on.
        assert_eq!(hub.seal(PublicHalf::unknown(), &keys(), &mut || 7), None);
    }
}
