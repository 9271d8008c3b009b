//! Typing slips: how far what was typed is from a name, or from the start of one.
//!
//! A slip is a letter too many, too few, another, or two neighbours swapped: the restricted
//! Damerau-Levenshtein distance ("optimal string alignment"). One row of the usual table is kept for
//! each letter of the name, so that names with a common start, met in alphabetical order, share the
//! rows of that start.

/// How many slips are forgiven in one typed part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Allowance {
    right_first: u8,
    any_first: u8,
    /// Only the whole name is compared: the start of a short part says too little.
    is_whole: bool,
}

/// How generously slips are forgiven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Patience {
    /// Among other answers: one slip from 4 letters on, two from 8.
    Answer,
    /// As a question back, "Did you mean": two already from 5, and one in a short name (`Bne`).
    Question,
}

impl Patience {
    /// What is forgiven in a part of so many letters. Two slips never begin with a wrong letter:
    /// such a name is another name.
    pub(super) fn allows(self, letters: usize) -> Allowance {
        let (for_one, for_two) = match self {
            Self::Answer => (4, 8),
            Self::Question => (3, 5),
        };
        let any_first = u8::from(letters >= for_one);
        let right_first = any_first + u8::from(letters >= for_two);
        Allowance { right_first, any_first, is_whole: letters < 4 }
    }
}

/// How far a typed part is from a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Slips {
    /// Slips against the start of the name that fits best.
    pub(super) start: u8,
    /// Slips against the whole name: tells who was meant among those who start alike.
    pub(super) whole: u8,
}

/// What became of following a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Followed {
    /// It is near enough.
    Near(Slips),
    /// It is not, but a longer name with the same start may be.
    Far,
    /// No name that starts with these bytes can be.
    Lost {
        /// Length of that start in bytes.
        bytes: usize,
    },
}

/// One typed part against many names.
#[derive(Debug)]
pub(super) struct Typed {
    letters: Vec<char>,
    allowance: Allowance,
    name: Vec<char>,
    /// For no letter and for each letter of `name`, one row of `letters.len() + 1` distances.
    rows: Vec<u8>,
    /// For the same, the best distance of all that was typed to a start of the name so far.
    best: Vec<u8>,
}

impl Typed {
    pub(super) fn new(part: &str, patience: Patience) -> Self {
        let letters: Vec<char> = part.chars().collect();
        let rows: Vec<u8> = (0..=u8::MAX).take(letters.len() + 1).collect();
        let allowance = patience.allows(letters.len());
        let best = rows.last().copied().into_iter().collect();
        Self { letters, allowance, name: Vec::new(), rows, best }
    }

    /// Follows a name from its first letter that differs from the last name's.
    ///
    /// Cost: typed letters times letters of the name that are new.
    pub(super) fn follow(&mut self, name: &str) -> Followed {
        let common = self.name.iter().zip(name.chars()).take_while(|(a, b)| **a == *b).count();
        self.back_to(common);
        for (at, letter) in name.char_indices().skip(common) {
            let nearest = self.push(letter);
            if nearest.min(self.best()) > self.allowed() {
                return Followed::Lost { bytes: at + letter.len_utf8() };
            }
        }
        let whole = self.rows.last().copied().unwrap_or(u8::MAX);
        let start = self.best();
        let compared = if self.allowance.is_whole && start > 0 { whole } else { start };
        if compared > self.allowed() {
            Followed::Far
        } else {
            Followed::Near(Slips { start, whole })
        }
    }

    fn best(&self) -> u8 {
        self.best.last().copied().unwrap_or(u8::MAX)
    }

    fn allowed(&self) -> u8 {
        if self.name.first() == self.letters.first() {
            self.allowance.right_first
        } else {
            self.allowance.any_first
        }
    }

    fn back_to(&mut self, letters: usize) {
        self.name.truncate(letters);
        self.best.truncate(letters + 1);
        self.rows.truncate((letters + 1) * self.width());
    }

    fn width(&self) -> usize {
        self.letters.len() + 1
    }

