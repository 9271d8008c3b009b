//! Quiet time.

use std::time::Duration;

use egui::Key;
use porchlight::desk::HandClock;
use porchlight::ui::theme::Look;

use crate::stage::{Stage, house, let_in, six};

/// The least between two frames of the moving porch.
const MOVING: Duration = Duration::from_millis(100);

#[test]
fn a_quiet_screen_asks_and_then_forgets_what_was_not_saved() {
    let mut stage = Stage::new();
    stage.type_text("ana p");
    stage.key(Key::Enter);
    stage.tap("Yes, as Ana");
    stage.wait(29);
    assert!(!stage.shows("Still there?"));
    stage.wait(2);
    stage.assert_shows("Still there?");
    stage.assert_shows(Stage::says("quiet-forgets-typed"));
    stage.wait(10);
    stage.assert_shows("Welcome");
    assert!(!stage.is_in("Ana Pereira"));
    assert_eq!(stage.visit("Ana Pereira").consent(), porchlight::domain::Consent::default());
}

#[test]
fn a_check_in_outlives_the_screen() {
    let mut stage = Stage::new();
    stage.scan("T-NOOR-005");
    stage.tap("Check me in");
    stage.tap("One thing you can offer");
    stage.type_text("Bake bread");
    stage.wait(31);
    stage.assert_shows(
        "When the lights are out, this screen forgets what you typed. You stay checked in.",
    );
    stage.wait(11);
    stage.assert_shows("Welcome");
    assert!(stage.is_in("Noor Haddad"));
    assert_eq!(stage.visit("Noor Haddad").lines().count(), 0);
}

#[test]
fn somebody_still_there_goes_on_where_they_were() {
    let mut stage = Stage::new();
    stage.scan("T-NOOR-005");
    stage.tap("Name on your badge");
    stage.type_text(" H");
    stage.wait(33);
    assert_eq!(stage.focused().as_deref(), Some("I’m still here"));
    stage.key(Key::Enter);
    assert!(!stage.shows("Still there?"));
    stage.type_text("a");
    stage.assert_shows("Your badge: Noor Ha");
}

#[test]
fn escape_is_the_safe_answer_and_i_m_done_clears() {
    let mut stage = Stage::new();
    stage.type_text("an");
    stage.wait(33);
    stage.key(Key::Escape);
    stage.assert_shows("What’s your name?");
    stage.wait(33);
    stage.tab_to("I’m done");
    stage.key(Key::Enter);
    stage.assert_shows("Welcome");
}

#[test]
fn large_letters_have_twice_the_time() {
    let mut stage = Stage::new();
    stage.tap("Text size");
    stage.type_text("an");
    stage.wait(45);
    assert!(!stage.shows("Still there?"));
    stage.wait(16);
    stage.assert_shows("Still there?");
    stage.wait(10);
    stage.assert_shows("This screen forgets you after 30 quiet seconds.");
}

#[test]
fn a_called_host_is_waited_for() {
    let mut stage = Stage::new();
    stage.scan("T-NOOR-005");
    stage.tap("Help");
    stage.tap("Call a host");
    stage.assert_shows("We’ve asked a host to come over");
    stage.tap("Close");
    stage.wait(170);
    stage.assert_shows("Hello, Noor");
    assert!(!stage.shows("Still there?"));
    stage.wait(41);
    stage.assert_shows("Still there?");
}

#[test]
fn people_clear_themselves_with_a_countdown() {
    let mut stage = Stage::with(|desk| let_in(desk, "Ben Ashby"));
    let badge = stage.guest("Ben Ashby").badge_code().unwrap().to_owned();
    stage.scan(&badge);
    stage.tap("Show me people");
    stage.wait(6);
    stage.assert_shows("Clears in 24 s");
    stage.wait(24);
    stage.assert_shows("Welcome");
}

#[test]
fn language_text_size_and_contrast_go_with_their_guest() {
    let mut stage = Stage::new();
    stage.tap("English");
    stage.tap("Español");
    stage.tap("Contraste");
    stage.assert_shows("¡Hola!");
    stage.wait(31);
    stage.assert_shows("Welcome");
}

#[test]
fn an_open_keypad_closes_by_itself() {
    let mut stage = Stage::new();
    stage.tap("Staff");
    stage.assert_shows("Staff code");
    stage.wait(31);
    assert!(!stage.shows("Staff code"));
}

#[test]
fn a_welcome_that_nobody_touches_rests_however_long() {
    for less_movement in [false, true] {
        let clock = HandClock::at(six());
        let look = Look { less_movement, ..Look::default() };
        let mut stage = Stage::looking(house(&clock), clock, look);
        for _ in 0..4 {
            stage.wait(31);
            let rest = stage.next_frame();
            let enough = if less_movement { Duration::from_secs(5) } else { MOVING };
            assert!(rest >= enough, "the next frame was asked for after {rest:?}");
        }
        stage.assert_shows("Welcome");
    }
}

#[test]
fn a_welcome_that_somebody_left_in_large_letters_is_put_back_and_rests() {
    let mut stage = Stage::new();
    stage.tap("Text size");
    stage.wait(61);
    stage.assert_shows("This screen forgets you after 30 quiet seconds.");
    assert!(stage.next_frame() >= Duration::from_secs(5));
}
