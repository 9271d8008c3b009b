//! Circles for people: who, where, why, and the need each begins with.

use super::account::Account;
use super::arrange::arrange;
use super::sizes::Spread;
use crate::domain::GuestId;
use crate::matching::Suggestion;
use crate::matching::among::Seed;
use crate::matching::dice::Dice;
use crate::matching::floor::{Floor, Past, needs};
use crate::matching::reasons::Reasoner;
use crate::matching::room::Room;
use crate::matching::spots::spots;
use crate::words::Words;

/// Everybody at tables, those served first at the first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seated {
    /// Three to ten people each.
    pub tables: Vec<Vec<GuestId>>,
    /// Tables from this one on were dealt by chance: as many as there are, where none was.
    pub chance_from: usize,
    /// For whom there is no table: too few here may sit with them.
    pub left_out: Vec<GuestId>,
}

/// Everybody in the room at so many tables, by the rules of [`arrange`]; `floor` is the room's own.
#[must_use]
pub fn seat(room: &Room, floor: &Floor, tables: usize) -> Seated {
    let everybody: Vec<_> = floor.everybody().collect();
    let seated = part_seated(room, floor, &everybody, tables);
    Seated { chance_from: seated.tables.len(), ..seated }
}

/// The same, but half of the tables dealt by chance, to see what meaning is worth: who sits at which
/// half is drawn by lot, and there the rules hold and nothing that anybody said counts.
#[must_use]
pub fn seat_half_by_chance(room: &Room, floor: &Floor, tables: usize, seed: u64) -> Seated {
    let mut everybody: Vec<_> = floor.everybody().collect();
    Dice::new(seed).shuffle(&mut everybody);
    let meant = tables / 2;
    let (by_meaning, by_chance) = everybody.split_at(everybody.len() * meant / tables.max(1));
    let mut seated = part_seated(room, floor, by_meaning, meant);
    let blind = part_seated(room, &floor.blind(), by_chance, tables - meant);
    seated.chance_from = seated.tables.len();
    seated.tables.extend(blind.tables);
    seated.left_out.extend(blind.left_out);
    seated
}

/// These people at so many tables.
fn part_seated(room: &Room, floor: &Floor, list: &[u32], tables: usize) -> Seated {
    let arrangement = arrange(&floor.part(list), Spread::Tables(tables));
    let guest = |it: &u32| Some(room.people.get(*list.get(*it as usize)? as usize)?.guest);
    let guests = |people: &Vec<u32>| people.iter().filter_map(guest).collect();
    let tables = arrangement.circles.iter().map(guests).collect();
    Seated { tables, chance_from: 0, left_out: guests(&arrangement.left_out) }
}

/// Everybody in circles, those served first in the first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Circles {
    /// The circles.
    pub circles: Vec<Circle>,
    /// For whom there is no circle: too few here may sit with them.
    pub left_out: Vec<GuestId>,
}

/// Three to five people, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Circle {
    /// Who, why, with an opener and a spot. Where the circle is seeded, whose need it is comes
    /// first, then those who can help with it, and so do the reasons.
    pub suggestion: Suggestion,
    /// Whether it has a need and two who can help with it.
    pub is_seeded: bool,
    /// Pairs in it who have met.
    pub met: usize,
    /// Whether everybody in it is here for the first time.
    pub all_new: bool,
}

/// Everybody in the room in circles of about `size`, 3 to 5; none for fewer than three people. See
/// [`arrange`] for the rules and what it costs; `floor` is the room's own, and `words` name the
/// tables beyond the gathering's spots.
#[must_use]
pub fn circles(room: &Room, floor: &Floor, size: usize, words: Words) -> Circles {
    let arrangement = arrange(floor, Spread::Circles(size));
    let spots = spots(room, words, arrangement.circles.len());
    let mut reasoner = Reasoner::new(room);
    let mut circles = Vec::with_capacity(arrangement.circles.len());
    for (people, spot) in arrangement.circles.iter().zip(spots) {
        circles.push(circle(room, floor, &mut reasoner, people, spot));
    }
    let guest = |it: &u32| reasoner.guest(*it as usize);
    Circles { circles, left_out: arrangement.left_out.iter().filter_map(guest).collect() }
}

fn circle(
    room: &Room,
    floor: &Floor,
    reasoner: &mut Reasoner<'_>,
    people: &[u32],
    spot: String,
) -> Circle {
    let seed = seed(room, floor, people);
    let mut order: Vec<usize> = people.iter().map(|it| *it as usize).collect();
    let place = |it: &usize| match &seed {
        Some(seed) if seed.needy == *it => 0,
        Some(seed) if seed.helpers.contains(it) => 1,
        _ => 2,
    };
    order.sort_by_key(|it| (place(it), *it));
    let mut reasons = reasoner.reasons_among(&order, seed.as_ref());
    reasons.spot = spot;
    let guests = order.iter().filter_map(|it| reasoner.guest(*it)).collect();
    let account = Account::of_circle(floor, people, (people.len(), people.len()));
    Circle {
        suggestion: Suggestion { guests, reasons, open: None, withdraws: None },
        is_seeded: seed.is_some(),
        met: met(floor, people),
        all_new: account.unhosted > 0,
    }
}

fn met(floor: &Floor, people: &[u32]) -> usize {
    let after = |one: u32| people.iter().copied().filter(move |it| *it > one);
    let pairs = people.iter().flat_map(|one| after(*one).map(|other| (*one, other)));
    pairs.filter(|(a, b)| floor.tie(*a, *b).past.has_met()).count()
}

/// The need most here can help with, of those at least two can; of as many the first served one's.
fn seed(room: &Room, floor: &Floor, people: &[u32]) -> Option<Seed> {
    let of = |needy: &u32| {
        let needy = *needy;
        let with_bit = move |(bit, need): (usize, usize)| {
            let can = |it: &u32| floor.tie(needy, *it).helped_in >> bit & 1 == 1;
            let may = |it: &u32| floor.tie(needy, *it).past != Past::Never;
            let helpers = people.iter().filter(|it| **it != needy && can(it) && may(it));
            let helpers: Vec<usize> = helpers.map(|it| *it as usize).collect();
            (helpers.len() > 1).then_some(Seed { needy: needy as usize, need, helpers })
        };
        needs(room, needy as usize).enumerate().filter_map(with_bit).collect::<Vec<_>>()
    };
    let seeds = people.iter().flat_map(of);
    seeds.min_by_key(|it| std::cmp::Reverse(it.helpers.len()))
}
