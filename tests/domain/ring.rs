//! The Ring: one need at a time, nobody twice before everybody once, and each answer introduces.

use porchlight::domain::*;

use super::given::*;

const RING: RingId = RingId::new(uuid::Uuid::from_u128(60));

fn need(guest: GuestId) -> Turn {
    Turn { guest, line: Some(LineId::new(guest.uuid())) }
}

fn second_need(guest: GuestId) -> Turn {
    Turn { guest, line: Some(LineId::from(guest.uuid().as_u128() + 1000)) }
}

/// A need whose owner opened it and would hear it aloud.
fn says(turn: Turn, text: &str) -> [Fact; 3] {
    let (gathering, guest, line) = (TONIGHT, turn.guest, turn.line.unwrap());
    let saying = Saying { side: Side::Need, text: text.to_owned(), ..Saying::default() };
    [
        Fact::LineSaid { gathering, guest, line, saying },
        Fact::LineShown { gathering, guest, line, shown: true },
        Fact::LineAloud { gathering, guest, line, aloud: true },
    ]
}

fn everybody() -> Given {
    let six = [ANA, BEN, CLEO, DAN, EVA, FAY];
    let needs = [ANA, BEN, CLEO, DAN].into_iter().flat_map(|it| says(need(it), "A ladder"));
    given(inside(&six).into_iter().chain(needs))
}

fn wish(wish: RingWish) -> Command {
    Command::Ring { gathering: TONIGHT, ring: RING, wish }
}

fn start(order: &[Turn]) -> Command {
    wish(RingWish::Start { minutes: 2, order: order.to_vec() })
}

fn go(step: Step) -> Command {
    wish(RingWish::Go { step })
}

fn raise(turn: Turn, guest: GuestId, hand: Option<Hand>) -> Command {
    wish(RingWish::Answer { turn, guest, hand, spot: "Window bench".to_owned() })
}

fn begun() -> Given {
    everybody().when(start(&[need(ANA), need(BEN), need(CLEO), need(DAN)])).happens()
}

/// At Ana's need.
fn at_ana() -> Given {
    begun().when(go(Step::Next)).happens()
}

fn ring(given: &Given) -> &Ring {
    given.tonight().ring(RING).unwrap()
}

fn owners(given: &Given) -> Vec<GuestId> {
    given.tonight().ring_order(ring(given)).iter().map(|it| it.guest).collect()
}

#[test]
fn it_takes_three_people_who_would_hear_a_need_aloud() {
    let few = Refusal::TooFewAloud { agreed: 2, least: 3 };
    everybody().when(start(&[need(ANA), need(BEN)])).refused(&few);
    everybody().when(start(&[need(ANA), second_need(ANA), need(BEN)])).refused(
        // A need nobody agreed to hear is none of them.
        &Refusal::NotAloud { guest: ANA },
    );
    let order = [need(ANA), need(BEN), need(EVA)];
    everybody().when(start(&order)).refused(&Refusal::NotAloud { guest: EVA });
    let long = wish(RingWish::Start { minutes: 6, order: order.to_vec() });
    everybody().when(long).refused(&Refusal::RoundLength { minutes: 6, most: 5 });
    let own_voice = Turn { guest: EVA, line: None };
    everybody().when(start(&[need(ANA), need(BEN), own_voice])).happens();
}

#[test]
fn a_need_whose_eye_was_closed_is_taken_no_more() {
    let closed = Fact::LineShown {
        gathering: TONIGHT,
        guest: BEN,
        line: need(BEN).line.unwrap(),
        shown: false,
    };
    assert_eq!(owners(&at_ana().at_door(2, [closed])), [ANA, CLEO, DAN]);
}

#[test]
fn a_delicate_need_is_never_read_out() {
    let (gathering, guest, line) = (TONIGHT, EVA, numbered(9));
    let saying = Saying {
        side: Side::Need,
        text: "Someone to talk to".to_owned(),
        support: true,
        ..Saying::default()
    };
    let said = given(inside(&[EVA])).when(Command::Say { gathering, guest, line, saying });
    let aloud = Command::SayAloud { gathering, guest, line, aloud: true };
    said.happens().when(aloud).refused(&Refusal::SupportStaysPrivate { line });
}

#[test]
fn next_back_and_skip_lead_from_need_to_need() {
    let at = at_ana();
    assert_eq!(ring(&at).turn(), Some(need(ANA)));
    let at = at.when(go(Step::Next)).happens();
    assert_eq!(ring(&at).turn(), Some(need(BEN)));
    let at = at.when(go(Step::Back)).happens();
    assert_eq!(ring(&at).turn(), Some(need(ANA)));
    let at = at.when(go(Step::Skip)).happens();
    assert_eq!(ring(&at).turn(), Some(need(BEN)));
    assert_eq!(owners(&at), [BEN, CLEO, DAN, ANA]);
    let at = [Step::Next; 3].into_iter().fold(at, |at, step| at.when(go(step)).happens());
    assert_eq!(ring(&at).turn(), Some(need(ANA)));
    assert!(!ring(&at.when(go(Step::Next)).happens()).is_on(), "after the last comes the end");
}

