//! Tickets and keys for tests, made by the published layout with keys of the tests' own.

use base64ct::{Base64, Encoding as _};
use ed25519_dalek::{Signer as _, SigningKey};

/// An organizer's key, of which there are as many as bytes.
pub(crate) fn signer(seed: u8) -> SigningKey {
    SigningKey::from_bytes(&[seed; 32])
}

/// The file of the public half.
pub(crate) fn pem(signer: &SigningKey) -> String {
    let prefix = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
    let der = [&prefix[..], signer.verifying_key().as_bytes()].concat();
    format!("-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----\n", base64(&der))
}

/// Bytes in base64.
pub(crate) fn base64(bytes: &[u8]) -> String {
    let mut room = vec![0; bytes.len() * 2 + 8];
    Base64::encode(bytes, &mut room).unwrap().to_owned()
}

/// The seed of a ticket: the claims' first field.
pub(crate) fn seed(text: &str) -> Vec<u8> {
    [&[0x0a, text.len() as u8], text.as_bytes()].concat()
}

/// A field of the claims that holds a number.
pub(crate) fn field(at: u8, mut value: u64) -> Vec<u8> {
    let mut bytes = vec![at << 3];
    while value > 0x7f {
        bytes.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
    bytes
}

/// Claims and their signature, with their lengths before them.
pub(crate) fn signed_bytes(signer: &SigningKey, claims: &[u8]) -> Vec<u8> {
    let signature = signer.sign(claims).to_bytes();
    let length = |of: &[u8]| u16::try_from(of.len()).unwrap().to_be_bytes();
    [&[1][..], &length(claims), &length(&signature), claims, &signature].concat()
}

/// Back to front.
pub(crate) fn reversed(text: &str) -> String {
    text.chars().rev().collect()
}

/// The code of a signed ticket.
pub(crate) fn ticket(signer: &SigningKey, claims: &[u8]) -> String {
    reversed(&base64(&signed_bytes(signer, claims)))
}
