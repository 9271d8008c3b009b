//! People who met before: not suggested as new, and introduced again where both would.

use porchlight::domain::*;

use super::given::*;

const MET: IntroductionId = IntroductionId::new(uuid::Uuid::from_u128(70));

fn at(gathering: GatheringId, guest: GuestId) -> Fact {
    Fact::CheckedIn { gathering, guest, by: By::Code, door: None }
}

fn remembered(guest: GuestId, name: &str) -> Fact {
    let details = Details { remember: Some(true), ..named(name) };
    Fact::GuestNoted { guest, details }
}

/// Ana and Ben met last month and are in tonight; who of them is remembered.
fn met(remembered_too: bool) -> Given {
    let Fact::GatheringPlanned { mut plan, .. } = planned(LAST_MONTH) else { unreachable!() };
    plan.starts -= chrono::TimeDelta::days(30);
    plan.ends -= chrono::TimeDelta::days(30);
    let ben = if remembered_too { remembered(BEN, "Ben Okafor") } else { noted(BEN, "Ben Okafor") };
    given([
        Fact::GatheringPlanned { gathering: LAST_MONTH, plan },
        planned(TONIGHT),
        remembered(ANA, "Ana Pereira"),
        ben,
        at(LAST_MONTH, ANA),
        at(LAST_MONTH, BEN),
        Fact::IntroductionSuggested {
            gathering: LAST_MONTH,
            introduction: MET,
            guests: vec![ANA, BEN],
            reasons: Reasons::default(),
        },
        Fact::IntroductionMet { gathering: LAST_MONTH, introduction: MET },
        at(TONIGHT, ANA),
        at(TONIGHT, BEN),
    ])
}

fn say(guest: GuestId, with: GuestId, again: Option<bool>) -> Command {
    Command::SayAgain { gathering: TONIGHT, guest, with, again }
}

fn said(guest: GuestId, with: GuestId, again: Option<bool>) -> Fact {
    Fact::AgainSaid { gathering: TONIGHT, guest, with, again }
}

fn introduced(given: &Given) -> Vec<bool> {
    given.tonight().introductions().map(|(_, it)| it.is_made()).collect()
}

#[test]
fn who_met_before_is_not_suggested_as_new() {
    let suggest = Command::Suggest {
        gathering: TONIGHT,
        introduction: numbered(80),
        guests: vec![ANA, BEN],
        reasons: Reasons::default(),
        by_hand: false,
    };
    met(true).when(suggest).refused(&Refusal::AlreadyIntroduced { guests: (ANA, BEN) });
}

#[test]
fn one_who_would_changes_nothing_that_the_other_can_see() {
    let one = met(true).when(say(ANA, BEN, Some(true))).then([said(ANA, BEN, Some(true))]);
    assert!(introduced(&one).is_empty());
    assert_eq!(one.state().met_before(TONIGHT, BEN), [ANA], "asked as if nothing had been said");
    assert!(one.tonight().encounters(TONIGHT, BEN).is_empty());
}

#[test]
fn two_who_would_are_introduced_once_more() {
    let one = met(true).when(say(ANA, BEN, Some(true))).happens();
    let both = one.when(say(BEN, ANA, Some(true))).happens();
    assert_eq!(introduced(&both), [true]);
    let (_, introduction) = both.tonight().introductions().next().unwrap();
    assert!(introduction.is_wanted_by_all());
    assert_eq!(introduction.reasons().shared, [Shared::MetBefore]);
    assert!(both.state().met_before(TONIGHT, ANA).is_empty(), "nothing is left to ask");
}

#[test]
fn a_no_is_silent_and_a_yes_can_be_taken_back() {
    let no = met(true).when(say(BEN, ANA, Some(false))).happens();
    let yes = no.when(say(ANA, BEN, Some(true))).happens();
    assert!(introduced(&yes).is_empty());
    let back = yes.when(say(ANA, BEN, None)).happens();
    let late = back.when(say(BEN, ANA, Some(true))).happens();
    assert!(introduced(&late).is_empty());
}

#[test]
fn two_doors_that_were_alone_come_to_it_with_the_next_word() {
    let merged =
        met(true).at_door(1, [said(ANA, BEN, Some(true))]).at_door(2, [said(BEN, ANA, Some(true))]);
    assert!(introduced(&merged).is_empty());
    assert_eq!(introduced(&merged.when(say(ANA, BEN, Some(true))).happens()), [true]);
}

#[test]
fn only_people_who_are_remembered_here_and_not_kept_apart_are_asked_about() {
    assert!(met(false).state().met_before(TONIGHT, ANA).is_empty());
    let gone = met(true).at_door(1, [went_out(BEN)]);
    assert!(gone.state().met_before(TONIGHT, ANA).is_empty());
    let apart = met(true).at_door(1, [Fact::KeptApart { guests: (ANA, BEN), apart: true }]);
    assert!(apart.state().met_before(TONIGHT, ANA).is_empty());
    apart.when(say(ANA, BEN, Some(true))).refused(&Refusal::NotIntroduced { guests: (ANA, BEN) });
    let forgotten = met(true).at_door(1, [Fact::GuestForgotten { guest: BEN }]);
    assert!(forgotten.state().met_before(TONIGHT, ANA).is_empty());
}

#[test]
fn who_was_not_glad_is_not_asked_and_the_other_is() {
    let glad =
        Fact::GladSaid { gathering: LAST_MONTH, introduction: MET, guest: ANA, glad: Some(false) };
    let cool = met(true).at_door(1, [glad]);
    assert!(cool.state().met_before(TONIGHT, ANA).is_empty());
    assert_eq!(cool.state().met_before(TONIGHT, BEN), [ANA]);
}

#[test]
fn what_one_answered_is_printed_for_nobody() {
    assert_eq!(said(ANA, BEN, Some(true)).without_secrets(), said(ANA, BEN, None));
}
