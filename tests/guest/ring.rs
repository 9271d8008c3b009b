//! The Ring at the kiosk: agreeing to be asked for, and answering by one's badge.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is for tests, though not in test functions"
)]

use porchlight::desk::Desk;
use porchlight::domain::{
    Command, Consent, Hand, HowToMeet, Manner, Reasons, Ring, RingWish, ScreenName, Side, Step,
    Swap, Turn,
};
use porchlight::words::{Language, Words};

use crate::stage::{Stage, id, keep_apart, let_in, let_in_with, say};

pub(crate) const BEN: &str = "T-BEN-0004";

/// Somebody comes in and chooses a name for the screen.
pub(crate) fn comes_in(desk: &mut Desk, full: &str, screen: ScreenName) {
    let_in_with(desk, full, Consent { screen, swap: Swap::No });
}

/// Somebody has a need that may be said aloud.
pub(crate) fn asks(desk: &mut Desk, full: &str, need: &str) -> Turn {
    say(desk, full, Side::Need, need);
    let (gathering, guest) = (desk.tonight().unwrap(), id(desk, full));
    let visit = desk.evening().unwrap().visit(guest).unwrap();
    let (line, _) = visit.lines().find(|(_, it)| it.text() == need).unwrap();
    desk.submit(Command::Show { gathering, guest, line, shown: true }).unwrap();
    desk.submit(Command::SayAloud { gathering, guest, line, aloud: true }).unwrap();
    Turn { guest, line: Some(line) }
}

pub(crate) fn wish(desk: &mut Desk, wish: RingWish) {
    let gathering = desk.tonight().unwrap();
    let known = desk.evening().unwrap().rings().next().map(|it| it.0);
    let ring = known.unwrap_or_else(|| desk.mint());
    desk.submit(Command::Ring { gathering, ring, wish }).unwrap();
}

/// Three ask, and the Ring stands at Ana's need.
pub(crate) fn at_ana(desk: &mut Desk) {
    comes_in(desk, "Ana Pereira", ScreenName::First);
    comes_in(desk, "Ana Rusu", ScreenName::None);
    let_in(desk, "Noor Haddad");
    let_in(desk, "Ben Ashby");
    let order = [
        asks(desk, "Ana Pereira", "A sewing machine"),
        asks(desk, "Ana Rusu", "A tent"),
        asks(desk, "Noor Haddad", "Somebody to jam with"),
    ];
    wish(desk, RingWish::Start { minutes: 2, order: order.to_vec() });
    wish(desk, RingWish::Go { step: Step::Next });
}

pub(crate) fn ring(stage: &Stage) -> &Ring {
    stage.desk().evening().unwrap().rings().next().unwrap().1
}

fn hand_of(stage: &Stage, full: &str) -> Option<Hand> {
    ring(stage).hand(ring(stage).turn().unwrap(), id(stage.desk(), full))
}

/// Why the two were introduced.
pub(crate) fn reasons(stage: &Stage, one: &str, other: &str) -> Option<Reasons> {
    let pair = porchlight::domain::Pair::new(id(stage.desk(), one), id(stage.desk(), other));
    let evening = stage.desk().evening().unwrap();
    evening.introductions_of_two(pair).next().map(|(_, it)| it.reasons().clone())
}

#[test]
fn a_badge_that_is_scanned_while_a_need_is_taken_is_asked_first() {
    let mut stage = Stage::with(at_ana);
    stage.scan(BEN);
    stage.assert_shows("Can you help Ana?");
    stage.assert_shows("“A sewing machine”");
    assert!(!stage.tells("pereira"), "only the name she chose");
    stage.tap("I can. You two are introduced");
    let turn = ring(&stage).turn().unwrap();
    let spot = stage.desk().evening().unwrap().ring_spot(turn);
    let place = Words::new(Language::En).place_after(spot);
    stage.assert_shows(&format!("Thank you. Find Ana {place} once the Ring is over."));
    assert_eq!(hand_of(&stage, "Ben Ashby"), Some(Hand::Can));
    assert!(reasons(&stage, "Ana Pereira", "Ben Ashby").unwrap().raised.is_some());
    stage.tap("My choices");
    stage.assert_shows("Hello again, Ben");
    stage.tap("Show me people");
    stage.assert_shows("You raised a hand");
    stage.scan(BEN);
    stage.assert_shows("Hello again, Ben");
}

