//! "Forget me": no word stays, every count does.

use porchlight::domain::*;

use super::given::*;

const FORGET_ANA: Command = Command::Forget { guest: ANA };

/// Ana was here, said things, was introduced to Ben and promised him something.
fn a_full_evening() -> Given {
    let (gathering, guest) = (TONIGHT, ANA);
    let line = |number, side, text: &str| Fact::LineSaid {
        gathering,
        guest,
        line: numbered(number),
        saying: Saying { side, text: text.to_owned(), ..Saying::default() },
    };
    let reasons = Reasons { opener: "What does Ana cook?".to_owned(), ..Reasons::default() };
    let guests = vec![ANA, BEN];
    let word = Word { from: ANA, to: BEN, text: "Ana's recipe".to_owned(), by: None };
    let details = Details {
        email: Some("ana@example.org".into()),
        note: Some("step-free".into()),
        ..named("Ana Pereira")
    };
    given(inside(&[ANA, BEN])).at_door(
        1,
        [
            Fact::GuestNoted { guest, details },
            Fact::TicketIssued { gathering, guest, code: "T-ANA".into() },
            Fact::BadgeIssued { guest, code: "B-ANA".into() },
            line(1, Side::Offer, "Ana's soup"),
            line(2, Side::Need, "a ride for Ana"),
            Fact::IntroductionSuggested { gathering, introduction: numbered(1), guests, reasons },
            Fact::IntroductionMet { gathering, introduction: numbered(1) },
            Fact::PromiseMade { gathering, promise: numbered(1), word },
            Fact::AcquaintanceNoted { guests: (ANA, BEN), known: true },
        ],
    )
}

#[test]
fn no_word_about_a_forgotten_guest_is_left_in_the_state() {
    let before = format!("{:?}", a_full_evening().state());
    let gone = a_full_evening().when(FORGET_ANA).then([Fact::GuestForgotten { guest: ANA }]);
    let after = format!("{:?}", gone.state());
    for word in ["Ana", "ana@example.org", "Pereira", "step-free"] {
        assert!(before.contains(word) && !after.contains(word), "{word}");
    }
    assert!(gone.state().guest(ANA).is_none());
    assert_eq!(gone.state().scan(TONIGHT, "T-ANA"), Scan::Unknown);
    assert_eq!(gone.state().scan(TONIGHT, "B-ANA"), Scan::Unknown);
}

#[test]
fn counts_stay_true() {
    let count = |house: &Given| {
        let evening = house.tonight();
        let met = evening.introductions().filter(|(_, it)| it.has_met()).count();
        (evening.present().count(), met, evening.promises().count())
    };
    let gone = a_full_evening().when(FORGET_ANA).happens();
    assert_eq!(count(&a_full_evening()), (2, 1, 1));
    assert_eq!(count(&gone), (2, 1, 1));
}

#[test]
fn what_others_said_stays() {
    let gone = a_full_evening().when(FORGET_ANA).happens();
    assert_eq!(gone.state().guest(BEN).unwrap().name().full(), "Ben Okafor");
}

#[test]
fn forgetting_twice_is_forgetting_once() {
    a_full_evening().when(FORGET_ANA).happens().when(FORGET_ANA).then_nothing();
    given([]).when(FORGET_ANA).refused(&Refusal::UnknownGuest { guest: ANA });
}

#[test]
fn a_word_that_arrives_late_is_forgotten_on_arrival() {
    let late = a_full_evening()
        .when(FORGET_ANA)
        .happens()
        .at_door(2, [noted(ANA, "Ana Pereira"), came_in(ANA)]);
    assert!(!format!("{:?}", late.state()).contains("Pereira"));
    assert!(late.tonight().visit(ANA).unwrap().is_in(), "and counted");
}

#[test]
fn nothing_more_is_done_with_somebody_forgotten() {
    let forgotten = Refusal::Forgotten { guest: ANA };
    let gone = || a_full_evening().when(FORGET_ANA).happens();
    gone().when(check_in_as(ANA, named("Ana Pereira"))).refused(&forgotten);
    gone().when(Command::Note { guest: ANA, details: named("Ana") }).refused(&forgotten);
    let guests = (ANA, BEN);
    gone().when(Command::KeepApart { guests, apart: true }).refused(&forgotten);
}

#[test]
fn guests_are_remembered_thirty_days_unless_the_house_says_otherwise() {
    assert_eq!(given([]).state().remember_days(), 30);
    let changed = given([]).when(Command::SetRememberDays { days: 7 }).happens();
    assert_eq!(changed.state().remember_days(), 7);
}
