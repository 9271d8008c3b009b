//! Cells in a name's place that are nobody's name.

use std::sync::LazyLock;

use super::phrases::Phrases;
use super::text::{digits, fold};

/// What stands in a name's place.
pub(super) struct Words {
    placeholder: Phrases,
    somebodys_guest: Phrases,
    pub(super) suffix: Phrases,
    pub(super) title: Phrases,
    /// Only with a full stop: "Ing" is also a name.
    pub(super) dotted_title: Phrases,
    pub(super) totals: Phrases,
    pub(super) counted: Phrases,
    pub(super) household: Phrases,
    pub(super) not_people: Phrases,
    placeholder_word: Phrases,
    no_last_name: Phrases,
    no_first_name: Phrases,
    pub(super) group: Phrases,
    companion_word: Phrases,
    lone_group: Phrases,
    pub(super) long_title: Phrases,
    /// Only with a full stop and before two words: "D." is also an initial.
    pub(super) initial_title: Phrases,
    /// What stands between a given and a family name: "van".
    pub(super) particle: Phrases,
    /// "of", "von", "de": what joins a guest's guest to the guest.
    of: Phrases,
    /// "two", "zwei": what numbers places without names.
    counting: Phrases,
    belongs: Phrases,
}

pub(super) static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let section = |heading| Phrases::section(include_str!("words/names.txt"), heading);
    Words {
        placeholder: section("placeholder"),
        somebodys_guest: section("somebodys guest"),
        suffix: section("suffix"),
        title: section("title"),
        dotted_title: section("dotted title"),
        totals: section("totals"),
        counted: section("what is counted"),
        household: section("household"),
        not_people: section("not people"),
        placeholder_word: section("placeholder word"),
        no_last_name: section("no last name"),
        no_first_name: section("no first name"),
        group: section("heading of a group"),
        companion_word: section("companion word"),
        lone_group: section("group by itself"),
        long_title: section("title before two words"),
        initial_title: section("initial title"),
        particle: section("particle"),
        of: section("of"),
        counting: section("counting"),
        belongs: section("belongs"),
    }
});

/// The longest name, in characters.
pub(super) const NAME_CHARS: usize = 100;

/// What is wrong with a name by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// Nobody's: "Info Requested".
    Placeholder,
    /// An address, a formula, a date, a path.
    NotAName,
    /// Longer than [`NAME_CHARS`].
    TooLong,
}

/// Looks a name over, as written.
pub(super) fn flaw(name: &str) -> Option<Flaw> {
    if is_placeholder(name) {
        Some(Flaw::Placeholder)
    } else if name.chars().count() > NAME_CHARS {
        Some(Flaw::TooLong)
    } else {
        is_no_name(name).then_some(Flaw::NotAName)
    }
}

/// Whether a name cell holds no letter and no digit, so that it is as good as empty.
pub(super) fn is_void(name: &str) -> bool {
    !name.chars().any(char::is_alphanumeric)
}

fn is_placeholder(name: &str) -> bool {
    let folded = fold(name);
    let (unnumbered, uncounted) = (unnumbered(&folded), uncounted(&folded));
    let halves = unnumbered.split_at_checked(unnumbered.len() / 2);
    let doubled = halves.filter(|(a, b)| *a == b.trim_start()).map_or(unnumbered, |(a, _)| a);
    let same =
        |c: char| folded.starts_with(c) && folded.len() > 1 && folded.chars().all(|d| d == c);
    folded == "1"
        || [unnumbered, uncounted, doubled.trim()].iter().any(|it| WORDS.placeholder.is(it))
        || WORDS.somebodys_guest.start(&folded)
        || WORDS.somebodys_guest.start(&without_number(&folded))
        || is_of_somebody(&without_number(&folded))
        || folded.split(' ').all(|word| WORDS.placeholder_word.is(word))
        || is_somebodys(name)
        || same('x')
}

/// "guest 2" as "guest".
fn unnumbered(folded: &str) -> &str {
    folded.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ')
}

/// "guest two" and "guest b" as "guest".
fn uncounted(folded: &str) -> &str {
    match folded.rsplit_once(' ') {
        Some((before, last)) if WORDS.counting.is(last) => before,
        _ => folded,
    }
}

/// "guest 1 of ana" as "guest of ana".
fn without_number(folded: &str) -> String {
    let words = folded.split(' ').enumerate();
    let words = words.filter(|(at, word)| *at != 1 || word.parse::<u8>().is_err());
    words.map(|(_, word)| word).collect::<Vec<_>>().join(" ")
}

/// "ledsager til ana", "guest of ana": a word for who comes along, and whose they are.
fn is_of_somebody(folded: &str) -> bool {
    let mut words = folded.split(' ');
    let is_guest = words.next().is_some_and(|word| WORDS.companion_word.is(word));
    is_guest && words.next().is_some_and(|word| WORDS.of.is(word)) && words.next().is_some()
}

/// What stands in a last name's place where there is none: "N/A", "xxx". "No" and "Na" are names.
pub(super) fn is_no_last_name(text: &str) -> bool {
    let folded = fold(text);
    let same_x = folded.len() > 1 && folded.chars().all(|letter| letter == 'x');
    text == "NA" || same_x || WORDS.no_last_name.is(&folded)
}

/// What stands in a first name's place where there is none: "FNU".
pub(super) fn is_no_first_name(text: &str) -> bool {
    WORDS.no_first_name.is(&fold(text))
}

