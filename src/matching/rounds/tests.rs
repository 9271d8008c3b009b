//! Rounds over small floors, where every way can be tried, and over larger ones.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::matching::floor::{Floor, Past, Standing};

fn strangers(people: usize) -> Floor {
    Floor::new(vec![Standing::default(); people])
}

/// Pairs that sit together more often than once, over all rounds.
fn repeats(rounds: &[Seating]) -> usize {
    let pairs: Vec<_> = rounds.iter().flat_map(Seating::pairs).collect();
    pairs.len() - pairs.iter().collect::<BTreeSet<_>>().len()
}

fn sitting_out(rounds: &[Seating]) -> usize {
    rounds.iter().map(|it| it.out.len()).sum()
}

/// Whether everybody has exactly one place in each round, at a table of two or three.
fn is_seated(floor: &Floor, round: &Seating) -> bool {
    let mut everybody: Vec<u32> =
        round.tables.iter().flatten().chain(&round.out).copied().collect();
    everybody.sort_unstable();
    everybody.into_iter().eq(floor.everybody())
        && round.tables.iter().all(|it| matches!(it.len(), 2 | 3))
}

#[test]
fn everybody_meets_everybody_once_in_one_round_less_than_there_are_people() {
    for people in (2..=34).step_by(2) {
        let floor = strangers(people);
        let rounds = schedule(&floor, people - 1);
        assert!(rounds.iter().all(|it| is_seated(&floor, it)), "{people}");
        assert_eq!((repeats(&rounds), sitting_out(&rounds)), (0, 0), "{people}");
        assert!(rounds.iter().all(|it| it.tables.len() == people / 2), "{people}");
    }
}

#[test]
fn the_odd_one_out_is_a_third_and_never_twice() {
    for people in (3..=25).step_by(2) {
        let floor = strangers(people);
        let count = people.min(12);
        let rounds = schedule(&floor, count);
        let mut thirds = BTreeSet::new();
        for round in &rounds {
            let trios: Vec<_> = round.trios().collect();
            assert_eq!((trios.len(), round.out.len()), (1, 0), "{people}");
            assert!(thirds.insert(trios[0][2]), "{people}: somebody is a third twice");
        }
        // A round takes three pairs for its trio: this many rounds have enough new pairs.
        let enough = match people {
            3 | 5 => 1,
            7 => 3,
            _ => people * (people - 1) / (people + 3),
        };
        assert_eq!(repeats(&rounds[..enough.min(count)]), 0, "{people}");
    }
}

#[test]
fn nobody_is_at_a_table_of_three_twice_while_there_are_others() {
    let rounds = schedule(&strangers(31), 8);
    let trios: Vec<_> = rounds.iter().flat_map(Seating::trios).flatten().collect();
    assert_eq!(trios.len(), 24);
    assert_eq!(trios.iter().collect::<BTreeSet<_>>().len(), 24);
}

#[test]
fn where_all_have_met_the_longest_ago_meet_again() {
    let rounds = schedule(&strangers(4), 6);
    assert_eq!(repeats(&rounds[..3]), 0);
    for again in 3..6 {
        assert_eq!(rounds[again].tables, rounds[again - 3].tables);
    }
}

#[test]
fn rules_are_relaxed_in_their_order_and_no_sooner() {
    let mut floor = strangers(6);
    let befores = [Past::Suggested, Past::Earlier, Past::Tonight, Past::Acquainted];
    for (other, past) in (1..).zip(befores) {
        floor.note_past(0, other, past);
    }
    let rounds = schedule(&floor, 5);
    let partner = |round: &Seating| {
        let own = round.tables.iter().find(|it| it.contains(&0)).unwrap();
        own.iter().copied().find(|it| *it != 0).unwrap()
    };
    let partners: Vec<_> = rounds.iter().map(partner).collect();
    assert_eq!(partners[..4], [5, 1, 2, 3]);
    assert_ne!(partners[4], 4, "people who know each other are never sent to meet");
    assert_eq!(sitting_out(&rounds), 0);
}

