//! A room that agrees on one thing: many offer it, many need just that.

use crate::domain::{Band, Side};
use crate::matching::encoder::{Network, encode_all};
use crate::matching::rank;

const AGREED: &str = include_str!("../../../data/labelled/agreed.tsv");

/// For each need, how well each offer fits.
fn fits(needs: &[&str], offers: &[&str]) -> Vec<Vec<(usize, f64)>> {
    let lines = [(Side::Need, needs), (Side::Offer, offers)];
    let lines: Vec<_> =
        lines.iter().flat_map(|(side, texts)| texts.iter().map(|it| (*side, *it))).collect();
    let vectors = encode_all(&Network::embedded(2).unwrap(), &lines, |_| true).unwrap().unwrap();
    let meant: Vec<_> = lines.iter().map(|it| it.1).zip(vectors).collect();
    let (asked, offered) = meant.split_at(needs.len());
    rank(asked, offered, offers.len()).unwrap()
}

#[test]
fn twelve_who_offer_the_same_fit_ten_who_need_just_that() {
    for line in ["Help with moving house", "A ladder to borrow", "Polish conversation"] {
        for found in fits(&[line; 10], &[line; 12]) {
            let good = found.iter().filter(|it| Band::of(it.1) > Band::None);
            assert_eq!(good.count(), 12, "{line}: {found:?}");
        }
    }
}

#[test]
fn where_most_agree_each_finds_somebody_and_nothing_else_is_claimed() {
    let rows = AGREED.lines().filter(|it| !it.starts_with('#'));
    let rows: Vec<Vec<&str>> = rows.map(|it| it.split('\t').collect()).collect();
    let (needs, offers): (Vec<_>, Vec<_>) = rows.iter().partition(|it| it[0] == "need");
    let texts = |of: &[&Vec<&'static str>]| of.iter().map(|it| it[3]).collect::<Vec<_>>();
    for (need, found) in needs.iter().zip(fits(&texts(&needs), &texts(&offers))) {
        let good = found.iter().filter(|it| Band::of(it.1) > Band::None);
        let claims: Vec<_> = good.map(|it| offers[it.0]).collect();
        assert!(claims.iter().all(|it| it[2] == need[2]), "{need:?}: {claims:?}");
        assert_eq!(claims.is_empty(), need[2] == "-", "{need:?}");
    }
}
