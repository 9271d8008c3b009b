//! How people like to meet: whoever asked to be left alone is.

use porchlight::domain::*;

use super::given::*;

fn likes(guest: GuestId, meet: HowToMeet) -> Fact {
    let manner = Manner { meet: Some(meet), ..Manner::default() };
    Fact::MannerChosen { gathering: TONIGHT, guest, manner }
}

fn three_and_ana_is_left_alone() -> Given {
    let facts = inside(&[ANA, BEN, CLEO]);
    given(facts.into_iter().chain([likes(ANA, HowToMeet::NotTonight)]))
}

fn suggest(guests: &[GuestId], by_hand: bool) -> Command {
    let (introduction, reasons) = (numbered(40), Reasons::default());
    Command::Suggest { gathering: TONIGHT, introduction, guests: guests.to_vec(), reasons, by_hand }
}

#[test]
fn a_choice_comes_with_the_check_in_and_can_be_changed() {
    let manner = Manner { meet: Some(HowToMeet::Introduce), ..Manner::default() };
    let Command::CheckIn(comes) = check_in(ANA) else { unreachable!() };
    let comes = Command::CheckIn(Box::new(CheckIn { manner: Some(manner), ..*comes }));
    let here = given(known(&[(ANA, "Ana Pereira")])).when(comes).happens();
    assert_eq!(here.tonight().visit(ANA).unwrap().manner(), manner);
    let other = Manner { meet: Some(HowToMeet::Suggest), ..manner };
    let choose = |manner| Command::ChooseManner { gathering: TONIGHT, guest: ANA, manner };
    let chosen = Fact::MannerChosen { gathering: TONIGHT, guest: ANA, manner: other };
    here.when(choose(other)).then([chosen]).when(choose(other)).then_nothing();
}

#[test]
fn whoever_asked_to_be_left_alone_is_introduced_by_nobody() {
    let refusal = Refusal::LeftAlone { guest: ANA };
    for by_hand in [false, true] {
        three_and_ana_is_left_alone().when(suggest(&[BEN, ANA], by_hand)).refused(&refusal);
    }
    three_and_ana_is_left_alone().when(suggest(&[BEN, CLEO], false)).happens();
}

#[test]
fn whoever_asked_to_be_left_alone_is_dealt_into_no_circle() {
    let (introduction, reasons) = (numbered(40), Reasons::default());
    let circle = Circle { introduction, guests: vec![ANA, BEN, CLEO], reasons };
    let everybody = inside(&[ANA, BEN, CLEO, DAN]);
    let wish = Command::MakeCircles {
        gathering: TONIGHT,
        round: numbered(50),
        minutes: 8,
        opener: "opener-any-1".to_owned(),
        circles: vec![circle],
    };
    let alone = everybody.into_iter().chain([likes(ANA, HowToMeet::NotTonight)]);
    given(alone).when(wish).refused(&Refusal::LeftAlone { guest: ANA });
}

#[test]
fn a_suggestion_takes_no_place_once_one_of_the_two_is_left_alone() {
    let shown = given(inside(&[ANA, BEN])).when(suggest(&[ANA, BEN], false)).happens();
    assert_eq!(shown.tonight().open_introductions(BEN, minute(6)), 1);
    let alone = shown.at_door(1, [likes(ANA, HowToMeet::NotTonight)]);
    assert_eq!(alone.tonight().open_introductions(BEN, minute(7)), 0);
    let again = alone.at_door(1, [likes(ANA, HowToMeet::Suggest)]);
    assert_eq!(again.tonight().open_introductions(BEN, minute(8)), 1);
}

#[test]
fn somebody_welcomes_where_it_is_asked_and_not_at_their_own_first_time() {
    let manner = Manner { welcomes: Some(true), ..Manner::default() };
    let says = |guest| Fact::MannerChosen { gathering: TONIGHT, guest, manner };
    let asks = Asks { welcomer: true, ..Asks::default() };
    let asked = Fact::AsksSet { gathering: TONIGHT, asks };
    let first = Details { first_time: Some(true), ..Details::default() };
    let been = Details { first_time: Some(false), ..Details::default() };
    let facts = inside(&[ANA, BEN]).into_iter().chain([
        Fact::GuestNoted { guest: ANA, details: been },
        Fact::GuestNoted { guest: BEN, details: first },
        says(ANA),
        says(BEN),
    ]);
    let unasked = given(facts);
    assert!(!unasked.state().is_welcomer(TONIGHT, ANA));
    let asked = unasked.at_door(1, [asked]);
    assert!(asked.state().is_welcomer(TONIGHT, ANA));
    assert!(!asked.state().is_welcomer(TONIGHT, BEN));
    let alone = asked.at_door(1, [likes(ANA, HowToMeet::NotTonight)]);
    assert!(!alone.state().is_welcomer(TONIGHT, ANA));
}

#[test]
fn what_somebody_chose_goes_with_them() {
    let gone = three_and_ana_is_left_alone().at_door(1, [Fact::GuestForgotten { guest: ANA }]);
    assert_eq!(gone.tonight().visit(ANA).unwrap().manner(), Manner::default());
    let late = gone.at_door(2, [likes(ANA, HowToMeet::Introduce).without_words()]);
    assert_eq!(late.tonight().visit(ANA).unwrap().manner(), Manner::default());
}
