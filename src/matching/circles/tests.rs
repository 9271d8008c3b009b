//! Circles over small floors, where every way can be tried, and over larger ones.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::matching::floor::{Floor, Past, Standing};

const EFFORT: Effort = Effort { starts: 4, steps: 12_000 };

/// People with needs and offers out of a few subjects, some of whom have met or may not.
fn floor(people: usize, numbers: &[u8]) -> Floor {
    let number = |at: usize| usize::from(numbers[at % numbers.len()]);
    let standing = |at: usize| Standing {
        first_time: number(at) % 3 == 0,
        languages: [0, 0, 0, 0, 0b01, 0b11, 0b10][number(at + 7) % 7],
    };
    let mut floor = Floor::new((0..people).map(standing).collect());
    for a in 0..people {
        for b in (0..people).filter(|b| *b != a) {
            let (one, other) = (a as u32, b as u32);
            if number(a * 2) % 5 == number(b * 3 + 1) % 5 {
                floor.note_help(one, other, (a % 2) as u8);
                floor.note_worth(one, other, 200 + (number(a + b) % 50) as u16);
            }
            match number(a * 31 + b * 17) {
                0..=5 => floor.note_past(one, other, Past::Never),
                6..=18 => floor.note_past(one, other, Past::Earlier),
                19..=22 => floor.note_past(one, other, Past::Acquainted),
                _ => {}
            }
        }
    }
    floor
}

fn everybody(arrangement: &Arrangement) -> Vec<u32> {
    let seated = arrangement.circles.iter().flatten().chain(&arrangement.left_out);
    let mut everybody: Vec<u32> = seated.copied().collect();
    everybody.sort_unstable();
    everybody
}

/// The best there is, by trying every way to fill circles of these sizes: the first who is left
/// with any others.
fn best(floor: &Floor, left: &[u32], sizes: &[usize], planned: (usize, usize)) -> Option<Account> {
    let (Some((first, others)), false) = (left.split_first(), sizes.is_empty()) else {
        return Some(Account::default());
    };
    let different: BTreeSet<usize> = sizes.iter().copied().collect();
    let mut least: Option<Account> = None;
    for size in different {
        let at = sizes.iter().position(|it| *it == size).unwrap();
        let mut rest_sizes = sizes.to_vec();
        rest_sizes.remove(at);
        for with in subsets(others, size - 1) {
            let circle: Vec<u32> = std::iter::once(*first).chain(with).collect();
            let own = Account::of_circle(floor, &circle, planned);
            if own.forbidden > 0 {
                continue;
            }
            let rest: Vec<u32> = left.iter().copied().filter(|it| !circle.contains(it)).collect();
            if let Some(others) = best(floor, &rest, &rest_sizes, planned) {
                least = Some(least.map_or(own + others, |it| it.min(own + others)));
            }
        }
    }
    least
}

