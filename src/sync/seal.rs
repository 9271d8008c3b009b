//! The house's key: what travels between doors is read by nobody else, and cannot be made by anybody
//! else. XChaCha20-Poly1305 with random nonces; what stands beside the sealed words is sealed in, too.

use std::fmt;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::Segment;

/// The bytes of a nonce, and of what proves that nothing was changed.
const NONCE: usize = 24;
const TAG: usize = 16;

/// A house among others on a hub.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HouseId(pub u128);

impl fmt::Display for HouseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

/// What every door of a house has, and nobody else.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HouseKey {
    /// Which house.
    pub house: HouseId,
    /// The how manieth of the house, from 0: another one with each door that was removed.
    #[serde(default)]
    pub number: u64,
    key: [u8; 32],
}

impl fmt::Debug for HouseKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HouseKey({}, {}, ..)", self.house, self.number)
    }
}

/// Where numbers nobody can guess come from.
pub(super) type Dice<'a> = dyn FnMut() -> u64 + 'a;

/// What a seal is for: none passes for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    Segment,
    Here,
    Need,
    Forgotten,
    Join,
    Handover,
    Boxes,
    Stick,
    StickKeys,
    Nearby,
}

impl HouseKey {
    /// The first key of a house.
    #[must_use]
    pub const fn new(house: HouseId, key: [u8; 32]) -> Self {
        Self { house, number: 0, key }
    }

    /// A key that follows from something only some know, for this purpose.
    pub(super) fn of_secret(house: HouseId, purpose: &str, secret: &str) -> Self {
        let sum = Sha256::new().chain_update(purpose).chain_update([0]).chain_update(secret);
        Self::new(house, sum.finalize().into())
    }

    /// The key that takes the place of this one.
    #[must_use]
    pub const fn next(&self, key: [u8; 32]) -> Self {
        Self { house: self.house, number: self.number + 1, key }
    }

    /// The entries of a segment, if they are what this house sealed as just these.
    pub(super) fn open_segment(&self, segment: &Segment) -> Option<Vec<u8>> {
        self.open(&self.beside(Purpose::Segment, Some(segment)), &segment.sealed)
    }

    pub(super) fn seal_segment(&self, segment: &mut Segment, plain: &[u8], dice: &mut Dice<'_>) {
        segment.sealed = self.seal(&self.beside(Purpose::Segment, Some(segment)), plain, dice);
    }

    pub(super) fn open_words(&self, purpose: Purpose, sealed: &[u8]) -> Option<Vec<u8>> {
        self.open(&self.beside(purpose, None), sealed)
    }

    pub(super) fn seal_words(
        &self,
        purpose: Purpose,
        plain: &[u8],
        dice: &mut Dice<'_>,
    ) -> Vec<u8> {
        self.seal(&self.beside(purpose, None), plain, dice)
    }

    /// What is sealed in beside the words.
    fn beside(&self, purpose: Purpose, segment: Option<&Segment>) -> Vec<u8> {
        let purpose = match purpose {
            Purpose::Segment => 1,
            Purpose::Here => 2,
            Purpose::Need => 3,
            Purpose::Forgotten => 4,
            Purpose::Join => 5,
            Purpose::Handover => 6,
            Purpose::Boxes => 7,
            Purpose::Stick => 8,
            Purpose::StickKeys => 9,
            Purpose::Nearby => 10,
        };
        let mut beside = vec![purpose];
        beside.extend(self.house.0.to_be_bytes());
        if let Some(Segment { door, first, last, .. }) = segment {
            beside.extend(door.uuid().as_bytes());
            beside.extend(first.to_be_bytes());
            beside.extend(last.to_be_bytes());
        }
        beside
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&Key::from(self.key))
    }

    fn seal(&self, beside: &[u8], plain: &[u8], dice: &mut Dice<'_>) -> Vec<u8> {
        let mut nonce = [0; NONCE];
        nonce.chunks_mut(8).for_each(|part| part.copy_from_slice(&dice().to_le_bytes()));
        let payload = Payload { msg: plain, aad: beside };
        // It fails only for more bytes than there are.
        let sealed = self.cipher().encrypt(&XNonce::from(nonce), payload).unwrap_or_default();
        [&nonce[..], &sealed].concat()
    }

    fn open(&self, beside: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        let payload = Payload { msg: sealed, aad: beside };
        self.cipher().decrypt(&XNonce::from(*nonce), payload).ok()
    }
}

/// What no two sealed messages share.
pub(super) fn tag(sealed: &[u8]) -> u128 {
    u128::from_be_bytes(sealed.last_chunk::<TAG>().copied().unwrap_or_default())
}

/// The same as text.
pub(super) fn mark(sealed: &[u8]) -> String {
    format!("{:032x}", tag(sealed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::DoorId;

    fn key(house: u128, key: u8) -> HouseKey {
        HouseKey::new(HouseId(house), [key; 32])
    }

    fn segment() -> Segment {
        let mut segment =
            Segment { door: DoorId::from(1), first: 3, last: 4, part: None, sealed: Vec::new() };
        let mut number = 0;
        key(1, 1).seal_segment(&mut segment, b"Ana is in", &mut || {
            number += 1;
            number
        });
        segment
    }

    #[test]
    fn what_a_house_sealed_it_opens_and_nobody_reads_it_on_the_way() {
        let segment = segment();
        assert_eq!(key(1, 1).open_segment(&segment).unwrap(), b"Ana is in");
        assert!(!segment.sealed.windows(3).any(|it| it == b"Ana"));
    }

    #[test]
    fn a_segment_of_another_house_door_place_key_or_with_any_bit_changed_is_not_opened() {
        let right = segment();
        for wrong in [key(2, 1), key(1, 2)] {
            assert_eq!(wrong.open_segment(&right), None);
        }
        for wrong in [
            Segment { door: DoorId::from(2), ..right.clone() },
            Segment { first: 2, ..right.clone() },
            Segment { last: 5, ..right.clone() },
        ] {
            assert_eq!(key(1, 1).open_segment(&wrong), None);
        }
        for bit in 0..right.sealed.len() * 8 {
            let mut sealed = right.sealed.clone();
            sealed[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(key(1, 1).open_segment(&Segment { sealed, ..right.clone() }), None, "{bit}");
        }
        for len in 0..right.sealed.len() {
            let sealed = right.sealed[..len].to_vec();
            assert_eq!(key(1, 1).open_segment(&Segment { sealed, ..right.clone() }), None, "{len}");
        }
    }

    #[test]
    fn words_sealed_for_one_purpose_pass_for_no_other() {
        let key = key(1, 1);
        let sealed = key.seal_words(Purpose::Here, b"{}", &mut || 7);
        assert_eq!(key.open_words(Purpose::Here, &sealed).unwrap(), b"{}");
        assert_eq!(key.open_words(Purpose::Need, &sealed), None);
    }
}
