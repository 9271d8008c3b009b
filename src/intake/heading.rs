//! What a header says: what is in its column, and whose it is. Known headers first, then the words
//! that headers are put together of ("Ticket holder last name", "Nom du participant",
//! "Buchungsstatus"), then longer questions.

use super::columns::NameOrder;
use super::field::Field;
use super::phrases::Phrases;
use super::questions;
use super::vocabulary::{self, PARTS, Rank};

/// Whose a column is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Who {
    /// Nobody is named: the guest's, unless another column is more so.
    #[default]
    Unsaid,
    /// The attendee's, the ticket holder's.
    Guest,
    /// "Guest name": the guest's, or of somebody whom the guest brings.
    Invited,
    /// Of somebody who comes along.
    Companion,
    /// Of whoever paid.
    Buyer,
    /// Of a company, an emergency contact, a seller.
    Other,
}

/// What a header says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "independent marks of one header")]
pub(super) struct Heading {
    pub(super) what: Option<(Field, Rank)>,
    pub(super) who: Who,
    /// Which half of somebody else's name it is.
    pub(super) half: Option<Field>,
    /// Where the family name stands in a whole name.
    pub(super) order: Option<NameOrder>,
    /// Just "Name": half of one where the other half has a column.
    pub(super) is_bare: bool,
    /// Whoever has anything here is not coming.
    pub(super) tells_out: bool,
    /// "Have you been before?"
    pub(super) yes_means_no: bool,
}

/// The most words of a header that is put together; longer ones are questions.
const MOST_WORDS: usize = 6;

impl Heading {
    /// Reads a header, as [`vocabulary::key`] leaves it.
    pub(super) fn of(key: &str) -> Self {
        if key.is_empty() {
            return Self::default();
        }
        // "Person 1 last" is as "Person last": who is who, numbers tell (see `groups`).
        let is_count = |word: &&str| word.parse::<u8>().is_ok_and(|number| number < 20);
        if vocabulary::meaning(key).is_none()
            && key.contains(' ')
            && key.split(' ').any(|it| is_count(&it))
        {
            let bare: Vec<&str> = key.split(' ').filter(|it| !is_count(it)).collect();
            return Self::of(&bare.join(" "));
        }
        if PARTS.brought_by.is(key) {
            return Self { what: Some((Field::Note, Rank::Usual)), ..Self::default() };
        }
        let (who, rest) = whose(key);
        let tells_out = [key, &rest].iter().any(|it| vocabulary::tells_who_is_out(it));
        let exact = vocabulary::meaning(key);
        let mut heading = Self { who, tells_out, ..Self::default() };
        heading.is_bare = PARTS.bare_name.is(&rest);
        heading.order = vocabulary::order(key);
        if exact.is_none() && heading.order.is_none() {
            heading.order = vocabulary::order_of_rest(&rest);
        }
        heading.what = exact.or(heading.order.map(|_| (Field::Name, Rank::Usual)));
        if heading.what.is_some() {
            return heading;
        }
        if key.split(' ').count() <= MOST_WORDS {
            heading.what = put_together(key, &rest, who);
            if heading.what.is_none() && is_out(key) {
                heading.tells_out = true;
                heading.what = Some((Field::Status, Rank::Usual));
            }
        }
        // "Primary guest" is as good as "Guest".
        if heading.what.is_none() && rest.is_empty() && matches!(who, Who::Guest | Who::Invited) {
            heading.what = Some((Field::Name, Rank::Perhaps));
        }
        if heading.what.is_none() && vocabulary::counts_everybody(key) {
            heading.what = Some((Field::Companions, Rank::Likely));
        }
        if heading.what.is_none()
            && let Some((field, yes_means_no)) = questions::asks_for(key)
        {
            heading.what = Some((field, Rank::Likely));
            heading.yes_means_no = yes_means_no;
        }
        heading
    }

    pub(super) fn is(self, field: Field) -> bool {
        self.what.is_some_and(|(it, _)| it == field)
    }

    pub(super) fn rank(self) -> Option<Rank> {
        self.what.map(|(_, rank)| rank)
    }

    /// Whether it is about a person's name, address or phone.
    pub(super) fn is_contact(self) -> bool {
        self.what.is_some_and(|(field, _)| CONTACT.contains(&field))
    }
}

