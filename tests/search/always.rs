//! What holds of any names and anything typed.

use porchlight::search::Audience::{Guest, Staff};
use porchlight::search::{Hit, Index, Match, Searchable};
use proptest::prelude::*;

use crate::{evening, ids, near};

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
