//! Tables about something, at the desk: a host names one, seats people, and closes it.
#![allow(clippy::unwrap_used, reason = "these are tests, though not all in test functions")]

use egui::Key;
use porchlight::desk::HandClock;
use porchlight::domain::{Command, Details, Gathering, GuestId};
use porchlight::ui::desk::DeskPlace;

use crate::evening::{self, id, table};
use crate::stage::Stage;

fn at_the_tables(before: impl FnOnce(&mut porchlight::desk::Desk)) -> Stage {
    let clock = HandClock::at(evening::now());
    let mut desk = evening::room(&clock);
    before(&mut desk);
    let mut stage = Stage::on(desk, clock, DeskPlace::Room);
    stage.tap("Programme");
    stage.tap("Tables about something");
    stage
}

fn sitting(stage: &Stage) -> Vec<Vec<GuestId>> {
    let evening: &Gathering = stage.desk().evening().unwrap();
    evening.topics().map(|(id, _)| evening.at_topic(id)).collect()
}

#[test]
fn a_host_names_one_at_a_spot_and_seats_somebody() {
    let mut stage = at_the_tables(|_| {});
    stage.tap("What the table is about");
    stage.type_text("Polski");
    stage.tap("Window bench");
    stage.tap("Name it");
    stage.assert_shows("Polski, Window bench: 0 of 5 places");
    stage.tap("Seat somebody at “Polski”");
    assert_eq!(stage.focused().as_deref(), Some("Two letters of a name"));
    stage.type_text("svetl");
    stage.key(Key::Enter);
    assert_eq!(sitting(&stage), [vec![id(stage.desk(), "Svetlana Ivanova")]]);
    stage.assert_shows("Polski, Window bench: 1 of 5 places");
    stage.tap("Svetlana I. gets up");
    assert!(sitting(&stage).concat().is_empty());
}

#[test]
fn a_language_that_several_here_speak_has_a_table_by_one_tap() {
    let speak = |desk: &mut porchlight::desk::Desk, who: &[&str], language: &str| {
        for full in who {
            let guest = id(desk, full);
            let details = Details { language: Some(language.into()), ..Details::default() };
            desk.submit(Command::Note { guest, details }).unwrap();
        }
    };
    let mut stage = at_the_tables(|desk| {
        speak(desk, &["Ana Pereira", "Ben Kowalski"], "English, Polski");
        speak(desk, &["Noor Haddad"], "English, العربية");
        speak(desk, &["Kofi Boateng", "Mei Park"], "English");
    });
    assert!(!stage.tells("A table for English"), "everybody speaks it: {:?}", stage.labels());
    assert!(!stage.tells("العربية"), "one is somebody: {:?}", stage.labels());
    assert!(!stage.tells("Pereira") && !stage.tells("Kowalski"), "{:?}", stage.labels());
    stage.tap("A table for Polski");
    stage.assert_shows("Polski: 0 of 5 places");
    assert!(!stage.shows("A table for Polski"));
}

#[test]
fn whoever_sits_somewhere_is_told_by_name_and_a_full_table_takes_nobody() {
    let mut stage = at_the_tables(|desk| {
        let names = ["Ana Pereira", "Ben Kowalski", "Noor Haddad", "Kofi Boateng", "Mei Park"];
        let five = names.map(|it| id(desk, it));
        table(desk, "Bees", &five);
    });
    stage.assert_shows("Bees: All five places are taken");
    stage.assert_shows("Noor H. gets up");
    assert!(!stage.shows("Seat somebody at “Bees”"));
    stage.tap("Noor H. gets up");
    stage.assert_shows("Bees: 4 of 5 places");
    stage.tap("Close the table “Bees”");
    stage.assert_shows("Bees: not open");
    assert!(!stage.shows("Seat somebody at “Bees”"));
}