#[test]
fn nobody_is_asked_twice_before_everybody_was_once() {
    let late = second_need(ANA);
    let at = at_ana().at_door(1, says(late, "A bicycle"));
    let order = wish(RingWish::Order { order: vec![need(ANA), late, need(BEN), need(CLEO)] });
    let at = at.when(order).happens();
    let order = at.tonight().ring_order(ring(&at));
    assert_eq!(order, [need(ANA), need(BEN), need(CLEO), need(DAN), late]);
}

#[test]
fn the_time_of_a_need_burns_down_rests_and_grows() {
    let at = at_ana();
    let turned = at.tonight().ring(RING).unwrap().stand().0.unwrap();
    let after = |s| turned + chrono::TimeDelta::seconds(s);
    assert!(ring(&at).leads_in(after(4)) && !ring(&at).leads_in(after(5)));
    assert_eq!(ring(&at).left_s(after(5)), 120);
    assert_eq!(ring(&at).left_s(after(65)), 60);
    assert_eq!(ring(&at).left_s(after(1_000)), 0);
    let paused = at.when(go(Step::Pause)).happens();
    let rests = ring(&paused).left_s(after(60));
    assert_eq!(rests, 65, "a minute was between them, five seconds of it before the time began");
    let more = paused.when(go(Step::MinuteMore)).happens();
    assert_eq!(ring(&more).left_s(after(900)), 125);
    let on = more.when(go(Step::Resume)).happens();
    let resumed = ring(&on).stand().0.unwrap();
    assert_eq!(ring(&on).left_s(resumed + chrono::TimeDelta::seconds(25)), 100);
}

#[test]
fn an_answer_introduces_the_two_and_leaves_contact_to_both() {
    let at = at_ana().when(raise(need(ANA), EVA, Some(Hand::Knows))).happens();
    let (_, it) = at.tonight().introductions_of(ANA).next().unwrap();
    let raised = it.reasons().raised.clone().unwrap();
    assert_eq!((raised.helper, raised.hand), (EVA, Hand::Knows));
    assert_eq!(raised.need.unwrap().text, "A ladder");
    assert!(it.is_made());
    assert_eq!((it.answer(EVA), it.answer(ANA)), (Answer::Yes, Answer::Open));
    assert_eq!(it.swap_answer(ANA), None);
    assert_eq!(at.state().helpers(TONIGHT, ring(&at), need(ANA)), [(EVA, Hand::Knows)]);
}

#[test]
fn an_answer_can_be_taken_back() {
    let at = at_ana().when(raise(need(ANA), EVA, Some(Hand::Can))).happens();
    let at = at.when(raise(need(ANA), EVA, None)).happens();
    assert!(at.state().helpers(TONIGHT, ring(&at), need(ANA)).is_empty());
    let (_, it) = at.tonight().introductions_of(ANA).next().unwrap();
    assert!(!it.is_made() && !it.is_open(minute(90)));
    let again = at.when(raise(need(ANA), EVA, Some(Hand::Can))).happens();
    assert!(again.tonight().introductions_of(ANA).next().unwrap().1.is_made());
}

#[test]
fn what_was_said_between_two_before_stays_said() {
    let shared = vec![Shared::FirstTime];
    let suggested = Fact::IntroductionSuggested {
        gathering: TONIGHT,
        introduction: numbered(40),
        guests: vec![EVA, ANA],
        reasons: Reasons { shared: shared.clone(), ..Reasons::default() },
    };
    let at = at_ana().at_door(1, [suggested]);
    let at = at.when(raise(need(ANA), EVA, Some(Hand::Can))).happens();
    let it = at.tonight().introduction(numbered(40)).unwrap();
    assert!(it.is_made() && it.reasons().raised.is_some());
    let back = at.when(raise(need(ANA), EVA, None)).happens();
    let it = back.tonight().introduction(numbered(40)).unwrap();
    assert!(!it.is_made() && it.reasons().raised.is_none());
    assert_eq!(it.reasons().shared, shared);
}

#[test]
fn whoever_is_kept_apart_counts_for_nothing_and_learns_nothing() {
    let apart = Fact::KeptApart { guests: (ANA, EVA), apart: true };
    let at = at_ana().at_door(1, [apart]);
    let at = at.when(raise(need(ANA), EVA, Some(Hand::Can))).happens();
    assert!(at.state().helpers(TONIGHT, ring(&at), need(ANA)).is_empty());
    assert_eq!(at.tonight().introductions_of(ANA).count(), 0);
}

