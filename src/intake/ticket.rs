//! What a scanner read, or a person typed, as the codes it may stand for.

/// The codes to look up, the likeliest first; each is to be matched exactly. Blank input gives
/// none.
///
/// A code stays as it is, leading zeros and case too. Addresses in QR codes hold theirs in a
/// parameter (Luma's `pk`) or their last part. alf.io appends a signature after a slash.
/// Eventbrite prints the order's number, the attendee's and three digits more as one bar code,
/// while its list has the attendee's alone.
#[must_use]
pub fn codes(scanned: &str) -> Vec<String> {
    let text: String = scanned.chars().filter(|letter| !letter.is_control()).collect();
    let text = text.trim();
    if text.is_empty() {
        return Vec::new();
    }
    let inner = match address(text) {
        Some(rest) => in_address(rest),
        None => parts_of(text),
    };
    let mut codes = vec![text.to_owned()];
    if inner.first().is_some_and(|_| is_luma(text)) {
        // A Luma address is never on the list itself in the form the ticket has it.
        codes.clear();
    }
    for code in inner {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

/// The one code that a list's ticket cell stands for: the key inside an address, else the text.
#[must_use]
pub fn listed_code(cell: &str) -> Option<String> {
    let text = super::text::tidy(cell);
    if super::answers::is_nothing(&text) {
        return None;
    }
    let inner = address(&text).and_then(|rest| in_address(rest).into_iter().next());
    Some(inner.unwrap_or(text))
}

/// Whether something looks like a code rather than the start of a name: an address, four digits
/// or more, or five letters and digits without a blank, with a digit among them or in capitals
/// that no name has.
#[must_use]
pub fn looks_like_code(text: &str) -> bool {
    let text = text.trim();
    if address(text).is_some() {
        return true;
    }
    let code_letter = |c: char| c.is_ascii_alphanumeric() || "-_./+=:".contains(c);
    let letters = text.chars().filter(char::is_ascii_alphanumeric).count();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_member = text.strip_prefix("user ").is_some_and(|id| id.parse::<u64>().is_ok());
    let is_number = digits > 3 && digits == text.len();
    let is_mixed = letters > 4 && (digits > 0 || is_random_capitals(text));
    is_member || is_number || (text.chars().all(code_letter) && is_mixed)
}

/// "QXRTVB" is a code; "PEREIRA" may be a name typed with the shift key down.
fn is_random_capitals(text: &str) -> bool {
    let vowels = text.chars().filter(|c| "AEIOUYaeiouy".contains(*c)).count();
    let mixed = text.chars().skip(1).any(|c| c.is_ascii_uppercase())
        && text.chars().any(|c| c.is_ascii_lowercase());
    let long = text.len() >= 12;
    let all_capitals = text.chars().all(|c| c.is_ascii_uppercase());
    (all_capitals && vowels * 6 < text.len()) || (mixed && long)
}

fn address(text: &str) -> Option<&str> {
    let scheme = |scheme: &str| {
        let start = text.get(..scheme.len())?;
        if start.eq_ignore_ascii_case(scheme) { text.get(scheme.len()..) } else { None }
    };
    scheme("https://").or_else(|| scheme("http://"))
}

fn is_luma(text: &str) -> bool {
    let host = address(text).and_then(|rest| rest.split('/').next()).unwrap_or_default();
    ["luma.com", "lu.ma", "www.luma.com"].contains(&host.to_lowercase().as_str())
}

/// Parameters that carry a code, the most telling first.
const PARAMETERS: &[&str] =
    &["pk", "code", "secret", "token", "ticket", "barcode", "qr", "t", "id", "key"];

fn in_address(rest: &str) -> Vec<String> {
    let rest = rest.split('#').next().unwrap_or_default();
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let pairs: Vec<(&str, &str)> =
        query.split('&').filter_map(|pair| pair.split_once('=')).collect();
    let value = |wanted: &&str| {
        let (_, value) = pairs.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted))?;
        Some(unescaped(value)).filter(|value| !value.is_empty())
    };
    let mut found: Vec<String> = PARAMETERS.iter().filter_map(value).take(2).collect();
    let last = path.trim_end_matches('/').rsplit_once('/').map(|(_, last)| last);
    found.extend(last.filter(|last| looks_like_code(last)).map(str::to_owned));
    found
}

