//! K5: somebody says when they have to leave.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use chrono::TimeDelta;
use egui::Key;
use porchlight::desk::{Desk, Settings};
use porchlight::domain::Command;

use crate::home;
use crate::stage::{Stage, id, let_in, six};

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
        let at = Some(six() + TimeDelta::minutes(45));
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

/// Noor and Ben are in, and Noor said that she leaves at eight.
fn leaving_at_eight(go: bool) -> Stage {
    Stage::with(|desk| {
        let_in(desk, "Noor Haddad");
        let_in(desk, "Ben Ashby");
        let (gathering, guest) = (desk.tonight().unwrap(), id(desk, "Noor Haddad"));
        let at = Some(six() + TimeDelta::minutes(45));
        desk.submit(Command::SayLeaving { gathering, guest, at }).unwrap();
        desk.remember(&Settings { leavers_go: go, ..Settings::default() }).unwrap();
    })
}

#[test]
fn who_said_that_they_leave_is_gone_then_only_where_the_host_chose_that() {
    for (go, is_in) in [(true, false), (false, true)] {
        let mut stage = leaving_at_eight(go);
        stage.wait(44 * 60);
        assert!(stage.is_in("Noor Haddad"));
        stage.wait(60);
        stage.screen.run_steps(100);
        assert_eq!(stage.is_in("Noor Haddad"), is_in);
        assert!(stage.is_in("Ben Ashby"), "who said nothing stays");
    }
}

#[test]
fn whoever_comes_in_again_after_that_stays() {
    let mut stage = leaving_at_eight(true);
    stage.wait(45 * 60);
    stage.screen.run_steps(100);
    assert!(!stage.is_in("Noor Haddad"));
    stage.wait(60);
    stage.scan("T-NOOR-005");
    stage.tap("Check me in");
    stage.wait(60);
    stage.screen.run_steps(100);
    assert!(stage.is_in("Noor Haddad"));
}

#[test]
fn after_the_end_of_the_evening_the_welcome_says_good_night_and_lets_nobody_in() {
    let mut stage = Stage::with(|desk| {
        let gathering = desk.tonight().unwrap();
        desk.submit(Command::EndEvening { gathering, ended: true }).unwrap();
    });
    let over = "The evening is over. Thank you for coming.";
    stage.assert_shows("Good night");
    stage.assert_shows(over);
    stage.scan("T-NOOR-005");
    stage.assert_shows(over);
    stage.tap("I’m not on the list");
    stage.assert_shows(over);
    stage.type_text("no");
    stage.assert_shows(over);
    assert!(!stage.is_in("Noor Haddad"));
}

fn end(desk: &mut Desk, ended: bool) {
    let gathering = desk.tonight().unwrap();
    desk.submit(Command::EndEvening { gathering, ended }).unwrap();
}

#[test]
fn after_the_end_whoever_was_here_still_says_whom_they_met() {
    let mut stage = Stage::with(|desk| {
        home::furnished(desk);
        end(desk, true);
    });
    stage.scan("T-ANA-0001");
    stage.assert_shows("Who did you meet tonight?");
    stage.tap(home::BEN);
    stage.tap("Next");
    stage.tap("Good night");
    stage.assert_shows("Good night, Ana");
    assert!(stage.tells("Your people, and where you met."), "nothing was promised");
    assert!(home::says_met(&stage, "Ana Pereira", "Ben Ashby"));
    assert!(!stage.is_in("Ana Pereira"));
}

#[test]
fn nobody_stays_after_all_once_the_evening_has_ended() {
    let mut stage = Stage::with(home::furnished);
    stage.scan("T-ANA-0001");
    stage.tap(home::HOME);
    end(stage.screen.state_mut().desk_mut(), true);
    stage.tap("Skip, good night");
    stage.assert_shows("Good night, Ana");
    assert!(!stage.shows("I’m staying after all"));
    end(stage.screen.state_mut().desk_mut(), false);
    stage.screen.run_steps(2);
    stage.assert_shows("I’m staying after all");
}
