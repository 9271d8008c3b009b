//! The guest's own random code, for the badge.

use uuid::Uuid;

/// Crockford's base 32: no I, L, O or U, and all of it fits a QR code's alphanumeric mode.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A fresh code such as "PL7QK2...": 16 random characters, 80 bits, after a mark that tells a
/// badge from a ticket.
#[must_use]
pub fn fresh_badge_code() -> Box<str> {
    let random = Uuid::new_v4().as_u128() ^ (Uuid::new_v4().as_u128() << 64);
    let digit = |i: u32| {
        let index = (random >> (5 * i)) & 31;
        ALPHABET.get(usize::try_from(index).unwrap_or(0)).copied().map_or('0', char::from)
    };
    let digits: String = (0..16).map(digit).collect();
    format!("PL{digits}").into()
}

#[cfg(test)]
mod tests {
    use super::fresh_badge_code;

    #[test]
    fn codes_are_eighteen_plain_characters_and_differ() {
        let (a, b) = (fresh_badge_code(), fresh_badge_code());
        assert_ne!(a, b);
        assert_eq!(a.len(), 18);
        assert!(a.bytes().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit()), "{a}");
    }
}
