//! One person as a host looks at them: who might fit, and what comes nearest where nobody does.

use super::*;
use crate::domain::{Band, LineId};
use crate::matching::known::known;

fn seen(room: &Room, guest: u128) -> Whom {
    whom(room, (guest.into(), None), &std::collections::BTreeSet::new(), 3).unwrap()
}

fn others(found: &Whom) -> Vec<u128> {
    found.fits.iter().map(|it| it.guests[1].uuid().as_u128()).collect()
}

/// The room with what its lines mean, as far as that comes with the program.
fn with_meanings(house: &House) -> Room {
    let meanings = Meanings::default();
    let visits = house.state.gathering(tonight()).unwrap().visits();
    for (id, line) in visits.flat_map(|(_, visit)| visit.lines()) {
        if let Some(vector) = known(line.side(), line.text()) {
            meanings.keep(id, vector);
        }
    }
    house.room().meaning(&meanings)
}

#[test]
fn who_fits_best_comes_first_whoever_waits_and_whatever_is_open() {
    let mut house = House::of(&[
        someone(&["Help with tax returns"], &["Borrow a tall ladder"]),
        someone(&["Lend a tall ladder"], &["Somebody for my tax return"]),
        someone(&["A tall ladder to lend"], &[]),
        someone(&["Chess"], &["Bread"]),
    ]);
    assert_eq!(others(&seen(&house.room(), 1)), [2, 3], "help both ways, then one way");
    house.suggested(70, &[1, 3], 1);
    let found = seen(&house.room(), 1);
    assert_eq!(others(&found), [2, 3]);
    assert_eq!(found.fits[1].open, Some(70.into()), "and keeps its answers");
    house.made(70);
    assert_eq!(others(&seen(&house.room(), 1)), [2], "who met is not shown again");
    let gone = whom(&house.room(), (9.into(), None), &std::collections::BTreeSet::new(), 3);
    assert!(gone.is_none());
}

#[test]
fn where_nobody_fits_the_nearest_offers_are_told_one_a_person_and_no_pitch() {
    let mut house = House::of(&[
        someone(&[], &["Somebody to hem curtains"]),
        someone(&["Curtains, cushions, chairs, lamps and plates to give away"], &[]),
        someone(&["Old curtains, rugs, mirrors, tables, shelves"], &["Chess"]),
        Someone { pitch: true, ..someone(&["Curtains, blinds, shutters, screens by us"], &[]) },
    ]);
    let found = seen(&house.room(), 1);
    assert!(found.fits.is_empty(), "{:?}", found.fits);
    let [need] = found.unmet.as_slice() else { panic!("{:?}", found.unmet) };
    let near: Vec<_> = need.nearest.iter().map(|it| it.guest.uuid().as_u128()).collect();
    assert_eq!(near.len(), 2);
    assert!(near.contains(&2) && near.contains(&3), "{near:?}");
    let gives = &need.nearest[0].suggestion.reasons.gives[0];
    assert_eq!((gives.to, gives.need_line), (1.into(), need.line));
    assert_eq!(gives.band(), Band::Possible, "a host judged that it is worth asking");
    house.add(Fact::KeptApart { guests: (1.into(), near[0].into()), apart: true }, now());
    let found = seen(&house.room(), 1);
    let left: Vec<_> = found.unmet[0].nearest.iter().map(|it| it.guest).collect();
    assert!(!left.contains(&near[0].into()), "never those kept apart");
}

#[test]
fn what_comes_nearest_is_found_by_what_it_means() {
    let house = House::of(&[
        someone(&[], &["French practice"]),
        someone(&["Custard tarts"], &[]),
        someone(&["Large pots of soup"], &[]),
    ]);
    let near = |room: &Room| {
        let found = seen(room, 1).unmet.remove(0);
        found.nearest.into_iter().map(|it| it.text).collect::<Vec<_>>()
    };
    assert!(near(&house.room()).is_empty(), "no word in common");
    let mut found = near(&with_meanings(&house));
    found.sort();
    assert_eq!(found, ["Custard tarts", "Large pots of soup"], "for a host to judge");
}

#[test]
fn somebody_a_host_has_in_mind_comes_with_what_there_is() {
    let house = House::of(&[someone(&["Chess"], &[]), someone(&["Bread"], &[])]);
    let found = whom(
        &house.room(),
        (1.into(), Some(2.into())),
        &std::collections::BTreeSet::<LineId>::new(),
        3,
    );
    let by_hand = found.unwrap().by_hand.unwrap();
    assert_eq!(by_hand.guests, [1.into(), 2.into()]);
    assert!(!by_hand.reasons.opener.is_empty());
}
