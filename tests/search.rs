//! Search as guests and staff meet it.
#![allow(clippy::unwrap_used, reason = "a test may stumble")]

use porchlight::domain::GuestId;
use porchlight::search::{Audience, GUEST_ROWS, Hit, Index, Match, Searchable};
use proptest::prelude::*;

use Audience::{Guest, Staff};

/// Guests 0, 1, 2... with these names.
fn evening(names: &[&str]) -> Index {
    let mut index = Index::new();
    for (name, id) in names.iter().zip(0_u128..) {
        index.insert(id.into(), &Searchable { name: &[name], ..Searchable::default() });
    }
    index
}

fn ids(hits: &[Hit]) -> Vec<u128> {
    hits.iter().map(|hit| hit.guest.uuid().as_u128()).collect()
}

fn found(index: &Index, typed: &str) -> Vec<u128> {
    ids(&index.find(typed, 10, Guest).hits)
}

fn near(index: &Index, typed: &str) -> Vec<u128> {
    ids(&index.near(typed, 2, Guest))
}

#[test]
fn names_are_found_without_their_accents() {
    let index = evening(&[
        "Jürgen Müller",
        "Zoë Nguyễn",
        "Søren Łukasiewicz",
        "Алёна Петрова",
        "Γιώργος Παππάς",
    ]);
    for (typed, guest) in [
        ("muller", 0),
        ("MÜLL", 0),
        ("mueller", 0),
        ("juergen muller", 0),
        ("zoe", 1),
        ("nguyen", 1),
        ("soren", 2),
        ("soeren", 2),
        ("lukas", 2),
        ("алена", 3),
        ("γιωργος", 4),
        ("παππας γι", 4),
    ] {
        assert_eq!(found(&index, typed), [guest], "{typed}");
    }
}

#[test]
fn a_dotted_letter_finds_its_other_spelling() {
    assert_eq!(found(&evening(&["Peter Mueller", "Aase Soerensen"]), "müller"), [0]);
    assert_eq!(found(&evening(&["Peter Mueller", "Aase Soerensen"]), "åse sørensen"), [1]);
}

#[test]
fn apostrophes_and_hyphens_may_be_typed_or_not() {
    let index = evening(&["Ian O’Brien", "Jean-Luc Smith-Jones", "Nora OBrien"]);
    for typed in ["obrien", "o'brien", "O’BRIEN", "o brien"] {
        assert_eq!(found(&index, typed).len(), 2, "{typed}");
    }
    assert_eq!(found(&index, "brien"), [0]);
    for typed in [
        "jean",
        "luc",
        "jeanluc",
        "jean-luc",
        "jean luc",
        "jones",
        "smith-jo",
        "smithjones",
        "luc jones",
    ] {
        assert_eq!(found(&index, typed), [1], "{typed}");
    }
}

#[test]
fn parts_come_in_any_order_and_each_stands_for_another() {
    let index = evening(&["Ian Smith", "Smith Smithson", "Maria de la Cruz", "Joost van der Berg"]);
    assert_eq!(found(&index, "smith ian"), [0]);
    assert_eq!(found(&index, "i sm"), [0]);
    assert_eq!(found(&index, "smith smith"), [1]);
    assert_eq!(found(&index, "ian ian"), [0; 0]);
    for typed in ["cruz", "de la cruz", "delacruz", "la cruz maria", "cruz m", "dela", "la-cruz"] {
        assert_eq!(found(&index, typed), [2], "{typed}");
    }
    for typed in ["berg", "van der berg", "vanderb", "vander berg", "berg joost", "derberg"] {
        assert_eq!(found(&index, typed), [3], "{typed}");
    }
}

#[test]
fn a_missing_blank_and_one_too_many_are_forgiven() {
    let index = evening(&["Mary Ann Macdonald", "Wei Xiaoming"]);
    for typed in ["maryann", "maryannmac", "mac donald", "mary mac donald"] {
        assert_eq!(found(&index, typed), [0], "{typed}");
    }
    assert_eq!(found(&index, "xiao ming"), [1]);
}