#[test]
fn who_may_meet_nobody_sits_out_and_the_others_are_not_disturbed() {
    let mut floor = strangers(7);
    (0..6).for_each(|it| floor.note_past(6, it, Past::Never));
    let rounds = schedule(&floor, 5);
    assert!(rounds.iter().all(|it| it.out == [6] && it.tables.len() == 3));
    assert_eq!(repeats(&rounds), 0);
}

#[test]
fn whoever_sat_out_comes_first_in_the_next_round() {
    // One who may meet four who may not meet each other.
    let mut floor = strangers(5);
    for a in 1..5 {
        (a + 1..5).for_each(|b| floor.note_past(a, b, Past::Never));
    }
    let rounds = schedule(&floor, 4);
    let served: BTreeSet<_> = rounds.iter().flat_map(|it| it.tables[0].clone()).collect();
    assert_eq!(served.len(), 5);
    assert_eq!(sitting_out(&rounds), 12);
}

#[test]
fn groups_without_a_common_language_sit_for_themselves() {
    let speaks = |languages| Standing { languages, first_time: false };
    let people: Vec<_> = (0..26).map(|it| speaks(if it < 20 { 0b01 } else { 0b10 })).collect();
    let floor = Floor::new(people);
    let rounds = schedule(&floor, 5);
    assert_eq!((repeats(&rounds), sitting_out(&rounds)), (0, 0));
    let mixed = |pair: (u32, u32)| (pair.0 < 20) != (pair.1 < 20);
    assert!(!rounds.iter().flat_map(Seating::pairs).any(mixed));
}

#[test]
fn worth_decides_where_nothing_else_does() {
    let mut floor = strangers(6);
    for (a, b) in [(0, 3), (1, 4), (2, 5)] {
        floor.note_worth(a, b, 500);
    }
    assert_eq!(schedule(&floor, 1)[0].tables, [[0, 3], [1, 4], [2, 5]]);
}

#[test]
fn a_large_room_is_served_whole_every_time() {
    let mut floor = strangers(701);
    for a in 0..701_u32 {
        (1..6).for_each(|step| floor.note_worth(a, (a + step * step * 7) % 701, 400 + step as u16));
    }
    let rounds = schedule(&floor, 4);
    assert!(rounds.iter().all(|it| is_seated(&floor, it)));
    assert_eq!((repeats(&rounds), sitting_out(&rounds)), (0, 0));
}

/// A floor of few people with a random past.
fn small(most: usize) -> impl Strategy<Value = (usize, Vec<u8>, usize)> {
    (2..=most).prop_flat_map(|people| {
        let pasts = prop::collection::vec(0..10_u8, people * (people - 1) / 2);
        (Just(people), pasts, 1..people.max(2))
    })
}

fn with_past(people: usize, pasts: &[u8]) -> Floor {
    let mut floor = strangers(people);
    let pairs = (0..people as u32).flat_map(|a| (a + 1..people as u32).map(move |b| (a, b)));
    for ((a, b), what) in pairs.zip(pasts) {
        floor.note_worth(a, b, u16::from(*what) * 40 + (a * 7 + b) as u16 % 30);
        match what {
            7 => floor.note_past(a, b, Past::Suggested),
            8 => floor.note_past(a, b, Past::Earlier),
            9 => floor.note_past(a, b, Past::Never),
            _ => {}
        }
    }
    floor
}

