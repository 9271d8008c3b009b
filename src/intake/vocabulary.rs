//! The column headers that ticketing systems, forms and people write, and what each means.
//!
//! Headers are facts about other programs, so they stand here as data. They are compared as
//! [`key`]s: case, accents and punctuation gone, `firstName` in two words, "#", "no." and "Nr." as
//! "number".

use std::collections::HashMap;
use std::sync::LazyLock;

use super::columns::NameOrder;
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
    // "+1" is who comes along, and 1 is a number.
    let folded = fold(&spaced.replace("+1", " plus one "));
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

/// Words that headers are put together of, and a few whole headers that say how cells are written.
pub(super) struct Parts {
    pub(super) guest: Phrases,
    pub(super) guest_word: Phrases,
    pub(super) buyer: Phrases,
    pub(super) somebody_else: Phrases,
    /// Those of somebody else that are a person's.
    pub(super) other_person: Phrases,
    pub(super) companion: Phrases,
    /// "Plus one of": whom the row's guest comes with, who has a row of their own.
    pub(super) brought_by: Phrases,
    pub(super) filler: Phrases,
    pub(super) last: Phrases,
    pub(super) first: Phrases,
    pub(super) name: Phrases,
    pub(super) email: Phrases,
    pub(super) phone: Phrases,
    pub(super) status: Phrases,
    pub(super) ticket: Phrases,
    pub(super) code: Phrases,
    pub(super) preferred: Phrases,
    pub(super) out: Phrases,
    pub(super) moment: Phrases,
    /// "Nachname Vorname": the family name first, in the same cell.
    pub(super) family_first: Phrases,
    /// "Họ và tên": the given name is the last word.
    pub(super) given_last: Phrases,
    /// "Name": the first or the last name where the other half has a column of its own.
    pub(super) bare_name: Phrases,
    /// "Middle name": a first name beside another.
    pub(super) middle: Phrases,
    /// "Party size": the guest is counted too.
    pub(super) everybody: Phrases,
    /// "Including yourself": the guest is counted too.
    pub(super) including: Phrases,
    /// "Not including yourself".
    pub(super) excluding: Phrases,
    /// "How many people": everybody is counted, unless it asks for others.
    pub(super) how_many: Phrases,
    /// "Additional": who is counted besides the guest.
    pub(super) besides: Phrases,
    /// "Legal name": another one is what they are called.
    pub(super) on_papers: Phrases,
    /// "Children": they come beside the adults of another column.
    pub(super) children: Phrases,
    /// "Child's first name": a guest, where there is no other.
    pub(super) child: Phrases,
}

pub(super) static PARTS: LazyLock<Parts> = LazyLock::new(|| {
    let section = |heading| Phrases::section(include_str!("words/parts.txt"), heading);
    Parts {
        guest: section("guest"),
        guest_word: section("guest word"),
        buyer: section("buyer"),
        somebody_else: section("somebody else"),
        other_person: section("other person"),
        companion: section("companion"),
        brought_by: section("brought by"),
        filler: section("filler"),
        last: section("last"),
        first: section("first"),
        name: section("name"),
        email: section("email"),
        phone: section("phone"),
        status: section("status"),
        ticket: section("ticket"),
        code: section("code"),
        preferred: section("preferred"),
        out: section("out"),
        moment: section("moment"),
        family_first: section("family first"),
        given_last: section("given last"),
        bare_name: section("bare name"),
        middle: section("middle"),
        everybody: section("everybody"),
        including: section("including"),
        excluding: section("excluding"),
        how_many: section("how many"),
        besides: section("besides"),
        on_papers: section("on papers"),
        children: section("children"),
        child: section("child"),
    }
});

/// Where the family name stands in a whole name under this header, if it names both halves: "Prezime i
/// ime", "First and last name".
pub(super) fn order(key: &str) -> Option<NameOrder> {
    let parts = &*PARTS;
    if parts.given_last.is(key) {
        return Some(NameOrder::GivenLast);
    } else if parts.family_first.is(key) {
        return Some(NameOrder::FamilyFirst);
    }
    halves(key)
}