#[test]
fn somebody_may_know_somebody_or_only_look() {
    let mut stage = Stage::with(at_ana);
    stage.scan(BEN);
    stage.tap("Just looking. On to your choices");
    stage.assert_shows("Hello again, Ben");
    assert_eq!(hand_of(&stage, "Ben Ashby"), None);
    stage.scan(BEN);
    stage.tap("I know somebody. You tell them whom to ask");
    assert_eq!(hand_of(&stage, "Ben Ashby"), Some(Hand::Knows));
    stage.tap("I’m done");
    assert!(!stage.tells("ana"), "the next guest reads nothing of it");
}

#[test]
fn whoever_chose_no_name_is_somebody_until_they_are_introduced() {
    let mut stage = Stage::with(|desk| {
        at_ana(desk);
        wish(desk, RingWish::Go { step: Step::Next });
    });
    stage.scan(BEN);
    stage.assert_shows("Can you help somebody?");
    assert!(!stage.tells("ana"));
}

#[test]
fn whoever_asks_or_wants_to_be_left_alone_is_not_asked() {
    let mut stage = Stage::with(|desk| {
        at_ana(desk);
        let (gathering, guest) = (desk.tonight().unwrap(), id(desk, "Noor Haddad"));
        let manner = Manner { meet: Some(HowToMeet::NotTonight), ..Manner::default() };
        desk.submit(Command::ChooseManner { gathering, guest, manner }).unwrap();
    });
    stage.scan("T-ANA-0001");
    stage.assert_shows("Hello again, Ana");
    stage.scan("T-NOOR-005");
    stage.assert_shows("Hello again, Noor");
    stage.scan("T-ANAIS-03");
    stage.assert_shows("Hello, Anaïs");
}

#[test]
fn whoever_is_kept_apart_from_the_owner_is_not_sent_to_them() {
    let mut stage = Stage::with(|desk| {
        at_ana(desk);
        keep_apart(desk, "Ana Pereira", "Ben Ashby");
    });
    stage.scan(BEN);
    stage.assert_shows("Hello again, Ben");
}

#[test]
fn quiet_time_asks_here_too_and_clears_it() {
    let mut stage = Stage::with(at_ana);
    stage.scan(BEN);
    stage.wait(31);
    stage.assert_shows("Still there?");
    stage.wait(11);
    assert!(!stage.tells("Can you help"), "{:?}", stage.labels());
}

#[test]
fn a_need_whose_eye_is_open_can_be_said_in_the_ring_and_no_other() {
    let mut stage = Stage::with(|desk| {
        let_in(desk, "Ben Ashby");
        say(desk, "Ben Ashby", Side::Need, "A tall ladder");
    });
    stage.scan(BEN);
    assert!(!stage.shows("Say it in the Ring?"), "its eye is closed");
    stage.tap("Show “A tall ladder” on the big screen");
    stage.assert_shows("Say it in the Ring?");
    let aloud = |stage: &Stage| stage.desk().evening().unwrap().aloud().count();
    assert_eq!(aloud(&stage), 0, "nothing is chosen before");
    stage.tap("Say it in the Ring?");
    assert_eq!(aloud(&stage), 1);
    stage.assert_shows("Saved: “A tall ladder” may be said in the Ring");
    stage.tap("Say it in the Ring?");
    assert_eq!(aloud(&stage), 0);
}

#[test]
fn it_is_asked_where_a_need_is_said_and_never_of_a_delicate_one() {
    let mut stage = Stage::new();
    stage.scan(BEN);
    stage.tap("Check me in");
    stage.tap("One thing that would help");
    stage.type_text("A tall ladder");
    stage.key(egui::Key::Enter);
    assert!(!stage.shows("Say it in the Ring?"));
    stage.tap("Show “A tall ladder” on the big screen");
    stage.tap("Say it in the Ring?");
    assert_eq!(stage.desk().evening().unwrap().aloud().count(), 1);
    stage.tap("One thing that would help");
    stage.type_text("Somebody to talk to about my divorce");
    stage.key(egui::Key::Enter);
    let asked = stage.screen_count("Say it in the Ring?");
    assert_eq!(asked, 1, "the delicate one has no eye and is not asked about");
}

impl Stage {
    fn screen_count(&self, label: &str) -> usize {
        use egui_kittest::kittest::Queryable as _;
        self.screen.query_all_by_label(label).count()
    }
}
