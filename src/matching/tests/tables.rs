//! Rounds and circles over whole houses: what history allows, and what moves nothing.

use super::*;
use crate::matching::circles::{circles, seat};
use crate::matching::floor::{Floor, Past};
use crate::matching::rounds::{Round, Strain, rounds};
use crate::words::{Language, Words};

fn rounds_of(house: &House, count: usize) -> Vec<Round> {
    let room = house.room();
    let floor = Floor::read(&room, &house.state, tonight());
    rounds(&room, &floor, count, Words::new(Language::En))
}

fn past(house: &House, a: u128, b: u128) -> Past {
    let room = house.room();
    let floor = Floor::read(&room, &house.state, tonight());
    let place = |it: u128| room.place(it.into()).unwrap() as u32;
    floor.tie(place(a), place(b)).past
}

#[test]
fn what_two_were_before_is_read_from_the_state() {
    let same = Someone { email: "mei@posta.example".into(), ..someone(&[], &[]) };
    let mut people = vec![someone(&[], &[]); 7];
    people.extend([same.clone(), same]);
    let mut house = House::of(&people);
    house.add(Fact::KeptApart { guests: (1.into(), 2.into()), apart: true }, now());
    house.add(Fact::AcquaintanceNoted { guests: (1.into(), 3.into()), known: true }, now());
    house.suggested(900, &[1, 4], 90);
    house.suggested(901, &[1, 5], 20);
    house.made(901);
    house.suggested(902, &[1, 6], 20);
    let (gathering, introduction) = (tonight(), 902.into());
    let (guest, answer) = (6.into(), Answer::NotNow);
    house.add(Fact::IntroductionAnswered { gathering, introduction, guest, answer }, now());
    let pasts: Vec<_> = (2..8).map(|other| past(&house, 1, other)).collect();
    let expected =
        [Past::Never, Past::Acquainted, Past::Suggested, Past::Tonight, Past::Never, Past::None];
    assert_eq!(pasts, expected);
    assert_eq!(past(&house, 8, 9), Past::Never, "one person twice");
}

#[test]
fn a_table_of_two_who_were_suggested_is_the_introduction_that_waits() {
    let mut house = House::of(&[someone(&[], &[]), someone(&[], &[])]);
    house.suggested(900, &[1, 2], 5);
    let rounds = rounds_of(&house, 1);
    let table = &rounds[0].tables[0];
    assert_eq!(
        (table.suggestion.open, table.relaxed.as_slice()),
        (Some(900.into()), &[Strain::Suggested][..])
    );
}

#[test]
fn nobody_hears_the_same_opener_twice_and_places_have_names() {
    let rounds = rounds_of(&House::of(&vec![someone(&["Cooking"], &[]); 10]), 5);
    let mut heard = std::collections::BTreeSet::new();
    for round in &rounds {
        let spots: Vec<_> =
            round.tables.iter().map(|it| it.suggestion.reasons.spot.as_str()).collect();
        assert_eq!(spots, ["Bench", "Sofa", "Table", "Table 1", "Table 2"]);
        for table in &round.tables {
            let opener = &table.suggestion.reasons.opener;
            assert!(table.suggestion.guests.iter().all(|it| heard.insert((*it, opener.clone()))));
        }
    }
}

#[test]
fn a_need_for_support_is_told_to_no_circle() {
    let grief = Someone { support: true, ..someone(&[], &["Talk about losing my mother"]) };
    let listens = someone(&["Talk about losing a mother"], &[]);
    let house = House::of(&[grief, listens.clone(), listens]);
    let room = house.room();
    let floor = Floor::read(&room, &house.state, tonight());
    let found = circles(&room, &floor, 3, Words::new(Language::En));
    assert_eq!(found.circles.len(), 1);
    assert!(!found.circles[0].is_seeded && found.circles[0].suggestion.reasons.gives.is_empty());
}

