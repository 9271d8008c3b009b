//! Tickets that say themselves, under a signature, what they are good for: verified without a list.
//!
//! pretix's signature scheme 1. The code is the reverse of a base64 text (RFC 4648, standard or
//! URL-safe alphabet, padded or not) of:
//!
//! ```text
//! 1 byte    the scheme, 1
//! 2 bytes   how long the claims are, big-endian
//! 2 bytes   how long the signature is, big-endian
//! n bytes   the claims: a protobuf message (fields.rs)
//! m bytes   the Ed25519 signature of the claims (RFC 8032)
//! ```
//!
//! Reversed, because otherwise all codes begin alike and nobody could search for one by its start.

mod fields;
mod key;

use base64ct::{Base64, Base64Unpadded, Encoding as _};
use ed25519_dalek::Signature;
use sha2::{Digest as _, Sha256};

use crate::domain::GuestId;

pub use fields::Claims;
pub use key::{KeyError, TicketKey, keys_in};

/// The scheme's number, and how long the lengths before the claims are, with it.
const SCHEME: u8 = 1;
const HEAD: usize = 5;

/// The longest code that is looked at, in characters, and what it can hold, in bytes.
const CODE_MOST: usize = 1024;
const BYTES_MOST: usize = CODE_MOST / 4 * 3;

/// A code in the shape of a signed ticket; whether anybody signed it is to be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    claims: Box<[u8]>,
    signature: Signature,
}

impl Signed {
    /// What a code says, if it has the shape of a signed ticket. Costs a few microseconds.
    #[must_use]
    pub fn read(code: &str) -> Option<Self> {
        let mut room = [0; BYTES_MOST];
        let bytes = unreversed(code, &mut room)?;
        let (head, rest) = bytes.split_at_checked(HEAD)?;
        let [SCHEME, claims_long, claims_short, signature_long, signature_short] = *head else {
            return None;
        };
        let length = u16::from_be_bytes([claims_long, claims_short]).into();
        let (claims, signature) = rest.split_at_checked(length)?;
        let length: usize = u16::from_be_bytes([signature_long, signature_short]).into();
        if length != signature.len() {
            return None;
        }
        let signature = Signature::from_slice(signature).ok()?;
        Some(Self { claims: claims.into(), signature })
    }

    /// What it claims, if this key signed it. Costs about a tenth of a millisecond.
    #[must_use]
    pub fn verified_by(&self, key: &TicketKey) -> Option<Claims> {
        key.has_signed(&self.claims, &self.signature).then(|| Claims::read(&self.claims)).flatten()
    }

    /// Its code as the ticket system writes it, however it was read: a list has it like this.
    #[must_use]
    pub fn code(&self) -> String {
        let signature = self.signature.to_bytes();
        let length = |of: &[u8]| u16::try_from(of.len()).unwrap_or(u16::MAX).to_be_bytes();
        let (claims_length, signature_length) = (length(&self.claims), length(&signature));
        let parts: [&[u8]; 5] =
            [&[SCHEME], &claims_length, &signature_length, &self.claims, &signature];
        let mut room = [0; CODE_MOST];
        let code = Base64::encode(&parts.concat(), &mut room).unwrap_or_default();
        code.chars().rev().collect()
    }

    /// The guest who holds it, where no list names one: the same at every door that reads it.
    #[must_use]
    pub fn guest(&self) -> GuestId {
        let hash = Sha256::digest(["signed ticket ", &self.code()].concat());
        let mut id = [0; 16];
        id.iter_mut().zip(hash.iter()).for_each(|(to, from)| *to = *from);
        GuestId::new(uuid::Builder::from_custom_bytes(id).into_uuid())
    }
}

/// What a code is kept as once it is blocked: nobody can read the code from it, and however a signed
/// one is written it is the same. 44 letters.
#[must_use]
pub fn mark(code: &str) -> String {
    let signed = Signed::read(code).map(|it| it.code());
    let hash = Sha256::digest(signed.as_deref().unwrap_or(code));
    Base64::encode(&hash, &mut [0; 44]).map(str::to_owned).unwrap_or_default()
}

/// The bytes of a reversed base64 text.
fn unreversed<'a>(code: &str, room: &'a mut [u8]) -> Option<&'a [u8]> {
    (code.len() <= CODE_MOST).then(|| decoded(&code.chars().rev().collect::<String>(), room))?
}

/// The bytes of a base64 text in either alphabet, padded or not.
fn decoded<'a>(text: &str, room: &'a mut [u8]) -> Option<&'a [u8]> {
    let letters = text.trim_end_matches('=').chars().map(|letter| match letter {
        '-' => '+',
        '_' => '/',
        other => other,
    });
    Base64Unpadded::decode(letters.collect::<String>(), room).ok()
}

#[cfg(test)]
pub(crate) mod made;
#[cfg(test)]
mod tests;
