use std::collections::BTreeMap;

use proptest::prelude::*;

use super::nearness::Nearness;
use super::*;
use crate::domain::{Band, Side};
use crate::matching::encoder::description;

/// A line by its number: where it points decides what it is near to.
fn line(number: u8) -> Meant {
    let side = if number.is_multiple_of(2) { Side::Need } else { Side::Offer };
    let angle = |step: u32| (f32::from(number / 2 % 23) * 0.07 + step as f32 * 0.9).sin();
    let noise = |step: u32| (f32::from(number) * 12.9 + step as f32 * 78.2).sin() * 0.2;
    let numbers: Vec<f32> = (0..12).map(|step| angle(step) + noise(step)).collect();
    let length = numbers.iter().map(|it| it * it).sum::<f32>().sqrt();
    let unit: Vec<f32> = numbers.iter().map(|it| it / length).collect();
    (u128::from(number).into(), side, Arc::new(Vector::new(&unit)))
}

fn new() -> Nearness {
    Nearness::new(description().unwrap())
}

type Accounts = BTreeMap<LineId, (u64, Vec<(u64, Option<LineId>)>)>;

/// All that is known of every need, to the last bit.
fn accounts(near: &Nearness, lines: &[Meant]) -> Accounts {
    let needs = lines.iter().filter(|it| it.1 == Side::Need);
    let account = |it: &Meant| {
        let account = near.account(it.0).expect("settled");
        let least = near.calibration().least_score(account.mean);
        let fit = account.scores.iter().filter(|it| it.0 >= least);
        let mut scores: Vec<_> = fit.map(|it| (it.0.to_bits(), near.offer(it.1))).collect();
        scores.sort_unstable();
        (it.0, (account.mean.to_bits(), scores))
    };
    needs.map(account).collect()
}

/// The same by the definition, one product after the other.
fn by_definition(lines: &[Meant]) -> Accounts {
    let about = description().unwrap();
    let of = |side| lines.iter().filter(move |it| it.1 == side).collect::<Vec<_>>();
    let (needs, offers) = (of(Side::Need), of(Side::Offer));
    // The highest values of those lines that say something no higher one of them says.
    let voices = |mut all: Vec<(f64, &Meant)>, most: usize, least: f64| {
        all.sort_by(|a, b| b.0.total_cmp(&a.0));
        all.truncate(most);
        let mut voices: Vec<(f64, &Meant)> = Vec::new();
        for (value, line) in all {
            let is_said =
                |it: &(f64, &Meant)| it.0 > least && value > least && it.1.2.dot(&line.2) >= 0.9;
            if !voices.iter().any(is_said) {
                voices.push((value, line));
            }
        }
        voices.into_iter().map(|it| it.0).collect::<Vec<_>>()
    };
    let counted = if needs.len() < 12 { (needs.len() / 3).max(1) } else { 4 };
    let hub = |offer: &Meant| {
        let products = needs.iter().map(|need| (need.2.dot(&offer.2), *need));
        let highest = voices(products.collect(), counted, f64::NEG_INFINITY);
        highest.iter().sum::<f64>() / highest.len().max(1) as f64
    };
    let hubs: Vec<f64> = offers.iter().map(|it| hub(it)).collect();
    let account = |need: &&Meant| {
        let score = |(offer, hub): (&&Meant, &f64)| need.2.dot(&offer.2) - 0.5 * hub;
        let scores: Vec<f64> = offers.iter().zip(&hubs).map(score).collect();
        let of = scores.iter().copied().zip(offers.iter().copied());
        let heard = voices(of.collect(), 8, 1.5 * about.calibration.unrelated);
        let missing = (8 - heard.len()) as f64;
        let mean = (heard.iter().sum::<f64>() + missing * about.calibration.unrelated) / 8.0;
        let least = about.calibration.least_score(mean);
        let fit = scores.iter().zip(&offers).filter(|it| *it.0 >= least);
        let mut fit: Vec<_> = fit.map(|(score, it)| (score.to_bits(), Some(it.0))).collect();
        fit.sort_unstable();
        (need.0, (mean.to_bits(), fit))
    };
    needs.iter().map(account).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_near_is_that_of_the_room_as_it_is_however_it_came_to_be_so(
        rooms in prop::collection::vec(prop::collection::btree_set(0_u8..200, 0..120), 1..6),
        few in prop::collection::vec((any::<prop::sample::Index>(), any::<bool>()), 0..12),
    ) {
        let mut near = new();
        let mut last: Vec<u8> = Vec::new();
        for room in rooms {
            last = room.into_iter().collect();
            near.update(&last.iter().map(|it| line(*it)).collect::<Vec<_>>());
        }
        for (index, comes) in few {
            let number = index.index(200) as u8;
            last.retain(|it| *it != number);
            if comes {
                last.push(number);
            }
            near.update(&last.iter().map(|it| line(*it)).collect::<Vec<_>>());
        }
        let lines: Vec<_> = last.iter().map(|it| line(*it)).collect();
        let found = accounts(&near, &lines);
        let mut anew = new();
        anew.update(&lines);
        for (need, account) in accounts(&anew, &lines) {
            prop_assert_eq!((need, found.get(&need)), (need, Some(&account)));
        }
        for (need, account) in by_definition(&lines) {
            prop_assert_eq!((need, found.get(&need)), (need, Some(&account)));
        }
    }
}

