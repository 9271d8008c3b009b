//! K5: somebody says when they have to leave.

use egui::Key;
use porchlight::domain::Command;

use crate::stage::{Stage, id, six};

fn at_people(ticket: &str) -> Stage {
    let mut stage = Stage::new();
    stage.scan(ticket);
    stage.tap("Check me in");
    stage.tap("Show me people");
    stage
}

#[test]
fn two_taps_say_when_somebody_leaves_and_two_take_it_back() {
    let mut stage = at_people("T-NOOR-005");
    stage.tap("Leaving early?");
    stage.assert_shows("When do you have to leave?");
    stage.tap("At 20:00");
    stage.assert_shows("Leaving at 20:00");
    let at = stage.visit("Noor Haddad").leaving().unwrap();
    assert_eq!((at - six()).num_minutes(), 45);
    stage.tap("Leaving at 20:00");
    stage.tap("I’m staying");
    assert_eq!(stage.visit("Noor Haddad").leaving(), None);
    stage.assert_shows("Leaving early?");
}

#[test]
fn it_is_said_by_keyboard_alone_and_closing_says_nothing() {
    let mut stage = at_people("T-NOOR-005");
    stage.tab_to("Leaving early?");
    stage.key(Key::Enter);
    stage.key(Key::Escape);
    assert_eq!(stage.visit("Noor Haddad").leaving(), None);
    stage.tab_to("Leaving early?");
    stage.key(Key::Enter);
    stage.tab_to("At 20:30");
    stage.key(Key::Enter);
    stage.assert_shows("Leaving at 20:30");
}

#[test]
fn somebody_known_by_name_is_not_shown_what_was_said_before() {
    let mut stage = Stage::with(|desk| {
        let (gathering, guest) = (desk.tonight().unwrap(), id(desk, "Noor Haddad"));
        let at = Some(six() + chrono::TimeDelta::minutes(45));
        desk.submit(Command::SayLeaving { gathering, guest, at }).unwrap();
    });
    stage.type_text("noor");
    stage.tap("Noor H., email starts with “noo”");
    stage.tap("Check me in");
    stage.tap("Show me people");
    assert!(!stage.shows("Leaving at 20:00"));
    stage.tap("Leaving early?");
    stage.tap("At 19:30");
    stage.assert_shows("Leaving at 19:30");
}
