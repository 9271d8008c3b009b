//! Names as lists write them: in one cell or several, family name first, with a "+1", or no name
//! at all.

use crate::domain::Name;

use super::answers::is_nothing;
use super::columns::NameOrder;
use super::nicknames::set_apart;
use super::text::{fold, name_key};
use super::titles::{is_credential, is_suffix, without_title};

/// The cells of a row that speak of the name, each tidied.
#[derive(Debug, Default)]
pub(super) struct NameCells {
    pub(super) whole: String,
    pub(super) first: String,
    pub(super) last: String,
    /// What they like to be called; empty if it is their name.
    pub(super) preferred: String,
    /// Where the header says that the family name stands.
    pub(super) order: NameOrder,
    /// Most names of the column are written "Pereira, Ana".
    pub(super) by_comma: bool,
    /// Most names of the column are written "PEREIRA Ana".
    pub(super) by_capitals: bool,
}

/// A name put together, who comes along, and what of the cells is not in it.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Called {
    pub(super) name: Name,
    pub(super) companions: Option<u32>,
    pub(super) left_over: Option<String>,
    /// The name on their papers, where they like to be called another.
    pub(super) legal: Option<String>,
}

impl NameCells {
    /// The name as written, before anything is made of it: what problems quote.
    pub(super) fn written(&self) -> String {
        let parts = format!("{} {}", self.first, self.last).trim().to_owned();
        if parts.is_empty() { self.whole.clone() } else { parts }
    }

    /// Puts the name together. Parts in their own cells win over the whole.
    pub(super) fn call(&self) -> Called {
        let (whole, companions) = without_companions(without_title(&self.whole));
        let (first, more) = without_companions(without_title(&self.first));
        let (last, most) = without_companions(&self.last);
        let legal = self.assemble(whole, first, last);
        let name = self.as_called(&legal);
        let known = fold(&legal.full());
        let is_known = |word: &str| known.split(' ').any(|it| it == word);
        let folded = fold(whole);
        // 李娜 is 娜 and 李 without a blank between them.
        let is_joined = letters(&folded) == letters(&known);
        let kept = is_joined || folded.split(' ').all(|word| word.is_empty() || is_known(word));
        let titled = whole.len() < self.whole.len() && companions.is_none();
        let left_over = (!kept || titled).then(|| self.whole.clone());
        let legal = (legal != name).then(|| legal.full()).filter(|legal| !legal.is_empty());
        Called { name, companions: companions.or(more).or(most), left_over, legal }
    }

    /// The name they like to be called by: a whole one, or one in the given name's place.
    fn as_called(&self, legal: &Name) -> Name {
        let preferred = self.preferred.trim();
        if preferred.is_empty() || fold(preferred) == fold(&legal.full()) || is_nothing(preferred) {
            return legal.clone();
        }
        let called = self.one_piece(preferred);
        if called.family.is_empty() { Name::new(preferred, &legal.family) } else { called }
    }

    fn assemble(&self, whole: &str, first: &str, last: &str) -> Name {
        match (first.is_empty(), last.is_empty()) {
            (false, false) => both_halves(first, last),
            (false, true) => match rest_after(whole, first) {
                Some(rest) => Name::new(first, rest),
                None if whole.is_empty() => self.one_piece(first),
                None => Name::new(first, ""),
            },
            (true, false) => match rest_before(whole, last) {
                Some(rest) => Name::new(rest, last),
                None if whole.is_empty() => Name::new("", last),
                None => self.one_piece(whole),
            },
            (true, true) => self.one_piece(whole),
        }
    }

    fn one_piece(&self, whole: &str) -> Name {
        let apart = set_apart(whole, is_eastern);
        let whole = apart.as_deref().unwrap_or(whole);
        if let Some((family, given)) = turned_by_comma(whole, self.by_comma) {
            return Name::new(without_title(given), family);
        }
        let is_turned = self.order != NameOrder::GivenFirst;
        if let Some((family, given)) = by_capitals(whole).filter(|_| is_turned || self.by_capitals)
        {
            return Name::new(given, family);
        }
        let eastern = whole.chars().all(|letter| letter == ' ' || is_eastern(letter));
        let around = match self.order {
            _ if eastern => whole.split_once(' '),
            NameOrder::FamilyFirst if !is_given_first(whole) => whole.split_once(' '),
            NameOrder::GivenLast if !whole.chars().any(is_eastern) => whole.rsplit_once(' '),
            NameOrder::GivenFirst | NameOrder::FamilyFirst | NameOrder::GivenLast => None,
        };
        match around {
            Some((family, given)) => Name::new(given, family),
            None => Name::parse(whole),
        }
    }
}

/// "Ana PEREIRA" stands the usual way round, whatever the header says.
fn is_given_first(whole: &str) -> bool {
    let Some((first, last)) = whole.rsplit_once(' ') else { return false };
    is_shouted(last) && !is_shouted(first)
}

