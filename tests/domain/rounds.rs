//! Rounds and circles: who sits where, until when, and that they have met.

use porchlight::domain::*;

use super::given::*;

const SIX: [GuestId; 6] = [ANA, BEN, CLEO, DAN, EVA, FAY];

fn round_id() -> RoundId {
    numbered(1)
}

fn table(guests: &[GuestId]) -> Table {
    Table { guests: guests.to_vec(), ..Table::default() }
}

fn sitting(tables: &[&[GuestId]]) -> Sitting {
    let tables = tables.iter().map(|guests| table(guests)).collect();
    Sitting { minutes: 8, tables, opener: "opener-any-1".to_owned() }
}

fn two_tables() -> Sitting {
    sitting(&[&[ANA, BEN, CLEO], &[DAN, EVA, FAY]])
}

fn started(sitting: Sitting) -> Fact {
    Fact::RoundStarted { gathering: TONIGHT, round: round_id(), sitting }
}

fn start(sitting: Sitting) -> Command {
    Command::StartRound { gathering: TONIGHT, round: round_id(), sitting }
}

fn end(ended: bool) -> Command {
    Command::EndRound { gathering: TONIGHT, round: round_id(), ended }
}

const fn call_off(round: RoundId) -> Command {
    Command::CallOffRound { gathering: TONIGHT, round }
}

fn circles(groups: &[&[GuestId]]) -> Command {
    let circle = |(number, guests): (u128, &&[GuestId])| Circle {
        introduction: numbered(number),
        guests: guests.to_vec(),
        reasons: Reasons { spot: "Window bench".to_owned(), ..Reasons::default() },
    };
    Command::MakeCircles {
        gathering: TONIGHT,
        round: round_id(),
        minutes: 20,
        opener: "opener-any-1".to_owned(),
        circles: (1..).zip(groups).map(circle).collect(),
    }
}

#[test]
fn a_round_is_on_until_its_minutes_are_over() {
    let house = given(inside(&SIX)).when(start(two_tables())).then([started(two_tables())]);
    let begun = house.tonight().round(round_id()).unwrap().started_at().unwrap();
    let on = |s: i64| house.tonight().round_on(begun + chrono::TimeDelta::seconds(s));
    let left = |s: i64| on(s).map(|(_, it)| it.left_s(begun + chrono::TimeDelta::seconds(s)));
    assert_eq!(left(0), Some(480));
    assert_eq!(left(78), Some(402));
    assert_eq!(left(479), Some(1));
    assert!(on(480).is_none());
    assert_eq!(left(-30), Some(480), "clocks of doors differ");
    let round = on(0).unwrap().1;
    assert_eq!((round.table_of(ANA), round.table_of(FAY)), (Some(0), Some(1)));
}

#[test]
fn who_sat_together_has_met_and_is_not_suggested_again() {
    let house = given(inside(&SIX)).at_door(1, [started(two_tables())]).after_min(30);
    let suggest = |guests: [GuestId; 2], by_hand| Command::Suggest {
        gathering: TONIGHT,
        introduction: numbered(7),
        guests: guests.to_vec(),
        reasons: Reasons::default(),
        by_hand,
    };
    let sat = (ANA, BEN);
    assert!(house.state().is_introduced(Pair::new(ANA, BEN), minute(60)));
    assert!(!house.state().is_introduced(Pair::new(ANA, DAN), minute(60)));
    let again = || given(inside(&SIX)).at_door(1, [started(two_tables())]).after_min(30);
    again().when(suggest([ANA, BEN], false)).refused(&Refusal::AlreadyIntroduced { guests: sat });
    again().when(suggest([ANA, BEN], true)).happens();
    again().when(suggest([ANA, DAN], false)).happens();
}

