//! How guests like to meet: asked at the door, changed by their own code, obeyed at once.
#![allow(clippy::unwrap_used, reason = "these are tests, though not all in test functions")]

use egui::Role;
use porchlight::desk::Desk;
use porchlight::domain::{Asks, Command, HowToMeet, Manner, Photo, Side};

use crate::choices::on;
use crate::stage::{Stage, arrival, autumn_supper, comes, id, let_in, say};

const INTRODUCE: &str = "Introduce me, I don’t know how to start";
const SUGGEST: &str = "Suggest people, I’ll find them";
const NOT_TONIGHT: &str = "Not tonight, just let me in";

fn manner(stage: &Stage, full: &str) -> Manner {
    stage.visit(full).manner()
}

fn asking(desk: &mut Desk, photo: bool, welcomer: bool) {
    let gathering = desk.tonight().unwrap();
    desk.submit(Command::SetAsks { gathering, asks: Asks { photo, welcomer } }).unwrap();
}

fn choose(desk: &mut Desk, full: &str, meet: HowToMeet) {
    let (gathering, guest) = (desk.tonight().unwrap(), id(desk, full));
    let manner = Manner { meet: Some(meet), ..Manner::default() };
    desk.submit(Command::ChooseManner { gathering, guest, manner }).unwrap();
}

/// Ben and Noor are in and have something for Ana.
fn two_for_ana(desk: &mut Desk) {
    let_in(desk, "Ben Ashby");
    let_in(desk, "Noor Haddad");
    say(desk, "Noor Haddad", Side::Need, "A tall ladder");
}

#[test]
fn nothing_is_chosen_before_and_blank_stays_blank() {
    let mut stage = Stage::new();
    stage.scan("T-NOOR-005");
    stage.assert_shows("How would you like to meet?");
    for answer in [INTRODUCE, SUGGEST, NOT_TONIGHT] {
        stage.assert_shows(answer);
    }
    assert!(on(&stage, Role::RadioButton).is_empty());
    assert!(stage.tells("and quiet suggestions"));
    stage.tap("Check me in");
    assert_eq!(manner(&stage, "Noor Haddad"), Manner::default());
}

#[test]
fn the_badge_follows_the_choice_which_comes_with_the_check_in() {
    let mut stage = Stage::new();
    stage.scan("T-BEN-0004");
    stage.assert_shows("Your badge: Ben, he/him");
    stage.tap(INTRODUCE);
    stage.assert_shows("Your badge: Ben, he/him, Introduce me");
    stage.tap(SUGGEST);
    stage.assert_shows("Your badge: Ben, he/him, Suggest people");
    stage.tap(SUGGEST);
    stage.assert_shows("Your badge: Ben, he/him");
    stage.tap(INTRODUCE);
    stage.tap("Check me in");
    assert_eq!(manner(&stage, "Ben Ashby").meet, Some(HowToMeet::Introduce));
}

#[test]
fn photos_are_asked_only_where_the_organizer_wants_it() {
    let mut stage = Stage::new();
    stage.scan("T-NOOR-005");
    assert!(!stage.shows("Photos of you?"));
    let mut stage = Stage::with(|desk| asking(desk, true, false));
    stage.scan("T-NOOR-005");
    stage.assert_shows("Photos of you?");
    stage.tap("Ask me");
    stage.assert_shows("Your badge: Noor, photos: ask me");
    stage.tap("Check me in");
    assert_eq!(manner(&stage, "Noor Haddad").photo, Some(Photo::Ask));
    stage.scan("T-NOOR-005");
    stage.assert_shows("Photos of you");
    stage.tap("No");
    assert_eq!(manner(&stage, "Noor Haddad").photo, Some(Photo::No));
    stage.assert_shows("Saved: no photos");
}

/// Noor came last month, too.
fn noor_came_before(desk: &mut Desk) {
    asking(desk, false, true);
    let gathering = autumn_supper(desk);
    let arrival = arrival(desk, gathering, "Noor Haddad");
    comes(desk, arrival);
}

#[test]
fn only_who_has_been_here_is_asked_to_welcome_and_only_by_their_own_code() {
    let mut stage = Stage::with(noor_came_before);
    stage.scan("T-BEN-0004");
    assert!(!stage.shows("Welcome somebody new tonight?"), "it is his first time");
    stage.tap("Start over");
    stage.type_text("noor h");
    stage.key(egui::Key::Enter);
    assert!(!stage.shows("Welcome somebody new tonight?"), "anybody may type her name");
    stage.scan("T-NOOR-005");
    stage.assert_shows("Welcome somebody new tonight?");
    stage.tap("Gladly");
    stage.tap("Check me in");
    assert_eq!(manner(&stage, "Noor Haddad").welcomes, Some(true));
    stage.scan("T-NOOR-005");
    stage.tap("Not this time");
    assert_eq!(manner(&stage, "Noor Haddad").welcomes, Some(false));
}