/// "PEREIRA Ana", "LE GOFF Yann" as family and given name.
fn by_capitals(whole: &str) -> Option<(&str, &str)> {
    let end = whole
        .split(' ')
        .take_while(|word| is_shouted(word))
        .map(|word| word.len() + 1)
        .sum::<usize>();
    let (family, given) = (whole.get(..end.checked_sub(1)?)?, whole.get(end..)?);
    (!given.is_empty() && family.len() > 2).then_some((family, given))
}

/// Whether a cell is written "PEREIRA Ana"; for telling how a column is written.
pub(super) fn is_capital_name(cell: &str) -> bool {
    by_capitals(cell).is_some()
}

/// A word in capitals; one letter may be an initial.
fn is_shouted(word: &str) -> bool {
    let letters = || word.chars().filter(|letter| letter.is_alphabetic());
    letters().count() > 1 && letters().all(char::is_uppercase)
}

/// Chinese characters, kana and Korean syllables: names in them start with the family's.
const fn is_eastern(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{3000}')
}

fn letters(folded: &str) -> Vec<char> {
    let mut letters: Vec<char> = folded.chars().filter(|letter| *letter != ' ').collect();
    letters.sort_unstable();
    letters
}

/// Halves that hold each other ("Ana Pereira" + "Pereira") are not doubled.
fn both_halves(first: &str, last: &str) -> Name {
    if fold(first) == fold(last) {
        Name::parse(first)
    } else if let Some(given) = rest_before(first, last) {
        Name::new(given, last)
    } else if let Some(family) = rest_after(last, first) {
        Name::new(first, family)
    } else {
        Name::new(first, last)
    }
}

/// What follows `first` in `whole`: "Pereira" after "Ana" in "Ana Pereira".
fn rest_after<'a>(whole: &'a str, first: &str) -> Option<&'a str> {
    let cuts = whole.match_indices(' ').map(|(at, _)| whole.split_at(at));
    let mut found = cuts.filter(|(start, _)| fold(start) == fold(first));
    found.next().map(|(_, rest)| rest.trim())
}

fn rest_before<'a>(whole: &'a str, last: &str) -> Option<&'a str> {
    let cuts = whole.match_indices(' ').map(|(at, _)| whole.split_at(at));
    let mut found = cuts.filter(|(_, end)| fold(end) == fold(last));
    found.next().map(|(rest, _)| rest.trim())
}

/// "Pereira, Ana" as family and given name. With several words on both sides ("Ana Pereira, Ben
/// Okafor") only where the whole column is written so.
fn turned_by_comma(whole: &str, by_comma: bool) -> Option<(&str, &str)> {
    let (family, given) = whole.split_once(',')?;
    let (family, mut given) = (family.trim(), given.trim());
    // "Okafor, Ben, Jr." is one person, and so is "Vale, Iris, PhD".
    while let Some((before, last)) = given.rsplit_once(',') {
        if !is_suffix(last) {
            break;
        }
        given = before.trim();
    }
    let one_comma = !given.contains(',') && !family.is_empty() && !given.is_empty();
    let one_person = by_comma || !given.contains(' ') || !family.contains(' ');
    let is_degree = is_suffix(given) || (!by_comma && is_credential(family, given));
    (one_comma && one_person && !is_degree).then_some((family, given))
}

/// Whether a cell is written "Pereira, Ana"; for telling how a column is written.
pub(super) fn is_comma_name(cell: &str) -> bool {
    turned_by_comma(cell, true).is_some()
}

/// A name without what says that it has no second half: "Meena N/A", "Arun (no last name)", "Ravi -".
pub(super) fn named(whole: &str) -> &str {
    let (before, last) = match whole.strip_suffix(')').and_then(|it| it.rsplit_once('(')) {
        Some(parts) => parts,
        None => whole.rsplit_once(' ').unwrap_or((whole, "")),
    };
    let says_none = super::flaws::is_void(last) || last.contains(['/', ' ']);
    let is_none = says_none && (last.is_empty() || super::flaws::is_no_last_name(last));
    let is_sign = !last.is_empty() && super::flaws::is_void(last) && last.is_ascii();
    if (is_none || is_sign) && !last.is_empty() && !before.trim().is_empty() {
        before.trim()
    } else {
        whole
    }
}

/// A name without its "+1", and how many that were.
fn without_companions(name: &str) -> (&str, Option<u32>) {
    let lower = name.to_lowercase();
    if lower.len() == name.len() {
        for ending in COMPANION {
            if let Some(rest) = lower.strip_suffix(ending) {
                let before = name.get(..rest.len()).unwrap_or_default().trim();
                if !before.is_empty() {
                    return (before, Some(1));
                }
            }
        }
    }
    let open = name.trim_end().trim_end_matches(')');
    let Some((before, count)) = open.rsplit_once('+') else { return (name, None) };
    let before = before.trim().trim_end_matches('(').trim();
    match count.trim().parse::<u32>() {
        Ok(count) if count < 20 && !before.is_empty() => (before, Some(count)),
        _ => (name, None),
    }
}