#[test]
fn a_table_of_a_round_is_no_introduction_and_a_circle_is_one() {
    let round = given(inside(&SIX)).when(start(two_tables())).happens();
    assert_eq!(round.tonight().introductions().count(), 0);
    let circle = given(inside(&SIX)).when(circles(&[&[ANA, BEN, CLEO], &[DAN, EVA, FAY]]));
    let circle = circle.happens();
    let made: Vec<_> = circle.tonight().introductions().map(|(_, it)| it).collect();
    assert_eq!(made.len(), 2);
    assert!(made.iter().all(|it| it.is_made() && it.guests().len() == 3));
    let (_, on) = circle.tonight().round_on(minute(10)).unwrap();
    assert_eq!(on.tables()[0].spot, "Window bench");
    assert_eq!(on.tables()[0].circle, Some(numbered(1)));
}

#[test]
fn too_few_people_and_too_few_tables_say_how_many_it_takes() {
    let nobody = given([planned(TONIGHT)]).when(start(Sitting { minutes: 8, ..sitting(&[]) }));
    nobody.refused(&Refusal::TooFewIn { inside: 0, least: 6 });
    let five = given(inside(&[ANA, BEN, CLEO, DAN, EVA]));
    five.when(start(sitting(&[&[ANA, BEN, CLEO], &[DAN, EVA]])))
        .refused(&Refusal::TooFewIn { inside: 5, least: 6 });
    given(inside(&SIX))
        .when(start(sitting(&[&SIX])))
        .refused(&Refusal::TooFewTables { tables: 1, least: 2 });
    given(inside(&SIX)).when(circles(&[])).refused(&Refusal::TooFewTables { tables: 0, least: 1 });
    given(inside(&[ANA, BEN]))
        .when(circles(&[&[ANA, BEN]]))
        .refused(&Refusal::TooFewIn { inside: 2, least: 3 });
    given(inside(&SIX)).when(circles(&[&SIX])).refused(&Refusal::WrongNumber { guests: 6 });
    given(inside(&SIX))
        .when(start(sitting(&[&[ANA, BEN, CLEO], &[DAN]])))
        .refused(&Refusal::TableSize { guests: 1, least: 2, most: 10 });
}

#[test]
fn a_round_lasts_one_to_sixty_minutes() {
    for minutes in [0, 61] {
        given(inside(&SIX))
            .when(start(Sitting { minutes, ..two_tables() }))
            .refused(&Refusal::RoundLength { minutes, most: 60 });
    }
    for minutes in [1, 60] {
        given(inside(&SIX)).when(start(Sitting { minutes, ..two_tables() })).happens();
    }
}

#[test]
fn one_round_at_a_time() {
    let on = given(inside(&SIX)).when(start(two_tables())).happens();
    let ends = on.tonight().round(round_id()).unwrap().ends_at().unwrap();
    let another =
        || Command::StartRound { gathering: TONIGHT, round: numbered(2), sitting: two_tables() };
    on.when(another()).refused(&Refusal::RoundIsOn { round: round_id(), ends });
    let over = given(inside(&SIX)).when(start(two_tables())).happens().after_min(8);
    over.when(another()).happens();
    given(inside(&SIX))
        .when(start(two_tables()))
        .happens()
        .when(start(two_tables()))
        .then_nothing();
}

#[test]
fn nobody_sits_who_is_out_or_has_a_seat_or_is_kept_apart() {
    let all = || given(inside(&SIX));
    all()
        .at_door(1, [came_in(numbered(9)), noted(numbered(9), "Gus Hart"), went_out(ANA)])
        .when(start(two_tables()))
        .refused(&Refusal::NotIn { guest: ANA });
    all()
        .when(start(sitting(&[&[ANA, BEN, CLEO], &[DAN, EVA, ANA]])))
        .refused(&Refusal::SeatedTwice { guest: ANA });
    all()
        .at_door(1, [Fact::KeptApart { guests: (BEN, CLEO), apart: true }])
        .when(start(two_tables()))
        .refused(&Refusal::KeptApart { guests: (BEN, CLEO) });
}