#[test]
fn names_without_blanks_are_found_by_any_character() {
    let index = evening(&["王小明", "山田 太郎", "김민준", "ヤマダ"]);
    for typed in ["王", "小明", "明", "王小", "小明 王", "王 小明"] {
        assert_eq!(found(&index, typed), [0], "{typed}");
    }
    assert_eq!(found(&index, "山田太"), [1]);
    for typed in ["김", "민준", "김민", "김ㅁ", "민준 김", "기"] {
        assert_eq!(found(&index, typed), [2], "{typed}");
    }
    assert_eq!(found(&index, "やま"), [3]);
}

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
fn a_given_name_may_be_several_words_and_the_badge_another() {
    let mut index = Index::new();
    let name = Searchable {
        name: &["Ana Maria", "Pereira"],
        badge: Some("Mia P."),
        ..Searchable::default()
    };
    index.insert(0.into(), &name);
    index.insert(1.into(), &Searchable { name: &["Bo", "Maria"], ..Searchable::default() });
    assert_eq!(found(&index, "maria"), [0, 1]);
    assert_eq!(found(&index, "mia pereira"), [0]);
    assert_eq!(found(&index, "ana ana"), [0; 0]);
}

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
fn guests_find_themselves_by_the_start_of_their_email() {
    let mut index = evening(&["Anastasia Rossi"]);
    let email = Some("Anas_T@posta.example");
    index.insert(1.into(), &Searchable { name: &["Bo"], email, ..Searchable::default() });
    assert_eq!(found(&index, "ana"), [0]);
    let answer = index.find(" anas", 5, Guest);
    assert_eq!(ids(&answer.hits), [0, 1]);
    assert_eq!(answer.hits[1].found, Match::Mail);
    assert_eq!(found(&index, "Anas_t@po"), [1]);
    assert_eq!(found(&index, "posta"), [0; 0]);
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
        assert_eq!(found(&index, typed), if typed == "l.b@" { vec![2] } else { vec![] }, "{typed}");
    }
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
fn a_name_typed_in_full_comes_before_longer_ones() {
    let index = evening(&["Li Na Wang", "Li Wang-Abt", "Li Wang", "Wang Li"]);
    assert_eq!(ids(&index.find("li wang", 9, Guest).hits), [2, 3, 0, 1]);
    assert_eq!(ids(&index.find("li wa", 9, Guest).hits), [2, 3, 0, 1]);
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

/// A part of a name in one of several scripts, five letters or more if `long`.
fn part(long: bool) -> impl Strategy<Value = String> {
    let at_least = if long { 5 } else { 2 };
    let written = |letters: &str| {
        prop::string::string_regex(&format!("[{letters}]{{{at_least},9}}")).unwrap()
    };
    prop_oneof![
        6 => written("A-Za-z"),
        3 => written("A-Zaeéèüöäøłßæñçãơưđı"),
        1 => written("А-Яа-яё"),
        1 => written("α-ω"),
        1 => written("가-힣"),
    ]
}

fn name() -> impl Strategy<Value = String> {
    let joiner = prop_oneof![6 => Just(" "), 1 => Just("-"), 1 => Just("’")];
    prop::collection::vec((part(false), joiner), 1..5)
        .prop_map(|parts| parts.into_iter().map(|(part, joiner)| part + joiner).collect())
}

fn all(names: &[String]) -> Index {
    evening(&names.iter().map(String::as_str).collect::<Vec<_>>())
}

proptest! {
    #[test]
    fn every_guest_is_found_by_every_start_of_every_part(names in prop::collection::vec(name(), 1..9)) {
        let index = all(&names);
        for (name, id) in names.iter().zip(0..) {
            for part in name.split([' ', '-', '’']).filter(|part| !part.is_empty()) {
                for (end, letter) in part.char_indices().skip(1) {
                    let typed = &part[..end + letter.len_utf8()];
                    let answer = index.find(typed, 9, Staff);
                    prop_assert!(ids(&answer.hits).contains(&id), "{typed:?} of {name:?}");
                    prop_assert!(index.find(typed, 9, Guest).total > 0);
                }
            }
        }
    }

    #[test]
    fn the_order_of_parts_does_not_matter(
        (name, typed) in prop::collection::vec(("[abc]{1,3}", "[abc]{0,2}"), 1..5)
            .prop_flat_map(|parts| (Just(parts.clone()), Just(parts).prop_shuffle())),
        others in prop::collection::vec("[abc]{1,4}( [abc]{1,4}){0,3}", 0..9),
    ) {
        let name: Vec<String> = name.into_iter().map(|(start, rest)| start + &rest).collect();
        let typed: Vec<String> = typed.into_iter().map(|(start, _)| start).collect();
        let mut index = all(&others);
        index.insert(99.into(), &Searchable { name: &[&name.join(" ")], ..Searchable::default() });
        let hits = index.find(&typed.join(" "), 99, Staff).hits;
        prop_assert!(hits.iter().any(|hit| ids(&[*hit]) == [99] && hit.found <= Match::Start), "{typed:?}");
    }

    #[test]
    fn one_slip_in_a_long_part_is_forgiven(
        name in part(true),
        family in part(false),
        at in any::<prop::sample::Index>(),
        other in "[a-z]",
        slip in 0..4,
    ) {
        let mut letters: Vec<char> = porchlight::search::fold(&name).chars().collect();
        prop_assume!(letters.len() >= 5);
        let at = at.index(letters.len() - 1);
        let other = other.chars().next().unwrap();
        match slip {
            0 => { letters.remove(at); }
            1 => letters.insert(at, other),
            2 => letters[at] = other,
            _ => letters.swap(at, at + 1),
        }
        let typed: String = letters.into_iter().collect();
        prop_assume!(porchlight::search::fold(&typed) == typed);
        let index = all(&[format!("{name} {family}")]);
        for typed in [typed.clone(), format!("{family} {typed}"), format!("{typed} {family}")] {
            let is_found = index.find(&typed, 1, Guest).total > 0;
            prop_assert!(is_found || near(&index, &typed) == [0], "{typed:?} of {name:?}");
        }
    }

    #[test]
    fn changes_leave_what_a_new_index_would_hold(
        changes in prop::collection::vec((0_u128..9, prop::option::of("[abc]{1,4}( [abc]{1,4}){0,2}")), 0..40),
        typed in "[abc]{1,5}( [abc]{1,3})?",
    ) {
        let (mut changed, mut now) = (Index::new(), std::collections::BTreeMap::new());
        for (id, name) in &changes {
            let Some(name) = name else {
                changed.remove((*id).into());
                now.remove(id);
                continue;
            };
            let email = Some(format!("{name}@posta.example"));
            changed.insert((*id).into(), &Searchable { name: &[name], email: email.as_deref(), ..Searchable::default() });
            now.insert(*id, (name.clone(), email));
        }
        let mut fresh = Index::new();
        for (id, (name, email)) in now.iter().rev() {
            fresh.insert((*id).into(), &Searchable { name: &[name], email: email.as_deref(), ..Searchable::default() });
        }
        prop_assert_eq!(changed.len(), fresh.len());
        for audience in [Guest, Staff] {
            prop_assert_eq!(changed.find(&typed, 6, audience), fresh.find(&typed, 6, audience));
            prop_assert_eq!(changed.near(&typed, 6, audience), fresh.near(&typed, 6, audience));
        }
    }

    #[test]
    fn fewer_rows_are_the_first_of_more(names in prop::collection::vec("[ab]{1,3} [ab]{1,3}", 1..30), typed in "[ab]{1,4}") {
        let index = all(&names);
        let every = index.find(&typed, 99, Staff);
        for limit in 0..every.hits.len() {
            let some = index.find(&typed, limit, Staff);
            let exact = |hit: &&Hit| hit.found <= Match::Inside;
            prop_assert!(some.hits.iter().filter(exact).eq(every.hits.iter().filter(exact).take(limit)));
        }
    }

    #[test]
    fn no_text_whatever_makes_it_stumble(
        names in prop::collection::vec(any::<String>(), 0..6),
        email in any::<String>(),
        typed in any::<String>(),
    ) {
        let mut index = all(&names);
        index.insert(99.into(), &Searchable {
            name: &[&typed, &email],
            badge: Some(&email),
            email: Some(&email),
            codes: &[&typed],
            hidden: false,
        });
        for typed in [&typed, &email, &names.concat(), &names.join(" ")] {
            for audience in [Guest, Staff] {
                let answer = index.find(typed, 5, audience);
                prop_assert!(answer.hits.len() <= answer.total);
                prop_assert!(index.near(typed, 5, audience).len() <= 5);
            }
        }
        index.remove(99.into());
        prop_assert_eq!(index.len(), names.len());
    }
}
