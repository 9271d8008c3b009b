//! In the room: who is suggested to whom, answers, promises, and who is kept apart.

use porchlight::domain::*;

use super::given::*;

fn suggest(number: u128, guests: &[GuestId], by_hand: bool) -> Command {
    let (gathering, introduction) = (TONIGHT, numbered(number));
    let (guests, reasons) = (guests.to_vec(), Reasons::default());
    Command::Suggest { gathering, introduction, guests, reasons, by_hand }
}

fn suggested(number: u128, guests: &[GuestId]) -> Fact {
    let (gathering, introduction) = (TONIGHT, numbered(number));
    let (guests, reasons) = (guests.to_vec(), Reasons::default());
    Fact::IntroductionSuggested { gathering, introduction, guests, reasons }
}

fn answers(number: u128, guest: GuestId, answer: Answer) -> Command {
    Command::Answer { gathering: TONIGHT, introduction: numbered(number), guest, answer }
}

fn introduce(number: u128, made: bool) -> Command {
    Command::Introduce { gathering: TONIGHT, introduction: numbered(number), made }
}

fn first(given: &Given) -> &Introduction {
    given.tonight().introduction(numbered(1)).unwrap()
}

/// Ana, Ben and Cleo are in, and Ana and Ben are suggested to each other.
fn ana_and_ben() -> Given {
    given(inside(&[ANA, BEN, CLEO])).at_door(1, [suggested(1, &[ANA, BEN])])
}

#[test]
fn two_who_are_in_are_suggested_to_each_other() {
    given(inside(&[ANA, BEN]))
        .when(suggest(1, &[ANA, BEN], false))
        .then([suggested(1, &[ANA, BEN])]);
}

#[test]
fn only_who_is_in_is_suggested() {
    let mut facts = inside(&[ANA]);
    facts.push(noted(BEN, "Ben Okafor"));
    given(facts).when(suggest(1, &[ANA, BEN], false)).refused(&Refusal::NotIn { guest: BEN });
    given(inside(&[ANA, BEN]))
        .at_door(1, [went_out(BEN)])
        .when(suggest(1, &[ANA, BEN], true))
        .refused(&Refusal::NotIn { guest: BEN });
}

#[test]
fn an_introduction_takes_two_to_five_different_people() {
    let everybody = [ANA, BEN, CLEO, DAN, EVA];
    let wrong = |guests| Refusal::WrongNumber { guests };
    given(inside(&everybody)).when(suggest(1, &[ANA], false)).refused(&wrong(1));
    given(inside(&everybody)).when(suggest(1, &[ANA, ANA], false)).refused(&wrong(1));
    given(inside(&everybody)).when(suggest(1, &everybody, false)).then([suggested(1, &everybody)]);
    let mut six = everybody.to_vec();
    six.push(GuestId::from(6));
    given(inside(&everybody)).when(suggest(1, &six, false)).refused(&wrong(6));
}

#[test]
fn nobody_has_more_than_three_open_at_once() {
    let everybody = [ANA, BEN, CLEO, DAN, EVA];
    let three =
        [(1, BEN), (2, CLEO), (3, DAN)].map(|(number, guest)| suggested(number, &[ANA, guest]));
    let full = || given(inside(&everybody)).at_door(1, three.clone());
    let refused = Refusal::TooManyOpen { guest: ANA, most: OPEN_AT_ONCE };
    full().when(suggest(4, &[ANA, EVA], false)).refused(&refused);
    full().when(suggest(4, &[EVA, ANA], false)).refused(&refused);
    full().when(suggest(4, &[ANA, EVA], true)).then([suggested(4, &[ANA, EVA])]);
    full().when(suggest(4, &[BEN, EVA], false)).then([suggested(4, &[BEN, EVA])]);
}

#[test]
fn an_answer_no_or_a_host_frees_a_place() {
    let everybody = [ANA, BEN, CLEO, DAN, EVA];
    let three =
        [(1, BEN), (2, CLEO), (3, DAN)].map(|(number, guest)| suggested(number, &[ANA, guest]));
    for free in [
        answers(1, BEN, Answer::NotNow),
        answers(2, ANA, Answer::KnowEachOther),
        introduce(3, true),
    ] {
        given(inside(&everybody))
            .at_door(1, three.clone())
            .when(free)
            .happens()
            .when(suggest(4, &[ANA, EVA], false))
            .then([suggested(4, &[ANA, EVA])]);
    }
}

