//! One person as a guest list has them.

use chrono::NaiveDate;

use crate::domain::{Booking, Details, Name, Saying, Side};

/// What a list says about one person, ready to be put on the list of a gathering.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Newcomer {
    /// Never empty.
    pub name: Name,
    /// As written; compare with case ignored.
    pub email: Option<String>,
    /// As written.
    pub phone: Option<String>,
    /// As written.
    pub pronouns: Option<String>,
    /// Codes on their tickets, matched exactly.
    pub tickets: Vec<String>,
    /// Codes of tickets that the list takes back before anybody held them: they let nobody in.
    pub refused: Vec<String>,
    /// What the list says of their coming, as written.
    pub status: Option<String>,
    /// Languages spoken, as written.
    pub language: Option<String>,
    /// Whether it is their first time, if the list says.
    pub first_time: Option<bool>,
    /// Unnamed people who come along, if the list says.
    pub companions: Option<u32>,
    /// When they booked, if the list says and leaves no doubt about the month.
    pub booked_on: Option<NaiveDate>,
    /// At most three lines of at most 80 characters.
    pub offers: Vec<String>,
    /// At most three lines of at most 80 characters.
    pub needs: Vec<String>,
    /// For hosts: notes, and whatever a person wrote that had no better place.
    pub note: Option<String>,
    /// Whoever has the same is of the same booking; empty where nothing says so.
    pub party: String,
}

impl Newcomer {
    /// What the house is to know about them; `None` where the list is silent.
    #[must_use]
    pub fn details(&self) -> Details {
        let boxed = |text: &Option<String>| text.as_deref().map(Box::from);
        Details {
            name: Some(self.name.clone()).filter(|name| !name.is_empty()),
            email: boxed(&self.email),
            phone: boxed(&self.phone),
            pronouns: boxed(&self.pronouns),
            language: boxed(&self.language),
            first_time: self.first_time,
            note: boxed(&self.note),
            ..Details::default()
        }
    }

    /// How they are expected.
    #[must_use]
    pub fn booking(&self) -> Booking {
        let companions = self.companions.unwrap_or(0);
        let alone = self.companions == Some(0);
        Booking { expected: true, companions, alone, booked_on: self.booked_on }
    }

    /// Their lines, offers first. Kinds, pitches and support are for the desk to tell.
    #[must_use]
    pub fn sayings(&self) -> Vec<Saying> {
        let say =
            |side| move |text: &String| Saying { side, text: text.clone(), ..Saying::default() };
        let offers = self.offers.iter().map(say(Side::Offer));
        offers.chain(self.needs.iter().map(say(Side::Need))).collect()
    }

    /// Adds to the hosts' note, unless it says so already; says whether it changed.
    pub(super) fn add_note(&mut self, text: &str) -> bool {
        let note = self.note.get_or_insert_default();
        let said = text.is_empty() || format!("\n{note}\n").contains(&format!("\n{text}\n"));
        if !said {
            if !note.is_empty() {
                note.push('\n');
            }
            note.push_str(text);
        }
        if note.is_empty() {
            self.note = None;
        }
        !said
    }

    pub(super) fn side_mut(&mut self, side: Side) -> &mut Vec<String> {
        match side {
            Side::Offer => &mut self.offers,
            Side::Need => &mut self.needs,
        }
    }
}
