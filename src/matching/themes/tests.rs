//! Groups of made-up vectors, whose words are known.

use super::*;
use crate::matching::encoder::{Network, encode_all};

const BEES: [&str; 4] =
    ["Beehives on a roof", "A beehive to visit", "Keeping beehives", "Beehives"];
const TAX: [&str; 4] = ["Tax returns", "My first tax return", "Tax advice", "Tax for freelancers"];

/// A vector that points along one of eight ways, a little aside.
fn vector(way: usize, aside: usize) -> Vector {
    let mut numbers = [0.0; 24];
    numbers[way] = 0.95;
    numbers[8 + aside % 16] = 0.312;
    Vector::new(&numbers)
}

fn line(guest: u128, way: usize, text: &str) -> ThemeLine {
    let side = if guest.is_multiple_of(2) { Side::Offer } else { Side::Need };
    let vector = Arc::new(vector(way, guest as usize));
    ThemeLine { guest: guest.into(), side, text: text.to_owned(), vector, is_unmet: false }
}

/// Thirty-two lines, sixteen of each.
fn two_subjects() -> Vec<ThemeLine> {
    let of = |way: usize, texts: [&'static str; 4]| {
        (0..16_u128).map(move |n| line(n + 100 * way as u128, way, texts[n as usize % 4]))
    };
    of(0, BEES).chain(of(1, TAX)).collect()
}

#[test]
fn lines_that_mean_the_same_are_one_group_named_by_its_words() {
    let found = themes(two_subjects(), &[]);
    let first: Vec<_> = found.all.iter().map(|it| it.words[0].as_str()).collect();
    assert_eq!(first, ["beehives", "tax"]);
    assert!(found.all.iter().all(|it| (it.said.offer, it.said.need) == (8, 8)), "{found:?}");
    assert_eq!(found.others, Sayers::default());
}

#[test]
fn the_order_of_the_lines_and_who_said_them_changes_nothing() {
    let before = themes(two_subjects(), &[]);
    let mut lines = two_subjects();
    lines.reverse();
    lines.rotate_left(5);
    assert_eq!(themes(lines, &[]), before);
}

#[test]
fn a_word_of_one_or_two_people_names_nothing() {
    // One speaks of a name twelve times, two of a street.
    let mut lines: Vec<_> = (0..12).map(|_| line(1, 0, "Ottilie Nadelhofer")).collect();
    lines.extend((0..12_u128).map(|n| line(2 + n % 2, 1, "Rosengasse seven")));
    let found = themes(lines, &[]);
    assert!(found.all.is_empty(), "{found:?}");
    assert_eq!((found.others.offer, found.others.need), (1, 2), "people, not lines");
}

#[test]
fn no_group_is_called_by_the_name_of_a_guest() {
    let lines = (0..16_u128).map(|n| line(n, 0, ["Tax for Zoë", "Zoë’s tax"][n as usize % 2]));
    let lines: Vec<_> = lines.collect();
    let zoe = ["Zoë".to_owned()];
    assert_eq!(themes(lines.clone(), &zoe).all[0].words, ["tax"]);
    assert_eq!(themes(lines, &[]).all[0].words.len(), 2);
}

#[test]
fn what_is_far_from_every_group_is_something_else() {
    let mut lines = two_subjects();
    lines.extend((0..2).map(|n| line(900 + n, 5, "Zithers")));
    let found = themes(lines, &[]);
    assert_eq!((found.others.offer, found.others.need), (1, 1), "{found:?}");
}

/// A room where many speak of music, and as many others of a subject each: labelled lines, and what
/// each is about.
fn music_and_all_sorts() -> Vec<(&'static str, &'static str)> {
    let mut taken = BTreeSet::new();
    let row = |line: &'static str| {
        let cells: Vec<_> = line.split('\t').collect();
        (cells[0], cells[1], cells[3])
    };
    let rows = include_str!("../../../data/labelled/subjects.tsv").lines().skip(1).map(row);
    let stays = |(set, subject, _): &(&str, &'static str, &str)| {
        *subject == "music" || *set == "unseen" && taken.insert(*subject)
    };
    rows.filter(stays).map(|it| (it.1, it.2)).collect()
}

#[test]
fn a_theme_takes_in_nothing_that_is_about_something_else() {
    let rows = music_and_all_sorts();
    let music = rows.iter().filter(|it| it.0 == "music").count();
    let said: Vec<_> = rows.iter().map(|it| (Side::Offer, it.1)).collect();
    let network = Network::embedded(2).unwrap();
    let vectors = encode_all(&network, &said, |_| true).unwrap().unwrap();
    let line = |(n, ((_, text), vector)): (usize, (&(_, &str), Vector))| ThemeLine {
        guest: (n as u128 + 1).into(),
        side: Side::Offer,
        text: (*text).to_owned(),
        vector: Arc::new(vector),
        is_unmet: false,
    };
    let lines: Vec<_> = rows.iter().zip(vectors).enumerate().map(line).collect();
    let all = lines.len();
    let found = themes(lines, &[]);
    let theme = found.all.iter().find(|it| it.subjects.contains(&"music")).unwrap();
    println!("{all} lines, {music} of music: {found:?}");
    assert!(theme.said.offer * 4 >= music * 3, "{theme:?} of {music}");
    assert!(theme.said.offer <= music + 2, "{theme:?} of {music}");
    assert!(found.others.offer * 2 >= all - music, "{found:?}");
}

#[test]
fn of_nothing_there_are_no_themes() {
    assert_eq!(themes(Vec::new(), &[]), Themes::default());
    let few = themes(vec![line(1, 0, "Beehives"), line(2, 0, "Beehives")], &[]);
    assert!(few.all.is_empty() && (few.others.offer, few.others.need) == (1, 1), "{few:?}");
}
