//! Just enough for somebody to know that a row is theirs.

use std::fmt;

use chrono::NaiveDate;

use crate::domain::{GatheringId, GuestId};

use super::Desk;

/// The one thing a guest may see beside a first name and an initial.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// The last two digits of the phone number.
    PhoneEnds(String),
    /// The first two or three letters of the e-mail address.
    EmailStarts(String),
    /// The day they booked.
    Booked(NaiveDate),
    /// Nothing on file that may be shown.
    AskHost,
}

impl fmt::Display for Hint {
    /// In English, for scripts; screens say it through the words room.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PhoneEnds(digits) => write!(f, "phone ends in {digits}"),
            Self::EmailStarts(letters) => write!(f, "email starts with \"{letters}\""),
            Self::Booked(day) => write!(f, "booked in {}", day.format("%B")),
            Self::AskHost => f.write_str("ask a host"),
        }
    }
}

impl Desk {
    /// The hint for one guest: phone first, since most people know their own by heart.
    #[must_use]
    pub fn hint(&self, gathering: GatheringId, guest: GuestId) -> Hint {
        let Some(known) = self.state().guest(guest) else { return Hint::AskHost };
        let booked =
            self.state().gathering(gathering).and_then(|it| it.visit(guest)?.booking().booked_on);
        let phone = known.phone().and_then(last_two_digits).map(Hint::PhoneEnds);
        let email = || known.email().and_then(first_letters).map(Hint::EmailStarts);
        phone.or_else(email).or(booked.map(Hint::Booked)).unwrap_or(Hint::AskHost)
    }
}

fn last_two_digits(phone: &str) -> Option<String> {
    let digits: Vec<_> = phone.chars().filter(char::is_ascii_digit).collect();
    digits
        .len()
        .checked_sub(2)
        .filter(|_| digits.len() >= 6)
        .and_then(|from| digits.get(from..))
        .map(|two| two.iter().collect())
}

/// Two letters, three where the name before the @ is long enough to stay private.
fn first_letters(email: &str) -> Option<String> {
    let (local, _) = email.split_once('@')?;
    let shown = if local.chars().count() >= 8 { 3 } else { 2 };
    (local.chars().count() > shown).then(|| local.chars().take(shown).collect())
}

#[cfg(test)]
mod tests {
    use super::{first_letters, last_two_digits};

    #[test]
    fn hints_show_little_and_only_where_more_stays_hidden() {
        assert_eq!(last_two_digits("+41 79 555 01 42").as_deref(), Some("42"));
        assert_eq!(last_two_digits("12"), None);
        assert_eq!(first_letters("ar.rusu@posta.example").as_deref(), Some("ar"));
        assert_eq!(first_letters("andrew.okonkwo@posta.example").as_deref(), Some("and"));
        assert_eq!(first_letters("al@posta.example"), None);
        assert_eq!(first_letters("no address"), None);
    }
}
