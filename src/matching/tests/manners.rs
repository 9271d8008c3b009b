//! How people like to meet: who is left alone, who is brought together first, who welcomes.

use super::*;
use crate::domain::{Asks, HowToMeet, Manner};

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