#[test]
fn ids_names_tickets_and_contact_move_no_table() {
    let lines = ["Help with tax returns", "Fix a bike", "Polish practice", "A tall ladder"];
    let people: Vec<_> = (0..11_usize)
        .map(|n| Someone {
            came_min: Some(n as i64),
            first_time: Some(n % 3 == 0),
            ..someone(&[lines[n % 4]], &[lines[(n + n / 4 + 1) % 4]])
        })
        .collect();
    let mut dressed = people.clone();
    for (n, it) in dressed.iter_mut().enumerate() {
        it.name = format!("Name {}", 99 - n);
        it.email = format!("sponsor{n}@posta.example");
        it.ticket = format!("VIP-{}", 77 - n);
    }
    let ids: Vec<u128> = (1..=11).collect();
    let others: Vec<u128> = ids.iter().map(|it| it * 7 % 11 + 1).collect();
    let tables = |people: &[Someone], ids: &[u128]| {
        let house = House::with_ids(people, ids);
        let room = house.room();
        let floor = Floor::read(&room, &house.state, tonight());
        let words = Words::new(Language::En);
        let name = |it: &GuestId| ids.iter().position(|id| *id == it.uuid().as_u128()).unwrap();
        let names = |it: &Suggestion| -> (Vec<usize>, String, String) {
            (
                it.guests.iter().map(name).collect(),
                it.reasons.opener.clone(),
                it.reasons.spot.clone(),
            )
        };
        let rounds = rounds(&room, &floor, 4, words);
        let circles = circles(&room, &floor, 4, words).circles;
        let round: Vec<_> =
            rounds.iter().flat_map(|it| &it.tables).map(|it| names(&it.suggestion)).collect();
        (round, circles.iter().map(|it| names(&it.suggestion)).collect::<Vec<_>>())
    };
    assert_eq!(tables(&people, &ids), tables(&dressed, &others));
}

#[test]
fn who_sat_at_one_table_has_met_and_is_suggested_to_others() {
    use crate::domain::{Sitting, Table};
    let mut house = House::of(&vec![someone(&["Soup"], &["A ladder"]); 6]);
    let table = |guests: [u128; 3]| Table {
        guests: guests.map(GuestId::from).to_vec(),
        ..Table::default()
    };
    let tables = vec![table([1, 2, 3]), table([4, 5, 6])];
    let sitting = Sitting { minutes: 8, tables, opener: String::new() };
    house.add(Fact::RoundStarted { gathering: tonight(), round: 1.into(), sitting }, now());
    assert_eq!(past(&house, 1, 2), Past::Tonight);
    assert_eq!(past(&house, 1, 4), Past::None);
    let room = house.room();
    for suggestion in suggest_everyone(&room) {
        let [a, b] = suggestion.guests[..] else { panic!("two each") };
        assert!(!house.state.have_sat_together(Pair::new(a, b)));
    }
    assert_eq!(room.waiting().len(), 6, "nobody introduced them yet");
    let floor = Floor::read(&room, &house.state, tonight());
    let again = seat(&room, &floor, 2);
    let met = |guests: &Vec<GuestId>| {
        Pair::among(guests).filter(|pair| house.state.have_sat_together(*pair)).count()
    };
    assert!(again.tables.iter().all(|guests| met(guests) == 1), "as few as can be");
}

#[test]
fn half_of_the_tables_are_dealt_by_chance_and_keep_the_rules() {
    use crate::domain::{HowToMeet, Manner};
    use crate::matching::circles::seat_half_by_chance;
    use crate::matching::floor::Floor;
    let people: Vec<_> = (0..48)
        .map(|n| {
            if n % 2 == 0 {
                someone(&["Fixing bikes"], &[])
            } else {
                someone(&[], &["My bike is broken"])
            }
        })
        .collect();
    let mut house = House::of(&people);
    for n in 1..=12_u128 {
        house.add(Fact::KeptApart { guests: (n.into(), (n + 12).into()), apart: true }, start());
    }
    let manner = Manner { meet: Some(HowToMeet::NotTonight), ..Manner::default() };
    house.add(Fact::MannerChosen { gathering: tonight(), guest: 48.into(), manner }, start());
    let room = house.room();
    let floor = Floor::read(&room, &house.state, tonight());
    let seated = [7, 8].map(|seed| seat_half_by_chance(&room, &floor, 8, seed));
    for it in &seated {
        assert_eq!((it.tables.len(), it.chance_from), (8, 4));
        let mut all: Vec<_> = it.tables.concat().into_iter().chain(it.left_out.clone()).collect();
        all.sort_unstable();
        let everybody: Vec<GuestId> = (1..=47_u128).map(Into::into).collect();
        assert_eq!(all, everybody, "each once, and nobody who is left alone");
        let pairs = it.tables.iter().flat_map(|table| Pair::among(table));
        assert!(pairs.into_iter().all(|pair| !house.state.is_apart(pair)));
    }
    assert_ne!(seated[0].tables, seated[1].tables, "another lot, other tables");
}
