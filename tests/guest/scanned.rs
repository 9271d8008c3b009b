//! Codes, wherever the focus is.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use egui::Key;
use porchlight::desk::Desk;
use porchlight::domain::{By, Circle, Command, Reasons, Way};

use crate::stage::{Stage, WINTER_TICKET, id, let_in, winter_supper};

#[test]
fn a_ticket_goes_straight_to_hello_with_what_is_known() {
    let mut stage = Stage::new();
    stage.scan("T-BEN-0004");
    stage.assert_shows("Your badge: Ben, he/him");
    stage.tap("Check me in");
    stage.assert_shows("Water plants while you are away");
    assert_eq!(stage.visit("Ben Ashby").arrival().unwrap().way, Way::In(By::Code));
}

#[test]
fn a_scan_in_a_field_leaves_no_letter_in_it_and_starts_that_person_afresh() {
    let mut stage = Stage::new();
    stage.type_text("ana");
    stage.scan("T-BEN-0004");
    stage.assert_shows("Hello, Ben");
    stage.tap("Name on your badge");
    stage.type_text("jamin");
    stage.scan("T-NOOR-005");
    stage.assert_shows("Hello, Noor");
    stage.assert_shows("Your badge: Noor");
    stage.tap("Check me in");
    stage.tap("One thing you can offer");
    stage.type_text("Bake bread");
    stage.scan("T-ANA-0002");
    stage.assert_shows("Hello, Ana");
    assert_eq!(stage.visit("Noor Haddad").lines().count(), 0);
    assert!(stage.is_in("Noor Haddad"));
}

#[test]
fn a_scan_reaches_the_screen_through_a_dialog_and_from_a_button() {
    let mut stage = Stage::new();
    stage.tap("I’d like some help");
    stage.scan("T-BEN-0004");
    stage.assert_shows("Hello, Ben");
    assert!(!stage.shows("How can we help?"));
    stage.tab_to("Check me in");
    stage.scan("T-NOOR-005");
    stage.assert_shows("Hello, Noor");
    assert!(!stage.is_in("Ben Ashby"), "the Enter of a scan presses no button");
}

#[test]
fn a_second_scan_of_a_ticket_says_since_when_and_opens_their_choices() {
    let mut stage = Stage::with(|desk| let_in(desk, "Ben Ashby"));
    stage.scan("T-BEN-0004");
    stage.assert_shows("Hello again, Ben");
    stage.assert_shows("In since 19:15. Tap to change, it counts at once.");
    stage.tap("Show me people");
    stage.assert_shows("I’m done, thanks");
}

#[test]
fn a_badge_brings_its_guest_s_choices_up_and_then_their_people() {
    let mut stage = Stage::with(|desk| let_in(desk, "Ben Ashby"));
    let badge = stage.guest("Ben Ashby").badge_code().unwrap().to_owned();
    stage.scan(&badge);
    stage.assert_shows("Hello again, Ben");
    stage.key(Key::Enter);
    stage.assert_shows("I’m done, thanks");
    stage.assert_shows(Stage::says("k5-nobody"));
}

#[test]
fn a_code_nobody_knows_asks_for_the_name_kindly() {
    let mut stage = Stage::new();
    stage.scan("QX-99-ZZ-17");
    stage.assert_shows("We don’t know that code. Try your name.");
    stage.type_text("ben");
    stage.assert_shows("Is this you?");
}

#[test]
fn a_ticket_of_another_evening_says_which() {
    let mut stage = Stage::with(winter_supper);
    stage.scan(WINTER_TICKET);
    stage.assert_shows(
        "That code is for Winter Supper, Friday 18 December. Type your name to see if you’re on \
         for tonight.",
    );
}

/// Noor's ticket is cancelled.
fn cancel(desk: &mut Desk) {
    let withdrawal = desk.withdrawal(desk.tonight().unwrap(), id(desk, "Noor Haddad"));
    desk.submit(withdrawal).unwrap();
}

#[test]
fn a_cancelled_ticket_is_refused_kindly() {
    let mut stage = Stage::with(cancel);
    stage.scan("T-NOOR-005");
    stage.assert_shows(Stage::says("k1-ticket-refused"));
}

