//! Everybody who is in, as numbers: what rounds and circles are arranged from.
//!
//! A `Floor` knows who may sit with whom, what they were to each other before, what a pair is
//! worth and who can help whom. It is read from a room in one place (`Floor::read`) or made by
//! hand, so that arranging can be tried and measured without a house.

mod groups;
mod read;

pub use read::Pasts;
pub(super) use read::needs;

/// What two people are to each other when the rounds begin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Past {
    /// Nothing yet.
    #[default]
    None,
    /// Shown to each other before, without meeting.
    Suggested,
    /// Introduced at an earlier gathering.
    Earlier,
    /// Introduced tonight.
    Tonight,
    /// They know each other: one of them or a host said so.
    Acquainted,
    /// Kept apart, the same person twice, or a "not now" tonight: never at one table.
    Never,
}

impl Past {
    /// Whether they have met.
    #[must_use]
    pub const fn has_met(self) -> bool {
        matches!(self, Self::Earlier | Self::Tonight | Self::Acquainted)
    }
}

/// What one person knows of another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tie {
    /// What meeting is worth to both, in thousandths; the same from both sides.
    pub worth: u16,
    /// What they were before; the same from both sides.
    pub past: Past,
    /// Which of one's needs the other can help with, a bit each.
    pub helped_in: u8,
    /// Which of the other's needs one can help with, a bit each.
    pub helps_in: u8,
}

/// Somebody on the floor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Whether it is their first time.
    pub first_time: bool,
    /// A bit a language; none where they stated none.
    pub languages: u128,
}

/// Everybody who is in, numbered in the order they are served: 0 is the most urgent.
#[derive(Clone, Debug, Default)]
pub struct Floor {
    people: Vec<Standing>,
    /// Whatever is not nothing, sorted by the other.
    ties: Vec<Vec<(u32, Tie)>>,
}

impl Floor {
    /// A floor of these people, strangers to each other.
    #[must_use]
    pub fn new(people: Vec<Standing>) -> Self {
        let ties = vec![Vec::new(); people.len()];
        Self { people, ties }
    }

    /// How many are in.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.people.len()
    }

    /// Whether nobody is in.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// Everybody's number.
    #[must_use]
    pub fn everybody(&self) -> std::ops::Range<u32> {
        0..self.people.len() as u32
    }

    /// Notes what it is worth to two to meet, in thousandths.
    pub fn note_worth(&mut self, a: u32, b: u32, worth: u16) {
        self.note(a, b, |tie| tie.worth = tie.worth.max(worth));
        self.note(b, a, |tie| tie.worth = tie.worth.max(worth));
    }

    /// Notes what two were before; the stricter of two notes stays.
    pub fn note_past(&mut self, a: u32, b: u32, past: Past) {
        self.note(a, b, |tie| tie.past = tie.past.max(past));
        self.note(b, a, |tie| tie.past = tie.past.max(past));
    }

    /// Notes that `helper` can help with one of the needs (0 to 7) of `needy`.
    pub fn note_help(&mut self, needy: u32, helper: u32, need: u8) {
        let bit = 1_u8.checked_shl(u32::from(need)).unwrap_or_default();
        self.note(needy, helper, |tie| tie.helped_in |= bit);
        self.note(helper, needy, |tie| tie.helps_in |= bit);
    }

    fn note(&mut self, of: u32, other: u32, change: impl FnOnce(&mut Tie)) {
        let known = self.people.len() > of.max(other) as usize && of != other;
        let Some(row) = self.ties.get_mut(of as usize).filter(|_| known) else { return };
        let at = row.binary_search_by_key(&other, |it| it.0).unwrap_or_else(|at| {
            row.insert(at, (other, Tie::default()));
            at
        });
        if let Some((_, tie)) = row.get_mut(at) {
            change(tie);
        }
    }

    /// What one knows of another; nothing for strangers. Cost: the logarithm of the ties of one.
    #[must_use]
    pub fn tie(&self, a: u32, b: u32) -> Tie {
        let row = self.ties_of(a);
        let at = row.binary_search_by_key(&b, |it| it.0);
        at.ok().and_then(|at| row.get(at)).map(|it| it.1).unwrap_or_default()
    }

    /// Everybody one is no stranger to, by number.
    #[must_use]
    pub fn ties_of(&self, a: u32) -> &[(u32, Tie)] {
        self.ties.get(a as usize).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether somebody is here for the first time.
    #[must_use]
    pub fn is_first_time(&self, a: u32) -> bool {
        self.people.get(a as usize).is_some_and(|it| it.first_time)
    }

    /// Whether two can talk: a language in common is needed where both say which they speak.
    #[must_use]
    pub fn can_talk(&self, a: u32, b: u32) -> bool {
        let of = |it: u32| self.people.get(it as usize).map_or(0, |it| it.languages);
        let (one, other) = (of(a), of(b));
        one == 0 || other == 0 || one & other != 0
    }

    /// Whether two may ever sit at one table. Nothing relaxes this.
    #[must_use]
    pub fn may(&self, a: u32, b: u32) -> bool {
        a != b && self.can_talk(a, b) && self.tie(a, b).past != Past::Never
    }

    /// The same people, who may sit with the same, where nothing that anybody said counts.
    #[must_use]
    pub fn blind(&self) -> Self {
        let row = |row: &Vec<(u32, Tie)>| {
            let past =
                |(other, tie): &(u32, Tie)| (*other, Tie { past: tie.past, ..Tie::default() });
            row.iter().map(past).collect()
        };
        Self { people: self.people.clone(), ties: self.ties.iter().map(row).collect() }
    }

    /// The same people, only these, numbered by their place in the list.
    #[must_use]
    pub fn part(&self, list: &[u32]) -> Self {
        let people = list.iter().filter_map(|it| self.people.get(*it as usize)).copied().collect();
        let mut places: Vec<_> = list.iter().enumerate().map(|(at, it)| (*it, at as u32)).collect();
        places.sort_unstable();
        let place = |it: u32| {
            let at = places.binary_search_by_key(&it, |it| it.0).ok()?;
            places.get(at).map(|it| it.1)
        };
        let row = |it: &u32| {
            let known =
                self.ties_of(*it).iter().filter_map(|(other, tie)| Some((place(*other)?, *tie)));
            let mut row: Vec<_> = known.collect();
            row.sort_unstable_by_key(|it| it.0);
            row
        };
        Self { people, ties: list.iter().map(row).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_are_the_same_from_both_sides_and_the_stricter_past_stays() {
        let mut floor = Floor::new(vec![Standing::default(); 4]);
        floor.note_worth(2, 0, 300);
        floor.note_past(0, 2, Past::Earlier);
        floor.note_past(2, 0, Past::Suggested);
        floor.note_help(2, 0, 1);
        assert_eq!(
            floor.tie(0, 2),
            Tie { worth: 300, past: Past::Earlier, helped_in: 0, helps_in: 0b10 }
        );
        assert_eq!(floor.tie(2, 0).helped_in, 0b10);
        assert_eq!(floor.tie(1, 3), Tie::default());
        assert_eq!(floor.part(&[3, 2, 0]).tie(2, 1).worth, 300);
    }

    #[test]
    fn a_language_in_common_is_needed_where_both_state_theirs() {
        let speaks = |languages| Standing { languages, first_time: false };
        let mut floor = Floor::new(vec![speaks(0b01), speaks(0b10), speaks(0b11), speaks(0)]);
        assert!(!floor.may(0, 1) && floor.may(0, 2) && floor.may(1, 3) && !floor.may(2, 2));
        floor.note_past(0, 2, Past::Never);
        assert!(!floor.may(2, 0));
    }
}
