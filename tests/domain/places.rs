//! How many places there are, and who waits for one.

use porchlight::domain::*;

use super::given::*;

fn capacity(places: u32) -> Fact {
    Fact::CapacitySet { gathering: TONIGHT, places }
}

fn booked(guest: GuestId) -> Fact {
    let booking = Booking { expected: true, ..Booking::default() };
    Fact::GuestBooked { gathering: TONIGHT, guest, booking }
}

fn waited(guest: GuestId) -> Fact {
    Fact::Waited { gathering: TONIGHT, guest, waiting: true }
}

fn wait(guest: GuestId) -> Command {
    let (details, badge_code) = (Details::default(), "".into());
    Command::Wait(Box::new(Wait { gathering: TONIGHT, guest, details, badge_code }))
}

fn everybody() -> Vec<Fact> {
    known(&[(ANA, "Ana"), (BEN, "Ben"), (CLEO, "Cleo"), (DAN, "Dan"), (EVA, "Eva")])
}

fn full(places: u32, ahead: usize) -> Refusal {
    Refusal::Full { places, ahead }
}

#[test]
fn places_of_those_on_the_list_are_kept_for_them() {
    let house = || given(everybody()).at_door(1, [capacity(2), booked(ANA), booked(BEN)]);
    house().when(check_in(CLEO)).refused(&full(2, 0));
    house().when(check_in(ANA)).happens().when(check_in(BEN)).happens();
}

#[test]
fn walk_ins_who_were_let_in_keep_nobody_out_who_is_on_the_list() {
    let house =
        given(everybody()).at_door(1, [capacity(2), came_in(CLEO), came_in(DAN), booked(ANA)]);
    let after = house.when(check_in(ANA)).happens();
    assert_eq!(after.tonight().places().unwrap().over(), 1);
}

#[test]
fn of_a_list_longer_than_the_room_the_first_who_come_are_in() {
    let house =
        given(everybody()).at_door(1, [capacity(1), booked(ANA), booked(BEN), came_in(ANA)]);
    house.when(check_in(BEN)).refused(&full(1, 0));
}

#[test]
fn whoever_waits_keeps_the_order_of_arrival_and_has_the_next_place() {
    let house = given(everybody()).at_door(1, [capacity(1), came_in(ANA)]);
    let house = house.when(wait(BEN)).then([waited(BEN)]).when(wait(CLEO)).then([waited(CLEO)]);
    let house = house.when(wait(BEN)).then_nothing();
    let house = house.at_door(1, [went_out(ANA)]);
    let turns: Vec<_> =
        house.tonight().waiting().iter().map(|it| (it.guest, it.ahead, it.offered)).collect();
    assert_eq!(turns, [(BEN, 0, true), (CLEO, 1, false)]);
    assert_eq!(house.tonight().turned_away(DAN), Some(2), "behind both");
    let house = house.when(check_in(BEN)).happens();
    assert_eq!(house.tonight().waiting().len(), 1, "who is in does not wait");
    house.when(check_in(CLEO)).refused(&full(1, 0));
}

#[test]
fn staff_lets_in_whom_it_wants() {
    let house = given(everybody()).at_door(1, [capacity(1), came_in(ANA)]);
    let Command::CheckIn(mut wish) = check_in(BEN) else { panic!() };
    wish.by = By::Staff;
    let house = house.when(Command::CheckIn(wish)).happens();
    assert_eq!(house.tonight().places().unwrap().over(), 1);
}

#[test]
fn two_doors_that_fill_the_last_place_alone_both_stand() {
    let house = given(everybody())
        .at_door(1, [capacity(1), came_in(ANA)])
        .at_door(2, [came_in(BEN), came_in(CLEO)]);
    assert_eq!(house.tonight().places().unwrap().over(), 2);
    assert_eq!(house.tonight().present().count(), 3);
}

#[test]
fn hosts_are_told_of_an_arrival_once() {
    let watch = |watched| Command::WatchArrival { gathering: TONIGHT, guest: ANA, watched };
    let house = given(everybody()).when(watch(true)).happens();
    assert!(house.tonight().arrivals_to_tell().is_empty(), "not here yet");
    let house = house.when(check_in(ANA)).happens();
    assert_eq!(house.tonight().arrivals_to_tell()[0].0, ANA);
    let house = house.when(watch(false)).happens();
    assert!(house.tonight().arrivals_to_tell().is_empty());
}
