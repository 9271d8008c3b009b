//! Doors on real hubs over bad cables: cut, dead, slow; two hubs where there should be one; and doors
//! that do not heal, which shows that all this can fail.

use std::time::Duration;

use porchlight::domain::DoorId;
use porchlight::sync::Habits;

use crate::cable::Cable;
use crate::dice::Dice;
use crate::real::{Door, Doors};
use crate::server::{Server, access_at, until};

/// Doors, each over a cable of its own.
fn wired(server: &Server, count: usize) -> (Vec<Cable>, Doors) {
    let cables: Vec<_> = (0..count).map(|_| Cable::to(server.port())).collect();
    let door = |(number, cable): (u128, &Cable)| {
        Door::new(number, access_at(cable.port()), Habits::default())
    };
    let doors = (1..).zip(&cables).map(door).collect();
    (cables, Doors::with(doors))
}

#[test]
fn doors_whose_cable_is_cut_or_dead_for_some_seconds_go_on_alone_and_agree_afterwards() {
    let Some(server) = Server::start() else { return };
    let (cables, mut doors) = wired(&server, 3);
    for door in 0..3 {
        doors.come(door, 40);
    }
    doors.until_all_are_everywhere();
    cables[1].cut();
    cables[2].go_dead();
    for _ in 0..5 {
        for door in 0..3 {
            doors.come(door, 20);
        }
        doors.go_on(Duration::from_secs(1));
    }
    for door in 0..3 {
        let held = doors.all[door].journal.held().unwrap();
        let known = (0..3_usize).map(|it| held[&DoorId::from(it as u128 + 1)]);
        let expected = (0..3_usize).map(|it| if it == door { 140 } else { 40 });
        assert!(known.eq(expected), "nothing came through: {held:?}");
    }
    assert_eq!((doors.all[1].queue(), doors.all[0].queue()), (140, 0), "it knows that it is alone");
    cables.iter().for_each(Cable::mend);
    doors.until_all_are_everywhere();
}

#[test]
fn twenty_thousand_check_ins_through_four_doors_come_to_all_over_cables_that_drop_and_a_hub_that_dies()
 {
    let Some(mut server) = Server::start() else { return };
    let (cables, mut doors) = wired(&server, 4);
    let mut dice = Dice::new(12);
    for round in 0..20 {
        for door in 0..4 {
            doors.check_in(door, 250);
        }
        let cable = dice.one(&cables);
        match dice.below(5) {
            0 => cable.cut(),
            1 => cable.go_dead(),
            2 => cable.slow_down(Duration::from_millis(dice.below(40))),
            _ => cables.iter().for_each(Cable::mend),
        }
        if round % 7 == 6 {
            server.kill();
            doors.go_on(Duration::from_millis(200));
            server.run();
        }
        doors.go_on(Duration::from_millis(dice.below(400)));
    }
    cables.iter().for_each(Cable::mend);
    assert_eq!(doors.guests, 20_000);
    doors.until_all_are_everywhere();
}

#[test]
fn two_hubs_by_mistake_are_one_evening_once_the_doors_meet_on_one() {
    let (Some(one), Some(other)) = (Server::start(), Server::start()) else { return };
    let mut doors = Doors::of(&one, 4);
    for door in 0..4 {
        doors.come(door, 50);
    }
    doors.until_all_are_everywhere();
    doors.all[2..].iter_mut().for_each(|it| it.goes_to(other.access()));
    for door in 0..4 {
        doors.come(door, 50);
    }
    until("each two agree", || {
        doors.go_on(Duration::from_millis(40));
        doors.all.iter().all(|it| it.journal.len() == 300)
    });
    doors.all[2..].iter_mut().for_each(|it| it.goes_to(one.access()));
    doors.until_all_are_everywhere();
}

/// Somebody's door is gone for good, then the hub is wiped; a door that comes now learns from those who
/// are left. Says how many entries it lacks when all others have long told what they wrote themselves.
fn lacking_after_a_door_died_and_the_hub_was_wiped(heals: bool) -> Option<u64> {
    let mut server = Server::start()?;
    let habits = Habits { heals, ..Habits::default() };
    let door = |number| Door::new(number, server.access(), habits);
    let mut doors = Doors::with(vec![door(1), door(2)]);
    let late = door(3);
    for door in 0..2 {
        doors.come(door, 1_000);
    }
    doors.until_all_are_everywhere();
    doors.all.remove(0);
    server.wipe();
    doors.all.push(late);
    doors.haste = 10;
    let from_the_other =
        |it: &Door| it.journal.held().unwrap().get(&DoorId::from(2)) == Some(&1_000);
    until("what the other door wrote is there", || {
        doors.go_on(Duration::from_millis(40));
        from_the_other(&doors.all[1])
    });
    // A minute of theirs: who heals has healed by then.
    doors.go_on(Duration::from_secs(6));
    Some(2_000 - doors.all[1].journal.len())
}

#[test]
fn what_a_dead_door_wrote_comes_back_from_a_wiped_hub_and_is_lost_where_nobody_heals() {
    let Some(lacking) = lacking_after_a_door_died_and_the_hub_was_wiped(true) else { return };
    assert_eq!(lacking, 0);
    let without = lacking_after_a_door_died_and_the_hub_was_wiped(false);
    assert_eq!(without, Some(1_000), "the test can fail");
}
