//! Who met whom counts when both say it, or a host; nobody learns what the other said.

use porchlight::domain::*;

use super::given::*;

fn suggested(number: u128, guests: &[GuestId]) -> Fact {
    let (gathering, introduction) = (TONIGHT, numbered(number));
    let reasons = Reasons { spot: "Window bench".to_owned(), ..Reasons::default() };
    Fact::IntroductionSuggested { gathering, introduction, guests: guests.to_vec(), reasons }
}

fn met(guest: GuestId, with: GuestId) -> Command {
    Command::SayMet { gathering: TONIGHT, guest, with, met: true, scanned: false }
}

fn scanned(guest: GuestId, with: GuestId) -> Command {
    Command::SayMet { gathering: TONIGHT, guest, with, met: true, scanned: true }
}

fn not_met(guest: GuestId, with: GuestId) -> Command {
    Command::SayMet { gathering: TONIGHT, guest, with, met: false, scanned: false }
}

fn said(introduction: IntroductionId, guest: GuestId, met: bool) -> Fact {
    Fact::MeetingSaid { gathering: TONIGHT, introduction, guest, met }
}

fn of_two(a: GuestId, b: GuestId) -> IntroductionId {
    IntroductionId::of_two(TONIGHT, Pair::new(a, b))
}

fn have_met(house: &Given, a: GuestId, b: GuestId) -> bool {
    house.tonight().have_met(Pair::new(a, b))
}

/// Whom a guest is asked about, as the screen lists them.
fn asked(house: &Given, guest: GuestId) -> Vec<Vec<GuestId>> {
    let all = house.tonight().encounters(TONIGHT, guest);
    all.into_iter().map(|it| it.others).collect()
}

fn ana_and_ben() -> Given {
    given(inside(&[ANA, BEN, CLEO])).at_door(1, [suggested(1, &[ANA, BEN])])
}

#[test]
fn it_counts_when_both_say_so_and_not_before() {
    let house = ana_and_ben().when(met(ANA, BEN)).then([said(numbered(1), ANA, true)]);
    assert!(!have_met(&house, ANA, BEN), "one alone does not count");
    assert!(house.tonight().says_met(ANA, BEN) && !house.tonight().says_met(BEN, ANA));
    house.when(met(ANA, BEN)).then_nothing();
    let both = ana_and_ben().when(met(BEN, ANA)).happens().when(met(ANA, BEN)).happens();
    assert!(have_met(&both, ANA, BEN));
    let it = both.tonight().introduction(numbered(1)).unwrap();
    assert!(it.is_made() && it.introduced_at().is_some());
    let back = both.when(not_met(ANA, BEN)).then([said(numbered(1), ANA, false)]);
    assert!(!have_met(&back, ANA, BEN), "what was tapped can be taken back");
}

#[test]
fn a_hosts_word_is_enough() {
    let (gathering, introduction) = (TONIGHT, numbered(1));
    let house = ana_and_ben().when(Command::Meet { gathering, introduction }).happens();
    assert!(have_met(&house, ANA, BEN));
    assert!(!house.tonight().says_met(ANA, BEN));
}

#[test]
fn nothing_that_a_guest_is_shown_changes_by_what_the_other_says() {
    let before = ana_and_ben().tonight().encounters(TONIGHT, BEN);
    for word in [met(ANA, BEN), not_met(ANA, BEN)] {
        let house = ana_and_ben().when(word).happens();
        assert_eq!(house.tonight().encounters(TONIGHT, BEN), before);
    }
    let (gathering, introduction, guest, answer) = (TONIGHT, numbered(1), ANA, Answer::NotNow);
    let wish = Command::Answer { gathering, introduction, guest, answer };
    let house = ana_and_ben().when(wish).happens();
    assert_eq!(house.tonight().encounters(TONIGHT, BEN), before, "a no is shown to nobody");
    assert_eq!(asked(&house, ANA), Vec::<Vec<GuestId>>::new(), "but they said no themselves");
}

#[test]
fn two_whom_nobody_introduced_have_met_when_a_badge_was_scanned_and_both_say_so() {
    let house = || given(inside(&[ANA, BEN]));
    house().when(met(ANA, BEN)).refused(&Refusal::NotIntroduced { guests: (ANA, BEN) });
    let scan = house().when(scanned(ANA, BEN)).happens();
    let [row] = &scan.tonight().encounters(TONIGHT, BEN)[..] else { panic!("one row") };
    assert!(row.scanned && row.others == [ANA], "both find the other in their list");
    assert!(!have_met(&scan, ANA, BEN));
    let it = scan.tonight().introduction(of_two(ANA, BEN)).unwrap();
    assert!(!it.is_open(minute(20)), "it takes no place and shows on no card");
    let both = scan.when(met(BEN, ANA)).then([said(of_two(ANA, BEN), BEN, true)]);
    assert!(have_met(&both, ANA, BEN));
}

#[test]
fn two_doors_that_were_alone_name_a_scan_the_same() {
    let one = given(inside(&[ANA, BEN])).when(scanned(ANA, BEN)).happens();
    let other = given(inside(&[ANA, BEN])).when(scanned(BEN, ANA)).happens();
    let ids = [one, other].map(|it| it.tonight().introductions().next().unwrap().0);
    assert_eq!(ids, [of_two(ANA, BEN); 2]);
    let reasons = Reasons::default();
    let guests = vec![ANA, BEN];
    let (gathering, introduction) = (TONIGHT, of_two(ANA, BEN));
    let scan = Fact::IntroductionSuggested { gathering, introduction, guests, reasons };
    let house = given(inside(&[ANA, BEN]))
        .at_door(1, [scan.clone(), said(introduction, ANA, true)])
        .at_door(2, [scan, said(introduction, BEN, true)]);
    assert!(have_met(&house, ANA, BEN));
}

