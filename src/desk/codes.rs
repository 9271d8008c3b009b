//! What a code means: for the guests' screens, the staff's, the desk's and the verbs.

mod signed;

use chrono::{DateTime, Utc};

use crate::domain::{GatheringId, Guest, GuestId, Scan, Visit};
use crate::intake::signed::{Signed, mark};
use crate::intake::ticket;
use crate::journal::Damage;

use super::Desk;

/// The shortest text that may be read as another keyboard would write it, in characters: shorter
/// ones are somebody else's code too easily.
const GUESSED_LEAST: usize = 6;

/// What was read, before anybody knows what it means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// As it was read; the likeliest first.
    pub texts: Vec<String>,
    /// As scanners set up for other keyboards would have meant it.
    pub guesses: Vec<String>,
}

impl Reading {
    /// A text that was typed, or that a verb was given.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        Self { texts: vec![text.to_owned()], guesses: Vec::new() }
    }
}

/// What a code means at a gathering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A ticket for it.
    Ticket(GuestId),
    /// The badge of somebody who has been here before.
    Badge(GuestId),
    /// A ticket that the list took back.
    Cancelled(GuestId),
    /// A ticket that is good by its signature, of somebody who is on no list.
    Signed {
        /// Whoever holds it: the same id at every door.
        guest: GuestId,
        /// Its code, to be issued to them as they come in.
        code: Box<str>,
    },
    /// A ticket for another gathering.
    Elsewhere {
        /// Which.
        gathering: GatheringId,
        /// Whose, if a list says.
        guest: Option<GuestId>,
    },
    /// A ticket that opens nothing.
    Void {
        /// Why.
        why: Void,
        /// Whose, if the list says.
        guest: Option<GuestId>,
    },
    /// Nobody's.
    Unknown,
}

/// Why a ticket opens nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Void {
    /// It is signed, and not with a key that this house knows: a key that is gone or never came, or
    /// somebody made it up.
    UnknownKey,
    /// The organizer blocked it.
    Blocked,
    /// It is for something else than coming in here.
    OtherProduct,
    /// It is for another date of the series.
    OtherDate,
    /// It is not good before this moment.
    NotYet(DateTime<Utc>),
    /// It was good until this moment.
    Over(DateTime<Utc>),
}

impl Meaning {
    /// Whose it is.
    #[must_use]
    pub const fn guest(&self) -> Option<GuestId> {
        match self {
            Self::Ticket(guest)
            | Self::Badge(guest)
            | Self::Cancelled(guest)
            | Self::Signed { guest, .. } => Some(*guest),
            Self::Elsewhere { guest, .. } | Self::Void { guest, .. } => *guest,
            Self::Unknown => None,
        }
    }
}

impl Desk {
    /// What was read means at `gathering`: as it is first, then as ticket systems and scanners
    /// wrap it. Costs a few look-ups, and a tenth of a millisecond a key for a signed ticket.
    #[must_use]
    pub fn meaning(&self, gathering: GatheringId, reading: &Reading) -> Meaning {
        let texts = reading.texts.iter().flat_map(|text| ticket::codes(text));
        let known = self.of_codes(gathering, texts.collect());
        if known != Meaning::Unknown {
            return known;
        }
        let guesses = reading.guesses.iter().filter(|it| it.chars().count() >= GUESSED_LEAST);
        let meanings = guesses.map(|text| self.of_codes(gathering, ticket::codes(text)));
        let mut known: Vec<_> = meanings.filter(says_something).collect();
        known.dedup();
        match known.as_slice() {
            [one] => one.clone(),
            // Keyboards that disagree about whose it is say nothing.
            [] | [_, _, ..] => Meaning::Unknown,
        }
    }

    /// What is blocked opens nothing; a list counts more than a signature.
    fn of_codes(&self, gathering: GatheringId, mut codes: Vec<String>) -> Meaning {
        let signed = codes.iter().find_map(|code| Signed::read(code));
        codes.extend(signed.as_ref().map(Signed::code));
        let listed = self.first_known(gathering, &codes);
        let Some(evening) = self.state().gathering(gathering) else { return listed };
        let is_blocked = |code: &String| evening.is_blocked(&mark(code));
        if evening.blocked().next().is_some() && codes.iter().any(is_blocked) {
            return Meaning::Void { why: Void::Blocked, guest: listed.guest() };
        }
        match signed {
            Some(ticket) => self.signed(gathering, &ticket, listed),
            None => listed,
        }
    }

