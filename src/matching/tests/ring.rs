//! In which order a Ring takes needs.

use super::*;
use crate::domain::LineId;

fn came(minutes: i64, offers: &[&'static str], needs: &[&'static str]) -> Someone {
    Someone { came_min: Some(minutes), ..someone(offers, needs) }
}

/// The need of somebody who said so many offers before it.
fn need(guest: u128, before: u128) -> LineId {
    (guest * 100 + before).into()
}

fn agree(house: &mut House, guest: u128, line: LineId) {
    let (gathering, guest) = (tonight(), guest.into());
    house.add(Fact::LineShown { gathering, guest, line, shown: true }, now());
    house.add(Fact::LineAloud { gathering, guest, line, aloud: true }, now());
}

fn order(house: &House) -> Vec<(u128, LineId)> {
    let evening = house.state.gathering(tonight()).unwrap();
    let order = ring_order(&house.room(), &RingNeeds::of(evening));
    order.into_iter().map(|it| (it.guest.uuid().as_u128(), it.line.unwrap())).collect()
}

#[test]
fn needs_that_nobody_answers_come_first_and_then_the_longest_wait() {
    let mut house = House::of(&[
        came(30, &["Bread baking"], &["A sewing machine"]),
        came(10, &["Lend a tall ladder"], &["Polish conversation"]),
        came(0, &[], &["A tall ladder"]),
        came(20, &["Polish conversation"], &["Somebody to jam with"]),
    ]);
    for (guest, before) in [(1, 1), (2, 1), (3, 0), (4, 1)] {
        agree(&mut house, guest, need(guest, before));
    }
    let order = order(&house);
    let owners: Vec<_> = order.iter().map(|it| it.0).collect();
    assert_eq!(owners, [4, 1, 3, 2], "nobody has a machine or jams; ladder and Polish are here");
}

#[test]
fn a_need_that_was_answered_waits_for_those_that_were_not() {
    let mut house = House::of(&[
        came(0, &[], &["A sewing machine"]),
        came(10, &[], &["Somebody to jam with"]),
        came(20, &["Chess"], &[]),
    ]);
    agree(&mut house, 1, need(1, 0));
    agree(&mut house, 2, need(2, 0));
    assert_eq!(order(&house).iter().map(|it| it.0).collect::<Vec<_>>(), [1, 2]);
    let spoken = crate::domain::Spoken {
        guest: 1.into(),
        line: need(1, 0),
        text: "A sewing machine".to_owned(),
    };
    let raised = crate::domain::Raised {
        helper: 3.into(),
        hand: crate::domain::Hand::Can,
        need: Some(spoken),
    };
    let reasons = Reasons { raised: Some(Box::new(raised)), ..Reasons::default() };
    let guests = vec![1.into(), 3.into()];
    let (gathering, introduction) = (tonight(), 70.into());
    house.add(Fact::IntroductionSuggested { gathering, introduction, guests, reasons }, now());
    house.made(70);
    assert_eq!(order(&house).iter().map(|it| it.0).collect::<Vec<_>>(), [2, 1]);
}

#[test]
fn only_what_its_owner_would_hear_aloud_is_in_it() {
    let mut house = House::of(&[
        came(0, &[], &["A sewing machine", "Somebody to jam with"]),
        came(10, &[], &["A ladder"]),
        Someone { left: true, ..came(5, &[], &["A bicycle"]) },
    ]);
    agree(&mut house, 1, need(1, 1));
    agree(&mut house, 3, need(3, 0));
    assert_eq!(order(&house), [(1, need(1, 1))], "who left is not asked for");
}

#[test]
fn somebody_helps_with_what_they_offer_the_best_first_and_with_no_pitch() {
    let mut house = House::of(&[
        came(0, &[], &["A tall ladder"]),
        came(10, &[], &["Somebody to jam with"]),
        came(20, &["Lend a tall ladder", "Chess"], &[]),
    ]);
    let needs = [need(1, 0), need(2, 0)];
    let helps = |house: &House| helps_with(&house.room(), 3.into(), &needs);
    assert_eq!(helps(&house), [need(1, 0)]);
    assert!(helps_with(&house.room(), 3.into(), &needs[1..]).is_empty(), "it is not asked about");
    assert!(helps_with(&house.room(), 9.into(), &needs).is_empty(), "nobody by that name is in");
    let (gathering, guest, line) = (tonight(), 3.into(), LineId::from(300));
    house.add(Fact::LineRemoved { gathering, guest, line }, now());
    assert!(helps(&house).is_empty());
}
