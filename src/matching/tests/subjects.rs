//! What lines are about, and the openers that follow from it, on the labelled lines.

use super::*;
use crate::matching::encoder::{Network, Vector, encode_all};
use crate::matching::subject::subject;
use crate::words::{Language, SUBJECTS, Words, leans_on_a_quote};

const SUBJECT_LINES: &str = include_str!("../../../data/labelled/subjects.tsv");
const ROOM: &str = include_str!("../../../data/labelled/room.tsv");

fn encoded(lines: &[(Side, &str)]) -> Vec<Vector> {
    let network = Network::embedded(2).unwrap();
    encode_all(&network, lines, |_| true).unwrap().unwrap()
}

#[test]
fn a_subject_is_told_rightly_or_not_at_all_on_lines_that_taught_nothing() {
    let rows = SUBJECT_LINES.lines().filter_map(|it| it.strip_prefix("unseen\t"));
    let rows: Vec<Vec<_>> = rows.map(|it| it.split('\t').collect()).collect();
    let lines: Vec<_> = (0..).zip(&rows).map(|(n, it)| (side(n), it[2])).collect();
    let told = encoded(&lines);
    let told: Vec<_> = rows.iter().zip(&told).map(|(it, at)| (it[0], subject(at), it[2])).collect();
    let is_right = |it: &&(&str, Option<&str>, &str)| it.1 == Some(it.0);
    let said = told.iter().filter(|it| it.1.is_some()).count() as f64;
    let right = told.iter().filter(is_right).count() as f64;
    let about_any = told.iter().filter(|it| it.0 != "none").count() as f64;
    assert!(right >= 0.9 * said, "{right} of {said}: {told:?}");
    assert!(right >= 0.45 * about_any, "{right} of {about_any}: {told:?}");
}

fn side(number: usize) -> Side {
    if number.is_multiple_of(2) { Side::Need } else { Side::Offer }
}

#[test]
fn every_label_is_a_subject() {
    let labels = SUBJECT_LINES.lines().skip(1).map(|it| it.split('\t').nth(1).unwrap());
    let unknown: Vec<_> = labels.filter(|it| *it != "none" && !SUBJECTS.contains(it)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

/// Each need of the labelled room with an offer that answers it, as two people tell it.
#[test]
fn whatever_two_people_said_the_opener_asks_about_what_is_said_beside_it() {
    let rows = ROOM.lines().filter(|it| !it.starts_with('#'));
    let rows: Vec<Vec<&str>> = rows.map(|it| it.split('\t').collect()).collect();
    let side = |it: &[&str]| if it[0] == "need" { Side::Need } else { Side::Offer };
    let lines: Vec<_> = rows.iter().map(|it| (side(it), it[3])).collect();
    let meanings = Meanings::default();
    let number = |at: usize| crate::domain::LineId::from(at as u128 + 1);
    for (at, vector) in encoded(&lines).into_iter().enumerate() {
        meanings.keep(number(at), vector);
    }
    let (mut pairs, mut with_subject) = (0, 0);
    for (need, row) in rows.iter().enumerate().filter(|it| it.1[0] == "need") {
        let answers = |it: &&str| row[2].split(' ').any(|key| key == *it && key != "-");
        let found = rows.iter().position(|it| it[0] == "offer" && answers(&it[2]));
        let Some(offer) = found else { continue };
        let gives = crate::domain::Gives {
            from: 2.into(),
            to: 1.into(),
            offer_line: number(offer),
            need_line: number(need),
            offer: rows[offer][3].to_owned(),
            need: row[3].to_owned(),
            kind: None,
            fit: 0.9,
        };
        let reasons = Reasons { gives: vec![gives], ..Reasons::default() };
        for (guests, line) in [([1, 2], number(offer)), ([2, 1], number(need))] {
            let guests = guests.map(GuestId::from);
            let about = |line| meanings.subject(line);
            let asking = opener::Asking { reasons: &reasons, guests, subject: &about };
            let key = asking.choose(pairs, &[], &[]);
            let known = meanings.subject(line);
            with_subject += usize::from(known.is_some());
            assert_eq!(known.is_none(), leans_on_a_quote(&key), "{key}");
            let subject = known.is_none_or(|it| key.contains(it));
            assert!(subject, "{key} for {known:?}");
            for language in Language::ALL {
                assert!(Words::new(language).opener(&key).ends_with('?'), "{key}");
            }
            pairs += 1;
        }
        // The line it leans on stands beside it, whoever reads.
        let people = [1, 2].map(|it| Named { guest: it.into(), name: "Kim" });
        for reader in [Reader::Guest(1.into()), Reader::Guest(2.into()), Reader::People] {
            let teller = Teller { words: Words::new(Language::En), reader, people: &people };
            let quotes = teller.reasons(&reasons).remove(0).quotes;
            assert!(quotes.iter().any(|it| it.line == number(offer)));
            assert!(quotes.iter().any(|it| it.line == number(need)));
        }
    }
    assert!(pairs > 150 && with_subject * 2 > pairs as usize, "{with_subject} of {pairs}");
}
