//! What friends call somebody, in quotes or brackets in the middle of the name: `Richard "Rez" Okafor`,
//! `Richard「Rez」Okafor`. It stays part of the name, as a word of its own behind the given one.

/// Marks that open a nickname, and what closes each.
const MARKS: [(char, char); 13] = [
    ('"', '"'),
    ('“', '”'),
    ('„', '“'),
    ('«', '»'),
    ('‹', '›'),
    ('(', ')'),
    ('（', '）'),
    ('[', ']'),
    ('［', '］'),
    ('「', '」'),
    ('『', '』'),
    ('《', '》'),
    ('【', '】'),
];

/// The name with its nickname set apart by blanks, so that the words around it are found; a nickname
/// before a whole name goes behind it. `None` where there is none, or nothing to set it apart from:
/// names that are written in one piece stay in one.
pub(super) fn set_apart(name: &str, is_one_piece: impl Fn(char) -> bool) -> Option<String> {
    let (at, (open, close)) = name.char_indices().find_map(|(at, letter)| {
        MARKS.iter().find(|(open, _)| *open == letter).map(|marks| (at, *marks))
    })?;
    let (before, rest) = (name.get(..at)?.trim(), name.get(at + open.len_utf8()..)?);
    let (inner, after) = rest.split_once(close)?;
    let (inner, after) = (inner.trim(), after.trim());
    let around = || before.chars().chain(after.chars());
    if inner.is_empty() || !around().any(char::is_alphanumeric) || around().any(is_one_piece) {
        return None;
    }
    let marked = format!("{open}{inner}{close}");
    let words = match (before, after) {
        ("", after) if !after.contains(' ') => [inner, after, ""],
        ("", after) => [after, &marked, ""],
        (before, after) => [before, &marked, after],
    };
    Some(words.join(" ").trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(name: &str) -> Option<String> {
        set_apart(name, |letter| letter == '山' || letter == '田')
    }

    #[test]
    fn a_nickname_is_a_word_of_its_own_whatever_marks_it() {
        for (open, close) in MARKS {
            for blank in ["", " "] {
                let name = format!("Richard{blank}{open}Rez{close}{blank}Okafor");
                let apart = apart(&name);
                assert_eq!(apart, Some(format!("Richard {open}Rez{close} Okafor")), "{name}");
            }
        }
        assert_eq!(apart("Richard « Rez » Okafor").as_deref(), Some("Richard «Rez» Okafor"));
        assert_eq!(apart("Richard Okafor(Rez)").as_deref(), Some("Richard Okafor (Rez)"));
    }

    #[test]
    fn before_the_name_it_goes_behind_it_or_is_the_name_friends_say() {
        assert_eq!(apart("(Rez) Okafor").as_deref(), Some("Rez Okafor"));
        assert_eq!(apart("“Rez” Richard Okafor").as_deref(), Some("Richard Okafor “Rez”"));
    }

    #[test]
    fn names_without_one_and_names_in_one_piece_stay_as_they_are() {
        for name in ["Ana Pereira", "(Rez)", "Richard (", "Richard () Okafor", "山田「Rez」"] {
            assert_eq!(apart(name), None, "{name}");
        }
    }
}
