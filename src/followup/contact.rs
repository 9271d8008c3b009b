//! Contact passes between two people only after both said yes.

use crate::domain::{Answer, Gathering, Guest, GuestId, Introduction, Pair, State, Swap};

/// How somebody can be reached; at least one of the two is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    email: Option<String>,
    phone: Option<String>,
}

/// Between the ways to reach somebody.
pub(super) const SEPARATOR: &str = " · ";

/// How a contact is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Display {
    /// As it is: in the reader's own file.
    Full,
    /// "b...@posta.example": wherever somebody else may look on.
    Masked,
}

impl Contact {
    /// "ben@posta.example", then the phone; masked: "b...@posta.example", "... 42".
    #[must_use]
    pub fn written(&self, display: Display) -> String {
        let email = self.email.as_deref().map(|it| match display {
            Display::Full => it.to_owned(),
            Display::Masked => masked_email(it),
        });
        let phone = self.phone.as_deref().map(|it| match display {
            Display::Full => it.to_owned(),
            Display::Masked => masked_phone(it),
        });
        email.into_iter().chain(phone).collect::<Vec<_>>().join(SEPARATOR)
    }

    /// The e-mail address, if known.
    pub(super) fn email(&self) -> Option<&str> {
        self.email.as_deref()
    }

    /// The phone number, if known.
    pub(super) fn phone(&self) -> Option<&str> {
        self.phone.as_deref()
    }

    fn of(guest: &Guest) -> Option<Self> {
        let own = |text: &str| text.to_owned();
        guest
            .has_contact()
            .then(|| Self { email: guest.email().map(own), phone: guest.phone().map(own) })
    }
}

/// The contact of `owner` that `reader` may take home from one evening: both said yes to swapping,
/// once for all or in these introductions, nobody said no in any of them, neither says "not now" to
/// meeting the other in any introduction of the house, whatever came before it or after, and they are
/// not kept apart.
pub(super) fn swapped(
    state: &State,
    evening: &Gathering,
    reader: GuestId,
    owner: GuestId,
    introductions: &[&Introduction],
) -> Option<Contact> {
    let pair = Pair::new(reader, owner);
    let not_now =
        |it: &Introduction| [reader, owner].map(|who| it.answer(who)).contains(&Answer::NotNow);
    if state.is_apart(pair) || state.introductions_between(pair).any(|(_, it)| not_now(it)) {
        return None;
    }
    let yes = |guest| says_yes(evening, guest, introductions);
    let both = yes(reader) && yes(owner);
    both.then(|| state.guest(owner).and_then(Contact::of)).flatten()
}

fn says_yes(evening: &Gathering, guest: GuestId, introductions: &[&Introduction]) -> bool {
    let answers: Vec<_> = introductions.iter().filter_map(|it| it.swap_answer(guest)).collect();
    if introductions.is_empty() || answers.contains(&false) {
        return false;
    }
    match evening.visit(guest).map(|visit| visit.consent().swap).unwrap_or_default() {
        Swap::Yes => true,
        Swap::AskEachTime => answers.contains(&true),
        Swap::No => false,
    }
}

fn masked_email(email: &str) -> String {
    let (name, domain) = email.rsplit_once('@').unwrap_or((email, ""));
    let first: String = name.chars().take(1).collect();
    if domain.is_empty() { format!("{first}...") } else { format!("{first}...@{domain}") }
}

fn masked_phone(phone: &str) -> String {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    let last: String = digits.iter().skip(digits.len().saturating_sub(2)).collect();
    format!("... {last}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_masked_contact_is_known_only_to_who_knows_it() {
        let contact = Contact {
            email: Some("ben@posta.example".into()),
            phone: Some("+41 79 000 00 42".into()),
        };
        assert_eq!(contact.written(Display::Masked), "b...@posta.example · ... 42");
        assert_eq!(contact.written(Display::Full), "ben@posta.example · +41 79 000 00 42");
        let odd = Contact { email: Some("ben".into()), phone: None };
        assert_eq!(odd.written(Display::Masked), "b...");
    }
}
