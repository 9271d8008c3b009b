//! When somebody has to leave: said once, changed, taken back, forgotten.

use porchlight::domain::*;

use super::given::*;

fn leave(at: Option<u64>) -> Command {
    Command::SayLeaving { gathering: TONIGHT, guest: ANA, at: at.map(minute) }
}

fn leaving(at: Option<u64>) -> Fact {
    Fact::LeavingSaid { gathering: TONIGHT, guest: ANA, at: at.map(minute) }
}

fn ana_leaves(house: &Given) -> Option<chrono::DateTime<chrono::Utc>> {
    house.tonight().visit(ANA).unwrap().leaving()
}

#[test]
fn somebody_says_when_they_leave_and_that_they_stay_after_all() {
    let said = given(inside(&[ANA])).when(leave(Some(90))).then([leaving(Some(90))]);
    assert_eq!(ana_leaves(&said), Some(minute(90)));
    let earlier = said.when(leave(Some(60))).then([leaving(Some(60))]);
    let stays = earlier.when(leave(None)).then([leaving(None)]);
    assert_eq!(ana_leaves(&stays), None);
    stays.when(leave(None)).then_nothing();
}

#[test]
fn the_latest_word_counts_at_every_door() {
    let house = given(inside(&[ANA]));
    let house = house.at_door(2, [leaving(Some(90))]).at_door(1, [leaving(Some(60))]);
    assert_eq!(ana_leaves(&house), Some(minute(60)));
}

#[test]
fn it_is_about_somebody_known_at_a_gathering_that_is() {
    given(inside(&[])).when(leave(Some(60))).refused(&Refusal::UnknownGuest { guest: ANA });
    let (gathering, at) = (numbered(99), None);
    given(inside(&[ANA]))
        .when(Command::SayLeaving { gathering, guest: ANA, at })
        .refused(&Refusal::UnknownGathering { gathering });
}

#[test]
fn when_somebody_left_is_forgotten_with_them() {
    let said = given(inside(&[ANA])).when(leave(Some(90))).happens();
    let gone = said.when(Command::Forget { guest: ANA }).happens();
    assert_eq!(ana_leaves(&gone), None);
    let late = gone.at_door(2, [leaving(Some(90))]);
    assert_eq!(ana_leaves(&late), None, "also where the word comes late");
    assert_eq!(leaving(Some(90)).without_words(), leaving(None));
}