pub(super) const CONTACT: [Field; 5] =
    [Field::Name, Field::First, Field::Last, Field::Email, Field::Phone];

/// Whose a column is, and the key without the words that say so.
fn whose(key: &str) -> (Who, String) {
    let words: Vec<String> = key.split(' ').map(parted).collect();
    let spread = words.join(" ");
    let words: Vec<&str> = spread.split(' ').collect();
    let parts = &*PARTS;
    for (who, phrases) in [
        (Who::Companion, &parts.companion),
        (Who::Buyer, &parts.buyer),
        (Who::Other, &parts.somebody_else),
        (Who::Guest, &parts.guest),
        (Who::Guest, &parts.guest_word),
    ] {
        let (left, hit) = without(&words, phrases);
        if !hit {
            continue;
        }
        let only_word = parts.guest_word.start(words.first().copied().unwrap_or_default())
            || words.iter().any(|word| parts.guest_word.is(word));
        let who = if who == Who::Guest && only_word { Who::Invited } else { who };
        let rest = without(&left, &parts.ticket).0;
        let rest = if rest.is_empty() { left } else { rest };
        return (who, without(&rest, &parts.filler).0.join(" "));
    }
    let (left, hit) = without(&words, &parts.ticket);
    let bare = without(&left, &parts.filler).0.join(" ");
    let is_contact =
        |key: &str| vocabulary::meaning(key).is_some_and(|(it, _)| CONTACT.contains(&it));
    if hit && (is_contact(&bare) || is_contact(&left.join(" "))) {
        return (Who::Guest, bare);
    }
    (Who::Unsaid, without(&words, &parts.filler).0.join(" "))
}

/// The words that are none of the phrases, and whether any was.
fn without<'a>(words: &[&'a str], phrases: &Phrases) -> (Vec<&'a str>, bool) {
    let mut left = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let rest = words.get(at..).unwrap_or_default().join(" ");
        // "購入者メール" holds whose it is and what: the rest stays.
        let is_eastern = word.chars().all(|letter| letter > '\u{3000}');
        let tail = phrases.rest_of(word).filter(|_| is_eastern);
        match phrases.matched(&rest) {
            _ if tail.is_some() => {
                left.push(tail.unwrap_or_default());
                at += 1;
            }
            Some(count) => at += count,
            None if elided(word).is_some_and(|it| phrases.is(it) || phrases.start(it)) => at += 1,
            None if !word.is_ascii() && phrases.rest_of(word).is_some() => {
                left.push(phrases.rest_of(word).unwrap_or_default());
                at += 1;
            }
            None => {
                left.push(*word);
                at += 1;
            }
        }
    }
    let hit = left.len() < words.len() || left.iter().zip(words).any(|(a, b)| a != b);
    (left, hit)
}

/// A word without the article that French and Italian join to it: "linvité", "dellospite".
fn elided(word: &str) -> Option<&str> {
    let articles = ["dell", "all", "l", "d"];
    let bare = articles.iter().find_map(|article| word.strip_prefix(article))?;
    (bare.len() > 4).then_some(bare)
}

/// The parts of a word that German and its neighbours write in one: "Buchungsstatus".
fn parted(word: &str) -> String {
    for tail in EASTERN_TAILS {
        if let Some(head) = word.strip_suffix(tail).filter(|head| !head.is_empty()) {
            return format!("{head} {tail}");
        }
    }
    for tail in TAILS {
        if let Some(head) = word.strip_suffix(tail).filter(|head| head.len() > 3) {
            return format!("{head} {tail}");
        }
    }
    let is_person = |head: &str| {
        let parts = &*PARTS;
        [&parts.guest, &parts.guest_word, &parts.buyer, &parts.companion]
            .iter()
            .any(|it| it.is(head) || it.start(head))
    };
    for tail in ["name", "namn", "navn", "naam", "mail", "telefon"] {
        if let Some(head) = word.strip_suffix(tail).filter(|head| head.len() > 3 && is_person(head))
        {
            return format!("{head} {tail}");
        }
    }
    word.to_owned()
}

/// Words for a status, which scripts without blanks join to what it is of.
const EASTERN_TAILS: [&str; 7] = ["ステータス", "状態", "状态", "狀態", "状況", "상태", "현황"];