#[test]
fn whoever_wants_to_be_let_in_is_asked_nothing_more_and_shown_nobody() {
    let mut stage = Stage::with(two_for_ana);
    stage.scan("T-ANA-0001");
    stage.tap(NOT_TONIGHT);
    stage.tap("Check me in");
    assert!(stage.is_in("Ana Pereira"));
    stage.assert_shows("You’re in, Ana. Enjoy the evening.");
    stage.tap("I’m done, thanks");
    stage.scan("T-ANA-0001");
    assert!(!stage.shows("Show me people"));
    stage.tap("I’m done");
    assert!(!stage.shows("Hello again, Ana"));
}

#[test]
fn whoever_says_something_after_all_is_still_left_alone() {
    let mut stage = Stage::with(two_for_ana);
    stage.scan("T-ANA-0001");
    stage.tap(NOT_TONIGHT);
    stage.tap("Check me in");
    stage.tap("I’d give or ask something after all");
    stage.tap("One thing that would help");
    stage.type_text("Somebody to water plants");
    stage.tap("I’m done");
    let lines: Vec<_> =
        stage.visit("Ana Pereira").lines().map(|(_, it)| it.text().to_owned()).collect();
    assert_eq!(lines, ["Somebody to water plants"]);
    stage.assert_shows("You’re in, Ana. Enjoy the evening.");
    assert_eq!(stage.desk().evening().unwrap().introductions().count(), 0);
}

#[test]
fn a_choice_is_changed_by_their_badge_and_counts_at_once() {
    let mut stage = Stage::with(|desk| {
        two_for_ana(desk);
        let_in(desk, "Ana Pereira");
    });
    stage.scan("T-ANA-0001");
    assert!(!on(&stage, Role::RadioButton).contains(&"Suggest people".to_owned()));
    stage.tap("Introduce me");
    assert_eq!(manner(&stage, "Ana Pereira").meet, Some(HowToMeet::Introduce));
    stage.assert_shows("Saved: Introduce me");
    stage.assert_shows("Show me people");
    stage.tap("Not tonight");
    assert!(stage.visit("Ana Pereira").is_left_alone());
    assert!(!stage.shows("Show me people"));
}

#[test]
fn what_is_left_blank_by_name_takes_nothing_back() {
    let mut stage = Stage::with(|desk| {
        let_in(desk, "Noor Haddad");
        choose(desk, "Noor Haddad", HowToMeet::NotTonight);
        let (gathering, guest) = (desk.tonight().unwrap(), id(desk, "Noor Haddad"));
        desk.submit(Command::CheckOut { gathering, guest }).unwrap();
    });
    stage.type_text("noor h");
    stage.key(egui::Key::Enter);
    assert!(on(&stage, Role::RadioButton).is_empty(), "anybody may type her name");
    stage.tap("Check me in");
    assert!(stage.is_in("Noor Haddad"));
    assert!(stage.visit("Noor Haddad").is_left_alone());
    stage.scan("T-NOOR-005");
    assert!(on(&stage, Role::RadioButton).contains(&"Not tonight".to_owned()));
}

#[test]
fn somebody_who_wants_to_be_left_alone_is_on_no_card() {
    let mut stage = Stage::with(|desk| {
        two_for_ana(desk);
        choose(desk, "Noor Haddad", HowToMeet::NotTonight);
    });
    stage.scan("T-ANA-0001");
    stage.tap("Check me in");
    stage.tap("Show me people");
    stage.assert_shows("Ben");
    assert!(!stage.shows("Noor"));
    assert!(!stage.shows("Not tonight"));
}

#[test]
fn somebody_who_said_not_tonight_meanwhile_leaves_the_cards_of_others() {
    let mut stage = Stage::with(two_for_ana);
    stage.scan("T-ANA-0001");
    stage.tap("Check me in");
    stage.tap("Show me people");
    stage.assert_shows("Noor");
    choose(stage.screen.state_mut().desk_mut(), "Noor Haddad", HowToMeet::NotTonight);
    stage.settle();
    stage.assert_shows("Ben");
    assert!(!stage.shows("Noor"));
}

#[test]
fn a_card_says_how_its_person_likes_to_meet() {
    let mut stage = Stage::with(|desk| {
        two_for_ana(desk);
        choose(desk, "Noor Haddad", HowToMeet::Introduce);
    });
    stage.scan("T-ANA-0001");
    stage.tap("Check me in");
    stage.tap("Show me people");
    stage.assert_shows("Introduce me");
    assert!(!stage.shows("Suggest people"), "Ben said nothing");
}
