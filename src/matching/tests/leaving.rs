//! Whoever said when they leave is served before others who have as little.

use super::*;

fn house_of_eight() -> House {
    let came = |minutes| Someone { came_min: Some(minutes), ..someone(&["Chess"], &[]) };
    let mut people: Vec<_> = (0..8).map(|it| came(it * 10)).collect();
    people[1].first_time = Some(true);
    House::of(&people)
}

fn leaves(house: &mut House, guest: u128, in_min: i64) {
    let (gathering, guest) = (tonight(), guest.into());
    let at = Some(now() + TimeDelta::minutes(in_min));
    house.add(Fact::LeavingSaid { gathering, guest, at }, now());
}

fn waiting(house: &House) -> Vec<u128> {
    house.room().waiting().iter().map(|it| it.guest.uuid().as_u128()).collect()
}

#[test]
fn whoever_leaves_soon_goes_first() {
    let mut house = house_of_eight();
    leaves(&mut house, 8, 45);
    leaves(&mut house, 6, 20);
    assert_eq!(waiting(&house)[..3], [6, 8, 1]);
    assert_eq!(next_for_host(&house.room())[0].guests[0], 6.into());
    let first = suggest_everyone(&house.room()).remove(0);
    assert!(first.guests.contains(&6.into()), "before somebody new: {first:?}");
}

#[test]
fn much_later_or_over_already_moves_nobody() {
    let mut house = house_of_eight();
    let before = waiting(&house);
    leaves(&mut house, 8, 46);
    leaves(&mut house, 7, -1);
    assert_eq!(waiting(&house), before);
    let (gathering, guest) = (tonight(), 6.into());
    leaves(&mut house, 6, 10);
    house.add(Fact::LeavingSaid { gathering, guest, at: None }, now());
    assert_eq!(waiting(&house), before, "and it can be taken back");
}

#[test]
fn nobody_gets_a_second_before_others_have_one() {
    let mut house = house_of_eight();
    leaves(&mut house, 8, 10);
    house.suggested(90, &[8, 7], 5);
    let room = house.room();
    let first = suggest_everyone(&room).remove(0);
    assert!(!first.guests.contains(&8.into()), "{first:?}");
}
