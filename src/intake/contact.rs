//! E-mail addresses and phone numbers as people and systems write them.

use super::answers::is_nothing;
use super::text::{digits, fold, tidy};

/// What an e-mail cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Address {
    /// Nothing.
    None,
    /// An address, and further ones from the same cell.
    Good(String, Vec<String>),
    /// Something that is no address, and the address it may have been.
    Bad(String, Option<String>),
}

/// What forms and people write where there is no address, folded.
const NO_ADDRESS: [&str; 22] = [
    "no email",
    "no e mail",
    "anonymous",
    "anonym",
    "anonyme",
    "anonimo",
    "anonima",
    "anoniem",
    "anonimowy",
    "anonimowo",
    "anonymt",
    "anonyymi",
    "anonymni",
    "аноним",
    "анонімно",
    "匿名",
    "익명",
    "keine e mail",
    "sin correo",
    "pas de mail",
    "nessuna email",
    "sem e mail",
];

/// Reads an e-mail cell. Case stays as written; compare folded.
pub(super) fn address(cell: &str) -> Address {
    let text = tidy(cell);
    if is_nothing(&text) || NO_ADDRESS.contains(&fold(&text).as_str()) {
        return Address::None;
    }
    let bare = text.strip_prefix("mailto:").unwrap_or(&text);
    if is_address(bare) {
        return Address::Good(bare.to_owned(), Vec::new());
    }
    let mut found = addresses(bare);
    if found.is_empty() {
        let repaired = repair(bare);
        return Address::Bad(text, repaired);
    }
    let first = found.remove(0);
    Address::Good(first, found)
}

/// Whether it has the shape of an address: one @, a name before it, a domain with a dot after.
pub(super) fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let local_letter = |c: char| c.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c);
    let label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let top = domain.rsplit('.').next().unwrap_or_default();
    !local.is_empty()
        && local.chars().all(local_letter)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && domain.contains('.')
        && domain.split('.').all(label)
        && top.chars().count() >= 2
        && top.chars().any(char::is_alphabetic)
        && text.len() <= 254
}

/// `Ana <ana@x.example>`, `a@x.example; b@x.example`: the addresses among other words. Where other
/// words would be lost, there are none.
fn addresses(text: &str) -> Vec<String> {
    if let Some((_, angled)) = text.split_once('<') {
        let inner = angled.split('>').next().unwrap_or_default().trim();
        let inner = inner.strip_prefix("mailto:").unwrap_or(inner);
        return if is_address(inner) { vec![inner.to_owned()] } else { Vec::new() };
    }
    let separators = |c: char| ";,/|".contains(c) || c.is_whitespace();
    let parts = text.split(separators).filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.map(|part| part.trim_matches(['(', ')', '.', '"'])).collect();
    let all = parts.iter().all(|part| is_address(part) || ["or", "and"].contains(part));
    let good = parts.iter().filter(|part| is_address(part)).map(|part| (*part).to_owned());
    if all { good.collect() } else { Vec::new() }
}

/// The address that common slips hide: " at ", a comma for a dot, blanks, a doubled @.
fn repair(text: &str) -> Option<String> {
    let lower = format!(" {} ", text.to_lowercase());
    let spelled = lower
        .replace(" at ", "@")
        .replace("(at)", "@")
        .replace("[at]", "@")
        .replace(" dot ", ".")
        .replace("(dot)", ".")
        .replace("[dot]", ".")
        .replace("@@", "@")
        .replace("..", ".")
        .replace([',', ';', ':'], ".");
    let joined: String = spelled.split_whitespace().collect();
    let joined = joined.trim_matches(['.', '<', '>', '"', '\'']).to_owned();
    let joined = joined.replace("@.", "@").replace(".@", "@");
    is_address(&joined).then_some(joined)
}

/// Whether a cell has the shape of a phone number: 6 to 15 digits and hardly anything else.
pub(super) fn is_phone(text: &str) -> bool {
    let count = digits(text).len();
    let dressing = |c: char| c.is_ascii_digit() || c.is_whitespace() || "+-()./–x".contains(c);
    (6..=15).contains(&count) && text.trim().chars().all(dressing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_however_they_are_dressed() {
        let good = |address: &str| Address::Good(address.to_owned(), Vec::new());
        assert_eq!(address(" Ana@Posta.example "), good("Ana@Posta.example"));
        assert_eq!(address("mailto:ana@posta.example"), good("ana@posta.example"));
        assert_eq!(address("Ana Pereira <ana@posta.example>"), good("ana@posta.example"));
        assert_eq!(address("zoë+list@müller.example"), good("zoë+list@müller.example"));
        let two = Address::Good("a@x.example".into(), vec!["b@x.example".into()]);
        assert_eq!(address("a@x.example; b@x.example"), two);
        for nothing in ["", "-", "n/a", "none", "No email"] {
            assert_eq!(address(nothing), Address::None, "{nothing}");
        }
    }

    #[test]
    fn slips_are_named_with_what_they_may_have_been() {
        for (slip, meant) in [
            ("ana at posta dot example", "ana@posta.example"),
            ("ana@posta,example", "ana@posta.example"),
            ("ana@ posta.example", "ana@posta.example"),
            ("ana@@posta.example", "ana@posta.example"),
        ] {
            assert_eq!(address(slip), Address::Bad(slip.into(), Some(meant.into())));
        }
        for lost in ["ana@", "@posta.example", "ana", "ana@posta", "call me"] {
            assert_eq!(address(lost), Address::Bad(lost.into(), None), "{lost}");
        }
    }

    #[test]
    fn phones_are_told_by_their_digits() {
        assert!(is_phone("+44 (0)20 7946-0000") && !is_phone("12345") && !is_phone("20/11 tbc"));
    }
}
