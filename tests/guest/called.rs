//! A call for a host, as whoever stands at the door reads it: asked first, promised once one took it.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use porchlight::domain::{Command, HelpId, HelpReason};

use crate::stage::{Stage, let_in};

const ASKED: &str = "We’ve asked a host to come over";
const COMING: &str = "A host is on the way";

/// Somebody asked for help on the welcome and closed the sheet.
fn asked() -> Stage {
    let mut stage = Stage::new();
    stage.tap("I’d like some help");
    stage.tap("Call a host");
    stage.assert_shows(ASKED);
    assert!(!stage.shows(COMING), "nobody took it yet");
    stage.tap("Close");
    stage
}

fn open_call(stage: &Stage) -> HelpId {
    stage.desk().evening().unwrap().open_calls().next().unwrap().0
}

/// A host takes the call, at whatever desk.
fn take(stage: &mut Stage) {
    let (gathering, help) = (stage.desk().tonight().unwrap(), open_call(stage));
    let app = stage.screen.state_mut();
    app.desk_mut().submit(Command::GiveHelp { gathering, help }).unwrap();
    stage.settle();
}

#[test]
fn a_host_is_promised_only_once_one_took_the_call() {
    let mut stage = asked();
    stage.assert_shows(ASKED);
    take(&mut stage);
    stage.assert_shows(COMING);
    assert!(!stage.shows(ASKED));
    stage.wait(181);
    assert!(!stage.shows(COMING), "they have come");
    stage.tap("I’d like some help");
    stage.assert_shows("Call a host");
}

#[test]
fn the_sheet_that_is_open_follows_what_the_desk_says() {
    let mut stage = Stage::new();
    stage.tap("I’d like some help");
    stage.tap("Call a host");
    stage.assert_shows(ASKED);
    take(&mut stage);
    stage.assert_shows(COMING);
}

#[test]
fn nobody_calls_twice_in_a_row_and_may_again_after_three_minutes() {
    let mut stage = asked();
    stage.tap("I’d like some help");
    stage.assert_shows(ASKED);
    assert!(!stage.shows("Call a host") && !stage.shows("Call again"));
    stage.wait(179);
    stage.wait(2);
    if !stage.shows("Call again") {
        stage.tap("I’d like some help");
    }
    stage.tap("Call again");
    assert_eq!(stage.desk().evening().unwrap().open_calls().count(), 2);
}

#[test]
fn on_the_screens_in_between_the_light_is_at_help_and_what_it_says_is_read() {
    let mut stage = Stage::with(|desk| let_in(desk, "Ben Ashby"));
    let badge = stage.guest("Ben Ashby").badge_code().unwrap().to_owned();
    stage.scan(&badge);
    stage.tap("That wasn’t me");
    stage.assert_shows(ASKED);
    stage.tap("Close");
    stage.tap("Help");
    stage.assert_shows(ASKED);
    let reason = stage.desk().evening().unwrap().open_calls().next().unwrap().1.reason;
    assert_eq!(reason, HelpReason::WasNotMe);
}