#[test]
fn in_a_circle_each_says_whom_they_met() {
    let circle = given(inside(&[ANA, BEN, CLEO])).at_door(1, [suggested(1, &[ANA, BEN, CLEO])]);
    assert_eq!(asked(&circle, ANA), [vec![BEN, CLEO]], "a circle is one row");
    let house = circle.when(met(ANA, BEN)).happens().when(met(BEN, ANA)).happens();
    assert!(have_met(&house, ANA, BEN) && !have_met(&house, ANA, CLEO));
    assert_eq!(asked(&house, ANA), [vec![BEN, CLEO]], "and stays one");
    assert_eq!(asked(&house, BEN), [vec![ANA, CLEO]]);
    let pair = house.tonight().introduction(of_two(ANA, BEN)).unwrap();
    assert_eq!(pair.reasons().spot, "Window bench", "they met where the circle was");
}

#[test]
fn the_newest_stands_first_and_everybody_once() {
    let house = ana_and_ben().after_min(5).at_door(1, [suggested(2, &[CLEO, ANA])]);
    let house = house.after_min(40).at_door(1, [suggested(3, &[BEN, ANA])]);
    assert_eq!(asked(&house, ANA), [vec![BEN], vec![CLEO]]);
    let house = house.when(met(ANA, BEN)).happens().when(met(BEN, ANA)).happens();
    assert!(have_met(&house, ANA, BEN));
}

#[test]
fn only_people_who_came_and_no_children_have_met() {
    let absent = given(inside(&[ANA])).at_door(1, [noted(BEN, "Ben Okafor")]);
    absent.when(scanned(ANA, BEN)).refused(&Refusal::NotIn { guest: BEN });
    let details = Details { child: Some(true), ..Details::default() };
    let child = ana_and_ben().at_door(1, [Fact::GuestNoted { guest: BEN, details }]);
    child.when(met(ANA, BEN)).refused(&Refusal::IsChild { guest: BEN });
    ana_and_ben().when(scanned(ANA, ANA)).refused(&Refusal::WrongNumber { guests: 1 });
    let left = ana_and_ben().at_door(1, [went_out(ANA), went_out(BEN)]);
    left.when(met(ANA, BEN)).then([said(numbered(1), ANA, true)]);
}

#[test]
fn two_who_are_kept_apart_learn_nothing_of_it_here() {
    let apart = Fact::KeptApart { guests: (ANA, BEN), apart: true };
    let house = given(inside(&[ANA, BEN])).at_door(1, [apart]);
    house.when(scanned(ANA, BEN)).happens();
}

#[test]
fn glad_is_each_ones_own_and_a_not_really_keeps_them_from_meeting_again_tonight() {
    let glad = |guest, with, glad| Command::SayGlad { gathering: TONIGHT, guest, with, glad };
    let house = ana_and_ben().when(glad(ANA, BEN, Some(false))).happens();
    assert_eq!(house.tonight().glad(ANA, BEN), Some(false));
    assert_eq!(house.tonight().glad(BEN, ANA), None);
    let back = house.when(glad(ANA, BEN, None)).happens();
    assert_eq!(back.tonight().glad(ANA, BEN), None);
    back.when(glad(ANA, CLEO, Some(true))).refused(&Refusal::NotIntroduced { guests: (ANA, CLEO) });
    let (gathering, introduction) = (TONIGHT, numbered(1));
    let told = Fact::GladSaid { gathering, introduction, guest: ANA, glad: Some(false) };
    let printed = Fact::GladSaid { gathering, introduction, guest: ANA, glad: None };
    assert_eq!(told.without_secrets(), printed, "the journal that is printed keeps it");
}

#[test]
fn people_who_sat_at_one_table_can_say_that_they_met() {
    let table = |guests: &[GuestId]| Table { guests: guests.to_vec(), ..Table::default() };
    let tables = vec![table(&[ANA, BEN, CLEO]), table(&[DAN, EVA, FAY])];
    let sitting = Sitting { minutes: 8, tables, opener: String::new() };
    let round = numbered(50);
    let started = Fact::RoundStarted { gathering: TONIGHT, round, sitting };
    let sat = given(inside(&[ANA, BEN, CLEO, DAN, EVA, FAY]).into_iter().chain([started]));
    let met = sat.tonight().encounters(TONIGHT, ANA);
    assert_eq!(met.iter().map(|it| it.others.as_slice()).collect::<Vec<_>>(), [[BEN, CLEO]]);
    let say = |guest, with| Command::SayMet {
        gathering: TONIGHT,
        guest,
        with,
        met: true,
        scanned: false,
    };
    let one = sat.when(say(ANA, BEN)).happens();
    assert!(!one.tonight().have_met(Pair::new(ANA, BEN)), "one of them says so");
    let both = one.when(say(BEN, ANA)).happens();
    assert!(both.tonight().have_met(Pair::new(ANA, BEN)));
    both.when(say(ANA, DAN)).refused(&Refusal::NotIntroduced { guests: (ANA, DAN) });
}
