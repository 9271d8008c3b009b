//! Two people in one cell: "Ana & Ben Okafor".

use super::answers::yes_or_no;
use super::flaws::{WORDS, looks_like_name};
use super::text::fold;
use super::titles::{are_two, is_suffix};

/// The people in one name, if it seems to hold more than one. `family` is what another cell says
/// their last name is, if there is one. Empty inside `Some`: a household that cannot be split.
///
/// "y", "e" and "i" also join the halves of one family name ("Ortega y Gasset"), so they part
/// people only where what stands before them is one given name, or both sides are whole names.
/// `by_comma`: the column is written "Pereira, Ana", so a comma parts no people.
pub(super) fn people(name: &str, family: &str, by_comma: bool) -> Option<Vec<String>> {
    if is_household(name) {
        return Some(Vec::new());
    }
    if let Some((family, given)) = name.split_once(", ").filter(|_| by_comma)
        && let Some(parts) = joined(given)
    {
        return Some(parts.iter().map(|part| format!("{part} {family}")).collect());
    }
    let parts = joined(name).or_else(|| if by_comma { None } else { by_commas(name) })?;
    let shared = shared_family(&parts, family);
    let named = parts.iter().map(|part| match &shared {
        Some(family) if !part.contains(' ') && *part != family => format!("{part} {family}"),
        _ => (*part).to_owned(),
    });
    Some(named.collect())
}

/// The names in a cell about several people, between semicolons, line breaks, or what else joins people;
/// none where anything in it is no name.
pub(super) fn names_in(cell: &str) -> Vec<String> {
    let mut names = Vec::new();
    let parts = cell.split([';', '\n', '\r', '|']).map(|part| after_a_yes(part.trim()));
    for part in parts.filter(|part| !part.is_empty()) {
        match people(part, "", false).filter(|several| !several.is_empty()) {
            Some(several) => names.extend(several),
            None if looks_like_name(part) => names.push(part.to_owned()),
            None => return Vec::new(),
        }
    }
    names
}

/// "Yes - Bruno Lindqvist" as the name.
fn after_a_yes(part: &str) -> &str {
    let said = part.split_once(['-', '–', '—', ',', ':', '(']);
    let said =
        said.filter(|(before, _)| yes_or_no(before) == Some(true) && !before.trim().contains(' '));
    said.map_or(part, |(_, after)| after.trim().trim_end_matches(')'))
}

fn joined(name: &str) -> Option<Vec<&str>> {
    // Both are as long as one another, so places found in one hold in the other.
    let lower = name.to_ascii_lowercase();
    for joint in JOINTS.iter().chain(FAMILY_JOINTS) {
        let Some(at) = lower.find(joint) else { continue };
        let (before, after) = (name.get(..at)?.trim(), name.get(at + joint.len()..)?.trim());
        let mut parts: Vec<&str> = before.split(", ").map(str::trim).collect();
        parts.push(after);
        let believable = parts.iter().all(|part| is_person(part))
            && !is_noble(before, joint)
            && (!FAMILY_JOINTS.contains(joint) || is_two_people(before, after));
        if believable {
            return Some(parts);
        }
    }
    None
}

/// "Ana Pereira, Ben Okafor" and "Ana, Ben, Clara"; "Pereira, Ana" is one person.
fn by_commas(name: &str) -> Option<Vec<&str>> {
    let parts: Vec<&str> = name.split(',').map(str::trim).collect();
    let several = parts.len() > 2 || parts.iter().all(|part| part.contains(' '));
    let people = parts.len() > 1 && parts.iter().all(|part| is_person(part) && !is_suffix(part));
    (several && people).then_some(parts)
}

fn is_person(part: &str) -> bool {
    looks_like_name(part) && !WORDS.not_people.is(&fold(part))
}

/// "Karl von und zu Liechtenstein" is one man.
fn is_noble(before: &str, joint: &str) -> bool {
    joint.trim() == "und" && before.to_lowercase().ends_with("von")
}

fn is_two_people(before: &str, after: &str) -> bool {
    let whole = |part: &str| part.contains(' ');
    !whole(before) || (whole(before) && whole(after))
}

/// The last name that the last person carries for all: "Okafor" in "Ana & Ben Okafor".
fn shared_family(parts: &[&str], family: &str) -> Option<String> {
    if !family.is_empty() {
        return Some(family.to_owned());
    }
    let (last, others) = parts.split_last()?;
    let alone = others.iter().any(|part| !part.contains(' '));
    let (_, family) = last.split_once(' ')?;
    alone.then(|| family.to_owned())
}

fn is_household(name: &str) -> bool {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(' ').collect();
    if WORDS.household.start(&folded) || are_two(name) {
        return true;
    }
    let family = |word: &&str| WORDS.household.is(word);
    words.len() > 1 && (words.first().is_some_and(&family) || words.last().is_some_and(&family))
}

const JOINTS: &[&str] = &[
    " & ", "&", " and ", " und ", " + ", "+", " / ", "/", " et ", " och ", " oraz ", " plus ",
    " u. ",
];

/// Also inside one Spanish, Portuguese, Italian, Polish or Dutch family name.
const FAMILY_JOINTS: &[&str] = &[" y ", " e ", " i ", " en "];

#[cfg(test)]
mod tests {
    use super::*;

    fn split(name: &str) -> Option<Vec<String>> {
        people(name, "", false)
    }

    #[test]
    fn two_people_are_seen_and_named() {
        for (cell, first, second) in [
            ("Ana & Ben Okafor", "Ana Okafor", "Ben Okafor"),
            ("Ana and Ben Okafor", "Ana Okafor", "Ben Okafor"),
            ("Tom and Iris", "Tom", "Iris"),
            ("Ana Pereira & Ben Okafor", "Ana Pereira", "Ben Okafor"),
            ("Ana Pereira, Ben Okafor", "Ana Pereira", "Ben Okafor"),
            ("Ana/Ben", "Ana", "Ben"),
            ("Ana + Ben Okafor", "Ana Okafor", "Ben Okafor"),
            ("Ana y Ben Okafor", "Ana Okafor", "Ben Okafor"),
            ("Anke und Jörg Weiß", "Anke Weiß", "Jörg Weiß"),
        ] {
            assert_eq!(split(cell), Some(vec![first.into(), second.into()]), "{cell}");
        }
        let vales = people("Tom & Iris", "Vale", false);
        assert_eq!(vales, Some(vec!["Tom Vale".to_owned(), "Iris Vale".into()]));
        let turned = people("Weiß, Anke und Jörg", "", true);
        assert_eq!(turned, Some(vec!["Anke Weiß".to_owned(), "Jörg Weiß".into()]));
        assert_eq!(split("Ana, Ben & Jo Vale").map(|people| people.len()), Some(3));
        assert_eq!(split("The Okafor Family"), Some(vec![]));
    }

    #[test]
    fn one_person_stays_one() {
        for name in [
            "José Ortega y Gasset",
            "Santiago Ramón y Cajal",
            "Maria da Costa e Silva",
            "Karl von und zu Liechtenstein",
            "Antoni Gaudí i Cornet",
            "Pereira, Ana",
            "Andy Sand",
            "Ben Okafor, Jr.",
            "Kowalski & Co",
            "Sandy Anderson",
            "Ana",
            "",
            "&",
            "Jean-Luc Et",
        ] {
            assert_eq!(split(name), None, "{name}");
        }
    }
}
