//! A hall so large that people are looked for off the window's thread.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use std::time::Duration;

use egui::Key;
use porchlight::desk::{Desk, fresh_badge_code};
use porchlight::domain::{By, CheckIn, Command, Details, Name};

use crate::stage::{Stage, let_in};

/// Lets in so many people who say nothing.
fn fill(desk: &mut Desk, people: usize) {
    let gathering = desk.tonight().unwrap();
    for number in 0..people {
        let check_in = CheckIn {
            gathering,
            guest: desk.mint(),
            by: By::Staff,
            badge_code: fresh_badge_code(),
            details: Details {
                name: Some(Name::new(&format!("Guest {number}"), "Quiet")),
                ..Details::default()
            },
            consent: None,
            manner: None,
            door: None,
        };
        desk.submit(Command::CheckIn(Box::new(check_in))).unwrap();
    }
}

#[test]
fn in_a_large_hall_the_screen_goes_on_until_people_are_found() {
    let mut stage = Stage::with(|desk| {
        fill(desk, 270);
        let_in(desk, "Ben Ashby");
    });
    stage.scan("T-NOOR-005");
    stage.key(Key::Enter);
    stage.tab_to("One thing that would help");
    stage.type_text("Somebody to water my plants");
    stage.tab_to("Show me people");
    stage.key(Key::Enter);
    let found = |stage: &Stage| stage.desk().evening().unwrap().introductions().count();
    for _ in 0..200 {
        if found(&stage) > 0 {
            break;
        }
        std::thread::sleep(Duration::from_millis(10));
        stage.settle();
    }
    assert_eq!(found(&stage), 3, "{:?}", stage.labels());
    // They may have come in the last frame.
    stage.settle();
    stage.assert_shows("I’d like that");
}