    /// How many entries that a disk damaged, and that nothing brought back, may each be a ticket for
    /// `gathering`: whoever holds it has a code that nobody knows. Cost: a look at a small table.
    #[must_use]
    pub fn tickets_in_doubt(&self, gathering: GatheringId) -> usize {
        let visit = |guest| self.state().gathering(gathering)?.visit(guest);
        let may_be = |it: &Damage| match it.about.as_slice() {
            [] => true,
            [guest] => visit(*guest).is_some(),
            // A ticket is one guest's.
            [_, _, ..] => false,
        };
        let damage = self.damage().unwrap_or_default();
        damage.iter().filter(|it| it.mended_from.is_none() && may_be(it)).count()
    }

    /// A code for tonight counts more than one for another evening.
    fn first_known(&self, gathering: GatheringId, codes: &[String]) -> Meaning {
        let mut elsewhere = Meaning::Unknown;
        for code in codes {
            match self.state().scan(gathering, code) {
                Scan::Guest(guest) => return self.tonights(gathering, guest, code),
                Scan::Elsewhere { gathering, guest } if elsewhere == Meaning::Unknown => {
                    elsewhere = Meaning::Elsewhere { gathering, guest: Some(guest) };
                }
                Scan::Elsewhere { .. } | Scan::Unknown => {}
            }
        }
        elsewhere
    }

    fn tonights(&self, gathering: GatheringId, guest: GuestId, code: &str) -> Meaning {
        let evening = self.state().gathering(gathering);
        let visit = evening.and_then(|it| it.visit(guest));
        let is_withdrawn = evening.is_some_and(|it| it.is_withdrawn(guest, code));
        let badge = self.state().guest(guest).and_then(Guest::badge_code);
        if is_withdrawn || visit.is_some_and(Visit::is_cancelled) {
            Meaning::Cancelled(guest)
        } else if badge == Some(code) {
            Meaning::Badge(guest)
        } else {
            Meaning::Ticket(guest)
        }
    }
}

/// Whether another keyboard's reading tells anything: one whose key nobody knows is just misread.
fn says_something(meaning: &Meaning) -> bool {
    !matches!(meaning, Meaning::Unknown | Meaning::Void { why: Void::UnknownKey, .. })
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::desk::HandClock;
    use crate::desk::planned::{gathering, invite};

    fn house() -> (Desk, GatheringId) {
        let clock = HandClock::at(DateTime::UNIX_EPOCH);
        let mut desk = Desk::in_memory(Box::new(clock)).unwrap();
        let tonight = gathering(&mut desk, "Supper", DateTime::UNIX_EPOCH);
        (desk, tonight)
    }

    #[test]
    fn a_ticket_a_cancelled_one_and_another_evenings_are_told_apart() {
        let (mut desk, tonight) = house();
        let other = gathering(&mut desk, "Winter Supper", DateTime::UNIX_EPOCH);
        let ana = invite(&mut desk, tonight, "TK-00711", true);
        let gone = invite(&mut desk, tonight, "TK-00712", false);
        let later = invite(&mut desk, other, "TK-00713", true);
        let means = |text: &str| desk.meaning(tonight, &Reading::typed(text));
        assert_eq!(means("]Q1TK-00711"), Meaning::Ticket(ana));
        assert_eq!(means("TK-00712"), Meaning::Cancelled(gone));
        assert_eq!(means("TK-00713"), Meaning::Elsewhere { gathering: other, guest: Some(later) });
        assert_eq!(means("TK-00714"), Meaning::Unknown);
    }

    #[test]
    fn another_keyboards_reading_counts_only_where_all_agree_whose_it_is() {
        let (mut desk, tonight) = house();
        let ana = invite(&mut desk, tonight, "AZ-00711", true);
        let ben = invite(&mut desk, tonight, "AY-00711", true);
        let reading = |texts: &[&str], guesses: &[&str]| {
            let owned = |all: &[&str]| all.iter().map(|it| (*it).to_owned()).collect();
            Reading { texts: owned(texts), guesses: owned(guesses) }
        };
        let means = |reading: &Reading| desk.meaning(tonight, reading);
        assert_eq!(means(&reading(&["AY-00711"], &["AZ-00711"])), Meaning::Ticket(ben));
        assert_eq!(means(&reading(&["QY6))&&"], &["AZ-00711"])), Meaning::Ticket(ana));
        assert_eq!(means(&reading(&["QY6))&&"], &["AZ-00711", "AY-00711"])), Meaning::Unknown);
    }
}
