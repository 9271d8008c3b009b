//! What makes circles good, in this one place: rules in their order, then worth.

use std::ops::{Add, AddAssign, Sub};

use crate::domain::AT_A_TABLE;
use crate::matching::floor::{Floor, Past};

/// What a pair at a table who share no language is worth less, in thousandths.
const STRANGE: i64 = 400;

/// How circles do: what stands first counts first, and the smaller the better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Account {
    /// Pairs in one circle who may not be: kept apart, the same person twice, no common language. At
    /// a table of a round somebody may be interpreted for: nobody may have no one to talk to.
    pub forbidden: i64,
    /// People in no circle.
    pub left_out: i64,
    /// Pairs who have met, beyond one a circle.
    pub met: i64,
    /// Circles with somebody who is here for the first time and nobody who has been before.
    pub unhosted: i64,
    /// People by which circles are larger or smaller than planned.
    pub off_size: i64,
    /// Circles without a need and two who can help with it.
    pub unseeded: i64,
    /// What all pairs are worth together, less than nothing.
    pub lost_worth: i64,
}

impl Account {
    /// Of somebody in no circle.
    pub(super) const LEFT_OUT: Self = Self {
        forbidden: 0,
        left_out: 1,
        met: 0,
        unhosted: 0,
        off_size: 0,
        unseeded: 0,
        lost_worth: 0,
    };

    /// Of one circle, planned for one of two sizes next to each other.
    #[must_use]
    pub fn of_circle(floor: &Floor, people: &[u32], planned: (usize, usize)) -> Self {
        let (mut account, strange, _) = Self::reckon(floor, people, planned);
        account.forbidden += strange;
        account
    }

    /// Of one table of a round, likewise.
    #[must_use]
    pub fn of_table(floor: &Floor, people: &[u32], planned: (usize, usize)) -> Self {
        let (mut account, strange, silent) = Self::reckon(floor, people, planned);
        account.forbidden += silent;
        account.lost_worth += STRANGE * strange;
        account
    }

    /// Without what depends on languages: pairs who share none, and people who share none with
    /// anybody here.
    fn reckon(floor: &Floor, people: &[u32], planned: (usize, usize)) -> (Self, i64, i64) {
        let mut account = Self { unseeded: 1, ..Self::default() };
        let (mut met, mut strange) = (0, 0);
        let mut talks = [false; *AT_A_TABLE.end()];
        // For each person the needs that one can help with here, and those that two can.
        let mut helped = [(0_u8, 0_u8); *AT_A_TABLE.end()];
        for (at, one) in people.iter().enumerate() {
            for (later, other) in people.iter().enumerate().skip(at + 1) {
                let tie = floor.tie(*one, *other);
                account.forbidden += i64::from(tie.past == Past::Never);
                let can_talk = floor.can_talk(*one, *other);
                strange += i64::from(!can_talk);
                for of in [at, later] {
                    if let Some(talks) = talks.get_mut(of) {
                        *talks |= can_talk;
                    }
                }
                account.lost_worth -= i64::from(tie.worth);
                met += i64::from(tie.past.has_met());
                for (of, by) in [(at, tie.helped_in), (later, tie.helps_in)] {
                    if let Some((once, twice)) = helped.get_mut(of) {
                        *twice |= *once & by;
                        *once |= by;
                    }
                }
            }
        }
        account.unseeded -= i64::from(helped.iter().any(|it| it.1 != 0));
        account.met = (met - 1).max(0);
        let new = people.iter().filter(|it| floor.is_first_time(**it)).count();
        account.unhosted = i64::from(new > 0 && new == people.len());
        let (least, most) = planned;
        let off = least.saturating_sub(people.len()) + people.len().saturating_sub(most);
        account.off_size = i64::try_from(off).unwrap_or(i64::MAX);
        let silent = talks.iter().take(people.len()).filter(|it| !**it).count() as i64;
        (account, strange, if people.len() > 1 { silent } else { 0 })
    }

    /// One number for a search that goes uphill too: rules weigh more, the `stricter` it is (1 and
    /// up).
    pub(super) fn energy(self, stricter: f64) -> f64 {
        let rules = 40.0 * self.forbidden as f64
            + 30.0 * self.left_out as f64
            + 6.0 * self.met as f64
            + 5.0 * self.unhosted as f64
            + 3.0 * self.off_size as f64
            + 1.5 * self.unseeded as f64;
        600.0 * stricter * rules + self.lost_worth as f64
    }
}

impl Add for Account {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            forbidden: self.forbidden + other.forbidden,
            left_out: self.left_out + other.left_out,
            met: self.met + other.met,
            unhosted: self.unhosted + other.unhosted,
            off_size: self.off_size + other.off_size,
            unseeded: self.unseeded + other.unseeded,
            lost_worth: self.lost_worth + other.lost_worth,
        }
    }
}

impl Sub for Account {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self {
            forbidden: self.forbidden - other.forbidden,
            left_out: self.left_out - other.left_out,
            met: self.met - other.met,
            unhosted: self.unhosted - other.unhosted,
            off_size: self.off_size - other.off_size,
            unseeded: self.unseeded - other.unseeded,
            lost_worth: self.lost_worth - other.lost_worth,
        }
    }
}

impl AddAssign for Account {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}