#[test]
fn who_may_not_answer_is_told_why() {
    let manner = Manner { meet: Some(HowToMeet::NotTonight), ..Manner::default() };
    let alone = Fact::MannerChosen { gathering: TONIGHT, guest: EVA, manner };
    let hand = Some(Hand::Can);
    at_ana()
        .at_door(1, [alone])
        .when(raise(need(ANA), EVA, hand))
        .refused(&Refusal::LeftAlone { guest: EVA });
    at_ana().when(raise(need(ANA), ANA, hand)).refused(&Refusal::WrongNumber { guests: 1 });
    let out = at_ana().at_door(1, [went_out(EVA)]);
    out.when(raise(need(ANA), EVA, hand)).refused(&Refusal::NotIn { guest: EVA });
}

#[test]
fn it_goes_on_where_it_stood_and_only_one_at_a_time() {
    let at = at_ana().when(wish(RingWish::End { ended: true })).happens();
    assert!(at.tonight().ring_on().is_none());
    let at = at.when(wish(RingWish::End { ended: false })).happens();
    assert_eq!(ring(&at).turn(), Some(need(ANA)));
    let order = vec![need(ANA), need(BEN), need(CLEO)];
    let other = RingWish::Start { minutes: 2, order };
    let other = Command::Ring { gathering: TONIGHT, ring: numbered(61), wish: other };
    at.when(other).refused(&Refusal::RingIsOn { ring: RING });
}

fn left(given: &Given, guest: GuestId) -> Vec<GuestId> {
    let left = given.state().left_to_answer(TONIGHT, guest);
    left.iter().map(|it| it.turn.guest).collect()
}

#[test]
fn what_was_taken_can_be_answered_afterwards_by_whoever_did_not() {
    let at = at_ana().when(go(Step::Next)).happens().when(go(Step::Next)).happens();
    assert_eq!(left(&at, EVA), [ANA, BEN], "not the one that is taken, nor those to come");
    assert_eq!(left(&at, ANA), [BEN]);
    let at = at.when(raise(need(ANA), FAY, Some(Hand::Can))).happens();
    assert_eq!(left(&at, EVA), [BEN, ANA], "the one that nobody answered comes first");
    assert_eq!(left(&at, FAY), [BEN]);
    let at = at.when(wish(RingWish::End { ended: true })).happens();
    assert_eq!(left(&at, EVA), [BEN, CLEO, ANA]);
    let at = at.when(raise(need(BEN), EVA, Some(Hand::Knows))).happens();
    assert_eq!(left(&at, EVA), [CLEO, ANA], "answered after the end");
}

#[test]
fn nobody_is_asked_about_what_was_taken_back_or_for_whom_they_are_kept_apart_from() {
    let ended = wish(RingWish::End { ended: true });
    let at = at_ana().when(go(Step::Next)).happens().when(ended).happens();
    let closed = |turn: Turn| Fact::LineShown {
        gathering: TONIGHT,
        guest: turn.guest,
        line: turn.line.unwrap(),
        shown: false,
    };
    assert_eq!(left(&at, EVA), [ANA, BEN]);
    let back = at.at_door(2, [closed(need(ANA))]);
    assert_eq!(left(&back, EVA), [BEN]);
    let apart = Command::KeepApart { guests: (EVA, BEN), apart: true };
    let apart = back.when(apart).happens();
    assert_eq!(left(&apart, EVA), []);
    assert_eq!(left(&apart, FAY), [BEN]);
}

#[test]
fn what_had_time_when_the_program_stopped_stands_still_from_then_until_a_host_goes_on() {
    let turned = ring(&at_ana()).stand().0.unwrap();
    let after = |s| turned + chrono::TimeDelta::seconds(s);
    let stop = |at: Given, s| at.when(go(Step::Stopped(after(s))));
    let stopped = stop(at_ana(), 45).happens();
    assert!(ring(&stopped).is_stopped() && ring(&stopped).is_paused());
    assert_eq!(ring(&stopped).left_s(after(9_999)), 80, "five seconds went before its time began");
    let on = stopped.when(go(Step::Resume)).happens();
    assert!(!ring(&on).is_stopped() && !ring(&on).is_paused());
    let resumed = ring(&on).stand().0.unwrap();
    assert_eq!(ring(&on).left_s(resumed), 80);
    stop(at_ana(), 500).then_nothing();
    stop(at_ana().when(go(Step::Pause)).happens(), 500).then_nothing();
}
