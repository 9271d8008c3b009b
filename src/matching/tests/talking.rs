//! Whoever waits for a first introduction meets somebody who is free before somebody in a
//! conversation, however they fit.

use super::*;

/// Four who came an hour ago; the first and the second fit, and the second talks to the fourth.
fn house_of_four(minutes_ago: i64) -> House {
    let came = |it: Someone| Someone { came_min: Some(120), ..it };
    let mut house = House::of(&[
        came(someone(&[], &["My first tax return"])),
        came(someone(&["Help with tax returns"], &[])),
        came(someone(&["Chess"], &[])),
        came(someone(&["Cooking"], &[])),
    ]);
    house.suggested(50, &[2, 4], 60);
    for guest in [2, 4] {
        let (gathering, introduction, answer) = (tonight(), 50.into(), Answer::Yes);
        let guest = GuestId::from(guest);
        let said = Fact::IntroductionAnswered { gathering, introduction, guest, answer };
        house.add(said, now() - TimeDelta::minutes(minutes_ago));
    }
    house
}

fn first_for(house: &House, most: usize) -> u128 {
    suggest_for(&house.room(), 1.into(), most)[0].guests[1].uuid().as_u128()
}

fn of_one(found: &[Suggestion]) -> Vec<u128> {
    let one = GuestId::from(1);
    let theirs = found.iter().filter(|it| it.guests.contains(&one));
    let others = theirs.flat_map(|it| &it.guests).filter(|it| **it != one);
    others.map(|it| it.uuid().as_u128()).collect()
}

#[test]
fn somebody_free_comes_before_a_conversation() {
    let talks = house_of_four(9);
    assert_eq!(first_for(&talks, 1), 3);
    assert_eq!(talks.partners_of(1), [3, 2, 4], "then who fits");
    assert_eq!(of_one(&next_for_host(&talks.room())), [3]);
    assert_eq!(of_one(&suggest_everyone(&talks.room()))[0], 3);
}

#[test]
fn after_a_while_a_conversation_is_taken_to_be_over() {
    let talked = house_of_four(10);
    assert_eq!(talked.partners_of(1), [2, 3, 4]);
}

#[test]
fn a_host_is_told_of_the_open_suggestion_whose_guests_are_free() {
    let mut house = house_of_four(9);
    house.suggested(60, &[1, 2], 5);
    assert_eq!(of_one(&next_for_host(&house.room())), [3]);
    house.suggested(61, &[1, 3], 5);
    let found = next_for_host(&house.room());
    assert_eq!(found[0].open, Some(61.into()));
}

#[test]
fn where_all_others_talk_one_of_them_is_better_than_nobody() {
    let mut house = house_of_four(9);
    let (gathering, guest) = (tonight(), 3.into());
    house.add(Fact::CheckedOut { gathering, guest }, now());
    assert_eq!(first_for(&house, 1), 2, "then who fits");
    assert_eq!(of_one(&next_for_host(&house.room())), [2]);
    house.suggested(60, &[1, 4], 5);
    house.suggested(61, &[1, 2], 5);
    assert_eq!(of_one(&next_for_host(&house.room())).len(), 1);
}

#[test]
fn whoever_sits_at_a_table_is_in_a_conversation_until_the_round_is_over() {
    use crate::domain::{Sitting, Table};
    let mut house = house_of_four(60);
    assert_eq!(house.partners_of(1), [2, 3, 4], "who fits comes first");
    let guests = [2, 4].map(GuestId::from).to_vec();
    let tables = vec![Table { guests, ..Table::default() }];
    let sitting = Sitting { minutes: 8, tables, opener: String::new() };
    let (gathering, round) = (tonight(), 1.into());
    let started = Fact::RoundStarted { gathering, round, sitting };
    house.add(started, now() - TimeDelta::minutes(5));
    assert_eq!(house.partners_of(1), [3, 2, 4], "two of them sit at a table");
    house.add(Fact::RoundEnded { gathering, round, ended: true }, now());
    assert_eq!(house.partners_of(1), [2, 3, 4]);
}
