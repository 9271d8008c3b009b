//! The public keys of a ticket system, as it gives them to its own scanners.

use std::fmt;
use std::str::FromStr;

use base64ct::{Base64, Encoding as _};
use ed25519_dalek::{Signature, VerifyingKey};

use super::decoded;

/// An Ed25519 key that signs tickets; of the two, the one anybody may have. As text, its 32 bytes in
/// base64: 44 letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TicketKey(VerifyingKey);

/// Why a text gives no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Nothing in it is a key.
    #[error(
        "there is no Ed25519 public key in it; copy the whole of what your ticket system gives its scanners"
    )]
    Nothing,
    /// It is the half that signs: whoever has it makes tickets.
    #[error(
        "that is the secret key, which makes tickets; keep it to yourself, and bring the public one"
    )]
    Secret,
    /// Longer than any set-up.
    #[error("that is longer than any device's set-up; bring the key alone")]
    TooLong,
}

/// The most text that is looked through, in bytes.
const TEXT_MOST: usize = 256 * 1024;

/// The longest word that may hold a key: a PEM block in base64 once more.
const WORD_MOST: usize = 1024;

/// What stands before the 32 bytes in a `SubjectPublicKeyInfo` of Ed25519 (RFC 8410, section 4), and
/// in a secret key's file (section 7).
const PUBLIC: [u8; 12] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
const SECRET: [u8; 12] = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70];

impl TicketKey {
    pub(super) fn has_signed(&self, claims: &[u8], signature: &Signature) -> bool {
        // Strictly: no second signature of the same ticket can be made from the first.
        self.0.verify_strict(claims, signature).is_ok()
    }

    /// A weak key would take anybody's signature.
    fn of(bytes: &[u8]) -> Option<Self> {
        let bytes: &[u8; 32] = bytes.try_into().ok()?;
        VerifyingKey::from_bytes(bytes).ok().filter(|key| !key.is_weak()).map(Self)
    }
}

impl fmt::Display for TicketKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut room = [0; 44];
        f.write_str(Base64::encode(self.0.as_bytes(), &mut room).map_err(|_length| fmt::Error)?)
    }
}

impl FromStr for TicketKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let mut room = [0; 33];
        let bytes = decoded(text, &mut room).ok_or(KeyError::Nothing)?;
        Self::of(bytes).ok_or(KeyError::Nothing)
    }
}

/// Every key in a text, each once, in their order: PEM as it is or in base64 once more, as pretix's
/// `valid_keys` has it, with whatever stands around it (JSON, a device's set-up); or the 32 bytes
/// alone, in base64.
///
/// # Errors
/// [`KeyError`] where there is none.
pub fn keys_in(text: &str) -> Result<Vec<TicketKey>, KeyError> {
    if text.len() > TEXT_MOST {
        return Err(KeyError::TooLong);
    }
    let mut found = Vec::new();
    collect(text, &mut found, true)?;
    if found.is_empty() {
        found.extend(text.trim().parse::<TicketKey>());
    }
    if found.is_empty() { Err(KeyError::Nothing) } else { Ok(found) }
}

fn collect(text: &str, found: &mut Vec<TicketKey>, may_wrap: bool) -> Result<(), KeyError> {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || "+/=-_".contains(c);
    // JSON writes the ends of a PEM's lines as two letters.
    let text = text.replace("\\n", "\n").replace("\\r", "\n").replace("\\/", "/");
    for word in text.split(|c| !is_letter(c)).filter(|word| word.len() <= WORD_MOST) {
        let mut room = [0; WORD_MOST];
        let Some(bytes) = decoded(word, &mut room) else { continue };
        if bytes.starts_with(&SECRET) {
            return Err(KeyError::Secret);
        } else if let Some(key) = bytes.strip_prefix(&PUBLIC).and_then(TicketKey::of) {
            if !found.contains(&key) {
                found.push(key);
            }
        } else if may_wrap && bytes.starts_with(b"-----BEGIN") {
            collect(&String::from_utf8_lossy(bytes), found, false)?;
        }
    }
    Ok(())
}