    /// Adds the row of one more letter of the name and returns its least distance.
    fn push(&mut self, letter: char) -> u8 {
        let width = self.width();
        let above = self.rows.len() - width;
        let before = self.name.last().copied();
        let mut nearest = (self.name.len() + 1).try_into().unwrap_or(u8::MAX);
        self.rows.push(nearest);
        for (at, &typed) in self.letters.iter().enumerate() {
            let row =
                |row: usize, column: usize| self.rows.get(row + column).copied().unwrap_or(u8::MAX);
            let other = row(above, at).saturating_add(u8::from(typed != letter));
            let missing = row(above, at + 1).min(row(above + width, at)).saturating_add(1);
            let mut distance = other.min(missing);
            let swapped =
                at > 0 && before == Some(typed) && self.letters.get(at - 1) == Some(&letter);
            if swapped && above >= width {
                distance = distance.min(row(above - width, at - 1).saturating_add(1));
            }
            nearest = nearest.min(distance);
            self.rows.push(distance);
        }
        self.name.push(letter);
        let whole = self.rows.last().copied().unwrap_or(u8::MAX);
        self.best.push(self.best().min(whole));
        nearest
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn slips(typed: &str, name: &str) -> Option<(u8, u8)> {
        match Typed::new(typed, Patience::Question).follow(name) {
            Followed::Near(slips) => Some((slips.start, slips.whole)),
            Followed::Far | Followed::Lost { .. } => None,
        }
    }

    #[test]
    fn each_kind_of_slip_counts_one() {
        assert_eq!(slips("maria", "maria"), Some((0, 0)));
        assert_eq!(slips("mara", "maria"), Some((1, 1)));
        assert_eq!(slips("marria", "maria"), Some((1, 1)));
        assert_eq!(slips("nario", "mario"), Some((1, 1)));
        assert_eq!(slips("mraia", "maria"), Some((1, 1)));
        assert_eq!(slips("anouk", "annika"), Some((2, 3)));
    }

    #[test]
    fn a_start_is_enough() {
        assert_eq!(slips("alex", "alexandra"), Some((0, 5)));
        assert_eq!(slips("aelx", "alexandra"), Some((1, 6)));
    }

    #[test]
    fn short_parts_and_other_first_letters_are_not_stretched() {
        assert_eq!(slips("ana", "anna"), Some((1, 1)));
        assert_eq!(slips("ana", "annabel"), None);
        assert_eq!(slips("an", "ann"), Some((0, 1)));
        assert_eq!(slips("na", "ana"), None);
        assert_eq!(slips("xnuoc", "anouck"), None);
        assert_eq!(slips("xnouc", "anouck"), Some((1, 2)));
        assert_eq!(slips("anxxk", "anouk"), Some((2, 2)));
        assert_eq!(slips("axxxk", "anouk"), None);
    }

    /// The distance straight from its definition.
    fn plainly(a: &[char], b: &[char]) -> usize {
        let (Some((x, a_rest)), Some((y, b_rest))) = (a.split_last(), b.split_last()) else {
            return a.len().max(b.len());
        };
        let mut least = (plainly(a_rest, b_rest) + usize::from(x != y))
            .min(plainly(a_rest, b) + 1)
            .min(plainly(a, b_rest) + 1);
        if let (Some((x2, a_rest)), Some((y2, b_rest))) = (a_rest.split_last(), b_rest.split_last())
            && (x, x2) == (y2, y)
        {
            least = least.min(plainly(a_rest, b_rest) + 1);
        }
        least
    }

    proptest! {
        #[test]
        fn shared_rows_change_nothing(typed in "[ab]{4,6}", mut names in prop::collection::vec("[abc]{1,6}", 1..9)) {
            names.sort();
            let mut shared = Typed::new(&typed, Patience::Question);
            for name in &names {
                let near = match shared.follow(name) {
                    Followed::Near(slips) => Some((slips.start, slips.whole)),
                    Followed::Far | Followed::Lost { .. } => None,
                };
                prop_assert_eq!(near, slips(&typed, name));
            }
        }

        #[test]
        fn distances_are_those_of_the_definition(typed in "[abc]{4,6}", name in "[abc]{1,6}") {
            let (typed_letters, letters): (Vec<_>, Vec<_>) = (typed.chars().collect(), name.chars().collect());
            let starts = (0..=letters.len()).map(|end| plainly(&typed_letters, &letters[..end]));
            let start = starts.min().unwrap();
            let rows = Typed::new(&typed, Patience::Question);
            let allowed = if typed_letters[0] == letters[0] { rows.allowance.right_first } else { rows.allowance.any_first };
            let expected = (start <= usize::from(allowed))
                .then(|| (start as u8, plainly(&typed_letters, &letters) as u8));
            prop_assert_eq!(slips(&typed, &name), expected);
        }
    }
}
