//! What a host is told beside suggestions: what nobody offers, and who met nobody yet.

use super::*;
use crate::domain::{Consent, ScreenName, Swap};

fn needs_of(house: &House) -> Vec<(u128, String)> {
    let evening = house.state.gathering(tonight()).unwrap();
    let found = unmet(&house.room(), &answered_needs(evening));
    found.into_iter().map(|it| (it.guest.uuid().as_u128(), it.text)).collect()
}

fn came(minutes: i64, offers: &[&'static str], needs: &[&'static str]) -> Someone {
    Someone { came_min: Some(minutes), ..someone(offers, needs) }
}

#[test]
fn a_need_that_nobody_here_offers_is_told_with_the_longest_wait_first() {
    let mut house = House::of(&[
        came(30, &["Bread baking"], &["A tall ladder", "Help with my tax return"]),
        came(10, &["Tax returns"], &["A sewing machine"]),
        Someone { left: true, ..came(0, &["Lend a tall ladder"], &["Somebody to jam with"]) },
    ]);
    let two = [(2, "A sewing machine".to_owned()), (1, "A tall ladder".to_owned())];
    assert_eq!(needs_of(&house), two, "who left neither offers nor asks");
    house.arrive(&came(40, &["Lend a tall ladder"], &[]), 4.into());
    assert_eq!(needs_of(&house), two[..1], "until somebody comes who does");
}

#[test]
fn nobody_answers_their_own_need_and_one_introduced_for_it_is_answered() {
    let mut house = House::of(&[
        came(0, &["Polish conversation"], &["Polish conversation"]),
        came(1, &["Chess"], &[]),
    ]);
    assert_eq!(needs_of(&house).len(), 1);
    house.arrive(&came(2, &["Polish conversation"], &[]), 3.into());
    let found = suggest_for(&house.room(), 1.into(), 1).remove(0);
    let (gathering, introduction) = (tonight(), 70.into());
    let Suggestion { guests, reasons, .. } = found;
    house.add(Fact::IntroductionSuggested { gathering, introduction, guests, reasons }, now());
    house.add(Fact::CheckedOut { gathering, guest: 3.into() }, now());
    assert_eq!(needs_of(&house).len(), 1, "suggested only, and gone");
    house.made(70);
    assert!(needs_of(&house).is_empty());
}

fn choose(house: &mut House, guest: u128, screen: ScreenName) {
    let (gathering, guest) = (tonight(), guest.into());
    let consent = Consent { screen, swap: Swap::No };
    house.add(Fact::ConsentGiven { gathering, guest, consent }, now());
}

fn fair(house: &House) -> Fairness {
    fairness(&house.room(), &off_board(house.state.gathering(tonight()).unwrap()))
}

fn whys(house: &House) -> Vec<(u128, Why)> {
    let found = fair(house);
    found.not_yet.into_iter().map(|it| (it.guest.uuid().as_u128(), it.why)).collect()
}

#[test]
fn everybody_who_met_nobody_yet_has_one_reason() {
    let mut house = House::of(&[
        came(5, &["Chess"], &[]),
        came(10, &[], &[]),
        came(20, &["Chess"], &[]),
        came(30, &["Chess"], &[]),
        Someone { language: "Polski", ..came(40, &["Szachy"], &[]) },
        came(50, &["Chess"], &[]),
        came(60, &["Chess"], &[]),
    ]);
    for guest in [1, 2, 4, 5, 6, 7] {
        choose(&mut house, guest, ScreenName::First);
    }
    house.suggested(70, &[6, 7], 20);
    house.made(70);
    house.suggested(71, &[1, 7], 5);
    for guest in [1, 2, 3, 4, 6, 7] {
        let details = Details { language: Some("English".into()), ..Details::default() };
        house.add(Fact::GuestNoted { guest: guest.into(), details }, now());
    }
    let (gathering, guest, at) = (tonight(), 4.into(), Some(now() + TimeDelta::minutes(15)));
    house.add(Fact::LeavingSaid { gathering, guest, at }, now());
    let expected = [
        (4, Why::LeavesSoon),
        (1, Why::Asked),
        (2, Why::NoLine),
        (3, Why::OffTheBoard),
        (5, Why::NobodyLeft),
    ];
    assert_eq!(whys(&house), expected);
    let found = fair(&house);
    assert_eq!(found.inside, 7);
    assert_eq!(found.longest().map(|it| it.guest), Some(1.into()), "the wait, not the order");
    let counted: usize = Why::ALL.iter().map(|why| found.because(*why).count()).sum();
    assert_eq!(counted, found.not_yet.len());
}

#[test]
fn an_empty_room_is_fair() {
    let room = Room::read(&State::default(), 9.into(), now());
    let found = fairness(&room, &std::collections::BTreeSet::new());
    assert!(found.not_yet.is_empty() && found.longest().is_none());
}
