//! What is named in "Who is missing?" is a habit: no person, no contact, no pitch.

use crate::domain::{Command, Guest, Name, Refusal};
use crate::matching::pitch::{self, Why};
use crate::search::fold;

use super::Desk;

/// Why what somebody named is no habit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubtful {
    /// It holds the name of a guest of this house.
    Person,
    /// It holds an address, an account or a number to call.
    Contact,
    /// It sells something.
    Pitch,
}

impl From<Doubtful> for Refusal {
    fn from(doubtful: Doubtful) -> Self {
        match doubtful {
            Doubtful::Person => Self::NamesAPerson,
            Doubtful::Contact => Self::HoldsContact,
            Doubtful::Pitch => Self::IsAPitch,
        }
    }
}

/// Parts of family names that are anybody's, folded.
const PARTICLES: [&str; 22] = [
    "aan", "ben", "bin", "bint", "das", "del", "della", "den", "der", "des", "dos", "ibn", "las",
    "los", "the", "und", "van", "ver", "von", "vom", "zum", "zur",
];

/// Shorter parts of names are only taken for one where they are written with a capital.
const TOLD_APART: usize = 3;

impl Desk {
    /// Why `habit` is none, if so. Cost: one look at every guest of the house.
    #[must_use]
    pub fn doubts_habit(&self, habit: &str) -> Option<Doubtful> {
        if habit.contains('@') || pitch::gives_contact(habit) {
            return Some(Doubtful::Contact);
        }
        if pitch::judge(habit).why.iter().any(|it| sells(it.why)) {
            return Some(Doubtful::Pitch);
        }
        let words = Words::of(habit);
        let mut guests = self.state.guests().map(|(_, guest)| guest);
        guests.any(|guest| words.name(guest)).then_some(Doubtful::Person)
    }

    /// Refuses to take down what is no habit.
    pub(super) fn guard_habit(&self, command: &Command) -> Result<(), Refusal> {
        let Command::Nominate { habit, .. } = command else { return Ok(()) };
        self.doubts_habit(habit).map_or(Ok(()), |doubtful| Err(doubtful.into()))
    }
}

/// Whether somebody who sells speaks so. "Always looking for clients" is a habit.
const fn sells(why: Why) -> bool {
    match why {
        Why::Price | Why::Discount | Why::CallToBuy | Why::Gain | Why::Puffery => true,
        Why::SeeksCustomers
        | Why::ForSale
        | Why::Company
        | Why::Selling
        | Why::Reach
        | Why::Meaning => false,
    }
}

/// What was typed, as search sees it.
struct Words {
    /// All of it, with a blank at both ends.
    folded: String,
    /// Each word, and whether it was written with a capital.
    each: Vec<(String, bool)>,
}

impl Words {
    fn of(text: &str) -> Self {
        let capital =
            |word: &str| word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
        // What is possessed is a person's: "Ana's stories".
        let bare = |word: &str| word.trim_end_matches("’s").trim_end_matches("'s").to_owned();
        let parts = text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '_' | '.'));
        let each = parts.map(|word| (fold(&bare(word)), capital(word)));
        let each: Vec<_> = each.filter(|(word, _)| !word.is_empty()).collect();
        let folded: Vec<_> = each.iter().map(|(word, _)| word.as_str()).collect();
        Self { folded: format!(" {} ", folded.join(" ")), each }
    }

    /// Whether they hold a name of this guest.
    fn name(&self, guest: &Guest) -> bool {
        let name: &Name = guest.name();
        let badge = guest.badge_name();
        self.holds(&name.full())
            || [name.given.as_ref(), name.family.as_ref(), badge]
                .into_iter()
                .any(|it| self.has_part(it))
    }

    /// A whole name, in scripts that put no blanks between words too.
    fn holds(&self, name: &str) -> bool {
        let name = fold(name);
        let is_joined = !name.is_ascii() && !name.contains(' ') && name.chars().count() > 1;
        !name.is_empty()
            && (self.folded.contains(&format!(" {name} "))
                || (is_joined && self.folded.contains(&name)))
    }

    /// Any word of a name by itself.
    fn has_part(&self, name: &str) -> bool {
        let parts = fold(name);
        let mut parts = parts.split(' ').filter(|it| it.chars().count() > 1);
        parts.any(|part| {
            let is_long = part.chars().count() >= TOLD_APART && !PARTICLES.contains(&part);
            self.each.iter().any(|(word, capital)| {
                word == part && (is_long || (*capital && !PARTICLES.contains(&part)))
            })
        })
    }
}

#[cfg(test)]
mod tests;