#[test]
fn a_suggestion_nobody_answers_gives_its_place_back_after_half_an_hour() {
    let everybody = [ANA, BEN, CLEO, DAN, EVA];
    let three =
        [(1, BEN), (2, CLEO), (3, DAN)].map(|(number, guest)| suggested(number, &[ANA, guest]));
    let full = || given(inside(&everybody)).at_door(1, three.clone());
    let open_for = u64::try_from(OPEN_FOR_MIN).unwrap();
    full()
        .after_min(open_for - 4)
        .when(suggest(4, &[ANA, EVA], false))
        .refused(&Refusal::TooManyOpen { guest: ANA, most: OPEN_AT_ONCE });
    full()
        .after_min(open_for - 3)
        .when(suggest(4, &[ANA, EVA], false))
        .then([suggested(4, &[ANA, EVA])]);
}

#[test]
fn two_are_suggested_once_unless_a_host_does_it_by_hand() {
    let again = suggest(2, &[BEN, ANA], false);
    ana_and_ben().when(again).refused(&Refusal::AlreadyIntroduced { guests: (ANA, BEN) });
    ana_and_ben().when(suggest(2, &[BEN, ANA], true)).then([suggested(2, &[BEN, ANA])]);
    ana_and_ben()
        .when(suggest(2, &[CLEO, ANA, BEN], false))
        .refused(&Refusal::AlreadyIntroduced { guests: (ANA, BEN) });
}

#[test]
fn somebody_who_left_takes_nobodys_place() {
    let everybody = [ANA, BEN, CLEO, DAN, EVA];
    let three =
        [(1, BEN), (2, CLEO), (3, DAN)].map(|(number, guest)| suggested(number, &[ANA, guest]));
    given(inside(&everybody))
        .at_door(1, three)
        .at_door(1, [went_out(CLEO)])
        .when(suggest(4, &[ANA, EVA], false))
        .then([suggested(4, &[ANA, EVA])]);
}

#[test]
fn two_whom_nobody_answered_for_half_an_hour_may_be_suggested_again() {
    let open_for = u64::try_from(OPEN_FOR_MIN).unwrap();
    ana_and_ben()
        .after_min(open_for)
        .when(suggest(2, &[BEN, ANA], false))
        .then([suggested(2, &[BEN, ANA])]);
}

#[test]
fn a_suggestion_nobody_answered_makes_room_once_it_could_be_read() {
    let withdraw = || Command::Withdraw { gathering: TONIGHT, introduction: numbered(1) };
    let withdrawn =
        || Fact::IntroductionWithdrawn { gathering: TONIGHT, introduction: numbered(1) };
    ana_and_ben().when(withdraw()).refused(&Refusal::InUse { introduction: numbered(1) });
    ana_and_ben().after_min(1).when(withdraw()).then([withdrawn()]);
    ana_and_ben().after_min(1).at_door(1, [withdrawn()]).when(withdraw()).then([]);
    ana_and_ben()
        .when(answers(1, BEN, Answer::Yes))
        .happens()
        .after_min(1)
        .when(withdraw())
        .refused(&Refusal::InUse { introduction: numbered(1) });
    ana_and_ben()
        .at_door(1, [withdrawn()])
        .when(suggest(2, &[ANA, BEN], false))
        .then([suggested(2, &[ANA, BEN])]);
}

#[test]
fn who_met_at_an_earlier_gathering_is_remembered() {
    let (reasons, introduction) = (Reasons::default(), numbered(9));
    let earlier = Fact::IntroductionSuggested {
        gathering: LAST_MONTH,
        introduction,
        guests: vec![ANA, BEN],
        reasons,
    };
    let made = Fact::IntroductionMade { gathering: LAST_MONTH, introduction, made: true };
    given(inside(&[ANA, BEN]))
        .at_door(1, [earlier, made])
        .when(suggest(1, &[ANA, BEN], false))
        .refused(&Refusal::AlreadyIntroduced { guests: (ANA, BEN) });
}

#[test]
fn two_who_know_each_other_are_not_suggested() {
    let guests = (BEN, ANA);
    given(inside(&[ANA, BEN]))
        .when(Command::NoteAcquaintance { guests, known: true })
        .happens()
        .when(suggest(1, &[ANA, BEN], false))
        .refused(&Refusal::Acquainted { guests: (ANA, BEN) });
}

