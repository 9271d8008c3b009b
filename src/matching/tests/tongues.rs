//! Needs and offers that each name a language: Portuguese is not Spanish, however alike the lines.

use crate::domain::{Band, Side};
use crate::matching::encoder::{Network, encode_all};
use crate::matching::rank;

const TONGUES: &str = include_str!("../../../data/labelled/tongues.tsv");

#[test]
fn who_names_another_language_is_never_said_to_help() {
    let rows = TONGUES.lines().filter(|it| !it.starts_with('#'));
    let rows: Vec<Vec<&str>> = rows.map(|it| it.split('\t').collect()).collect();
    let (needs, offers): (Vec<_>, Vec<_>) = rows.iter().partition(|it| it[0] == "need");
    let side = |rows: &[&Vec<&'static str>], side| -> Vec<(Side, &'static str)> {
        rows.iter().map(|it| (side, it[3])).collect()
    };
    let lines = [side(&needs, Side::Need), side(&offers, Side::Offer)].concat();
    let vectors = encode_all(&Network::embedded(2).unwrap(), &lines, |_| true).unwrap().unwrap();
    let meant: Vec<_> = lines.iter().map(|it| it.1).zip(vectors).collect();
    let (asked, offered) = meant.split_at(needs.len());
    let mut answered = 0;
    for (need, found) in needs.iter().zip(rank(asked, offered, offers.len()).unwrap()) {
        let good = found.iter().filter(|it| Band::of(it.1) > Band::None);
        let claims: Vec<_> = good.map(|it| offers[it.0]).collect();
        let wrong: Vec<_> = claims.iter().filter(|it| it[2] != need[2]).collect();
        assert!(wrong.is_empty(), "{need:?}: {wrong:?}");
        answered += usize::from(!claims.is_empty());
    }
    assert!(answered >= 12, "{answered} of {}", needs.len());
}