/// Whether `count` rounds exist in which everybody sits with somebody new: by trying everything,
/// knowing nothing of how rounds are planned. `left` are not seated yet in the round at hand; the
/// first of `all` has partners in rising order, since rounds may swap.
fn exist(
    new: &mut BTreeSet<(u32, u32)>,
    left: &[u32],
    all: &[u32],
    count: usize,
    after: u32,
) -> bool {
    let Some((first, others)) = left.split_first() else {
        return count == 1 || exist(new, all, all, count - 1, after);
    };
    let without = |table: &[u32]| -> Vec<u32> {
        left.iter().copied().filter(|it| !table.contains(it)).collect()
    };
    for (at, other) in others.iter().enumerate() {
        let begins = left.len() == all.len();
        if begins && *other <= after || !new.remove(&(*first, *other)) {
            continue;
        }
        let after = if begins { *other } else { after };
        if exist(new, &without(&[*first, *other]), all, count, after) {
            return true;
        }
        let thirds = if left.len() % 2 == 1 { &others[at + 1..] } else { &[] };
        for third in thirds {
            let both = [(*first, *third), (*other, *third)];
            if !both.iter().all(|it| new.contains(it)) {
                continue;
            }
            for pair in &both {
                assert!(new.remove(pair));
            }
            if exist(new, &without(&[*first, *other, *third]), all, count, after) {
                return true;
            }
            new.extend(both);
        }
        new.insert((*first, *other));
    }
    false
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn nobody_meets_twice_wherever_that_is_possible((people, pasts, count) in small(8)) {
        let floor = with_past(people, &pasts);
        let rounds = schedule(&floor, count);
        let new = |it: &(u32, u32)| floor.may(it.0, it.1) && floor.tie(it.0, it.1).past == Past::None;
        let all: Vec<u32> = floor.everybody().collect();
        let pairs = (0..people as u32).flat_map(|a| (a + 1..people as u32).map(move |b| (a, b)));
        let mut fresh: BTreeSet<_> = pairs.filter(new).collect();
        let pairs: Vec<_> = rounds.iter().flat_map(Seating::pairs).collect();
        let is_clean = repeats(&rounds) == 0 && sitting_out(&rounds) == 0 && pairs.iter().all(new);
        prop_assert_eq!(is_clean, exist(&mut fresh, &all, &all, count, 0));
    }

    #[test]
    fn everybody_has_one_place_and_nobody_forbidden_beside_them((people, pasts, count) in small(14)) {
        let floor = with_past(people, &pasts);
        let rounds = schedule(&floor, count);
        prop_assert_eq!(rounds.len(), count);
        for round in &rounds {
            prop_assert!(is_seated(&floor, round));
            prop_assert!(round.pairs().all(|(a, b)| floor.may(a, b)));
        }
        prop_assert_eq!(schedule(&floor, count), rounds, "the same again");
    }

    #[test]
    fn nobody_sits_out_who_could_join_a_table((people, pasts, count) in small(11)) {
        let floor = with_past(people, &pasts);
        for round in schedule(&floor, count) {
            for one in &round.out {
                prop_assert!(!round.out.iter().any(|other| floor.may(*one, *other)));
                let joins = |table: &Vec<u32>| table.len() == 2 && table.iter().all(|it| floor.may(*it, *one));
                prop_assert!(!round.tables.iter().any(joins));
            }
        }
    }
}

#[test]
fn hidden_rounds_are_found_where_they_are_the_only_ones() {
    // The only new pairs are those of four rounds hidden among twenty-four people.
    let people = 24_u32;
    let mut floor = strangers(people as usize);
    let mut new: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    for round in [1, 4, 6, 9] {
        // The circle method: the last stands still, the others turn.
        let ring = people - 1;
        let mut pairs = vec![(round % ring, ring)];
        pairs.extend((1..people / 2).map(|it| ((round + it) % ring, (round + ring - it) % ring)));
        for (a, b) in pairs {
            new.entry(a).or_default().insert(b);
            new.entry(b).or_default().insert(a);
        }
    }
    for a in 0..people {
        (a + 1..people)
            .filter(|b| !new[&a].contains(b))
            .for_each(|b| floor.note_past(a, b, Past::Earlier));
    }
    let rounds = schedule(&floor, 4);
    assert!(rounds.iter().flat_map(Seating::pairs).all(|(a, b)| new[&a].contains(&b)));
    assert_eq!((repeats(&rounds), sitting_out(&rounds)), (0, 0));
}
