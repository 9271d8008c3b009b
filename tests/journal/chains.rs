//! Two copies of one house that wrote as one door: nothing is lost, and everybody names it alike.

use porchlight::desk::Desk;
use porchlight::domain::{Body, Command, DoorId, Entry, Fact, GatheringId, GuestId, Stamp};
use porchlight::journal::{Fate, Hinge, Journal, Stretch};

use crate::common::{at_s, clock, door, entry, house, noted, read_all};

/// Entries of door 1 from `first` on, with the entry before.
fn stretch(before: Option<&Entry>, entries: &[Entry]) -> Stretch {
    Stretch { before: before.map(Hinge::of), entries: entries.to_vec() }
}

fn take_in(journal: &mut Journal, all: &[Stretch]) -> Vec<Fate> {
    journal.take_in(all, door(77), "cursor", |_| None).unwrap().fates
}

/// What both copies have, and what each wrote as door 1 after that. The first's comes earlier.
fn two_sides() -> (Vec<Entry>, [Vec<Entry>; 2]) {
    let both = vec![entry(1, 1, 1, noted(1, "Ana")), entry(1, 2, 2, noted(2, "Ben"))];
    let gathering = GatheringId::from(1);
    let side = |ticks: [u64; 3], guest: u128, of_it: fn(_, _, _) -> Fact| {
        let guest = GuestId::from(guest);
        let by = porchlight::domain::By::Name;
        let movement = Stamp::new(ticks[1], door(1));
        let facts = [
            noted(guest.uuid().as_u128(), "Cleo"),
            Fact::CheckedIn { gathering, guest, by, door: None },
            of_it(gathering, guest, movement),
        ];
        (3..).zip(ticks).zip(facts).map(|((seq, tick), fact)| entry(1, seq, tick, fact)).collect()
    };
    let undone = |gathering, guest, movement| Fact::MovementUndone { gathering, guest, movement };
    let fine = |gathering, guest, movement| Fact::TwoDoorsSettled {
        gathering,
        guest,
        movement,
        settled: true,
    };
    (both, [side([3, 4, 5], 3, undone), side([4, 6, 9], 4, fine)])
}

#[test]
fn both_sides_of_a_fork_have_the_same_names_whichever_came_first() {
    let (both, sides) = two_sides();
    let mut seen = Vec::new();
    for order in [[0, 1], [1, 0]] {
        let mut journal = Journal::in_memory(door(9)).unwrap();
        take_in(&mut journal, &[stretch(None, &both)]);
        for side in order {
            // In two parts, and once more.
            let all = &sides[side];
            let parts = [stretch(both.last(), &all[..2]), stretch(Some(&all[1]), &all[2..])];
            for _again in 0..2 {
                let fates = take_in(&mut journal, &parts);
                assert!(fates.iter().all(|it| matches!(it, Fate::Here { .. })), "{fates:?}");
            }
        }
        assert_eq!(journal.read(&mut |_| ()).unwrap(), [], "nothing is damaged");
        seen.push(read_all(&journal));
    }
    assert_eq!(seen[0], seen[1]);
    assert_eq!(seen[0].len(), 8, "all of both, once");
    let names: Vec<DoorId> = seen[0].iter().map(|it| it.door).collect();
    let others: Vec<_> = names.iter().filter(|it| **it != door(1)).collect();
    assert!(others.len() == 3 && others.iter().all(|it| *it == others[0]), "{names:?}");
    // Each speaks of its own movement.
    for it in &seen[0] {
        if let Body::Known(
            Fact::MovementUndone { movement, .. } | Fact::TwoDoorsSettled { movement, .. },
        ) = &it.body
        {
            assert_eq!(movement.door(), it.door);
        }
    }
}

#[test]
fn a_stretch_after_what_is_not_here_waits_and_one_after_something_else_is_astray() {
    let (both, [first, _]) = two_sides();
    let mut journal = Journal::in_memory(door(9)).unwrap();
    assert_eq!(take_in(&mut journal, &[stretch(Some(&both[0]), &both[1..])]), [Fate::Beyond]);
    take_in(&mut journal, &[stretch(None, &both)]);
    let other = entry(1, 2, 7, noted(2, "Zoe"));
    assert_eq!(take_in(&mut journal, &[stretch(Some(&other), &first)]), [Fate::Astray]);
    assert_eq!(journal.held().unwrap().get(&door(1)), Some(&2));
}

#[test]
fn what_is_wrong_with_an_entry_keeps_those_before_it_and_other_doors_from_nothing() {
    let mut journal = Journal::in_memory(door(9)).unwrap();
    let odd = Entry { body: Body::Unknown("no JSON".to_owned()), ..entry(2, 2, 2, noted(1, "")) };
    let all = [
        stretch(None, &[entry(2, 1, 1, noted(1, "Ana")), odd]),
        stretch(None, &[entry(3, 1, 1, noted(2, "Ben"))]),
    ];
    let fates = take_in(&mut journal, &all);
    assert!(matches!(fates[..], [Fate::Refused(_), Fate::Here { kept: Some(1) }]), "{fates:?}");
    assert_eq!(read_all(&journal).len(), 2);
}

#[test]
fn a_window_on_a_copied_house_takes_another_door_keeps_its_name_and_loses_nothing() {
    let (_folder, path) = house();
    let mut desk = Desk::open(&path, clock()).unwrap();
    let was = desk.door();
    desk.submit(Command::NameDoor { name: "Garden".to_owned() }).unwrap();
    let before = read_all(desk.journal());
    desk.submit(Command::NameHouse { name: "Ours".to_owned() }).unwrap();
    // Elsewhere, the same door went on, and earlier.
    let theirs = Fact::HouseNamed { name: "Theirs".to_owned() };
    let theirs =
        Entry { door: was, at: at_s(0) - chrono::TimeDelta::days(1), ..entry(1, 2, 2, theirs) };
    let mut sync = Journal::open(&path, door(5)).unwrap();
    let all = [stretch(before.last(), &[theirs])];
    assert!(sync.take_in(&all, door(77), "cursor", |_| None).unwrap().is_copied);
    // Whatever the window wishes next it writes as the new door.
    desk.submit(Command::SetRememberDays { days: 9 }).unwrap();
    assert_eq!(desk.door(), door(77));
    desk.sync().unwrap();
    assert_eq!(desk.state().door(door(77)), Some("Garden"));
    assert_eq!(desk.state().house(), "Ours", "both happened, and the later name stands");
    let kept = read_all(desk.journal());
    assert!(kept.iter().any(|it| it.door == was && it.seq == 2), "{kept:?}");
    drop((desk, sync));
    let again = Desk::open(&path, clock()).unwrap();
    assert_eq!(again.state().house(), "Ours");
    assert_eq!(again.damage().unwrap(), []);
}
