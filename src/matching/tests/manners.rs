//! How people like to meet: who is left alone, who is brought together first, who welcomes.

use super::*;
use crate::domain::{Asks, Command, HowToMeet, Manner};

fn likes(house: &mut House, guest: u128, meet: HowToMeet, welcomes: Option<bool>) {
    let manner = Manner { meet: Some(meet), welcomes, ..Manner::default() };
    let chosen = Fact::MannerChosen { gathering: tonight(), guest: guest.into(), manner };
    house.add(chosen, start());
}

/// So many who fit nobody, all here since the doors opened.
fn strangers(count: usize) -> House {
    let first_time = Some(false);
    let people: Vec<_> = (0..count).map(|_| Someone { first_time, ..someone(&[], &[]) }).collect();
    let mut house = House::of(&people);
    let asks = Asks { welcomer: true, ..Asks::default() };
    house.add(Fact::AsksSet { gathering: tonight(), asks }, start());
    house
}

fn first_time(house: &mut House, guest: u128) {
    let details = Details { first_time: Some(true), ..Details::default() };
    house.add(Fact::GuestNoted { guest: guest.into(), details }, start());
}

#[test]
fn whoever_asked_to_be_left_alone_is_in_nobody_s_suggestions() {
    let mut house = strangers(4);
    likes(&mut house, 2, HowToMeet::NotTonight, None);
    assert!(house.partners_of(2).is_empty());
    for guest in [1, 3, 4] {
        assert!(!house.partners_of(guest).contains(&2));
    }
    let two: GuestId = 2.into();
    let room = house.room();
    let dealt = suggest_everyone(&room).into_iter().chain(next_for_host(&room));
    assert!(dealt.into_iter().all(|it| !it.guests.contains(&two)));
    assert!(!room.waiting().iter().any(|it| it.guest == two), "and nobody's list");
}

#[test]
fn whoever_asked_to_be_introduced_has_a_start_of_minutes_and_no_more() {
    let came = |came_min: i64| Someone { came_min: Some(came_min), ..someone(&[], &[]) };
    let mut house = House::of(&[came(20), came(24), came(26)]);
    likes(&mut house, 2, HowToMeet::Introduce, None);
    likes(&mut house, 3, HowToMeet::Introduce, None);
    let order: Vec<_> = house.room().waiting().iter().map(|it| it.guest.uuid().as_u128()).collect();
    assert_eq!(order, [2, 1, 3]);
}

#[test]
fn somebody_new_who_asked_is_welcomed_first_and_both_are_told_why() {
    let mut house = strangers(6);
    first_time(&mut house, 1);
    likes(&mut house, 1, HowToMeet::Introduce, None);
    likes(&mut house, 5, HowToMeet::Suggest, Some(true));
    assert_eq!(house.partners_of(1)[0], 5);
    assert_eq!(house.partners_of(5)[0], 1);
    let room = house.room();
    let found = suggest_for(&room, 1.into(), 3);
    assert_eq!(found[0].reasons.shared[0], Shared::Welcome(5.into()));
    let dealt = suggest_everyone(&room);
    let with_one: Vec<_> = dealt.iter().filter(|it| it.guests.contains(&1.into())).collect();
    assert!(with_one[0].guests.contains(&5.into()));
    let host = next_for_host(&room);
    let pair = host.iter().find(|it| it.guests.contains(&1.into())).unwrap();
    assert!(pair.guests.contains(&5.into()));
}

#[test]
fn nobody_welcomes_who_is_new_was_not_asked_or_said_no() {
    for (new, asked, says) in [(true, true, true), (false, false, true), (false, true, false)] {
        let mut house = strangers(3);
        first_time(&mut house, 1);
        likes(&mut house, 1, HowToMeet::Introduce, None);
        likes(&mut house, 2, HowToMeet::Suggest, Some(says));
        if new {
            first_time(&mut house, 2);
        }
        let asks = Asks { welcomer: asked, ..Asks::default() };
        house.add(Fact::AsksSet { gathering: tonight(), asks }, start());
        let found = suggest_for(&house.room(), 1.into(), 3);
        let welcomed =
            |it: &Suggestion| it.reasons.shared.iter().any(|it| matches!(it, Shared::Welcome(_)));
        assert!(!found.iter().any(welcomed), "new {new}, asked {asked}, says {says}");
    }
}

#[test]
fn who_asked_for_a_beginning_is_not_for_the_whole_room_to_read() {
    let house = strangers(2);
    let shared = vec![Shared::Welcome(2.into()), Shared::FirstTime];
    let reasons = Reasons { shared, ..Reasons::default() };
    let evening = house.state.gathering(tonight()).unwrap();
    assert_eq!(for_the_board(&reasons, evening).shared, [Shared::FirstTime]);
}