#[test]
fn a_host_ends_a_round_and_may_let_it_go_on() {
    let on = given(inside(&SIX)).when(start(two_tables())).happens();
    let ended = Fact::RoundEnded { gathering: TONIGHT, round: round_id(), ended: true };
    let over = on.when(end(true)).then([ended.clone()]);
    assert!(over.tonight().round_on(minute(14)).is_none());
    assert!(over.state().have_sat_together(Pair::new(ANA, BEN)), "they did sit together");
    let over = over.when(end(true)).then_nothing();
    let goes_on = Fact::RoundEnded { gathering: TONIGHT, round: round_id(), ended: false };
    let on = over.when(end(false)).then([goes_on]);
    assert!(on.tonight().round_on(minute(16)).is_some());
    on.after_min(8).when(end(true)).then_nothing();
}

#[test]
fn a_round_that_is_called_off_at_once_never_was() {
    let off = given(inside(&SIX)).when(start(two_tables())).happens();
    let off = off.when(call_off(round_id()));
    let off = off.then([Fact::RoundCalledOff { gathering: TONIGHT, round: round_id() }]);
    assert!(!off.state().have_sat_together(Pair::new(ANA, BEN)));
    assert!(off.tonight().round_on(minute(14)).is_none());
    off.when(call_off(round_id())).then_nothing();
    let made = given(inside(&SIX)).when(circles(&[&[ANA, BEN, CLEO]])).happens();
    let unmade = made.when(call_off(round_id())).happens();
    assert!(unmade.tonight().introductions().all(|(_, it)| !it.is_made()));
    assert!(!unmade.state().is_introduced(Pair::new(ANA, BEN), minute(15)));
    let held = given(inside(&SIX)).when(start(two_tables())).happens().after_min(1);
    held.when(call_off(round_id())).refused(&Refusal::RoundIsHeld { round: round_id() });
    given(inside(&SIX))
        .when(call_off(round_id()))
        .refused(&Refusal::UnknownRound { round: round_id() });
}

#[test]
fn two_doors_that_start_a_round_each_agree_on_the_later() {
    let other = Fact::RoundStarted {
        gathering: TONIGHT,
        round: numbered(2),
        sitting: sitting(&[&[ANA, DAN, EVA], &[BEN, CLEO, FAY]]),
    };
    let house = given(inside(&SIX)).at_door(1, [started(two_tables())]).at_door(2, [other]);
    assert_eq!(house.tonight().round_on(minute(15)).map(|(id, _)| id), Some(numbered(2)));
}

#[test]
fn a_forgotten_guest_loses_the_seat_and_the_others_keep_theirs() {
    let forget = Fact::GuestForgotten { guest: BEN };
    let before = given(inside(&SIX)).at_door(1, [started(two_tables()), forget.clone()]);
    let late = given(inside(&SIX)).at_door(1, [forget, started(two_tables())]);
    for house in [before, late] {
        let round = house.tonight().round(round_id()).unwrap();
        assert_eq!(round.tables()[0].guests, [ANA, CLEO]);
        assert_eq!(round.tables()[1].guests, [DAN, EVA, FAY]);
        assert_eq!(round.table_of(BEN), None);
        assert!(!house.state().have_sat_together(Pair::new(ANA, BEN)));
        assert!(house.state().have_sat_together(Pair::new(ANA, CLEO)));
    }
}

#[test]
fn an_entry_says_no_more_than_ids() {
    let fact = started(two_tables());
    assert!(fact.about().is_empty() && fact.without_words() == fact);
    let json = serde_json::to_string(&fact).unwrap();
    assert!(json.starts_with(r#"{"round_started":"#), "{json}");
    assert!(!json.contains("spot") && !json.contains("circle"), "{json}");
    assert_eq!(serde_json::from_str::<Fact>(&json).unwrap(), fact);
}
