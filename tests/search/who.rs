//! What guests may see, and what staff may.

use porchlight::domain::GuestId;
use porchlight::search::Audience::{Guest, Staff};
use porchlight::search::{GUEST_ROWS, Match, Searchable};

use crate::{evening, found, ids, near};

#[test]
fn guests_see_a_few_rows_and_how_many_there_are() {
    let names: Vec<String> =
        (0..40).map(|nth| format!("Ana {}", char::from(b'A' + nth % 26))).collect();
    let index = evening(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let answer = index.find("an", 100, Guest);
    assert_eq!((answer.hits.len(), answer.total), (GUEST_ROWS, 40));
    assert_eq!(index.find("an", 100, Staff).hits.len(), 40);
    assert_eq!(index.find("an", 0, Staff).total, 40);
}

#[test]
fn guests_must_have_started_to_type() {
    let index = evening(&["Ana Pereira", "李 娜"]);
    assert_eq!(index.find("a", 5, Guest).total, 0);
    assert_eq!(index.find(" ", 5, Staff).total, 0);
    assert_eq!(index.find("", 5, Guest).total, 0);
    assert_eq!(found(&index, "a p"), [0]);
    assert_eq!(found(&index, "李"), [1]);
    assert_eq!(ids(&index.find("p", 5, Staff).hits), [0]);
}

#[test]
fn the_hidden_are_found_by_staff_only() {
    let mut index = evening(&["Ana Pereira"]);
    let email = Some("hide@posta.example");
    index.insert(
        1.into(),
        &Searchable { name: &["Ana Bravo"], email, hidden: true, ..Searchable::default() },
    );
    let answer = index.find("ana", 5, Guest);
    assert_eq!((ids(&answer.hits), answer.total), (vec![0], 1));
    assert_eq!(index.find("hide@", 5, Guest).total, 0);
    assert_eq!(near(&index, "brava"), [0; 0]);
    assert_eq!(ids(&index.find("ana", 5, Staff).hits), [1, 0]);
}

#[test]
fn guests_find_nobody_by_an_email() {
    let mut index = evening(&["Anastasia Rossi"]);
    let email = Some("Anas_T@posta.example");
    index.insert(1.into(), &Searchable { name: &["Bo"], email, ..Searchable::default() });
    for typed in ["ana", " anas"] {
        assert_eq!(found(&index, typed), [0], "{typed}");
    }
    assert_eq!(index.find(" anas", 5, Guest).total, 1, "nor in the count");
    for typed in ["Anas_t@po", "Anas_T@posta.example", "posta"] {
        assert_eq!(found(&index, typed), [0; 0], "{typed}");
        assert!(!near(&index, typed).contains(&1), "{typed}");
    }
    let staff = index.find("anas_t@", 5, Staff).hits;
    assert!(staff.iter().any(|hit| hit.found == Match::Mail));
}

#[test]
fn a_text_without_end_is_looked_for_by_its_beginning() {
    let index = evening(&["Anastasia Rossi"]);
    let prose = "ana ".repeat(100_000);
    assert!(index.find(&prose, 5, Staff).total <= 1);
    assert!(index.near(&prose, 2, Guest).len() <= 1);
}

#[test]
fn staff_find_what_is_inside() {
    let mut index = evening(&["Ana Pereira", "Liliana Bravo"]);
    let email = Some("l.b@posta.example");
    let codes = &["AB-1234", "+41 79 555 01 17"];
    index.insert(2.into(), &Searchable { name: &["Kim"], email, codes, ..Searchable::default() });
    assert_eq!(ids(&index.find("ana", 9, Staff).hits), [0, 1]);
    assert_eq!(index.find("ana", 9, Staff).hits[1].found, Match::Inside);
    assert_eq!(found(&index, "ana"), [0]);
    for typed in ["posta", "l.b@", "ab-12", "AB-1234", "1234", "795550117", "kim posta", "7955"] {
        assert_eq!(ids(&index.find(typed, 9, Staff).hits), [2], "{typed}");
        assert_eq!(found(&index, typed), [0; 0], "{typed}");
    }
}

#[test]
fn a_search_can_be_kept_to_some_of_the_guests() {
    let index = evening(&["Ana A", "Ana B", "Ana C"]);
    let answer = index.find_among("ana", 9, Staff, |guest| guest != GuestId::from(1));
    assert_eq!((ids(&answer.hits), answer.total), (vec![0, 2], 2));
    assert!(index.near_among("anna", 2, Guest, |_| false).is_empty());
}

#[test]
fn a_renamed_guest_is_found_by_the_new_name_only() {
    let mut index = evening(&["Ana Pereira", "Bo Pereira"]);
    index.insert(0.into(), &Searchable { name: &["Ani Costa"], ..Searchable::default() });
    assert_eq!(found(&index, "ana"), [0; 0]);
    assert_eq!(found(&index, "ani"), [0]);
    assert_eq!(found(&index, "pereira"), [1]);
    index.remove(0.into());
    index.remove(0.into());
    assert_eq!(found(&index, "ani"), [0; 0]);
    assert_eq!(index.len(), 1);
}

#[test]
fn one_character_that_stands_for_a_syllable_is_enough() {
    let index = evening(&["王小明", "李 娜", "김민준", "さくら", "Olu Adeyemi"]);
    for (typed, guest) in [("王", 0), ("明", 0), ("李", 1), ("娜", 1), ("김", 2), ("さ", 3)] {
        assert_eq!(found(&index, typed), [guest], "{typed}");
    }
    assert_eq!(found(&index, "ㄱ"), [0; 0], "a Korean letter is a letter");
}

#[test]
fn one_letter_finds_only_whoever_has_no_other() {
    let index = evening(&["Ø", "O", "Olu Adeyemi", "Ana O", "O. Park"]);
    for typed in ["o", "Ø", "O."] {
        assert_eq!(found(&index, typed), [1, 0], "{typed}");
    }
    assert_eq!(found(&index, "p"), [0; 0], "an initial is not a name");
    assert_eq!(found(&index, "o p"), [4]);
}
