//! What holds in every room.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;

const LINES: &[&str] = &[
    "Help with tax returns",
    "My first tax return",
    "Fix a bike",
    "A puncture on my bike",
    "Cooking",
    "Someone to cook with",
    "Polish practice",
    "I speak Polish",
    "A tall ladder",
    "Borrow a ladder",
    "Prune a fruit tree",
    "My apple tree needs pruning",
    "Chess",
    "Help",
    "Aprender a coser",
];

fn people() -> impl Strategy<Value = Vec<Someone>> {
    let lines = || prop::collection::vec(prop::sample::select(LINES), 0..=3);
    let person = (
        (lines(), lines(), any::<bool>(), prop::option::of(any::<bool>())),
        prop::sample::select(&["", "", "", "English", "en, es", "Polski"][..]),
        prop::option::weighted(0.85, 0..120_i64),
        (prop::bool::weighted(0.1), prop::option::weighted(0.1, Just(HowToMeet::NotTonight))),
        prop::option::weighted(0.1, 0..3_u8),
    );
    let person = person.prop_map(
        |((offers, needs, pitch, first_time), language, came_min, (left, meet), same)| Someone {
            offers,
            needs,
            pitch,
            first_time,
            language,
            came_min,
            left,
            meet,
            email: same.map(|it| format!("same{it}@posta.example")).unwrap_or_default(),
            ..Someone::default()
        },
    );
    prop::collection::vec(person, 0..14)
}

/// Two guests by their place, and what became of them.
fn histories() -> impl Strategy<Value = Vec<(u128, u128, u8)>> {
    prop::collection::vec((1..14_u128, 1..14_u128, 0..6_u8), 0..12)
}

fn with_history(people: &[Someone], histories: &[(u128, u128, u8)]) -> House {
    let mut house = House::of(people);
    let known = people.len() as u128;
    for (n, (a, b, what)) in histories.iter().enumerate() {
        if a == b || *a > known || *b > known {
            continue;
        }
        let (guests, id) = (((*a).into(), (*b).into()), n as u128 + 500);
        let (gathering, introduction) = (tonight(), id.into());
        match what {
            0 => house.add(Fact::KeptApart { guests, apart: true }, now()),
            1 => house.add(Fact::AcquaintanceNoted { guests, known: true }, now()),
            2 => house.suggested(id, &[*a, *b], 5),
            3 => house.suggested(id, &[*a, *b], 90),
            4 => {
                house.suggested(id, &[*a, *b], 20);
                house.made(id);
            }
            _ => {
                house.suggested(id, &[*a, *b], 20);
                let answer = Answer::KnowEachOther;
                let guest = guests.0;
                house.add(
                    Fact::IntroductionAnswered { gathering, introduction, guest, answer },
                    now(),
                );
            }
        }
    }
    house
}

