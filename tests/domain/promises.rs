//! A promise stands for both, and comes back until it is kept or let go.

use chrono::TimeDelta;
use porchlight::domain::*;

use super::given::*;

fn promise(text: &str) -> Command {
    let word = Word { from: ANA, to: BEN, text: text.to_owned(), by: None };
    Command::Promise { gathering: TONIGHT, promise: numbered(1), word }
}

fn answer(outcome: Outcome) -> Command {
    Command::KeepPromise { gathering: TONIGHT, promise: numbered(1), outcome }
}

const NEXT: GatheringId = LAST_MONTH;

/// Tonight Ana promised Ben something; a month later she comes again.
fn a_month_later() -> Given {
    let tonight = given(inside(&[ANA, BEN])).when(promise("Send the checklist")).happens();
    let Fact::GatheringPlanned { mut plan, .. } = planned(NEXT) else { panic!() };
    plan.starts += TimeDelta::days(28);
    plan.ends += TimeDelta::days(28);
    let planned = Fact::GatheringPlanned { gathering: NEXT, plan };
    let came = Fact::CheckedIn { gathering: NEXT, guest: ANA, by: By::Code, door: None };
    tonight.after_min(28 * 24 * 60).at_door(1, [planned, came])
}

fn asked(house: &Given, guest: GuestId) -> Vec<String> {
    let all = house.state().promises_to_ask(NEXT, guest);
    all.into_iter().map(|(_, _, word)| word.text.clone()).collect()
}

#[test]
fn somebody_is_asked_about_a_promise_at_the_next_gathering() {
    let house = a_month_later();
    assert_eq!(asked(&house, ANA), ["Send the checklist"]);
    assert_eq!(asked(&house, BEN), [""; 0], "only whoever made it is");
    let tonight = house.state().promises_to_ask(TONIGHT, ANA);
    assert!(tonight.is_empty(), "not on the evening it was made");
}

#[test]
fn kept_and_let_go_are_not_asked_again_and_not_yet_is_the_next_time() {
    for outcome in [Outcome::Kept, Outcome::LetGo] {
        let house = a_month_later().when(answer(outcome)).happens();
        assert_eq!(asked(&house, ANA), [""; 0]);
        house.when(answer(outcome)).then_nothing();
    }
    let house = a_month_later().when(answer(Outcome::NotYet)).happens();
    assert_eq!(asked(&house, ANA), [""; 0], "not twice on one evening");
    let later: GatheringId = numbered(105);
    let Fact::GatheringPlanned { mut plan, .. } = planned(later) else { panic!() };
    plan.starts += TimeDelta::days(56);
    plan.ends += TimeDelta::days(56);
    let came = Fact::CheckedIn { gathering: later, guest: ANA, by: By::Code, door: None };
    let planned = Fact::GatheringPlanned { gathering: later, plan };
    let house = house.after_min(60).at_door(1, [planned, came]);
    assert_eq!(house.state().promises_to_ask(later, ANA).len(), 1, "but next time");
}

#[test]
fn what_was_let_go_stands_no_more_and_is_not_kept() {
    let house = a_month_later().when(answer(Outcome::LetGo)).happens();
    let (_, promise) = house.tonight().promises().next().unwrap();
    assert_eq!((promise.kept(), promise.standing()), (Some(false), None));
    assert_eq!(house.tonight().promised(ANA, BEN).count(), 0);
}

#[test]
fn a_promise_can_be_said_in_better_words() {
    let house = given(inside(&[ANA, BEN])).when(promise("Send it")).happens();
    let better = house.when(promise("Send the checklist")).happens();
    let said: Vec<_> = better.tonight().promised(ANA, BEN).map(|(_, it)| &it.text).collect();
    assert_eq!(said, ["Send the checklist"]);
    better.when(promise("  Send the   checklist ")).then_nothing();
}

#[test]
fn nobody_is_asked_about_somebody_forgotten_or_kept_apart() {
    let apart = Fact::KeptApart { guests: (BEN, ANA), apart: true };
    assert_eq!(asked(&a_month_later().at_door(2, [apart]), ANA), [""; 0]);
    let gone = a_month_later().when(Command::Forget { guest: BEN }).happens();
    assert_eq!(asked(&gone, ANA), [""; 0]);
}