/// `%2D` and `+` as the letters they stand for.
fn unescaped(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let escaped = (*first == b'%').then(|| tail.get(..2)).flatten();
        let byte = escaped
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { tail.get(2..).unwrap_or_default() } else { tail };
    }
    String::from_utf8_lossy(&bytes).trim().to_owned()
}

fn parts_of(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    // alf.io: the ticket's UUID, a slash, a signature.
    if let Some((id, _)) = text.split_once('/').filter(|(id, _)| id.len() == 36) {
        parts.push(id.to_owned());
    }
    // Eventbrite: order number, attendee number, three digits.
    if (18..=26).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let attendee = text.get(..text.len() - 3).unwrap_or_default();
        let ends = [10, 11, 9].into_iter().filter(|length| attendee.len() >= length + 8);
        parts.extend(
            ends.filter_map(|length| attendee.get(attendee.len() - length..)).map(str::to_owned),
        );
    }
    parts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lumas_address_stands_for_its_key() {
        for scanned in [
            "https://luma.com/check-in/evt-AbC123?pk=g-XyZ789",
            " https://lu.ma/check-in/evt-AbC123?pk=g-XyZ789\r\n",
            "HTTPS://luma.com/check-in/evt-AbC123?utm=1&pk=g%2DXyZ789#top",
        ] {
            assert_eq!(codes(scanned).first().map(String::as_str), Some("g-XyZ789"), "{scanned}");
            assert_eq!(listed_code(scanned).as_deref(), Some("g-XyZ789"));
        }
    }

    #[test]
    fn a_plain_code_is_exactly_itself() {
        for code in ["00123", "a1B2c3", "A-7K2QX9P", "k3v9x2m4n8p1q7r5t0w6y2z4b8d1f3h5"] {
            assert_eq!(codes(code), [code]);
            assert_eq!(listed_code(code).as_deref(), Some(code));
        }
        assert_eq!(codes("  00123\n"), ["00123"]);
        assert!(codes(" \r\n").is_empty());
        assert_eq!(listed_code("n/a"), None);
    }

    #[test]
    fn other_addresses_are_tried_as_they_are_and_by_what_they_carry() {
        let scanned = "https://tickets.example/t?secret=ab12cd34&x=1";
        assert_eq!(codes(scanned), [scanned, "ab12cd34"]);
        let path = "https://tickets.example/check/AB12CD34/";
        assert_eq!(codes(path), [path, "AB12CD34"]);
    }

    #[test]
    fn signatures_and_order_numbers_around_a_code_are_seen_through() {
        let id = "6f1e2a34-0b5c-4d7e-8f90-a1b2c3d4e5f6";
        assert_eq!(codes(&format!("{id}/abcdef0123"))[1], id);
        let printed = "987654321012345678901001";
        assert!(codes(printed).contains(&"2345678901".to_owned()), "{:?}", codes(printed));
    }

    #[test]
    fn names_are_not_codes() {
        for name in ["Ana", "PEREIRA", "McDonald", "Jean-Luc", "Ana Pereira", "O'Brien", "muller"] {
            assert!(!looks_like_code(name), "{name}");
        }
        for code in
            ["A-7K2QX9P", "https://luma.com/x?pk=1", "user 12537919", "QXRTVB", "0045", "AB3XY"]
        {
            assert!(looks_like_code(code), "{code}");
        }
    }

    proptest! {
        #[test]
        fn nothing_scanned_breaks_it(scanned in any::<String>()) {
            let codes = codes(&scanned);
            prop_assert!(codes.iter().all(|code| !code.is_empty()));
            let _ = (listed_code(&scanned), looks_like_code(&scanned));
        }
    }
}
