//! Badges go to a folder, a printer, or nowhere; nothing waits for them.

use std::time::Duration;

use porchlight::desk::{BadgeSink, Settings};

use crate::stage::{Stage, let_in};

#[test]
fn a_door_without_a_printer_does_not_speak_of_printing() {
    let mut stage = Stage::new();
    stage.scan("T-NOOR-005");
    stage.tap("Check me in");
    assert!(!stage.labels().iter().any(|it| it.contains("badge is")));
}

#[test]
fn a_badge_is_saved_while_its_guest_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let badges = BadgeSink::Folder(folder.path().to_owned());
    let mut stage = Stage::with(|desk| {
        desk.remember(&Settings { badges, ..Settings::default() }).unwrap();
        let_in(desk, "Ben Ashby");
    });
    stage.scan("T-NOOR-005");
    stage.tap("Check me in");
    stage.assert_shows("Your badge is printing");
    let saved = folder.path().join("Noor.png");
    for _ in 0..600 {
        stage.screen.run_steps(1);
        if saved.exists() && stage.shows("Your badge is ready") {
            break;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    let badge = image::open(&saved).unwrap();
    assert_eq!((badge.width(), badge.height()), (1181, 732));

    stage.scan("T-BEN-0004");
    stage.tap("Print my badge again");
    stage.assert_shows("Your badge is printing. Take it from the tray just below.");
    stage.tap("Print my badge again");
    let once = folder.path().join("Ben.png");
    for _ in 0..600 {
        stage.screen.run_steps(1);
        if once.exists() && stage.shows("Your badge is ready. Take it from the tray just below.") {
            break;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    stage.assert_shows("Your badge is ready. Take it from the tray just below.");
    assert!(!folder.path().join("Ben 2.png").exists(), "it was on its way already");
}
