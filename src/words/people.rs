//! How to speak of somebody.

/// How sentences speak of somebody with these pronouns: "she", "he", "they", or "none", which
/// repeats the name. It is what the variable `$them` takes. The first pronoun counts ("she/they"
/// is she); words we don't know are never guessed at.
#[must_use]
pub fn them(pronouns: Option<&str>) -> &'static str {
    let first =
        pronouns.unwrap_or_default().split(['/', ',', ' ', '|', '(']).find(|it| !it.is_empty());
    match first.unwrap_or_default().to_lowercase().as_str() {
        "she" | "her" | "hers" | "ella" => "she",
        "he" | "him" | "his" | "él" | "el" => "he",
        "they" | "them" | "theirs" | "elle" | "ellx" => "they",
        _ => "none",
    }
}

#[cfg(test)]
mod tests {
    use super::them;

    #[test]
    fn pronouns_are_read_in_both_languages_and_never_guessed() {
        assert_eq!(them(Some("she/her")), "she");
        assert_eq!(them(Some("He / Him")), "he");
        assert_eq!(them(Some("they, she")), "they");
        assert_eq!(them(Some("él")), "he");
        assert_eq!(them(Some("elle")), "they");
        assert_eq!(them(Some("xe/xem")), "none");
        assert_eq!(them(Some("ask me")), "none");
        assert_eq!(them(None), "none");
    }
}