#[test]
fn a_ticket_that_is_cancelled_while_its_guest_says_hello_is_refused_too() {
    let mut stage = Stage::new();
    stage.scan("T-NOOR-005");
    stage.assert_shows("Check me in");
    cancel(stage.screen.state_mut().desk_mut());
    stage.tap("Check me in");
    stage.assert_shows(Stage::says("k1-ticket-refused"));
    assert!(!stage.is_in("Noor Haddad"));
}

#[test]
fn a_host_reads_that_a_ticket_is_cancelled_and_may_let_its_guest_in() {
    let mut stage = Stage::with(cancel);
    stage.tap("Staff");
    stage.type_text(crate::stage::STAFF);
    stage.scan("T-NOOR-005");
    stage.assert_shows("Ticket cancelled");
    stage.tap("Let in anyway");
    assert!(stage.is_in("Noor Haddad"));
}

#[test]
fn quick_fingers_are_no_scanner() {
    let mut stage = Stage::new();
    // All in one frame, as after a frame that took long; no figure in it.
    stage.scan("ben ashby");
    stage.assert_shows("Is this you?");
    stage.key(Key::Enter);
    stage.assert_shows("Hello, Ben");
}

#[test]
fn a_letter_with_an_address_in_its_code_finds_its_guest() {
    let mut stage = Stage::new();
    stage.scan("https://lists.example/check-in/evt-1?pk=T-BEN-0004");
    stage.assert_shows("Hello, Ben");
}

#[test]
fn a_code_typed_letter_by_letter_goes_to_hello_as_soon_as_it_is_whole() {
    let mut stage = Stage::new();
    stage.type_text("T-BEN-000");
    stage.assert_shows("What’s your name?");
    stage.type_text("4");
    stage.assert_shows("Hello, Ben");
    stage.assert_shows("Your badge: Ben, he/him");
}

#[test]
fn a_typed_code_that_nobody_has_is_said_to_be_unknown() {
    let mut stage = Stage::new();
    stage.type_text("T-BEN-9999");
    stage.key(Key::Enter);
    stage.assert_shows("We don’t know that code. Try your name.");
}

/// Six people are in; they meet in two circles.
fn circles(desk: &mut Desk) {
    let names =
        ["Ana Pereira", "Ana Rusu", "Ben Ashby", "Noor Haddad", "Anouck Vidal", "Anaïs Dubois"];
    for name in names {
        let_in(desk, name);
    }
    let (gathering, round) = (desk.tonight().unwrap(), desk.mint());
    let circle = |(names, spot): (&[&str], &str)| Circle {
        introduction: desk.mint(),
        guests: names.iter().map(|name| id(desk, name)).collect(),
        reasons: Reasons { spot: spot.to_owned(), ..Reasons::default() },
    };
    let (first, second) = names.split_at(3);
    let circles = [(first, "Window bench"), (second, "Green sofa")].map(circle).to_vec();
    let opener = "opener-any-1".to_owned();
    desk.submit(Command::MakeCircles { gathering, round, minutes: 20, opener, circles }).unwrap();
}

#[test]
fn while_a_round_is_on_a_code_says_where_its_guest_sits_and_a_name_does_not() {
    let mut stage = Stage::with(circles);
    stage.scan("T-BEN-0004");
    stage.assert_shows("Hello again, Ben");
    stage.assert_shows("Your table: Window bench");
    stage.tap("Close");
    stage.type_text("ben");
    stage.key(Key::Enter);
    stage.assert_shows("Ben A. is already in");
    assert!(!stage.shows("Your table: Window bench"));
    let mut stage = Stage::with(|desk| {
        circles(desk);
        let guests = (id(desk, "Ben Ashby"), id(desk, "Ana Rusu"));
        desk.submit(Command::KeepApart { guests, apart: true }).unwrap();
    });
    stage.scan("T-BEN-0004");
    stage.assert_shows("No table is set for you. Join any you like.");
    let mut stage = Stage::with(circles);
    stage.wait(20 * 60);
    stage.scan("T-BEN-0004");
    assert!(!stage.shows("Your table: Window bench"), "it is over");
}

#[test]
fn a_circle_is_no_card_of_two() {
    let mut stage = Stage::with(circles);
    let badge = stage.guest("Ben Ashby").badge_code().unwrap().to_owned();
    stage.scan(&badge);
    stage.key(Key::Enter);
    stage.assert_shows("I’m done, thanks");
    let is_ana = |label: &String| label.split(' ').any(|word| word == "Ana");
    assert!(!stage.labels().iter().any(is_ana), "{:#?}", stage.labels());
}
