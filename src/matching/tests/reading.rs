//! A hall that is read bit by bit.

use super::*;

fn house_of_many() -> House {
    let said: [(&[&str], &[&str]); 4] = [
        (&["Help with tax returns"], &["Polish practice"]),
        (&["I speak Polish"], &["My first tax return"]),
        (&["Chess"], &[]),
        (&[], &["Borrow a ladder"]),
    ];
    let people = (0..200).map(|it| {
        let (offers, needs) = said[it % said.len()];
        Someone { came_min: Some(it as i64 / 2), ..someone(offers, needs) }
    });
    let mut house = House::of(&people.collect::<Vec<_>>());
    for it in 0..80 {
        house.suggested(900 + it, &[it + 1, it + 90], it as i64);
        let guests = ((it + 1).into(), (it + 5).into());
        house.add(Fact::KeptApart { guests, apart: it % 3 == 0 }, now());
    }
    (900..930).for_each(|it| house.made(it));
    house
}

#[test]
fn a_room_is_the_same_read_at_once_or_bit_by_bit() {
    let house = house_of_many();
    let mut reading = Reading::begin(&house.state, tonight(), now());
    assert_eq!(reading.len(), 200);
    let mut times = 1;
    while !reading.read_on(&house.state, || false) {
        times += 1;
    }
    assert!(times > 5, "{times}");
    let (whole, room) = (house.room(), reading.finish());
    assert_eq!(suggest_everyone(&whole), suggest_everyone(&room));
    assert_eq!(next_for_host(&whole), next_for_host(&room));
}

#[test]
fn who_leaves_or_is_forgotten_meanwhile_does_no_harm() {
    let mut house = house_of_many();
    let mut reading = Reading::begin(&house.state, tonight(), now());
    let mut guest = 200_u128;
    while !reading.read_on(&house.state, || false) {
        let gathering = tonight();
        house.add(Fact::CheckedOut { gathering, guest: guest.into() }, now());
        house.add(Fact::GuestForgotten { guest: (guest - 100).into() }, now());
        house.suggested(2000 + guest, &[guest - 1, guest - 2], 0);
        guest -= 1;
    }
    let room = reading.finish();
    assert!(room.len() < 200);
    assert!(!suggest_everyone(&room).is_empty());
}

#[test]
fn an_unknown_gathering_is_read_at_once() {
    let mut reading = Reading::begin(&State::default(), tonight(), now());
    assert!(reading.read_on(&State::default(), || false));
    assert!(reading.is_empty() && reading.finish().is_empty());
}