#[test]
fn we_know_each_other_holds_for_the_house_and_can_be_taken_back() {
    let pair = Pair::new(ANA, BEN);
    let said = ana_and_ben().when(answers(1, BEN, Answer::KnowEachOther)).happens();
    assert!(said.state().is_acquainted(pair));
    assert!(!said.state().is_acquainted(Pair::new(BEN, CLEO)));
    let taken_back = said.when(answers(1, BEN, Answer::Open)).happens();
    assert!(!taken_back.state().is_acquainted(pair));
}

#[test]
fn in_a_circle_one_who_knows_somebody_says_nothing_about_the_others() {
    let circle = given(inside(&[ANA, BEN, CLEO]))
        .at_door(1, [suggested(1, &[ANA, BEN, CLEO])])
        .when(answers(1, ANA, Answer::KnowEachOther))
        .happens();
    let knows = |a, b| circle.state().is_acquainted(Pair::new(a, b));
    assert!(knows(ANA, BEN) && knows(ANA, CLEO) && !knows(BEN, CLEO));
}

#[test]
fn apart_is_silent_for_suggestions_and_holds_against_a_host_too() {
    let guests = (BEN, ANA);
    let refused = Refusal::KeptApart { guests: (ANA, BEN) };
    let apart = || {
        given(inside(&[ANA, BEN, CLEO])).when(Command::KeepApart { guests, apart: true }).happens()
    };
    apart().when(suggest(1, &[ANA, BEN], false)).refused(&refused);
    apart().when(suggest(1, &[ANA, BEN], true)).refused(&refused);
    apart().when(suggest(1, &[ANA, CLEO, BEN], true)).refused(&refused);
    ana_and_ben()
        .when(Command::KeepApart { guests, apart: true })
        .happens()
        .when(introduce(1, true))
        .refused(&refused);
}

#[test]
fn apart_can_be_taken_back_within_a_minute_and_never_after() {
    let guests = (ANA, BEN);
    let keep = |apart| Command::KeepApart { guests, apart };
    let apart = || given(inside(&[ANA, BEN])).when(keep(true)).happens();
    apart().when(keep(true)).then_nothing();
    let back = apart().when(keep(false)).then([Fact::KeptApart { guests, apart: false }]);
    assert!(!back.state().is_apart(Pair::new(ANA, BEN)));
    apart().after_min(1).when(keep(false)).refused(&Refusal::ApartIsFinal);
}

#[test]
fn they_are_introduced_when_all_said_yes() {
    let half = ana_and_ben().when(answers(1, ANA, Answer::Yes)).happens();
    assert!(!first(&half).is_made());
    let both = half.when(answers(1, BEN, Answer::Yes)).happens();
    assert!(first(&both).is_made());
    let changed = both.when(answers(1, ANA, Answer::NotNow)).happens();
    assert!(!first(&changed).is_made(), "a change of mind counts");
}

#[test]
fn the_same_answer_twice_is_one() {
    ana_and_ben()
        .when(answers(1, ANA, Answer::Yes))
        .happens()
        .when(answers(1, ANA, Answer::Yes))
        .then_nothing();
}

#[test]
fn only_who_is_in_an_introduction_answers_it() {
    ana_and_ben().when(answers(1, CLEO, Answer::Yes)).refused(&Refusal::NotTheirs { guest: CLEO });
    let unknown = Refusal::UnknownIntroduction { introduction: numbered(7) };
    ana_and_ben().when(answers(7, ANA, Answer::Yes)).refused(&unknown);
}

#[test]
fn a_host_introduces_two_and_may_take_it_back() {
    let made = ana_and_ben().when(introduce(1, true)).happens();
    assert!(first(&made).is_made());
    assert_eq!(first(&made).made_at(), Some(minute(9)));
    let undone = made.when(introduce(1, true)).then_nothing().when(introduce(1, false)).happens();
    assert!(!first(&undone).is_made());
}

#[test]
fn what_a_host_takes_back_takes_nobodys_place() {
    let (gathering, introduction) = (TONIGHT, numbered(1));
    let take_back = || Command::TakeBack { gathering, introduction };
    let back = given(inside(&[ANA, BEN]))
        .when(suggest(1, &[ANA, BEN], true))
        .happens()
        .when(introduce(1, true))
        .happens()
        .when(take_back())
        .then([
            Fact::IntroductionMade { gathering, introduction, made: false },
            Fact::IntroductionWithdrawn { gathering, introduction },
        ]);
    for guest in [ANA, BEN] {
        assert_eq!(back.tonight().open_introductions(guest, minute(10)), 0);
    }
    let back = back.when(take_back()).then_nothing();
    back.when(suggest(2, &[ANA, BEN], false)).then([suggested(2, &[ANA, BEN])]);
}

