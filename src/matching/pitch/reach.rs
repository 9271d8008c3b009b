//! Web addresses, accounts and numbers to call, in any language.

/// Fewer digits are a year, a price or a street.
const DIGITS_OF_A_NUMBER: usize = 7;

/// What a line gives to turn to, if anything.
pub(super) fn found(text: &str) -> Option<String> {
    let address = text.split_whitespace().find(|it| is_address(it) || is_account(it));
    address.map(str::to_owned).or_else(|| number(text))
}

fn is_address(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ',', '!', '?']).to_lowercase();
    word.starts_with("www.") || word.contains("://") || domain(&word)
}

/// A name, a point and what may be a top-level domain: `dreams.example`.
fn domain(word: &str) -> bool {
    let bare = word.split('/').next().unwrap_or_default();
    bare.rsplit_once('.').is_some_and(|(name, last)| {
        let letters =
            |part: &str| part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '.');
        last.len() >= 2
            && last.chars().all(|c| c.is_ascii_lowercase())
            && name.len() >= 3
            && letters(name)
    })
}

fn is_account(word: &str) -> bool {
    word.strip_prefix('@')
        .is_some_and(|name| name.chars().filter(|c| c.is_alphanumeric()).count() >= 3)
}

fn number(text: &str) -> Option<String> {
    let parts = text
        .split(|c: char| !(c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '/' | '(' | ')')));
    let digits = |part: &str| part.chars().filter(char::is_ascii_digit).count();
    let found = parts.map(str::trim).find(|part| digits(part) >= DIGITS_OF_A_NUMBER);
    found.map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::found;

    #[test]
    fn addresses_accounts_and_numbers_are_found_and_prices_are_not() {
        for line in [
            "See www.kitchens.example",
            "more at kitchens.example!",
            "https://x.example/a",
            "follow @dream.kitchens",
            "Ring 020 7946 0018",
            "call +41 44 123 45 67",
        ] {
            assert!(found(line).is_some(), "{line}");
        }
        for line in [
            "Bread at 7.30 on Friday",
            "12 to 14 people",
            "@ home",
            "Mr. Lee",
            "e.g. jam",
            "In 2026 and 2027, maybe",
            "Fix it...",
        ] {
            assert_eq!(found(line), None, "{line}");
        }
    }
}