/// Somebody new (1) who asked, who welcomes them (2), and two who were introduced an hour ago and are
/// free: one (3) has what the first needs.
fn with_a_third() -> House {
    let said = |offers: &[&'static str], needs: &[&'static str], first_time| Someone {
        first_time: Some(first_time),
        ..someone(offers, needs)
    };
    let mut house = House::of(&[
        said(&[], &["Help with my tax return"], true),
        said(&[], &[], false),
        said(&["Tax returns"], &[], false),
        said(&["Chess"], &[], false),
    ]);
    let asks = Asks { welcomer: true, ..Asks::default() };
    house.add(Fact::AsksSet { gathering: tonight(), asks }, start());
    likes(&mut house, 1, HowToMeet::Introduce, None);
    likes(&mut house, 2, HowToMeet::Suggest, Some(true));
    introduced_before(&mut house, 70, &[3, 4]);
    house
}

fn introduced_before(house: &mut House, id: u128, guests: &[u128]) {
    house.suggested(id, guests, 60);
    let (gathering, introduction) = (tonight(), id.into());
    let made = Fact::IntroductionMade { gathering, introduction, made: true };
    house.add(made, now() - TimeDelta::minutes(60));
}

fn hosts(house: &House) -> Vec<Vec<u128>> {
    let next = next_for_host(&house.room()).into_iter();
    next.map(|it| it.guests.iter().map(|it| it.uuid().as_u128()).collect()).collect()
}

#[test]
fn a_third_who_fits_joins_where_one_is_free_whom_nobody_waits_for() {
    let house = with_a_third();
    assert_eq!(hosts(&house), [[1, 2, 3]]);
    let three = next_for_host(&house.room()).remove(0);
    assert_eq!(three.reasons.shared[0], Shared::Welcome(2.into()));
    assert_eq!((three.reasons.gives[0].from, three.reasons.gives[0].to), (3.into(), 1.into()));
    assert!(!three.reasons.spot.is_empty() && !three.reasons.opener.is_empty());
}

#[test]
fn nobody_is_a_third_who_talks_is_apart_was_introduced_or_is_needed_by_whoever_waits() {
    let two = [vec![1, 2]];
    let pair = |house: &mut House, fact: fn((GuestId, GuestId)) -> Fact, with: u128| {
        house.add(fact(Pair::new(3.into(), with.into()).both()), now());
    };
    let mut house = with_a_third();
    house.suggested(71, &[3, 4], 0);
    house.made(71);
    assert_eq!(hosts(&house), two, "in a conversation");
    for with in [1, 2] {
        let mut house = with_a_third();
        pair(&mut house, |guests| Fact::KeptApart { guests, apart: true }, with);
        assert_eq!(hosts(&house), two, "apart from {with}");
        let mut house = with_a_third();
        pair(&mut house, |guests| Fact::AcquaintanceNoted { guests, known: true }, with);
        assert_eq!(hosts(&house), two, "acquainted with {with}");
        let mut house = with_a_third();
        introduced_before(&mut house, 71, &[3, with]);
        assert!(hosts(&house).iter().all(|it| it.len() < 3), "introduced to {with}");
    }
    let mut house = with_a_third();
    likes(&mut house, 3, HowToMeet::NotTonight, None);
    assert_eq!(hosts(&house), two, "left alone");
    let mut house = with_a_third();
    let lonely = Someone { first_time: Some(false), ..someone(&[], &["Tax returns"]) };
    house.arrive(&lonely, 5.into());
    assert!(hosts(&house).contains(&vec![5, 3]), "{:?}", hosts(&house));
    assert!(hosts(&house).contains(&vec![1, 2]));
}

#[test]
fn whoever_is_left_over_joins_before_anybody_else() {
    let mut house = with_a_third();
    introduced_before(&mut house, 72, &[3, 5]);
    introduced_before(&mut house, 73, &[4, 5]);
    let tired = Someone { first_time: Some(false), ..someone(&[], &[]) };
    house.arrive(&tired, 5.into());
    // Five met everybody else who is free, and is left without anybody.
    let fact = |guests| Fact::AcquaintanceNoted { guests, known: true };
    for with in [3, 4] {
        house.add(fact(Pair::new(5.into(), with.into()).both()), now());
    }
    assert_eq!(hosts(&house)[0], [1, 2, 3], "who was introduced is not left over");
    let mut house = with_a_third();
    house.arrive(&tired, 5.into());
    for with in [3, 4] {
        house.add(fact(Pair::new(5.into(), with.into()).both()), now());
    }
    assert_eq!(hosts(&house), [[1, 2, 5]]);
}

#[test]
fn two_who_are_shown_to_each_other_already_give_way_to_three_until_somebody_answered() {
    let mut house = with_a_third();
    house.suggested(80, &[1, 2], 5);
    let three = next_for_host(&house.room()).remove(0);
    assert_eq!((three.guests.len(), three.open, three.withdraws), (3, None, Some(80.into())));
    let wishes = three.introduced(tonight(), 90.into(), three.reasons.clone());
    let withdraw = Command::Withdraw { gathering: tonight(), introduction: 80.into() };
    assert_eq!(wishes[0], withdraw);
    assert_eq!(wishes.len(), 3);
    let (gathering, introduction, guest) = (tonight(), 80.into(), 1.into());
    let answer = Answer::Yes;
    house.add(Fact::IntroductionAnswered { gathering, introduction, guest, answer }, now());
    let two = next_for_host(&house.room()).remove(0);
    assert_eq!((two.guests.len(), two.open), (2, Some(80.into())), "who said yes keeps their card");
}
