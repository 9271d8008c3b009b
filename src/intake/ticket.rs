//! What a scanner read, or a person typed, as the codes it may stand for.

mod dressing;

/// So many codes are looked up at most.
const MOST_CODES: usize = 32;

/// The codes to look up, the likeliest first; each is to be matched exactly. Blank input gives
/// none.
///
/// A code stays as it is, leading zeros and case too; then what scanners and ticket systems put
/// around it is taken off. Addresses in QR codes hold theirs in a parameter (Luma's `pk`, Event
/// Tickets' `ticket_id`) or their last part; JSON in one of its texts. alf.io appends a signature
/// after a slash. Eventbrite prints the order's number, the attendee's and three digits more as one
/// bar code, while its list has the attendee's alone.
#[must_use]
pub fn codes(scanned: &str) -> Vec<String> {
    let text: String = scanned.chars().filter(|letter| !is_unseen(*letter)).collect();
    let text = text.trim();
    let mut codes = Vec::new();
    for text in dressing::undressed(text) {
        let inner = match address(&text) {
            Some(rest) => in_address(rest).concat(),
            None => parts_of(&text),
        };
        // A Luma address is never on the list itself in the form the ticket has it.
        let itself = (inner.is_empty() || !is_luma(&text)).then_some(text);
        for code in itself.into_iter().chain(inner) {
            if !code.is_empty() && !codes.contains(&code) && codes.len() < MOST_CODES {
                codes.push(code);
            }
        }
    }
    codes
}

/// Control characters, marks of byte order and of reading direction, and blanks without width.
fn is_unseen(letter: char) -> bool {
    let without_width = matches!(
        letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    );
    letter.is_control() || without_width
}

/// The one code that a list's ticket cell stands for: the key inside an address, the text without
/// its number sign, else the text.
#[must_use]
pub fn listed_code(cell: &str) -> Option<String> {
    let text = super::text::tidy(cell);
    if super::answers::is_nothing(&text) {
        return None;
    }
    let inner = address(&text).and_then(|rest| {
        let [named, _] = in_address(rest);
        named.into_iter().next()
    });
    let bare = text.strip_prefix('#').filter(|bare| looks_like_code(bare)).map(str::to_owned);
    Some(inner.or(bare).unwrap_or(text))
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
    let (scheme, rest) = text.split_once("://")?;
    let plain = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    (!scheme.is_empty() && scheme.chars().all(plain)).then_some(rest)
}

fn is_luma(text: &str) -> bool {
    let host = address(text).and_then(|rest| rest.split('/').next()).unwrap_or_default();
    ["luma.com", "lu.ma", "www.luma.com"].contains(&host.to_lowercase().as_str())
}

/// Parameters that carry a code, the most telling first.
const PARAMETERS: &[&str] = &[
    "pk",
    "code",
    "secret",
    "token",
    "ticket",
    "ticket_id",
    "ticketid",
    "ticket_code",
    "barcode",
    "qr",
    "qrcode",
    "t",
    "id",
    "key",
    "ref",
    "reference",
];

/// So many parameters are tried.
const MOST_PARAMETERS: usize = 24;

/// What an address carries: what is called like a code or stands last in the path, then whatever
/// else looks like one. (A short number beside the code may be on the list as somebody else's.)
fn in_address(rest: &str) -> [Vec<String>; 2] {
    let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let pairs: Vec<_> = pairs.take(MOST_PARAMETERS).collect();
    let value = |wanted: &&str| {
        let (_, value) = pairs.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted))?;
        Some(unescaped(value)).filter(|value| !value.is_empty())
    };
    let mut named: Vec<String> = PARAMETERS.iter().filter_map(value).take(4).collect();
    let last = path.trim_end_matches('/').rsplit_once('/').map(|(_, last)| last);
    named.extend(last.filter(|last| looks_like_code(last)).map(str::to_owned));
    // "#/check-in/CODE" and "#code=CODE" are read by the page itself.
    let last = fragment.rsplit(['/', '=']).next().map(unescaped);
    let others = pairs.iter().map(|(_, value)| unescaped(value)).chain(last);
    [named, others.filter(|value| looks_like_code(value)).collect()]
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
mod tests;