/// Whether it is a heading over a few rows: "Table 1", "Gruppe B".
pub(super) fn is_group(text: &str) -> bool {
    let folded = fold(text);
    let is_letter = text.chars().count() == 1 && text.is_ascii();
    is_letter || WORDS.lone_group.is(&folded) || is_numbered_group(text)
}

/// "Table 1", which is nobody's name.
pub(super) fn is_numbered_group(text: &str) -> bool {
    let folded = fold(text);
    let Some((word, number)) = folded.rsplit_once(' ') else { return false };
    let is_number = number.parse::<u32>().is_ok() || number.chars().count() == 1;
    is_number && WORDS.group.is(word)
}

/// "Ana Pereira's +1", "Ana's guest": somebody whom Ana brings.
fn is_somebodys(name: &str) -> bool {
    let marks = ["'s ", "’s ", "s' ", "s’ "];
    let after = marks.iter().find_map(|mark| name.split_once(mark)).map(|(_, rest)| rest);
    let in_brackets = name.strip_suffix(')').and_then(|it| it.rsplit_once('(')).map(|(_, it)| it);
    let after_dash = [" - ", " – ", " — "].iter().find_map(|dash| name.split_once(dash));
    let rest = after.or(in_brackets).or(after_dash.map(|(_, rest)| rest));
    // "Ana Pereira guest 1", "Anas ledsager"; Edgar Guest is written with a capital.
    let bare = name.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let is_capital = name.chars().next().is_some_and(char::is_uppercase);
    let last = bare.rsplit_once(' ').filter(|(before, _)| is_capital || before.contains(' '));
    // "Vega, Carlos, hijo" is a son, not somebody's.
    let is_after = |(before, last): (&str, &str)| {
        let is_word = last.chars().all(char::is_lowercase) && !before.ends_with(',');
        is_word && WORDS.companion_word.is(&fold(last))
    };
    // "Guest (Ana Pereira)".
    let before = name.split_once('(').map(|(before, _)| fold(before));
    if last.is_some_and(is_after) || before.is_some_and(|it| WORDS.companion_word.is(&it)) {
        return true;
    }
    rest.is_some_and(|rest| {
        let folded = fold(rest);
        // "Ana Pereira's +1 (vegan)".
        WORDS.belongs.is(&folded) || (after.is_some() && WORDS.belongs.start(&folded))
    })
}

/// A date, a phone number, an order: five digits in one word, or digits with a mark between them.
fn is_number(word: &str) -> bool {
    let marked = word.split(['/', '.', '-', ':']).filter(|part| !part.is_empty());
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = marked.clone();
    digits(word).len() > 2 && parts.all(all_digits) && (marked.count() > 1 || word.len() > 4)
}

/// "Richard [Rez] Okafor" without what is in the brackets, where that is words between words.
fn without_nickname(name: &str) -> String {
    let parts = || {
        let (before, rest) = name.split_once('[')?;
        let (inner, after) = rest.split_once(']')?;
        let is_words = |text: &str| text.chars().all(|c| c.is_alphabetic() || " '-".contains(c));
        (is_words(inner) && !before.trim().is_empty() && !inner.is_empty())
            .then(|| format!("{before}{after}"))
    };
    parts().unwrap_or_else(|| name.to_owned())
}

fn is_no_name(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let lower = name.to_lowercase();
    letters == 0
        || name.split(' ').any(is_number)
        || name.starts_with(['=', '+', '@', '\\', '/', '.', '#'])
        || without_nickname(name).chars().any(|c| "@<>{}[]|\\=;%$€£^~".contains(c))
        || name.contains("..")
        || lower.contains("http")
        || lower.contains("www.")
        || name.split_whitespace().count() > 9
}

/// Whether a cell looks like a name rather than anything else: for guessing a column.
pub(super) fn looks_like_name(cell: &str) -> bool {
    let words = cell.split_whitespace().count();
    let capital = cell.chars().find(|c| c.is_alphabetic()).is_some_and(|c| !c.is_lowercase());
    (1..=5).contains(&words)
        && capital
        && !cell.ends_with(['.', '!', '?', ':'])
        && digits(cell).is_empty()
        && flaw(cell).is_none()
        && (words > 1 || super::answers::yes_or_no(cell).is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_nobodys_name_is_seen() {
        for name in [
            "Info Requested",
            "Info Requested Info Requested",
            "Guest",
            "guest 2",
            "Guest of Ana",
            "N/A",
            "TBD",
            "+1",
            "xxx",
            "Unbekannt",
            "Sin nombre",
            "Attendee 14",
            "Test test",
        ] {
            assert_eq!(flaw(name), Some(Flaw::Placeholder), "{name}");
        }
        for name in [
            "12345",
            "ana@posta.example",
            "=cmd|' /C calc'!A0",
            "../../etc/passwd",
            "https://x.example",
            "Exported on 20/11/2025",
        ] {
            assert_eq!(flaw(name), Some(Flaw::NotAName), "{name}");
        }
        for name in [
            "Ana",
            "O'Brien",
            "Nguyễn Thị Minh Khai",
            "X Æ A-12",
            "李娜",
            "محمد علي",
            "Guestave",
            "Anna Nann",
            "Tom 77",
            "Jean-Luc d'Arc",
            "Ben Okafor, Jr.",
            "First12345 Last12345",
        ] {
            assert_eq!(flaw(name), None, "{name}");
        }
    }
}
