//! A round of which half the tables were dealt by chance: whether people were as glad of those they
//! sat with.

use serde::Serialize;

use crate::domain::{Gathering, Introduction, Pair, Round, Table};

use super::count::{Count, is_few};
use super::meetings::Glad;

/// Below so many answers on a side a comparison says nothing, and would say it of a few people.
const ENOUGH: usize = 12;

/// What people said of those they sat with, by how their tables were dealt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Compared {
    /// At tables dealt by what people said.
    pub by_meaning: Glad,
    /// At tables dealt by chance.
    pub by_chance: Glad,
}

/// As counted: meetings of which both said, and of those, meetings both were glad of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Side {
    pub(super) said: usize,
    pub(super) all_glad: usize,
}

impl Side {
    fn told(self) -> Glad {
        Glad { said: Count::Exactly(self.said), all_glad: Count::among(self.all_glad, self.said) }
    }

    /// Meetings both were glad of, and the others.
    const fn parts(self) -> [usize; 2] {
        [self.all_glad, self.said.saturating_sub(self.all_glad)]
    }

    const fn rest(self, [one, other]: [Self; 2]) -> [usize; 2] {
        let glad = self.all_glad.saturating_sub(one.all_glad + other.all_glad);
        let said = self.said.saturating_sub(one.said + other.said);
        [glad, said.saturating_sub(glad)]
    }
}

impl Compared {
    /// Of meetings with an answer each, `all` of them: told where there are enough on both sides, and
    /// neither what is left of all nor a part of a side tells of anybody.
    pub(super) fn of(all: Side, by_meaning: Side, by_chance: Side) -> Option<Self> {
        let enough = by_meaning.said >= ENOUGH && by_chance.said >= ENOUGH;
        let rest = all.rest([by_meaning, by_chance]);
        // Of a few on one side the sum and the other side would tell, by taking away.
        let parts = [by_meaning, by_chance].into_iter().flat_map(Side::parts);
        let is_told = enough && !rest.into_iter().chain(parts).any(is_few);
        is_told.then(|| Self { by_meaning: by_meaning.told(), by_chance: by_chance.told() })
    }
}

/// Whether two who met sat together where half of the tables were dealt by chance, and whether theirs
/// was.
pub(super) fn dealt(evening: &Gathering, met: &Introduction) -> Option<bool> {
    let [a, b] = met.guests() else { return None };
    let pair = Pair::new(*a, *b);
    let mixed = evening.rounds().filter(|(_, round)| is_mixed(round));
    let mut theirs = mixed.filter_map(|(_, round)| {
        let place = round.table_of(*a).filter(|_| round.is_shared_by(pair))?;
        round.tables().get(place).map(|table: &Table| table.by_chance)
    });
    theirs.next()
}

/// Whether a round was held of which half the tables were dealt by chance.
pub(super) fn drew_lots(evening: &Gathering) -> bool {
    evening.rounds().any(|(_, round)| is_mixed(round))
}

fn is_mixed(round: &Round) -> bool {
    let by_chance = round.tables().iter().filter(|it| it.by_chance).count();
    round.is_held() && by_chance > 0 && by_chance < round.tables().len()
}

/// Between which two shares, in percent, the true one lies nineteen times in twenty, where `part` of
/// `whole` were found: the score interval of E. B. Wilson, "Probable inference, the law of succession,
/// and statistical inference" (1927).
pub(in crate::followup) fn interval(part: usize, whole: usize) -> [u32; 2] {
    const Z: f64 = 1.96;
    if whole == 0 {
        return [0, 100];
    }
    let (n, share) = (whole as f64, part as f64 / whole as f64);
    let middle = share + Z * Z / (2.0 * n);
    let spread = Z * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
    let percent = |it: f64| (100.0 * it / (1.0 + Z * Z / n)).round().clamp(0.0, 100.0) as u32;
    [percent(middle - spread), percent(middle + spread)]
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn side(said: usize, all_glad: usize) -> Side {
        Side { said, all_glad }
    }

    #[test]
    fn an_interval_is_as_wide_as_few_answers_make_it() {
        assert_eq!(interval(34, 41), [69, 91]);
        assert_eq!(interval(0, 10), [0, 28]);
        assert_eq!(interval(10, 10), [72, 100]);
        assert_eq!(interval(0, 0), [0, 100]);
    }

    #[test]
    fn two_sides_are_compared_where_both_have_enough_and_the_rest_tells_of_nobody() {
        let of = |all| Compared::of(all, side(20, 16), side(14, 8));
        let told = of(side(34, 24)).unwrap();
        assert_eq!(told.by_meaning.all_glad, Count::Exactly(16));
        assert_eq!(told.by_chance.said, Count::Exactly(14));
        assert_eq!(of(side(35, 24)), None, "one answer more would be one person's");
        assert_eq!(of(side(37, 26)), None, "so would two who were glad");
        assert!(of(side(40, 27)).is_some());
        assert_eq!(Compared::of(side(31, 20), side(20, 16), side(11, 4)), None);
    }

    #[test]
    fn a_few_on_one_side_are_not_found_by_taking_the_other_from_the_sum() {
        assert_eq!(Compared::of(side(24, 19), side(12, 9), side(12, 10)), None, "2 were not glad");
        assert_eq!(Compared::of(side(34, 32), side(20, 19), side(14, 13)), None);
        assert_eq!(Compared::of(side(24, 10), side(12, 9), side(12, 1)), None);
        assert!(Compared::of(side(24, 18), side(12, 9), side(12, 9)).is_some());
        assert!(Compared::of(side(24, 21), side(12, 12), side(12, 9)).is_some());
    }
}
