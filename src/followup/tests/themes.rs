//! What was said, counted by what it means.

use super::*;
use crate::matching::Meanings;
use crate::matching::encoder::Vector;

/// Somebody at the gathering with one line.
fn says(evening: &mut Evening, n: u128, side: Side, text: &str, support: bool) {
    let (guest, gathering, line) = (n.into(), tonight(), (n * 10 + 1).into());
    let details = Details { name: Some(Name::parse("Ottilie")), ..Details::default() };
    evening.add(Fact::GuestNoted { guest, details });
    evening.add(Fact::CheckedIn { gathering, guest, by: By::Code, door: None });
    let saying = Saying { side, text: text.to_owned(), support, ..Saying::default() };
    evening.add(Fact::LineSaid { gathering, guest, line, saying });
}

/// Twelve who offer beehives, five who need some, two in confidence, and one whose line was not read.
fn evening() -> (Evening, Meanings) {
    let (mut evening, meanings) = (Evening::new(), Meanings::default());
    let beehive = Vector::new(&[0.6, 0.8, 0.0]);
    for n in 1..=17 {
        let side = if n <= 12 { Side::Offer } else { Side::Need };
        says(&mut evening, n, side, "Beehives with Ottilie", false);
        meanings.keep((n * 10 + 1).into(), beehive.clone());
    }
    for n in 18..=19 {
        says(&mut evening, n, Side::Need, "Beehives, since my mother died", true);
        meanings.keep((n * 10 + 1).into(), beehive.clone());
    }
    says(&mut evening, 20, Side::Offer, "Zithers", false);
    (evening, meanings)
}

#[test]
fn lines_are_counted_by_what_they_mean_and_delicate_needs_as_a_number() {
    let (evening, meanings) = evening();
    let said = LinesSaid::of(&evening.state, tonight(), &meanings);
    let report = Report::of(&evening.state, tonight(), start()).by_meaning(said);
    let themes = report.themes.as_ref().unwrap();
    let [theme] = themes.all.as_slice() else { panic!("{themes:?}") };
    assert_eq!(theme.words, ["beehives"], "and not by the name of a guest");
    assert_eq!((theme.offered, theme.needed), (Count::Exactly(12), Count::Exactly(5)));
    assert_eq!((themes.other_offered, themes.other_needed), (Count::AFew, Count::Exactly(0)));
    assert_eq!(themes.in_confidence, Count::AFew);
    let csv = report.csv();
    assert!(csv.contains("theme_offered,beehives,12\n"), "{csv}");
    assert!(csv.contains("needed_in_confidence,,a few\n"), "{csv}");
    let json = serde_json::to_string(&report).unwrap();
    assert!(![&csv, &json].iter().any(|it| it.contains("mother") || it.contains("ttilie")));
}

#[test]
fn where_no_meaning_is_known_lines_are_counted_by_kind() {
    let (evening, _) = evening();
    assert!(LinesSaid::of(&evening.state, tonight(), &Meanings::default()).is_none());
    let report = Report::of(&evening.state, tonight(), start()).by_meaning(None);
    assert!(report.themes.is_none() && report.csv().contains("offered,other,13\n"));
}