#[test]
fn they_are_introduced_since_the_first_that_says_so() {
    let half = ana_and_ben().when(answers(1, ANA, Answer::Yes)).happens();
    assert_eq!(first(&half).introduced_at(), None);
    let both = half.when(answers(1, BEN, Answer::Yes)).happens();
    let since = first(&both).introduced_at();
    assert!(since.is_some_and(|at| at > first(&both).suggested_at().unwrap()));
    let met = Command::Meet { gathering: TONIGHT, introduction: numbered(1) };
    assert_eq!(first(&both.when(met.clone()).happens()).introduced_at(), since);
    let told = ana_and_ben().when(met).happens().when(introduce(1, true)).happens();
    assert!(first(&told).introduced_at() <= first(&told).made_at());
}

#[test]
fn having_met_stays_true() {
    let wish = Command::Meet { gathering: TONIGHT, introduction: numbered(1) };
    let met = ana_and_ben().when(wish.clone()).happens().when(wish).then_nothing();
    let told = met.when(answers(1, ANA, Answer::NotNow)).happens();
    assert!(first(&told).has_met() && first(&told).is_made());
}

#[test]
fn each_answers_for_their_own_contact() {
    let (gathering, introduction) = (TONIGHT, numbered(1));
    let swap = |guest, yes| Command::AnswerSwap { gathering, introduction, guest, yes };
    let answered =
        ana_and_ben().when(swap(ANA, true)).happens().when(swap(ANA, true)).then_nothing();
    assert_eq!(first(&answered).swap_answer(ANA), Some(true));
    assert_eq!(first(&answered).swap_answer(BEN), None);
    answered.when(swap(CLEO, true)).refused(&Refusal::NotTheirs { guest: CLEO });
}

#[test]
fn a_promise_goes_from_one_guest_to_another_and_is_kept_or_not() {
    let (gathering, promise) = (TONIGHT, numbered(1));
    let word = |from, to| Word { from, to, text: "send the soup recipe".to_owned(), by: None };
    let give = |word| Command::Promise { gathering, promise, word };
    let keep = |promise, outcome| Command::KeepPromise { gathering, promise, outcome };
    ana_and_ben().when(give(word(ANA, ANA))).refused(&Refusal::WrongNumber { guests: 1 });
    ana_and_ben().when(give(word(ANA, DAN))).refused(&Refusal::UnknownGuest { guest: DAN });
    let made = ana_and_ben().when(give(word(ANA, BEN))).then([Fact::PromiseMade {
        gathering,
        promise,
        word: word(ANA, BEN),
    }]);
    assert_eq!(made.tonight().promises().next().unwrap().1.kept(), None);
    let kept = made.when(keep(promise, Outcome::Kept)).happens();
    assert_eq!(kept.tonight().promises().next().unwrap().1.kept(), Some(true));
    kept.when(keep(numbered(8), Outcome::Kept))
        .refused(&Refusal::UnknownPromise { promise: numbered(8) });
}

#[test]
fn reasons_learned_later_are_written_where_an_older_program_skips_them() {
    let shared = vec![Shared::FirstTime, Shared::BothAlone];
    let reasons = Reasons { shared, opener: "opener-any-1".into(), ..Reasons::default() };
    let json = serde_json::to_value(&reasons).unwrap();
    assert_eq!(json["shared"], serde_json::json!(["first_time"]));
    assert_eq!(json["also"], serde_json::json!(["both_alone"]));
    assert_eq!(serde_json::from_value::<Reasons>(json.clone()).unwrap(), reasons);
    let mut newer = json;
    newer["also"] = serde_json::json!(["both_alone", "both_left_handed"]);
    assert_eq!(serde_json::from_value::<Reasons>(newer).unwrap(), reasons);
    let older = r#"{"gives":[],"shared":["both_new"],"opener":"","spot":""}"#;
    assert_eq!(serde_json::from_str::<Reasons>(older).unwrap().shared, [Shared::BothNew]);
}