fn subsets(of: &[u32], size: usize) -> Vec<Vec<u32>> {
    let Some((first, others)) = of.split_first() else {
        return if size == 0 { vec![Vec::new()] } else { Vec::new() };
    };
    if size == 0 {
        return vec![Vec::new()];
    }
    let with = subsets(others, size - 1).into_iter();
    let with = with.map(|it| std::iter::once(*first).chain(it).collect());
    with.chain(subsets(others, size)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn everybody_has_one_place_and_nobody_forbidden_beside_them(
        people in 0..26_usize,
        size in 3..=5_usize,
        numbers in prop::collection::vec(any::<u8>(), 61..120),
    ) {
        let floor = floor(people, &numbers);
        let found = arrange_with(&floor, Spread::Circles(size), EFFORT);
        prop_assert!(everybody(&found).into_iter().eq(floor.everybody()));
        prop_assert!(found.circles.iter().all(|it| SIZES.contains(&it.len())));
        prop_assert_eq!(found.account(&floor, Spread::Circles(size)).forbidden, 0);
        prop_assert_eq!(arrange_with(&floor, Spread::Circles(size), EFFORT), found.clone(), "the same again");
        for one in &found.left_out {
            let joins = |circle: &Vec<u32>| circle.len() < 5 && circle.iter().all(|it| floor.may(*it, *one));
            prop_assert!(!found.circles.iter().any(joins), "somebody who could join is left out");
        }
    }

    #[test]
    fn small_circles_are_as_good_as_any_or_nearly(
        people in 6..=10_usize,
        size in 3..=4_usize,
        numbers in prop::collection::vec(any::<u8>(), 61..120),
    ) {
        let floor = floor(people, &numbers);
        let sizes = sizes(people, size);
        let planned = (sizes[sizes.len() - 1], sizes[0]);
        let all: Vec<u32> = floor.everybody().collect();
        let Some(best) = best(&floor, &all, &sizes, planned) else { return Ok(()) };
        let found = arrange(&floor, Spread::Circles(size)).account(&floor, Spread::Circles(size));
        let rules = |it: Account| Account { lost_worth: 0, ..it };
        prop_assert!(rules(found) <= rules(best), "{found:?} {best:?}");
        let is_near = found.lost_worth * 100 <= best.lost_worth * 95;
        prop_assert!(is_near || rules(found) < rules(best), "{found:?} {best:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn tables_are_as_many_as_wished_and_even(
        people in 6_usize..40,
        share in 0_usize..100,
        numbers in prop::collection::vec(any::<u8>(), 97),
    ) {
        let mut floor = floor(people, &numbers);
        let counts = table_counts(people);
        let tables = counts.start() + share * (counts.end() - counts.start()) / 100;
        let spread = Spread::Tables(tables);
        let found = arrange_with(&floor, spread, EFFORT);
        prop_assert_eq!(everybody(&found), floor.everybody().collect::<Vec<_>>());
        prop_assert_eq!(found.account(&floor, spread).forbidden, 0);
        prop_assert!(found.circles.iter().all(|it| (3..=10).contains(&it.len())));
        // Where all may sit with all, every table is as large as planned.
        floor = Floor::new(vec![Standing::default(); people]);
        let found = arrange_with(&floor, spread, EFFORT);
        let mut sizes: Vec<_> = found.circles.iter().map(Vec::len).collect();
        sizes.sort_unstable_by(|a, b| b.cmp(a));
        prop_assert_eq!(sizes, spread.sizes(people));
    }
}

#[test]
fn at_a_table_nobody_has_no_one_to_talk_to_though_not_all_share_a_language() {
    let speaks =
        |at: u32| Standing { first_time: false, languages: [0b01, 0b10, 0b11][at as usize % 3] };
    let mut floor = Floor::new((0..18).map(speaks).collect());
    floor.note_past(0, 2, Past::Never);
    let spread = Spread::Tables(3);
    let found = arrange(&floor, spread);
    assert_eq!(found.left_out, [0; 0]);
    for table in &found.circles {
        assert_eq!(table.len(), 6);
        assert!(!(table.contains(&0) && table.contains(&2)));
        for one in table {
            assert!(table.iter().any(|it| it != one && floor.can_talk(*one, *it)));
        }
    }
}

#[test]
fn at_large_tables_rules_hold_too() {
    let new = |first_time| Standing { first_time, languages: 0 };
    let mut floor = Floor::new((0..24).map(|at| new(at % 8 != 0)).collect());
    for couple in 0..12 {
        floor.note_past(couple * 2, couple * 2 + 1, Past::Earlier);
    }
    let spread = Spread::Tables(3);
    let account = arrange(&floor, spread).account(&floor, spread);
    assert_eq!((account.unhosted, account.met, account.off_size), (0, 0, 0));
}

#[test]
fn rules_come_before_worth() {
    // Six who know each other well and like it, six they have never met.
    let mut floor = Floor::new(vec![Standing::default(); 12]);
    for a in 0..6_u32 {
        (a + 1..6).for_each(|b| {
            floor.note_past(a, b, Past::Earlier);
            floor.note_worth(a, b, 1000);
        });
    }
    let account =
        arrange_with(&floor, Spread::Circles(4), EFFORT).account(&floor, Spread::Circles(4));
    assert_eq!(
        (account.met, account.lost_worth),
        (0, -3000),
        "one pair who have met in each circle"
    );
}

#[test]
fn whoever_is_new_sits_beside_somebody_who_has_been_here() {
    let standing = |at: usize| Standing { first_time: !at.is_multiple_of(4), languages: 0 };
    let mut floor = Floor::new((0..24).map(standing).collect());
    for a in 0..24_u32 {
        (0..24)
            .filter(|b| a % 4 != 0 && b % 4 != 0 && *b != a)
            .for_each(|b| floor.note_worth(a, b, 900));
    }
    assert_eq!(
        arrange_with(&floor, Spread::Circles(4), EFFORT)
            .account(&floor, Spread::Circles(4))
            .unhosted,
        0
    );
}

#[test]
fn needs_find_their_helpers_in_as_many_circles_as_can_be() {
    // Person 3k needs what 3k+1 and 3k+2 can do, and nobody else.
    let mut floor = Floor::new(vec![Standing::default(); 30]);
    for needy in (0..30_u32).step_by(3) {
        floor.note_help(needy, needy + 1, 0);
        floor.note_help(needy, needy + 2, 0);
    }
    let found = arrange_with(&floor, Spread::Circles(3), EFFORT);
    assert_eq!(found.account(&floor, Spread::Circles(3)).unseeded, 0);
}

#[test]
fn too_few_to_make_a_circle_are_left_out_and_said() {
    assert_eq!(
        arrange(&Floor::new(vec![Standing::default(); 2]), Spread::Circles(4)).left_out,
        [0, 1]
    );
    let speaks = |languages| Standing { languages, first_time: false };
    let tongues = [0b01, 0b01, 0b10, 0b01, 0b10, 0b01];
    let found = arrange(&Floor::new(tongues.map(speaks).to_vec()), Spread::Circles(4));
    assert_eq!(found, Arrangement { circles: vec![vec![0, 1, 3, 5]], left_out: vec![2, 4] });
}