/// What DOMAIN.md forbids, asked of the state and not of the room.
fn allowed(house: &House, a: GuestId, b: GuestId, people: &[Someone]) -> bool {
    let state = &house.state;
    let evening = state.gathering(tonight()).unwrap();
    let of = |guest: GuestId| &people[guest.uuid().as_u128() as usize - 1];
    let pair = Pair::new(a, b);
    let is_in = |guest| evening.visit(guest).is_some_and(crate::domain::Visit::meets_people);
    let talk = |one: &str, other: &str| {
        one.is_empty() || other.is_empty() || (one != "Polski") == (other != "Polski")
    };
    a != b
        && is_in(a)
        && is_in(b)
        && !state.is_apart(pair)
        && !state.is_acquainted(pair)
        && !state.is_introduced(pair, now())
        && (of(a).email.is_empty() || of(a).email != of(b).email)
        && talk(of(a).language, of(b).language)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn nobody_is_shown_too_much_or_to_somebody_forbidden(people in people(), past in histories()) {
        let house = with_history(&people, &past);
        let room = house.room();
        let evening = house.state.gathering(tonight()).unwrap();
        let mut open: BTreeMap<GuestId, usize> =
            evening.visits().map(|(it, _)| (it, evening.open_introductions(it, now()))).collect();
        let before = open.clone();
        let mut pairs = BTreeSet::new();
        for found in suggest_everyone(&room) {
            let [a, b] = found.guests[..] else { panic!("two people") };
            prop_assert!(allowed(&house, a, b, &people));
            prop_assert!(pairs.insert(Pair::new(a, b)), "the same pair twice");
            for guest in [a, b] {
                *open.entry(guest).or_default() += 1;
                prop_assert!(open[&guest] <= OPEN_AT_ONCE);
            }
        }
        for (guest, open) in &before {
            let cards = suggest_for(&room, *guest, 3);
            prop_assert!(cards.len() + open <= OPEN_AT_ONCE.max(*open));
            for card in cards {
                prop_assert_eq!(card.guests[0], *guest);
                prop_assert!(allowed(&house, *guest, card.guests[1], &people));
                prop_assert!(before[&card.guests[1]] < OPEN_AT_ONCE);
            }
        }
        let mut taken = BTreeSet::new();
        for found in next_for_host(&room) {
            let (a, b) = (found.guests[0], found.guests[1]);
            prop_assert!(taken.insert(a) && taken.insert(b), "nobody twice in the host's list");
            prop_assert!(found.open.is_some() || allowed(&house, a, b, &people));
            let is_left_alone = |it| evening.visit(it).is_some_and(crate::domain::Visit::is_left_alone);
            prop_assert!(!is_left_alone(a) && !is_left_alone(b));
        }
    }

    #[test]
    fn whoever_waits_is_shown_somebody_who_is_free_to_talk(people in people(), past in histories()) {
        let house = with_history(&people, &past);
        let evening = house.state.gathering(tonight()).unwrap();
        let made = |it: GuestId| evening.introductions_of(it).any(|(_, it)| it.is_made());
        let open = |it: GuestId| evening.open_introductions(it, now()) < OPEN_AT_ONCE;
        let everybody: Vec<_> = evening.present().map(|it| it.0).collect();
        for guest in everybody.iter().copied().filter(|it| !made(*it) && open(*it)) {
            // All that is made in these histories is made just now.
            let fits = |it: &GuestId| !made(*it) && open(*it) && allowed(&house, guest, *it, &people);
            let cards = suggest_for(&house.room(), guest, 3);
            let free = cards.iter().any(|it| !made(it.guests[1]));
            prop_assert!(free || !everybody.iter().any(fits), "{guest} waits for a talk to end");
        }
    }

    #[test]
    fn everybody_gets_one_before_anybody_gets_a_second(people in people(), past in histories()) {
        let house = with_history(&people, &past);
        let evening = house.state.gathering(tonight()).unwrap();
        let mut any = BTreeMap::new();
        let mut open = BTreeMap::new();
        for (guest, _) in evening.present() {
            let of = || evening.introductions_of(guest);
            open.insert(guest, evening.open_introductions(guest, now()));
            any.insert(guest, of().filter(|(_, it)| it.is_made() || evening.is_open(it, now())).count());
        }
        let mut has_begun_seconds = false;
        for found in suggest_everyone(&house.room()) {
            let fresh = found.guests.iter().any(|it| any[it] == 0);
            has_begun_seconds |= !fresh;
            prop_assert!(fresh != has_begun_seconds, "a second before somebody's first");
            for guest in &found.guests {
                *any.get_mut(guest).unwrap() += 1;
                *open.get_mut(guest).unwrap() += 1;
            }
        }
        for (a, count) in &any {
            let left = |it: &GuestId| open[it] < OPEN_AT_ONCE && allowed(&house, *a, *it, &people);
            prop_assert!(*count > 0 || !any.keys().any(left), "left without one");
        }
    }

    #[test]
    fn nothing_but_the_listed_inputs_moves_a_suggestion(people in people(), turn in 0..14_usize) {
        // Equal people are told apart by nothing, so everybody comes at a minute of their own.
        let mut people = people;
        for (n, it) in people.iter_mut().enumerate() {
            it.email = String::new();
            it.came_min = it.came_min.and(i64::try_from(n).ok());
        }
        let ids: Vec<u128> = (1..=people.len() as u128).collect();
        let mut dressed = people.clone();
        for (n, it) in dressed.iter_mut().enumerate() {
            it.name = format!("Name {}", 99 - n);
            it.email = format!("sponsor{n}@posta.example");
            it.phone = format!("+41 79 000 00 {:02}", 50 - n);
            it.note = "Company: Acme, gold sponsor, lead score 98".into();
            it.ticket = format!("VIP-{}", 77 - n);
        }
        let shift = |it: u128| (it + turn as u128) % people.len().max(1) as u128 + 1;
        let others: Vec<u128> = ids.iter().map(|it| shift(*it)).collect();
        let plain = House::with_ids(&people, &ids).room();
        let other = House::with_ids(&dressed, &others).room();
        let back = |found: Vec<Suggestion>| -> Vec<_> {
            let name = |it: &GuestId| others.iter().position(|id| *id == it.uuid().as_u128()).unwrap();
            found.iter().map(|it| (it.guests.iter().map(name).collect::<Vec<_>>(), strip(&it.reasons))).collect()
        };
        let front = |found: Vec<Suggestion>| -> Vec<_> {
            let name = |it: &GuestId| it.uuid().as_u128() as usize - 1;
            found.iter().map(|it| (it.guests.iter().map(name).collect::<Vec<_>>(), strip(&it.reasons))).collect()
        };
        prop_assert_eq!(front(suggest_everyone(&plain)), back(suggest_everyone(&other)));
        prop_assert_eq!(front(next_for_host(&plain)), back(next_for_host(&other)));
        for (id, its) in ids.iter().zip(&others) {
            let a = front(suggest_for(&plain, (*id).into(), 3));
            prop_assert_eq!(a, back(suggest_for(&other, (*its).into(), 3)));
        }
    }
}

/// Reasons without ids.
fn strip(reasons: &Reasons) -> (Vec<(String, String)>, Vec<String>, String, String) {
    let gives = reasons.gives.iter().map(|it| (it.offer.clone(), it.need.clone())).collect();
    let shared = |it: &Shared| match it {
        Shared::Same(same) => format!("{:?}", same.lines.each_ref().map(|it| &it.text)),
        Shared::FirstTime
        | Shared::BothNew
        | Shared::BothAlone
        | Shared::MetBefore
        | Shared::Welcome(_)
        | Shared::Language(_) => {
            format!("{it:?}")
        }
    };
    let shared = reasons.shared.iter().map(shared).collect();
    (gives, shared, reasons.opener.clone(), reasons.spot.clone())
}
