//! The same person let in at two doors that did not know of each other.

use porchlight::domain::*;

use super::given::*;

fn settle(settled: bool) -> Command {
    Command::SettleTwoDoors { gathering: TONIGHT, guest: ANA, settled }
}

fn came_in_by(door: &str) -> Fact {
    let door = Some(door.into());
    Fact::CheckedIn { gathering: TONIGHT, guest: ANA, by: By::Staff, door }
}

/// Who is at two doors, when they came in at either, and by which.
fn at_two(given: &Given) -> Vec<(GuestId, [Told; 2])> {
    let state = given.state();
    let all = state.at_two_doors(given.tonight());
    let told = |it: &Movement| (it.at, it.stamp.door());
    all.map(|it| (it.guest, [told(it.kept), told(it.other)])).collect()
}

type Told = (chrono::DateTime<chrono::Utc>, DoorId);

/// Ana's minute at the first door is the 3rd, at the second the 4th.
fn let_in_twice() -> Given {
    given(known(&[(ANA, "Ana Pereira")])).at_door(1, [came_in(ANA)]).at_door(2, [came_in(ANA)])
}

#[test]
fn whoever_is_let_in_at_two_doors_is_shown_and_the_earlier_stands() {
    let given = let_in_twice();
    let [kept, other] = [(3, 1), (4, 2)].map(|(at, door)| (minute(at), DoorId::from(door)));
    assert_eq!(at_two(&given), [(ANA, [kept, other])]);
    let visit = given.tonight().visit(ANA).unwrap();
    assert_eq!(visit.arrival().unwrap().at, minute(3));
    assert_eq!(visit.presence(), Presence::In);
}

#[test]
fn a_host_says_that_it_is_fine_and_can_take_that_back() {
    let tick = let_in_twice().state().last_stamp().tick();
    let movement = Stamp::new(tick, DoorId::from(2));
    let says =
        |settled| Fact::TwoDoorsSettled { gathering: TONIGHT, guest: ANA, movement, settled };
    let fine = let_in_twice().when(settle(true)).then([says(true)]);
    assert_eq!(at_two(&fine), []);
    let still = fine.when(settle(true)).then_nothing();
    let back = still.when(settle(false)).then([says(false)]);
    assert_eq!(at_two(&back).len(), 1);
    assert_eq!(back.tonight().visit(ANA).unwrap().movements().count(), 2, "nothing is undone");
}

#[test]
fn a_third_door_is_told_again() {
    let fine = let_in_twice().when(settle(true)).happens();
    let given = fine.at_door(3, [came_in(ANA)]);
    assert_eq!(at_two(&given)[0].1.map(|(_, door)| door), [1, 3].map(DoorId::from));
}

#[test]
fn whoever_left_in_between_or_comes_back_much_later_came_in_once_and_again() {
    let left = given(known(&[(ANA, "Ana Pereira")]))
        .at_door(1, [came_in(ANA), went_out(ANA)])
        .at_door(2, [came_in(ANA)]);
    assert_eq!(at_two(&left), []);
    let later = given(known(&[(ANA, "Ana Pereira")]))
        .at_door(1, [came_in(ANA)])
        .after_min(90)
        .at_door(2, [came_in(ANA)]);
    assert_eq!(at_two(&later), []);
}

#[test]
fn a_check_in_that_was_undone_is_no_second_one() {
    let tick = let_in_twice().state().last_stamp().tick();
    let movement = Stamp::new(tick, DoorId::from(2));
    let undone = Fact::MovementUndone { gathering: TONIGHT, guest: ANA, movement };
    let given = let_in_twice().at_door(1, [undone]);
    assert_eq!(at_two(&given), []);
    given.when(settle(true)).then_nothing();
}

#[test]
fn a_door_that_only_words_name_is_the_one_that_is_called_so() {
    let named = |by: &str| {
        let called = [Fact::DoorNamed { name: "Door B".to_owned() }, came_in(ANA)];
        given(known(&[(ANA, "Ana Pereira")])).at_door(2, called).at_door(1, [came_in_by(by)])
    };
    assert_eq!(at_two(&named("Door B")), []);
    assert_eq!(at_two(&named("Garden gate")).len(), 1);
}

#[test]
fn whoever_is_forgotten_is_at_no_door() {
    let given = let_in_twice().at_door(1, [Fact::GuestForgotten { guest: ANA }]);
    assert_eq!(at_two(&given), []);
    given.when(settle(true)).refused(&Refusal::Forgotten { guest: ANA });
}

#[test]
fn a_door_is_known_by_what_it_wrote_and_when_it_last_did() {
    let given = let_in_twice();
    assert_eq!(given.state().last_wrote(DoorId::from(2)), Some(minute(4)));
    assert_eq!(given.state().last_wrote(DoorId::from(9)), None);
    let known: Vec<_> = given.state().doors().collect();
    assert_eq!(known, [1, 2].map(|door| (DoorId::from(door), None)));
}
