//! What is held back of everyday lines, and what is found of delicate ones, on lines that no example
//! was made of.

use crate::domain::Side;
use crate::matching::encoder::{Network, encode_all};
use crate::matching::support::is_support_by_meaning;

/// The lines of a labelled set that only measure: whether each is delicate, and what it says.
fn unseen(set: &'static str) -> Vec<(bool, &'static str)> {
    let row = |line: &'static str| {
        let cells: Vec<_> = line.split('\t').collect();
        (cells[0] == "unseen").then(|| (cells[1] == "support", cells[3]))
    };
    set.lines().filter_map(row).collect()
}

/// How many delicate and how many harmless lines are held back, and how many there are of each.
fn held_back(set: &'static str) -> [(usize, usize); 2] {
    let rows = unseen(set);
    let said: Vec<_> = rows.iter().map(|it| (Side::Need, it.1)).collect();
    let vectors = encode_all(&Network::embedded(2).unwrap(), &said, |_| true).unwrap().unwrap();
    [true, false].map(|is| {
        let some = rows.iter().zip(&vectors).filter(|it| it.0.0 == is);
        let held = some.clone().filter(|it| is_support_by_meaning(it.0.1, it.1));
        (held.count(), some.count())
    })
}

#[test]
fn of_short_everyday_lines_in_eight_languages_a_tenth_is_held_back_at_most() {
    let [delicate, harmless] = held_back(include_str!("../../../data/labelled/everyday.tsv"));
    assert_eq!((delicate.1, harmless.1), (48, 160));
    assert!(harmless.0 <= 16, "{harmless:?} of harmless lines are held back");
    assert!(delicate.0 >= 46, "{delicate:?} of delicate lines are found");
}

#[test]
fn of_the_delicate_lines_that_only_measure_nearly_all_are_found() {
    let [delicate, harmless] = held_back(include_str!("../../../data/labelled/support.tsv"));
    assert!(delicate.0 * 1000 >= delicate.1 * 981, "{delicate:?} of delicate lines are found");
    assert!(harmless.0 * 10 <= harmless.1, "{harmless:?} of harmless lines are held back");
}
