//! The column headers that ticketing systems, forms and people write, and what each means.
//!
//! Headers are facts about other programs, so they stand here as data. They are compared as
//! [`key`]s: case, accents and punctuation gone, `firstName` in two words, "#", "no." and "Nr." as
//! "number".

use std::collections::HashMap;
use std::sync::LazyLock;

use super::field::Field;
use super::phrases::Phrases;
use super::text::fold;

/// How sure a header makes us of its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// Could be it, where nothing better is there: "ID" as the ticket's code.
    Perhaps,
    /// A question that speaks of it.
    Likely,
    /// What some systems call it.
    Usual,
    /// Its plain name.
    Plain,
    /// Its name, and that it is the guest's own rather than the buyer's.
    Own,
}

/// What a header means by itself, if its words are known. Questions are for
/// [`super::questions`].
pub(super) fn meaning(key: &str) -> Option<(Field, Rank)> {
    let doubled = key.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    [key, doubled].iter().find_map(|key| MEANINGS.get(key).copied())
}

/// A header as it is compared.
pub(super) fn key(header: &str) -> String {
    let spaced = split_camel(header).replace('#', " number ").replace(".º", "º");
    let folded = fold(&spaced);
    let word = |word| match word {
        "no" | "nr" | "num" | "n" | "nummer" | "numero" | "numer" => "number",
        other => other,
    };
    folded.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

fn split_camel(header: &str) -> String {
    let mut spaced = String::with_capacity(header.len() + 4);
    let mut before_is_small = false;
    for letter in header.chars() {
        if before_is_small && letter.is_uppercase() {
            spaced.push(' ');
        }
        before_is_small = letter.is_lowercase();
        spaced.push(letter);
    }
    spaced
}

/// Names that mean the first or the last name where the other half has a column of its own; also
/// "your name".
pub(super) fn is_bare_name(key: &str) -> bool {
    let yours = ["your", "dein", "ihr", "tu", "su", "votre", "ton", "il", "tuo", "seu", "je", "uw"];
    let mut words = key.split(' ').skip_while(|word| yours.contains(word));
    let is_name = |word| ["name", "nombre", "nom", "nome", "naam"].contains(&word);
    words.next().is_some_and(is_name) && words.next().is_none()
}

/// Headers that ask for the family name first, in the same cell.
pub(super) fn is_family_first(key: &str) -> bool {
    FAMILY_FIRST.split('|').any(|known| known == key)
}

/// Headers that count everybody, the guest too.
pub(super) fn counts_everybody(key: &str) -> bool {
    EVERYBODY.split('|').any(|known| known == key)
}

static MEANINGS: LazyLock<HashMap<&'static str, (Field, Rank)>> = LazyLock::new(|| {
    let mut meanings = HashMap::new();
    for (heading, headers) in Phrases::sections(HEADERS) {
        if let Some(meaning) = heading_meaning(heading) {
            meanings.extend(headers.iter().map(|header| (header, meaning)));
        }
    }
    meanings.extend(FAMILY_FIRST.split('|').map(|key| (key, (Field::Name, Rank::Usual))));
    meanings.extend(EVERYBODY.split('|').map(|key| (key, (Field::Companions, Rank::Usual))));
    meanings
});

const HEADERS: &str = include_str!("words/headers.txt");

/// "first-time plain": the field and how sure.
fn heading_meaning(heading: &str) -> Option<(Field, Rank)> {
    let (field, rank) = heading.split_once(' ')?;
    let rank = match rank {
        "plain" => Rank::Plain,
        "usual" => Rank::Usual,
        "perhaps" => Rank::Perhaps,
        _ => return None,
    };
    Some((field.parse().ok()?, rank))
}

const FAMILY_FIRST: &str = "last name first name|surname first name|nachname vorname|\
    name vorname|apellidos y nombre|apellidos nombre|apellido y nombre|cognome e nome|\
    cognome nome|nazwisko i imie|nazwisko imie|achternaam voornaam";

const EVERYBODY: &str = "party size|number of people|number of persons|people|pax|headcount|\
    anzahl personen|personen|personenzahl|number de personas|personas|nombre de personnes|\
    number di persone|number de pessoas|liczba osob|aantal personen";

#[cfg(test)]
mod tests {
    use super::*;

    fn field(header: &str) -> Option<Field> {
        meaning(&key(header)).map(|(field, _)| field)
    }

    #[test]
    fn case_blanks_and_punctuation_do_not_matter() {
        for header in ["First Name", " first_name ", "FIRSTNAME", "firstName", "First-name:"] {
            assert_eq!(field(header), Some(Field::First), "{header}");
        }
        for header in ["E-mail", "Email Address2", "email_address", "E-Mail-Adresse", "E-mail*"] {
            assert_eq!(field(header), Some(Field::Email), "{header}");
        }
        for header in [
            "Attendee #",
            "Attendee no.",
            "Attendee Number",
            "Public ID",
            "Teilnehmer-Nr.",
            "N° de participant",
            "N.º de asistente",
        ] {
            assert_eq!(field(header), Some(Field::Ticket), "{header}");
        }
        for header in ["Teilnehmerstatus", "Statut du participant", "Estado del asistente"] {
            assert_eq!(field(header), Some(Field::Status), "{header}");
        }
    }

    #[test]
    fn tracking_is_not_a_profile_and_an_order_is_not_a_ticket() {
        for header in ["linkedin_click_id", "Order #", "Order no.", "checked_in_at", "Lead score"] {
            assert_eq!(field(header), Some(Field::Ignored), "{header}");
        }
    }

    #[test]
    fn every_header_stands_under_one_meaning() {
        let mut seen = HashMap::new();
        for (heading, headers) in Phrases::sections(HEADERS) {
            let meaning = heading_meaning(heading).expect(heading);
            for header in headers.iter() {
                assert_eq!(key(header), header, "written as it is compared");
                let twice = seen.insert(header, meaning);
                assert!(twice.is_none_or(|other| other == meaning), "{header} is twice");
            }
        }
    }
}