/// The same where the words that say whose it is, and "and", were taken off: only what names both
/// halves by itself, or is one word ("ФИО участника").
pub(super) fn order_of_rest(rest: &str) -> Option<NameOrder> {
    let given_last = || PARTS.given_last.is(rest).then_some(NameOrder::GivenLast);
    if rest.contains(' ') { halves(rest).or_else(given_last) } else { order(rest) }
}

fn halves(key: &str) -> Option<NameOrder> {
    let parts = &*PARTS;
    let given = [&parts.first, &parts.bare_name];
    let starts = |all: &[&Phrases], key: &str| all.iter().filter_map(|it| it.matched(key)).max();
    let after = |count: usize| key.splitn(count + 1, ' ').nth(count);
    if let Some(rest) = starts(&[&parts.last], key).and_then(after) {
        ends(&given, rest).then_some(NameOrder::FamilyFirst)
    } else {
        let rest = starts(&given, key).and_then(after)?;
        ends(&[&parts.last], rest).then_some(NameOrder::GivenFirst)
    }
}

/// Whether a header ends with the other half of a name, after an "and" or nothing.
fn ends(half: &[&Phrases], rest: &str) -> bool {
    let is_half = |rest: &str| {
        let words = rest.split(' ').count();
        half.iter().any(|it| it.matched(rest) == Some(words))
    };
    let after_joint = rest.split_once(' ').filter(|(word, _)| JOINTS.contains(word));
    is_half(rest) || after_joint.is_some_and(|(_, rest)| is_half(rest))
}

/// "And", as headers have it between the halves of a name.
const JOINTS: [&str; 24] = [
    "and", "und", "et", "y", "e", "i", "en", "och", "og", "ja", "oraz", "a", "es", "si", "in",
    "ve", "va", "ir", "un", "eta", "и", "та", "και", "dan",
];

/// Whether a number under this header counts the guest too: "Party size", "How many of you?".
pub(super) fn counts_everybody(key: &str) -> bool {
    let parts = &*PARTS;
    parts.everybody.is(key)
        || (parts.including.within(key) && !parts.excluding.within(key))
        || (parts.how_many.within(key) && !parts.besides.within(key))
}

/// Whether somebody is not coming who has anything here: "Cancelled at".
pub(super) fn tells_who_is_out(key: &str) -> bool {
    OUT.is(key)
}

static OUT: LazyLock<Phrases> = LazyLock::new(|| Phrases::section(HEADERS, "out plain"));

static MEANINGS: LazyLock<HashMap<&'static str, (Field, Rank)>> = LazyLock::new(|| {
    let mut meanings = HashMap::new();
    for (heading, headers) in Phrases::sections(HEADERS) {
        if let Some(meaning) = heading_meaning(heading) {
            meanings.extend(headers.iter().map(|header| (header, meaning)));
        }
    }
    let parts = &*PARTS;
    let whole = parts.family_first.iter().chain(parts.given_last.iter());
    for key in whole {
        meanings.entry(key).or_insert((Field::Name, Rank::Usual));
    }
    for key in parts.everybody.iter().chain(parts.children.iter()) {
        meanings.entry(key).or_insert((Field::Companions, Rank::Usual));
    }
    meanings
});

const HEADERS: &str = include_str!("words/headers.txt");

/// "first-time plain": the field and how sure.
fn heading_meaning(heading: &str) -> Option<(Field, Rank)> {
    let (field, rank) = heading.split_once(' ')?;
    let field = if field == "out" { "status" } else { field };
    let rank = match rank {
        "plain" | "out" => Rank::Plain,
        "usual" => Rank::Usual,
        "perhaps" => Rank::Perhaps,
        _ => return None,
    };
    Some((field.parse().ok()?, rank))
}

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