const COMPANION: &[&str] = &[
    " + guest",
    " +guest",
    " & guest",
    " and guest",
    " + friend",
    " and friend",
    " & friend",
    " plus one",
    " + partner",
    " and partner",
    " & partner",
    " (plus one)",
    " (+ guest)",
    " + gast",
    " und begleitung",
    " + begleitung",
    " y acompañante",
    " + acompañante",
    " y pareja",
    " + one",
    " et invité",
    " + invité",
    " e ospite",
];

/// Whether a name has two words or more: one word alone is shared by too many to tell by.
pub(super) fn is_full(name: &Name) -> bool {
    name_key(&name.full()).contains(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn called(whole: &str, first: &str, last: &str) -> Called {
        let cells = NameCells {
            whole: whole.into(),
            first: first.into(),
            last: last.into(),
            ..NameCells::default()
        };
        cells.call()
    }

    fn halves(whole: &str, first: &str, last: &str) -> (String, String) {
        let name = called(whole, first, last).name;
        (name.given.to_string(), name.family.to_string())
    }

    #[test]
    fn names_come_together_from_any_cells() {
        let ana = ("Ana".to_owned(), "Pereira".to_owned());
        for (whole, first, last) in [
            ("Ana Pereira", "", ""),
            ("", "Ana", "Pereira"),
            ("Ana Pereira", "Ana", "Pereira"),
            ("Ana Pereira", "Ana", ""),
            ("Ana Pereira", "", "Pereira"),
            ("", "Ana Pereira", "Pereira"),
            ("", "Ana", "Ana Pereira"),
            ("", "Ana Pereira", "Ana Pereira"),
            ("", "Ana Pereira", ""),
            ("Pereira, Ana", "", ""),
            ("Pereira,Ana", "", ""),
        ] {
            assert_eq!(halves(whole, first, last), ana, "{whole}/{first}/{last}");
        }
    }

    #[test]
    fn what_does_not_fit_the_name_is_left_over_and_not_lost() {
        assert_eq!(called("Annie P", "Ana", "Pereira").left_over.as_deref(), Some("Annie P"));
        assert_eq!(called("ana  pereira", "Ana", "Pereira").left_over, None);
        assert_eq!(called("李娜", "娜", "李").left_over, None);
    }

    #[test]
    fn a_suffix_turns_nothing_around() {
        assert_eq!(halves("Ben Okafor, Jr.", "", "").0, "Ben");
        assert_eq!(halves("Ana Pereira, PhD", "", "").0, "Ana");
    }

    #[test]
    fn family_first_columns_are_turned() {
        let cells = NameCells {
            whole: "Kowalska Zofia".into(),
            order: NameOrder::FamilyFirst,
            ..NameCells::default()
        };
        assert_eq!(cells.call().name, Name::new("Zofia", "Kowalska"));
        let cells = NameCells {
            whole: "García López, María José".into(),
            by_comma: true,
            ..NameCells::default()
        };
        assert_eq!(cells.call().name, Name::new("María José", "García López"));
    }

    #[test]
    fn a_title_is_no_first_name() {
        for (written, given) in [
            ("Dr. Ana Pereira", "Ana"),
            ("Prof. Dr. Ana Pereira", "Ana"),
            ("Frau Ana Pereira", "Ana"),
            ("Ing. Ana Pereira", "Ana"),
            ("Ing Marie Lund", "Ing"),
            ("Dr.", "Dr."),
        ] {
            assert_eq!(halves(written, "", "").0, given, "{written}");
        }
        assert_eq!(called("Dr. Ana Lund", "", "").left_over.as_deref(), Some("Dr. Ana Lund"));
    }

    #[test]
    fn a_nickname_in_any_brackets_is_the_same_one_person() {
        for (open, close) in [("\"", "\""), ("「", "」"), ("『", "』"), ("（", "）"), ("(", ")")]
        {
            for blank in ["", " "] {
                let written = format!("Richard{blank}{open}Rez{close}{blank}Okafor");
                let called = called(&written, "", "");
                assert_eq!(called.name, Name::new("Richard", &format!("{open}Rez{close} Okafor")));
                assert_eq!((called.name.short().as_str(), called.left_over), ("Richard O.", None));
            }
        }
        let japanese = called("山田太郎（たろ）", "", "").name;
        assert_eq!((japanese.first(), &*japanese.family), ("山田太郎（たろ）", ""));
    }

    #[test]
    fn who_comes_along_is_no_part_of_the_name() {
        for (written, count) in
            [("Ana Pereira +1", 1), ("Ana Pereira (+2)", 2), ("Ana Pereira and guest", 1)]
        {
            let called = called(written, "", "");
            assert_eq!(called.name.full(), "Ana Pereira", "{written}");
            assert_eq!(called.companions, Some(count), "{written}");
        }
    }
}