const TAILS: [&str; 20] = [
    "kode",
    "koden",
    "koodi",
    "kood",
    "kod",
    "tunnus",
    "szam",
    "azonosito",
    "vorname",
    "nachname",
    "familienname",
    "zuname",
    "status",
    "nummer",
    "mailadresse",
    "code",
    "efternamn",
    "fornamn",
    "voornaam",
    "achternaam",
];

fn put_together(key: &str, rest: &str, who: Who) -> Option<(Field, Rank)> {
    let parts = &*PARTS;
    let known = vocabulary::meaning(rest).filter(|(field, _)| *field != Field::Ignored);
    if let Some((field, rank)) = known {
        let is_about_them = CONTACT.contains(&field) || field == Field::Preferred;
        let fits =
            if who == Who::Unsaid { rest != key } else { is_about_them || field == Field::Status };
        if fits {
            return Some((field, rank.min(Rank::Usual)));
        }
    }
    let spread = key.split(' ').map(parted).collect::<Vec<_>>().join(" ");
    let has = |phrases: &Phrases| phrases.within(&spread);
    let is_asked = key.split(' ').count() > 4;
    let field = if has(&parts.email) {
        Field::Email
    } else if has(&parts.preferred) && (has(&parts.name) || has(&parts.first)) {
        Field::Preferred
    } else if has(&parts.last) && !is_asked {
        Field::Last
    } else if has(&parts.first) && !is_asked {
        Field::First
    } else if has(&parts.phone) && !is_asked {
        Field::Phone
    } else if has(&parts.status) && who != Who::Other {
        Field::Status
    } else if has(&parts.ticket) && has(&parts.code) && who != Who::Other {
        Field::Ticket
    } else if has(&parts.name) && who != Who::Unsaid && !is_asked {
        Field::Name
    } else {
        return None;
    };
    Some((field, Rank::Likely))
}

/// "Datum der Stornierung", "Order cancelled on": a word for not coming, and when or why.
fn is_out(key: &str) -> bool {
    let parts = &*PARTS;
    let words: Vec<&str> = key.split(' ').collect();
    let (left, hit) = without(&words, &parts.out);
    let (left, _) = without(&left, &parts.moment);
    let (left, _) = without(&left, &parts.filler);
    let (left, _) = without(&left, &parts.guest);
    let (left, _) = without(&left, &parts.ticket);
    let (left, _) = without(&left, &parts.buyer);
    hit && left.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(header: &str) -> (Option<Field>, Who) {
        let heading = Heading::of(&vocabulary::key(header));
        (heading.what.map(|(field, _)| field), heading.who)
    }

    #[test]
    fn headers_are_understood_by_their_words() {
        for (header, field, who) in [
            ("Ticket Full Name", Field::Name, Who::Guest),
            ("Ticket Holder Email Address", Field::Email, Who::Guest),
            ("Customer Name", Field::Name, Who::Buyer),
            ("Order Email", Field::Email, Who::Buyer),
            ("Nom du participant", Field::Name, Who::Guest),
            ("Prénom payeur", Field::First, Who::Buyer),
            ("Apellidos del asistente", Field::Last, Who::Guest),
            ("Nombre del comprador", Field::Name, Who::Buyer),
            ("Teilnehmervorname", Field::First, Who::Guest),
            ("Käufername", Field::Name, Who::Buyer),
            ("Emergency contact name", Field::Name, Who::Other),
            ("Guest name", Field::Name, Who::Invited),
        ] {
            assert_eq!(of(header), (Some(field), who), "{header}");
        }
        for header in
            ["Buchungsstatus", "Void Status", "Participant status", "Statut de la commande"]
        {
            assert_eq!(of(header).0, Some(Field::Status), "{header}");
        }
        for header in
            ["Ticket Reference", "N° billet", "Security code", "票号", "Ticket ID", "Biljettkod"]
        {
            assert_eq!(of(header).0, Some(Field::Ticket), "{header}");
        }
        for header in ["Cancelled at", "Datum der Stornierung", "Order cancelled on", "Refund date"]
        {
            let heading = Heading::of(&vocabulary::key(header));
            assert!(heading.tells_out && heading.is(Field::Status), "{header}");
        }
        assert_eq!(of("Plus one name").1, Who::Companion);
        assert_eq!(of("Favourite colour").0, None);
    }
}
