//! Who comes first, and who is only asked about.

use porchlight::search::Audience::{Guest, Staff};
use porchlight::search::Match;

use crate::{evening, found, ids, near};

#[test]
fn whole_parts_come_first_then_given_names_then_the_alphabet() {
    let index = evening(&[
        "Rosa Martin",
        "Martina Abel",
        "Martin Zeller",
        "Martin Abel",
        "Bo Martinez",
        "Martín Berg",
    ]);
    assert_eq!(ids(&index.find("martin", 9, Staff).hits), [3, 5, 2, 0, 1, 4]);
    let hits = index.find("martin", 9, Staff).hits;
    assert_eq!(hits[3].found, Match::Full);
    assert_eq!(hits[4].found, Match::Start);
}

#[test]
fn a_name_typed_in_full_comes_before_longer_ones() {
    let index = evening(&["Li Na Wang", "Li Wang-Abt", "Li Wang", "Wang Li"]);
    assert_eq!(ids(&index.find("li wang", 9, Guest).hits), [2, 3, 0, 1]);
    assert_eq!(ids(&index.find("li wa", 9, Guest).hits), [2, 3, 0, 1]);
}

#[test]
fn slips_are_asked_about_nearest_first() {
    let index = evening(&[
        "Anouck Vidal",
        "Annika Toth",
        "Jonah Abel",
        "John Zeller",
        "Jones Abt",
        "Svetlana Ivanova",
    ]);
    assert_eq!(found(&index, "anouk"), [0; 0]);
    assert_eq!(near(&index, "anouk"), [0, 1]);
    assert_eq!(near(&index, "jonh"), [3, 2]);
    assert_eq!(near(&index, "svtelena"), [5]);
    assert_eq!(near(&index, "ivanova svetlna"), [5]);
    assert_eq!(near(&index, "svetlana"), [0; 0], "found without a slip");
    assert_eq!(near(&index, "qqqqqq"), [0; 0]);
    assert_eq!(index.near("anouk", 2, Guest)[0].found, Match::Slips(1));
}

#[test]
fn a_slip_in_a_short_name_is_asked_about_too() {
    let index = evening(&["Ben Schäfer", "Jun Yang", "Benedikt Schäfer", "Svetlana Jun"]);
    assert_eq!(near(&index, "bne schafer"), [0]);
    assert_eq!(near(&index, "jnu yang"), [1]);
    assert_eq!(near(&index, "jnu"), [1, 3]);
}

#[test]
fn slips_in_names_of_several_pieces_are_forgiven_too() {
    let index =
        evening(&["Ian O’Brien", "Anna Smith-Jones", "Mary Ann Macdonald", "Piet van Dyke Ooster"]);
    for (typed, guest) in [
        ("obrein", 0),
        ("o'brein", 0),
        ("smith-jnoes", 1),
        ("smithjnoes", 1),
        ("smiht jones", 1),
        ("macdnoald", 2),
        ("mac donlad", 2),
        ("vandyke oostre", 3),
    ] {
        assert_eq!(near(&index, typed), [guest], "{typed}");
    }
}

#[test]
fn staff_see_slips_after_everything_else() {
    let index = evening(&["Jon Smyth", "Jon Smith", "Ben Blacksmith"]);
    let answer = index.find("smith", 9, Staff);
    assert_eq!(ids(&answer.hits), [1, 2, 0]);
    assert_eq!(answer.hits[2].found, Match::Slips(1));
    assert_eq!(ids(&index.find("smith", 2, Staff).hits), [1, 2]);
}
