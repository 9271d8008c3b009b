//! Codes that are scanned while the desk is open: taken, and answered there.
#![allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]

use egui::{Event, Key, Modifiers};
use porchlight::desk::{Keyboard, Meaning, Reading};
use porchlight::domain::{By, Way};
use porchlight::ui::app::Place;
use porchlight::ui::desk::DeskPlace;
use porchlight::ui::scanner::Layout as _;

use crate::stage::{STAFF, Stage, let_in};

/// A door whose desk is open.
fn desk_of(before: impl FnOnce(&mut porchlight::desk::Desk)) -> Stage {
    let mut stage = Stage::with(before);
    stage.tap("Staff");
    stage.type_text(STAFF);
    stage.tap("Open the desk");
    stage
}

/// What the window says when a scanner set up for `scanner` scans on a computer set up for
/// `computer`.
fn scan_as(stage: &mut Stage, code: &str, scanner: Keyboard, computer: Keyboard) {
    let strokes = scanner.write(code).unwrap();
    for (key, shift) in strokes {
        let text = computer.read(&[(key, shift)]).unwrap();
        let modifiers = if shift { Modifiers::SHIFT } else { Modifiers::NONE };
        let press = |pressed| Event::Key {
            key,
            physical_key: Some(key),
            pressed,
            repeat: false,
            modifiers,
        };
        let events = [press(true), Event::Text(text), press(false)];
        stage.screen.input_mut().events.extend(events);
    }
    let enter = Event::Key {
        key: Key::Enter,
        physical_key: Some(Key::Enter),
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    stage.screen.input_mut().events.push(enter);
    stage.settle();
}

#[test]
fn a_ticket_lets_its_guest_in_on_every_screen_of_the_desk_and_can_be_taken_back() {
    for place in DeskPlace::ALL {
        let mut stage = desk_of(|_| {});
        stage.tap(match place {
            DeskPlace::Room => "Room",
            DeskPlace::Projector => "Projector",
            DeskPlace::GuestList => "Guest list",
            DeskPlace::Doors => "Doors",
            DeskPlace::FollowUps => "Follow-ups",
            DeskPlace::Corruptors => "Corruptors",
            DeskPlace::Settings => "Settings",
        });
        assert_eq!(stage.screen.state().place(), Place::Desk(place));
        stage.scan("T-BEN-0004");
        stage.assert_shows("Ben Ashby is in.");
        assert_eq!(stage.visit("Ben Ashby").arrival().unwrap().way, Way::In(By::Code));
        assert_eq!(stage.screen.state().place(), Place::Desk(place), "the desk stays");
        stage.tap("Undo");
        assert!(!stage.is_in("Ben Ashby"));
    }
}

#[test]
fn who_is_in_already_and_what_nobody_knows_is_said_at_the_desk() {
    let mut stage = desk_of(|desk| let_in(desk, "Ben Ashby"));
    stage.scan("T-BEN-0004");
    stage.assert_shows("Ben Ashby is in since 19:15, Door B.");
    stage.scan("QX-99-ZZ-17");
    stage.assert_shows("We don’t know that code.");
}

#[test]
fn a_code_in_a_field_of_the_desk_leaves_no_letter_there() {
    let mut stage = desk_of(|_| {});
    stage.tap("Settings");
    stage.tab_to("Name of this door");
    stage.scan("T-BEN-0004");
    stage.key(Key::Enter);
    stage.assert_shows("Ben Ashby is in.");
    assert_eq!(stage.desk().state().door(stage.desk().door()), Some("Door B"));
}

#[test]
fn a_scanner_of_another_country_is_learned_from_one_code() {
    let test = "PORCHLIGHT:azqwym-_/?=+*;0123456789";
    for scanner in Keyboard::ALL {
        let mut stage = desk_of(|_| {});
        scan_as(&mut stage, test, scanner, Keyboard::Us);
        let learned = stage.desk().settings().unwrap().scanner;
        if scanner == Keyboard::Us {
            assert_eq!(learned, None, "as the computer's");
        } else {
            // Two countries may write all of it alike.
            let same = |it: Keyboard| it.write(test) == scanner.write(test);
            assert!(learned.is_some_and(same), "{scanner}: {learned:?}");
        }
        scan_as(&mut stage, "T-BEN-0004", scanner, Keyboard::Us);
        stage.assert_shows("Ben Ashby is in.");
    }
    let mut stage = desk_of(|_| {});
    scan_as(&mut stage, test, Keyboard::French, Keyboard::Us);
    stage.assert_shows("Your scanner types like a French keyboard. We’ve learned it.");
}

#[test]
fn a_scanner_of_another_country_that_nobody_told_of_is_read_where_there_is_no_doubt() {
    let mut stage = Stage::new();
    scan_as(&mut stage, "T-NOOR-005", Keyboard::French, Keyboard::Us);
    stage.assert_shows("Hello, Noor");
    let gathering = stage.desk().tonight().unwrap();
    let typed = stage.desk().meaning(gathering, &Reading::typed("T6NOOR6)))"));
    assert_eq!(typed, Meaning::Unknown, "as letters alone, it says nothing");
}
