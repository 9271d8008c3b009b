//! Everybody in circles.

use super::account::Account;
use super::anneal::anneal;
use super::build::{build, settle};
use super::every_way::{FEW, every_way};
use super::sizes::Spread;
use super::state::{NOWHERE, Seats};
use crate::matching::dice::Dice;
use crate::matching::floor::Floor;

/// How long circles are searched for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// How many times from the beginning.
    pub starts: usize,
    /// Trades and moves looked at, each time.
    pub steps: usize,
}

impl Effort {
    /// What a host waits for: a second or two, up to 2,000 people. Larger tables cost more a step,
    /// and come out well after fewer.
    #[must_use]
    pub fn of(people: usize, spread: Spread) -> Self {
        let size = spread.sizes(people).first().copied().unwrap_or_default().max(SMALL);
        let plain = Self::for_people(people);
        Self { steps: plain.steps * SMALL * (SMALL - 1) / (size * (size - 1)), ..plain }
    }

    fn for_people(people: usize) -> Self {
        // Few people are soon at rest, and where depends on where they began.
        let (starts, least) = match people {
            0..=16 => (12, 5_000),
            17..=40 => (8, 5_000),
            41..=120 => (3, 12_000),
            _ => (1, 12_000),
        };
        let steps = if people <= 16 { least } else { people * 2_000 };
        Self { starts, steps: steps.clamp(least, 1_400_000) }
    }
}

/// The size up to which circles get all the steps there are.
const SMALL: usize = 5;

/// Who sits in which circle, or at which table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// Three to five people each, at a table three to ten, in the order they are served.
    pub circles: Vec<Vec<u32>>,
    /// For whom there is no circle: too few here may sit with them.
    pub left_out: Vec<u32>,
}

impl Arrangement {
    /// How they do, planned for this spread.
    #[must_use]
    pub fn account(&self, floor: &Floor, spread: Spread) -> Account {
        let sizes = spread.sizes(floor.len());
        let (most, least) = (sizes.first().copied(), sizes.last().copied());
        let planned = (least.unwrap_or_default(), most.unwrap_or_default());
        let circles = self.circles.iter().map(|it| spread.account(floor, it, planned));
        let left_out = i64::try_from(self.left_out.len()).unwrap_or(i64::MAX);
        circles.fold(Account { left_out, ..Account::default() }, |all, it| all + it)
    }
}

/// Everybody on the floor in circles, or at tables.
///
/// The rules in their order are those of [`Account`]: nobody beside somebody they may not sit with,
/// nobody left out, at most one pair a circle who have met, somebody who has been here before beside
/// whoever is new, the size wished, a need and two who can help in each; then what the pairs are
/// worth. Seeds are planted first and everybody joins where they fit best; annealing trades
/// places. Groups that may not mix are arranged each for themselves. The same floor gives the same
/// circles. Cost: bounded by [`Effort::of`].
#[must_use]
pub fn arrange(floor: &Floor, spread: Spread) -> Arrangement {
    arrange_with(floor, spread, Effort::of(floor.len(), spread))
}

/// Like [`arrange`], with as much searching as one likes.
#[must_use]
pub fn arrange_with(floor: &Floor, spread: Spread, effort: Effort) -> Arrangement {
    let least = *spread.limits().start();
    let (groups, few): (Vec<_>, Vec<_>) =
        floor.groups().into_iter().partition(|it| it.len() >= least);
    let left_out = few.into_iter().flatten().collect();
    let mut all = Arrangement { left_out, ..Arrangement::default() };
    let spreads = spread.shared_by(&groups.iter().map(Vec::len).collect::<Vec<_>>());
    for (group, spread) in groups.into_iter().zip(spreads) {
        let part = floor.part(&group);
        let name = |it: &u32| group.get(*it as usize).copied();
        let own = best(&part, spread, effort);
        all.left_out.extend(own.left_out.iter().filter_map(name));
        all.circles.extend(own.circles.iter().map(|it| it.iter().filter_map(name).collect()));
    }
    all.left_out.sort_unstable();
    all.circles.sort();
    all
}

fn best(floor: &Floor, spread: Spread, effort: Effort) -> Arrangement {
    let search = |start: usize| {
        let mut dice = Dice::new(start as u64);
        let mut seats = build(floor, spread, &mut dice);
        anneal(&mut seats, effort.steps, &mut dice);
        settle(&mut seats);
        (seats.account(), arrangement(&seats))
    };
    let found = (0..effort.starts.max(1)).map(search).min_by_key(|it| it.0);
    // Ties go to what was tried every way.
    [few(floor, spread), found].into_iter().flatten().min_by_key(|it| it.0).unwrap_or_default().1
}

/// The best of every way to seat a few people in circles of the sizes planned for them.
fn few(floor: &Floor, spread: Spread) -> Option<(Account, Arrangement)> {
    let sizes = spread.sizes(floor.len());
    let planned = (*sizes.last()?, *sizes.first()?);
    let everybody: Vec<u32> = floor.everybody().collect();
    let is_few = everybody.len() <= FEW;
    let (account, circles) =
        is_few.then(|| every_way(floor, &everybody, &sizes, (spread, planned)))??;
    Some((account, Arrangement { circles, left_out: Vec::new() }))
}

fn arrangement(seats: &Seats<'_>) -> Arrangement {
    let sorted = |people: &Vec<u32>| {
        let mut people = people.clone();
        people.sort_unstable();
        people
    };
    let circles = seats.circles.iter().filter(|it| !it.is_empty()).map(sorted).collect();
    let nowhere = |it: &u32| seats.of.get(*it as usize) == Some(&NOWHERE);
    Arrangement { circles, left_out: seats.floor.everybody().filter(nowhere).collect() }
}
