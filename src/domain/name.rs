//! What people are called.

use serde::{Deserialize, Serialize};

use super::{ScreenName, Text};

/// The longest name a badge has room for, in characters.
pub const NAME_CHARS: usize = 60;

/// A name in two halves; either may be empty, never both for a guest who is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Name {
    /// What friends call them, and what a badge says first: "Ana".
    pub given: Text,
    /// The rest: "Pereira".
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub family: Text,
}

impl Name {
    /// A name whose halves are known. Blanks at the ends go, inner ones become single spaces.
    #[must_use]
    pub fn new(given: &str, family: &str) -> Self {
        Self { given: tidy(given).into(), family: tidy(family).into() }
    }

    /// A name in one piece: the first word is what a badge says, the rest follows it.
    #[must_use]
    pub fn parse(full: &str) -> Self {
        let full = tidy(full);
        match full.split_once(' ') {
            Some((given, family)) => Self { given: given.into(), family: family.into() },
            None => Self { given: full.into(), family: Text::default() },
        }
    }

    /// Whether there is nothing to call the person by.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.given.is_empty() && self.family.is_empty()
    }

    /// Whether a badge has room for it.
    #[must_use]
    pub fn is_short(&self) -> bool {
        self.full().chars().count() <= NAME_CHARS
    }

    /// "Ana Pereira"; "王小明", as names are written in China, Japan and Korea.
    #[must_use]
    pub fn full(&self) -> String {
        let is_half = |half: &str| !half.is_empty() && half.chars().all(is_eastern);
        let is_joined = || self.given.chars().chain(self.family.chars()).any(holds_a_whole_name);
        if is_half(&self.given) && is_half(&self.family) && is_joined() {
            return format!("{}{}", self.family, self.given);
        }
        format!("{} {}", self.given, self.family).trim().to_owned()
    }

    /// What to call them: "Ana", or the family name where that is all there is.
    #[must_use]
    pub fn first(&self) -> &str {
        if self.given.is_empty() { &self.family } else { &self.given }
    }

    /// "Ana P.", as guests may see each other.
    #[must_use]
    pub fn short(&self) -> String {
        match initial(&self.family) {
            Some(initial) if !self.given.is_empty() => format!("{} {initial}.", self.given),
            _ => self.first().to_owned(),
        }
    }

    /// What a guest who searches may see of others: "Ana P.". Of a name written in one piece, as in
    /// China and Korea, the middle is hidden in the way usual there: "王○明".
    #[must_use]
    pub fn at_the_door(&self) -> String {
        let short = self.short();
        let letters = short.chars().count();
        if !self.family.is_empty() || letters < 2 || !short.chars().any(holds_a_whole_name) {
            return short;
        }
        let is_shown = |at: usize| at == 0 || (at > 1 && at + 1 == letters);
        let hidden = |(at, letter)| if is_shown(at) { letter } else { '○' };
        short.chars().enumerate().map(hidden).collect()
    }

    /// The name as a badge wears it: a badge that says something else takes the given name's place,
    /// and never the family name's.
    #[must_use]
    pub fn worn_as(&self, badge: &str) -> Self {
        let badge = tidy(badge);
        if badge.is_empty() || badge == self.first() || badge == self.full() {
            return self.clone();
        }
        Self { given: badge.into(), family: self.family.clone() }
    }

    /// The name on the big screen as its owner chose it: "Ana", "Ana P.", or none.
    #[must_use]
    pub fn on_screen(&self, choice: ScreenName) -> Option<String> {
        match choice {
            ScreenName::None => None,
            ScreenName::First => Some(self.first().to_owned()),
            ScreenName::FirstInitial => Some(self.short()),
        }
    }

    /// "AP", for a lamp.
    #[must_use]
    pub fn initials(&self) -> String {
        [&self.given, &self.family].into_iter().filter_map(|half| initial(half)).collect()
    }
}

/// The first letter, upper case where names are written so. Georgian names are not. What friends
/// call somebody, in quotes or brackets, is passed over: `"Rez" Okafor` starts with an O.
fn initial(half: &str) -> Option<String> {
    let is_plain = |word: &&str| word.starts_with(char::is_alphabetic);
    let mut words = half.split(' ').skip_while(|word| !is_plain(word));
    let after_quotes = words.next().and_then(|word| word.chars().next());
    let letter = after_quotes.or_else(|| half.chars().find(|letter| letter.is_alphabetic()))?;
    let is_georgian = matches!(letter, '\u{10D0}'..='\u{10FF}');
    Some(if is_georgian { letter.to_string() } else { letter.to_uppercase().collect() })
}

/// Whether this letter is of a script in which a whole name is one word: Chinese characters, Korean
/// syllables, and the dot between the names of a foreigner in Japanese.
const fn holds_a_whole_name(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}'
        | '\u{AC00}'..='\u{D7A3}' | '・')
}

/// Those, and the syllables of Japanese.
const fn is_eastern(letter: char) -> bool {
    holds_a_whole_name(letter) || matches!(letter, '\u{3040}'..='\u{30FF}')
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::Name;

    #[test]
    fn a_guest_sees_a_first_name_and_an_initial_of_others() {
        for (given, family, seen) in [
            ("Ana", "Pereira", "Ana P."),
            ("Ana", "", "Ana"),
            ("", "Pereira", "Pereira"),
            ("Zoë", "ångström", "Zoë Å."),
            ("小明", "王", "小明 王."),
            ("سارة", "الحداد", "سارة ا."),
            ("ნინო", "ბერიძე", "ნინო ბ."),
        ] {
            assert_eq!(Name::new(given, family).at_the_door(), seen);
        }
    }

    #[test]
    fn a_name_is_written_as_its_script_writes_it() {
        for (given, family, full) in [
            ("Ana", "Pereira", "Ana Pereira"),
            ("Ana", "", "Ana"),
            ("小明", "王", "王小明"),
            ("さくら", "佐藤", "佐藤さくら"),
            ("민준", "김", "김민준"),
            ("マリア", "ペレイラ", "マリア ペレイラ"),
            ("Ana", "王", "Ana 王"),
        ] {
            assert_eq!(Name::new(given, family).full(), full);
        }
    }

    #[test]
    fn of_a_name_in_one_piece_the_middle_is_hidden() {
        for (name, seen) in [
            ("王", "王"),
            ("王明", "王○"),
            ("王小明", "王○明"),
            ("山田太郎", "山○○郎"),
            ("김민준", "김○준"),
            ("マリア・ペレイラ", "マ○○○○○○ラ"),
            ("さくら", "さくら"),
            ("Madonna", "Madonna"),
        ] {
            assert_eq!(Name::parse(name).at_the_door(), seen);
        }
    }
}
