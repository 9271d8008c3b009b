//! An evening ends: nobody comes in any more, and whoever was in is taken as gone.

use porchlight::domain::*;

use super::given::*;

fn end(ended: bool) -> Command {
    Command::EndEvening { gathering: TONIGHT, ended }
}

fn ended(ended: bool) -> Fact {
    Fact::EveningEnded { gathering: TONIGHT, ended }
}

fn out(guest: GuestId) -> Fact {
    Fact::CheckedOut { gathering: TONIGHT, guest }
}

fn by_staff(guest: GuestId) -> Command {
    let Command::CheckIn(mut wish) = check_in(guest) else { return check_in(guest) };
    wish.by = By::Staff;
    Command::CheckIn(wish)
}

fn are_in(house: &Given) -> Vec<GuestId> {
    house.tonight().present().map(|(guest, _)| guest).collect()
}

#[test]
fn whoever_is_still_in_is_taken_as_gone() {
    let house = given(inside(&[ANA, BEN])).at_door(1, [out(BEN)]);
    let over = house.when(end(true)).then([ended(true), out(ANA)]);
    assert!(over.tonight().ended_at().is_some());
    assert_eq!(are_in(&over), []);
    over.when(end(true)).then_nothing();
}

#[test]
fn who_was_forgotten_is_not_in_for_ever() {
    let house = given(inside(&[ANA, BEN])).when(Command::Forget { guest: ANA }).happens();
    let over = house.when(end(true)).happens();
    assert_eq!(are_in(&over), []);
    assert_eq!(are_in(&over.when(end(false)).happens()), [ANA, BEN], "counts stay true");
}

#[test]
fn only_staff_lets_somebody_in_after_the_end() {
    let over = || given(inside(&[ANA])).when(end(true)).happens();
    over().when(check_in(ANA)).refused(&Refusal::EveningOver { guest: ANA });
    assert_eq!(are_in(&over().when(by_staff(ANA)).happens()), [ANA]);
}

#[test]
fn taking_the_end_back_brings_those_back_whom_it_took_and_nobody_else() {
    let house = given(inside(&[ANA, BEN, CLEO])).at_door(1, [out(BEN)]);
    let over = house.when(end(true)).happens();
    // Cleo came back and left again by herself.
    let later = over.when(by_staff(CLEO)).happens().at_door(2, [out(CLEO)]);
    let open = later.when(end(false)).happens();
    assert_eq!(open.tonight().ended_at(), None);
    assert_eq!(are_in(&open), [ANA]);
    open.when(end(false)).then_nothing();
}

#[test]
fn of_two_doors_that_say_otherwise_the_later_is_right() {
    let house = given(inside(&[ANA])).at_door(2, [ended(true)]).at_door(1, [ended(false)]);
    assert_eq!(house.tonight().ended_at(), None);
}