#[test]
fn of_a_hundred_offers_that_are_the_same_all_are_found_and_none_is_better() {
    let (_, _, same) = line(1);
    let mut lines: Vec<Meant> =
        (1..=70_u128).map(|it| (it.into(), Side::Offer, Arc::clone(&same))).collect();
    lines.push((900.into(), Side::Need, same));
    let mut near = new();
    near.update(&lines);
    assert_eq!(near.account(900.into()).unwrap().scores.len(), 64);
    lines.drain(..10);
    near.update(&lines);
    let account = near.account(900.into()).unwrap();
    assert_eq!(account.scores.len(), 60);
    assert!(account.scores.iter().all(|it| it.0.to_bits() == account.scores[0].0.to_bits()));
}

fn phrase(side: Side, text: &str) -> Phrase<'_> {
    Phrase { side, text, kind: None }
}

#[test]
fn lines_fit_by_meaning_where_it_is_known_and_by_words_where_it_is_not() {
    let mut phrases = vec![
        phrase(Side::Need, "Somebody to look at my old laptop"),
        phrase(Side::Offer, "Reviving slow machines"),
        phrase(Side::Offer, "Fixing old laptops"),
        phrase(Side::Need, "A ladder"),
        phrase(Side::Offer, "Lending a ladder"),
        phrase(Side::Offer, "Ich repariere gern alles mögliche"),
    ];
    // A room in which most offers are of other things.
    phrases.extend([phrase(Side::Offer, "Chess"); 9]);
    let lines: Vec<LineId> = (1..=15_u128).map(LineId::from).collect();
    let meanings = Meanings::default();
    assert!(meanings.is_empty() && meanings.fit(&phrases, &lines).is_none());
    let points = |at: [f32; 4]| Vector::new(&at);
    meanings.keep(lines[0], points([1.0, 0.0, 0.0, 0.0]));
    meanings.keep(lines[1], points([0.9, 0.4, 0.0, 0.0]));
    meanings.keep(lines[3], points([0.0, 0.0, 0.0, 1.0]));
    lines[6..].iter().for_each(|it| meanings.keep(*it, points([0.0, 0.0, 1.0, 0.0])));
    meanings.keep(lines[5], points([1.0, 0.1, 0.0, 0.0]));
    let fit = meanings.fit(&phrases, &lines).unwrap();
    assert_eq!(Band::of(fit.fit(0, 1)), Band::Strong, "{}", fit.fit(0, 1));
    assert_eq!(Band::of(fit.fit(0, 5)), Band::Possible, "in another language");
    assert!(fit.fit(0, 2) > 0.0, "by words");
    assert_eq!(Band::of(fit.fit(3, 1)), Band::None);
    assert!(fit.fitting(3).iter().any(|it| it.0 == 4), "by words");
    assert!(fit.fit(1, 0) == 0.0 && fit.fit(0, 3) == 0.0, "only a need and an offer");
    for (line, other) in (0..15).flat_map(|line| (0..15).map(move |other| (line, other))) {
        let (one, two) = (fit.fitting(line), fit.fitting(other));
        let has = |list: &[(usize, f64)], line| list.iter().any(|it| it.0 == line);
        assert_eq!(has(&one, other), has(&two, line), "{line} {other}");
    }
    meanings.forget(lines[5]);
    assert_eq!(meanings.len(), 12);
}
